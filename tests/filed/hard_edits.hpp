// Changes after which a label alone no longer says what a line is, or a line is not there.
#pragma once

#include "filed/plan.hpp"

#include <random>
#include <string_view>

namespace crossfoot::filed {

enum class HardEdit {
    label_replaced,      // of a row of 表三, by words that are nowhere in the form
    two_labels_replaced, // of rows of 表三
    label_blank,         // of a row of 表三
    rows_swapped,        // neighbours, with their figures
    row_deleted,         // of the results in 表三
    row_added,           // with figures, among the results
    head_replaced,       // of a column of 表三
    heads_gone,          // all of 表三
    groups_of_table_4_gone,
    two_heads_of_table_4_replaced,
    small_table_relabelled, // the first row and the first column of a small table
    headings_gone,          // of sections and of tables
    numbers_gone,           // of all labels
    numbers_wrong           // of some labels
};
constexpr int hard_edits = 14;
std::string_view name(HardEdit edit);

void apply(Plan& plan, HardEdit edit, std::mt19937& random);

} // namespace crossfoot::filed
