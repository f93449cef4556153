// A statutory form as data: its tables, items, applicants, relations and texts, read from one file (templates/*.toml).
//
// Everything that knows the form follows from this value: the template, recognition, validation, messages and the
// page of rules. docs/form-files.md describes the file.
#pragma once

#include "document/address.hpp"
#include "form/figure_place.hpp"
#include "form/label_index.hpp"
#include "form/prose_words.hpp"
#include "form/publication.hpp"
#include "language/language.hpp"
#include "text/toml_error.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// The same text in the languages of forms.
struct LocalText {
    std::string zh_cn;
    std::string en;
    const std::string& in(Language language) const { return language == Language::zh_cn ? zh_cn : en; }
};

enum class Severity { error, warning, hint };
inline constexpr std::array all_severities{Severity::error, Severity::warning, Severity::hint}; // the gravest first
std::string_view name(Severity severity); // "error", "warning", "hint"
std::optional<Severity> severity_named(std::string_view name);

enum class NumberKind {
    count,  // integers >= 0
    change, // integers, negative where something became less
    money   // decimals >= 0
};
std::string_view name(NumberKind kind); // as in form files: "count", "change", "money"

// The units that may stand behind figures, of those that read_figure() knows.
struct Units {
    std::map<std::string, std::int64_t, std::less<>> money; // "万元" = 10000: how many of the smallest unit it is
    std::vector<std::string> counts;                        // "件", "个": of counts and of changes
    std::vector<std::string> labels;                        // "单位": before the unit of a table
    std::vector<std::string> unlike; // "美", "万": before one of money it is another, of the list or of none

    bool has(NumberKind kind, std::string_view unit) const; // is it a unit of such figures?
};

// One row (an item) or one column (an applicant, or what is counted) of a table.
struct Line {
    std::string id;                        // "r5", "c7": unique in its table and direction
    std::string code;                      // "三.(三).1": as the form numbers it; may be empty
    std::string label;                     // the official label
    std::vector<std::string> groups;       // labels of the headings over it, outermost first
    std::vector<std::string> aliases;      // other spellings met in reports
    LocalText name;                        // what messages call it
    NumberKind number = NumberKind::count; // of a column: what its figures are
    std::string unit;                      // of a column: the unit of its figures; empty where the form leaves it open
    bool total = false;                    // a total by some relation
    LocalText help;                        // what the item counts, for the template's instructions; may be empty
};

struct TableSpec {
    std::string id;                // "t3"
    std::string sheet;             // id of the template's sheet on which it stands
    LocalText title;               // "表三 收到和处理政府信息公开申请情况"
    std::string heading;           // the line that the official form prints above the table; may be empty
    std::string corner;            // the text of the corner above the row labels
    std::vector<std::string> over; // headings over all columns, outermost first ("申请人情况")
    bool row_labels = true;        // false: one row of figures without a label (表四)
    std::vector<Line> rows;
    std::vector<Line> columns;

    int row(std::string_view row_id) const;       // index, or -1
    int column(std::string_view column_id) const; // index, or -1
    const std::vector<Line>& lines(Axis axis) const { return axis == Axis::rows ? rows : columns; }
};

struct Term {
    int line = 0;  // index of a row or column of the relation's table
    int sign = +1; // -1: subtracted
};

enum class Comparison {
    equal,    // totals = parts
    at_least, // totals >= parts
    at_most   // totals <= parts; only with last year
};

// A linear relation: the sum of the total terms compared with the sum of the part terms.
struct Relation {
    std::string rule; // id of its rule
    std::string table;
    LocalText name; // which of several with the same rule: "行政复议"; may be empty
    // It holds once in every line of this direction; its terms are lines of the other one. Axis::columns: it holds once
    // in every column, and adds up rows there.
    Axis across = Axis::columns;
    Comparison comparison = Comparison::equal;
    std::vector<Term> totals;
    std::vector<Term> parts;
    std::vector<int> only; // indices of the lines in which it holds; empty: all

    Axis axis_of_terms() const { return crossfoot::across(across); }
};

// A relation with the report of the year before: of that one `last` adds to the parts.
struct YearRelation {
    Relation relation;
    std::vector<Term> last; // lines of this form, whatever they are in the form of the year before
};

// A row that only some organs have anything to fill in for: those that may make what it counts.
struct Power {
    std::string rule;                 // id of its rule
    std::string field;                // id of the template's field that names the organ's level
    std::string table;                // id
    int row = 0;                      // index
    std::vector<std::string> without; // levels that may not, as that field names them
    Words organs;                     // what the names of organs end in that may not, where that field says nothing
    LocalText note;                   // what the template says beside the row to those; may be empty
};

// Figures that changed beyond belief since last year.
struct YearChange {
    std::string rule; // id of its rule
    std::vector<FigurePlace> figures;
    std::int64_t times = 0; // more than so many times last year's figure, or so many times less
    std::int64_t least = 0; // where the larger of both is no less
    bool about = false;     // about so many times, as another unit makes it: no further off than five times
};

// Which lines of an older form the lines of this one are, where the form changed from one year to the next.
struct OlderTable {
    int table = 0;                 // index in this form; of the same id in the older
    std::vector<std::string> rows; // ids in the older form, by index in this one; empty where it has none
    std::vector<std::string> columns;
};
struct OlderForm {
    std::string id;
    std::vector<OlderTable> tables; // of the others nothing can be compared
};

// How much of the text may be last year's.
struct Repetition {
    int share = 0;    // per cent of the letters of a section's own sentences, from which on it is told
    int least = 0;    // letters of these sentences, below which nothing is said of the section
    int sentence = 0; // letters of a sentence, below which it says nothing of its own
    Words standard;   // in sentences that every report has, year by year
};

struct LastYearRules {
    std::vector<YearRelation> relations;
    std::vector<YearChange> changes;
    std::vector<OlderForm> older;
    std::optional<Repetition> repetition;
    bool any() const { return !relations.empty() || !changes.empty(); }
};

// A rule's text for one of several cases, which may weigh differently.
struct Variant {
    std::string id; // "negative"; empty for the rule's own text
    Severity severity = Severity::error;
    LocalText message; // with {placeholders}; see docs/form-files.md
};

// What a rule looks at. A form has at most one rule of each, and any number of those that something else names: on
// relations, statements, claims, mentions, powers and relations with last year.
enum class CheckKind {
    relations,    // its [[rule.relation]]s hold
    subtotals,    // subtotals that a report adds are the sums of what they stand for
    blank_totals, // a total is not blank while its parts are not
    numbers,      // figures can be read, and are such as the column has
    blanks,       // blanks, dashes and words for 0
    notes,        // figures with a note
    formulas,     // overwritten total formulas, hidden figures
    structure,    // rows and columns are those of the form, and so is the year
    years,        // titles, periods and prose tell the report's year
    statements,   // numbers in the prose are those of the tables
    claims,       // what the prose claims is not denied by the tables
    mentions,     // what a whole report has to speak of
    sections,     // sections of a whole report that have to say something
    lists,        // what a number of the prose is made up of adds up to it
    shares,       // percentages in the prose are those of its numbers
    names,        // the prose names the organ as the title does
    comparisons,  // changes since last year in the prose are those of the tables of both
    repetition,   // the prose is not last year's
    powers,       // an organ that may not make something has none of it
    sums,         // the report of a superior is the sum of those of its units
    last_year     // figures follow from those of the year before
};

struct Rule {
    std::string id; // "T3-SUM"
    CheckKind check = CheckKind::relations;
    Severity severity = Severity::error;
    LocalText name;
    std::vector<Variant> variants; // the first is the rule's own text
    std::string clause;            // where the rule comes from

    const Variant& variant(std::string_view variant_id) const; // the rule's own text where there is no such variant
};

// A ratio that readers of the report ask for, such as the disclosure rate: the sum of some figures over the sum of
// others.
struct Rate {
    std::string id;
    LocalText name;
    std::vector<FigurePlace> part;
    std::vector<FigurePlace> whole;
};

// The sum of some figures, by which reports are compared: "applications received".
struct Amount {
    std::string id;
    LocalText name;
    std::vector<FigurePlace> figures;
};

struct TemplateSheet {
    std::string id;
    LocalText name;                   // of the tab
    std::string heading;              // the line at its top
    std::vector<std::string> aliases; // of the heading
    bool instructions = false;        // it tells how to fill in the report and is no part of it
};

// What else makes a text with a year the report's title: it ends in one of the kinds, before which stands one of the
// subjects, with nothing but fillers between the two: "某局2023年度" + "政府信息公开" + "工作" "情况" "的" + "报告".
struct TitleParts {
    std::vector<std::string> subjects;
    std::vector<std::string> fillers;
    std::vector<std::string> kinds;
    std::vector<std::string> joins;  // "关于": beside the organ's name and no part of it
    std::vector<std::string> unlike; // "编制": with which the text speaks of a report
};

struct Form {
    std::string id; // "cn-zfxxgk-2021"
    LocalText name;
    std::string beside;    // the form file, where it lay beside the report and nobody named it
    std::string authority; // "国办公开办函〔2021〕30号"
    int first_year = 0;
    int last_year = 9999;
    std::vector<std::string> total_labels;    // "总计", "共计": what a total may be called besides its own label
    std::vector<std::string> subtotal_labels; // "小计"
    std::vector<std::string> ignored_labels;  // of rows and columns that are not part of the form but may stand in it
    std::vector<std::string> year_labels;     // "报告年度": the figure beside such a label is the report's year
    std::vector<std::string> organ_labels;    // "单位名称": beside it stands whose report it is
    std::vector<std::string> organ_ends;      // "局", "府": letters that the name of an organ ends in
    std::vector<std::string> title_marks;     // words that make a text with a year the report's title
    TitleParts title_parts;
    std::vector<std::string> period_labels; // "统计期限"
    Units units;
    std::vector<TemplateSheet> sheets;
    std::vector<TableSpec> tables;
    std::vector<Rule> rules;
    std::vector<Relation> relations;
    std::vector<Rate> rates;     // the first is the one meant where none is named
    std::vector<Amount> amounts; // units are ranked by the first
    std::vector<Amount> results; // what became of what was received, by kind
    Publication publication;
    ProseWords prose;
    LastYearRules last_year_rules;
    std::vector<Power> powers;
    LabelIndex labels; // of all tables

    bool covers(int year) const { return year >= first_year && year <= last_year; } // is it the form of that year?
    const TableSpec* table(std::string_view table_id) const;                        // nullptr when there is none
    const Rule* rule(std::string_view rule_id) const;                               // nullptr when there is none
    const Rule* rule(CheckKind check) const; // the one of that check; nullptr when there is none
};

// The forms that are built in, in the order of their years. Parsed once.
const std::vector<std::shared_ptr<const Form>>& built_in_forms();

// Reads a form from the text of a form file; source names it in errors. Throws TomlError. The newest of the known
// forms, which come in the order of their years, says what a file leaves out: its units, and what a rule of the same id
// checks, since files for 0.1.0 do not say it.
std::shared_ptr<const Form> parse_form(std::string_view text, std::string_view source,
                                       const std::vector<std::shared_ptr<const Form>>& known = built_in_forms());

} // namespace crossfoot
