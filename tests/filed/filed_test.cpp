// The instrument itself: reports hold what is said of them, and the judge sees what it is to see.
#include "filed/inputs.hpp"
#include "filed/judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace crossfoot::filed {
namespace {

constexpr unsigned inputs_of_each_kind = 5;

const Inputs& inputs() {
    static const Inputs result(FIGURES, 7);
    return result;
}

FormFigures standing_in(const Document& document, const TrueReport& report) {
    FormFigures figures;
    for (const auto& [key, place] : report.figures)
        figures[key] = document.blocks[place.block].grid.at(place.cell()).text;
    return figures;
}

std::size_t cells_of(const Form& form) {
    std::size_t cells = 0;
    for (const TableSpec& table : form.tables)
        cells += table.rows.size() * table.columns.size();
    return cells;
}

const Kind& the_forms_own() {
    static const std::vector<Kind> all = kinds();
    return all.front();
}

// An input of the form's own layout with or without a wrong figure.
Filed own(bool wrong) {
    for (unsigned number = 0;; ++number)
        if (Filed filed = inputs().input(the_forms_own(), number).filed;
            filed.reports.front().wrong.has_value() == wrong)
            return filed;
}

class EveryKind : public testing::TestWithParam<std::size_t> {};

TEST_P(EveryKind, HasItsFiguresWhereItSaysAndOnlyTheWrongOneBreaksARelation) {
    const Kind kind = kinds()[GetParam()];
    SCOPED_TRACE(kind.name);
    if (kind.hard == HardEdit::row_deleted || kind.hard == HardEdit::row_added)
        return; // they have not the form's rows
    for (unsigned number = 0; number < inputs_of_each_kind; ++number) {
        const Filed filed = inputs().input(kind, number).filed;
        for (const TrueReport& report : filed.reports) {
            EXPECT_EQ(report.figures.size(), cells_of(*report.form));
            EXPECT_EQ(all_relations_hold(*report.form, standing_in(filed.document, report)), !report.wrong.has_value());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryKind, testing::Range(std::size_t{0}, kinds().size()));

TEST(Inputs, AreTheSameForTheSameSeed) {
    const Kind kind = kinds().back();
    EXPECT_EQ(inputs().input(kind, 3).filed.document.blocks, Inputs(FIGURES, 7).input(kind, 3).filed.document.blocks);
    EXPECT_NE(inputs().input(kind, 3).filed.document.blocks, Inputs(FIGURES, 8).input(kind, 3).filed.document.blocks);
}

TEST(Judge, SeesATableThatWasNotReadAndWhetherSomethingNamesIt) {
    const Filed filed = own(false);
    Reading reading = read(filed.document);
    ASSERT_FALSE(judge(filed, reading).any_problem());
    std::erase_if(reading.tables, [](const ReadTable& table) { return table.table == "t3"; });
    EXPECT_EQ(judge(filed, reading).lost, 1U);
    EXPECT_EQ(judge(filed, reading).silent, 1U);
    Told& told = reading.told.emplace_back();
    told.table = "t3";
    told.not_found = true;
    EXPECT_EQ(judge(filed, reading).lost, 1U);
    EXPECT_EQ(judge(filed, reading).silent, 0U);
}

TEST(Judge, SeesAFigureReadFromAWrongCellAndOneThatWasNotRead) {
    const Filed filed = own(false);
    Reading reading = read(filed.document);
    const auto t3 = std::ranges::find(reading.tables, "t3", &ReadTable::table);
    ASSERT_NE(t3, reading.tables.end());
    t3->figures.at({"t3", "r1", "c1"}) = t3->figures.at({"t3", "r2", "c1"});
    t3->figures.erase({"t3", "r9", "c7"});
    const Judgement judgement = judge(filed, reading);
    EXPECT_EQ(judgement.wrong_cells, 1U);
    EXPECT_EQ(judgement.unread, 1U);
}

TEST(Judge, SeesAnotherForm) {
    const Filed filed = own(false);
    Reading reading = read(filed.document);
    reading.tables.back().form = built_in_forms().front()->id;
    EXPECT_EQ(judge(filed, reading).wrong_form, 1U);
}

TEST(Judge, SeesAWrongFigureMissedAndRightOnesCalledWrong) {
    const Filed filed = own(true);
    Reading reading = read(filed.document);
    EXPECT_EQ(judge(filed, reading).missed, 0U);
    EXPECT_EQ(judge(filed, reading).called_wrong(), 0U);
    const Filed right = own(false);
    EXPECT_EQ(judge(right, {{}, reading.told, {}, 0, 0}).right_called, 1U);
    reading.told.clear();
    EXPECT_EQ(judge(filed, reading).missed, 1U);
}

} // namespace
} // namespace crossfoot::filed
