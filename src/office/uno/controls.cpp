#include "office/uno/controls.hpp"

#include "language/catalogue.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

Reference<XPropertySet> model_of(const Reference<awt::XControl>& control) {
    return {control->getModel(), UNO_QUERY_THROW};
}

// The property that holds the text which a control shows.
const char* text_property(const Reference<XPropertySet>& model) {
    return model->getPropertySetInfo()->hasPropertyByName("Label") ? "Label" : "Text";
}

bool shows_icon(const Reference<XPropertySet>& model) {
    rtl::OUString address;
    return model->getPropertySetInfo()->hasPropertyByName("ImageURL") &&
           (model->getPropertyValue("ImageURL") >>= address) && !address.isEmpty();
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // no model has this property
void name_for_screen_readers(const Reference<awt::XControl>& control, const Any& text) {
    Reference<awt::XVclWindowPeer>(control->getPeer(), UNO_QUERY_THROW)->setProperty("AccessibleName", text);
}
#pragma GCC diagnostic pop

bool has_focus(const Reference<awt::XWindow>& window) {
    return Reference<awt::XWindow2>(window, UNO_QUERY_THROW)->hasFocus();
}

void name_control(const Reference<awt::XControl>& control, const std::string& name, bool labelled) {
    const Reference<XPropertySet> model = model_of(control);
    const Any text(to_uno(name));
    model->setPropertyValue("HelpText", text);
    if (model->getPropertySetInfo()->hasPropertyByName("Label") && !shows_icon(model))
        model->setPropertyValue("Label", text);
    else if (!labelled)
        name_for_screen_readers(control, text);
}

} // namespace

Controls::Controls(const Reference<awt::XWindow>& window) : container_(window, UNO_QUERY_THROW) {}

Reference<awt::XControl> Controls::get(const char* name) const {
    return {container_->getControl(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
}

Reference<awt::XWindow> Controls::window(const char* name) const { return {get(name), UNO_QUERY_THROW}; }

void Controls::set(const char* name, const char* property, const Any& value) const {
    model_of(get(name))->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

void Controls::set_text(const char* name, const std::string& text) const {
    set(name, text_property(model_of(get(name))), Any(to_uno(text)));
}

std::string Controls::text(const char* name) const {
    const Reference<XPropertySet> model = model_of(get(name));
    rtl::OUString text;
    model->getPropertyValue(rtl::OUString::createFromAscii(text_property(model))) >>= text;
    return from_uno(text);
}

void Controls::set_checked(const char* name, bool checked) const {
    set(name, "State", Any(static_cast<sal_Int16>(checked ? 1 : 0)));
}

bool Controls::checked(const char* name) const {
    sal_Int16 state = 0;
    model_of(get(name))->getPropertyValue("State") >>= state;
    return state == 1;
}

void Controls::set_lines(const char* name, const std::vector<std::string>& lines, std::size_t selected) const {
    std::vector<rtl::OUString> items;
    items.reserve(lines.size());
    for (const std::string& line : lines) {
        items.push_back(to_uno(line));
    }
    set(name, "StringItemList", Any(Sequence<rtl::OUString>(items.data(), static_cast<sal_Int32>(items.size()))));
    const auto index = static_cast<sal_Int16>(selected);
    set(name, "SelectedItems", Any(Sequence<sal_Int16>(&index, 1)));
}

std::size_t Controls::selected(const char* name) const {
    Sequence<sal_Int16> indices;
    model_of(get(name))->getPropertyValue("SelectedItems") >>= indices;
    return indices.hasElements() ? static_cast<std::size_t>(indices[0]) : 0;
}

bool Controls::has_icon(const char* name) const { return shows_icon(model_of(get(name))); }

bool Controls::enable(const char* name, bool enabled) const {
    const bool left = !enabled && has_focus(window(name));
    set(name, "Enabled", Any(enabled));
    return left;
}

bool Controls::show(const char* name, bool shown) const {
    const bool left = !shown && has_focus(window(name));
    window(name)->setVisible(shown);
    return left;
}

void Controls::name_all(std::string_view section, Language language) const {
    const auto& texts = catalogue(language);
    for (const Reference<awt::XControl>& control : container_->getControls()) {
        const Reference<XPropertySet> model = model_of(control);
        rtl::OUString name;
        model->getPropertyValue("Name") >>= name;
        const std::string key = std::string(section) + '.' + from_uno(name);
        const auto known = texts.find(key);
        if (known == texts.end()) {
            continue;
        }
        name_control(control, known->second, texts.contains(key + "_label"));
    }
}

void Controls::name(const char* name, const std::string& text) const { name_control(get(name), text, false); }

awt::Size Controls::preferred(const char* name) const {
    return Reference<awt::XLayoutConstrains>(get(name), UNO_QUERY_THROW)->getPreferredSize();
}

void Controls::place(const char* name, const awt::Rectangle& area) const {
    window(name)->setPosSize(area.X, area.Y, area.Width, area.Height, awt::PosSize::POSSIZE);
}

} // namespace crossfoot::office
