// 批量校验 as a person sees it: the box, the window that tells how far it is, and the list in front.
#include "window/panel.hpp"

#include <com/sun/star/accessibility/XAccessibleSelection.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <optional>

namespace crossfoot::test {
namespace {

class ValidateFolder : public Panel {
protected:
    // Into the field that has the focus, in place of what stands there.
    static void type(const std::string& text) {
        press("ctrl+a");
        EXPECT_EQ(shell("xdotool type '" + text + "'"), 0);
    }
    bool sees(sal_Int16 role, const char* name) const {
        return comes_true([&] { return in_top_window(role, name).is(); });
    }
    // Keys go to the window in front, be another in it before or not yet gone.
    static bool is_in_front(const std::string& title) {
        return comes_true([&] { return shell("xdotool getactivewindow getwindowname | grep " + title) == 0; });
    }
    void dispatch(const Reference<sheet::XSpreadsheetDocument>& document, const char* command,
                  const uno::Sequence<beans::PropertyValue>& arguments = {}) const {
        in_main_thread([&] {
            frame::DispatchHelper::create(office_->context)
                ->executeDispatch(
                    {Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController()->getFrame(),
                     UNO_QUERY_THROW},
                    to_uno(command), "_self", 0, arguments);
        });
    }
    void validate(const Reference<sheet::XSpreadsheetDocument>& report, const fs::path& folder) const {
        const beans::PropertyValue where("Folder", 0, uno::Any(to_uno(folder.string())),
                                         beans::PropertyState_DIRECT_VALUE);
        dispatch(report, "vnd.org.crossfoot:validate-folder", {&where, 1});
    }
    // Waits for it; null where it does not come.
    Reference<sheet::XSpreadsheetDocument> opened(const char* title,
                                                  std::chrono::seconds patience = std::chrono::seconds(60)) const {
        Reference<sheet::XSpreadsheetDocument> found;
        comes_true(
            [&] {
                const auto all = office_->desktop->getComponents()->createEnumeration();
                while (!found.is() && all->hasMoreElements()) {
                    const Reference<frame::XTitle> one(all->nextElement(), uno::UNO_QUERY);
                    if (one.is() && one->getTitle() == to_uno(title))
                        found.set(one, uno::UNO_QUERY);
                }
                return found.is();
            },
            patience);
        return found;
    }
    // Where the selected cell is seen, in whichever part of a window whose heading stays in sight.
    std::optional<awt::Rectangle> selected_area(const Reference<sheet::XSpreadsheetDocument>& document) const {
        std::optional<awt::Rectangle> seen;
        first(window_of(document), [&](const Reference<a11y::XAccessibleContext>& context, sal_Int16 role) {
            const Reference<a11y::XAccessibleSelection> cells(context, uno::UNO_QUERY);
            if (role != a11y::AccessibleRole::TABLE || !cells.is() || cells->getSelectedAccessibleChildCount() != 1)
                return false;
            const awt::Rectangle part = area(context);
            const awt::Rectangle one = area(context_of(cells->getSelectedAccessibleChild(0)));
            if (one.X >= part.X && one.X < part.X + part.Width && one.Y >= part.Y && one.Y < part.Y + part.Height)
                seen = one;
            return seen.has_value();
        });
        return seen;
    }
    // Waits for what opens by a click with Ctrl on the link in a cell of the list, which is clicked at from its left
    // on, line by line, until the link is met. Null where nothing opens.
    Reference<sheet::XSpreadsheetDocument> follow(const Reference<sheet::XSpreadsheetDocument>& list, const char* at,
                                                  const char* title) const {
        in_main_thread([&] { go_to(list, cell(list, "清单", at)); });
        constexpr int line = 20; // pixels
        int clicks = 0;
        Reference<sheet::XSpreadsheetDocument> found;
        comes_true([&] {
            shell("xdotool search --onlyvisible --name 清单 windowactivate --sync");
            if (const auto seen = selected_area(list)) {
                const int y = seen->Y + line / 2 + clicks % std::max(1, seen->Height / line) * line;
                const int x = seen->X + line + clicks / std::max(1, seen->Height / line) * line;
                ++clicks;
                shell("xdotool mousemove " + std::to_string(x) + ' ' + std::to_string(y) +
                      " keydown ctrl click 1 keyup ctrl");
            }
            found = opened(title, std::chrono::seconds(2));
            if (!found.is())
                in_main_thread([&] { go_to(list, cell(list, "清单", at)); });
            return found.is();
        });
        return found;
    }
};

TEST_F(ValidateFolder, IsStoppedGoneOnWithAndOpensTheListInFront) {
    open(typed_report());
    const fs::path folder = office_->folder() / "reports";
    fs::create_directories(folder);
    fs::copy_file(clean_report(), folder / "clean.ods");
    fs::copy_file(faulty_report(), folder / "faulty.ods");
    const auto slow = [&](int i) { return folder / (std::to_string(i) + ".xls"); };
    for (int i = 0; i < 40; ++i) // each takes another program a second, and the keys may take many
        fs::copy_file(CROSSFOOT_SOURCE "/tests/cli/files/old.xls", slow(i));
    press("alt+r k"); // 批量校验
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "开始") && is_in_front("批量校验"));
    press("Return");
    EXPECT_TRUE(sees(a11y::AccessibleRole::LABEL, "请选择年报所在的文件夹"));
    type(folder.string());
    picture("validate-folder");
    press("Return");
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "停止") && is_in_front("批量校验"));
    moving_picture("validate-folder-progress");
    press("space"); // 停止
    EXPECT_TRUE(sees(a11y::AccessibleRole::LABEL, "会接着做"));
    EXPECT_FALSE(fs::exists(folder.string() + " 批量校验结果/清单.ods"));
    press("space"); // 关闭
    EXPECT_TRUE(is_in_front("呼兰区"));
    for (int i = 2; i < 40; ++i)
        fs::remove(slow(i));
    press("alt+r k");
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "开始") && is_in_front("批量校验"));
    press("Return"); // what was named last stands there
    EXPECT_TRUE(is_in_front("清单"));
    picture("validate-folder-list");
    quit();
}

// The reviewer's file stays as it was sent.
TEST_F(ValidateFolder, ShowsTheFindingsOfAReportThatTheListLeadsToAndTellsWhatWasMendedTheNextTime) {
    const auto report = open(typed_report());
    const fs::path folder = office_->folder() / "报送";
    fs::create_directories(folder);
    fs::copy_file(clean_report(), folder / "无误.ods");
    fs::copy_file(faulty_report(), folder / "有误.ods");
    validate(report, folder);
    const auto list = opened("清单.ods");
    ASSERT_TRUE(list.is());
    const auto comparison = follow(list, "O1", "比较.ods");
    ASSERT_TRUE(comparison.is());
    const auto faulty = follow(list, "H3", "有误.ods");
    ASSERT_TRUE(faulty.is());
    EXPECT_TRUE(comes_true([&] { return cursor(faulty) == "二!B9"; })) << cursor(faulty);
    EXPECT_TRUE(comes_true([&] { return find(faulty, a11y::AccessibleRole::TREE_ITEM, "错误").is(); }));
    EXPECT_TRUE(shows_bar(faulty, "result"));
    EXPECT_FALSE(Reference<util::XModifiable>(faulty, UNO_QUERY_THROW)->isModified());
    EXPECT_FALSE(shows_bar(comparison, "result")) << "a result is no report, though the list leads to it";
    picture("validate-folder-finding");
    shell("xdotool mousemove 1399 899"); // 7.4 crashes where what is closed has a note under the mouse
    in_main_thread([&] { Reference<util::XCloseable>(faulty, UNO_QUERY_THROW)->close(true); });
    fs::copy_file(clean_report(), folder / "有误.ods", fs::copy_options::overwrite_existing);
    validate(report, folder);
    EXPECT_TRUE(comes_true([&] {
        const auto again = opened("清单.ods");
        return again.is() && shows_bar(again, "result") && cell(again, "清单", "E3")->getValue() == 0;
    }));
    picture("validate-folder-mended");
    quit();
}

} // namespace
} // namespace crossfoot::test
