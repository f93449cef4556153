// An open template gets what was published, in the cells that are made for it, and tells what of a person's that
// replaces.
#include "form/publication.hpp"
#include "intake/filling.hpp"
#include "template/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crossfoot {
namespace {

const Form& newest() { return *built_in_forms().back(); }

Book book_with(Figures figures, const Form& form = newest()) {
    figures.spare_rows = true;
    return report_book(form, built_in_pages(form.id), figures);
}

Figures published() {
    Figures figures = load_figures({std::filesystem::path(SAMPLES) / "heilongjiang-harbin-hulan-2021.toml"}, newest());
    figures.fields["unit"] = {CellKind::text, "某市某区", false};
    figures.fields.erase("level"); // published reports do not say it
    return figures;
}

// The document as it is once it was filled.
Document filled(Document open, const Filling& filling) {
    for (const Filling::MoreRows& more : filling.more_rows) {
        Grid moved;
        const Grid& grid = open.blocks[more.sheet].grid;
        for (const Grid::Row& row : grid.rows())
            for (const Grid::Entry& entry : row.cells)
                moved.add({row.row + (row.row >= more.before ? more.count : 0), entry.column}, entry.cell);
        open.blocks[more.sheet].grid = moved;
    }
    for (std::size_t block = 0; block < open.blocks.size(); ++block) {
        std::map<CellAddress, Cell> cells;
        for (const Grid::Row& row : open.blocks[block].grid.rows())
            for (const Grid::Entry& entry : row.cells)
                cells[{row.row, entry.column}] = entry.cell;
        for (const auto& [place, cell] : filling.written)
            if (place.block == block)
                cells[place.cell()] = cell;
        open.blocks[block].grid = {};
        for (const auto& [at, cell] : cells)
            if (cell.kind != CellKind::empty)
                open.blocks[block].grid.add(at, cell);
    }
    return open;
}

// What a person filled in or may fill in: all but formulas, which the office works out again.
std::map<std::pair<std::size_t, CellAddress>, std::string> typed_in(const Document& document) {
    std::map<std::pair<std::size_t, CellAddress>, std::string> all;
    for (std::size_t block = 0; block < document.blocks.size(); ++block)
        for (const Grid::Row& row : document.blocks[block].grid.rows())
            for (const Grid::Entry& entry : row.cells)
                if (!entry.cell.formula && entry.cell.kind != CellKind::empty)
                    all[{block, {row.row, entry.column}}] = entry.cell.text;
    return all;
}

TEST(Filling, MakesOfAnEmptyTemplateWhatANewDocumentWouldHave) {
    const Document empty = document(book_with({}));
    const Book book = book_with(published());
    const auto filling = plan_filling(empty, book);
    ASSERT_TRUE(filling);
    EXPECT_FALSE(filling->replaces);
    EXPECT_EQ(typed_in(filled(empty, *filling)), typed_in(document(book)));
}

TEST(Filling, PutsMoreRowsWhereThereAreMoreParagraphsThanCells) {
    Figures figures = published();
    for (const char* id : {"preamble", "overview", "problems", "other"}) {
        figures.prose[id].clear();
        for (int i = 0; i < 25; ++i)
            figures.prose[id] += std::string(id) + std::to_string(i) + "\n";
    }
    const Document empty = document(book_with({}));
    const auto filling = plan_filling(empty, book_with(figures));
    ASSERT_TRUE(filling);
    EXPECT_EQ(filling->more_rows.size(), 4U);
    EXPECT_EQ(typed_in(filled(empty, *filling)), typed_in(document(book_with(figures))));
}

TEST(Filling, TellsThatItReplacesFiguresAndLeavesNoneOfThem) {
    Figures older = published();
    older.rows.begin()->second.front() = {CellKind::number, "4711", false};
    older.prose["problems"] = "甲\n乙\n丙";
    Figures newer = published();
    newer.prose["problems"] = "只有一段";
    const Document open = document(book_with(older));
    const auto filling = plan_filling(open, book_with(newer));
    ASSERT_TRUE(filling);
    EXPECT_TRUE(filling->replaces);
    EXPECT_EQ(typed_in(filled(open, *filling)), typed_in(document(book_with(newer))));
}

// The cells below would not be where the list of origins says.
TEST(Filling, LeavesATemplateAloneThatHasMoreRoomThanTheReportNeeds) {
    Figures longer = published();
    longer.prose["problems"] = "甲\n乙\n丙\n丁\n戊\n己";
    Figures shorter = published();
    shorter.prose["problems"] = "只有一段";
    EXPECT_FALSE(plan_filling(document(book_with(longer)), book_with(shorter)));
}

TEST(Filling, ReplacesNothingWhereTheSameIsFilledInAlready) {
    const Document open = document(book_with(published()));
    const auto filling = plan_filling(open, book_with(published()));
    ASSERT_TRUE(filling);
    EXPECT_FALSE(filling->replaces);
    EXPECT_TRUE(filling->written.empty());
}

TEST(Filling, KeepsWhatThePersonChoseAndThePublishedReportDoesNotSay) {
    Figures chosen;
    chosen.fields["level"] = {CellKind::text, "县级政府部门", false};
    const Document open = document(book_with(chosen));
    const auto filling = plan_filling(open, book_with(published()));
    ASSERT_TRUE(filling);
    const Document after = filled(open, *filling);
    const NamedRange* level = after.named(defined_name("level"));
    ASSERT_TRUE(level);
    EXPECT_EQ(after.blocks[level->block].grid.at(level->range.first).text, "县级政府部门");
}

TEST(Filling, RefusesAnotherFormOtherDocumentsAndTablesOfOtherSize) {
    const Book book = book_with(published());
    EXPECT_FALSE(plan_filling(Document(), book));
    EXPECT_FALSE(plan_filling(document(book_with({}, *built_in_forms().front())), book));
    Document altered = document(book_with({}));
    std::vector<NamedRange> names = altered.names;
    for (NamedRange& name : names)
        if (name.name == defined_name(newest().tables.back().id))
            ++name.range.last.row;
    altered.set_names(names);
    EXPECT_FALSE(plan_filling(altered, book));
}

} // namespace
} // namespace crossfoot
