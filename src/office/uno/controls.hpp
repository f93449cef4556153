// The controls of a window that a file of the package describes (dialogs/*.xdl): their values by name, and their texts
// from the catalogue.
#pragma once

#include "language/language.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::office {

// For the main thread alone. The window that it was made for owns the controls.
class Controls {
public:
    Controls() = default;
    explicit Controls(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window);

    com::sun::star::uno::Reference<com::sun::star::awt::XControl> get(const char* name) const;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> window(const char* name) const;

    void set(const char* name, const char* property, const com::sun::star::uno::Any& value) const;
    void set_text(const char* name, const std::string& text) const; // of a label, a button or a field
    std::string text(const char* name) const;                       // of a field
    void set_checked(const char* name, bool checked) const;
    bool checked(const char* name) const;
    void set_lines(const char* name, const std::vector<std::string>& lines, std::size_t selected) const;
    std::size_t selected(const char* name) const; // 0 where nothing is

    bool has_icon(const char* name) const; // in place of a text

    // What cannot be used now is greyed or hidden. Gives whether the user was at it.
    bool enable(const char* name, bool enabled) const;
    bool show(const char* name, bool shown) const;

    // Buttons and labels say what the catalogue has under section and name; for other controls, and for buttons with an
    // icon, that is their tip, and their name for screen readers where no label has it.
    void name_all(std::string_view section, Language language) const;
    void name(const char* name, const std::string& text) const; // one of them

    // The size at which a control shows its whole text, in pixels.
    com::sun::star::awt::Size preferred(const char* name) const;
    void place(const char* name, const com::sun::star::awt::Rectangle& area) const;

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> container_;
};

} // namespace crossfoot::office
