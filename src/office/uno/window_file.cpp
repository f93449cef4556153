#include "office/uno/window_file.hpp"

#include "office/uno/centre.hpp"
#include "office/uno/property.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

WindowFile::WindowFile(const BoxOwner& owner, const std::string& file, const std::string& title) {
    const Reference<awt::XWindow> parent = owner.frame.is() ? owner.frame->getContainerWindow() : nullptr;
    const rtl::OUString address = to_uno("vnd.sun.star.extension://org.crossfoot/" + file);
    const auto provider = awt::DialogProvider2::create(owner.context);
    if (parent.is()) {
        const com::sun::star::beans::NamedValue over("ParentWindow",
                                                     Any(Reference<awt::XWindowPeer>(parent, UNO_QUERY)));
        dialog_ = provider->createDialogWithArguments(address, {&over, 1});
    } else {
        dialog_ = provider->createDialog(address);
    }
    dialog_->setTitle(to_uno(title));
    controls_ = Controls(Reference<awt::XWindow>(dialog_, UNO_QUERY_THROW));
    if (parent.is())
        centre(Reference<awt::XWindow>(dialog_, UNO_QUERY_THROW), parent);
}

WindowFile::~WindowFile() {
    try {
        Reference<com::sun::star::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose();
    } catch (const com::sun::star::uno::Exception&) { // it went with its owner's window
    }
}

} // namespace crossfoot::office
