// validate_in_calc REPORT COPIES ROUNDS: opens a report in a headless Calc with the extension, copies its sheets until
// the workbook holds that many reports, then measures in turns what a hard recalculation and validating take, the same
// where one figure was typed and where nothing was changed meanwhile, marking, adopting and clearing.
// Prints a line "what milliseconds" for each measurement.
#include "in_calc.hpp"
#include "office/document.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

using namespace crossfoot;
using bench::in_main_thread;
using bench::measure;
using com::sun::star::lang::XComponent;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

void copy_sheets(const test::Document& workbook, int copies) {
    const auto sheets = workbook.model->getSheets();
    const std::vector<std::string> names = workbook.sheet_names();
    for (int copy = 1; copy < copies; ++copy)
        for (const std::string& name : names)
            sheets->copyByName(office::to_uno(name), office::to_uno(name + " " + std::to_string(copy)), SAL_MAX_INT16);
}

void run(const char* report, int copies, int rounds) {
    const bool adopts = std::string_view(report).ends_with("有误.ods");
    const test::Document::Argument confirmed = test::property("Confirmed", com::sun::star::uno::Any(true));
    test::Office office;
    const test::Document workbook(office, report);
    copy_sheets(workbook, copies);
    const auto validator = org::crossfoot::ReportValidator::create(office.context);
    const Reference<XComponent> document(workbook.model, UNO_QUERY_THROW);
    const Reference<com::sun::star::sheet::XCalculatable> calculation(document, UNO_QUERY_THROW);
    const std::string edited = workbook.sheet_names()[4]; // the third table of the first report
    in_main_thread(office, [&] {
        for (int round = 0; round < rounds; ++round) {
            measure(office, "recalculating", [&] { calculation->calculateAll(); });
            measure(office, "validating", [&] { validator->validate(document); });
            workbook.put(edited, "J8", std::to_string(round));
            measure(office, "edited", [&] { validator->validate(document); });
            measure(office, "unchanged", [&] { validator->validate(document); });
            measure(office, "marking", [&] { validator->mark(document); });
            if (adopts) {
                workbook.select(workbook.sheet_names()[4], "J6"); // a total that the sample with errors leaves blank
                measure(office, "adopting", [&] { workbook.run("adopt-suggestion", {confirmed}); });
                workbook.undo_manager()->undo();
            }
            measure(office, "clearing", [&] { validator->clearMarks(document); });
        }
    });
}

} // namespace

int main(int count, char** arguments) {
    return bench::program(count == 4, "bench_validate_in_calc REPORT COPIES ROUNDS",
                          [&] { run(arguments[1], std::atoi(arguments[2]), std::atoi(arguments[3])); });
}
