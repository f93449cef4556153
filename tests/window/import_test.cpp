// Reports as published that go into the open template: what is asked before, and what is done.
#include "window/panel.hpp"

namespace crossfoot::test {
namespace {

class Import : public Panel {
protected:
    // The faulty sample as it would be published.
    fs::path published() const {
        EXPECT_EQ(shell(CROSSFOOT_BUILD "/crossfoot report " + faulty_report().string() + " --force --to docx --out " +
                        office_->folder().string()),
                  256)
            << "it has errors";
        const fs::path file = office_->folder() / "published.docx";
        fs::rename(office_->folder() / "呼兰区2021-有误.docx", file);
        return file;
    }

    static bool is_asked(const char* title) {
        return shell(std::string("xdotool search --onlyvisible --name '^") + title + "'") == 0;
    }

    // Up to what was found in it, which is agreed to.
    void choose(const fs::path& file) const {
        press("alt+r p"); // 导入已公布的年报
        EXPECT_TRUE(comes_true([] { return is_asked("选择已公布"); }));
        EXPECT_EQ(shell("xdotool type --delay 40 '" + file.string() + "'"), 0);
        press("Return");
        agree();
    }

    void agree() const {
        EXPECT_TRUE(comes_true([&] { return shows(a11y::AccessibleRole::TREE); })) << "nothing was shown";
        picture("import-preview");
        press("Return"); // 导入
        EXPECT_TRUE(comes_true([&] { return !shows(a11y::AccessibleRole::TREE); }));
    }

    // In a box, which alone has a button 取消.
    bool shows(sal_Int16 role, const std::string& name = {}) const {
        return is_asked("导入已公布") && in_top_window(a11y::AccessibleRole::PUSH_BUTTON, "取消").is() &&
               in_top_window(role, name).is();
    }

    void await_question() const {
        EXPECT_TRUE(comes_true([&] { return shows(a11y::AccessibleRole::RADIO_BUTTON, "填入当前文档"); }))
            << "what stands there would be lost";
    }

    Reference<sheet::XSpreadsheetDocument> in_front() const {
        return {office_->desktop->getCurrentComponent(), uno::UNO_QUERY};
    }
};

TEST_F(Import, AsksBeforeItReplacesWhatIsFilledInAndCanBeTakenBack) {
    const auto document = open(clean_report());
    const auto figure = cell(document, "三", "D8");
    figure->setValue(4711);
    const fs::path file = published();
    choose(file);
    await_question();
    picture("import-question");
    press("Escape");
    EXPECT_TRUE(comes_true([] { return !is_asked("导入已公布"); }));
    EXPECT_EQ(figure->getValue(), 4711);
    EXPECT_TRUE(in_front() == document);

    choose(file);
    await_question();
    press("Down Return"); // 填入当前文档
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; })) << "nothing was imported, or not validated";
    EXPECT_NE(figure->getValue(), 4711);
    EXPECT_TRUE(in_front() == document);
    picture("import-replaced");
    dispatch(document, ".uno:Undo");
    EXPECT_TRUE(comes_true([&] { return figure->getValue() == 4711 && notes_of(document) == 0; })) << "in one step";
    quit();
}

TEST_F(Import, OpensANewDocumentWhereThePersonSaysNothingElseAndTellsWhereACellCameFrom) {
    const auto document = open(clean_report());
    choose(published());
    await_question();
    press("Return"); // what is proposed
    EXPECT_TRUE(comes_true([&] {
        const auto shown = in_front(); // once: for a moment there may be none
        return shown.is() && shown != document && notes_of(shown) > 0;
    })) << "nothing was imported, or not validated";
    EXPECT_EQ(notes_of(document), 0);
    picture("imported");
    press("shift+F10");
    picture("origin-menu");
    press("Escape");
    quit();
}

} // namespace
} // namespace crossfoot::test
