// validate_in_calc REPORT COPIES ROUNDS: opens a report in a headless Calc with the extension, copies its sheets until
// the workbook holds that many reports, then measures in turns what validating and what a hard recalculation take.
// Prints a line "what milliseconds" for each measurement.
#include "office/document.hpp"
#include "text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <cppuhelper/implbase1.hxx>
#include <org/crossfoot/ReportValidator.hpp>
#include <rtl/ref.hxx>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <future>
#include <iostream>

namespace {

using namespace crossfoot;
using com::sun::star::lang::XComponent;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

// Work that the office asks for from its main thread, as it does when a menu is chosen. Calls that come back while it
// waits run in that thread too; calls of a client's own run in another, and change places with it at every turn.
class InMainThread : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
public:
    explicit InMainThread(std::function<void()> work) : work_(std::move(work)) {}
    std::future<void> done() { return done_.get_future(); }

    void SAL_CALL notify(const com::sun::star::uno::Any& /*data*/) override {
        try {
            work_();
            done_.set_value();
        } catch (...) {
            done_.set_exception(std::current_exception());
        }
    }

private:
    std::function<void()> work_;
    std::promise<void> done_;
};

void in_main_thread(const test::Office& office, std::function<void()> work) {
    const rtl::Reference<InMainThread> callback(new InMainThread(std::move(work)));
    std::future<void> done = callback->done();
    com::sun::star::awt::AsyncCallback::create(office.context)->addCallback(callback.get(), com::sun::star::uno::Any());
    done.get();
}

void copy_sheets(const test::Document& workbook, int copies) {
    const auto sheets = workbook.model->getSheets();
    const std::vector<std::string> names = workbook.sheet_names();
    for (int copy = 1; copy < copies; ++copy)
        for (const std::string& name : names)
            sheets->copyByName(calc::to_uno(name), calc::to_uno(name + " " + std::to_string(copy)), SAL_MAX_INT16);
}

template <typename Work> void measure(const char* what, Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::cout << what << ' ' << took.count() << '\n' << std::flush;
}

void run(const char* report, int copies, int rounds) {
    test::Office office;
    const test::Document workbook(office, report);
    copy_sheets(workbook, copies);
    const auto validator = org::crossfoot::ReportValidator::create(office.context);
    const Reference<XComponent> document(workbook.model, UNO_QUERY_THROW);
    const Reference<com::sun::star::sheet::XCalculatable> calculation(document, UNO_QUERY_THROW);
    in_main_thread(office, [&] {
        for (int round = 0; round < rounds; ++round) {
            measure("recalculating", [&] { calculation->calculateAll(); });
            measure("validating", [&] { validator->validate(document); });
            measure("marking", [&] { validator->mark(document); });
            measure("clearing", [&] { validator->clearMarks(document); });
        }
    });
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 4) {
        std::cerr << "usage: " << arguments[0] << " REPORT COPIES ROUNDS\n";
        return EXIT_FAILURE;
    }
    run(arguments[1], std::atoi(arguments[2]), std::atoi(arguments[3]));
    return EXIT_SUCCESS;
} catch (const com::sun::star::uno::Exception& error) {
    std::cerr << calc::from_uno(error.Message) << '\n';
    return EXIT_FAILURE;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
