// Says which figures of a table are wrong, and what should stand there, when its relations do not hold.
//
// Error localisation after Fellegi and Holt (1976): the smallest sets of cells whose change makes every relation hold,
// ranked by how people err when they type, copy and add up figures. docs/suspects.md explains it and names its sources.
#pragma once

#include "figure/decimal.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// How the right figure became the one that stands there.
enum class ErrorKind {
    digits_swapped, // 13 as 31
    digit_wrong,    // 13 as 18
    digit_missing,  // 13 as 3
    digit_doubled,  // 13 as 133
    digit_extra,    // 13 as 163
    factor_of_ten,  // 13 as 130; 元 for 万元 is a factor of ten four times
    sign,           // 13 as -13
    swapped,        // two neighbours stand in each other's place
    moved,          // a whole figure stands one row or column off
    misfiled,       // part of a figure was counted in another row or column
    split,          // 120 as 12 and 0 in neighbouring cells
    joined,         // 12 and 0 as 120 in one of two neighbouring cells
    omitted,        // 0 or nothing where there should be a figure
    blank,          // a total that was left blank
    unreadable,     // a text that is no figure
    not_updated,    // a total that does not follow its parts
    stale_formula,  // a total's formula that does not add up its parts
    followed,       // a total that was added up from a wrong part
    other
};
std::string_view name(ErrorKind kind); // "digits_swapped" and so on, as in JSON

// One figure of the table.
struct TableFigure {
    Decimal value;        // as relations take it: 0 where nothing can be read
    bool readable = true; // false: a text that is no figure, so that any value may be right
    bool blank = false;   // nothing, a dash or 无 stands there
    bool total = false;   // by some relation
    bool formula = false; // the cell holds a formula
    bool whole = true;    // counts; false: decimals are allowed
    bool signed_ = false; // may be negative
    int row = -1;         // its place in the form, by which cells are neighbours; -1 outside the form
    int column = -1;
    int report = 0; // of those that the equations are over: where each holds by itself, either may be wrong
};

struct TableTerm {
    std::size_t figure = 0; // index in TableModel::figures
    int sign = +1;
};

// The terms add up to 0.
struct Equation {
    std::vector<TableTerm> terms;
    std::optional<std::size_t> total; // the figure that is the sum of all others, where there is one
};

// The terms add up to so much.
struct SaidSum {
    std::vector<TableTerm> terms;
    Decimal value;
};

// What a text says of the figures: any of the sums. It may be wrong, or repeat what stands in a wrong cell.
using Testimony = std::vector<SaidSum>;

// What is known of a table. An inequality's terms add up to 0 or more.
struct TableModel {
    std::vector<TableFigure> figures;
    std::vector<Equation> equations;
    std::vector<std::vector<TableTerm>> inequalities;
    std::vector<Testimony> testimonies = {};
};

struct Change {
    std::size_t figure = 0;
    Decimal suggested;
    ErrorKind why = ErrorKind::other;
};

// Figures that are to be changed together.
struct Explanation {
    std::vector<Change> changes;
    double confidence = 0; // 0..1: the chance that these are the wrong figures and these the right values
    bool enough = false;   // it makes all equations of its cause hold; else an equation has several causes
    std::vector<std::size_t> borne_out_by =
        {}; // testimonies, by index, that are true of its values and not as they stand
};

// Equations that do not hold, and what may have broken them together; most likely first. No explanation: none was found
// within the bounds of the search.
struct Diagnosis {
    std::vector<std::size_t> equations; // indices in TableModel::equations, ascending
    std::vector<Explanation> explanations;
};

// Every equation that does not hold belongs to exactly one cause. Formulas that agree with an equation's parts are
// taken to follow them. Complete for one and two wrong figures; for more within a bounded search. Inequalities say
// nothing of a value and only rule explanations out.
std::vector<Diagnosis> locate(const TableModel& table);

} // namespace crossfoot
