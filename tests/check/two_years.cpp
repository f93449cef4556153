#include "two_years.hpp"

#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "report/each_relation.hpp"

namespace crossfoot::test {

ReportGrid report(int year, const Form& form) {
    ReportGrid grid(form, {3, true, {2, 0}});
    return grid.text({0, 0}, "某市" + std::to_string(year) + "年政府信息公开工作年度报告")
        .figures("t3", "r1", {1, 0, 0, 0, 0, 0, 1})
        .figures("t3", "r3", {1, 0, 0, 0, 0, 0, 1})
        .figures("t3", form.table("t3")->rows[form.table("t3")->rows.size() - 2].id, {1, 0, 0, 0, 0, 0, 1});
}

std::vector<CheckedReport> compared(const ReportGrid& last, const ReportGrid& now) {
    Predecessors predecessors;
    const Document document = last.workbook();
    for (const CheckedReport& checked : check(document, built_in_forms()))
        predecessors.add(past_report(checked.report, document, "上年.ods").value());
    Recogniser recogniser(built_in_forms());
    return check(now.workbook(), recogniser, {},
                 [&](const Report& each, Predecessors::From from) { return predecessors.of(each, from); });
}

std::vector<std::string> told(const std::vector<CheckedReport>& reports) {
    std::vector<std::string> result;
    for (const Finding& finding : each_relation(reports.at(0).findings))
        if (finding.last_year)
            result.push_back(finding.rule->id + ' ' + finding.cells.front().applicant->id + ' ' +
                             finding.cells.front().found + ' ' + finding.last_cells.front().found + ' ' +
                             std::string(name(finding.severity)));
    return result;
}

} // namespace crossfoot::test
