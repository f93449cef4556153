// A script at work in the document whose list a person works through.
#include "window/panel.hpp"

#include <org/crossfoot/ReportValidator.hpp>

#include <atomic>
#include <thread>

namespace crossfoot::test {
namespace {

TEST_F(Panel, IsWalkedWhileAScriptMarks) {
    const auto document = open_listed();
    focus_list(document);
    press("Home Down");
    const auto validator = org::crossfoot::ReportValidator::create(office_->context);
    const Reference<lang::XComponent> component(document, UNO_QUERY_THROW);
    std::atomic<int> marked = 0;
    std::atomic<int> otherwise = 0; // times that it marked not all
    std::jthread script([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            ++(validator->mark(component) == 24 ? marked : otherwise);
    });
    for (int step = 0; step < 4; ++step) { // each waits for the script, which marks hundreds of times meanwhile
        const std::string before = cursor(document);
        const int marked_before = marked;
        EXPECT_TRUE(comes_true([&] {
            press(step < 2 ? "Down" : "Up");
            return cursor(document) != before;
        })) << "the list leads nowhere";
        EXPECT_TRUE(comes_true([&] { return marked > marked_before; })) << "the script does not get on";
    }
    script.request_stop();
    script.join();
    EXPECT_EQ(otherwise, 0);
    EXPECT_TRUE(comes_true([&] { return find(document, a11y::AccessibleRole::LABEL, "待处理 24").is(); }));
    EXPECT_TRUE(list_has_focus(document)) << "the list was taken from under the person's hands";
    quit();
}

} // namespace
} // namespace crossfoot::test
