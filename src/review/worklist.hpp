// The findings of a document as a list that a person works through: in plain texts and places, so that it outlives the
// run that made it, and renewed by each run.
#pragma once

#include "check/checked_report.hpp"
#include "tell/note.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

enum class Status { open, accepted, fixed };

struct WorkItem {
    std::vector<std::string> keys; // of its relations, or its own: the same in a later run
    Status status = Status::open;
    Severity severity = Severity::error;
    bool stale = false;                 // a cell that it is about was changed since
    std::string group;                  // the table, or the sheet of what lies outside the tables
    std::string rules;                  // "T3-SUM、T3-ROW"
    std::string title;                  // "错误 T3-SUM"
    std::string place;                  // "三!E7"
    FigureColumns figures;              // what stands there and what should
    std::string brief;                  // what is wrong, in a few words
    std::string message;                // the same in full; of a located cause what should stand there
    std::string suggestion;             // candidates where the cause is not certain, of this year and of last
    std::string clause;                 // what the rule rests on
    std::string reason;                 // of an accepted one
    std::vector<std::string> relations; // the relations that the cause broke, and what last year's report says
    struct Spot {
        std::string sheet; // by name, since sheets are moved
        CellAddress at;
        friend bool operator==(const Spot&, const Spot&) = default;
    };
    Spot leads_to;
    std::vector<Spot> cells;    // all cells that it is about
    std::optional<Spot> adopts; // where a suggestion can be adopted
    std::string remedy;         // what adopting does where it puts no figure: "本表的空白补 0"; else empty
    struct Correction {
        struct Change {
            Spot at;
            std::string value; // to be put there
            std::string entry; // "改为 32（数字颠倒）"
            friend bool operator==(const Change&, const Change&) = default;
        };
        std::vector<Change> changes; // to be made together
        std::string text;            // "（四）… · 自然人：E7 应为 32（数字颠倒），很可能"
        friend bool operator==(const Correction&, const Correction&) = default;
    };
    std::vector<Correction> corrections; // to choose from, the likeliest first; one where the cause is certain
    friend bool operator==(const WorkItem&, const WorkItem&) = default;
};

// One item for each finding, in the order of sheets, tables and places.
std::vector<WorkItem> work_items(const Document& document, const std::vector<CheckedReport>& reports,
                                 Language language);

// The identity of a finding from run to run.
std::vector<std::string> keys_of(const Document& document, const Finding& finding);

// Takes the items of a new run. Open ones of the run before that are gone are kept as fixed, behind those of their
// group, until they come back.
std::vector<WorkItem> renewed(const std::vector<WorkItem>& before, std::vector<WorkItem> now);

// What a person wants to see: any severity or one, and every word of the text somewhere in the item.
struct WorkFilter {
    std::optional<Severity> severity;
    std::string text;
    bool takes(const WorkItem& item) const;
};

// "待处理 3，已核实 1，已改正 2": one line.
std::string count_text(const std::vector<WorkItem>& items, Language language);

std::string status_word(Status status, Language language);

// Everything that is known of an item, over several lines.
std::string item_text(const WorkItem& item, Language language);

// Headings and one row for each item, for a sheet or a file.
std::vector<std::vector<std::string>> work_table(const std::vector<WorkItem>& items, Language language);

// UTF-8 with a byte order mark, lines ended by CRLF, every field quoted; what a spreadsheet would take for a formula is
// made a text by an apostrophe.
std::string csv(const std::vector<std::vector<std::string>>& table);

// One row of it, for tables that are written as they come.
std::string csv_row(const std::vector<std::string>& fields);

// For the clipboard: fields parted by tabs, rows by line ends, and no formula either.
std::string tab_separated(const std::vector<std::vector<std::string>>& table);

} // namespace crossfoot
