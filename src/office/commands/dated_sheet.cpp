#include "office/commands/dated_sheet.hpp"

#include "figure/decimal.hpp"
#include "language/catalogue.hpp"
#include "office/uno/local_time.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <optional>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

// A sum that changes with any figure, and with any two that change places.
std::string sum_of_figures(const Document& document, const Validation& validation) {
    std::string sum;
    for (const CheckedReport& report : validation.reports)
        for (const ReportTable& table : report.report.tables)
            for (const Place& part : table.parts)
                if (part.range()) {
                    const std::string range = absolute_reference(sheet_name(document, part.block), *part.range());
                    sum += sum.empty() ? "SUMPRODUCT(ROW(" : "+SUMPRODUCT(ROW(";
                    sum.append(range).append(")^2+COLUMN(").append(range).append(");").append(range) += ')';
                }
    return "ROUND(" + sum + ";4)";
}

std::string quoted_text(const std::string& text) { return '"' + text + '"'; } // our texts hold no quotes

void write_state(const Document& document, const AddedSheet& added, int row, const Validation& validation,
                 Language language) {
    write_line(added, row, {});
    const auto cell = added.sheet->getCellByPosition(0, row);
    const std::string sum = sum_of_figures(document, validation);
    cell->setFormula(to_uno('=' + sum));
    const std::optional<Decimal> now = Decimal::from_shown(cell->getValue());
    if (!now) // a figure is an error, which is a finding
        return write_line(added, row, {});
    cell->setFormula(to_uno("=IF(" + sum + "=ROUND(" + now->str() + ";4);" +
                            quoted_text(say(language, "summary.up_to_date")) + ';' +
                            quoted_text(say(language, "summary.out_of_date")) + ')'));
}

} // namespace

void write_line(const AddedSheet& added, int row, const std::string& text, bool bold) {
    const auto cell = added.sheet->getCellByPosition(0, row);
    cell->setFormula(to_uno(text));
    const Reference<com::sun::star::beans::XPropertySet> look(cell, UNO_QUERY_THROW);
    look->setPropertyValue("IsTextWrapped", Any(false));
    Reference<com::sun::star::beans::XPropertySet>(
        Reference<com::sun::star::table::XColumnRowRange>(added.sheet, UNO_QUERY_THROW)->getRows()->getByIndex(row),
        UNO_QUERY_THROW)
        ->setPropertyValue("Height", Any(sal_Int32(650))); // what Calc finds best cuts Chinese at the top
    if (bold)
        make_bold(look);
}

void write_origin(const Document& document, const AddedSheet& added, const Validation& validation,
                  const std::string& title, const std::string& version, Language language) {
    std::string forms;
    for (const CheckedReport& report : validation.reports)
        forms += (forms.empty() ? "" : say(language, "finding.list_comma")) + report.report.form->authority;
    write_line(added, 0, title, true);
    write_line(added, 1,
               say(language, "summary.made",
                   {{"file", title_of(document)},
                    {"time", local_time("%Y-%m-%d %H:%M")},
                    {"version", version},
                    {"form", forms}}));
    if (!validation.reports.empty())
        write_state(document, added, 2, validation, language);
}

} // namespace crossfoot::office
