#include "office/commands/first_steps.hpp"

#include "language/catalogue.hpp"
#include "office/uno/info_bar.hpp"

#include <array>
#include <string>

namespace crossfoot::office {

using com::sun::star::frame::XController;
using com::sun::star::uno::Reference;

namespace {

constexpr char bar_id[] = "org.crossfoot.first-steps";

struct Step {
    const char* text;
    const char* button; // to the next step
    const char* command;
};

constexpr std::array<Step, first_steps> steps{{{"tour.first", "tour.validate", "first-steps-2"},
                                               {"tour.second", "tour.panel", "first-steps-3"},
                                               {"tour.third", nullptr, nullptr}}};

} // namespace

void show_step(const Reference<XController>& controller, int number, Language language) {
    const Step& step = steps[static_cast<std::size_t>(number - 1)];
    Bar bar;
    bar.headline =
        say(language, "tour.step", {{"number", std::to_string(number)}, {"all", std::to_string(first_steps)}});
    bar.details = say(language, step.text);
    bar.tone = Tone::information;
    if (step.button) {
        bar.buttons.emplace_back(say(language, step.button), step.command);
    }
    bar.buttons.emplace_back(say(language, "tour.done"), "first-steps-done");
    show_bar(controller, bar_id, bar);
}

void hide_steps(const Reference<XController>& controller) { hide_bar(controller, bar_id); }

} // namespace crossfoot::office
