// The ways in which people lay reports out, each drawing whole reports into a document and keeping where everything
// stands.
#pragma once

#include "filed/canvas.hpp"
#include "filed/plan.hpp"

#include <map>
#include <random>
#include <string_view>
#include <vector>

namespace crossfoot::filed {

enum class Layout {
    own,             // the form's, with merged cells
    filled,          // merged cells separated and filled
    shifted,         // merged cells lost, rows moved left: pasted from a text program
    transposed,      // 表三 with applicants as rows, 表四 with rows of five
    flat,            // labels with all that stands above them in one column
    joined,          // a group and its first label in one cell
    group_rows,      // groups in rows of their own
    helpers,         // columns 行次, 序号, 单位, 占比
    subtotals,       // rows and columns 小计
    table_4_column,  // 表四 with its figures below each other
    table_4_parts,   // 表四 in three parts
    two_pages,       // the heads of 表三 again after some row
    side_by_side,    // several reports
    stacked,         // several reports
    separate_sheets, // one for each table
};
constexpr int layouts = 15;
std::string_view name(Layout layout);
bool holds_several_reports(Layout layout);

struct TrueReport {
    std::shared_ptr<const Form> form;
    std::map<FigureKey, Place> figures; // of the form; not of lines that the report adds
    std::map<LabelKey, Place> labels;   // where a label stands repeatedly: the first
    std::optional<FigureKey> wrong;
};

struct Filed {
    Document document;
    std::vector<TrueReport> reports;
};

// What a layout adds to the report itself, before the wrong figure is planted.
void prepare(Plan& plan, Layout layout, std::mt19937& random);
Filed lay_out(const std::vector<Plan>& plans, Layout layout, std::mt19937& random);

} // namespace crossfoot::filed
