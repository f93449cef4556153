#include "office/commands/first_steps.hpp"

#include "language/catalogue.hpp"
#include "office/command_list/outcome_bar.hpp"
#include "office/uno/info_bar.hpp"

#include <array>
#include <optional>
#include <string>

namespace crossfoot::office {

using com::sun::star::frame::XController;
using com::sun::star::uno::Reference;

namespace {

struct Step {
    const char* text;
    std::optional<Command> next;
};

constexpr std::array<Step, first_steps> steps{
    {{"tour.first", Command::first_steps_2}, {"tour.second", Command::first_steps_3}, {"tour.third", {}}}};

} // namespace

void show_step(const Reference<XController>& controller, int number, Language language) {
    const Step& step = steps[static_cast<std::size_t>(number - 1)];
    Bar bar;
    bar.headline =
        say(language, "tour.step", {{"number", std::to_string(number)}, {"all", std::to_string(first_steps)}});
    bar.details = say(language, step.text);
    bar.tone = Tone::information;
    if (step.next)
        bar.buttons.push_back(bar_button(*step.next, language));
    bar.buttons.push_back(bar_button(Command::first_steps_done, language));
    hide_result(controller);
    show_bar(controller, steps_bar, bar);
}

bool shows_step(const Reference<XController>& controller) { return shows_bar(controller, steps_bar); }

void hide_steps(const Reference<XController>& controller) { hide_bar(controller, steps_bar); }

} // namespace crossfoot::office
