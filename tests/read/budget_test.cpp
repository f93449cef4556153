// One budget for all that reading a document takes.
#include "read/draft.hpp"
#include "read/xml_part.hpp"
#include "zip_bytes.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace crossfoot {
namespace {

using test::Parts;
using test::xlsx_parts;
using test::zipped;

ReadLimits limits(std::size_t memory) {
    ReadLimits some;
    some.memory = memory;
    return some;
}

TEST(BudgetOfADocument, GetsBackWhatIsNeededNoMore) {
    Budget budget(limits(1000));
    {
        Budget::Share first(budget, 600);
        EXPECT_THROW(Budget::Share(budget, 600), ReadError);
        Budget::Share moved = std::move(first);
        moved.add(300);
        EXPECT_THROW(moved.add(300), ReadError);
    }
    EXPECT_NO_THROW(Budget::Share(budget, 1000));
}

TEST(BudgetOfADocument, LimitsEachKindByItself) {
    ReadLimits few;
    few.cells = 2;
    few.text = 10;
    few.work = 5;
    few.package = 7;
    Budget budget(few);
    budget.take(10);
    EXPECT_THROW(budget.take(1), ReadError) << "its text";
    EXPECT_NO_THROW(budget.work(5));
    EXPECT_THROW(budget.work(1), ReadError);
    EXPECT_THROW(budget.work(static_cast<std::size_t>(-1)), ReadError) << "and does not overflow";
    EXPECT_NO_THROW(budget.inflate(7));
    EXPECT_THROW(budget.inflate(1), ReadError);
}

TEST(BudgetOfADocument, CountsWhateverADraftIsGiven) {
    ReadLimits few;
    few.cells = 8;
    Budget budget(few);
    Draft draft(budget);
    draft.begin_sheet("三", false);
    draft.begin_table(1);
    draft.add_paragraph("年报", 1);
    draft.begin_table(2);
    draft.add_merged({{0, 0}, {1, 1}});
    draft.add_cell({2, 0}, {CellKind::number, "1", false});
    draft.hide_rows(3, 3);
    draft.hide_rows(4, 9); // goes on where that ended
    draft.add_name("甲", 0, {});
    EXPECT_THROW(draft.add_cell({2, 1}, {}), ReadError);
    EXPECT_THROW(draft.hide_columns(1, 1), ReadError);
    EXPECT_THROW(draft.add_name("乙", 0, {}), ReadError);
    const Document document = draft.finish();
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[3].grid.merged().size(), 1U);
    EXPECT_EQ(document.blocks[3].grid.hidden_rows, (std::vector<std::pair<int, int>>{{3, 9}}));
}

TEST(BudgetOfADocument, TakesNoMergedRangeThatWouldNotBeFound) {
    Budget budget{ReadLimits()};
    Draft draft(budget);
    draft.begin_sheet("三", false);
    draft.add_merged({{0, 0}, {1, 1}});
    EXPECT_NE(draft.covering({1, 1}), nullptr);
    EXPECT_THROW(draft.add_merged({{2, 0}, {3, 1}}), std::logic_error);
}

// Each part fits by itself; the first two are still there as the third is read.
TEST(BudgetOfADocument, CountsPartsThatAreThereAtTheSameTime) {
    std::string many;
    for (int i = 0; i < 20000; ++i)
        many += "<a/>";
    Parts parts = xlsx_parts(many);
    const auto read = [&] { return read_document_bytes(zipped(parts), limits(std::size_t{7} << 19)); };
    EXPECT_NO_THROW(read());
    for (auto& [name, content] : parts)
        if (name == "xl/workbook.xml")
            content.replace(content.find("</workbook>"), 0, many + many);
    EXPECT_THROW(read(), ReadError);
    parts = xlsx_parts("");
    for (auto& [name, content] : parts)
        if (name == "xl/workbook.xml")
            content.replace(content.find("</workbook>"), 0, many + many);
    EXPECT_NO_THROW(read());
}

} // namespace
} // namespace crossfoot
