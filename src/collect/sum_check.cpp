#include "collect/sum_check.hpp"

#include "collect/figure_places.hpp"
#include "form/totals.hpp"
#include "language/catalogue.hpp"
#include "tell/rule_text.hpp"

#include <utility>

namespace crossfoot {
namespace {

struct Difference {
    const Line& row;
    const Line& column;
    Decimal found;
    Decimal expected;
};

std::string name_in(const TableSpec& table, const Difference& off, Language language) {
    return table.row_labels ? say(language, "finding.item_and_applicant",
                                  {{"item", off.row.name.in(language)}, {"applicant", off.column.name.in(language)}})
                            : off.column.name.in(language);
}

// As a finding of the rule tells it, of which no document is at hand any longer.
Problem problem_of(const Rule& rule, const TableSpec& table, const Difference& off, const std::string& place,
                   std::size_t units, Language language) {
    const auto same = [](const std::string& text) { return LocalText{text, text}; };
    Finding finding;
    finding.variant = &rule.variant("");
    finding.difference = off.found - off.expected;
    finding.placeholders = {{"name", {name_in(table, off, Language::zh_cn), name_in(table, off, Language::en)}},
                            {"found", same(off.found.str())},
                            {"units", same(std::to_string(units))},
                            {"expected", same(off.expected.str())}};
    Problem problem;
    problem.keys = {rule.id + '|' + table.id + '/' + off.row.id + '/' + off.column.id};
    problem.severity = finding.variant->severity;
    problem.rules = rule.id;
    problem.table = table.title.in(language);
    problem.place = place;
    problem.found = off.found.str();
    problem.expected = off.expected.str();
    problem.difference = finding.difference->str();
    problem.message = rule_text(finding, language);
    problem.clause = rule.clause;
    return problem;
}

// Totals follow from the rest, and are held against it by rules of their own.
std::vector<Problem> differences(const Rule& rule, const Sums& sums, const SumGroup& group, std::size_t entry,
                                 const Form& form, const FigurePlaces& places, Language language) {
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
                problems.push_back(problem_of(rule, table, {item, applicant, *found[at], expected[at]},
                                              places.of(table.id, item.id, applicant.id), group.members.size(),
                                              language));
            }
    return problems;
}

} // namespace

SumChecked check_sums(const Sums& sums, const Survey& survey, const Form& form, const std::filesystem::path& figures,
                      Language language) {
    SumChecked checked;
    const Rule* rule = form.rule(CheckKind::sums);
    if (!rule)
        return checked;
    for (const SumGroup& group : sums.groups()) {
        const std::optional<std::size_t> entry = sums.report_of(group);
        if (!entry)
            continue;
        if (group.absent() > 0) {
            checked.remarks[*entry] = {"sum_not_checked", say(language, "sum.not_checked",
                                                              {{"units", std::to_string(group.members.size())},
                                                               {"absent", std::to_string(group.absent())},
                                                               {"names", group.absent_text(language, true)}})};
            continue;
        }
        const SurveyedReport& report = survey.entries()[*entry];
        checked.problems[*entry] = differences(*rule, sums, group, *entry, form,
                                               FigurePlaces(figures, report.figures_at, report.figure_bytes), language);
    }
    return checked;
}

} // namespace crossfoot
