#include "witnesses.hpp"

#include "recognise/recognise.hpp"
#include "true_tables.hpp"
#include "years/past_report.hpp"

#include <algorithm>

namespace crossfoot::bench {

std::shared_ptr<const PastReport> past_of(const test::ReportGrid& grid) {
    const Document workbook = grid.workbook();
    Report report = recognise(workbook, built_in_forms()).at(0);
    report.year = NamedYear{2023, {}, true};
    return std::make_shared<const PastReport>(past_report(report, workbook, "last year").value());
}

std::string text_of(const TableSpec& table, const test::TableOfFigures& figures) {
    if (table.id == "t3") {
        const auto total = [&](std::size_t row) { return std::to_string(figures[row].back()); };
        return "全年新收政府信息公开申请" + total(0) + "件，上年结转" + total(1) + "件，办结申请" +
               total(figures.size() - 2) + "件，结转下年度" + total(figures.size() - 1) + "件。";
    }
    const auto of = [&](std::string_view column) {
        return figures[0][static_cast<std::size_t>(std::ranges::find(table.columns, column, &Line::id) -
                                                   table.columns.begin())];
    };
    return "因政府信息公开被申请行政复议" + std::to_string(of("review-total")) + "件，被提起行政诉讼" +
           std::to_string(of("direct-total") + of("after-total")) + "件。";
}

} // namespace crossfoot::bench
