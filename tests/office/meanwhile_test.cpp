// What others do to a document while we work on it: an extension that writes into it at each change, an office that
// stores copies for the case of a crash, a person in the midst of a chart.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentRecovery.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/embed/EmbedStates.hpp>
#include <com/sun/star/embed/XEmbeddedObject.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <org/crossfoot/ReportValidator.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

// Counts the changes of a document in one of its cells, as an extension that keeps a log would.
class Logger : public cppu::WeakImplHelper1<util::XModifyListener> {
public:
    explicit Logger(Reference<table::XCell> log) : log_(std::move(log)) {}

    void SAL_CALL modified(const lang::EventObject&) override {
        if (writing_.exchange(true)) // its own change
            return;
        log_->setValue(++changes_);
        writing_ = false;
    }
    void SAL_CALL disposing(const lang::EventObject&) override {}
    int changes() const { return changes_; }

private:
    Reference<table::XCell> log_;
    std::atomic<bool> writing_ = false;
    std::atomic<int> changes_ = 0;
};

constexpr char free_cell[] = "Z90"; // below and beside all that the report has

TEST(Meanwhile, AnExtensionThatWritesAtEachChangeHindersNoCommand) {
    const Document alone(office(), wrong_file());
    alone.run("validate");
    const Document report(office(), wrong_file());
    const rtl::Reference<Logger> logger(new Logger(report.cell(sheet_name, free_cell)));
    const Reference<util::XModifyBroadcaster> changes(report.model, UNO_QUERY_THROW);
    changes->addModifyListener(logger.get());
    EXPECT_NE(report.run("validate").find("T3-BAL"), std::string::npos);
    EXPECT_EQ(report.notes(), alone.notes());
    go_to_suspect(report);
    report.run("adopt-suggestion", yes);
    EXPECT_EQ(value(report), 13);
    EXPECT_TRUE(report.notes().empty()) << "all relations hold now";
    report.run("clear-marks");
    EXPECT_GT(logger->changes(), 0);
    changes->removeModifyListener(logger.get());
    EXPECT_EQ(report.cell(sheet_name, free_cell)->getValue(), logger->changes()) << "what it wrote stays";
}

// As saving for the case of a crash does, every few minutes.
void store_for_recovery(const Document& report, const std::filesystem::path& file) {
    const Reference<document::XDocumentRecovery> recovery(report.model, UNO_QUERY_THROW);
    recovery->storeToRecoveryFile(to_uno("file://" + file.string()), {});
}

TEST(Meanwhile, ACopyForTheCaseOfACrashKeepsTheMarksAndTheDocument) {
    const Document report(office(), wrong_file());
    report.run("validate");
    const auto notes = report.notes();
    const std::string before = state(report);
    const std::size_t steps = report.undo_titles().size();
    const std::filesystem::path copy = office().folder() / "recovered.ods";
    store_for_recovery(report, copy);
    expect_same(before, state(report), "the document");
    EXPECT_EQ(report.notes(), notes);
    EXPECT_EQ(report.undo_titles().size(), steps);
    report.run("clear-marks");
    EXPECT_TRUE(report.notes().empty());

    const Document recovered(office(), copy);
    EXPECT_EQ(recovered.notes(), notes);
    recovered.run("clear-marks");
    EXPECT_TRUE(recovered.notes().empty()) << "they are known as ours";
}

TEST(Meanwhile, CopiesAreStoredWhileMarksComeAndGo) {
    const Document report(office(), wrong_file());
    const Reference<lang::XComponent> document(report.model, UNO_QUERY_THROW);
    const std::filesystem::path copy = office().folder() / "recovered-meanwhile.ods";
    std::atomic<bool> done = false;
    std::atomic<int> stored = 0;
    std::jthread saving([&] {
        while (!done || stored == 0) {
            store_for_recovery(report, copy);
            ++stored;
        }
    });
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    for (int round = 0; round < 3; ++round) {
        EXPECT_EQ(validator->mark(document), 1);
        EXPECT_FALSE(report.notes().empty());
        validator->clearMarks(document);
        EXPECT_TRUE(report.notes().empty());
    }
    done = true;
    saving.join();
    ASSERT_FALSE(office().has_ended());
    const Document recovered(office(), copy);
    EXPECT_NE(recovered.run("validate").find("T3-BAL"), std::string::npos);
}

// A chart that fills a sheet of its own, as a presentation of the figures has it.
Reference<embed::XEmbeddedObject> chart_on_a_sheet(const Document& report) {
    report.model->getSheets()->insertNewByName(to_uno("图"), 1);
    const Reference<sheet::XSpreadsheet> sheet = report.sheet("图");
    const Reference<sheet::XCellRangeAddressable> figures(
        report.sheet(sheet_name)->getCellRangeByName(to_uno("D23:J24")), UNO_QUERY_THROW);
    const table::CellRangeAddress range = figures->getRangeAddress();
    Reference<table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)
        ->getCharts()
        ->addNewByName(to_uno("图"), awt::Rectangle(0, 0, 20000, 12000), {&range, 1}, false, false);
    const Reference<drawing::XDrawPagesSupplier> pages(report.model, UNO_QUERY_THROW);
    const Reference<drawing::XDrawPage> page(pages->getDrawPages()->getByIndex(1), UNO_QUERY_THROW);
    const Reference<beans::XPropertySet> shape(page->getByIndex(0), UNO_QUERY_THROW);
    report.select("图", "A1");
    const Reference<frame::XModel> model(report.model, UNO_QUERY_THROW);
    Reference<view::XSelectionSupplier>(model->getCurrentController(), UNO_QUERY_THROW)->select(uno::Any(shape));
    return {shape->getPropertyValue(to_uno("EmbeddedObject")), UNO_QUERY_THROW};
}

TEST(Meanwhile, AChartThatIsBeingEditedHindersNoCommand) {
    const Document alone(office(), wrong_file());
    alone.run("validate");
    const Document report(office(), wrong_file(), false, false);
    const Reference<embed::XEmbeddedObject> chart = chart_on_a_sheet(report);
    report.dispatch(".uno:ObjectMenue", {property("VerbID", uno::Any(sal_Int16(0)))});
    const auto is_edited = [&] { return chart->getCurrentState() == embed::EmbedStates::UI_ACTIVE; };
    ASSERT_TRUE(comes_true(is_edited));
    EXPECT_NE(report.run("validate").find("T3-BAL"), std::string::npos);
    EXPECT_EQ(report.notes(), alone.notes());
    report.run("next-finding");
    EXPECT_EQ(report.cursor().find(sheet_name), 0U);
    report.run("clear-marks");
    EXPECT_TRUE(report.notes().empty());
    EXPECT_EQ(report.sheet_names(), (std::vector<std::string>{sheet_name, "图"}));
}

} // namespace
} // namespace crossfoot::test
