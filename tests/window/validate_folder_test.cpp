// 批量校验 as a person sees it: the box, the window that tells how far it is, and the list in front.
#include "window/panel.hpp"

namespace crossfoot::test {
namespace {

class ValidateFolder : public Panel {
protected:
    // Types into the field that has the focus, whose text is taken as a whole.
    static void type(const std::string& text) {
        press("ctrl+a");
        EXPECT_EQ(shell("xdotool type '" + text + "'"), 0);
    }
};

TEST_F(ValidateFolder, TellsHowFarItIsAndOpensTheListInFront) {
    open(typed_report());
    const fs::path folder = office_->folder() / "reports";
    fs::create_directories(folder);
    fs::copy_file(clean_report(), folder / "clean.ods");
    for (int i = 0; i < 4; ++i)
        fs::copy_file(faulty_report(), folder / (std::to_string(i) + ".ods"));
    fs::copy_file(CROSSFOOT_SOURCE "/tests/cli/files/old.xls", folder / "old.xls"); // takes another program a second
    press("alt+c k");                                                               // 批量校验
    EXPECT_TRUE(comes_true([&] { return in_top_window(a11y::AccessibleRole::PUSH_BUTTON, "开始").is(); }));
    press("Return");
    EXPECT_TRUE(comes_true([&] { return in_top_window(a11y::AccessibleRole::LABEL, "请选择年报所在的文件夹").is(); }));
    type(folder.string());
    picture("validate-folder");
    press("Return");
    EXPECT_TRUE(comes_true([&] { return in_top_window(a11y::AccessibleRole::PUSH_BUTTON, "停止").is(); }));
    picture("validate-folder-progress");
    EXPECT_TRUE(comes_true([] { return shell("xdotool getactivewindow getwindowname | grep 清单") == 0; }))
        << "the list is in front";
    picture("validate-folder-list");
    quit();
}

} // namespace
} // namespace crossfoot::test
