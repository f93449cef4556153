#include "tell/note.hpp"

#include "language/catalogue.hpp"
#include "tell/last_year.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"
#include "tell/severity_word.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"

#include <algorithm>

namespace crossfoot {

namespace {

// Where several totals make up one side of a relation no single cell holds what was found, only their sum does.
std::string found_text(const Finding& finding, Language language) {
    const auto totals = std::ranges::count(finding.cells, Role::total, &FindingCell::role);
    if (totals > 1 && finding.found)
        return say(language, "finding.totals_make", {{"found", finding.found->str()}});
    const std::string& stands = finding.cells.front().found;
    if (stands.empty() && !finding.expected) // a place, not a figure
        return {};
    if (stands.empty())
        return say(language, "finding.stands_blank");
    return say(language, "finding.stands", {{"found", shown(stands)}});
}

const char* expected_key(Comparison comparison) {
    switch (comparison) {
    case Comparison::equal:
        return "finding.expected";
    case Comparison::at_least:
        return "finding.at_least";
    case Comparison::at_most:
        return "finding.at_most";
    }
    return "";
}

} // namespace

std::string title_text(const Finding& finding, Language language) {
    return say(language, "finding.title",
               {{"severity", severity_word(finding.severity, language)}, {"rule", rules_text(finding, language)}});
}

std::string figures_text(const Finding& finding, Language language) {
    std::string line = found_text(finding, language);
    const auto add = [&](std::string_view key, std::string_view name, const std::optional<Decimal>& value) {
        if (value)
            line += say(language, "finding.comma") + say(language, key, {{name, value->str()}});
    };
    add(expected_key(finding.comparison), "expected", finding.expected);
    add("finding.difference", "difference", finding.difference);
    return line;
}

std::string note_text(const std::vector<const Finding*>& findings, Language language) {
    std::string note = say(language, "finding.note_mark");
    for (const Finding* finding : findings) {
        if (finding != findings.front())
            note += '\n';
        note += title_text(*finding, language) + '\n' + message_text(*finding, language);
        const auto add = [&](const std::string& line) { note += line.empty() ? line : '\n' + line; };
        add(candidates_text(*finding, language));
        add(last_suspects_text(*finding, language));
        if (finding->accepted)
            add(say(language, "finding.accepted", {{"reason", shown(*finding->accepted, most_of_reason)}}));
        for (const Finding& broken : finding->broken)
            add(rule_text(broken, language));
        if (finding->broken.empty())
            add(figures_text(*finding, language));
        add(last_cells_text(*finding, language));
    }
    return note;
}

bool is_note_text(std::string_view text) {
    return std::any_of(all_languages().begin(), all_languages().end(),
                       [&](Language language) { return text.starts_with(say(language, "finding.note_mark")); });
}

} // namespace crossfoot
