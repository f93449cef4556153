#include "tell/suspects.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"
#include "text/columns.hpp"
#include "text/shown.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t most_candidates = 3;
constexpr double least_confidence = 0.05; // what is less likely leads astray

std::string why_text(const Suspect& suspect, Language language) {
    return say(language, "why." + std::string(name(suspect.why)));
}

std::string suspect_text(const Suspect& suspect, const std::string& name, Language language) {
    return say(language, suspect.cell.found.empty() ? "finding.suspect_blank" : "finding.suspect",
               {{"cell", cell_text(suspect.cell, language)},
                {"name", name},
                {"found", shown(suspect.cell.found)},
                {"suggested", suspect.suggested.str()},
                {"why", why_text(suspect, language)}});
}

std::string suspect_text(const Suspect& suspect, Language language) {
    return suspect_text(suspect, item_and_applicant(suspect.cell, language), language);
}

void append(std::string& list, const std::string& text, const std::string& separator) {
    list += (list.empty() ? "" : separator) + text;
}

// "；正文“复议170件”与此一致"
std::string witnesses_text(const Cause& cause, Language language) {
    std::string said;
    for (const FindingCell& witness : cause.witnesses)
        append(said, say(language, "finding.witness", {{"said", one_line(witness.found)}}),
               say(language, "finding.list_comma"));
    return said.empty() ? said : say(language, "finding.witnesses", {{"said", said}});
}

std::string cause_text(const Finding& finding, Language language) {
    const Cause& cause = *finding.cause;
    std::string text = say(language, "finding.suspects", {{"suspects", changes_text(together(finding, 0), language)}});
    if (cause.all_hold > 1)
        text += say(language, "finding.all_hold", {{"relations", std::to_string(cause.all_hold)}});
    else if (cause.mended && cause.relations.size() > 1)
        text += say(language, "finding.these_hold", {{"relations", std::to_string(cause.relations.size())}});
    else if (cause.mended)
        text += say(language, "finding.this_holds");
    text += witnesses_text(cause, language);
    for (const Suspect& suspect : cause.suspects)
        if (suspect.explanation == 0 && suspect.formula)
            text += say(language, "finding.suspects_comma") +
                    say(language, "finding.formula", {{"cell", cell_text(suspect.cell, language)}});
    return text;
}

// Where no cause is certain: what does not hold, and by how much.
std::string relation_text(const Finding& finding, Language language) {
    const std::span<const Breach> relations = finding.relations();
    if (relations.size() < 2)
        return rule_text(finding, language);
    return say(language, "finding.together",
               {{"first", rule_text(relations.front(), language)}, {"more", std::to_string(relations.size() - 1)}});
}

std::string likelihood_text(double confidence, Language language) {
    return say(language, confidence >= 0.5 ? "finding.likely" : "finding.possible");
}

} // namespace

std::vector<const Suspect*> together(const Finding& finding, std::size_t explanation) {
    std::vector<const Suspect*> suspects;
    for (const Suspect& suspect : finding.suspects())
        if (suspect.explanation == explanation)
            suspects.push_back(&suspect);
    return suspects;
}

bool either_year(const Finding& finding) {
    const auto& cause = finding.cause;
    return cause && !cause->located() && !cause->located_last_year() && !cause->suspects.empty() &&
           !cause->last_suspects.empty() &&
           std::ranges::all_of(cause->relations, [](const Breach& broken) { return broken.last_year != nullptr; });
}

std::vector<std::vector<const Suspect*>> candidates(const Finding& finding) {
    std::vector<std::vector<const Suspect*>> result;
    if (finding.located())
        return result;
    for (const Suspect& suspect : finding.suspects()) {
        const bool same = !result.empty() && result.back().front()->explanation == suspect.explanation;
        if (same)
            result.back().push_back(&suspect);
        else if (suspect.confidence >= least_confidence && result.size() < most_candidates)
            result.push_back({&suspect});
        else
            break;
    }
    return result;
}

std::string correction_text(const std::vector<const Suspect*>& suspects, Language language) {
    std::string text;
    for (const Suspect* suspect : suspects)
        append(text,
               say(language, "finding.candidate",
                   {{"cell", cell_text(suspect->cell, language)}, {"suggested", suspect->suggested.str()}}),
               say(language, "finding.candidate_and"));
    return text + say(language, "finding.candidate_why", {{"why", why_text(*suspects.front(), language)}});
}

std::string message_text(const Finding& finding, Language language) {
    return finding.located() ? cause_text(finding, language) : relation_text(finding, language);
}

std::string short_text(const Finding& finding, Language language) {
    const FindingCell& first = finding.cells.front();
    if (!finding.located()) // what is quoted stands in the cell
        return one_line(
            cell_text(first, language) + ' ' +
            (finding.relations().empty() ? point_text(finding, language) : relation_text(finding, language)));
    const std::vector<const Suspect*> likeliest = together(finding, 0);
    return likeliest.size() == 1
               ? suspect_text(*likeliest.front(), language)
               : correction_brief(likeliest, language) +
                     say(language, "finding.candidate_why", {{"why", why_text(*likeliest.front(), language)}});
}

std::string short_text(const Finding& finding, Language language, std::size_t room) {
    std::string text = short_text(finding, language);
    if (crossfoot::columns(text) <= room)
        return text;
    std::string brief = brief_text(finding, language);
    if (!finding.located())
        return cell_text(finding.cells.front(), language) + ' ' + brief;
    const std::vector<const Suspect*> likeliest = together(finding, 0);
    if (likeliest.size() > 1)
        return brief;
    constexpr std::size_t least = 6; // of a name that still says something
    const std::string name = item_and_applicant(likeliest.front()->cell, language);
    if (const std::size_t others = crossfoot::columns(text) - crossfoot::columns(name); others + least <= room)
        return suspect_text(*likeliest.front(), within(name, room - others), language);
    const std::size_t beside = crossfoot::columns(brief) + 1;
    return beside + least <= room ? brief + ' ' + within(name, room - beside) : brief;
}

std::string correction_brief(const std::vector<const Suspect*>& suspects, Language language) {
    std::string text;
    for (const Suspect* suspect : suspects)
        append(text,
               say(language, suspect->cell.found.empty() ? "finding.brief_blank" : "finding.brief",
                   {{"cell", cell_text(suspect->cell, language)},
                    {"found", one_line(suspect->cell.found)},
                    {"suggested", suspect->suggested.str()}}),
               say(language, "finding.comma"));
    return text;
}

std::string brief_text(const Finding& finding, Language language) {
    if (finding.located())
        return correction_brief(together(finding, 0), language);
    if (const auto& number = finding.number_in_text) // also where several figures say the same
        return say(language, "finding.brief_figures",
                   {{"found", shown(number->found)}, {"expected", number->suggested}});
    const Breach& first = finding.relations().empty() ? finding : finding.relations().front();
    const auto line = std::ranges::find(first.placeholders, "line", &Placeholders::value_type::first);
    if (!first.cells.front().table && first.found && first.expected)
        return say(language, "finding.brief_figures",
                   {{"found", first.found->str()}, {"expected", first.expected->str()}});
    if (!first.difference || line == first.placeholders.end())
        return one_line(point_text(first, language));
    return say(language, first.last_year ? "finding.brief_last_year" : "finding.brief_relation",
               {{"line", line->second.in(language)}, {"off", how_far_off(*first.difference, language)}});
}

std::string changes_text(const std::vector<const Suspect*>& suspects, Language language) {
    std::string text;
    for (const Suspect* suspect : suspects)
        append(text, suspect_text(*suspect, language), say(language, "finding.suspects_comma"));
    return text;
}

std::string candidates_text(const Finding& finding, Language language) {
    std::string all;
    for (const std::vector<const Suspect*>& candidate : candidates(finding))
        append(all,
               candidate_text(candidate, language) +
                   (candidate.front()->explanation == 0 ? witnesses_text(*finding.cause, language) : ""),
               say(language, "finding.suspects_comma"));
    return all.empty() ? all
                       : say(language, either_year(finding) ? "finding.candidates_this_year" : "finding.candidates",
                             {{"suspects", all}});
}

std::string candidate_text(const std::vector<const Suspect*>& candidate, Language language) {
    return say(language, "finding.named_candidate",
               {{"name", item_and_applicant(candidate.front()->cell, language)},
                {"correction", correction_text(candidate, language)},
                {"likelihood", likelihood_text(candidate.front()->confidence, language)}});
}

std::string entry_text(const std::vector<const Suspect*>& correction, const Suspect& of, Language language) {
    std::string text = say(language, "finding.change_to", {{"suggested", of.suggested.str()}});
    for (const Suspect* other : correction) // nothing is changed that the entry does not name
        if (other != &of)
            text += say(language, "finding.change_too",
                        {{"cell", cell_text(other->cell, language)}, {"suggested", other->suggested.str()}});
    return text + say(language, "finding.candidate_why", {{"why", why_text(of, language)}});
}

std::string rules_text(const Finding& finding, Language language) {
    std::vector<std::string_view> rules{finding.rule->id};
    for (const Breach& broken : finding.relations())
        if (std::find(rules.begin(), rules.end(), broken.rule->id) == rules.end())
            rules.push_back(broken.rule->id);
    std::string text;
    for (const std::string_view rule : rules)
        append(text, std::string(rule), say(language, "finding.rules_comma"));
    return text;
}

std::string item_and_applicant(const FindingCell& cell, Language language) {
    const bool one_row = cell.table != nullptr && !cell.table->row_labels; // whose name says nothing
    if (cell.item == nullptr || cell.applicant == nullptr || one_row) {
        const Line* line = cell.applicant == nullptr ? cell.item : cell.applicant;
        return line == nullptr ? std::string() : line->name.in(language);
    }
    return say(language, "finding.item_and_applicant",
               {{"item", cell.item->name.in(language)}, {"applicant", cell.applicant->name.in(language)}});
}

} // namespace crossfoot
