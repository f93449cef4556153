// Every cell function in a real Calc, typed as a person types it.
#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <gtest/gtest.h>

#include <map>

namespace crossfoot::test {
namespace {

namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using com::sun::star::text::XTextRange;
using office::from_uno;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

using Texts = std::vector<std::string>;

class Functions : public testing::Test {
protected:
    explicit Functions(const std::filesystem::path& file = {}, std::size_t sheet_index = 0)
        : document_(office(), file) {
        sheet_ = document_.sheet_names()[sheet_index];
        document_.model->getSheets()->insertNewByName("Results", 99);
    }

    void put(std::string_view address, std::string_view content) const { document_.put(sheet_, address, content); }
    void put_text(std::string_view address, std::string_view text) const {
        Reference<XTextRange>(document_.cell(sheet_, address), UNO_QUERY_THROW)->setString(to_uno(text));
    }
    // As typed into the cell.
    static void type(const Document& document, std::string_view sheet, std::string_view address,
                     std::string_view formula) {
        Reference<beans::XPropertySet>(document.cell(sheet, address), UNO_QUERY_THROW)
            ->setPropertyValue("FormulaLocal", uno::Any(to_uno(formula)));
    }
    std::string shown(std::string_view address) const { return document_.text(sheet_, address); }

    std::string last_result() const { return document_.text("Results", "A1"); }
    // What a cell on a sheet of its own shows with the formula.
    std::string result(std::string_view formula) const {
        type(document_, "Results", "A1", formula);
        return last_result();
    }
    // What the cells of an array formula show, row by row; the formula in the notation of the API.
    Texts results(std::string_view range, std::string_view formula) const {
        const auto cells = document_.sheet(sheet_)->getCellRangeByName(to_uno(range));
        Reference<sheet::XArrayFormulaRange>(cells, UNO_QUERY_THROW)->setArrayFormula(to_uno(formula));
        const auto place = Reference<sheet::XCellRangeAddressable>(cells, UNO_QUERY_THROW)->getRangeAddress();
        Texts texts;
        for (sal_Int32 row = 0; row <= place.EndRow - place.StartRow; ++row)
            for (sal_Int32 column = 0; column <= place.EndColumn - place.StartColumn; ++column)
                texts.push_back(from_uno(
                    Reference<XTextRange>(cells->getCellByPosition(column, row), UNO_QUERY_THROW)->getString()));
        return texts;
    }

    Document document_;
    std::string sheet_;
};

// The sample with seeded errors; the tables are on the sheets 二, 三 and 四.
class ReportFunctions : public Functions {
protected:
    ReportFunctions() : Functions(faulty_report(), 3) {}
};

TEST_F(Functions, FootDifferenceTakesValuesCellsRangesAndManyAreas) {
    put("A1", "10");
    put("B1", "1");
    put("C1", "2");
    put("D1", "3");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.B1:D1)"), "4");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.B1,$Sheet1.C1:D1,4)"), "0");
    EXPECT_EQ(result("=CF_FOOTDIFF(10,{1,2,3})"), "4");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.B:D)"), "4") << "whole columns";
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.B1:D1,6)"), "0") << "a total of several cells";
}

TEST_F(Functions, FootDifferenceReadsFiguresHoweverTheyWereWritten) {
    put_text("A1", "12,400");
    put_text("B1", "１２");
    put_text("C1", "12,345");
    put_text("D1", "—");
    put_text("E1", "5件");
    put_text("F1", "22（其中修订16件）");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.B1:G1)"), "16");
    EXPECT_EQ(result("=CF_FOOTDIFF(0.3,0.1,0.2)"), "0") << "exact, where binary numbers are not";
    put_text("G1", "不详");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.B1:G1)"), "#VALUE!");
    put("G1", "=1/0");
    EXPECT_EQ(result("=CF_FOOTDIFF($Sheet1.A1,$Sheet1.G1)"), "#DIV/0!") << "an error stays what it is";
}

TEST_F(Functions, BalanceDifferenceTakesFiguresOrWholeRows) {
    put("A1", "10");
    put("A2", "2");
    put("A3", "9");
    put("A4", "3");
    put("B1", "5");
    put("B3", "4");
    EXPECT_EQ(result("=CF_BALANCEDIFF($Sheet1.A1,$Sheet1.A2,$Sheet1.A3,$Sheet1.A4)"), "0");
    EXPECT_EQ(result("=CF_BALANCEDIFF(10,\"２\",9,\"无\")"), "3");
    EXPECT_EQ(results("A6:B6", "=ORG.CROSSFOOT.FUNCTIONS.BALANCEDIFFERENCE(A1:B1;A2:B2;A3:B3;A4:B4)"),
              (Texts{"0", "1"}));
    EXPECT_EQ(result("=CF_BALANCEDIFF($Sheet1.A1:B1,$Sheet1.A1:A3,0,0)"), "Err:502") << "rows of different length";
}

TEST_F(Functions, CrossFootGivesTheDifferencesOfEveryLine) {
    const Texts values{"1", "2", "3", "4", "5", "8", "5", "7", "12"};
    const Texts places{"A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"};
    for (std::size_t i = 0; i < values.size(); ++i)
        put(places[i], values[i]);
    EXPECT_EQ(results("E1:G3", "=ORG.CROSSFOOT.FUNCTIONS.CROSSFOOT(A1:C3)"),
              (Texts{"", "", "0", "", "", "-1", "0", "0", "1"}));
    EXPECT_EQ(result("=CF_CROSSFOOTFAILS($Sheet1.A1:C3)"), "2");
    put("C2", "9");
    EXPECT_EQ(result("=CF_CROSSFOOTFAILS($Sheet1.A1:C3)"), "0");
    EXPECT_EQ(shown("G2"), "0") << "recalculated after the edit";
    EXPECT_EQ(result("=CF_CROSSFOOTFAILS($Sheet1.A1:C1)"), "Err:502") << "a block has two rows";
    put_text("B2", "?");
    EXPECT_EQ(result("=CF_CROSSFOOTFAILS($Sheet1.A1:C3)"), "#VALUE!");
    EXPECT_EQ(shown("F3"), "#VALUE!");
    EXPECT_EQ(shown("E3"), "0") << "a column without it is still known";
}

TEST_F(Functions, ReadFigureAndKindTellBlankFromNought) {
    put_text("A1", "12,345件");
    put_text("A2", "—");
    put_text("A3", "不详");
    put("A4", "7");
    EXPECT_EQ(results("B1:B5", "=ORG.CROSSFOOT.FUNCTIONS.READFIGURE(A1:A5)"),
              (Texts{"12345", "#N/A", "#VALUE!", "7", "#N/A"}));
    EXPECT_EQ(results("C1:C5", "=ORG.CROSSFOOT.FUNCTIONS.FIGUREKIND(A1:A5)"),
              (Texts{"text number", "dash", "unreadable", "number", "blank"}));
    EXPECT_EQ(result("=CF_READ(\"２３８７.４７\")"), "2387.47");
    EXPECT_EQ(result("=CF_KIND($Sheet1.A3)"), "unreadable");
    put("A3", "=1/0");
    EXPECT_EQ(result("=CF_KIND($Sheet1.A3)"), "unreadable");
    EXPECT_EQ(result("=CF_KIND($Sheet1.A5)"), "blank");
}

TEST_F(Functions, YearChangeStatesItsResultForNoughtAndBlank) {
    EXPECT_EQ(result("=CF_CHANGE(15,12)"), "0.25");
    EXPECT_EQ(result("=CF_CHANGE(\"１２\",\"15件\")"), "-0.2");
    EXPECT_EQ(result("=CF_CHANGE(0,0)"), "0");
    EXPECT_EQ(result("=CF_CHANGE(3,0)"), "#DIV/0!");
    EXPECT_EQ(result("=CF_CHANGE($Sheet1.A1,3)"), "-1");
    EXPECT_EQ(result("=CF_CHANGE(\"—\",3)"), "-1") << "a dash counts as a blank does";
    EXPECT_EQ(result("=CF_CHANGE(3,\"无\")"), "#DIV/0!");
    EXPECT_EQ(result("=CF_CHANGE(\"不详\",3)"), "#VALUE!");
}

TEST_F(Functions, ItemLabelIsTheOfficialOne) {
    EXPECT_EQ(result("=CF_LABEL(\"三.(三).5\")"), "5.属于三类内部事务信息");
    EXPECT_EQ(result("=CF_LABEL(\"三.(三).5\",\"en\")"), "3(3)5 internal affairs");
    EXPECT_EQ(result("=CF_LABEL(\"三.(九).5\")"), "#N/A");
    EXPECT_EQ(result("=CF_LABEL(\"三.(三).5\",\"fr\")"), "Err:502");
}

TEST_F(ReportFunctions, CheckCountsTheRelationsThatFail) {
    EXPECT_EQ(result("=CF_CHECK($三.A1:Z60)"), "8");
    EXPECT_EQ(result("=CF_CHECK($三.A:Z)"), "8") << "whole columns";
    EXPECT_EQ(result("=CF_CHECK($三.A1:Z60,\"cn-zfxxgk-2021\")"), "8");
    EXPECT_EQ(result("=CF_CHECK($三.A1:Z60,\"no such form\")"), "Err:502");
    EXPECT_EQ(result("=CF_CHECK($填报说明.A1:Z60)"), "#N/A") << "there is no table";
    EXPECT_EQ(result("=CF_CHECK(3)"), "Err:504") << "a number is no range";
}

TEST_F(ReportFunctions, CheckFollowsTheEdits) {
    ASSERT_EQ(result("=CF_CHECK($三.A1:Z60)"), "8");
    put("J19", "3");
    EXPECT_EQ(last_result(), "7") << "the row holds now; its column still fails";
    put("J19", "5");
    put("E30", "0");
    EXPECT_EQ(last_result(), "6");
}

TEST_F(ReportFunctions, FindingsAreToldOneByOneToTheLast) {
    EXPECT_EQ(result("=CF_FINDING($三.A1:Z60,1,\"zh-CN\")"),
              "错误 S-FORM 三!C14：表三：“5.属于内部管理信息”应为“5.属于三类内部事务信息”");
    EXPECT_EQ(result("=CF_FINDING($三.A1:Z60,1,\"en\")").substr(0, 20), "error S-FORM 三!C14");
    EXPECT_EQ(result("=CF_FINDING($三.A1:Z60,1000)"), "#N/A");
    EXPECT_EQ(result("=CF_FINDING($三.A1:Z60,0)"), "Err:502");
}

TEST_F(ReportFunctions, FigureIsFoundByCodeLabelOrAlias) {
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(四).1\",\"总计\")"), "5");
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"本机关不掌握相关政府信息\",\"合计\")"), "5");
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(四).1\",\"总计\",\"cell\")"), "三!J19");
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(六).3\",\"科研机构\")"), "#N/A") << "a slash is no figure";
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(六).3\",\"科研机构\",\"kind\")"), "dash");
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(六).3\",\"科研机构\",\"text\")"), "/");
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(四).1\",\"外星人\")"), "#N/A");
    EXPECT_EQ(result("=CF_FIGURE($二.A1:Z60,\"行政许可\")"), "#VALUE!") << "详见附件 cannot be read";
    EXPECT_EQ(result("=CF_FIGURE($四.A1:Z60,\"结果维持\")"), "Err:502") << "of which of the three?";
    EXPECT_EQ(result("=CF_FIGURE($三.A1:Z60,\"三.(四).1\",\"总计\",\"colour\")"), "Err:502");
}

TEST_F(ReportFunctions, RatesAreWorkedOutFromTheTables) {
    EXPECT_EQ(result("=CF_RATE($三.A1:Z60)*CF_FIGURE($三.A1:Z60,\"三.(七)\",\"总计\")"),
              result("=CF_FIGURE($三.A1:Z60,\"三.(一)\",\"总计\")+CF_FIGURE($三.A1:Z60,\"三.(二)\",\"总计\")"));
    EXPECT_EQ(result("=CF_RATE($三.A1:Z60,\"公开率\")=CF_RATE($三.A1:Z60,\"disclosure\")"), "1");
    EXPECT_EQ(result("=CF_RATE($四.A1:Z60)"), "#N/A") << "表三 is not in the range";
    EXPECT_EQ(result("=CF_RATE($三.A1:Z60,\"满意率\")"), "Err:502");
}

// The same document after it was stored and loaded again.
TEST_F(ReportFunctions, SurviveStoringAndLoading) {
    for (const auto& [extension, filter] :
         std::map<std::string, std::string>{{"ods", "calc8"}, {"xlsx", "Calc MS Excel 2007 XML"}}) {
        const std::filesystem::path file = office().folder() / ("functions." + extension);
        {
            type(document_, "Results", "A1", "=CF_CHECK($三.A1:Z60)");
            type(document_, "Results", "A2", "=CF_FIGURE($三.A1:Z60,\"三.(四).1\",\"总计\")");
            type(document_, "Results", "A3", "=CF_FOOTDIFF($三.J19,$三.D19:I19)");
            document_.store(file, filter);
        }
        const Document loaded(office(), file);
        Reference<sheet::XCalculatable>(loaded.model, UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ(loaded.text("Results", "A1"), "8") << extension;
        EXPECT_EQ(loaded.text("Results", "A2"), "5") << extension;
        EXPECT_EQ(loaded.text("Results", "A3"), "2") << extension;
        loaded.put("三", "J19", "4");
        EXPECT_EQ(loaded.text("Results", "A3"), "1") << extension << ": recalculated after the edit";
    }
}

TEST_F(ReportFunctions, ReadOtherDocuments) {
    const std::filesystem::path file = office().folder() / "source.ods";
    document_.store(file);
    const Document other(office());
    const std::string sheet = other.sheet_names().front();
    const std::string source = "'file://" + file.string() + "'#$三.";
    // Calc hands no cell of another document to an add-in, but a formula may stand between.
    other.put(sheet, "A1", "=" + source + "J19");
    other.put(sheet, "B1",
              "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(A1;" + source + "D19+0;SUM(" + source + "E19:I19))");
    EXPECT_EQ(other.text(sheet, "B1"), "2");
    other.put(sheet, "B2", "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(A1;" + source + "D19)");
    EXPECT_EQ(other.text(sheet, "B2"), "Err:504") << "never a wrong number";
}

TEST_F(Functions, WorkInConditionalFormats) {
    put("A1", "5");
    put("B1", "2");
    const Reference<beans::XPropertySet> cell(document_.cell(sheet_, "A1"), UNO_QUERY_THROW);
    Reference<sheet::XSheetConditionalEntries> entries(cell->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
    const auto property = [](const char* name, const uno::Any& value) {
        return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
    };
    const beans::PropertyValue properties[] = {
        property("Operator", uno::Any(sheet::ConditionOperator_FORMULA)),
        property("Formula1", uno::Any(rtl::OUString("ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE($A$1;$B$1)<>0"))),
        property("StyleName", uno::Any(rtl::OUString("Bad")))};
    entries->addNew(uno::Sequence<beans::PropertyValue>(properties, 3));
    cell->setPropertyValue("ConditionalFormat", uno::Any(entries));
    EXPECT_TRUE(document_.colours().contains("#FFCCCC"));
    put("B1", "5");
    EXPECT_FALSE(document_.colours().contains("#FFCCCC")) << "the footing agrees now";
}

TEST_F(ReportFunctions, BecomeTheirValuesInOneUndoStep) {
    type(document_, "Results", "A1", "=CF_CHECK($三.A1:Z60)");
    type(document_, "Results", "A2", "=\"共\"&CF_CHECK($三.A1:Z60)&\"项\"");
    type(document_, "Results", "A3", "=CF_FIGURE($三.A1:Z60,\"三.(九).1\",\"总计\")");
    type(document_, "Results", "A4", "=SUM(A1)");
    sheet_ = "Results";
    results("B1:B2", "=ORG.CROSSFOOT.FUNCTIONS.READFIGURE($三.J19:J20)");
    const std::size_t steps = document_.undo_titles().size();
    document_.run("functions-to-values");
    EXPECT_EQ(from_uno(document_.cell("Results", "A1")->getFormula()), "8");
    EXPECT_EQ(from_uno(document_.cell("Results", "A2")->getFormula()), "共8项");
    EXPECT_EQ(shown("A3"), "#N/A") << "an error leaves no value";
    EXPECT_NE(from_uno(document_.cell("Results", "A3")->getFormula()).find("REPORTFIGURE"), std::string::npos);
    EXPECT_EQ(from_uno(document_.cell("Results", "A4")->getFormula()), "=SUM(A1)") << "not one of ours";
    EXPECT_EQ(from_uno(document_.cell("Results", "B1")->getFormula()), "5");
    EXPECT_EQ(document_.undo_titles().size(), steps + 1);
    document_.undo_manager()->undo();
    for (const char* address : {"A1", "A2", "B1", "B2"})
        EXPECT_NE(from_uno(document_.cell("Results", address)->getFormula()).find("CROSSFOOT"), std::string::npos)
            << address;
    EXPECT_EQ(shown("A1"), "8");
}

TEST_F(ReportFunctions, BecomeTheirValuesInTheSelectionAlone) {
    type(document_, "Results", "A1", "=CF_CHECK($三.A1:Z60)");
    type(document_, "Results", "B1", "=CF_CHECK($三.A1:Z60)");
    document_.select("Results", "A1:A9");
    document_.run("functions-to-values");
    EXPECT_EQ(from_uno(document_.cell("Results", "A1")->getFormula()), "8");
    EXPECT_NE(document_.cell("Results", "B1")->getFormula(), rtl::OUString("8"));
}

TEST(NoFunctions, LeaveTheDocumentUntouched) {
    const Document report(office(), faulty_report());
    report.run("functions-to-values");
    EXPECT_FALSE(report.modified());
    EXPECT_TRUE(report.undo_titles().empty());
}

// As the function wizard shows them.
std::map<std::string, uno::Sequence<beans::PropertyValue>> descriptions(const Office& running) {
    const Reference<com::sun::star::container::XIndexAccess> all(
        running.context->getServiceManager()->createInstanceWithContext("com.sun.star.sheet.FunctionDescriptions",
                                                                        running.context),
        UNO_QUERY_THROW);
    std::map<std::string, uno::Sequence<beans::PropertyValue>> result;
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        uno::Sequence<beans::PropertyValue> properties;
        all->getByIndex(i) >>= properties;
        for (const beans::PropertyValue& property : properties) {
            rtl::OUString name;
            if (property.Name == "Name" && (property.Value >>= name) && name.startsWith("CF_"))
                result[from_uno(name)] = properties;
        }
    }
    return result;
}

void expect_described(const Office& running, std::string_view marked) {
    const auto all = descriptions(running);
    EXPECT_EQ(all.size(), 14U);
    for (const auto& [name, properties] : all)
        for (const beans::PropertyValue& property : properties) {
            rtl::OUString text;
            uno::Sequence<sheet::FunctionArgument> arguments;
            if (property.Name == "Description" && (property.Value >>= text)) {
                EXPECT_NE(from_uno(text).find(marked), std::string::npos) << name << ": " << from_uno(text);
            }
            if (property.Name == "Arguments" && (property.Value >>= arguments)) {
                EXPECT_TRUE(arguments.hasElements()) << name;
                for (const sheet::FunctionArgument& argument : arguments)
                    EXPECT_FALSE(argument.Name.isEmpty() || argument.Description.isEmpty()) << name;
            }
        }
}

TEST(Wizard, DescribesEveryFunctionInEnglish) { expect_described(office(), "Crossfoot: "); }

TEST(Wizard, DescribesEveryFunctionInChineseUnderTheSameNames) {
    OfficeSettings settings;
    settings.arguments = {"--language=zh-CN"};
    Office chinese(settings);
    expect_described(chinese, "勾稽：");
    {
        const Document document(chinese);
        const std::string sheet = document.sheet_names().front();
        Reference<beans::XPropertySet>(document.cell(sheet, "A1"), UNO_QUERY_THROW)
            ->setPropertyValue("FormulaLocal", uno::Any(to_uno("=CF_FOOTDIFF(5;2)")));
        EXPECT_EQ(document.text(sheet, "A1"), "3") << "a formula typed from a guide in another language";
    }
    EXPECT_EQ(chinese.stop(), 0);
}

TEST(Library, IsNotLoadedBeforeASpreadsheetIsOpen) {
    Office fresh;
    EXPECT_FALSE(fresh.has_loaded("crossfoot.uno.so"));
    {
        const Document document(fresh); // whose toolbar asks what its buttons can do
        const std::string sheet = document.sheet_names().front();
        document.put(sheet, "A2", "=ORG.CROSSFOOT.FUNCTIONS.FOOTDIFFERENCE(5;2)");
        EXPECT_EQ(document.text(sheet, "A2"), "3");
        EXPECT_TRUE(fresh.has_loaded("crossfoot.uno.so"));
    }
    EXPECT_EQ(fresh.stop(), 0);
}

} // namespace
} // namespace crossfoot::test
