#include "tell/note.hpp"

#include "figure/figure.hpp"
#include "language/catalogue.hpp"
#include "tell/last_year.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"
#include "tell/severity_word.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {

namespace {

std::string title(Severity severity, const std::string& rules, Language language) {
    return say(language, "finding.title", {{"severity", severity_word(severity, language)}, {"rule", rules}});
}

// Where several totals make up one side of a relation no single cell holds what was found, only their sum does; else
// nothing.
std::optional<std::string> sum_text(const Breach& breach, Language language) {
    if (!breach.found || std::ranges::count(breach.cells, Role::total, &FindingCell::role) < 2)
        return {};
    return say(language, "finding.totals_make", {{"found", breach.found->str()}});
}

std::string found_text(const Breach& breach, Language language) {
    if (const auto sum = sum_text(breach, language))
        return *sum;
    const std::string& stands = breach.cells.front().found;
    if (stands.empty() && !breach.expected) // a place, not a figure
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

std::string_view bound_sign(Comparison comparison) {
    return comparison == Comparison::at_least ? "≥ " : comparison == Comparison::at_most ? "≤ " : "";
}

FigureColumns columns_of(const Suspect& suspect) {
    FigureColumns columns{shown(suspect.cell.found), suspect.suggested.str(), {}};
    if (const Figure stands = read_figure(suspect.cell.found); stands.kind != FigureKind::unreadable)
        columns.difference = (stands.value - suspect.suggested).str();
    return columns;
}

} // namespace

std::string title_text(const Breach& breach, Language language) {
    return title(breach.severity, breach.rule->id, language);
}

std::string title_text(const Finding& finding, Language language) {
    return title(finding.severity, rules_text(finding, language), language);
}

std::string figures_text(const Breach& breach, Language language) {
    std::string line = found_text(breach, language);
    const auto add = [&](std::string_view key, std::string_view name, const std::optional<Decimal>& value) {
        if (value)
            line += say(language, "finding.comma") + say(language, key, {{name, value->str()}});
    };
    add(expected_key(breach.comparison), "expected", breach.expected);
    add("finding.difference", "difference", breach.difference);
    return line;
}

FigureColumns figure_columns(const Finding& finding, Language language) {
    if (finding.located())
        return columns_of(finding.suspects().front());
    FigureColumns columns;
    if (const auto& number = finding.number_in_text) {
        columns.found = shown(number->found);
        columns.expected = number->suggested;
    } else {
        const FindingCell& first = finding.cells.front();
        const bool is_said = !first.table && finding.found; // by a text, of which the number alone is meant
        columns.found = is_said ? finding.found->str() : sum_text(finding, language).value_or(shown(first.found));
        if (finding.expected)
            columns.expected.append(bound_sign(finding.comparison)).append(finding.expected->str());
    }
    if (finding.difference)
        columns.difference = finding.difference->str();
    return columns;
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
        for (const Breach& broken : finding->relations())
            add(rule_text(broken, language));
        if (finding->relations().empty())
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
