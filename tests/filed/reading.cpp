#include "filed/reading.hpp"

#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "report/each_relation.hpp"
#include "tell/rule_text.hpp"

#include <algorithm>
#include <chrono>

namespace crossfoot::filed {
namespace {

template <typename Action> double microseconds(const Action& action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

ReadTable read_table(const Form& form, const ReportTable& table) {
    ReadTable result{form.id, table.spec->id, {}};
    for (std::size_t row = 0; row < table.spec->rows.size(); ++row)
        for (std::size_t column = 0; column < table.spec->columns.size(); ++column)
            if (const ReportFigure* figure = table.figure(static_cast<int>(row), static_cast<int>(column)))
                result.figures.emplace(
                    FigureKey{table.spec->id, table.spec->rows[row].id, table.spec->columns[column].id}, figure->place);
    return result;
}

Told told(const Finding& finding) {
    Told result;
    result.rule = finding.rule->id;
    const CheckKind check = finding.rule->check;
    result.arithmetic =
        check == CheckKind::relations || check == CheckKind::subtotals || check == CheckKind::blank_totals;
    result.message = rule_text(finding, Language::zh_cn);
    const std::string& variant = finding.variant->id;
    result.not_found = variant == "table_unread" || variant == "table_missing" || variant == "absent";
    for (const FindingCell& cell : finding.cells) {
        if (cell.table && result.table.empty())
            result.table = cell.table->id;
        result.places.push_back(cell.place);
    }
    return result;
}

// A hint that names several tables at once names each.
void add_absent(const Report& report, Reading& reading) {
    for (const MissingTable& missing : report.missing)
        reading.told.push_back({{}, missing.spec->id, false, true, {}, "missing"});
}

} // namespace

Reading read(const Document& document) {
    Reading reading;
    thread_local Recogniser recogniser(built_in_forms()); // as the command line keeps one for each thread
    reading.recognising = microseconds([&] { recogniser.recognise(document); });
    std::vector<CheckedReport> checked;
    reading.checking = microseconds([&] { checked = check(document, recogniser, {}); });
    reading.not_judged = 0;
    for (const CheckedReport& report : checked) {
        *reading.not_judged += report.relations.unjudged;
        for (const ReportTable& table : report.report.tables)
            reading.tables.push_back(read_table(*report.report.form, table));
        for (const Finding& finding : test::each_relation(report.findings))
            reading.told.push_back(told(finding));
        add_absent(report.report, reading);
    }
    return reading;
}

} // namespace crossfoot::filed
