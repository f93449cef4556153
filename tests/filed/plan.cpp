#include "filed/plan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace crossfoot::filed {
namespace {

std::int64_t number(const Plan& plan, const FigureKey& key) {
    const auto figure = plan.figures.find(key);
    return figure == plan.figures.end() ? 0 : std::stoll(figure->second);
}

// Runs of lines with the same innermost group: first and last.
std::vector<std::pair<std::size_t, std::size_t>> groups_in(const std::vector<Line>& lines, std::size_t depth) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].groups.size() != depth)
            continue;
        if (!runs.empty() && runs.back().second + 1 == i && lines[runs.back().first].groups == lines[i].groups)
            runs.back().second = i;
        else
            runs.emplace_back(i, i);
    }
    return runs;
}

std::string without_number(const std::string& group) {
    constexpr std::string_view end = "）";
    const std::size_t at = group.find(end);
    return at == std::string::npos ? group : group.substr(at + end.size());
}

// The figures of an added line are the sums of some others, in every line across.
void add_sums(Plan& plan, const TableSpec& table, const std::string& added, const std::vector<std::string>& parts,
              bool row) {
    for (const Line& across : row ? table.columns : table.rows) {
        std::int64_t sum = 0;
        for (const std::string& part : parts)
            sum += number(plan, row ? FigureKey{table.id, part, across.id} : FigureKey{table.id, across.id, part});
        plan.figures[row ? FigureKey{table.id, added, across.id} : FigureKey{table.id, across.id, added}] =
            std::to_string(sum);
    }
}

std::vector<std::string> ids(const std::vector<Line>& lines, std::pair<std::size_t, std::size_t> run) {
    std::vector<std::string> result;
    for (std::size_t i = run.first; i <= run.second; ++i)
        result.push_back(lines[i].id);
    return result;
}

void add_subtotal(Plan& plan, TableSpec& table, bool row, std::pair<std::size_t, std::size_t> run, bool named,
                  bool after) {
    std::vector<Line>& lines = row ? table.rows : table.columns;
    const Line& member = lines[run.first];
    Line line;
    line.id = "+" + member.id;
    line.groups = member.groups;
    line.label = named ? without_number(member.groups.back()) + "小计" : "小计";
    add_sums(plan, table, line.id, ids(lines, run), row);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(after ? run.second + 1 : run.first), std::move(line));
}

std::string percentage(std::uint_fast32_t thousandths) {
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + "%";
}

void add_helper(Plan& plan, TableSpec& table, const std::string& label, bool before, std::mt19937& random) {
    Line line;
    line.id = "+" + label;
    line.label = label;
    int at = 0;
    for (const Line& row : table.rows) {
        std::string& figure = plan.figures[{table.id, row.id, line.id}];
        if (label == "行次" || label == "序号")
            figure = std::to_string(++at);
        else if (label == "单位")
            figure = "件";
        else if (label == "占比")
            figure = percentage(random() % 1000);
    }
    table.columns.insert(before ? table.columns.begin() : table.columns.end(), std::move(line));
}

bool plant_in_table_2(Plan& plan, std::mt19937& random) {
    const auto bound = std::ranges::find_if(plan.form->relations, [](const Relation& relation) {
        return relation.table == "t2-1" && relation.comparison == Comparison::at_least;
    });
    if (bound == plan.form->relations.end())
        return false;
    const TableSpec& spec = *plan.form->table("t2-1");
    const std::string& row = spec.rows[random() % spec.rows.size()].id;
    std::int64_t needed = static_cast<std::int64_t>(1 + random() % 20);
    const auto column = [&](const Term& term) { return spec.columns[static_cast<std::size_t>(term.line)].id; };
    needed += number(plan, {spec.id, row, column(bound->totals.front())});
    for (const Term& part : bound->parts)
        if (part.sign < 0)
            needed += number(plan, {spec.id, row, column(part)});
    plan.wrong = FigureKey{spec.id, row, column(bound->parts.front())};
    plan.figures[*plan.wrong] = std::to_string(needed);
    return true;
}

} // namespace

TableSpec& Plan::table(std::string_view id) { return *std::ranges::find(tables, id, &TableSpec::id); }
const TableSpec& Plan::table(std::string_view id) const { return *std::ranges::find(tables, id, &TableSpec::id); }

Plan plan_of(const std::shared_ptr<const Form>& form, FormFigures figures, const std::string& unit, int year) {
    Plan plan;
    plan.form = form;
    plan.title = unit + (year ? std::to_string(year) + "年" : "") + form->title_marks.front();
    for (const TemplateSheet& sheet : form->sheets)
        if (sheet.id != "guide")
            plan.sections.emplace_back(sheet.id, sheet.heading);
    plan.sections.emplace_back("section6", "六、其他需要报告的事项");
    plan.tables = form->tables;
    plan.figures = std::move(figures);
    return plan;
}

void add_subtotals(Plan& plan, std::mt19937& random) {
    TableSpec& table = plan.table("t3");
    const bool named = random() % 3 != 0;
    const bool after = random() % 4 != 0;
    const auto which = random() % 3; // rows, a column, both
    if (which != 1) {
        const auto runs = groups_in(table.rows, 2);
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) // from the last, as the others keep their places
            if (run->second > run->first)
                add_subtotal(plan, table, true, *run, named, after);
    }
    if (which != 0)
        for (const auto& run : groups_in(table.columns, 1))
            add_subtotal(plan, table, false, run, named, after);
}

void add_helper_columns(Plan& plan, std::mt19937& random) {
    constexpr std::array before{"行次", "序号", "单位"};
    constexpr std::array after{"占比", "备注", "单位"};
    const auto where = random() % 3; // before, after, both
    const char* const first = before[random() % before.size()];
    const char* const last = after[random() % 2];
    for (TableSpec& table : plan.tables) {
        if (table.id == "t4" || (table.id != "t3" && random() % 2 == 0))
            continue;
        if (where != 1)
            add_helper(plan, table, first, true, random);
        if (where != 0)
            add_helper(plan, table, last, false, random);
    }
}

void plant_wrong_figure(Plan& plan, std::mt19937& random) {
    const auto where = random() % 10;
    if (where == 0 && plant_in_table_2(plan, random))
        return;
    const std::string table = where < 3 ? "t4" : "t3";
    std::vector<FigureKey> candidates;
    for (const Line& row : plan.table(table).rows)
        for (const Line& column : plan.table(table).columns)
            if (FigureKey key{table, row.id, column.id}; !is_added(key))
                candidates.push_back(std::move(key));
    plan.wrong = candidates[random() % candidates.size()];
    const std::int64_t is = number(plan, *plan.wrong);
    const auto change = static_cast<std::int64_t>(1 + random() % 30);
    plan.figures[*plan.wrong] = std::to_string(is >= change && random() % 2 == 0 ? is - change : is + change);
}

} // namespace crossfoot::filed
