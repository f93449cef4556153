// The file that a template becomes.
#include "read/read.hpp"
#include "report/forms.hpp"
#include "template/ods.hpp"
#include "template/thumbnail.hpp"
#include "temporary_file.hpp"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

namespace crossfoot {
namespace {

using test::form;

Book new_book() { return report_book(form(), built_in_pages(form().id)); }

class WrittenTemplate : public ::testing::Test {
protected:
    WrittenTemplate() { content_.load_string(content_xml(new_book()).c_str()); }
    pugi::xpath_node_set all(const char* path) const { return content_.select_nodes(path); }
    pugi::xml_document content_;
};

TEST_F(WrittenTemplate, IsTheSameByteForByteEachTime) {
    const TemporaryFile first(".ots"), second(".ots");
    write_book(new_book(), first.path(), BookFile::spreadsheet_template);
    write_book(new_book(), second.path(), BookFile::spreadsheet_template);
    EXPECT_FALSE(first.content().empty());
    EXPECT_EQ(first.content(), second.content());
}

TEST_F(WrittenTemplate, BeginsWithItsTypeForAllToSee) {
    const TemporaryFile file(".ots");
    write_book(new_book(), file.path(), BookFile::spreadsheet_template);
    const std::string expected = "mimetype" + media_type(BookFile::spreadsheet_template) + "PK";
    EXPECT_EQ(file.content().substr(30, expected.size()), expected); // stored, without an extra field
}

TEST_F(WrittenTemplate, SaysWhereItCannotBeWritten) {
    try {
        write_book(new_book(), "/no/such/folder/report.ots", BookFile::spreadsheet_template);
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "/no/such/folder/report.ots: No such file or directory");
    }
}

TEST_F(WrittenTemplate, ReadsBackAsItWasBuilt) {
    const TemporaryFile file(".ods");
    write_book(new_book(), file.path(), BookFile::spreadsheet);
    const Document built = document(new_book());
    const Document read = read_document(file.path());
    ASSERT_EQ(read.blocks.size(), built.blocks.size());
    EXPECT_EQ(read.names.size(), built.names.size());
    for (const NamedRange& name : built.names) {
        ASSERT_NE(read.named(name.name), nullptr) << name.name;
        EXPECT_EQ(read.named(name.name)->range, name.range) << name.name;
        EXPECT_EQ(read.named(name.name)->block, name.block) << name.name;
    }
    for (std::size_t i = 0; i < built.blocks.size(); ++i)
        for (const Grid::Row& row : built.blocks[i].grid.rows())
            for (const Grid::RowCell& entry : row.cells) {
                const CellAddress at{row.row, entry.column};
                const Cell& cell = read.blocks[i].grid.at(at);
                EXPECT_EQ(cell.text, entry.cell.text) << built.blocks[i].name << a1(at);
                EXPECT_EQ(cell.formula, entry.cell.formula) << built.blocks[i].name << a1(at);
            }
}

// A protected sheet keeps the heights of its rows, so that text of several paragraphs would be cut.
TEST_F(WrittenTemplate, ProtectsEverySheetButThoseOfProseAndWithoutAPassword) {
    const auto sheets = all("//table:table");
    EXPECT_EQ(sheets.size(), form().sheets.size() + 1);
    for (const auto& sheet : sheets) {
        const bool prose = !sheet.node().select_nodes(".//table:table-cell[@table:style-name='段落填写']").empty();
        EXPECT_EQ(std::string(sheet.node().attribute("table:protected").value()) == "true", !prose)
            << sheet.node().attribute("table:name").value();
        EXPECT_FALSE(sheet.node().attribute("table:protection-key"));
    }
}

TEST_F(WrittenTemplate, ProtectsEveryFormulaButTheFieldsThatMayBeTypedOver) {
    pugi::xml_document styles;
    styles.load_string(styles_xml().c_str());
    std::set<std::string> open;
    for (const auto& style :
         styles.select_nodes("//style:style[style:table-cell-properties/@style:cell-protect='none']"))
        open.insert(style.node().attribute("style:name").value());
    EXPECT_EQ(open.size(), 5U);
    int typed_over = 0;
    for (const auto& cell : all("//table:table-cell[@table:formula]"))
        typed_over += static_cast<int>(open.count(cell.node().attribute("table:style-name").value()));
    EXPECT_EQ(typed_over, 1); // 统计期限
}

TEST_F(WrittenTemplate, KeepsTabAwayFromTheSamplesOfTheInstructions) {
    const pugi::xml_node guide = content_.select_node("//table:table").node();
    const std::set<std::string> open{"填报格", "手填总计格"};
    for (const auto& cell : guide.select_nodes(".//table:table-cell"))
        EXPECT_FALSE(open.contains(cell.node().attribute("table:style-name").value()));
    EXPECT_EQ(all("//style:style[starts-with(@style:name,'sample-')]/style:table-cell-properties[@style:cell-protect="
                  "'protected']")
                  .size(),
              2U);
}

TEST(TemplateStyles, KeepFiguresOfRunningTextWholeAtTheEndOfALine) {
    pugi::xml_document styles;
    styles.load_string(styles_xml().c_str());
    const pugi::xml_node prose =
        styles.select_node("//style:style[@style:name='段落填写']/style:text-properties").node();
    EXPECT_STREQ(prose.attribute("fo:language").value(), "en") << "the office breaks 24|252 where they are Chinese";
    EXPECT_STREQ(prose.attribute("style:language-asian").value(), "zh");
}

// How far a table is filled in is never cut, nor broken in two lines that have no room.
TEST(TemplateStyles, LetStatesAndNotesRunOnBesideTheTable) {
    pugi::xml_document styles;
    styles.load_string(styles_xml().c_str());
    for (const char* name : {"核对结论", "填报提示"})
        EXPECT_STREQ(
            styles
                .select_node(
                    (std::string("//style:style[@style:name='") + name + "']/style:table-cell-properties").c_str())
                .node()
                .attribute("fo:wrap-option")
                .value(),
            "no-wrap")
            << name;
}

// 15212 does not fit the columns of the form, which are as wide as they are printed: it is drawn smaller, not as ###.
TEST(TemplateStyles, DrawSumsOverManyUnitsWhole) {
    pugi::xml_document styles;
    styles.load_string(styles_xml().c_str());
    EXPECT_STREQ(styles.select_node("//style:style[@style:name='总计格']/style:table-cell-properties")
                     .node()
                     .attribute("style:shrink-to-fit")
                     .value(),
                 "true");
}

// Neither the instructions nor the totals that are typed to check are part of the report.
TEST_F(WrittenTemplate, PrintsOneRangeOfEverySheetOfTheReport) {
    int kept = 0;
    for (const auto& sheet : all("//table:table")) {
        if (std::string(sheet.node().attribute("table:print").value()) == "false") {
            EXPECT_FALSE(sheet.node().attribute("table:print-ranges"));
            ++kept;
            continue;
        }
        const std::string range = sheet.node().attribute("table:print-ranges").value();
        EXPECT_EQ(range.find("'" + std::string(sheet.node().attribute("table:name").value()) + "'.A1:"), 0U) << range;
    }
    EXPECT_EQ(kept, 2);
}

TEST(TemplatePages, AreThoseOfOfficialDocumentsAndTablesFillThem) {
    pugi::xml_document styles;
    styles.load_string(styles_xml().c_str());
    for (const auto& page : styles.select_nodes("//style:page-layout/style:page-layout-properties")) {
        EXPECT_STREQ(page.node().attribute("fo:margin-top").value(), "37.0mm");
        EXPECT_STREQ(page.node().attribute("fo:margin-left").value(), "28.0mm");
        EXPECT_STREQ(page.node().attribute("fo:margin-right").value(), "26.0mm");
        EXPECT_STREQ(page.node().attribute("style:scale-to-X").value(), "1");
    }
    EXPECT_EQ(styles.select_nodes("//style:master-page/style:footer/style:region-right//text:page-number").size(), 2U);
    EXPECT_EQ(styles.select_nodes("//style:master-page/style:footer-left/style:region-left//text:page-number").size(),
              2U);
}

// The page of its form in small, where file managers and the Start Center look for it.
TEST_F(WrittenTemplate, ShowsAPictureOfItselfAndAReportDoesNot) {
    const std::string written = book_bytes(new_book(), BookFile::spreadsheet_template);
    const std::string picture = thumbnail_png(new_book());
    EXPECT_EQ(picture.substr(1, 3), "PNG");
    EXPECT_LT(picture.size(), 4096U);
    EXPECT_NE(written.find(picture), std::string::npos);
    EXPECT_NE(manifest_xml(BookFile::spreadsheet_template).find("\"Thumbnails/thumbnail.png\""), std::string::npos);
    EXPECT_EQ(book_bytes(new_book(), BookFile::spreadsheet).find("Thumbnails/"), std::string::npos);
    EXPECT_EQ(manifest_xml(BookFile::spreadsheet).find("Thumbnails/"), std::string::npos);
}

TEST(Thumbnails, OfTwoFormsDiffer) {
    const Form& other = *built_in_forms().front();
    EXPECT_NE(thumbnail_png(report_book(other, built_in_pages(other.id))), thumbnail_png(new_book()));
}

TEST_F(WrittenTemplate, RefusesWhatIsNoFigure) {
    const auto cells = all("//table:table-cell[@table:style-name='填报格' and @table:content-validation-name='count']");
    EXPECT_GT(cells.size(), 100U);
    const auto count = content_.select_node("//table:content-validation[@table:name='count']").node();
    EXPECT_STREQ(count.attribute("table:condition").value(), "of:cell-content-is-whole-number() and cell-content()>=0");
    EXPECT_STREQ(count.child("table:error-message").attribute("table:message-type").value(), "stop");
    const auto totals = content_.select_node("//table:content-validation[@table:name='totals']").node();
    EXPECT_STREQ(totals.attribute("table:condition").value(), "of:cell-content-is-in-list(\"自动计算\";\"手工填写\")");
}

TEST_F(WrittenTemplate, BearsItsTitleForTheTemplateManager) {
    pugi::xml_document meta;
    meta.load_string(meta_xml(new_book()).c_str());
    EXPECT_TRUE(std::string(meta.select_node("//dc:title").node().text().get()).starts_with("2021"))
        << "it is cut at the end, and must differ before";
}

TEST_F(WrittenTemplate, KeepsHeadingsInSight) {
    pugi::xml_document settings;
    settings.load_string(settings_xml(new_book()).c_str());
    const auto frozen = settings.select_nodes("//config:config-item[@config:name='VerticalSplitMode' and text()='2']");
    EXPECT_EQ(frozen.size(), form().sheets.size() + 1);
}

} // namespace
} // namespace crossfoot
