// Whatever fails behind a method that the office or a script calls, the office lives, and what failed works again
// afterwards. And many at once do not get into each other's way.
#include "office/document.hpp"
#include "office/failing.hpp"
#include "office/office.hpp"
#include "office/reports.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XElementAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

class Entries : public testing::Test {
protected:
    Entries() { Failing::prepare(); }

    Reference<org::crossfoot::XReportValidator> validator() const {
        return org::crossfoot::ReportValidator::create(office().context);
    }
    static Reference<lang::XComponent> component(const Document& document) { return {document.model, UNO_QUERY_THROW}; }

    // Does something during which the entry fails, either way; the office must live, the entry fail, and each time be
    // one line of the office's log.
    template <typename Action> void survives(const std::string& entry, const Action& action) {
        for (const char* kind : {"uno", "other"}) {
            const std::string line = entry + ": for a test";
            const std::size_t logged_before = office().logged(line);
            const Failing failing(entry, kind);
            try {
                action();
            } catch (const uno::Exception&) { // who waits for an answer may well hear of it
            }
            EXPECT_TRUE(failing.happened()) << entry << " was not called, or is not guarded";
            ASSERT_FALSE(office().has_ended()) << entry;
            comes_true([&] { return office().logged(line) - logged_before >= failing.times(); }); // in other threads
            EXPECT_EQ(office().logged(line) - logged_before, failing.times()) << entry << ' ' << kind;
        }
    }
};

// The first, since entries that fail to end leave what is kept. What is kept of a document goes with it: its findings,
// its thread that waits for the user to stop typing, what its Checker learned of labels (0.2 MiB).
TEST_F(Entries, LeaveNothingOfTwoHundredDocumentsThatWereOpened) {
    const Reference<container::XElementAccess> registry(
        office().context->getValueByName("/singletons/org.crossfoot.theRegistry"), UNO_QUERY_THROW);
    const auto open_and_close = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const Document report(office(), CROSSFOOT_SOURCE "/tests/cli/files/penalties.fods");
            validator()->mark(component(report));
            report.put(report.sheet_names().front(), "H1", "x");
        }
    };
    open_and_close(150); // until the office's heap has holes enough: of hundreds more it takes less and less
    EXPECT_FALSE(registry->hasElements());
    const std::size_t threads = office().threads();
    const std::size_t memory = office().resident();
    open_and_close(195);
    EXPECT_FALSE(registry->hasElements());
    EXPECT_LE(office().threads(), threads + 3) << "the office's own come and go";
    EXPECT_LT(office().resident(), memory + std::size_t{15} * 1024);
    const Document one(office(), faulty_report());
    one.run("validate");
    EXPECT_TRUE(registry->hasElements());
}

TEST_F(Entries, OfTheServiceTellTheCaller) {
    const Document report(office(), faulty_report());
    for (const char* kind : {"uno", "other"}) {
        const Failing failing("ReportValidator::mark", kind);
        EXPECT_THROW(validator()->mark(component(report)), uno::Exception) << kind;
        EXPECT_TRUE(failing.happened());
    }
    survives("ReportValidator::validate", [&] { validator()->validate(component(report)); });
    survives("ReportValidator::clearMarks", [&] { validator()->clearMarks(component(report)); });
    EXPECT_EQ(validator()->mark(component(report)), 24) << "it works again";
}

TEST_F(Entries, OfCommandsTellTheCaller) {
    const Document report(office(), faulty_report());
    survives("Dispatcher::run", [&] { report.run("validate"); });
    survives("Dispatcher::dispatch", [&] { report.run("validate"); });
    survives("Dispatcher::queryDispatch", [&] { report.dispatch("vnd.org.crossfoot:validate"); });
    survives("Dispatcher::initialize", [&] { Document(office(), faulty_report()).run("validate"); });
    EXPECT_NE(report.run("validate").find("T3-SUM"), std::string::npos);
}

TEST_F(Entries, OfCellFunctionsShowAnError) {
    const Document sheet(office());
    const std::string name = sheet.sheet_names().front();
    sheet.put(name, "A1", "3");
    survives("Functions::footDifference", [&] {
        sheet.put(name, "B1", "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(A1;A1)");
        EXPECT_NE(sheet.cell(name, "B1")->getError(), 0);
    });
    sheet.put(name, "B1", "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(A1;A1)");
    EXPECT_EQ(sheet.text(name, "B1"), "0");
}

// Each is thrown on one side of the border between our library and the office, and caught on the other by its type.
TEST_F(Entries, ThrowThousandsOfTimesAndTheOfficeLives) {
    const Document report(office(), faulty_report());
    const auto service = validator();
    int refused = 0;
    for (int i = 0; i < 2000; ++i)
        try {
            service->validate({});
        } catch (const lang::IllegalArgumentException&) {
            ++refused;
        }
    EXPECT_EQ(refused, 2000);

    const Document table(office());
    const std::string name = table.sheet_names().front();
    const rtl::OUString wrong = to_uno("=ORG.CROSSFOOT.FUNCTIONS.ITEMLABEL(\"\";\"fr\")");
    const std::vector<uno::Sequence<rtl::OUString>> rows(1000, {&wrong, 1});
    Reference<sheet::XCellRangeFormula>(table.sheet(name)->getCellRangeByName("A1:A1000"), UNO_QUERY_THROW)
        ->setFormulaArray({rows.data(), static_cast<sal_Int32>(rows.size())});
    EXPECT_EQ(table.text(name, "A1000"), "Err:502");
    for (int i = 0; i < 500; ++i)
        report.run("no-such-command");

    ASSERT_FALSE(office().has_ended());
    EXPECT_EQ(service->mark(component(report)), 24);
}

TEST_F(Entries, OfADocumentsListenersKeepWhatWasFound) {
    auto report = std::make_unique<Document>(office(), faulty_report());
    report->run("validate");
    const std::string third = report->sheet_names()[3];
    survives("DocumentFindings::modified", [&] { report->put(third, "A40", "x"); });
    survives("DocumentFindings::documentEventOccured", [&] { report->store(office().folder() / "stored.ods"); });
    EXPECT_NE(report->run("validate").find("T3-SUM"), std::string::npos);
    survives("UndoNews", [&] {
        report->run("validate");
        report->undo_manager()->undo();
    });
    survives("DocumentFindings::disposing", [&] {
        report->run("validate");
        report = nullptr;
        report = std::make_unique<Document>(office(), faulty_report());
    });
}

TEST_F(Entries, OfAnUndoStepLeaveTheStackUsable) {
    const Document report(office(), faulty_report());
    report.run("validate");
    survives("UndoAction::undo", [&] {
        if (report.undo_titles().empty()) // the undo that failed left the marks: to set them again would change nothing
            report.run(report.notes().empty() ? "validate" : "clear-marks");
        report.undo_manager()->undo();
    });
    report.run("validate");
    EXPECT_FALSE(report.notes().empty());
    report.run("clear-marks");
    EXPECT_TRUE(report.notes().empty());
}

TEST_F(Entries, BeforeSavingNeverKeepADocumentFromItsFile) {
    const auto check_before_saving = [](bool wanted) {
        office::change_configuration(office().context, "/org.crossfoot.Settings",
                                     {{"Checking/BeforeSaving", uno::Any(wanted)}});
    };
    check_before_saving(true);
    const Document report(office(), faulty_report());
    const std::filesystem::path file = office().folder() / "before-saving.ods";
    report.store(file);
    survives("CheckBeforeSaving::execute", [&] {
        std::filesystem::remove(file);
        report.put(report.sheet_names()[3], "A40", "x");
        Reference<frame::XStorable>(report.model, UNO_QUERY_THROW)->store();
    });
    check_before_saving(false);
}

// The job that every spreadsheet meets as it opens, and what it does later, when a link of a list may have led there.
TEST_F(Entries, OfAListedReportLeaveItOpenAndUntouched) {
    for (const char* entry : {"CheckListedReport::execute", "CheckListedReport::show"})
        for (const char* kind : {"uno", "other"}) {
            const Failing failing(entry, kind);
            const Document report(office(), faulty_report(), false, false); // none is called for hidden ones
            EXPECT_TRUE(comes_true([&] { return failing.happened(); }))
                << entry << " was not called, or is not guarded";
            ASSERT_FALSE(office().has_ended()) << entry;
            EXPECT_TRUE(report.notes().empty()) << entry;
            EXPECT_FALSE(Reference<util::XModifiable>(report.model, UNO_QUERY_THROW)->isModified()) << entry;
            EXPECT_NE(report.run("validate").find("T3-SUM"), std::string::npos) << "it is open";
        }
}

// Scripts call from threads of their own. LibreOffice itself ends where four of them write notes at the same time.
TEST_F(Entries, FromFourThreadsAtOnceMarkOneAfterTheOther) {
    const Document shared(office(), faulty_report());
    std::vector<std::unique_ptr<Document>> own;
    for (int i = 0; i < 2; ++i)
        own.push_back(std::make_unique<Document>(office(), faulty_report()));
    std::atomic<int> right = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            const auto service = validator();
            for (int i = 0; i < 5; ++i)
                right +=
                    service->mark(component(thread < 2 ? shared : *own[static_cast<std::size_t>(thread - 2)])) == 24;
        });
    threads.clear();
    EXPECT_EQ(right, 20);
    ASSERT_FALSE(office().has_ended());
    const auto notes = shared.notes();
    validator()->clearMarks(component(shared));
    EXPECT_EQ(own.front()->notes(), notes);
    EXPECT_TRUE(shared.notes().empty());
}

TEST_F(Entries, MeetADocumentThatIsClosedMeanwhile) {
    for (int round = 0; round < 5; ++round) {
        const Document other(office(), faulty_report());
        const Reference<frame::XDesktop2> desktop = office().desktop;
        const beans::PropertyValue hidden = property("Hidden", uno::Any(true));
        const std::filesystem::path copy = office().copy(faulty_report());
        const Reference<lang::XComponent> closed =
            desktop->loadComponentFromURL(to_uno("file://" + copy.string()), to_uno("_blank"), 0, {&hidden, 1});
        std::jthread marking([&] {
            try {
                for (int i = 0; i < 20; ++i)
                    validator()->mark(closed);
            } catch (const uno::Exception&) { // it was closed
            }
        });
        while (validator()->mark(component(other)) != 24)
            ;
        Reference<util::XCloseable>(closed, UNO_QUERY_THROW)->close(true);
        marking.join();
        ASSERT_FALSE(office().has_ended());
    }
}

} // namespace
} // namespace crossfoot::test
