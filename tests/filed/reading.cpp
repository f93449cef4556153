#include "filed/reading.hpp"

#include "check/finding.hpp"
#include "report/each_relation.hpp"

#include <algorithm>
#include <chrono>

namespace crossfoot::filed {
namespace {

template <typename Action> double microseconds(const Action& action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

ReadTable read_table(const Form& form, const RecognisedTable& table) {
    ReadTable result{form.id, table.spec->id, {}};
    for (std::size_t row = 0; row < table.spec->rows.size(); ++row)
        for (std::size_t column = 0; column < table.spec->columns.size(); ++column)
            if (const auto at = table.cell(static_cast<int>(row), static_cast<int>(column)))
                result.figures.emplace(
                    FigureKey{table.spec->id, table.spec->rows[row].id, table.spec->columns[column].id},
                    Place(table.sheet, *at));
    return result;
}

bool is_arithmetic(const Form& form, const std::string& rule) {
    return rule == "T3-SUB" || rule == "TOT-BLANK" ||
           std::ranges::any_of(form.relations, [&](const Relation& relation) { return relation.rule == rule; });
}

Told told(const Form& form, const Finding& finding) {
    Told result;
    result.rule = finding.rule->id;
    result.arithmetic = is_arithmetic(form, result.rule);
    result.message = finding.message.zh_cn;
    for (const FindingCell& cell : finding.cells) {
        if (cell.table && result.table.empty())
            result.table = cell.table->id;
        result.places.push_back(cell.place);
    }
    return result;
}

} // namespace

Reading read(const Document& document) {
    Reading reading;
    std::vector<RecognisedReport> recognised;
    reading.recognising = microseconds([&] { recognised = recognise(document, built_in_forms()); });
    std::vector<CheckedReport> checked;
    reading.checking = microseconds([&] { checked = check(document, built_in_forms()); });
    for (const CheckedReport& report : checked) {
        for (const RecognisedTable& table : report.recognised.tables)
            reading.tables.push_back(read_table(*report.recognised.form, table));
        for (const Finding& finding : test::each_relation(report.findings))
            reading.told.push_back(told(*report.recognised.form, finding));
    }
    return reading;
}

} // namespace crossfoot::filed
