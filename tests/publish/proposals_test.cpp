// Sentences that are proposed from figures.
#include "publish/proposals.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A report whose figures are 0, but for those that a test gives.
class ProposedSentences : public ::testing::Test {
protected:
    const Form& form() const { return *built_in_forms().back(); }

    ProposedSentences() : grid_(form()) { grid_.text({0, 20}, "某市2021年政府信息公开工作年度报告"); }

    void set(std::string_view table, std::string_view row, std::string_view column, int value) {
        grid_.number(grid_.at(table, row, column), std::to_string(value));
    }

    std::vector<std::string> of(std::string_view section, std::string_view scope = {}) const {
        const Document document = grid_.workbook();
        const std::vector<Report> reports = recognise(document, built_in_forms());
        std::vector<std::string> texts;
        for (const ProposedText& text : proposals(reports.at(0), section, scope))
            texts.push_back(text.lead + text.text);
        return texts;
    }

    test::ReportGrid grid_;
};

TEST_F(ProposedSentences, SayThatNothingCame) {
    EXPECT_THAT(of("overview"),
                ElementsAre("（二）依申请公开情况。2021年，本机关未收到政府信息公开申请，也没有上年结转的申请。",
                            "（三）监督保障情况。未发生因政府信息公开工作被申请行政复议、被提起行政诉讼的情况。"));
    EXPECT_THAT(of("other", "全市"), ElementsAre("2021年，全市未收取政府信息公开信息处理费。"));
    EXPECT_THAT(of("preamble"),
                ElementsAre("本报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件规定的格式编制。"
                            "所列数据的统计期限自2021年1月1日起至2021年12月31日止。"));
}

TEST_F(ProposedSentences, EnumerateOnlyWhatIsThereAndAddsUp) {
    set("t3", "r1", "c1", 3);
    set("t3", "r1", "c2", 1);
    set("t3", "r1", "c7", 4);
    set("t3", "r2", "c7", 2);
    set("t3", "r3", "c7", 3);
    set("t3", "r13", "c7", 2);
    set("t3", "r24", "c7", 5);
    set("t3", "r25", "c7", 1);
    EXPECT_EQ(
        of("overview").at(0),
        "（二）依申请公开情况。2021年，本机关新收政府信息公开申请4件（自然人3件、法人或其他组织1件），上年结转2件。"
        "办结5件，其中予以公开3件、无法提供2件；结转下年度继续办理1件。");
    set("t3", "r24", "c7", 6); // which the parts do not make
    EXPECT_EQ(
        of("overview").at(0),
        "（二）依申请公开情况。2021年，本机关新收政府信息公开申请4件（自然人3件、法人或其他组织1件），上年结转2件。"
        "办结6件；结转下年度继续办理1件。");
}

TEST_F(ProposedSentences, SayOfOneKindThatItIsAll) {
    set("t3", "r1", "c1", 1);
    set("t3", "r1", "c7", 1);
    set("t3", "r4", "c7", 1);
    set("t3", "r24", "c7", 1);
    set("t4", "cases", "review-upheld", 2);
    set("t4", "cases", "review-total", 2);
    set("t4", "cases", "after-pending", 1);
    set("t4", "cases", "after-total", 1);
    EXPECT_THAT(of("overview"),
                ElementsAre("（二）依申请公开情况。2021年，本机关新收政府信息公开申请1件，由自然人提出，没有上年结转。"
                            "办结1件，予以部分公开；没有结转下年度继续办理的申请。",
                            "（三）监督保障情况。因政府信息公开工作被申请行政复议2件，结果均为维持；被提起行政诉讼1件，"
                            "系复议后起诉，尚未审结。"));
}

TEST_F(ProposedSentences, RepeatTableTwo) {
    set("t2-1", "normative", "issued", 32);
    set("t2-1", "normative", "repealed", 8);
    set("t2-1", "normative", "valid", 80);
    set("t2-5", "licensing", "decisions", 37438);
    set("t2-6", "punishment", "decisions", 170);
    grid_.number(grid_.at("t2-8", "fees", "amount"), "2387.47225");
    EXPECT_EQ(of("overview").at(0), "（一）主动公开情况。2021年，本机关制发行政规范性文件32件、废止8件，现行有效80件；"
                                    "作出处理决定：行政许可37438件、行政处罚170件；收取行政事业性收费2387.47225万元。");
}

TEST_F(ProposedSentences, SayNothingFromAFigureThatIsBlank) {
    grid_.clear(grid_.at("t3", "r25", "c7"));
    set("t3", "r1", "c7", 4);
    grid_.text(grid_.at("t4", "cases", "review-total"), "详见附件");
    EXPECT_THAT(of("overview"), IsEmpty());
}

TEST_F(ProposedSentences, AreThereForTheFormOf2019Too) {
    const Form& older = *built_in_forms().front();
    ASSERT_EQ(older.id, "cn-zfxxgk-2019");
    test::ReportGrid grid(older);
    grid.text({0, 20}, "某市2019年政府信息公开工作年度报告");
    const Document document = grid.workbook();
    const std::vector<Report> reports = recognise(document, built_in_forms());
    const std::vector<ProposedText> texts = proposals(reports.at(0), "overview", "全市");
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(texts.front().text, "2019年，全市未收到政府信息公开申请，也没有上年结转的申请。");
}

} // namespace
} // namespace crossfoot
