// Files that are dragged from another program onto a document.
#include "office/failing.hpp"
#include "window/drag.hpp" // last, for its macros
#include "window/panel.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace crossfoot::test {
namespace {

// PreparedToFail comes first, since the window's office starts with it.
class Drop : private PreparedToFail, public Panel {
protected:
    fs::path published() const {
        EXPECT_EQ(shell(CROSSFOOT_BUILD "/crossfoot report " + clean_report().string() + " --to docx --out " +
                        office_->folder().string()),
                  0);
        const fs::path file = office_->folder() / "published.docx";
        fs::rename(office_->folder() / "呼兰区2021.docx", file);
        return file;
    }

    static std::optional<bool> drop(const fs::path& file) { return Drag(file.string()).drop_at(700, 500); }

    // Pictures and objects on a sheet.
    static int shapes(const Reference<sheet::XSpreadsheetDocument>& document, sal_Int32 sheet) {
        const auto drawings = Reference<drawing::XDrawPagesSupplier>(document, UNO_QUERY_THROW)->getDrawPages();
        return Reference<drawing::XDrawPage>(drawings->getByIndex(sheet), UNO_QUERY_THROW)->getCount();
    }

    Reference<sheet::XSpreadsheetDocument> empty_template() {
        const auto before = open(clean_report());
        press("alt+r n"); // 新建年报
        Reference<sheet::XSpreadsheetDocument> report;
        EXPECT_TRUE(comes_true([&] {
            report.set(office_->desktop->getCurrentComponent(), uno::UNO_QUERY);
            return report.is() && report != before && cursor(report) == "填报说明!B3";
        }));
        return report;
    }

    void agree() const {
        EXPECT_TRUE(comes_true([&] { return in_top_window(a11y::AccessibleRole::PUSH_BUTTON, "取消").is(); }))
            << "nothing was shown of what was dropped";
        picture("dropped-preview");
        press("Return");
    }
};

// On a table, whose cells are protected, once its frozen panes are on the screen.
TEST_F(Drop, FillsTheOpenTemplateFromAPublishedReport) {
    const auto report = empty_template();
    press("ctrl+Next ctrl+Next ctrl+Next"); // 三
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "三!D6"; })) << cursor(report);
    const fs::path file = published();
    EXPECT_TRUE(comes_true([&] { return drop(file) == true; })) << "it was not taken";
    agree();
    EXPECT_TRUE(comes_true([&] { return cell(report, "三", "D6")->getValue() == 13; })) << "it was not filled in";
    EXPECT_EQ(shapes(report, 3), 0);
    EXPECT_TRUE(office_->desktop->getCurrentComponent() == Reference<lang::XComponent>(report, UNO_QUERY_THROW));
    picture("dropped");
    quit();
}

TEST_F(Drop, LeavesSpreadsheetsAndOtherDocumentsToTheOffice) {
    const auto report = empty_template();
    const fs::path file = office_->folder() / "spreadsheet.fods";
    fs::copy_file(typed_report(), file);
    EXPECT_NE(drop(file), true) << "the office takes nothing over a protected sheet, and may not say so";
    press("ctrl+Next"); // 封面与一, which is not protected
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "封面与一!A2"; })) << cursor(report);
    EXPECT_EQ(drop(file), true);
    Reference<sheet::XSpreadsheetDocument> opened;
    EXPECT_TRUE(comes_true([&] {
        opened.set(office_->desktop->getCurrentComponent(), uno::UNO_QUERY);
        return opened.is() && Reference<frame::XModel>(opened, UNO_QUERY_THROW)->getURL().endsWith("/spreadsheet.fods");
    })) << "the office did not open it";
    // Not made from the template, and protected as its tables are.
    const auto sheets = Reference<container::XIndexAccess>(opened->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i)
        Reference<util::XProtectable>(sheets->getByIndex(i), UNO_QUERY_THROW)->protect("");
    EXPECT_NE(drop(published()), true) << "it was taken as if by the template";
    quit();
}

TEST_F(Drop, WorksAgainAfterWhatTakesThemFailed) {
    const auto report = empty_template(); // on 填报说明, which is protected
    const fs::path file = published();
    for (const char* entry : {"DroppedReports::dragEnter", "DroppedReports::dragOver", "DroppedReports::drop"})
        for (const char* kind : {"uno", "other"}) {
            const Failing failing(entry, kind);
            drop(file);
            EXPECT_TRUE(comes_true([&] { return failing.happened(); }))
                << entry << " was not called, or is not guarded";
            ASSERT_FALSE(office_->has_ended()) << entry;
        }
    {
        const Failing failing("DroppedReports::activeSpreadsheetChanged", "other");
        press("ctrl+Next");
        EXPECT_TRUE(comes_true([&] { return failing.happened(); }));
        press("ctrl+Prior");
    }
    EXPECT_TRUE(comes_true([&] { return cursor(report) == "填报说明!B3"; }));
    EXPECT_EQ(drop(file), true);
    agree();
    EXPECT_TRUE(comes_true([&] { return cell(report, "三", "D6")->getValue() == 13; })) << "it was not filled in";
    quit();
}

} // namespace
} // namespace crossfoot::test
