// What an earlier run left in the folder, and what the reviewer wrote into its list since: states and notes stay, and
// what was mended is known.
#pragma once

#include "collect/record.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct EarlierRow {
    std::string label; // of the report; empty in the row of a unit that sent none
    std::string unit;
    std::string year;
    std::string state; // a word of the list
    std::string note;
};

struct EarlierReport {
    std::vector<std::string> keys; // of its open findings
    std::size_t errors = 0;
};

class Earlier {
public:
    // Nothing of the folder has to be there. The list is read from .ods and .xlsx: where only one of them was changed
    // since the run, that one counts, and where both were, the newer one, and the notes of both. Throws ReadError or
    // RecordError where something is there and cannot be read: nobody's notes are written over unread.
    Earlier(const std::filesystem::path& folder, Language language);

    // The row of that report; where its file is new, the one of its unit and year whose own report is gone. Rows are
    // taken once.
    std::optional<EarlierRow> take(const std::string& label, const std::string& unit, const std::string& year);
    // The same for a unit without a report.
    std::optional<EarlierRow> take_missing(const std::string& unit, const std::string& year);
    // Rows that nothing took and in which somebody wrote.
    std::vector<EarlierRow> left(const std::string& untouched_state) const;

    // What was open in the report of that label; nullptr where it was not there.
    const EarlierReport* report(const std::string& label) const;

    // The lists into which a person put columns or sheets of their own, which no new one has.
    const std::vector<std::string>& enlarged() const { return enlarged_; }

    const std::set<std::string>& letters() const { return letters_; } // that the run wrote

    // So that a row of a file that is gone can be known from one whose file is still there.
    void set_present(const std::string& label);

private:
    struct Written {
        std::string state, note;
    };
    void read_reports(const std::filesystem::path& file);
    std::vector<EarlierRow> rows_in(const std::filesystem::path& file, Language language);
    void merge(std::vector<EarlierRow> older, std::vector<EarlierRow> newer);

    std::vector<EarlierRow> rows_;
    std::vector<bool> taken_;
    std::map<std::string, std::size_t> by_label_;
    std::map<std::string, std::vector<std::size_t>> by_unit_; // "unit|year"
    std::map<std::string, Written> written_;                  // by the last run, of labels
    std::map<std::string, EarlierReport> reports_;
    std::set<std::string> letters_;
    std::set<std::string> present_; // labels of rows
    std::vector<std::string> enlarged_;
};

} // namespace crossfoot
