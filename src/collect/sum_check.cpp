#include "collect/sum_check.hpp"

#include "collect/figure_places.hpp"
#include "form/totals.hpp"
#include "language/catalogue.hpp"
#include "tell/rule_text.hpp"

#include <utility>

namespace crossfoot {
namespace {

constexpr const char* rule = "H-SUM";

Problem problem_of(const TableSpec& table, const Line& row, const Line& column, const Decimal& found,
                   const Decimal& expected, const std::string& place, std::size_t units, Language language) {
    Problem problem;
    problem.keys = {std::string(rule) + '|' + table.id + '/' + row.id + '/' + column.id};
    problem.severity = Severity::warning;
    problem.rules = rule;
    problem.table = table.title.in(language);
    problem.place = place;
    const std::string name = table.row_labels
                                 ? say(language, "finding.item_and_applicant",
                                       {{"item", row.name.in(language)}, {"applicant", column.name.in(language)}})
                                 : column.name.in(language);
    problem.message = say(language, "sum.differs",
                          {{"name", name},
                           {"found", found.str()},
                           {"units", std::to_string(units)},
                           {"expected", expected.str()},
                           {"off", how_far_off(found - expected, language)}});
    problem.clause = say(language, "sum.clause");
    return problem;
}

// Totals follow from the rest, and are held against it by rules of their own.
std::vector<Problem> differences(const Sums& sums, const SumGroup& group, std::size_t entry, const Form& form,
                                 const FigurePlaces& places, Language language) {
    std::vector<Problem> problems;
    const SumFigures expected = sums.sum(group);
    const std::vector<std::optional<Decimal>> found = sums.figures_in(entry);
    std::size_t at = 0;
    for (const TableSpec& table : form.tables)
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column, ++at) {
                if (!found[at] || *found[at] == expected[at] || relation_of_total(form, table, row, column))
                    continue;
                const Line& item = table.rows[static_cast<std::size_t>(row)];
                const Line& applicant = table.columns[static_cast<std::size_t>(column)];
                problems.push_back(problem_of(table, item, applicant, *found[at], expected[at],
                                              places.of(table.id, item.id, applicant.id), group.members.size(),
                                              language));
            }
    return problems;
}

} // namespace

SumChecked check_sums(const Sums& sums, const Survey& survey, const Form& form, const std::filesystem::path& figures,
                      Language language) {
    SumChecked checked;
    for (const SumGroup& group : sums.groups()) {
        const std::optional<std::size_t> entry = sums.report_of(group);
        if (!entry)
            continue;
        if (group.absent() > 0) {
            checked.remarks[*entry] = {"sum_not_checked", say(language, "sum.not_checked",
                                                              {{"units", std::to_string(group.members.size())},
                                                               {"absent", std::to_string(group.absent())},
                                                               {"names", group.absent_text(language)}})};
            continue;
        }
        const Entry& report = survey.entries()[*entry];
        checked.problems[*entry] = differences(sums, group, *entry, form,
                                               FigurePlaces(figures, report.figures_at, report.figure_bytes), language);
    }
    return checked;
}

} // namespace crossfoot
