#include "office/uno/centre.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

// From the owner's edge on: the middle, or as near to it as the screen allows.
sal_Int32 placed(sal_Int32 middle, sal_Int32 owner, sal_Int32 size, sal_Int32 screen, sal_Int32 room) {
    return std::max(std::min(middle, screen + room - size - owner), screen - owner);
}

} // namespace

void centre(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window,
            const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& over) {
    const com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> peer(over,
                                                                                com::sun::star::uno::UNO_QUERY_THROW);
    const com::sun::star::awt::Rectangle screen = peer->getToolkit()->getWorkArea();
    const com::sun::star::awt::Rectangle around = over->getPosSize();
    const com::sun::star::awt::Rectangle own = window->getPosSize();
    window->setPosSize(placed((around.Width - own.Width) / 2, around.X, own.Width, screen.X, screen.Width),
                       placed((around.Height - own.Height) / 3, around.Y, own.Height, screen.Y, screen.Height), 0, 0,
                       com::sun::star::awt::PosSize::POS);
}

} // namespace crossfoot::office
