// The commands of the first steps over the sample.
#include "office/commands/commands.hpp"
#include "office/commands/first_steps.hpp"
#include "office/document/registry.hpp"
#include "office/uno/package.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;

// Over the sample itself: it need not be in front yet, and never is where windows may not take the focus.
std::string Commands::open_sample() {
    std::string address = package_address(owner_.context, "samples/sample.ods");
    const Reference<com::sun::star::frame::XModel> opened(open_as_template(owner_.context, address), UNO_QUERY);
    if (settings_.first_steps && opened.is() && has_windows()) {
        show_step(opened->getCurrentController(), 1, language_);
    }
    return address;
}

// The first steps go on with what they ask for, whichever way it is called; the last speaks of what validating found.
std::string Commands::on_tour(int next, std::string (Commands::*command)()) {
    const bool touring = shows_step(controller());
    std::string told = (this->*command)();
    if (touring && (next < first_steps || findings_of(owner_.context, document())->state().checked)) {
        show_step(controller(), next, language_);
    }
    return told;
}

std::string Commands::next_step(int number) {
    std::string told = number == 2 ? validate() : open_panel();
    show_step(controller(), number, language_);
    return told;
}

std::string Commands::end_steps() {
    settings_.first_steps = false;
    store(owner_.context, settings_);
    hide_steps(controller());
    return {};
}

} // namespace crossfoot::office
