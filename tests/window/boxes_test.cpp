// What becomes of a window while one of our boxes waits in it: other programs, and other windows, need not wait.
#include "window/panel.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <array>

namespace crossfoot::test {
namespace {

class Boxes : public Panel {
protected:
    struct Asking {
        const char* command;
        const char* title; // of its box
    };
    static constexpr std::array<Asking, 8> asking{{{"accept-finding", "^核实无误"},
                                                   {"explain-finding", "^为什么"},
                                                   {"compare-last-year", "^选择上年"},
                                                   {"generate-report", "^生成年报"},
                                                   {"save-findings-csv", "^(另存为|保存)"},
                                                   {"import-report", "^选择已公布"},
                                                   {"validate-folder", "^批量校验"},
                                                   {"about", "^关于年报勾稽"}}};

    static bool is_over(const std::future<void>& done) {
        return done.wait_for(std::chrono::milliseconds(100)) == std::future_status::ready;
    }

    // What happens while a command waits for an answer, which then is typed.
    void while_asked(const Reference<sheet::XSpreadsheetDocument>& document, const Asking& one,
                     const std::function<void()>& meanwhile, const std::string& answer) const {
        const auto done = std::async(std::launch::async, [&] { dispatch(document, one.command); });
        const std::string box = std::string("xdotool search --onlyvisible --name '") + one.title + "'";
        ASSERT_TRUE(comes_true([&] { return shell(box) == 0; })) << one.command << " asks nothing";
        in_main_thread(meanwhile);
        EXPECT_TRUE(comes_true([&] {
            shell(box + " windowactivate");
            return is_over(done) || (shell("xdotool key " + answer), is_over(done));
        })) << one.command;
    }

    static std::string accepted(const Reference<sheet::XSpreadsheetDocument>& document) {
        const Reference<document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY_THROW);
        const Reference<beans::XPropertySet> properties(supplier->getDocumentProperties()->getUserDefinedProperties(),
                                                        UNO_QUERY_THROW);
        std::string names;
        for (const beans::Property& each : properties->getPropertySetInfo()->getProperties())
            names += office::from_uno(each.Name) + ' ';
        return names;
    }
};

// The office ends where it is asked for the bars of a view that is gone, or puts a box back under its window.
TEST_F(Boxes, OfAWindowThatGoesMeanwhileLeaveTheOfficeAlone) {
    const auto other = open(faulty_report()); // without a window nothing is opened
    for (const Asking& one : asking) {
        const auto document = open(faulty_report());
        dispatch(document, "next-finding");
        const Reference<frame::XFrame> frame =
            Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame();
        while_asked(
            document, one, [&] { frame->dispose(); }, "Escape");
        ASSERT_FALSE(office_->has_ended()) << one.command;
    }
    dispatch(other, "validate");
    EXPECT_GT(notes_of(other), 10)
        << "nothing works any more"; // nor would it quit by hand, with views that went without their documents
}

// A script works in such a document, or the window is being closed: under it the office would end with the box.
TEST_F(Boxes, AskNothingWhereTheWindowIsNotShown) {
    const auto other = open(faulty_report());
    const beans::PropertyValue hidden("Hidden", -1, uno::Any(true), beans::PropertyState_DIRECT_VALUE);
    const Reference<sheet::XSpreadsheetDocument> document(
        office_->desktop->loadComponentFromURL(to_uno("file://" + office_->copy(faulty_report()).string()),
                                               to_uno("_blank"), 0, {&hidden, 1}),
        UNO_QUERY_THROW);
    dispatch(document, "next-finding");
    for (const Asking& one : asking) {
        const auto done = std::async(std::launch::async, [&] { dispatch(document, one.command); });
        EXPECT_TRUE(comes_true([&] { return is_over(done); })) << one.command;
    }
    Reference<util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    quit();
}

TEST_F(Boxes, AcceptOnlyWhatStillStands) {
    const auto document = open(faulty_report());
    dispatch(document, "next-finding");
    const std::string before = accepted(document);
    const auto figure = [&] {
        const Reference<sheet::XCellAddressable> at(
            Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentSelection(), UNO_QUERY_THROW);
        return Reference<table::XCell>(at, UNO_QUERY_THROW);
    }();
    while_asked(
        document, asking.front(), [&] { figure->setValue(figure->getValue() + 1); }, "r Return");
    EXPECT_EQ(accepted(document), before) << "of figures that were edited since";
    Reference<document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()->undo();
    while_asked(
        document, asking.front(), [] {}, "r Return");
    EXPECT_NE(accepted(document), before);
    quit();
}

// A cell that is shown as something else than a number holds what it held, though nobody edited it.
TEST_F(Boxes, AcceptAFigureThatIsADate) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setFormula(to_uno("2021-03-01"));
    Reference<beans::XPropertySet>(received, UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", uno::Any(sal_Int32(36))); // with slashes
    dispatch(document, "validate");
    go_to(document, received);
    const std::string before = accepted(document);
    while_asked(
        document, asking.front(), [] {}, "r Return");
    EXPECT_NE(accepted(document), before);
    quit();
}

} // namespace
} // namespace crossfoot::test
