#include "figure/figure.hpp"

#include <gtest/gtest.h>

using namespace crossfoot;

namespace {

// "kind value unit note" in short, so that a table of cases reads at a glance.
std::string read(std::string_view text) {
    const Figure figure = read_figure(text);
    std::string result(name(figure.kind));
    if (figure.has_value())
        result += " " + figure.value.str();
    if (!figure.unit.empty())
        result += " unit " + figure.unit;
    if (!figure.note.empty())
        result += " note " + figure.note;
    return result;
}

TEST(Figure, ReadsDigitsInEverySpelling) {
    EXPECT_EQ(read("13"), "text number 13");
    EXPECT_EQ(read("１２"), "text number 12");
    EXPECT_EQ(read("12,345"), "text number 12345");
    EXPECT_EQ(read("3'440"), "text number 3440");
    EXPECT_EQ(read("1，234，567"), "text number 1234567");
    EXPECT_EQ(read(" 1 2\n"), "text number 12");
    EXPECT_EQ(read("〇"), "text number 0");
    EXPECT_EQ(read("1Ｏ"), "text number 10");
    EXPECT_EQ(read("2387.47225"), "text number 2387.47225");
    EXPECT_EQ(read("２．５"), "text number 2.5");
    EXPECT_EQ(read("-4"), "text number -4");
    EXPECT_EQ(read("+19"), "text number 19");
    EXPECT_EQ(read("减4"), "text number -4");
    EXPECT_EQ(read("增 3项"), "text number 3 unit 项");
}

TEST(Figure, KeepsUnitAndNoteApartFromTheNumber) {
    EXPECT_EQ(read("5件"), "text number 5 unit 件");
    EXPECT_EQ(read("251000元"), "text number 251000 unit 元");
    EXPECT_EQ(read("75.926 万元"), "text number 75.926 unit 万元");
    EXPECT_EQ(read("22（其中修订16件）"), "note 22 note 其中修订16件");
    EXPECT_EQ(read("22件，其中修订 16 件"), "note 22 unit 件 note 其中修订 16 件");
    EXPECT_EQ(read("3(含上年)"), "note 3 note 含上年");
    EXPECT_EQ(read("5①"), "note 5 note ①");
    EXPECT_EQ(read("26*"), "note 26 note *");
    EXPECT_EQ(read("12,345件※"), "note 12345 unit 件 note ※");
}

TEST(Figure, ReadsWhatIsMarkedOrCountedInWords) {
    EXPECT_EQ(read("26√"), "note 26 note √");
    EXPECT_EQ(read("75↑"), "note 75 note ↑");
    EXPECT_EQ(read("227¹"), "note 227 note ¹") << "no 2271";
    for (const std::string text : {"'3440", "’3440", "※3440", "* 3440", "3440。", "3440；"})
        EXPECT_EQ(read(text), "text number 3440") << text;
    EXPECT_EQ(read("共3440件"), "text number 3440 unit 件");
    for (const std::string text : {"共", "*", "'", "共约5件", "共计", "※※5", "¹", "共2页"})
        EXPECT_EQ(read(text), "unreadable") << text;
}

TEST(Figure, TellsBlankDashAndNoneFromZero) {
    for (const std::string text : {"", "  ", "　", "\n"})
        EXPECT_EQ(read(text), "blank");
    for (const std::string text : {"-", "—", "——", "/", "／", "–", " － "})
        EXPECT_EQ(read(text), "dash") << text;
    for (const std::string text : {"无", "未发生", "N/A", "不适用"})
        EXPECT_EQ(read(text), "none") << text;
    EXPECT_EQ(read("0"), "text number 0");
}

TEST(Figure, RefusesToGuess) {
    EXPECT_EQ(read("3、525"), "unreadable") << "neither 3525 nor 3 with a note";
    EXPECT_EQ(read("12\n3\n40"), "unreadable") << "of three rows";
    EXPECT_EQ(read("157\n3179"), "text number 1573179") << "broken by a narrow cell";
    for (const std::string text : {"约5", "3天", "12,34", "1234,567", "见附件", "一", ".", "5.", "1.2.3", "十二", "12%",
                                   "3/4", "（5）", "1,", "减", "增加", "减-4", "\xff\xfe"})
        EXPECT_EQ(read(text), "unreadable") << text;
}

TEST(Figure, IsReadAmongCharactersThatShowNothing) {
    for (const std::string hidden : {"\u200E", "\u200F", "\u202D", "\u202C", "\u2060", "\u00AD", "\uFE0F", "\u2066"})
        for (const std::string& text : {hidden + "12", "1" + hidden + "2", "12" + hidden}) {
            EXPECT_EQ(read(text), "text number 12");
            EXPECT_TRUE(read_figure(text).spelling.spaces);
        }
    EXPECT_EQ(read("\u200E—\u200E"), "dash");
    EXPECT_EQ(read("\u202E12\u202C"), "unreadable") << "it is shown as 21";
}

TEST(Figure, SaysHowANumberWasSpelt) {
    EXPECT_TRUE(read_figure("１２").spelling.full_width);
    EXPECT_TRUE(read_figure("12,345").spelling.separators);
    EXPECT_TRUE(read_figure("1 2").spelling.spaces);
    for (const char* blank : {" ", "\u00A0", "\u2009", "\u202F", "\u3000"}) { // that part thousands
        const Figure figure = read_figure("1" + std::string(blank) + "213");
        EXPECT_EQ(figure.value, Decimal(1213));
        EXPECT_TRUE(figure.spelling.spaces);
    }
    EXPECT_TRUE(read_figure("1O").spelling.zero_letter);
    EXPECT_TRUE(read_figure("5件").spelling.unit);
    EXPECT_FALSE(read_figure(" 13 ").spelling.any());
}

TEST(Figure, SurvivesEveryTruncationOfAnOddText) {
    const std::string text = "２２，３４５ 件（其中修订１６件）〇Ｏ—无";
    for (std::size_t length = 0; length <= text.size(); ++length)
        for (std::size_t from = 0; from <= length; ++from)
            EXPECT_NO_THROW(read_figure(std::string_view(text).substr(from, length - from)));
}

} // namespace
