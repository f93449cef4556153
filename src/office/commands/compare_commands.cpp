// The commands about other reports than the document's own.
#include "office/commands/commands.hpp"
#include "office/commands/last_year_comparison.hpp"
#include "office/document/registry.hpp"

namespace crossfoot::office {

// The list tells what was found, in the end with the marks that were set.
std::string Commands::compare_last_year(const Answers& answers) {
    finish_typing();
    const auto findings = findings_of(owner_.context, document());
    Outcome found;
    LastYearComparison made(owner_, document(), current_place(controller()), answers, settings_, [&] {
        found = findings->check(settings_);
        remember(found); // before a box is open, in which time somebody else may edit
        return found;
    });
    const ResultText outcome = made.run();
    if (made.has_written())
        remember(found);
    return show(outcome);
}

} // namespace crossfoot::office
