// Wordings of which the numbers were not read, or taken for those of something else.
#include "stated.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

TEST(OtherWordings, OfSeveralGroupsOfResultsInOneNumber) {
    EXPECT_EQ(stated("不予公开和无法提供共计12件，占办结申请的三成。"), "denied-and-unable 12");
    EXPECT_EQ(stated("不予公开、无法提供、不予处理的政府信息公开申请共15件。"), "denied-unable-and-refused 15");
    EXPECT_EQ(stated("办结申请20件，同意公开或部分同意公开9件。"), "done-requests 20; granted-and-partial 9");
    EXPECT_EQ(stated("不予公开5件、无法提供7件、不予处理3件。"), "denied 5; unable 7; refused 3");
}

TEST(OtherWordings, OfWhatBecameOfCasesRatherThanOfRequests) {
    EXPECT_EQ(stated("因政府信息公开被申请复议12件，复议机关维持7件，纠正2件，作其他处理1件，正在审理2件。"),
              "reviews 12; reviews-upheld 7; reviews-corrected 2; reviews-other 1; reviews-pending 2");
    EXPECT_EQ(stated("因政府信息公开被起诉9件，维持6件，纠正1件，其他结果1件，未审结1件。"),
              "litigation-sued 9; litigation-upheld 6; litigation-corrected 1; litigation-other 1; litigation-pending "
              "1");
    EXPECT_EQ(stated("年末尚有6件行政复议案件、1件行政诉讼案件未审结。"),
              "reviews-pending-before 6; litigation-still-pending 1");
    EXPECT_EQ(stated("有6件政府信息公开行政复议案件尚未审结。"), "reviews-still-pending 6");
    EXPECT_EQ(stated("政府信息公开行政复议案件结果纠正3件。"), "reviews-corrected-named 3");
    EXPECT_EQ(stated("政府信息公开工作经复议纠正3件，经诉讼纠正1件。"), "reviews-corrected-named 3; litigation-lost 1");
    EXPECT_EQ(stated("全年因政府信息公开引发的行政争议共29件，其中行政复议20件、行政诉讼9件。"),
              "disputes 29; reviews 20; litigation 9");
}

TEST(OtherWordings, OfRequestsAndWhatBecameOfThem) {
    EXPECT_EQ(stated("收到各类政府信息公开申请12件次。"), "received 12");
    EXPECT_EQ(stated("群众通过各种渠道申请政府信息公开12件。"), "asked-for 12");
    EXPECT_EQ(stated("共收到依申请公开事项12项。"), "received-matters 12");
    EXPECT_EQ(stated("上年结转的11件和本年新收的17件政府信息公开申请，均已按规定办理。"),
              "carried-in 11; received-this-year 17");
    EXPECT_EQ(stated("所有申请均在法定期限内答复，共答复16件。"), "done 16");
    EXPECT_EQ(stated("有9件申请因未到期，结转2024年度继续办理。"), "not-done 9");
    EXPECT_EQ(stated("截至年末，16件申请已答复，9件仍在办理期限内。"), "done-behind 16; not-done 9");
}

TEST(OtherWordings, OfANameInQuotesJustBeforeTheNumber) {
    EXPECT_EQ(stated("“予以公开”类5件，“部分公开”共2件。"), "granted 5; partial 2");
    EXPECT_EQ(stated("“予以公开”5件，“部分公开”2件，“不予公开”1件。"), "granted 5; partial 2; denied 1");
    EXPECT_EQ(stated("领导批示“收到政府信息公开申请要按期答复，年内不得结转”3件。"), "");
}

TEST(OtherWordings, OfAZeroWithoutAUnit) {
    EXPECT_EQ(stated("本年度政府信息公开申请数量为0。"), "received 0");
    EXPECT_EQ(stated("政府信息公开行政复议、行政诉讼案件数均为0。"), "reviews-and-litigation 0");
    EXPECT_EQ(stated("本年度政府信息公开申请数量为5。"), "") << "of what, nobody says";
}

TEST(OtherWordings, OfDocumentsThatWereSentOut) {
    EXPECT_EQ(stated("以本局名义印发行政规范性文件12件。"), "issued 12");
    EXPECT_EQ(stated("全年公布规范性文件12件。"), "issued-perhaps 12");
}

// What is read of a number looks through its sentence: without end it would take as long as that is, for each.
TEST(OtherWordings, AreReadInPiecesWhereASentenceHasNoEnd) {
    std::string text = "收到政府信息公开申请23件";
    for (int i = 0; i < 400; ++i)
        text += "，其他事项占12.5%，网站更新率98%";
    const std::string piece = stated(text);
    EXPECT_EQ(piece, "received 23");
}

} // namespace
} // namespace crossfoot
