// The commands of the first steps over the sample.
#include "office/commands/commands.hpp"
#include "office/commands/first_steps.hpp"
#include "office/document/registry.hpp"

#include <com/sun/star/frame/Desktop.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;

std::string Commands::open_sample() {
    std::string address = open_copy("samples/sample.ods");
    const auto desktop = com::sun::star::frame::Desktop::create(owner_.context);
    const Reference<com::sun::star::frame::XFrame> opened = desktop->getCurrentFrame();
    if (settings_.first_steps && opened.is() && has_windows()) {
        show_step(opened->getController(), 1, language_);
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
