#include "filed/hard_edits.hpp"

#include "filed/label_edits.hpp"

#include <algorithm>
#include <array>

namespace crossfoot::filed {
namespace {

constexpr std::array foreign{"本栏由承办科室填写", "甲类事项",     "见附件说明",
                             "历史遗留问题",       "群众来电咨询", "专项工作台账"};

const char* foreign_label(std::mt19937& random) { return foreign[random() % foreign.size()]; }

Line& any_of(std::vector<Line>& lines, std::mt19937& random) { return lines[random() % lines.size()]; }

// The results in 表三: the rows of a group but for its total.
std::size_t any_result(const TableSpec& table, std::mt19937& random) {
    std::vector<std::size_t> results;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (!table.rows[i].groups.empty() && !table.rows[i].total)
            results.push_back(i);
    return results[random() % results.size()];
}

void swap_rows(TableSpec& table, std::mt19937& random) {
    for (;;) {
        const std::size_t at = any_result(table, random);
        if (at + 1 < table.rows.size() && table.rows[at].groups == table.rows[at + 1].groups &&
            !table.rows[at + 1].total)
            return std::swap(table.rows[at], table.rows[at + 1]);
    }
}

void add_to(Plan& plan, const FigureKey& key, std::int64_t more) {
    if (const auto figure = plan.figures.find(key); figure != plan.figures.end())
        figure->second = std::to_string(std::stoll(figure->second) + more);
}

// The row counts among the results, and the totals with it, or it tells something aside.
void add_row(Plan& plan, std::mt19937& random) {
    TableSpec& table = plan.table("t3");
    const std::size_t at = any_result(table, random);
    const bool counts = random() % 2 == 0;
    const std::string total =
        std::ranges::find_if(table.rows, [](const Line& line) { return line.total && line.groups.size() == 1; })->id;
    Line line;
    line.id = "+added";
    line.label = foreign_label(random);
    line.groups = table.rows[at].groups;
    std::int64_t sum = 0;
    for (const Line& column : table.columns) {
        const std::int64_t figure = column.total ? sum : static_cast<std::int64_t>(random() % 9);
        sum += figure;
        plan.figures[{table.id, line.id, column.id}] = std::to_string(figure);
        if (counts) {
            add_to(plan, {table.id, total, column.id}, figure);
            add_to(plan, {table.id, table.rows.front().id, column.id}, figure);
        }
    }
    table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
}

void relabel_small_table(Plan& plan, std::mt19937& random) {
    TableSpec& table = plan.table(random() % 2 == 0 ? "t2-5" : "t2-8");
    table.rows.front().label = foreign_label(random);
    table.columns.front().label = foreign_label(random);
}

void remove_headings(Plan& plan) {
    for (auto& [id, heading] : plan.sections)
        heading.clear();
    for (TableSpec& table : plan.tables)
        table.heading.clear();
}

void replace_two_heads(TableSpec& table, std::mt19937& random) {
    const std::size_t one = random() % table.columns.size();
    const std::size_t other = (one + 1 + random() % (table.columns.size() - 1)) % table.columns.size();
    for (const std::size_t column : {one, other})
        table.columns[column].label = foreign_label(random);
}

void change_numbers(Plan& plan, bool wrong, std::mt19937& random) {
    for (const LabelSlot& slot : label_slots(plan)) {
        if (wrong && random() % 4 != 0)
            continue;
        const std::string after = wrong ? with_wrong_number(*slot.front(), random) : without_number(*slot.front());
        for (std::string* label : slot)
            *label = after;
    }
}

} // namespace

std::string_view name(HardEdit edit) {
    static constexpr std::array<std::string_view, hard_edits> names{"label replaced",
                                                                    "two labels replaced",
                                                                    "label blank",
                                                                    "rows swapped",
                                                                    "row deleted",
                                                                    "row with figures added",
                                                                    "head replaced",
                                                                    "heads of 表三 gone",
                                                                    "groups of 表四 gone",
                                                                    "two heads of 表四 replaced",
                                                                    "both labels of a small table replaced",
                                                                    "headings gone",
                                                                    "numbers gone",
                                                                    "numbers wrong"};
    return names[static_cast<std::size_t>(edit)];
}

void apply(Plan& plan, HardEdit edit, std::mt19937& random) {
    TableSpec& table = plan.table("t3");
    switch (edit) {
    case HardEdit::two_labels_replaced:
        any_of(table.rows, random).label = foreign[0];
        any_of(table.rows, random).label = foreign[1];
        break;
    case HardEdit::label_replaced:
        any_of(table.rows, random).label = foreign_label(random);
        break;
    case HardEdit::label_blank:
        any_of(table.rows, random).label.clear();
        break;
    case HardEdit::rows_swapped:
        swap_rows(table, random);
        break;
    case HardEdit::row_deleted:
        table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(any_result(table, random)));
        break;
    case HardEdit::row_added:
        add_row(plan, random);
        break;
    case HardEdit::head_replaced:
        any_of(table.columns, random).label = foreign_label(random);
        break;
    case HardEdit::heads_gone:
        plan.without_heads.insert(table.id);
        break;
    case HardEdit::groups_of_table_4_gone:
        plan.without_groups.insert("t4");
        break;
    case HardEdit::two_heads_of_table_4_replaced:
        replace_two_heads(plan.table("t4"), random);
        break;
    case HardEdit::small_table_relabelled:
        relabel_small_table(plan, random);
        break;
    case HardEdit::headings_gone:
        remove_headings(plan);
        break;
    case HardEdit::numbers_gone:
    case HardEdit::numbers_wrong:
        change_numbers(plan, edit == HardEdit::numbers_wrong, random);
        break;
    }
}

} // namespace crossfoot::filed
