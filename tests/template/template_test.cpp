// What the template holds, before it becomes a file.
#include "recognise/recognise.hpp"
#include "report/forms.hpp"
#include "template/consolidated.hpp"
#include "template/input_cells.hpp"
#include "template/pages.hpp"
#include "template/styles.hpp"
#include "template/template.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace crossfoot {
namespace {

using test::form;
const Pages& pages() { return built_in_pages(form().id); }

const Book& book() {
    static const Book built = report_book(form(), pages());
    return built;
}

const NamedRange& named(const Document& workbook, std::string_view name) {
    const NamedRange* found = workbook.named(name);
    if (!found)
        throw std::runtime_error("no range is named " + std::string(name));
    return *found;
}

template <typename Each> void each_cell(const Book& of, Each&& take) {
    for (const BookSheet& sheet : of.sheets)
        for (const auto& [at, cell] : sheet.cells)
            take(sheet, at, cell);
}

TEST(Template, HasASheetForEachPartOfTheForm) {
    ASSERT_EQ(book().sheets.size(), form().sheets.size() + 1);
    EXPECT_EQ(book().sheets.back().name, pages().totals.typed_label) << "away from the cells that Tab goes through";
    for (std::size_t i = 0; i < form().sheets.size(); ++i)
        EXPECT_EQ(book().sheets[i].name, form().sheets[i].name.zh_cn);
}

// Above sums stand the names of all units that are absent.
TEST(Template, OfSumsMakesRoomForALongCaption) {
    Figures zeros;
    zeros.form = form().id;
    for (const TableSpec& table : form().tables)
        for (const Line& row : table.rows)
            zeros.rows[{table.id, row.id}].assign(table.columns.size(), {CellKind::number, "0", false});
    const auto height = [&](const std::string& caption) {
        const Book sums = consolidated_book(
            form(), pages(), zeros, [](const TableSpec&, int, int) { return "SUM([.A1])"; }, caption);
        return sums.sheets.front().heights.at(0);
    };
    std::string names;
    for (int i = 0; i < 10; ++i)
        names += "某市公安局（没有报送）、";
    EXPECT_GT(height(names), 3 * height("（某市）"));
}

// Each line of a heading stands in by two characters.
TEST(Template, LeavesRoomForALineThatTheIndentOfAHeadingPushesDown) {
    constexpr double width = 178; // mm
    const auto height = [&](std::size_t characters) {
        std::string text;
        for (std::size_t i = 0; i < characters; ++i)
            text += "字";
        return text_height(text, Look::table_title, width);
    };
    const std::size_t line = characters_in(Look::table_title, width);
    EXPECT_GT(height(line), height(line - 2));
}

TEST(Template, IsRecognisedAsTheFormItWasBuiltFrom) {
    const auto reports = recognise(document(book()), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].form->id, form().id);
    ASSERT_EQ(reports[0].tables.size(), form().tables.size());
    for (const ReportTable& table : reports[0].tables) {
        EXPECT_TRUE(table.issues.empty()) << table.spec->id;
        EXPECT_GT(table.fit, 0.9) << table.spec->id;
    }
}

class TemplateOfEveryForm : public testing::TestWithParam<std::size_t> {
protected:
    const Form& form_ = *built_in_forms()[GetParam()];
    const Book book_ = report_book(form_, built_in_pages(form_.id));
};

TEST_P(TemplateOfEveryForm, KnowsItsCellsForFiguresAgain) {
    std::map<Place, Look> expected;
    for (std::size_t sheet = 0; sheet < book_.sheets.size(); ++sheet)
        for (const auto& [at, cell] : book_.sheets[sheet].cells)
            if ((cell.look == Look::count || cell.look == Look::typed) && !cell.validity.empty())
                expected.emplace(Place(sheet, at), cell.look);
    std::map<Place, Look> found;
    for (const InputCell& cell : input_cells(document(book_))) {
        found.emplace(cell.place, cell.look);
        ASSERT_NE(cell.validity, nullptr);
        EXPECT_EQ(cell.validity->name, book_.sheets[cell.place.block].cells.at(cell.place.cell()).validity);
    }
    EXPECT_EQ(found, expected);
}

TEST_P(TemplateOfEveryForm, KnowsNoCellsOfATableWithARowTooMany) {
    Document changed = document(book_);
    const std::size_t all = input_cells(changed).size();
    std::vector<NamedRange> names = changed.names;
    for (NamedRange& name : names)
        if (name.name == defined_name(form_.tables.front().id))
            ++name.range.last.row;
    changed.set_names(std::move(names));
    EXPECT_LT(input_cells(changed).size(), all);
    changed.set_names({});
    EXPECT_TRUE(input_cells(changed).empty());
}

TEST_P(TemplateOfEveryForm, IsRecognisedAsItAlone) {
    const auto reports = recognise(document(book_), built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].form->id, form_.id);
    EXPECT_EQ(reports[0].tables.size(), form_.tables.size());
    for (const ReportTable& table : reports[0].tables)
        EXPECT_TRUE(table.issues.empty()) << table.spec->id;
}

TEST_P(TemplateOfEveryForm, SaysWhatMayBeTypedIntoEveryFigure) {
    std::size_t figures = 0;
    each_cell(book_, [&](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        if (cell.look != Look::count || sheet.name == form_.sheets.front().name.zh_cn)
            return;
        ++figures;
        EXPECT_TRUE(std::any_of(book_.validities.begin(), book_.validities.end(),
                                [&](const Validity& known) { return known.name == cell.validity; }))
            << sheet.name << a1(at) << ' ' << cell.validity;
    });
    EXPECT_GT(figures, 0U);
}

TEST_P(TemplateOfEveryForm, AddsUpNothingThatIsNotThere) {
    each_cell(book_, [](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        EXPECT_EQ(cell.formula.find("SUM()"), std::string::npos) << sheet.name << a1(at) << ' ' << cell.formula;
    });
}

TEST_P(TemplateOfEveryForm, NamesItsFormAndTakesItsYearsAlone) {
    const Document cells = document(book_);
    const NamedRange& range = named(cells, "crossfoot_form");
    EXPECT_EQ(cells.blocks[range.block].grid.at(range.range.first).text, form_.id);
    const auto year = std::find_if(book_.validities.begin(), book_.validities.end(),
                                   [](const Validity& validity) { return validity.name == "year"; });
    ASSERT_NE(year, book_.validities.end());
    EXPECT_NE(year->condition.find("between(" + std::to_string(form_.first_year) + ","), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Forms, TemplateOfEveryForm, testing::Range<std::size_t>(0, 2));

TEST(PagesLikeOthers, DifferOnlyInWhatTheySay) {
    const Pages& base = pages();
    const std::string head = "form = \"f\"\nlike = \"" + base.form + "\"\ntitle = \"t\"\n[validity]\n";
    const Pages changed =
        parse_pages(head + "[[block]]\nkind = \"field\"\nid = \"unit\"\nlabel = \"机关\"", "p.toml", {base});
    EXPECT_EQ(changed.form, "f");
    EXPECT_EQ(changed.checks.agrees, base.checks.agrees);
    ASSERT_EQ(changed.pages.size(), base.pages.size());
    std::size_t different = 0;
    for (std::size_t page = 0; page < base.pages.size(); ++page)
        for (std::size_t block = 0; block < base.pages[page].blocks.size(); ++block)
            different += changed.pages[page].blocks[block].label != base.pages[page].blocks[block].label ? 1 : 0;
    EXPECT_EQ(different, 1U);
}

TEST(PagesLikeOthers, SayInWhichLineTheyNameWhatIsNotThere) {
    const auto refusal = [](const std::string& body) -> std::string {
        try {
            parse_pages("form = \"f\"\ntitle = \"t\"\n" + body, "p.toml", {pages()});
        } catch (const std::runtime_error& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_EQ(refusal("like = \"g\""), "p.toml:3: there are no pages of the form \"g\"");
    EXPECT_EQ(refusal("like = \"cn-zfxxgk-2021\"\n[validity]\n[[block]]\nkind = \"text\"\nid = \"x\""),
              "p.toml:5: there is no block \"x\" to replace");
}

TEST(Template, NamesTheTablesWhereTheyAreRecognised) {
    const Document cells = document(book());
    const auto reports = recognise(cells, built_in_forms());
    ASSERT_EQ(reports.size(), 1U);
    for (const ReportTable& table : reports[0].tables) {
        std::string name = "crossfoot_" + table.spec->id;
        std::replace(name.begin(), name.end(), '-', '_');
        const NamedRange& range = named(cells, name);
        EXPECT_EQ(range.block, table.parts.front().block) << name;
        EXPECT_TRUE(range.range.contains(table.parts.front().range()->first)) << name;
        EXPECT_TRUE(range.range.contains(table.parts.front().range()->last)) << name;
        EXPECT_EQ(range.range.last.row, table.parts.front().range()->last.row) << name;
    }
}

TEST(Template, NamesItsFormItsYearAndItsSwitch) {
    const Document cells = document(book());
    const auto at = [&](std::string_view name) {
        const NamedRange& range = named(cells, name);
        return cells.blocks[range.block].grid.at(range.range.first);
    };
    EXPECT_EQ(at("crossfoot_form").text, form().id);
    EXPECT_EQ(at("crossfoot_totals").text, pages().totals.calculated);
    EXPECT_EQ(at("crossfoot_year").kind, CellKind::empty);
}

TEST(Template, LeavesEveryFigureEmpty) {
    each_cell(book(), [](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        if (cell.look == Look::count && sheet.name != form().sheets.front().name.zh_cn) {
            EXPECT_EQ(cell.shown.kind, CellKind::empty) << sheet.name << a1(at);
        }
        if (cell.look == Look::total && !cell.formula.empty()) {
            EXPECT_EQ(cell.shown.text, "") << sheet.name << a1(at);
        }
    });
}

TEST(Template, CalculatesEveryTotalOfTheForm) {
    std::size_t expected = 0;
    for (const TableSpec& table : form().tables)
        for (const Line& row : table.rows)
            for (const Line& column : table.columns)
                expected += row.total || column.total ? 1 : 0;
    std::size_t calculated = 0;
    each_cell(book(), [&](const BookSheet&, CellAddress, const BookCell& cell) {
        calculated += cell.look == Look::total && cell.formula.find("SUM(") != std::string::npos ? 1 : 0;
    });
    EXPECT_EQ(calculated, expected);
}

TEST(Template, ChecksEveryRelationOfTheFormLive) {
    std::size_t expected = 0;
    for (const Relation& relation : form().relations) {
        const TableSpec& table = *form().table(relation.table);
        expected += !relation.only.empty()             ? relation.only.size()
                    : relation.across == Axis::columns ? table.columns.size()
                                                       : table.rows.size();
    }
    std::size_t checks = 0;
    each_cell(book(),
              [&](const BookSheet&, CellAddress, const BookCell& cell) { checks += cell.look == Look::check ? 1 : 0; });
    EXPECT_EQ(checks, expected);
}

TEST(Template, UsesOnlyFunctionsThatEverySpreadsheetKnows) {
    const std::set<std::string> known = {"IF", "SUM", "COUNT", "COUNTIF", "ROUND", "AND", "CHAR"};
    const std::regex function("([A-Z]+)\\(");
    each_cell(book(), [&](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        for (std::sregex_iterator i(cell.formula.begin(), cell.formula.end(), function), end; i != end; ++i)
            EXPECT_EQ(known.count((*i)[1].str()), 1U) << sheet.name << a1(at) << ": " << cell.formula;
    });
}

TEST(Template, KeepsChecksOffThePaperAndAwayFromTheTable) {
    const std::set<Look> aside = {Look::check, Look::check_head, Look::status};
    for (const BookSheet& sheet : book().sheets) {
        if (!sheet.is_printed)
            continue;
        for (const auto& [at, cell] : sheet.cells) {
            if (aside.count(cell.look) == 0)
                continue;
            EXPECT_FALSE(sheet.print.contains(at)) << sheet.name << a1(at);
            const bool beside = at.column > sheet.print.last.column + 1;
            const bool below = at.row > sheet.print.last.row + 1;
            EXPECT_TRUE(beside || below) << sheet.name << a1(at) << " touches the table";
        }
    }
}

TEST(Template, PrintsEveryFigureAndLabel) {
    for (const BookSheet& sheet : book().sheets)
        for (const auto& [at, cell] : sheet.cells)
            if (cell.look == Look::count || cell.look == Look::total || cell.look == Look::label) {
                EXPECT_TRUE(sheet.print.contains(at)) << sheet.name << a1(at);
            }
}

TEST(Template, HasNoSpareRowsOnceItIsFilledIn) {
    Figures figures;
    figures.prose["problems"] = "一是信息更新不及时。\n二是答复不规范。";
    figures.prose["other"] = "没有收取信息处理费。";
    const Book filled = report_book(form(), pages(), figures);
    std::vector<std::string> paragraphs;
    for (const auto& [at, cell] : filled.sheets[5].cells)
        if (at.column == 0)
            paragraphs.push_back(cell.shown.text);
    EXPECT_EQ(paragraphs, (std::vector<std::string>{"五、存在的主要问题及改进情况", "　　一是信息更新不及时。",
                                                    "　　二是答复不规范。", "", "六、其他需要报告的事项",
                                                    "　　没有收取信息处理费。"}));
}

TEST(Template, LetsOnlyWhatIsToBeFilledInBeTypedOver) {
    each_cell(book(), [](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        const bool input = cell.look == Look::count || cell.look == Look::typed || cell.look == Look::field ||
                           cell.look == Look::choice || cell.look == Look::prose;
        EXPECT_EQ(style(cell.look).input, input) << sheet.name << a1(at);
        if (cell.look == Look::total || cell.look == Look::check || cell.look == Look::status) {
            EXPECT_TRUE(cell.validity.empty()) << sheet.name << a1(at);
        }
    });
}

TEST(Template, RefusesWhatIsTypedOverAHeadingWhereNothingIsProtected) {
    std::size_t headings = 0;
    each_cell(book(), [&](const BookSheet& sheet, CellAddress at, const BookCell& cell) {
        if (sheet.is_protected || (cell.look != Look::title && cell.look != Look::heading))
            return;
        ++headings;
        const auto validity = std::ranges::find(book().validities, cell.validity, &Validity::name);
        ASSERT_NE(validity, book().validities.end()) << sheet.name << a1(at);
        EXPECT_EQ(validity->condition,
                  "is-true-formula(ROW()<>ROW([$'" + sheet.name + "'.$A$" + std::to_string(at.row + 1) + "]))")
            << "a row that is inserted below a heading takes its validity over";
    });
    EXPECT_EQ(headings, 4U);
}

// Tab goes from one open cell to the next.
TEST(Template, HasSamplesOfLooksThatNobodyTypesInto) {
    std::size_t samples = 0;
    each_cell(book(), [&](const BookSheet&, CellAddress, const BookCell& cell) { samples += cell.sample ? 1 : 0; });
    EXPECT_EQ(samples, 5U);
}

TEST(Template, SaysInChineseWhatMayBeTypedIntoEveryFigure) {
    for (std::size_t i = 1; i < book().sheets.size(); ++i)
        for (const auto& [at, cell] : book().sheets[i].cells) {
            if (cell.look != Look::count && cell.look != Look::typed)
                continue;
            const auto validity =
                std::find_if(book().validities.begin(), book().validities.end(),
                             [&name = cell.validity](const Validity& candidate) { return candidate.name == name; });
            ASSERT_NE(validity, book().validities.end()) << book().sheets[i].name << a1(at);
            EXPECT_NE(validity->message.find("不小于 0"), std::string::npos) << validity->name;
        }
}

TEST(Template, ColoursOnlyCheckCells) {
    for (const BookSheet& sheet : book().sheets)
        for (const Coloured& coloured : sheet.coloured)
            for (const auto& [at, cell] : sheet.cells)
                if (coloured.range.contains(at)) {
                    EXPECT_TRUE(cell.look == Look::check || cell.look == Look::status) << sheet.name << a1(at);
                }
}

} // namespace
} // namespace crossfoot
