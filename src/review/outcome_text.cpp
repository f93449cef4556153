#include "review/outcome_text.hpp"

#include "language/catalogue.hpp"
#include "tell/coverage.hpp"
#include "tell/note.hpp"
#include "tell/report.hpp"
#include "tell/suspects.hpp"

#include <utility>

namespace crossfoot {
namespace {

// One sentence for each thing that could not be checked or marked, so that silence is not taken for right figures.
std::string shortcomings(const std::vector<std::string>& complaints, const MarkingOutcome& marking, Language language) {
    std::string result;
    const auto add = [&](const std::string& sentence) { result += (result.empty() ? "" : " ") + sentence; };
    for (const std::string& complaint : complaints) {
        add(say(language, "report.bad_form", {{"reason", complaint}}));
    }
    if (marking.read_only) {
        add(say(language, "calc.read_only"));
    }
    for (const std::string& sheet : marking.locked) {
        add(say(language, "calc.locked", {{"sheet", sheet}}));
    }
    const std::pair<std::size_t, const char*> counts[] = {{marking.under_formats, "calc.under_formats"},
                                                          {marking.under_notes, "calc.under_notes"},
                                                          {marking.unpainted, "calc.unpainted"},
                                                          {marking.unnoted, "calc.unnoted"}};
    for (const auto& [count, key] : counts) {
        if (count != 0) {
            add(say(language, key, {{"count", std::to_string(count)}}));
        }
    }
    return result;
}

Tone tone_of(Severity severity) { return severity == Severity::error ? Tone::trouble : Tone::notice; }

} // namespace

ResultText notice(std::string headline, std::string details) {
    ResultText text;
    text.headline = std::move(headline);
    text.details = std::move(details);
    return text;
}

ResultText validation_text(const Validation& validation, const MarkingOutcome& marking, bool of_selection,
                           Language language) {
    std::string rest = shortcomings(validation.complaints, marking, language);
    if (const std::string hidden = hidden_text(validation.content, language); !hidden.empty())
        rest += (rest.empty() ? "" : " ") + hidden;
    if (validation.reports.empty()) {
        return notice(say(language, "calc.no_table"),
                      say(language, "unread.no_table") + (rest.empty() ? "" : "\n" + rest));
    }
    const Tally tally = crossfoot::tally(validation.reports);
    if (tally.findings() == 0) {
        const std::string agreement =
            of_selection ? say(language, "calc.agree_selection") : summary_text(validation.reports, language);
        const bool all = validation.complaints.empty() && is_complete(validation.reports);
        return {agreement, rest, all ? Tone::agreement : Tone::notice, false};
    }
    ResultText text;
    text.headline = summary_text(validation.reports, language);
    text.details = message_text(*validation.in_reading_order().front(), language) + (rest.empty() ? "" : "\n" + rest);
    text.tone = tone_of(tally.errors != 0 ? Severity::error : Severity::warning);
    text.with_findings = true;
    text.with_suggestion = validation.in_reading_order().front()->located();
    return text;
}

ResultText finding_text(const Finding& finding, std::size_t index, std::size_t all, Language language) {
    const std::string candidates = candidates_text(finding, language);
    return {say(language, "calc.position",
                {{"number", std::to_string(index + 1)},
                 {"all", std::to_string(all)},
                 {"title", title_text(finding, language)}}),
            message_text(finding, language) + (candidates.empty() ? "" : "\n" + candidates), tone_of(finding.severity),
            true, finding.located()};
}

ResultText clearing_text(const MarkingOutcome& marking, Language language) {
    return {say(language, "calc.cleared"), shortcomings({}, marking, language),
            marking.locked.empty() && !marking.read_only ? Tone::agreement : Tone::notice, false};
}

ResultText conversion_text(const ConversionOutcome& conversion, Language language) {
    ResultText text;
    text.tone = Tone::agreement;
    text.headline = conversion.converted == 0
                        ? say(language, "calc.no_functions")
                        : say(language, "calc.converted", {{"count", std::to_string(conversion.converted)}});
    const auto add = [&](const std::string& sentence) {
        text.details += (text.details.empty() ? "" : " ") + sentence;
        text.tone = Tone::notice;
    };
    if (conversion.read_only) {
        add(say(language, "calc.functions_read_only"));
    }
    for (const std::string& sheet : conversion.locked) {
        add(say(language, "calc.functions_locked", {{"sheet", sheet}}));
    }
    if (conversion.with_errors != 0) {
        add(say(language, "calc.functions_with_errors", {{"count", std::to_string(conversion.with_errors)}}));
    }
    return text;
}

} // namespace crossfoot
