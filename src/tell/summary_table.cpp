#include "tell/summary_table.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"

namespace crossfoot {
namespace {

std::string state_text(RelationState state, Language language) {
    switch (state) {
    case RelationState::holds:
        return say(language, "summary.holds");
    case RelationState::fails:
        return say(language, "summary.fails");
    case RelationState::accepted:
        return say(language, "summary.accepted");
    }
    return {};
}

std::string relation_text(const RelationOutcome& outcome, Language language) {
    const std::string& rule = outcome.rule->name.in(language);
    if (!outcome.relation || outcome.relation->name.in(language).empty())
        return rule;
    return say(language, "summary.relation", {{"rule", rule}, {"relation", outcome.relation->name.in(language)}});
}

} // namespace

std::vector<std::vector<std::string>> summary_table(const Document& document, const std::vector<CheckedReport>& reports,
                                                    Language language) {
    std::vector<std::vector<std::string>> table{{}};
    for (const char* heading : {"rule", "name", "line", "cell", "state", "expected", "difference"})
        table.front().push_back(say(language, std::string("summary.heading_") + heading));
    for (const CheckedReport& report : reports)
        for (const RelationOutcome& outcome : report.outcomes)
            table.push_back({outcome.rule->id, relation_text(outcome, language), outcome.line->name.in(language),
                             place_text(document, outcome.total.place, language), state_text(outcome.state, language),
                             outcome.expected ? outcome.expected->str() : "",
                             outcome.difference ? outcome.difference->str() : ""});
    return table;
}

} // namespace crossfoot
