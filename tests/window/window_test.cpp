// The main job in a real window on a screen of its own, driven by the keyboard, with a picture of each step.
//
// Pictures are kept in <build>/pictures.
#include "office/document.hpp"
#include "office/office.hpp"
#include "office/reports.hpp"
#include "text.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <spawn.h>
#include <thread>

extern char** environ;

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using calc::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;
namespace fs = std::filesystem;

// A program that ends with the test.
class Program {
public:
    explicit Program(std::vector<std::string> words) {
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (posix_spawnp(&process_, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0)
            throw std::runtime_error("cannot start " + words.front());
    }
    ~Program() {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

private:
    pid_t process_ = -1;
};

// Looks again and again until it is so; false after half a minute. An office in the middle of a change may refuse to
// answer, which is no answer yet.
bool comes_true(const std::function<bool()>& so) {
    std::string last_refusal = "none";
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < deadline) {
        try {
            if (so())
                return true;
        } catch (const uno::Exception& refusal) {
            last_refusal = calc::from_uno(refusal.Message);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    std::fprintf(stderr, "the office's last refusal: %s\n", last_refusal.c_str());
    return false;
}

int shell(const std::string& command) {
    return std::system(("timeout 20 sh -c \"" + command + "\" >/dev/null 2>&1").c_str());
}

class Window : public testing::Test {
protected:
    Window() {
        fs::create_directories(pictures());
        const std::string display = ":" + std::to_string(100 + getpid() % 800);
        setenv("DISPLAY", display.c_str(), 1);
        setenv("SAL_USE_VCLPLUGIN", "gen", 1);
        screen_ = std::make_unique<Program>(
            std::vector<std::string>{"Xvfb", display, "-screen", "0", "1400x900x24", "-nolisten", "tcp"});
        if (!comes_true([] { return shell("xdotool getdisplaygeometry") == 0; }))
            throw std::runtime_error("no screen");
        manager_ = std::make_unique<Program>(std::vector<std::string>{"openbox"});
        OfficeSettings settings;
        settings.window = true;
        settings.arguments = {"--language=zh-CN"};
        office_ = std::make_unique<Office>(settings);
    }

    static fs::path pictures() { return CROSSFOOT_BUILD "/pictures"; }

    // Opens a copy: nobody else's lock on the file may ask the window anything.
    Reference<sheet::XSpreadsheetDocument> open(const fs::path& original) {
        const fs::path file = office_->copy(original);
        const Reference<frame::XModel> model(
            office_->desktop->loadComponentFromURL(to_uno("file://" + file.string()), to_uno("_blank"), 0, {}),
            UNO_QUERY_THROW);
        const Reference<awt::XWindow> window = model->getCurrentController()->getFrame()->getContainerWindow();
        window->setPosSize(0, 0, 1400, 880, awt::PosSize::POSSIZE);
        window->setFocus();
        EXPECT_TRUE(comes_true([] {
            shell("xdotool search --onlyvisible --name 呼兰区 windowactivate windowfocus");
            return shell("xdotool getactivewindow getwindowname | grep 呼兰区") == 0;
        })) << "the report's window never came to the front";
        return {model, UNO_QUERY_THROW};
    }

    static void press(const std::string& keys) { EXPECT_EQ(shell("xdotool key --clearmodifiers " + keys), 0); }

    // By keyboard as well: a window that is closed over the bridge is torn down in another thread than draws it. A key
    // that comes while a dialog goes is lost, so it is pressed until it works.
    void quit() {
        EXPECT_TRUE(comes_true([this] {
            shell("xdotool search --onlyvisible --name 呼兰区 windowactivate key --clearmodifiers ctrl+q");
            return office_->has_ended();
        })) << "the office did not quit";
        EXPECT_EQ(office_->stop(), 0);
    }

    // Takes a picture; taking it again until several in a row agree gives the window time to draw.
    static void picture(const std::string& name) {
        const std::string file = (pictures() / (name + ".png")).string();
        const std::string before = file + ".before.png";
        int still = 0; // a window is up before it is drawn, so once alike is not enough
        EXPECT_TRUE(comes_true([&] {
            const bool same = shell("import -window root '" + before + "'") == 0 &&
                              shell("import -window root '" + file + "'") == 0 &&
                              shell("compare -metric AE '" + before + "' '" + file + "' null:") == 0;
            still = same ? still + 1 : 0;
            return still == 4;
        })) << "the window never came to rest";
        fs::remove(before);
        EXPECT_GT(fs::file_size(file), 20'000U) << "there is nothing in the picture";
    }

    static int notes_of(const Reference<sheet::XSpreadsheetDocument>& document) {
        int count = 0;
        for (const rtl::OUString& name : document->getSheets()->getElementNames()) {
            const Reference<sheet::XSheetAnnotationsSupplier> sheet(document->getSheets()->getByName(name),
                                                                    UNO_QUERY_THROW);
            count += sheet->getAnnotations()->getCount();
        }
        return count;
    }

    static Reference<table::XCell> cell(const Reference<sheet::XSpreadsheetDocument>& document, const char* sheet,
                                        const char* at) {
        const Reference<table::XCellRange> cells(document->getSheets()->getByName(to_uno(sheet)), UNO_QUERY_THROW);
        return cells->getCellRangeByName(to_uno(at))->getCellByPosition(0, 0);
    }

    static void go_to(const Reference<sheet::XSpreadsheetDocument>& document, const Reference<table::XCell>& cell) {
        Reference<view::XSelectionSupplier>(Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(),
                                            UNO_QUERY_THROW)
            ->select(uno::Any(cell));
    }

    std::unique_ptr<Program> screen_;
    std::unique_ptr<Program> manager_;
    std::unique_ptr<Office> office_;
};

TEST_F(Window, ValidatesTheSampleFromTheMenuByKeyboardAlone) {
    const auto document = open(faulty_report());
    picture("opened");
    press("alt+c"); // 年报勾稽
    picture("menu");
    press("v"); // 校验报表
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 10; })) << "the menu validated nothing";
    picture("validated-first");
    for (int finding = 0; finding < 10; ++finding)
        press("ctrl+F11"); // 下一处问题
    picture("validated-next");
    Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    quit();
}

// A report with typed totals, in which 31 stands for 13.
TEST_F(Window, AdoptsASuggestionAndTakesItBackByKeyboardAlone) {
    const fs::path file = office_->folder() / "呼兰区2021.fods"; // the window is known by its title
    fs::copy_file(CROSSFOOT_SOURCE "/tests/cli/files/hulan-2021.fods", file);
    const auto document = open(file);
    const auto received = cell(document, "年报", "D23");
    ASSERT_EQ(received->getValue(), 13);
    received->setValue(31);
    press("alt+c v");
    EXPECT_TRUE(comes_true([&] { return notes_of(document) > 0; }));
    go_to(document, cell(document, "年报", "A20")); // beside the suspect, whose colours are to be seen
    picture("suspect");
    go_to(document, received);
    press("alt+c g"); // 采纳建议
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the suggestion was not adopted";
    picture("adopted");
    press("ctrl+z");
    EXPECT_TRUE(comes_true([&] { return received->getValue() == 31; })) << "one step did not undo it";
    go_to(document, cell(document, "年报", "A20"));
    picture("adopted-undone");
    go_to(document, received);
    received->setFormula(to_uno("=30+1"));
    press("alt+c g");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^采纳建议'") == 0; }));
    picture("adopt-formula");
    press("Return"); // No
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^采纳建议'") != 0; }));
    EXPECT_EQ(received->getFormula(), to_uno("=30+1"));
    Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    quit();
}

TEST_F(Window, AcceptsAFindingWithAReasonTypedIntoTheBox) {
    const auto document = open(faulty_report());
    const auto properties = Reference<document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                                ->getDocumentProperties()
                                ->getUserDefinedProperties();
    const Reference<beans::XPropertySet> values(properties, UNO_QUERY_THROW);
    const auto count = [&] { return values->getPropertySetInfo()->getProperties().getLength(); };
    const sal_Int32 before = count();
    go_to(document, cell(document, "四", "E6"));
    press("alt+c i"); // 接受此处问题
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name '^接受此处问题'") == 0; }));
    EXPECT_EQ(shell("xdotool type --delay 40 'counted by another rule'"), 0);
    press("Tab"); // away from the caret that blinks
    picture("accept");
    press("shift+Tab Return");
    EXPECT_TRUE(comes_true([&] { return count() == before + 1; })) << "nothing was accepted";
    picture("accepted");
    press("alt+c i");
    press("Escape");
    EXPECT_EQ(count(), before + 1) << "Escape accepts nothing";
    Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    quit();
}

TEST_F(Window, TakesAFunctionFromTheKeyboardAndShowsItsArgumentsInTheWizard) {
    const auto document = open(clean_report());
    document->getSheets()->insertNewByName(to_uno("核对"), 0);
    const Reference<sheet::XSpreadsheet> sheet(document->getSheets()->getByName(to_uno("核对")), UNO_QUERY_THROW);
    Reference<sheet::XSpreadsheetView>(Reference<frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(),
                                       UNO_QUERY_THROW)
        ->setActiveSheet(sheet);
    EXPECT_EQ(shell("xdotool type --delay 40 '=CF_FOOTDIFF(5;1;2)'"), 0);
    press("Return");
    EXPECT_TRUE(comes_true([&] { return sheet->getCellByPosition(0, 0)->getValue() == 2; }));
    press("Up ctrl+F2"); // the function wizard, on the cell
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 函数向导") == 0; }));
    press("Tab Tab"); // away from the caret that blinks
    picture("function-wizard");
    press("Escape");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 函数向导") != 0; }));
    Reference<util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    quit();
}

TEST_F(Window, ShowsTheHelpFromTheMenuWithoutANetwork) {
    const auto document = open(clean_report());
    press("alt+c"); // 年报勾稽
    press("h");     // 帮助
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name zh-CN.html") == 0; }));
    picture("help");
    press("ctrl+w");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name zh-CN.html") != 0; }));
    quit();
}

TEST_F(Window, ShowsTheTemplateUnderACategoryOfItsOwn) {
    const auto document = open(clean_report());
    press("ctrl+shift+n");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 模板") == 0; }));
    press("Tab Tab alt+Down"); // on to the list of categories, and away from the caret that blinks
    picture("template-manager");
    press("Escape Escape");
    EXPECT_TRUE(comes_true([] { return shell("xdotool search --onlyvisible --name 模板") != 0; }));
    quit();
}

} // namespace
} // namespace crossfoot::test
