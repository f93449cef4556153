#include "result_text.hpp"

#include "tell/catalogue.hpp"

namespace crossfoot::calc {
namespace {

// One sentence for each thing that could not be marked, so that a missing mark is not taken for a right figure.
std::string shortcomings(const MarkingOutcome& marking, Language language) {
    std::string result;
    const auto add = [&](const std::string& sentence) { result += (result.empty() ? "" : " ") + sentence; };
    if (marking.read_only) {
        add(say(language, "calc.result.read_only"));
    }
    for (const std::string& sheet : marking.locked) {
        add(say(language, "calc.result.locked", {{"sheet", sheet}}));
    }
    const std::pair<std::size_t, const char*> counts[] = {{marking.under_formats, "calc.result.under_formats"},
                                                          {marking.under_notes, "calc.result.under_notes"},
                                                          {marking.unpainted, "calc.result.unpainted"},
                                                          {marking.unnoted, "calc.result.unnoted"}};
    for (const auto& [count, key] : counts) {
        if (count != 0) {
            add(say(language, key, {{"count", std::to_string(count)}}));
        }
    }
    return result;
}

Tone tone_of(Severity severity) {
    return severity == Severity::error ? Tone::trouble : Tone::notice;
}

} // namespace

ResultText validation_text(const Validation& validation, const MarkingOutcome& marking, bool of_selection,
                           Language language) {
    if (validation.reports.empty()) {
        return {say(language, "calc.result.no_table"), say(language, "calc.result.no_table_help"), Tone::notice, false};
    }
    const std::vector<const Finding*> findings = validation.in_reading_order();
    if (findings.empty()) {
        const std::string relations = std::to_string(validation.relations());
        return {say(language, of_selection ? "calc.result.agree_selection" : "calc.result.agree", {{"relations", relations}}),
                shortcomings(marking, language), Tone::agreement, false};
    }
    ResultText text;
    text.headline = say(language, "calc.result.found",
                        {{"errors", std::to_string(validation.count(Severity::error))},
                         {"warnings", std::to_string(validation.count(Severity::warning))},
                         {"hints", std::to_string(validation.count(Severity::hint))}});
    text.details = findings.front()->message.in(language);
    if (const std::string rest = shortcomings(marking, language); !rest.empty()) {
        text.details += "\n" + rest;
    }
    text.tone = tone_of(validation.count(Severity::error) != 0 ? Severity::error : Severity::warning);
    text.with_findings = true;
    return text;
}

ResultText finding_text(const Finding& finding, std::size_t index, std::size_t all, Language language) {
    return {say(language, "calc.result.position", {{"number", std::to_string(index + 1)}, {"all", std::to_string(all)}}),
            finding.message.in(language), tone_of(finding.rule->severity), true};
}

ResultText clearing_text(const MarkingOutcome& marking, Language language) {
    return {say(language, "calc.result.cleared"), shortcomings(marking, language),
            marking.locked.empty() && !marking.read_only ? Tone::agreement : Tone::notice, false};
}

} // namespace crossfoot::calc
