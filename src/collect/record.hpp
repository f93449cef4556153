// What is known of one report among many, in plain texts and figures, so that it outlives the run that read the file: a
// line of reports.jsonl. docs/many-files.md describes its fields.
#pragma once

#include "check/checked_report.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Problem {
    std::vector<std::string> keys; // the same in a later run: see review/worklist.hpp
    Severity severity = Severity::error;
    std::string rules;      // "T3-SUM、T3-ROW"
    std::string table;      // "表三（年报）"
    std::string place;      // "年报!E51"
    std::string found;      // what stands there; may be empty, as may the next two
    std::string expected;   // "11", "≥ 5"
    std::string difference; // of both: "-3"
    std::string message;    // what is wrong, and where it is certain what should stand there
    std::string suggestion; // what may be wrong, where it is not certain
    std::string clause;     // what the rule rests on
    std::string accepted;   // day and reason, where the document accepts it
    bool open() const { return accepted.empty(); }
};

struct Record {
    std::string file;   // as it was named: "报送.zip/甲局.docx"
    std::string source; // the file on the disk: "报送.zip"
    int number = 0;     // from 1 on, where the file holds several reports; else 0
    std::string unread; // why nothing could be read, as a key of the catalogue's [unread]; the rest is empty then
    std::string organ;  // may be empty
    std::string form;   // id; empty where nothing was read
    std::optional<int> year;
    std::size_t tables = 0;         // of the form's, found
    std::size_t tables_of_form = 0; // there should be
    std::string coverage;           // what was not looked at, in words; empty where nothing was left out
    std::size_t relations = 0;      // checked
    std::vector<Problem> problems;
    // By table of the form its figures row by row, blanks between them: a plain decimal, "-" where nothing is filled
    // in, which counts as 0, "?" where none can be read or the line is missing.
    std::map<std::string, std::string> values;
    // The report of the year before that it was compared with; no values where there was none.
    struct LastYear {
        std::string file; // empty: the same, or kept in it
        std::string form;
        std::map<std::string, std::string> values; // as above
    } last_year;
    std::string not_compared;     // why it was not compared with that, or not all of it; empty: it was, or nobody asked
    std::size_t figures = 0;      // rows in figures.csv
    std::size_t figure_bytes = 0; // of these rows

    std::string label() const;                  // the file, with the number of the report where there are several
    std::size_t count(Severity severity) const; // of open problems
    const Problem* gravest() const;             // the first open one of the gravest kind; nullptr: none
};

// What became of a report among the others.
struct Standing {
    std::string unit; // as the list of units calls it, else the organ; may be empty
    std::string code;
    std::string superior;
    std::string level; // 机关层级, as the list of units has it
    struct Remark {
        std::string kind; // "doubled", "wrong_year", ...
        std::string text;
        friend bool operator==(const Remark&, const Remark&) = default;
    };
    std::vector<Remark> remarks;
    std::string state; // the reviewer's
    std::string note;
    std::string letter; // the name of the letter that sends it back; empty: none does
    // Which line of reports.jsonl it is, from 1 on, of how many: so that one finds out where some are gone.
    std::size_t line = 0;
    std::size_t lines = 0;
};

// A line that is no record.
class RecordError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The figures of a table in a record's values, one after the other. Hold as long as the values.
std::vector<std::string_view> words_of(std::string_view values);

// All reports of a document, with the rows of their figures in `figures`. Of a document without one a record that says
// so.
std::vector<Record> records_of(const std::string& file, const std::string& source, const Document& document,
                               std::vector<CheckedReport> reports, Language language, std::string& figures);

// One object on a line, without its end. Where nothing is known of the others yet, none of Standing's fields.
std::string record_json(const Record& record, const Standing* standing = nullptr);

// Reads such a line, with the reviewer's state and note where they are there. Throws RecordError.
Record parse_record(std::string_view line, Standing* standing = nullptr);

} // namespace crossfoot
