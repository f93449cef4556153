// A real window on a screen of its own, driven by the keyboard; each step may end in a picture.
//
// Pictures are kept in <build>/pictures.
#pragma once

#include "office/document.hpp"
#include "office/office.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <spawn.h>

extern char** environ;

namespace crossfoot::test {

namespace uno = com::sun::star::uno;
using namespace com::sun::star;
using office::to_uno;
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

inline int shell(const std::string& command) {
    return std::system(("timeout 20 sh -c \"" + command + "\" >/dev/null 2>&1").c_str());
}

// What the office calls back in its main thread may call the office in the same thread.
class Called final : public cppu::WeakImplHelper1<awt::XCallback> {
public:
    explicit Called(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const uno::Any&) override { work_(); }
    void wait() { // throws what the work throws
        std::future<void> done = work_.get_future();
        if (done.wait_for(std::chrono::seconds(60)) != std::future_status::ready) // it may have crashed meanwhile
            throw std::runtime_error("the office never called back");
        done.get();
    }

private:
    std::packaged_task<void()> work_;
};

class Window : public testing::Test {
protected:
    // With a part of the office that draws by itself ("gen") or leaves that to a desktop's toolkit ("gtk3").
    explicit Window(const char* drawn_by = "gen") {
        fs::create_directories(pictures());
        std::string name = (fs::temp_directory_path() / "crossfoot-screen-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no folder for the screen");
        screen_folder_ = name;
        const std::string display = ":" + std::to_string(100 + getpid() % 800);
        setenv("DISPLAY", display.c_str(), 1);
        setenv("SAL_USE_VCLPLUGIN", drawn_by, 1);
        screen_ = std::make_unique<Program>(std::vector<std::string>{
            "Xvfb", display, "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-fbdir", screen_folder_.string()});
        if (!comes_true([] { return shell("xdotool getdisplaygeometry") == 0; }))
            throw std::runtime_error("no screen");
        manage_windows({"openbox"});
        OfficeSettings settings;
        settings.window = true;
        settings.arguments = {"--language=zh-CN"};
        office_ = std::make_unique<Office>(settings);
    }

    ~Window() override {
        office_.reset();
        manager_.reset();
        screen_.reset();
        std::error_code ignored;
        fs::remove_all(screen_folder_, ignored);
    }

    void manage_windows(const std::vector<std::string>& manager) {
        manager_.reset(); // a screen has one
        manager_ = std::make_unique<Program>(manager);
    }

    static fs::path pictures() { return CROSSFOOT_BUILD "/pictures"; }

    // Opens a copy: nobody else's lock on the file may ask the window anything.
    Reference<sheet::XSpreadsheetDocument> open(const fs::path& original) {
        return open_in_place(office_->copy(original));
    }

    Reference<sheet::XSpreadsheetDocument> open_in_place(const fs::path& file,
                                                         const uno::Sequence<beans::PropertyValue>& how = {}) {
        Reference<frame::XModel> model;
        in_main_thread([&] {
            model.set(
                office_->desktop->loadComponentFromURL(to_uno("file://" + file.string()), to_uno("_blank"), 0, how),
                UNO_QUERY_THROW);
        });
        const Reference<awt::XWindow> window = model->getCurrentController()->getFrame()->getContainerWindow();
        window->setPosSize(0, 0, 1400, 880, awt::PosSize::POSSIZE);
        window->setFocus();
        EXPECT_TRUE(comes_true([] {
            shell("xdotool search --onlyvisible --name 呼兰区 windowactivate windowfocus");
            return shell("xdotool getactivewindow getwindowname | grep 呼兰区") == 0;
        })) << "the report's window never came to the front";
        return {model, UNO_QUERY_THROW};
    }

    // As a person's click does it. gtk3 asks for the clipboard while a window appears, and waits in a loop of its own:
    // in another thread than draws that never ends now and then.
    void in_main_thread(std::function<void()> work) const {
        const rtl::Reference<Called> called(new Called(std::move(work)));
        awt::AsyncCallback::create(office_->context)->addCallback(called.get(), {});
        called->wait();
    }

    // A report with typed totals. The window is known by its title.
    fs::path typed_report() {
        const fs::path file = office_->folder() / "呼兰区2021.fods";
        fs::copy_file(CROSSFOOT_SOURCE "/tests/cli/files/hulan-2021.fods", file);
        return file;
    }

    static void press(const std::string& keys) { EXPECT_EQ(shell("xdotool key --clearmodifiers " + keys), 0); }

    // By keyboard as well: a window that is closed over the bridge is torn down in another thread than draws it. A key
    // that comes while a dialog goes, or the focus, is lost, so it is pressed until it works. What the test changed is
    // given up, also what a command that is not over yet still changes.
    void quit() {
        EXPECT_TRUE(comes_true([this] {
            if (office_->has_ended()) // late: what ends answers nothing below any more
                return true;
            give_up_changes();
            shell("xdotool search --onlyvisible --name 呼兰区 windowactivate");
            shell("xdotool key --clearmodifiers ctrl+q"); // apart: to a window of its own it would not count as typed
            const bool ended = comes_true([this] { return office_->has_ended(); }, std::chrono::seconds(2));
            if (!ended)
                shell("xdotool key Escape"); // whatever is asked
            return ended;
        })) << "the office did not quit";
        EXPECT_EQ(office_->stop(), 0);
    }

    void give_up_changes() const {
        const auto all = office_->desktop->getComponents()->createEnumeration();
        while (all->hasMoreElements())
            if (const Reference<util::XModifiable> one(all->nextElement(), uno::UNO_QUERY); one.is())
                one->setModified(false);
    }

    // Takes a picture once the screen has come to rest: a window is up before it is drawn, and a caret may blink.
    void picture(const std::string& name) const {
        constexpr int at_rest = 8; // looks, which is less than a caret takes from one blink to the next
        std::string before;
        int still = 0;
        EXPECT_TRUE(comes_true([&] {
            std::string now(fs::file_size(screen_file()), '\0');
            std::ifstream(screen_file(), std::ios::binary).read(now.data(), static_cast<std::streamsize>(now.size()));
            still = now == before ? still + 1 : 0;
            before = std::move(now);
            return still >= at_rest && moving_picture(name) > 20'000U; // an empty one is not drawn yet
        })) << "the window never came to rest";
    }

    // Of a window that goes on telling news. Gives the size of the picture's file.
    std::uintmax_t moving_picture(const std::string& name) const {
        const fs::path file = pictures() / (name + ".png");
        EXPECT_EQ(shell("convert 'xwd:" + screen_file().string() + "' '" + file.string() + "'"), 0);
        return fs::file_size(file);
    }

    // Another document that is open.
    Reference<sheet::XSpreadsheetDocument> other_than(const Reference<sheet::XSpreadsheetDocument>& document) const {
        const auto all = office_->desktop->getComponents()->createEnumeration();
        while (all->hasMoreElements())
            if (const Reference<sheet::XSpreadsheetDocument> one(all->nextElement(), uno::UNO_QUERY);
                one.is() && one != document)
                return one;
        return {};
    }

    // What the screen shows at any time.
    fs::path screen_file() const { return screen_folder_ / "Xvfb_screen0"; }

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

    fs::path screen_folder_;
    std::unique_ptr<Program> screen_;
    std::unique_ptr<Program> manager_;
    std::unique_ptr<Office> office_;
};

} // namespace crossfoot::test
