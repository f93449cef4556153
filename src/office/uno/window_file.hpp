// Windows that a file of the package describes (dialogs/*.xdl).
#pragma once

#include "office/uno/controls.hpp"
#include "office/uno/message_box.hpp"

#include <com/sun/star/awt/XDialog.hpp>

#include <string>

namespace crossfoot::office {

// For the main thread alone. A window over that of its owner, or of the office where the owner has none; not shown yet,
// and gone with the object.
class WindowFile {
public:
    WindowFile(const BoxOwner& owner, const std::string& file, const std::string& title); // "dialogs/many.xdl"
    ~WindowFile();
    WindowFile(const WindowFile&) = delete;
    WindowFile& operator=(const WindowFile&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::awt::XDialog>& dialog() const { return dialog_; }
    const Controls& controls() const { return controls_; }

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XDialog> dialog_;
    Controls controls_;
};

} // namespace crossfoot::office
