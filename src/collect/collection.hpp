// Many reports collected into a folder: a list of them, their findings, their figures. What is written is the same
// whatever the number of threads, and the same from parts that are joined as from one run; memory holds little of a
// report once it was read.
#pragma once

#include "batch/file_run.hpp"
#include "batch/outcome.hpp"
#include "collect/sheet_room.hpp"
#include "form/form.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace crossfoot {

struct CollectOptions {
    std::filesystem::path out;                     // the folder of the results; made where it is not there
    std::string units;                             // the file with the list of units; empty: none
    std::vector<std::string> last_years;           // files and folders with the reports of the year before
    std::optional<int> year;                       // of the reports; nothing: that of most of them
    std::optional<std::chrono::year_month_day> by; // when what is sent back has to be there again
    std::string version;                           // of the program: what another one has read is read anew
    bool resume = false;                           // go on with a run that was killed
    std::size_t sheet_rows = most_sheet_rows;      // that the program has which will open the list
    Language language = Language::zh_cn;
    OfficeChoice office;
};

struct CollectCounts {
    std::size_t files = 0;
    std::size_t by_outcome[3] = {0, 0, 0}; // of files, by batch::Outcome
    std::size_t reports = 0;
    std::optional<int> year;
    std::size_t missing = 0;     // units
    std::size_t doubled = 0;     // reports
    bool year_is_clear = true;   // it was given, or is that of most reports
    std::size_t wrong_year = 0;  // reports, instead of one of the year
    std::size_t other_year = 0;  // reports besides one of the year, or where no year is that of most
    std::size_t not_listed = 0;  // reports
    std::size_t unclear = 0;     // reports, of one of several units
    std::size_t alike = 0;       // reports with the figures of another unit's
    std::size_t mended = 0;      // reports that had errors in the run before and have none now
    std::size_t not_in_list = 0; // rows, for which its sheet has no room
    std::size_t letters = 0;
    std::vector<std::string> kept;        // results that a person changed, which were not written over
    std::vector<std::string> left;        // workbooks among the sums that this run did not write
    std::size_t gone_on = 0;              // files that a run before this had read already
    std::vector<std::string> list_faults; // what is wrong in the list of units, a line for each kind
    batch::Outcome worst = batch::Outcome::clean;
};

// What a person can mend: a list without names, a folder in which another run works, a part that is none. what() is for
// them, in the language of the options.
class CollectError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The run was stopped; what it had read is kept, and gone on with by one that resumes.
class CollectStopped : public std::runtime_error {
public:
    CollectStopped() : std::runtime_error("stopped") {}
};

enum class CollectPhase { last_years, reports, results };

struct CollectProgress {
    std::size_t done = 0;    // files of the phase
    std::size_t all = 0;     // 0 while nobody knows
    std::size_t gone_on = 0; // of those that are done: by a run before this, of which the next two do not tell
    std::size_t faulty = 0;
    std::size_t unread = 0;
    std::string file = {}; // whose turn it is
    CollectPhase phase = CollectPhase::reports;
};

struct CollectHooks {
    std::function<void(const CollectProgress&)> progress; // called by one thread at a time
    std::function<void(std::string_view)> complain;       // of what was not looked at: forms, results, last years
    // Asked before what was read of a file is kept, and while results are made, by several threads; where it says so,
    // the run ends by CollectStopped. None: never.
    std::function<bool()> stopped = {};
};

// Reads and checks the files and writes the results. Throws CollectError, CollectStopped, and WriteError where
// something cannot be written; what was there before stays then.
CollectCounts collect_files(const batch::FileOptions& files, const CollectOptions& options, const CollectHooks& hooks);

// The same from the results of runs over parts of the files. A file that is in several parts is taken from the first.
CollectCounts join_parts(const std::vector<std::filesystem::path>& parts, const batch::FileOptions& forms,
                         const CollectOptions& options, const CollectHooks& hooks);

} // namespace crossfoot
