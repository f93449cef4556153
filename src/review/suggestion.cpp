#include "review/suggestion.hpp"

namespace crossfoot {

Suggestion suggestion_at(const Validation& validation, Place place, const std::function<bool(const Finding&)>& meant) {
    Suggestion best;
    double confidence = 0;
    for (const Finding* finding : validation.in_reading_order()) {
        if (!meant(*finding)) {
            continue;
        }
        for (const Suspect& suspect : finding->suspects) {
            if (suspect.cell.place != place || suspect.confidence <= confidence) {
                continue;
            }
            confidence = suspect.confidence;
            best = {finding, {}};
            for (const Suspect& other : finding->suspects) {
                if (other.explanation == suspect.explanation) {
                    best.suspects.push_back(&other);
                }
            }
        }
    }
    return best;
}

} // namespace crossfoot
