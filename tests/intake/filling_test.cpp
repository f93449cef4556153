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
            for (const Grid::RowCell& entry : row.cells)
                moved.add({row.row + (row.row >= more.before ? more.count : 0), entry.column}, entry.cell);
        open.blocks[more.sheet].grid = moved;
    }
    for (std::size_t block = 0; block < open.blocks.size(); ++block) {
        std::map<CellAddress, Cell> cells;
        for (const Grid::Row& row : open.blocks[block].grid.rows())
            for (const Grid::RowCell& entry : row.cells)
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
            for (const Grid::RowCell& entry : row.cells)
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

// The texts of a sheet in their order.
std::vector<std::string> texts(const Document& document, const std::string& sheet) {
    std::vector<std::string> all;
    for (const auto& [at, text] : typed_in(document))
        if (document.blocks[at.first].name == sheet)
            all.push_back(text);
    return all;
}

TEST(Filling, KeepsTheRoomThatATemplateHasAndAReportDoesNotNeed) {
    Figures longer = published();
    longer.prose["problems"] = "甲\n乙\n丙\n丁\n戊\n己";
    Figures shorter = published();
    shorter.prose["problems"] = "只有一段";
    shorter.prose["other"] = "别的";
    const Document open = document(book_with(longer));
    const Book book = book_with(shorter);
    const auto filling = plan_filling(open, book);
    ASSERT_TRUE(filling);
    EXPECT_TRUE(filling->more_rows.empty());
    const Document after = filled(open, *filling);
    EXPECT_EQ(texts(after, "五六"), texts(document(book), "五六"));
    const NamedRange* const other = open.named(defined_name("other"));
    EXPECT_EQ(after.blocks[other->block].grid.at(other->range.first).text, "　　别的");
    const NamedRange* const in_book = document(book).named(defined_name("other"));
    const std::string where = "五六." + a1(in_book->range.first);
    EXPECT_NE(where, "五六." + a1(other->range.first)) << "the test would not show that it moved";
    EXPECT_EQ(cell_in_document(*filling, book, where), "五六." + a1(other->range.first));
    EXPECT_EQ(cell_in_document(*filling, book, "三.D6"), "三.D6");
    EXPECT_EQ(cell_in_document(*filling, book, "没有单元格"), "没有单元格");
}

TEST(Filling, MakesRoomWhereATemplateHasASingleRowForText) {
    Figures filled_before = published(); // whoever writes text at once leaves no spare rows
    const Document open = document(report_book(newest(), built_in_pages(newest().id), filled_before));
    Figures newer = published();
    newer.prose["problems"] = "甲\n乙\n丙";
    newer.prose["other"] = "丁\n戊";
    const Book book = book_with(newer);
    const auto filling = plan_filling(open, book);
    ASSERT_TRUE(filling);
    EXPECT_FALSE(filling->more_rows.empty());
    EXPECT_EQ(texts(filled(open, *filling), "五六"), texts(document(book), "五六"));
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
