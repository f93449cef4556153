// functions_in_calc REPORT ROUNDS: measures in turns, in a headless Calc with the extension, what a hard recalculation
// takes of 100,000 footing differences by the native formula and by CF_FOOTDIFF, of as many calls of an add-in that
// does nothing with the same arguments, and of a CF_CHECK in each of 1,000 reports beside validating them all by the
// command. Prints a line "what milliseconds" for each measurement.
#include "in_calc.hpp"
#include "office/document.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

using namespace crossfoot;
using bench::in_main_thread;
using bench::measure;
using com::sun::star::sheet::XCalculatable;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

constexpr sal_Int32 rows = 100'000;
constexpr int reports = 1'000;

// A total in column A, six parts in B to G and the formula in H, in every row; the formula is the first row's.
void fill(const test::Document& document, std::string_view formula) {
    const std::string name = document.sheet_names().front();
    const auto sheet = document.sheet(name);
    Sequence<Sequence<Any>> figures(rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        Sequence<Any> line(7);
        for (sal_Int32 column = 0; column < 7; ++column)
            line.getArray()[column] <<= static_cast<double>((row * 7 + column * 13) % 97);
        figures.getArray()[row] = line;
    }
    Reference<com::sun::star::sheet::XCellRangeData>(sheet->getCellRangeByPosition(0, 0, 6, rows - 1), UNO_QUERY_THROW)
        ->setDataArray(figures);
    document.put(name, "H1", formula);
    Reference<com::sun::star::sheet::XCellSeries>(sheet->getCellRangeByPosition(7, 0, 7, rows - 1), UNO_QUERY_THROW)
        ->fillAuto(com::sun::star::sheet::FillDirection_TO_BOTTOM, 1);
}

void footings(test::Office& office, int rounds) {
    const test::Document native(office);
    fill(native, "=A1-SUM(B1:G1)");
    const test::Document ours(office);
    fill(ours, "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(A1;B1:G1)");
    const test::Document empty(office);
    fill(empty, "=ORG.CROSSFOOT.BENCH.EMPTYADDIN.NOTHING(A1;B1:G1)");
    for (const test::Document* document : {&native, &empty, &ours})
        if (document->cell(document->sheet_names().front(), "H" + std::to_string(rows))->getError() != 0)
            throw std::runtime_error("a function is not there");
    in_main_thread(office, [&] {
        for (int round = 0; round < rounds; ++round) {
            measure(office, "native", [&] { Reference<XCalculatable>(native.model, UNO_QUERY_THROW)->calculateAll(); });
            measure(office, "empty", [&] { Reference<XCalculatable>(empty.model, UNO_QUERY_THROW)->calculateAll(); });
            measure(office, "footing", [&] { Reference<XCalculatable>(ours.model, UNO_QUERY_THROW)->calculateAll(); });
        }
    });
}

// Copies the report's third table to as many sheets, and asks for each on a sheet of its own.
void checks(test::Office& office, const char* report, int rounds) {
    const test::Document workbook(office, report);
    const auto sheets = workbook.model->getSheets();
    const std::vector<std::string> names = workbook.sheet_names();
    for (const std::string& name : names)
        if (name != names[3])
            sheets->removeByName(office::to_uno(name));
    for (int copy = 1; copy < reports; ++copy)
        sheets->copyByName(office::to_uno(names[3]), office::to_uno("r" + std::to_string(copy)), SAL_MAX_INT16);
    sheets->insertNewByName("checks", 0);
    const std::vector<std::string> all = workbook.sheet_names();
    const Reference<com::sun::star::lang::XComponent> document(workbook.model, UNO_QUERY_THROW);
    const Reference<XCalculatable> calculation(document, UNO_QUERY_THROW);
    const auto validator = org::crossfoot::ReportValidator::create(office.context);
    in_main_thread(office, [&] {
        for (int round = 0; round < rounds; ++round)
            measure(office, "without", [&] { calculation->calculateAll(); });
    });
    for (int copy = 1; copy <= reports; ++copy)
        workbook.put("checks", "A" + std::to_string(copy),
                     "=ORG.CROSSFOOT.FUNCTIONS.REPORTCHECK($'" + all[static_cast<std::size_t>(copy)] + "'.A1:J60)");
    in_main_thread(office, [&] {
        for (int round = 0; round < rounds; ++round) {
            measure(office, "checks", [&] { calculation->calculateAll(); });
            measure(office, "validating", [&] { validator->validate(document); });
        }
    });
}

} // namespace

int main(int count, char** arguments) {
    return bench::program(count == 3, "bench_functions_in_calc REPORT ROUNDS", [&] {
        test::OfficeSettings settings;
        settings.with_extension = false; // but with two, from a folder of the bench
        settings.arguments = {"-env:BUNDLED_EXTENSIONS=file://" CROSSFOOT_BENCH_EXTENSIONS};
        test::Office office(settings);
        footings(office, std::atoi(arguments[2]));
        checks(office, arguments[1], std::atoi(arguments[2]));
    });
}
