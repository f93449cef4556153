// One report as a value: of which form, organ and year it is, its figures with their places, and what of the form was
// not found. Recognition makes it; whatever checks, locates, compares, marks or tells a report takes it.
#pragma once

#include "document/document.hpp"
#include "figure/figure.hpp"
#include "form/form.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// A figure and where it stands.
struct ReportFigure {
    Place place;
    Figure figure;
    std::string text;             // what stands there; a number in plain notation
    bool formula = false;         // a formula stands there
    bool uncalculated = false;    // a formula whose result nobody knows
    bool run_together = false;    // with its neighbours; nobody knows what it is
    bool picture = false;         // nothing but a picture stands there
    bool told_apart = false;      // from its neighbours, by the sums of their row
    bool covered = false;         // by a merged range that starts elsewhere: nobody could fill it in
    bool hidden = false;          // in a hidden row or column
    bool typed_elsewhere = false; // a total that a formula of the table only shows; this is where it was typed
    ToldIn told_in{};
    bool known() const { return !uncalculated && !run_together && !picture; }
    friend bool operator==(const ReportFigure&, const ReportFigure&) = default;
};

// Reads the cell of a grid once.
ReportFigure read_cell(const Document& document, std::size_t block, CellAddress at);

// How a row or column of the form was found.
struct ReportLine {
    bool found = false;
    double likeness = 0; // 0..1: of the label there to the form's; 1 also where an alias stands there
    Place label;         // of the label; where nothing labels the line, of its first figure
    std::string text;    // the label as it stands there
    std::string unit{};  // of a column: that of its money, where the form's is another

    static constexpr double sure = 0.5;
    bool doubtful() const { return found && likeness < sure; } // until relations confirm it
    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

enum class ExtraKind {
    extra,    // the form has nothing like it
    subtotal, // adds up some of the form's lines
    group     // stands for all lines of a group, none of which is there
};

// A row or column between those of the form.
struct ExtraLine {
    ExtraKind kind = ExtraKind::extra;
    Place label;
    std::string text;       // as it stands there
    bool named = false;     // its label names the group, so that nobody has to guess what it adds up
    std::vector<int> parts; // of a subtotal or group: indices of the form's lines, ascending
    std::vector<std::optional<ReportFigure>> figures; // by line of the form in the other direction
    friend bool operator==(const ExtraLine&, const ExtraLine&) = default;
};

enum class StructureKind { missing, extra, renamed, out_of_order, unread, aside };

// How a table differs from its form.
struct StructureIssue {
    StructureKind kind = StructureKind::missing;
    Axis axis = Axis::rows;
    int line = -1;     // index in the form; -1 for an extra line, for figures unread, and for a heading over several
    Place place;       // the label's cell, or the table's corner for a missing line
    std::string found; // the label that stands there; of figures unread, the range with them
    std::string label; // what should stand there instead, where the form's line alone does not say it
    friend bool operator==(const StructureIssue&, const StructureIssue&) = default;
};

struct ReportTable {
    const TableSpec* spec = nullptr; // of the report's form
    std::vector<Place> parts;        // ranges with its labels and figures; several where it goes on on another page
    std::vector<ReportLine> rows;    // of the form, in its order
    std::vector<ReportLine> columns;
    std::vector<std::optional<ReportFigure>> figures; // row by row; nothing where the row or column is missing
    std::vector<ExtraLine> extra_rows;
    std::vector<ExtraLine> extra_columns;
    std::vector<StructureIssue> issues;
    bool uncertain = false; // which line is which could not be told by the labels: its order was taken for it
    bool in_text = false;   // of a text, where nothing names its cells
    int copy = 0;           // which of equal tables on its sheet, from 0 on
    double fit = 0;         // 0..1: how well labels, groups and order agree with the form

    const ReportFigure* figure(int row, int column) const; // indices in the form; nullptr where it is missing
    const std::vector<ReportLine>& lines(Axis axis) const { return axis == Axis::rows ? rows : columns; }
    const std::vector<ExtraLine>& extra(Axis axis) const { return axis == Axis::rows ? extra_rows : extra_columns; }
    Place corner() const; // the first cell
    std::size_t
    missing() const; // how many of the form's figures are not there, those of groups that stand as one aside
    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};

// Where a document says which year a report is about.
struct NamedYear {
    int year = 0;
    Place place;
    bool cell = false; // a cell made for it, beside a label; otherwise a title or period
    friend bool operator==(const NamedYear&, const NamedYear&) = default;
};

// A table of the form that was not read.
struct MissingTable {
    const TableSpec* spec = nullptr;
    std::optional<Place> heading; // where its own heading, or that of its section, stands all the same
    friend bool operator==(const MissingTable&, const MissingTable&) = default;
};

struct Report {
    std::shared_ptr<const Form> form;
    std::string organ;               // "某市"; empty where no title names it
    std::optional<NamedYear> year;   // nothing where none is named, or several are and none more often
    std::vector<NamedYear> years;    // wherever its titles, periods and year cells name one
    std::vector<ReportTable> tables; // in the order of places, each of the form's at most once
    std::vector<MissingTable> missing;
    bool whole = false;            // title and section headings are there: nothing of the form should be missing
    std::vector<Place> paragraphs; // of its prose
    // Ids of its tables that stand below its title more than once, as of the whole area and of the organ alone; the
    // others are in reports of their own, without prose. What the prose says of them may be said of either.
    std::vector<std::string> twice;

    const ReportTable* table(const TableSpec& spec) const; // nullptr where it was not read
    Place place() const;                                   // the cell where it begins
    friend bool operator==(const Report&, const Report&) = default;
};

// How a figure was read: "number", "text", "blank", "dash", "none", "note", "unreadable", "missing".
std::string_view how_read(const ReportFigure* figure);

} // namespace crossfoot
