#include "lookup/lookup.hpp"
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "report/report_grid.hpp"

#include <gtest/gtest.h>

namespace crossfoot::test {
namespace {

using test::form;

class Lookup : public testing::Test {
protected:
    ReportGrid grid_{form()};
    std::vector<Report> reports_;

    std::vector<const ReportFigure*> find(std::string_view item, std::string_view applicant) {
        reports_ = recognise(grid_.workbook(), built_in_forms());
        return find_figures(reports_, item, applicant);
    }
    std::string figure(std::string_view item, std::string_view applicant) {
        const auto found = find(item, applicant);
        return found.size() == 1 ? found.front()->figure.value.str() : std::to_string(found.size()) + " figures";
    }
    RateOutcome rate(std::string_view name) { return find_rate(recognise(grid_.workbook(), built_in_forms()), name); }
};

TEST_F(Lookup, FindsAFigureByTheCodeOfItsItem) {
    grid_.number(grid_.at("t3", "r9", "c2"), "13");
    EXPECT_EQ(figure("三.(三).5", "商业企业"), "13");
    EXPECT_EQ(figure("三.（三）. 5", "商业企业"), "13") << "brackets and spaces as a person types them";
    EXPECT_EQ(find("三.(三).5", "商业企业").front()->place.cell(), grid_.at("t3", "r9", "c2"));
}

TEST_F(Lookup, FindsAFigureByLabelAliasOrName) {
    grid_.number(grid_.at("t3", "r2", "c7"), "7");
    EXPECT_EQ(figure("二、上年结转政府信息公开申请数量", "总计"), "7");
    EXPECT_EQ(figure("上年结转", "合计"), "7");
    EXPECT_EQ(figure("2 carried over from last year", "total"), "7");
}

TEST_F(Lookup, TakesTheColumnOfAnItemsOnlyColumn) {
    grid_.number(grid_.at("t2-8", "fees", "amount"), "2387.47225");
    EXPECT_EQ(figure("行政事业性收费", ""), "2387.47225");
}

TEST_F(Lookup, FindsTheColumnsOfATableOfOneRowAsItems) {
    grid_.number(grid_.at("t4", "cases", "direct-total"), "4");
    EXPECT_EQ(figure("未经复议直接起诉 总计", ""), "4");
}

TEST_F(Lookup, GivesEveryFigureThatANameMayMean) {
    EXPECT_EQ(find("结果维持", "").size(), 3U) << "of reviews and of both kinds of litigation";
    EXPECT_EQ(find("三.(三).5", "").size(), 0U) << "a table of seven columns needs the applicant";
    EXPECT_EQ(find("三.(九).5", "总计").size(), 0U) << "no such item";
}

TEST_F(Lookup, DoesNotChooseBetweenTwoReports) {
    const ReportGrid other = ReportGrid::only(form(), "t3", {3, true, {100, 0}});
    grid_.add(other);
    EXPECT_EQ(find("三.(一)", "总计").size(), 2U);
    EXPECT_EQ(rate("公开率").problem, RateProblem::missing);
}

TEST_F(Lookup, TellsHowTheFigureWasWritten) {
    grid_.text(grid_.at("t3", "r3", "c1"), "１２件");
    const auto found = find("三.(一)", "自然人");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front()->figure.kind, FigureKind::text_number);
    EXPECT_EQ(found.front()->text, "１２件");
}

TEST(ItemLabel, IsTheOfficialOneOfTheLatestForm) {
    EXPECT_EQ(item_label(built_in_forms(), "三.(三).5", Language::zh_cn), "5.属于三类内部事务信息");
    EXPECT_EQ(item_label(built_in_forms(), "三.（三）.5", Language::en), "3(3)5 internal affairs");
    EXPECT_EQ(item_label(built_in_forms(), "三.(九).5", Language::zh_cn), std::nullopt);
    EXPECT_EQ(item_label(built_in_forms(), "", Language::zh_cn), std::nullopt) << "columns have no code";
}

TEST_F(Lookup, WorksOutTheRates) {
    grid_.number(grid_.at("t3", "r1", "c7"), "18").number(grid_.at("t3", "r2", "c7"), "2");
    grid_.number(grid_.at("t3", "r3", "c7"), "6").number(grid_.at("t3", "r4", "c7"), "3");
    grid_.number(grid_.at("t3", "r24", "c7"), "15");
    for (const char* name : {"", "公开率", "disclosure", "disclosure rate"}) {
        const RateOutcome outcome = rate(name);
        EXPECT_EQ(outcome.problem, RateProblem::none) << name;
        EXPECT_EQ(outcome.part.str() + "/" + outcome.whole.str(), "9/15") << name;
    }
    EXPECT_EQ(rate("办结率").part.str() + "/" + rate("办结率").whole.str(), "15/20");
}

TEST_F(Lookup, SaysWhyThereIsNoRate) {
    EXPECT_EQ(rate("公开率").problem, RateProblem::no_whole);
    EXPECT_EQ(rate("满意率").problem, RateProblem::unknown_rate);
    grid_.text(grid_.at("t3", "r3", "c7"), "不详");
    EXPECT_EQ(rate("公开率").problem, RateProblem::unreadable);
    grid_ = ReportGrid::only(form(), "t3");
    EXPECT_EQ(rate("纠错率").problem, RateProblem::missing);
}

} // namespace
} // namespace crossfoot::test
