// Numbers in clauses, and clauses in passages.
#include "prose/clauses.hpp"
#include "prose/numbers.hpp"
#include "text/utf8.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

Document document_of(const std::string& text) {
    Document document;
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = text;
    document.blocks.push_back(std::move(block));
    return document;
}

ProseWords words() {
    ProseWords words;
    words.all_units = {U"件", U"条", U"个", U"万元"};
    words.approximate = {U"约", U"近", U"左右"};
    words.approximate_behind = {U"余", U"多"};
    words.reaches = {U"达到"};
    words.counters = {U"项", U"类"};
    words.counted = {U"合计"};
    return words;
}

// "23件 ~200条": numbers with their units, ~ before those that are only about right.
std::string numbers(const std::string& text) {
    const Document document = document_of(text);
    const Passage passage = read_passage(document, {0, TextSpan{0, text.size()}}, {{U'萬', U'万'}});
    std::string all;
    for (const ProseNumber& number : numbers_in(passage.letters, words()))
        all += (all.empty() ? "" : " ") + std::string(number.approximate ? "~" : "") + number.value.str() +
               utf8(number.unit);
    return all;
}

TEST(ProseNumbers, AreReadHoweverTheyAreWritten) {
    EXPECT_EQ(numbers("收到２３件"), "23件");
    EXPECT_EQ(numbers("收到 1 2\n3 件"), "123件");
    EXPECT_EQ(numbers("收到1,234件"), "1234件");
    EXPECT_EQ(numbers("收费24.50萬元"), "24.5万元");
    EXPECT_EQ(numbers("占66.48%"), "66.48%");
    EXPECT_EQ(numbers("收到二十三件、一百零五件、十件、两千件"), "23件 105件 10件 2000件");
    EXPECT_EQ(numbers("收到贰佰件、壹佰零伍件、拾贰件、叁仟件"), "200件 105件 12件 3000件");
}

TEST(ProseNumbers, AreNoneOfWhatIsAddedUp) {
    EXPECT_EQ(numbers("两项合计12件，两件"), "12件 2件");
    EXPECT_EQ(numbers("三类申请合计12件，三件"), "12件 3件");
}

TEST(ProseNumbers, AreNoneInDatesOrdinalsAndCodes) {
    EXPECT_EQ(numbers("2021年3月的第3件"), "");
    EXPECT_EQ(numbers("第十件"), "");
    EXPECT_EQ(numbers("二〇二一件"), "");
    EXPECT_EQ(numbers("办好每一件，一件一件地办"), "");
    EXPECT_EQ(numbers("编号A12件"), "");
    EXPECT_EQ(numbers("下降3.46个百分点"), "");
}

TEST(ProseNumbers, ThatAreOnlyAboutRightAreNoFigures) {
    EXPECT_EQ(numbers("约30件"), "~30件");
    EXPECT_EQ(numbers("30件左右"), "~30件");
    EXPECT_EQ(numbers("9件近期收到，12件约谈"), "9件 12件") << "before a number alone";
    EXPECT_EQ(numbers("200余条"), "");
    EXPECT_EQ(numbers("十余件"), "");
    EXPECT_EQ(numbers("数十件"), "");
    EXPECT_EQ(numbers("3万余件"), "");
    EXPECT_EQ(numbers("达到3500件"), "~3500件");
    EXPECT_EQ(numbers("达到95%"), "~95%");
}

TEST(ProseNumbers, ThatSomethingReachesAreExactWhereTheyAreNotRound) {
    EXPECT_EQ(numbers("达到3525件"), "3525件");
    EXPECT_EQ(numbers("达到96.57%"), "96.57%");
}

TEST(ProseNumbers, InTensOfThousandsAreRoundedAtTheirDecimals) {
    EXPECT_EQ(numbers("1.2万件"), "~12000件");
    const ProseNumber number = numbers_in(U"1.2万件", words()).at(0);
    EXPECT_TRUE(number.rounds(Decimal(11500)));
    EXPECT_TRUE(number.rounds(Decimal(12499)));
    EXPECT_FALSE(number.rounds(Decimal(11499)));
    EXPECT_FALSE(number.rounds(Decimal(12500)));
    EXPECT_EQ(numbers_in(U"约1.2万件", words()).at(0).tens, 0U);
}

// "受理3件|其中甲1件|乙2件": clauses in their order, brackets in square ones; sentences are divided by /.
std::string clauses(const std::string& text) {
    const Document document = document_of(text);
    const Passage passage = read_passage(document, {0, TextSpan{0, text.size()}}, {});
    std::string all;
    for (const Sentence& sentence : sentences_in(passage)) {
        all += all.empty() ? "" : "/";
        for (const Clause& clause : sentence.clauses)
            all += (all.empty() || all.back() == '/' ? "" : "|") +
                   (clause.bracket ? '[' + utf8(clause.text) + ']' : utf8(clause.text));
    }
    return all;
}

TEST(Clauses, AreDividedByMarksAndAtEnumerationCommasBehindNumbersAlone) {
    EXPECT_EQ(clauses("受理3件，办结2件；复议、诉讼1件、维持1件。均已办结。"),
              "受理3件|办结2件|复议、诉讼1件|维持1件/均已办结");
    EXPECT_EQ(clauses("受理1,234件"), "受理1,234件");
}

TEST(Clauses, TakeBracketsOutAndQuotationsAway) {
    EXPECT_EQ(clauses("办结5件（含上年结转2件），打造“办结一件”品牌"), "办结5件|[含上年结转2件]|打造品牌");
    EXPECT_EQ(clauses("（二）收到3件（其中"), "[二]|收到3件(其中");
}

TEST(Passage, KnowsWhereItsLettersStand) {
    const std::string text = "收到 １ ２ 件。";
    const Document document = document_of(text);
    const Passage passage = read_passage(document, {0, TextSpan{0, text.size()}}, {});
    EXPECT_EQ(utf8(passage.letters), "收到12件。");
    EXPECT_EQ(passage.as_written(2, 5), "１ ２ 件");
    EXPECT_EQ(passage.place_of(2, 5), Place(0, TextSpan{7, 18}));
}

// Who looks through a sentence for each of its numbers is to have a short one.
TEST(ProseSentences, AreReadInPiecesWhateverPartsThem) {
    for (const std::string& item :
         {std::string("其中自然人1件、"), std::string("予以公开1件"), std::string("受理1件，")}) {
        std::string text;
        for (int i = 0; i < 5'000; ++i)
            text += item;
        const Document document = document_of(text);
        const Passage passage = read_passage(document, {0, TextSpan{0, text.size()}}, {});
        std::size_t numbers = 0;
        for (const Sentence& sentence : sentences_in(passage)) {
            EXPECT_LE(sentence.last - sentence.first, 6'100U) << item;
            for (const Clause& clause : sentence.clauses)
                numbers += numbers_in(clause.text, words()).size();
        }
        EXPECT_EQ(numbers, 5'000U) << item;
    }
}

} // namespace
} // namespace crossfoot
