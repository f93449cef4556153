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

std::vector<std::string> row_of(const Document& document, const RelationOutcome& outcome, Language language) {
    return {outcome.rule->id,
            relation_text(outcome, language),
            outcome.line->name.in(language),
            place_text(document, outcome.total.place, language),
            state_text(outcome.state, language),
            outcome.expected ? outcome.expected->str() : "",
            outcome.difference ? outcome.difference->str() : ""};
}

} // namespace

std::vector<std::vector<std::string>> summary_table(const Document& document, const std::vector<CheckedReport>& reports,
                                                    Language language) {
    std::vector<std::vector<std::string>> table{{}};
    for (const char* heading : {"rule", "name", "line", "cell", "state", "expected", "difference"})
        table.front().push_back(say(language, std::string("summary.heading_") + heading));
    for (const RelationState state : {RelationState::fails, RelationState::accepted, RelationState::holds})
        for (const CheckedReport& report : reports)
            for (const RelationOutcome& outcome : report.outcomes)
                if (outcome.state == state)
                    table.push_back(row_of(document, outcome, language));
    return table;
}

} // namespace crossfoot
