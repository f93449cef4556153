// What an earlier run left in the folder, and what the reviewer wrote into its list since: states and notes stay, and
// what was mended is known.
#pragma once

#include "collect/record.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossfoot {

struct EarlierRow {
    std::string label; // of the report; empty in the row of a unit that sent none
    std::string unit;
    std::string year;
    std::string state; // a word of the list
    std::string note;
};

// What was open in a report: of each finding's keys a hash.
struct EarlierReport {
    std::vector<std::uint64_t> keys;
    std::size_t errors = 0;
};

// What becomes of a report now by what was before. The report stays where Earlier keeps it.
struct Before {
    std::string state; // empty: nobody chose one
    std::string note;
    const EarlierReport* report = nullptr; // nullptr: it is new
};

// Keeps the rows in which somebody wrote, and some hundred bytes of each report.
class Earlier {
public:
    // Nothing of the folder has to be there. The list is read from .ods and .xlsx: where only one of them was changed
    // since the run, that one counts, and where both were, the newer one, and the notes of both. Throws ReadError or
    // RecordError where something is there and cannot be read: nobody's notes are written over unread.
    Earlier(const std::filesystem::path& folder, Language language);

    // What is known of that report; where its file is new, of the one of its unit and year whose own is gone. Each is
    // taken once.
    Before take(const std::string& label, const std::string& unit, const std::string& year);
    // The same for a unit without a report.
    Before take_missing(const std::string& unit, const std::string& year);
    // Rows that nothing took and in which somebody wrote.
    std::vector<EarlierRow> left() const;

    static std::uint64_t key_of(const std::string& finding); // of a finding's key, as reports have it

    // The lists into which a person put columns, sheets or findings of their own, which no new one has.
    const std::vector<std::string>& enlarged() const { return enlarged_; }

    const std::set<std::string>& letters() const { return letters_; } // that the run wrote

    // So that a row of a file that is gone can be known from one whose file is still there.
    void set_present(const std::string& label);

private:
    struct Written {
        std::string state, note;
    };
    struct Row {
        EarlierRow row;
        bool taken = false;
        bool present = false; // its file is still there
    };
    struct Known {
        EarlierReport report;
        bool taken = false;
        bool present = false; // as above
    };
    void read_reports(const std::filesystem::path& file);
    std::vector<EarlierRow> rows_in(const std::filesystem::path& file);
    bool says_something(const EarlierRow& row) const;
    void merge(std::vector<EarlierRow> older, std::vector<EarlierRow> newer);
    Row* row_of(const std::string& unit, const std::string& year);
    Known* report_of(const std::string& unit, const std::string& year);
    Known* report_at(const std::string& label);

    Language language_;
    std::string untouched_; // the state of a row in which nobody chose one
    std::vector<Row> rows_;
    std::map<std::string, std::size_t> by_label_;               // of rows
    std::map<std::uint64_t, std::vector<std::size_t>> by_unit_; // the same, by unit and year
    std::map<std::string, Written> written_; // by the last run, of labels, where it is not what it writes by itself
    std::vector<Known> reports_;
    std::unordered_map<std::uint64_t, std::size_t> report_by_label_;
    std::unordered_multimap<std::uint64_t, std::size_t> report_by_unit_; // and year
    std::set<std::string> letters_;
    std::set<std::string> accepted_; // what the run said of accepted findings: some words, which are often the same
    std::vector<std::string> enlarged_;
};

} // namespace crossfoot
