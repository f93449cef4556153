#include "office/command_list/outcome_bar.hpp"

#include "office/uno/info_bar.hpp"

namespace crossfoot::office {
namespace {

constexpr char result_bar[] = "org.crossfoot.result";

} // namespace

std::pair<std::string, std::string> bar_button(Command command, Language language) {
    return {caption(command, language), address(command)};
}

void show_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller,
                 const ResultText& text, Language language) {
    BarText told = bar_text(text, language);
    Bar bar{std::move(told.headline), std::move(told.details), text.tone, {}};
    if (text.with_suggestion)
        bar.buttons.push_back(bar_button(Command::adopt_suggestion, language));
    if (text.with_file)
        bar.buttons.push_back(bar_button(Command::open_written, language));
    if (text.with_findings)
        for (const Command command : {Command::next_finding, Command::findings_panel})
            bar.buttons.push_back(bar_button(command, language));
    hide_bar(controller, steps_bar);
    show_bar(controller, result_bar, bar);
}

void hide_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller) {
    hide_bar(controller, result_bar);
}

} // namespace crossfoot::office
