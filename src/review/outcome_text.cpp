#include "review/outcome_text.hpp"

#include "language/catalogue.hpp"
#include "language/complaint.hpp"
#include "review/remedy.hpp"
#include "tell/coverage.hpp"
#include "tell/place.hpp"
#include "tell/report.hpp"
#include "tell/suspects.hpp"
#include "text/columns.hpp"

#include <utility>

namespace crossfoot {
namespace {

// So that the bar keeps to two lines in a window 1000 pixels wide, beside the list and three buttons.
constexpr std::size_t headline_room = 40;
constexpr std::size_t details_room = 72;

std::size_t room_beside(const std::string& rest) { return details_room - columns(rest) - 1; }

void tell_finding(ResultText& text, const Finding& finding, Language language) {
    text.details = short_text(finding, language);
    text.shortened = short_text(finding, language, room_beside(say(language, "calc.see_list")));
}

// One sentence for each thing that could not be checked or marked, so that silence is not taken for right figures.
std::string shortcomings(const std::vector<std::string>& complaints, const MarkingOutcome& marking, Language language) {
    std::string result;
    const auto add = [&](const std::string& sentence) { result += (result.empty() ? "" : " ") + sentence; };
    for (const std::string& complaint : complaints) {
        add(say(language, "report.bad_form", {{"reason", complaint_in(language, complaint)}}));
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

BarText bar_text(const ResultText& text, Language language) {
    const bool alone = text.details.empty() && text.more.empty(); // takes the room of both, and is cut for nothing
    if (const std::size_t needed = columns(text.headline);
        alone && needed > headline_room && needed <= headline_room + details_room)
        return {{}, one_line(text.headline)};
    BarText bar{within(one_line(text.headline), headline_room), one_line(text.details), text.more.empty()};
    bar.whole = bar.whole && bar.headline == text.headline && columns(bar.details) <= details_room;
    if (bar.whole)
        return bar;
    const std::string rest = say(language, "calc.see_list");
    const std::size_t room = room_beside(rest);
    bar.details = within(columns(bar.details) <= room || text.shortened.empty() ? bar.details : text.shortened, room);
    bar.details += (bar.details.empty() ? "" : " ") + rest;
    return bar;
}

std::string whole_text(const ResultText& text) {
    std::string whole = text.headline;
    for (const std::string& part : {text.details, text.more})
        whole += part.empty() ? "" : '\n' + part;
    return whole;
}

ResultText notice(std::string headline, std::string details) {
    ResultText text;
    text.headline = std::move(headline);
    text.details = std::move(details);
    return text;
}

ResultText success(std::string headline, std::string details) {
    ResultText text = notice(std::move(headline), std::move(details));
    text.tone = Tone::agreement;
    return text;
}

ResultText validation_text(const Validation& validation, const MarkingOutcome& marking, bool of_selection,
                           Language language) {
    ResultText text;
    text.more = shortcomings(validation.complaints, marking, language);
    for (const CheckedReport& report : validation.reports)
        if (const std::string beside = beside_text(*report.report.form, language); !beside.empty())
            text.more += (text.more.empty() ? "" : " ") + report.report.form->name.in(language) + beside;
    for (const std::string& passed_over : passed_over_texts(validation.content, language))
        text.more += (text.more.empty() ? "" : " ") + passed_over;
    if (validation.reports.empty()) {
        text.headline = say(language, "calc.no_table");
        text.details = say(language, "unread.no_table");
        return text;
    }
    const Tally tally = crossfoot::tally(validation.reports);
    const std::string summary = summary_text(validation.reports, language);
    if (tally.findings() == 0) {
        text.headline = say(language, of_selection ? "calc.agree_selection" : "calc.none_found");
        text.details = of_selection ? std::string() : summary;
        const bool all = validation.complaints.empty() && is_complete(validation.reports);
        text.tone = all ? Tone::agreement : Tone::notice;
        return text;
    }
    const Finding& first = *validation.foremost();
    text.headline = say(language, "calc.found",
                        {{"errors", std::to_string(tally.errors)},
                         {"warnings", std::to_string(tally.warnings)},
                         {"hints", std::to_string(tally.hints)}});
    tell_finding(text, first, language);
    if (tally.accepted > 0 || !coverage_text(validation.reports, language).empty()) // more than the counts above
        text.more = summary + (text.more.empty() ? "" : "\n" + text.more);
    text.tone = tone_of(tally.errors != 0 ? Severity::error : Severity::warning);
    text.with_findings = true;
    text.with_suggestion = first.located() || remedy_of(first);
    return text;
}

ResultText finding_text(const Finding& finding, std::size_t index, std::size_t all, Language language) {
    ResultText text;
    text.headline =
        say(language, "calc.position", {{"number", std::to_string(index + 1)}, {"all", std::to_string(all)}});
    tell_finding(text, finding, language);
    text.more = candidates_text(finding, language);
    text.tone = tone_of(finding.severity);
    text.with_findings = true;
    text.with_suggestion = finding.located() || remedy_of(finding);
    return text;
}

ResultText clearing_text(const MarkingOutcome& marking, bool were_there, Language language) {
    const std::string left = shortcomings({}, marking, language);
    if (!were_there)
        return notice(say(language, "calc.nothing_to_clear"), left);
    const bool all = marking.locked.empty() && !marking.read_only;
    return all ? success(say(language, "calc.cleared"), left) : notice(say(language, "calc.cleared"), left);
}

ResultText decision_text(const std::string& done, const std::string& about, const Validation& validation,
                         const MarkingOutcome& marking, Language language) {
    const ResultText now = validation_text(validation, marking, false, language);
    const std::size_t left = tally(validation.reports).findings();
    ResultText text = success(say(language, left == 0 ? "calc.none_left" : "calc.some_left",
                                  {{"done", done}, {"count", std::to_string(left)}}),
                              about);
    text.more = now.more;
    if (left == 0 && about.empty())
        text.details = now.details;
    else if (left == 0)
        text.more = now.details + (now.more.empty() ? "" : "\n" + now.more);
    text.with_findings = now.with_findings;
    return text;
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
