#include "text/note_mark.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace crossfoot {
namespace {

struct Piece {
    std::string text;
    bool raised = false;
};

std::string without_marks(std::initializer_list<Piece> pieces) {
    std::string text;
    RaisedPieces raised;
    for (const Piece& piece : pieces) {
        const std::size_t before = text.size();
        text += piece.text;
        if (piece.raised)
            raised.add(before, text.size());
    }
    raised.take_marks(text);
    return text;
}

TEST(RaisedPieces, TakesTheMarkOfANoteFromBehindAFigure) {
    for (const std::string mark : {"1", "[2]", "①", "*"})
        EXPECT_EQ(without_marks({{"72"}, {mark, true}}), "72") << mark;
    EXPECT_EQ(without_marks({{"收到36"}, {"1", true}, {"件"}}), "收到36件");
    EXPECT_EQ(without_marks({{"本机关"}, {"1", true}, {"。"}}), "本机关。");
}

TEST(RaisedPieces, KeepsAFigureThatIsRaisedAsAWholeInPieces) {
    EXPECT_EQ(without_marks({{"1", true}, {"7", true}, {"0", true}}), "170");
    EXPECT_EQ(without_marks({{" "}, {"36", true}}), " 36");
}

TEST(RaisedPieces, KeepsARaisedFigureBetweenWords) {
    EXPECT_EQ(without_marks({{"收到"}, {"36", true}, {"件"}}), "收到36件");
    EXPECT_EQ(without_marks({{"收到"}, {"3", true}, {"6", true}, {"件"}}), "收到36件");
    EXPECT_EQ(without_marks({{"收到"}, {"[1]", true}, {"件"}}), "收到件") << "which is no figure";
}

TEST(RaisedPieces, TakesTheMarkThatAFigureBeginsWith) {
    EXPECT_EQ(without_marks({{"①", true}, {"13"}}), "13");
    EXPECT_EQ(without_marks({{"*", true}, {"13"}}), "13");
    EXPECT_EQ(without_marks({{"1", true}, {"3"}}), "13") << "digits of the figure";
}

TEST(RaisedPieces, CountsPiecesInPiecesOnce) {
    std::string text = "721";
    RaisedPieces raised;
    raised.add(2, 3);
    raised.add(2, 3);
    raised.take_marks(text);
    EXPECT_EQ(text, "72");
}

TEST(NoteMarks, MayStandWhereADigitOrASignOfThemDoes) {
    for (const char* const text : {"合计\n12", "１２", "总计①", "总计*", "总计\n[1]"})
        EXPECT_TRUE(may_hold_mark(text)) << text;
    for (const char* const text : {"", "商业\n企业", "规章"})
        EXPECT_FALSE(may_hold_mark(text)) << text;
}

} // namespace
} // namespace crossfoot
