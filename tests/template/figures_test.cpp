// Files of figures: what they say, and how they are refused.
#include "report/forms.hpp"
#include "template/figures.hpp"

#include <gtest/gtest.h>

namespace crossfoot {
namespace {

using test::form;

Figures read(const std::string& body) { return parse_figures("form = \"cn-zfxxgk-2021\"\n" + body, "f.toml", form()); }

std::string refusal(const std::string& body) {
    try {
        read(body);
    } catch (const TomlError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(FiguresFile, KeepsNumbersExactAndOddCellsAsTheyAre) {
    const Figures figures =
        read("[figures.t2-1]\nnormative = [\"３２\", \"\", 8]\n[figures.t2-8]\nfees = [2387.47225]");
    const auto& row = figures.rows.at({"t2-1", "normative"});
    EXPECT_EQ(row[0].kind, CellKind::text);
    EXPECT_EQ(row[0].text, "３２");
    EXPECT_EQ(row[1].kind, CellKind::empty);
    EXPECT_EQ(row[2].kind, CellKind::number);
    EXPECT_EQ(figures.rows.at({"t2-8", "fees"})[0].text, "2387.47225");
}

TEST(FiguresFile, SaysInWhichLineSomethingIsWrong) {
    EXPECT_EQ(refusal("[figures.t9]\nr1 = [1]"), "f.toml:2: the form has no table \"t9\"");
    EXPECT_EQ(refusal("[figures.t3]\nr99 = [1]"), "f.toml:3: table t3 has no row \"r99\"");
    EXPECT_EQ(refusal("[figures.t3]\nr1 = [1, 2]"), "f.toml:3: 7 values are expected here");
    EXPECT_EQ(refusal("totals = \"guessed\""), "f.toml:2: \"totals\" must be \"calculated\" or \"typed\"");
    EXPECT_EQ(refusal("[[seed]]\nrule = \"T9\""), "f.toml:2: the form has no rule \"T9\"");
}

TEST(FiguresFile, BelongsToItsForm) {
    EXPECT_THROW(parse_figures("form = \"other\"", "f.toml", form()), TomlError);
    EXPECT_THROW(load_figures({"/no/such/file.toml"}, form()), TomlError);
}

TEST(Seeds, KeepTheRelationsOfTheFormWhenTheyInsertARow) {
    const Figures figures = read("[[seed]]\nrule = \"T3-SUB\"\ntable = \"t3\"\nrow = \"r12\"\ninsert = \"小计\"\n"
                                 "values = [0, 0, 0, 0, 0, 0, 0]");
    const Form changed = seeded(form(), figures);
    const TableSpec& before = *form().table("t3");
    const TableSpec& after = *changed.table("t3");
    ASSERT_EQ(after.rows.size(), before.rows.size() + 1);
    for (std::size_t i = 0; i < form().relations.size(); ++i) {
        const Relation& was = form().relations[i];
        const Relation& is = changed.relations[i];
        if (was.table != "t3" || was.across != Axis::columns)
            continue;
        for (std::size_t part = 0; part < was.parts.size(); ++part)
            EXPECT_EQ(after.rows[static_cast<std::size_t>(is.parts[part].line)].id,
                      before.rows[static_cast<std::size_t>(was.parts[part].line)].id);
    }
}

} // namespace
} // namespace crossfoot
