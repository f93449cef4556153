// The commands in documents of every kind: they work, and what is the user's stays as it was.
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/provider/theMasterScriptProviderFactory.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::from_uno;
using office::to_uno;
using testing::HasSubstr;
using testing::StartsWith;
using uno::Reference;
using uno::UNO_QUERY;
using uno::UNO_QUERY_THROW;

// Filters table 3 by its first column of figures, so that the suspect's row is one of those hidden.
void filter(const Document& document) {
    const Reference<sheet::XSheetFilterable> rows(document.sheet(sheet_name)->getCellRangeByName(to_uno("A22:J47")),
                                                  UNO_QUERY_THROW);
    sheet::TableFilterField field;
    field.Field = 3;
    field.IsNumeric = true;
    field.NumericValue = 10;
    field.Operator = sheet::FilterOperator_LESS;
    const Reference<sheet::XSheetFilterDescriptor> descriptor = rows->createFilterDescriptor(true);
    Reference<beans::XPropertySet>(descriptor, UNO_QUERY_THROW)
        ->setPropertyValue(to_uno("ContainsHeader"), uno::Any(true));
    descriptor->setFilterFields({&field, 1});
    rows->filter(descriptor);
    document.select(sheet_name, "A22:J47");
}

Reference<beans::XPropertySet> row(const Document& document, sal_Int32 index) {
    const Reference<table::XColumnRowRange> rows(document.sheet(sheet_name), UNO_QUERY_THROW);
    return {rows->getRows()->getByIndex(index), UNO_QUERY_THROW};
}

Reference<beans::XPropertySet> column(const Document& document, sal_Int32 index) {
    const Reference<table::XColumnRowRange> columns(document.sheet(sheet_name), UNO_QUERY_THROW);
    return {columns->getColumns()->getByIndex(index), UNO_QUERY_THROW};
}

bool flag(const Reference<beans::XPropertySet>& properties, const char* name) {
    return properties->getPropertyValue(to_uno(name)).get<bool>();
}

TEST(EveryDocument, FilteredRowsStayFilteredAndTheirFindingsAreReached) {
    const Document report(office(), wrong_file());
    filter(report);
    report.dispatch(".uno:DataFilterAutoFilter");
    ASSERT_TRUE(flag(row(report, suspect_row), "IsFiltered"));
    EXPECT_NE(state(report).find("display-filter-buttons=\"true\""), std::string::npos);
    report.select(sheet_name, "A1");
    report.undo_manager()->clear();
    expect_all_commands_to_work(report);
    EXPECT_TRUE(flag(row(report, suspect_row), "IsFiltered"));
}

TEST(EveryDocument, HiddenRowsAndColumnsStayHiddenAndTheirFindingsAreReached) {
    const Document report(office(), wrong_file());
    row(report, suspect_row)->setPropertyValue(to_uno("IsVisible"), uno::Any(false));
    column(report, 3)->setPropertyValue(to_uno("IsVisible"), uno::Any(false));
    report.undo_manager()->clear();
    expect_all_commands_to_work(report);
    EXPECT_FALSE(flag(row(report, suspect_row), "IsVisible"));
    EXPECT_FALSE(flag(column(report, 3), "IsVisible"));
}

TEST(EveryDocument, AHiddenSheetIsPassedOverWhichIsSaidAndStaysHidden) {
    const Document report(office(), wrong_file());
    report.model->getSheets()->insertNewByName(to_uno("other"), 0);
    const Reference<beans::XPropertySet> properties(report.sheet(sheet_name), UNO_QUERY_THROW);
    properties->setPropertyValue(to_uno("IsVisible"), uno::Any(false));
    report.undo_manager()->clear();
    EXPECT_THAT(report.run("validate"), HasSubstr("no_table"));
    EXPECT_THAT(report.run("next-finding"), HasSubstr("Hidden sheets were not checked: " + std::string(sheet_name)));
    EXPECT_FALSE(flag(properties, "IsVisible"));
    EXPECT_TRUE(report.colours().empty());
}

TEST(EveryDocument, MergedHeadersStayMerged) {
    const Document report(office(), wrong_file());
    const std::string heading = report.merged_range(sheet_name, "A1");
    const std::string corner = report.merged_range(sheet_name, "A20");
    ASSERT_NE(heading, "A1");
    ASSERT_NE(corner, "A20");
    report.select(sheet_name, "A20");
    expect_all_commands_to_work(report);
    EXPECT_EQ(report.merged_range(sheet_name, "A1"), heading);
    EXPECT_EQ(report.merged_range(sheet_name, "A20"), corner);
}

// How the window is divided, and whether that is frozen (mode 2) or split (mode 1).
std::string division(const Document& document) {
    const std::filesystem::path file = office().folder() / "division.ods";
    document.store(file);
    const std::string settings = package_part(file, "settings.xml");
    std::string result;
    for (const char* item :
         {"HorizontalSplitMode", "VerticalSplitMode", "HorizontalSplitPosition", "VerticalSplitPosition"}) {
        const std::size_t at = settings.find('>', settings.find(item)) + 1;
        result += settings.substr(at, settings.find('<', at) - at) + ' ';
    }
    return result;
}

TEST(EveryDocument, FrozenAndSplitWindowsStayAsTheyAre) {
    for (const auto& [command, mode] :
         {std::pair(".uno:FreezePanes", "2 2 3 5 "), std::pair(".uno:SplitWindow", "1 1 ")}) {
        const Document report(office(), wrong_file(), false, false);
        // Large enough for the bar with the result and two parts below it.
        Reference<frame::XModel>(report.model, UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame()
            ->getContainerWindow()
            ->setPosSize(0, 0, 1400, 900, awt::PosSize::POSSIZE);
        report.select(sheet_name, "D6");
        report.dispatch(command);
        const std::string before = division(report);
        ASSERT_THAT(before, StartsWith(mode)) << command;
        expect_all_commands_to_work(report);
        EXPECT_EQ(division(report), before);
    }
}

std::string with_sheets(const std::string& report, int before, int after, const std::string& content) {
    const auto sheets = [&](int first, int count) {
        std::string text;
        for (int i = first; i < first + count; ++i)
            text += "<table:table table:name=\"s" + std::to_string(i) + "\">" + content + "</table:table>";
        return text;
    };
    return replaced(replaced(report, "<table:table ", sheets(0, before) + "<table:table "), "</office:spreadsheet>",
                    sheets(before, after) + "</office:spreadsheet>");
}

TEST(EveryDocument, OneReportAmongTwoHundredSheetsIsFoundAndTheOthersStayUntouched) {
    const Document report(
        office(),
        file_of("many.fods", with_sheets(wrong_report(), 120, 79,
                                         "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>备注"
                                         "</text:p></table:table-cell><table:table-cell office:value-type=\"float\" "
                                         "office:value=\"31\"/></table:table-row>")));
    ASSERT_EQ(report.sheet_names().size(), 200U);
    expect_all_commands_to_work(report);
    report.run("validate");
    for (const auto& [place, note] : report.notes())
        EXPECT_THAT(place, StartsWith(sheet_name));
    for (const auto& [place, format] : report.formats())
        EXPECT_THAT(place, StartsWith(sheet_name));
}

TEST(EveryDocument, TwoHundredEmptySheetsStayUntouched) {
    const std::string sound = sound_report();
    const std::size_t table = sound.find("<table:table ");
    const std::string head = sound.substr(0, table);
    const std::string tail = sound.substr(sound.find("</office:spreadsheet>"));
    const Document empty(
        office(), file_of("empty.fods", with_sheets(head + "<table:table table:name=\"last\"/>" + tail, 199, 0, "")));
    ASSERT_EQ(empty.sheet_names().size(), 200U);
    EXPECT_THAT(look(empty, "validate"), HasSubstr("\"kind\":\"no_table\""));
    EXPECT_THAT(look(empty, "next-finding"), StartsWith("Nothing to validate"));
    EXPECT_THAT(look(empty, "adopt-suggestion", yes), StartsWith("There is no suggestion"));
    EXPECT_THAT(look(empty, "accept-finding", because), StartsWith("There is no open finding"));
    EXPECT_THAT(look(empty, "clear-marks"), StartsWith("There are no marks"));
    EXPECT_FALSE(empty.modified());
}

// Any document's window, and what a command says there.
frame::DispatchResultEvent dispatched(const Reference<frame::XFrame>& frame, const std::string& command) {
    frame::DispatchResultEvent event;
    frame::DispatchHelper::create(office().context)
        ->executeDispatch({frame, UNO_QUERY_THROW}, to_uno("vnd.org.crossfoot:" + command), to_uno("_self"), 0, {}) >>=
        event;
    return event;
}

// Validates in the midst of loading, as a macro does that hears of documents: in the office itself, since one that
// hears over the bridge holds the office while it is asked, which the bridge may need to hold to ask.
constexpr const char* validates_while_loading = R"(
Global listener As Object
Global answer As String
Private function Broadcaster
  Broadcaster = GetDefaultContext().getValueByName("/singletons/com.sun.star.frame.theGlobalEventBroadcaster")
End Function
Sub Listen
  answer = ""
  listener = CreateUnoListener("Heard_", "com.sun.star.document.XDocumentEventListener")
  Broadcaster().addDocumentEventListener(listener)
End Sub
Function Told As String
  Broadcaster().removeDocumentEventListener(listener)
  listener = Nothing
  Told = answer
End Function
Sub Heard_documentEventOccured(event)
  If event.EventName <> "OnViewCreated" Then Exit Sub
  On Error Goto Wrong
  Dim validator As Object
  validator = CreateUnoService("org.crossfoot.ReportValidator")
  answer = validator.validate(event.Source)
  validator.mark(event.Source)
  Exit Sub
Wrong:
  answer = Error$
End Sub
Sub Heard_disposing(event)
End Sub
)";

class WhileLoading {
public:
    WhileLoading() {
        libraries()->createLibrary(to_uno("Loading"));
        Reference<container::XNameContainer>(libraries()->getByName(to_uno("Loading")), UNO_QUERY_THROW)
            ->insertByName(to_uno("Module"), uno::Any(to_uno(validates_while_loading)));
    }
    ~WhileLoading() { libraries()->removeLibrary(to_uno("Loading")); }
    WhileLoading(const WhileLoading&) = delete;
    WhileLoading& operator=(const WhileLoading&) = delete;

    static uno::Any run(const char* macro) {
        const auto scripts = script::provider::theMasterScriptProviderFactory::get(office().context)
                                 ->createScriptProvider(uno::Any(to_uno("")));
        uno::Sequence<sal_Int16> indices;
        uno::Sequence<uno::Any> values;
        return scripts
            ->getScript(to_uno(std::string("vnd.sun.star.script:Loading.Module.") + macro +
                               "?language=Basic&location=application"))
            ->invoke({}, indices, values);
    }

private:
    static Reference<script::XLibraryContainer> libraries() {
        return {office().context->getServiceManager()->createInstanceWithContext(
                    "com.sun.star.script.ApplicationScriptLibraryContainer", office().context),
                UNO_QUERY_THROW};
    }
};

TEST(EveryDocument, IsValidatedInTheMidstOfLoading) {
    const WhileLoading macros;
    for (const bool hidden : {false, true}) {
        WhileLoading::run("Listen");
        const Document report(office(), wrong_file(), false, hidden);
        rtl::OUString told;
        EXPECT_TRUE(WhileLoading::run("Told") >>= told);
        EXPECT_THAT(from_uno(told), HasSubstr("\"suggested\":\"13\"")) << hidden;
        EXPECT_EQ(report.notes().count(wrong_place()), 1U);
        report.undo_manager()->undo();
        EXPECT_TRUE(report.notes().empty());
    }
}

TEST(EveryDocument, IsValidatedInTheFirstMomentAfterLoading) {
    for (const bool hidden : {false, true}) {
        const Document report(office(), faulty_report(), false, hidden);
        EXPECT_THAT(report.run("validate"), HasSubstr("\"T3-SUM\""));
        EXPECT_GT(report.notes().size(), 10U);
        report.undo_manager()->undo();
        EXPECT_TRUE(report.notes().empty());
    }
}

void expect_refusals(const Reference<frame::XFrame>& frame, const std::string& kind) {
    for (const char* command : {"validate", "next-finding", "previous-finding", "adopt-suggestion", "accept-finding",
                                "withdraw-acceptance", "clear-marks", "functions-to-values"}) {
        const frame::DispatchResultEvent event = dispatched(frame, command);
        rtl::OUString told;
        event.Result >>= told;
        EXPECT_EQ(event.State, frame::DispatchResultState::FAILURE) << kind << ' ' << command;
        EXPECT_EQ(from_uno(told), "This works in the window of a spreadsheet only.") << kind << ' ' << command;
    }
}

Reference<frame::XModel> loaded(const std::string& url) {
    const Arguments hidden{property("Hidden", uno::Any(true))};
    return {office().desktop->loadComponentFromURL(to_uno(url), to_uno("_blank"), 0, {hidden.data(), 1}),
            UNO_QUERY_THROW};
}

void expect_to_be_left_alone(const Reference<frame::XModel>& model, const std::string& kind) {
    expect_refusals(model->getCurrentController()->getFrame(), kind);
    EXPECT_FALSE(Reference<util::XModifiable>(model, UNO_QUERY_THROW)->isModified()) << kind;
    Reference<util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
}

TEST(EveryDocument, OfWriterIsLeftAloneAndTheReasonIsTold) {
    for (const char* kind : {"swriter", "swriter/web"}) {
        const Reference<frame::XModel> model = loaded(std::string("private:factory/") + kind);
        const Reference<text::XText> text = Reference<text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
        text->setString(to_uno("31"));
        Reference<util::XModifiable>(model, UNO_QUERY_THROW)->setModified(false);
        expect_refusals(model->getCurrentController()->getFrame(), kind);
        EXPECT_EQ(from_uno(text->getString()), "31");
        expect_to_be_left_alone(model, kind);
    }
}

TEST(EveryDocument, OfAChartAloneIsLeftAloneAndTheReasonIsTold) {
    expect_to_be_left_alone(loaded("private:factory/schart"), "a chart");
}

TEST(EveryDocument, IsMissingInAnEmptyWindowAndTheReasonIsTold) {
    const Reference<frame::XFrame> empty = office().desktop->findFrame(to_uno("_blank"), 0);
    expect_refusals(empty, "no document");
    Reference<util::XCloseable>(empty, UNO_QUERY_THROW)->close(true);
}

// The office changes a window's view after it has answered; until then the document's controller may have no window.
void change_view(const Document& document, const char* command) {
    const Reference<frame::XModel> model(document.model, UNO_QUERY_THROW);
    const Reference<frame::XController> former = model->getCurrentController();
    document.dispatch(command);
    ASSERT_TRUE(comes_true([&] {
        const Reference<frame::XController> now = model->getCurrentController();
        return now.is() && now != former && now->getFrame().is() && now->getFrame()->getController() == now;
    })) << command;
}

TEST(EveryDocument, IsLeftAloneInItsPrintPreview) {
    const Document report(office(), wrong_file(), false, false);
    const std::string before = state(report);
    change_view(report, ".uno:PrintPreview");
    for (const char* command : {"validate", "next-finding", "adopt-suggestion", "accept-finding", "clear-marks"})
        EXPECT_EQ(report.run(command), "This works in the window of a spreadsheet only.") << command;
    change_view(report, ".uno:ClosePreview");
    expect_same(before, state(report), "after the preview");
    expect_all_commands_to_work(report);
}

} // namespace
} // namespace crossfoot::test
