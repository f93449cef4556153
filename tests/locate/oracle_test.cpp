// The search against an exhaustive one, on tables small enough for that.
#include "locate/locate.hpp"
#include "locate/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace crossfoot;
using locator::Units;

namespace {

constexpr int rows = 3;
constexpr int columns = 4;
constexpr int largest = 6;
using Figures = std::vector<int>; // row by row; the last row and column are totals

std::size_t at(int row, int column) { return static_cast<std::size_t>(row * columns + column); }

// Rows and columns add up to their totals, in whole numbers from 0.
TableModel model(const Figures& figures) {
    TableModel table;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            TableFigure figure;
            figure.value = figures[at(row, column)];
            figure.total = row == rows - 1 || column == columns - 1;
            figure.row = row;
            figure.column = column;
            table.figures.push_back(figure);
        }
    const auto add = [&](std::size_t total, const std::vector<std::size_t>& parts) {
        Equation equation{{{total, +1}}, total};
        for (const std::size_t part : parts)
            equation.terms.push_back({part, -1});
        table.equations.push_back(equation);
    };
    for (int row = 0; row < rows; ++row)
        add(at(row, columns - 1), {at(row, 0), at(row, 1), at(row, 2)});
    for (int column = 0; column < columns; ++column)
        add(at(rows - 1, column), {at(0, column), at(1, column)});
    return table;
}

bool holds(const Figures& figures) {
    for (int row = 0; row < rows; ++row)
        if (figures[at(row, 0)] + figures[at(row, 1)] + figures[at(row, 2)] != figures[at(row, 3)])
            return false;
    for (int column = 0; column < columns; ++column)
        if (figures[at(0, column)] + figures[at(1, column)] != figures[at(2, column)])
            return false;
    return true;
}

Figures sound(std::mt19937& random) {
    Figures figures(rows * columns);
    for (int row = 0; row < rows - 1; ++row)
        for (int column = 0; column < columns - 1; ++column)
            figures[at(row, column)] = random() % 3 == 0 ? static_cast<int>(random() % largest) : 0;
    for (int row = 0; row < rows - 1; ++row)
        figures[at(row, 3)] = figures[at(row, 0)] + figures[at(row, 1)] + figures[at(row, 2)];
    for (int column = 0; column < columns; ++column)
        figures[at(2, column)] = figures[at(0, column)] + figures[at(1, column)];
    return figures;
}

using Changes = std::map<std::size_t, int>; // what a figure becomes

// Every way to change so many figures to others, from 0 to most, that makes all equations hold.
void exhaust(Figures& figures, std::size_t from, std::size_t size, int most, Changes& so_far,
             std::set<Changes>& found) {
    if (size == 0) {
        if (holds(figures))
            found.insert(so_far);
        return;
    }
    for (std::size_t figure = from; figure + size <= figures.size(); ++figure) {
        const int stands = figures[figure];
        for (int value = 0; value <= most; ++value) {
            if (value == stands)
                continue;
            figures[figure] = value;
            so_far[figure] = value;
            exhaust(figures, figure + 1, size - 1, most, so_far, found);
        }
        so_far.erase(figure);
        figures[figure] = stands;
    }
}

constexpr int any = 3 * largest * columns; // more than any sum of the figures

std::set<Changes> exhausted(Figures figures, std::size_t size, int most = any) {
    std::set<Changes> found;
    Changes none;
    exhaust(figures, 0, size, most, none, found);
    return found;
}

std::set<Changes> searched(const Figures& figures, std::size_t size, int most = any) {
    const TableModel table = model(figures);
    const auto systems = locator::systems_of(table);
    std::set<Changes> found;
    for (const locator::System& system : systems->systems) {
        const locator::Search outcome = locator::search(system, table, size);
        EXPECT_TRUE(outcome.complete);
        for (const locator::Shifts& shifts : outcome.solutions) {
            Changes changes;
            for (const locator::Shift& shift : shifts) {
                const locator::Variable& variable = system.variables[shift.variable];
                changes[variable.figure] = static_cast<int>(variable.value + shift.by);
            }
            const bool small = std::all_of(changes.begin(), changes.end(),
                                           [most](const auto& change) { return change.second <= most; });
            if (changes.size() == size && small)
                found.insert(changes);
        }
    }
    return found;
}

// A table with so many wrong figures at random.
Figures wrong(std::size_t errors, std::mt19937& random) {
    Figures figures = sound(random);
    for (std::size_t i = 0; i < errors; ++i)
        figures[random() % figures.size()] = static_cast<int>(random() % (2 * largest));
    return figures;
}

TEST(Oracle, FindsEverySingleFigureThatMendsTheTableAndNoOther) {
    std::mt19937 random(1);
    int mended = 0;
    for (int i = 0; i < 2000; ++i) {
        const Figures figures = wrong(1, random);
        if (holds(figures))
            continue;
        const std::set<Changes> expected = exhausted(figures, 1);
        EXPECT_EQ(searched(figures, 1), expected);
        mended += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(mended, 500);
}

TEST(Oracle, FindsEveryPairWhereNoSingleFigureWillDo) {
    std::mt19937 random(2);
    int mended = 0;
    for (int i = 0; i < 60; ++i) {
        const Figures figures = wrong(2, random);
        if (holds(figures) || !exhausted(figures, 1).empty())
            continue;
        const std::set<Changes> expected = exhausted(figures, 2);
        EXPECT_EQ(searched(figures, 2), expected);
        mended += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(mended, 20);
}

TEST(Oracle, FindsEveryThreeWhereNoPairWillDo) {
    constexpr int most = 2 * largest; // so that it takes no minutes; larger figures are left out on both sides
    std::mt19937 random(3);
    int mended = 0;
    for (int i = 0; i < 60; ++i) {
        const Figures figures = wrong(3, random);
        if (holds(figures) || !exhausted(figures, 1).empty() || !exhausted(figures, 2).empty())
            continue;
        const std::set<Changes> expected = exhausted(figures, 3, most);
        EXPECT_EQ(searched(figures, 3, most), expected);
        mended += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(mended, 10);
}

TEST(Locate, TellsOnlyWhatMendsItsEquationsInWholeNumbersFromZero) {
    std::mt19937 random(4);
    int told = 0;
    for (int i = 0; i < 500; ++i) {
        const Figures figures = wrong(1 + random() % 3, random);
        const TableModel table = model(figures);
        std::vector<std::size_t> equations;
        Figures changed = figures;
        bool all = true;
        for (const Diagnosis& cause : locate(table)) {
            equations.insert(equations.end(), cause.equations.begin(), cause.equations.end());
            all = all && !cause.explanations.empty();
            double sum = 0;
            for (const Explanation& explanation : cause.explanations) {
                sum += explanation.confidence;
                for (const Change& change : explanation.changes)
                    EXPECT_FALSE(change.suggested.is_negative());
            }
            EXPECT_LE(sum, 1.0 + 1e-9);
            if (!cause.explanations.empty() && cause.explanations.front().confidence >= 0.9)
                for (const Change& change : cause.explanations.front().changes)
                    changed[change.figure] = static_cast<int>(*change.suggested.units(0));
            else
                all = false;
        }
        EXPECT_EQ(std::set<std::size_t>(equations.begin(), equations.end()).size(), equations.size())
            << "each equation that fails has one cause";
        EXPECT_EQ(equations.empty(), holds(figures));
        if (all && !equations.empty()) {
            EXPECT_TRUE(holds(changed)) << "what is certain mends the table";
            ++told;
        }
    }
    EXPECT_GT(told, 50);
}

TEST(Locate, CountsMoneyToItsLastPlace) {
    TableModel table = model(Figures(rows * columns));
    for (TableFigure& figure : table.figures)
        figure.whole = false;
    const auto set = [&](std::size_t figure, const char* value) {
        table.figures[figure].value = *Decimal::parse(value);
    };
    set(at(0, 0), "12.35");
    set(at(0, 3), "12.35");
    set(at(2, 0), "12.35");
    set(at(2, 3), "12.35");
    set(at(0, 0), "12.53");
    const std::vector<Diagnosis> causes = locate(table);
    ASSERT_EQ(causes.size(), 1U);
    const Change& change = causes[0].explanations.at(0).changes.at(0);
    EXPECT_EQ(change.figure, at(0, 0));
    EXPECT_EQ(change.suggested.str(), "12.35");
    EXPECT_EQ(change.why, ErrorKind::digits_swapped);
    for (TableFigure& figure : table.figures)
        figure.whole = true;
    for (const Diagnosis& cause : locate(table))
        for (const Explanation& explanation : cause.explanations)
            for (const Change& one : explanation.changes)
                EXPECT_TRUE(one.suggested.is_integer()) << "counts stay whole";
}

TEST(Locate, GivesUpOnFiguresTooLargeForAnyReport) {
    TableModel table = model(Figures(rows * columns));
    table.figures[at(0, 0)].value = *Decimal::parse("1e30");
    const std::vector<Diagnosis> causes = locate(table);
    ASSERT_EQ(causes.size(), 2U) << "a row and a column";
    for (const Diagnosis& cause : causes)
        EXPECT_TRUE(cause.explanations.empty());
}

TEST(Locate, LetsNoExplanationBreakAnInequality) {
    TableModel table = model(Figures(rows * columns));
    table.figures[at(0, 0)].value = 5; // either it is 0, or both totals and their total are 5
    table.inequalities.push_back({{at(0, 0), +1}});
    table.inequalities.push_back({{at(0, 0), +1}, {at(1, 1), -1}}); // at least the other, which is 0
    ASSERT_FALSE(locate(table).empty());
    EXPECT_EQ(locate(table)[0].explanations.at(0).changes.at(0).figure, at(0, 0));
    table.figures[at(1, 1)].value = 3;
    table.figures[at(1, 3)].value = 3;
    table.figures[at(2, 1)].value = 3;
    table.figures[at(2, 3)].value = 3;
    for (const Diagnosis& cause : locate(table))
        for (const Explanation& explanation : cause.explanations)
            for (const Change& change : explanation.changes)
                EXPECT_FALSE(change.figure == at(0, 0) && change.suggested < Decimal(3));
}

} // namespace
