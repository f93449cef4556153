// The list of findings as the toolkit of a desktop draws it, read and worked by way of AT-SPI, as a screen reader does.
#include "window/window.hpp"

#include <atspi/atspi.h>

namespace crossfoot::test {
namespace {

struct Unref {
    void operator()(AtspiAccessible* object) const { g_object_unref(object); }
};
using Accessible = std::unique_ptr<AtspiAccessible, Unref>;

std::string taken(gchar* text) {
    const std::string result = text ? text : "";
    g_free(text);
    return result;
}

std::string name_of(const Accessible& object) { return taken(atspi_accessible_get_name(object.get(), nullptr)); }

// By its number: newer versions call a push button a button.
AtspiRole role_of(const Accessible& object) { return atspi_accessible_get_role(object.get(), nullptr); }

// The first for which it is so, the object itself before what it holds. Cells are passed over: there are too many.
Accessible find(Accessible object, const std::function<bool(const Accessible&)>& so) {
    if (!object || so(object))
        return object;
    if (role_of(object) == ATSPI_ROLE_TABLE)
        return {};
    const int count = std::min(atspi_accessible_get_child_count(object.get(), nullptr), 100);
    for (int i = 0; i < count; ++i)
        if (Accessible found = find(Accessible(atspi_accessible_get_child_at_index(object.get(), i, nullptr)), so))
            return found;
    return {};
}

Accessible find(AtspiRole role, const std::string& name) {
    return find(Accessible(atspi_get_desktop(0)), [&](const Accessible& object) {
        return role_of(object) == role && name_of(object).find(name) != std::string::npos;
    });
}

bool is(const Accessible& object, AtspiStateType state) {
    AtspiStateSet* states = atspi_accessible_get_state_set(object.get());
    const bool result = states && atspi_state_set_contains(states, state);
    g_clear_object(&states);
    return result;
}

void activate(const Accessible& button) {
    AtspiAction* const action = atspi_accessible_get_action_iface(button.get());
    ASSERT_NE(action, nullptr);
    EXPECT_TRUE(atspi_action_do_action(action, 0, nullptr));
    g_object_unref(action);
}

// One office for all of it: the registry of a session's screen readers may lose a second one.
class Desktop : public Window {
protected:
    Desktop() : Window("gtk3") { atspi_init(); }

    void the_list_is_read() const {
        EXPECT_TRUE(comes_true([] { return find(ATSPI_ROLE_TREE_ITEM, "31 → 13") != nullptr; }))
            << "the finding is not read";
        for (const char* button : {"重新校验", "上一处", "下一处", "清除标记", "采纳建议", "核实", "复制清单",
                                   "存为工作表", "存为 CSV", "校验汇总"})
            EXPECT_NE(find(ATSPI_ROLE_PUSH_BUTTON, button), nullptr) << button;
        EXPECT_NE(find(ATSPI_ROLE_TEXT, "查找"), nullptr);
        EXPECT_NE(find(ATSPI_ROLE_COMBO_BOX, "级别"), nullptr);
        EXPECT_NE(find(ATSPI_ROLE_TREE, "问题清单"), nullptr);
        EXPECT_NE(find(ATSPI_ROLE_LABEL, "待处理 1"), nullptr);
        picture("desktop-panel");
    }

    // A toolkit keeps the keys in the sheet where the list does not take them.
    static void keys_work_it(const Reference<table::XCell>& received) {
        const auto focused = [] { return is(find(ATSPI_ROLE_TREE, "问题清单"), ATSPI_STATE_FOCUSED); };
        EXPECT_TRUE(comes_true(focused)) << "the command that opens the list leads the keys there";
        press("Delete");
        const auto asked = [] { return shell("xdotool search --onlyvisible --name '^核实无误'") == 0; };
        EXPECT_TRUE(comes_true(asked));
        press("Escape");
        EXPECT_TRUE(comes_true([&] { return !asked() && focused(); }));
        press("ctrl+x ctrl+v ctrl+d shift+Insert shift+Delete BackSpace Return");
        EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "Enter went to the sheet";
        press("ctrl+z");
        EXPECT_TRUE(comes_true([&] { return received->getValue() == 31; }))
            << "a key that overwrites went to the sheet";
    }

    void a_button_works_it(const Reference<table::XCell>& received) const {
        press("ctrl+F9 ctrl+shift+F3"); // selects the first again
        const Accessible adopt = find(ATSPI_ROLE_PUSH_BUTTON, "采纳建议");
        ASSERT_NE(adopt, nullptr);
        EXPECT_TRUE(comes_true([&] { return is(adopt, ATSPI_STATE_ENABLED); }));
        activate(adopt);
        EXPECT_TRUE(comes_true([&] { return received->getValue() == 13; })) << "the button adopted nothing";
        EXPECT_TRUE(comes_true([] { return find(ATSPI_ROLE_LABEL, "已改正 1") != nullptr; }));
        EXPECT_TRUE(comes_true([&] { return !is(adopt, ATSPI_STATE_ENABLED); })) << "what is fixed needs nothing";
        picture("desktop-fixed");
    }
};

TEST_F(Desktop, AScreenReaderReadsTheListThatKeysAndButtonsWork) {
    const auto document = open(typed_report());
    const auto received = cell(document, "年报", "D23");
    received->setValue(31);
    press("ctrl+F9 ctrl+shift+F3");
    the_list_is_read();
    keys_work_it(received);
    a_button_works_it(received);
    quit();
}

} // namespace
} // namespace crossfoot::test
