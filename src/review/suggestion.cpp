#include "review/suggestion.hpp"

#include "tell/suspects.hpp"

namespace crossfoot {

Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant,
                         const std::optional<Decimal>& value) {
    Suggestion best;
    double confidence = 0;
    for (const Finding* finding : validation.in_reading_order()) {
        if (!meant(*finding)) {
            continue;
        }
        for (const Suspect& suspect : finding->suspects()) {
            const bool wanted = suspect.cell.place == place && (!value || suspect.suggested == *value);
            if (wanted && suspect.confidence > confidence) {
                confidence = suspect.confidence;
                best = {finding, together(*finding, suspect.explanation)};
            }
        }
    }
    if (!best.suspects.empty() || value) {
        return best;
    }
    for (const Finding* finding : validation.in_reading_order()) { // at the total that does not agree
        if (meant(*finding) && place_of(*finding) == place && !finding->suspects().empty()) {
            return {finding, together(*finding, finding->suspects().front().explanation)};
        }
    }
    return best;
}

} // namespace crossfoot
