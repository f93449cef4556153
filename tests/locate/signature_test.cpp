// The relations of a real table tell its cells apart: whichever is wrong is named, with its right value.
#include "check/check.hpp"
#include "locate/published.hpp"
#include "report/each_relation.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

using namespace crossfoot;
using test::applications;
using test::Published;
using test::ReportGrid;
using test::two_published;

namespace {

// "E7 13" where that alone is named first; whatever else is found otherwise.
std::string named_first(const Document& workbook, bool for_certain) {
    std::string result;
    const std::vector<CheckedReport> reports = test::checked(workbook);
    for (const Finding& finding : reports.at(0).findings) {
        if (!finding.cause || !finding.cause->mended || (for_certain && !finding.located()))
            result += "perhaps ";
        for (const Suspect& suspect : finding.suspects())
            if (suspect.explanation == 0)
                result += a1(suspect.cell.at()) + ' ' + suspect.suggested.str();
    }
    return result;
}

using Wrong = Decimal (*)(const Decimal& right);

void expect_each_cell_named(Wrong wrong, bool for_certain) {
    for (const Published& report : two_published()) {
        EXPECT_EQ(named_first(report.grid.workbook(), true), "") << report.name;
        for (const auto& [at, right] : report.right) {
            const Decimal stands = wrong(right);
            if (stands == right)
                continue;
            ReportGrid grid = report.grid;
            grid.number(at, stands.str());
            EXPECT_EQ(named_first(grid.workbook(), for_certain), a1(at) + ' ' + right.str())
                << report.name << " with " << stands.str();
        }
    }
}

TEST(Signature, NoTwoCellsStandInTheSameRelations) {
    for (const auto& form : built_in_forms()) {
        const TableSpec& table = *form->table(applications);
        std::map<std::pair<int, int>, std::set<std::pair<const Relation*, int>>> relations; // of each cell
        for (const Relation& relation : form->relations) {
            if (relation.table != table.id || relation.comparison != Comparison::equal)
                continue;
            const bool columns = relation.across == Axis::columns;
            const int lines = static_cast<int>((columns ? table.columns : table.rows).size());
            for (int line = 0; line < lines; ++line)
                for (const std::vector<Term>* side : {&relation.totals, &relation.parts})
                    for (const Term& term : *side)
                        relations[columns ? std::pair(term.line, line) : std::pair(line, term.line)].insert(
                            {&relation, line});
        }
        EXPECT_EQ(relations.size(), table.rows.size() * table.columns.size()) << form->id;
        std::set<std::set<std::pair<const Relation*, int>>> different;
        for (const auto& [cell, own] : relations)
            different.insert(own);
        EXPECT_EQ(different.size(), relations.size()) << form->id;
    }
}

TEST(Signature, ACellWithOneRequestTooManyIsNamedFirstWhereverItStands) {
    expect_each_cell_named([](const Decimal& right) { return right + Decimal(1); }, false);
}

TEST(Signature, ACellWithADigitTooManyIsNamedForCertainWhereverItStands) {
    expect_each_cell_named([](const Decimal& right) { return *Decimal::parse(right.str() + '0'); }, true);
}

TEST(Signature, ACellThatStayedZeroIsNamedFirstWhereverItStands) {
    expect_each_cell_named([](const Decimal&) { return Decimal(0); }, false);
}

TEST(Signature, AFigureThatHasNothingToDoWithTheRightOneIsNamedFirstWhereverItStands) {
    expect_each_cell_named([](const Decimal&) { return Decimal(4711); }, false);
}

} // namespace
