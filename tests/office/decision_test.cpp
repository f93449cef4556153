// What is suggested, adopted and accepted in an open document.
#include "office/document.hpp"
#include "office/normal_form.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::to_uno;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using uno::Reference;
using uno::UNO_QUERY_THROW;

std::vector<Document::Argument> reason(const char* reason) { return {property("Reason", uno::Any(to_uno(reason)))}; }

// The sound sample with numbers in place of 表三's formulas, so that single cells can be wrong.
struct Typed {
    Document report{office(), clean_report()};
    std::string third = report.sheet_names()[3];
    std::string fourth = report.sheet_names()[4];

    Typed() {
        for (const std::string& name : {third, fourth})
            Reference<util::XProtectable>(report.sheet(name), UNO_QUERY_THROW)->unprotect({});
        for (int row = 6; row <= 30; ++row)
            for (char column = 'D'; column <= 'J'; ++column)
                make_number(third, std::string(1, column) + std::to_string(row));
        for (const char* total : {"E6", "J6", "O6"})
            make_number(fourth, total);
        const Reference<beans::XPropertySet> document(report.model, UNO_QUERY_THROW); // no template any more, to which
        const Reference<sheet::XNamedRanges> names(document->getPropertyValue(to_uno("NamedRanges")), UNO_QUERY_THROW);
        names->removeByName(to_uno("crossfoot_form")); // an overwritten formula would be a finding
        report.undo_manager()->clear();
    }
    void make_number(const std::string& sheet, const std::string& at) const {
        const auto cell = report.cell(sheet, at);
        cell->setValue(cell->getValue());
    }
    // Those that our marks need.
    std::set<std::string> styles() const {
        const Reference<style::XStyleFamiliesSupplier> families(report.model, UNO_QUERY_THROW);
        const Reference<container::XNameAccess> all(families->getStyleFamilies()->getByName(to_uno("CellStyles")),
                                                    UNO_QUERY_THROW);
        std::set<std::string> ours;
        for (const rtl::OUString& name : all->getElementNames())
            if (name.startsWith("Crossfoot"))
                ours.insert(office::from_uno(name));
        return ours;
    }
    double value(const std::string& sheet, const char* at) const { return report.cell(sheet, at)->getValue(); }
    std::string format(const std::string& at) const {
        const auto formats = report.formats();
        const auto known = formats.find(third + '.' + at);
        return known == formats.end() ? "" : known->second;
    }
};

constexpr char item[] = "D18"; // （四）无法提供 1. of 自然人: 3
constexpr char no_finding[] = "\"findings\":[]";

TEST(Suspects, AreMarkedApartAndTellWhatShouldStandThere) {
    const Typed typed;
    ASSERT_EQ(typed.value(typed.third, item), 3);
    typed.report.put(typed.third, item, "33");
    EXPECT_THAT(typed.report.run("validate"), HasSubstr("\"suggested\":\"3\""));
    EXPECT_EQ(typed.report.cursor(), typed.third + '.' + item) << "the suspect is the cell to go to";
    EXPECT_THAT(typed.format(item), HasSubstr("crossfoot:error suspect"));
    EXPECT_THAT(typed.format("J18"), HasSubstr("crossfoot:error\""));
    EXPECT_THAT(typed.format("D8"), HasSubstr("crossfoot:error part"));
    EXPECT_THAT(typed.report.notes().at(typed.third + '.' + item), HasSubstr("should be 3 ("));
    typed.report.run("clear-marks");
    EXPECT_EQ(typed.format(item), "");
}

TEST(AdoptSuggestion, PutsTheFigureThereAndTakesTheMarksOffInOneStep) {
    const Typed typed;
    typed.report.put(typed.third, item, "33");
    typed.report.run("validate");
    typed.report.undo_manager()->clear();
    const auto notes = typed.report.notes();
    const auto formats = typed.report.formats();
    const std::set<std::string> styles = typed.styles();
    const auto colours = typed.report.colours();
    EXPECT_GT(colours.size(), 3U);
    EXPECT_EQ(styles, (std::set<std::string>{"Crossfoot error", "Crossfoot error part", "Crossfoot error suspect"}));
    EXPECT_THAT(typed.report.run("adopt-suggestion"), AllOf(StartsWith("Adopted, nothing is left"), HasSubstr(item)));
    EXPECT_EQ(typed.value(typed.third, item), 3);
    EXPECT_TRUE(typed.report.notes().empty());
    EXPECT_THAT(typed.report.run("validate"), HasSubstr(no_finding));
    ASSERT_EQ(typed.report.undo_titles().size(), 1U);
    typed.report.undo_manager()->undo();
    EXPECT_EQ(typed.styles(), styles);
    EXPECT_EQ(typed.report.colours(), colours);
    EXPECT_EQ(typed.value(typed.third, item), 33);
    EXPECT_EQ(typed.report.notes(), notes);
    EXPECT_EQ(typed.report.formats(), formats);
    typed.report.undo_manager()->redo();
    EXPECT_EQ(typed.value(typed.third, item), 3);
    EXPECT_TRUE(typed.report.notes().empty());
}

TEST(AdoptSuggestion, ChangesTogetherWhatOneSlipChanged) {
    const Typed typed; // 自然人's 4 granted stand under businesses
    typed.report.put(typed.third, "D8", "0");
    typed.report.put(typed.third, "E8", "4");
    typed.report.run("validate");
    typed.report.run("adopt-suggestion", yes);
    EXPECT_EQ(typed.value(typed.third, "D8"), 4);
    EXPECT_EQ(typed.value(typed.third, "E8"), 0);
    EXPECT_THAT(typed.report.run("validate"), HasSubstr(no_finding));
}

TEST(AdoptSuggestion, ReplacesNoFormulaUnasked) {
    const Typed typed;
    typed.report.put(typed.third, "D29", "=SUM(D8:D18)"); // stale: misses the items below
    typed.report.run("validate");
    ASSERT_EQ(typed.report.cursor(), typed.third + ".D29");
    const std::string refusal = typed.report.run("adopt-suggestion");
    EXPECT_THAT(refusal, StartsWith("Nothing was changed."));
    EXPECT_THAT(refusal, HasSubstr("=SUM(D8:D18)"));
    EXPECT_EQ(typed.report.cell(typed.third, "D29")->getFormula(), to_uno("=SUM(D8:D18)"));
    typed.report.run("adopt-suggestion", yes);
    EXPECT_EQ(typed.report.cell(typed.third, "D29")->getFormula(), to_uno("13"));
    typed.report.undo_manager()->undo();
    EXPECT_EQ(typed.report.cell(typed.third, "D29")->getFormula(), to_uno("=SUM(D8:D18)"));
}

TEST(AdoptSuggestion, TakesACandidateOnlyWhenConfirmed) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    typed.report.run("validate");
    ASSERT_EQ(typed.report.cursor(), typed.fourth + ".E6");
    EXPECT_THAT(typed.report.run("adopt-suggestion"), HasSubstr("not certain"));
    EXPECT_EQ(typed.value(typed.fourth, "E6"), 3);
    typed.report.run("adopt-suggestion", yes);
    EXPECT_EQ(typed.value(typed.fourth, "E6"), 2);
}

TEST(AdoptSuggestion, OpensTheTemplatesProtectionAndNoPassword) {
    const Typed typed;
    typed.report.put(typed.third, item, "33");
    const Reference<util::XProtectable> protection(typed.report.sheet(typed.third), UNO_QUERY_THROW);
    protection->protect(to_uno("secret"));
    typed.report.select(typed.third, item);
    EXPECT_THAT(typed.report.run("adopt-suggestion"), HasSubstr(typed.third));
    EXPECT_EQ(typed.value(typed.third, item), 33);
    protection->unprotect(to_uno("secret"));
    protection->protect({});
    typed.report.run("adopt-suggestion");
    EXPECT_EQ(typed.value(typed.third, item), 3);
    EXPECT_TRUE(protection->isProtected());
}

// Of a change that a script makes with the windows locked, the office tells only later, of a recalculation never.
TEST(AdoptSuggestion, GoesByWhatStandsThereNow) {
    const Typed typed;
    typed.report.put(typed.third, item, "33");
    typed.report.run("validate");
    const Reference<frame::XModel> model(typed.report.model, UNO_QUERY_THROW);
    model->lockControllers();
    typed.report.put(typed.third, item, "3");
    typed.report.select(typed.third, item);
    EXPECT_THAT(typed.report.run("adopt-suggestion", yes), StartsWith("There is no suggestion"));
    typed.report.put(typed.third, item, "33");
    EXPECT_THAT(typed.report.run("adopt-suggestion", yes), StartsWith("Adopted, "));
    EXPECT_EQ(typed.value(typed.third, item), 3);
    model->unlockControllers();
}

TEST(AdoptSuggestion, SaysThatThereIsNone) {
    const Typed typed;
    typed.report.select(typed.third, item);
    EXPECT_THAT(typed.report.run("adopt-suggestion"), StartsWith("There is no suggestion"));
    EXPECT_THAT(typed.report.run("accept-finding", reason("无")), StartsWith("There is no open finding"));
    EXPECT_THAT(typed.report.run("withdraw-acceptance"), StartsWith("There is no accepted finding"));
    EXPECT_TRUE(typed.report.undo_titles().empty());
}

TEST(AdoptSuggestion, KeepsFormatAndNoteOfTheCell) {
    const Typed typed;
    const Reference<sheet::XSheetAnnotationsSupplier> notes(typed.report.sheet(typed.third), UNO_QUERY_THROW);
    notes->getAnnotations()->insertNew({3, 3, 17}, to_uno("待核实"));
    typed.report.put(typed.third, item, "33");
    typed.report.select(typed.third, item);
    typed.report.run("adopt-suggestion");
    EXPECT_EQ(typed.report.notes(), (std::map<std::string, std::string>{{typed.third + '.' + item, "待核实"}}));
}

TEST(AcceptFinding, CountsItNoMoreAndListsItWithItsReason) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    typed.report.run("validate");
    const std::string told = typed.report.run("accept-finding", reason("区分处理口径不同"));
    EXPECT_THAT(told, StartsWith("Accepted, "));
    EXPECT_THAT(told, HasSubstr("Accepted: 1."));
    const std::string json = typed.report.run("validate");
    EXPECT_THAT(json, HasSubstr("区分处理口径不同\""));
    EXPECT_THAT(json, HasSubstr("\"rule\":\"T4\"")) << "it is listed";
    EXPECT_EQ(typed.report.formats().count(typed.fourth + ".E6"), 0U) << "not painted";
    EXPECT_THAT(typed.report.notes().at(typed.fourth + ".E6"), HasSubstr("区分处理口径不同"));
    EXPECT_THAT(typed.report.run("next-finding"), Not(HasSubstr("T4")));
}

// The sheet has no paint then, and must be opened for the note alone.
TEST(AcceptFinding, KeepsItsNoteOnAProtectedSheetWithoutAnyOtherFinding) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    Reference<util::XProtectable>(typed.report.sheet(typed.fourth), UNO_QUERY_THROW)->protect({});
    typed.report.run("validate");
    typed.report.run("accept-finding", reason("区分处理口径不同"));
    typed.report.run("clear-marks");
    ASSERT_TRUE(typed.report.notes().empty());
    typed.report.run("validate");
    EXPECT_THAT(typed.report.notes()[typed.fourth + ".E6"], HasSubstr("区分处理口径不同"));
    EXPECT_TRUE(Reference<util::XProtectable>(typed.report.sheet(typed.fourth), UNO_QUERY_THROW)->isProtected());
}

TEST(AcceptFinding, AsksForAReason) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    typed.report.run("validate");
    const auto steps = typed.report.undo_titles().size();
    EXPECT_THAT(typed.report.run("accept-finding", reason("  ")), StartsWith("No reason was given"));
    EXPECT_THAT(typed.report.run("accept-finding"), StartsWith("No reason was given"))
        << "without a window nobody can be asked";
    EXPECT_EQ(typed.report.undo_titles().size(), steps);
}

// By the part of the office that draws nowhere, as servers choose it; without --headless.
TEST(AcceptFinding, AsksNobodyWhereTheOfficeDrawsNowhere) {
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);
    OfficeSettings settings;
    settings.window = true;
    Office nowhere(settings);
    unsetenv("SAL_USE_VCLPLUGIN");
    const Document report(nowhere, faulty_report());
    report.run("validate");
    EXPECT_THAT(report.run("accept-finding"), StartsWith("No reason was given"));
}

TEST(AcceptFinding, IsOneStepToUndoAndToRedoAndCanBeWithdrawn) {
    const Typed typed;
    typed.report.put(typed.third, item, "33"); // one cause, two relations
    typed.report.run("validate");
    const auto notes = typed.report.notes();
    typed.report.undo_manager()->clear();
    typed.report.run("accept-finding", reason("口径不同"));
    ASSERT_EQ(typed.report.undo_titles().size(), 1U);
    EXPECT_THAT(typed.report.run("validate"), HasSubstr("口径不同"));
    while (typed.report.undo_manager()->isUndoPossible())
        typed.report.undo_manager()->undo();
    EXPECT_EQ(typed.report.notes(), notes);
    EXPECT_THAT(typed.report.run("validate"), Not(HasSubstr("口径不同")));
    typed.report.select(typed.third, item);
    typed.report.run("accept-finding", reason("口径不同"));
    EXPECT_THAT(typed.report.run("withdraw-acceptance"), StartsWith("No longer accepted, "));
    EXPECT_THAT(typed.report.run("validate"), Not(HasSubstr("口径不同"))) << "both relations are open again";
}

TEST(AcceptFinding, EndsWhenAFigureChangesAndHoldsAgainWhenItComesBack) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    typed.report.run("validate");
    typed.report.run("accept-finding", reason("口径不同"));
    typed.report.put(typed.fourth, "A6", "4");
    EXPECT_THAT(typed.report.run("validate"), Not(HasSubstr("口径不同")));
    typed.report.put(typed.fourth, "A6", "1");
    EXPECT_THAT(typed.report.run("validate"), HasSubstr("口径不同"));
}

class StoredAcceptance : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(StoredAcceptance, SurvivesTheFileAndEveryRun) {
    const auto [extension, filter] = GetParam();
    const std::filesystem::path file = office().folder() / ("accepted." + std::string(extension));
    {
        const Typed typed;
        typed.report.put(typed.fourth, "E6", "3");
        typed.report.run("validate");
        typed.report.run("accept-finding", reason("区分处理口径不同"));
        typed.report.run("clear-marks");
        typed.report.store(file, filter);
    }
    const Document again(office(), file);
    EXPECT_THAT(again.run("validate"), HasSubstr("区分处理口径不同"));
    again.run("clear-marks");
    EXPECT_THAT(again.run("validate"), HasSubstr("区分处理口径不同"));
}

INSTANTIATE_TEST_SUITE_P(Files, StoredAcceptance,
                         testing::Values(std::pair("ods", "calc8"), std::pair("xlsx", "Calc MS Excel 2007 XML")));

TEST(Decisions, LeaveAReadOnlyDocumentUntouched) {
    const Document report(office(), faulty_report(), true);
    report.select(report.sheet_names()[3], "E30");
    EXPECT_THAT(report.run("adopt-suggestion", yes), StartsWith("The document is read-only"));
    EXPECT_THAT(report.run("accept-finding", reason("口径不同")), StartsWith("The document is read-only"));
    EXPECT_FALSE(report.modified());
}

TEST(SuspectFunctions, GiveTheCellAndWhatShouldStandThere) {
    const Typed typed;
    typed.report.put(typed.third, item, "33");
    const std::string call = "ORG.CROSSFOOT.FUNCTIONS.";
    const auto result = [&](const std::string& formula) {
        typed.report.put(typed.third, "M1", formula);
        return typed.report.text(typed.third, "M1");
    };
    EXPECT_EQ(result('=' + call + "REPORTSUSPECT($A$1:$J$31;1)"), typed.third + "!D18");
    EXPECT_EQ(result('=' + call + "REPORTSUGGESTION($A$1:$J$31;1)"), "3");
    EXPECT_EQ(result('=' + call + "REPORTSUSPECT($A$1:$J$31;1;\"why\")"), "a digit doubled");
    EXPECT_EQ(result('=' + call + "REPORTSUSPECT($A$1:$J$31;1;\"confidence\")>0.9"), "1");
    EXPECT_EQ(result('=' + call + "REPORTSUSPECT($A$1:$J$31;2)"), "#N/A");
    EXPECT_EQ(result('=' + call + "REPORTSUGGESTION($A$1:$J$31;2)"), "#N/A");
    EXPECT_EQ(result('=' + call + "REPORTSUSPECT($A$1:$J$31;1;\"colour\")"), "Err:502");
}

TEST(SuspectFunctions, DoNotCountWhatTheDocumentAccepts) {
    const Typed typed;
    typed.report.put(typed.fourth, "E6", "3");
    typed.report.select(typed.fourth, "E6");
    typed.report.put(typed.fourth, "R1", "=ORG.CROSSFOOT.FUNCTIONS.REPORTCHECK($A$1:$O$6)");
    EXPECT_EQ(typed.report.text(typed.fourth, "R1"), "1");
    typed.report.run("accept-finding", reason("口径不同"));
    typed.report.put(typed.fourth, "R1", "=ORG.CROSSFOOT.FUNCTIONS.REPORTCHECK($A$1:$O$6)+0");
    EXPECT_EQ(typed.report.text(typed.fourth, "R1"), "0");
}

// As the list of findings asks it: another finding's suggestion for the same cell is not meant.
TEST(AdoptSuggestion, OfAnotherFindingIsNotAdopted) {
    const Typed typed;
    typed.report.put(typed.third, "D6", "31");
    typed.report.run("validate");
    typed.report.select(typed.third, "D6");
    std::vector<Document::Argument> other = yes;
    other.push_back(property("Finding", uno::Any(to_uno("V-NUM.negative|三|t3/r1/c1"))));
    EXPECT_THAT(typed.report.run("adopt-suggestion", other), HasSubstr("no suggestion"));
    EXPECT_EQ(typed.value(typed.third, "D6"), 31);
    typed.report.run("adopt-suggestion", yes);
    EXPECT_EQ(typed.value(typed.third, "D6"), 13);
}

} // namespace
} // namespace crossfoot::test
