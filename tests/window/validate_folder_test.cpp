// 批量校验 as a person sees it: the box, the window that tells how far it is, and the list in front.
#include "window/panel.hpp"

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
    // Of a window that goes on telling news.
    static void moving_picture(const std::string& name) {
        EXPECT_EQ(shell("import -window root '" + (pictures() / (name + ".png")).string() + "'"), 0);
    }
};

TEST_F(ValidateFolder, IsStoppedGoneOnWithAndOpensTheListInFront) {
    open(typed_report());
    const fs::path folder = office_->folder() / "reports";
    fs::create_directories(folder);
    fs::copy_file(clean_report(), folder / "clean.ods");
    fs::copy_file(faulty_report(), folder / "faulty.ods");
    for (int i = 0; i < 4; ++i) // each takes another program a second
        fs::copy_file(CROSSFOOT_SOURCE "/tests/cli/files/old.xls", folder / (std::to_string(i) + ".xls"));
    press("alt+c k"); // 批量校验
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "开始"));
    press("Return");
    EXPECT_TRUE(sees(a11y::AccessibleRole::LABEL, "请选择年报所在的文件夹"));
    type(folder.string());
    picture("validate-folder");
    press("Return");
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "停止"));
    moving_picture("validate-folder-progress");
    press("space"); // 停止
    EXPECT_TRUE(sees(a11y::AccessibleRole::LABEL, "会接着做"));
    EXPECT_FALSE(fs::exists(folder.string() + " 批量校验结果/清单.ods"));
    press("space"); // 关闭
    press("alt+c k");
    EXPECT_TRUE(sees(a11y::AccessibleRole::PUSH_BUTTON, "开始"));
    press("Return"); // what was named last stands there
    EXPECT_TRUE(comes_true([] { return shell("xdotool getactivewindow getwindowname | grep 清单") == 0; }));
    picture("validate-folder-list");
    quit();
}

} // namespace
} // namespace crossfoot::test
