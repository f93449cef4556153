// What a report says, before it is drawn: titles, the lines of its tables and their figures. Edits of labels, added and
// removed lines and the wrong figure are made here, so that every layout has them.
#pragma once

#include "filed/figures.hpp"

#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot::filed {

struct Plan {
    std::shared_ptr<const Form> form;
    std::string title;
    std::vector<std::pair<std::string, std::string>> sections; // id of the form's sheet, heading
    std::vector<TableSpec> tables;                             // the form's, and then whatever was done to them
    FormFigures figures;                                       // those of added lines too
    std::set<std::string> without_heads;                       // tables whose heads are not drawn
    std::set<std::string> without_groups;                      // and those whose groups are not
    std::optional<FigureKey> wrong;                            // the planted figure

    TableSpec& table(std::string_view id);
    const TableSpec& table(std::string_view id) const;
};

// Lines that a report adds to its form have such ids; their figures are none of the form's.
inline bool is_added(const std::string& line) { return line.starts_with('+'); }
inline bool is_added(const FigureKey& key) { return is_added(key.row) || is_added(key.column); }

// The year is that of the form's first year or later; 0: the title names none.
Plan plan_of(const std::shared_ptr<const Form>& form, FormFigures figures, const std::string& unit, int year);

// 小计 for each group of results and for the applicants that are no natural persons, with figures that agree.
void add_subtotals(Plan& plan, std::mt19937& random);
// Columns that are none of the figures: 行次, 单位, 占比, before or after the figures of 表三 and 表二.
void add_helper_columns(Plan& plan, std::mt19937& random);
// Changes one figure so that relations fail. Call it last.
void plant_wrong_figure(Plan& plan, std::mt19937& random);

} // namespace crossfoot::filed
