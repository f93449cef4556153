// A window that tells how far a run in the background is, and can stop it.
#pragma once

#include "collect/collection.hpp"
#include "office/uno/window_file.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <functional>
#include <memory>
#include <string>

namespace crossfoot::office {

// For the main thread alone; nothing is shown without windows. The user works on meanwhile: it takes no answer, and
// where it went with the window that it lay over, it comes again with the next news.
class ProgressWindow final
    : public cppu::WeakImplHelper2<com::sun::star::awt::XActionListener, com::sun::star::awt::XTopWindowListener> {
public:
    // `pressed` is called where its button is pressed, or the window closed.
    ProgressWindow(BoxOwner owner, Language language, std::function<void()> pressed);

    void show(const CollectProgress& progress, bool stopping);
    void show_end(const std::string& text); // its button closes it then
    void to_front();
    void close();

    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent&) override;
    void SAL_CALL windowClosing(const com::sun::star::lang::EventObject&) override;
    void SAL_CALL windowOpened(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowActivated(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const com::sun::star::lang::EventObject&) override {}
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    bool is_there() const;
    bool open();
    void set(const std::string& state, const std::string& file, const std::string& button);

    BoxOwner owner_;
    Language language_;
    std::function<void()> pressed_;
    std::unique_ptr<WindowFile> window_;
};

} // namespace crossfoot::office
