#include "review/mark_plan.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Whether the first is the more important of two ways to paint.
bool outranks(Paint left, Paint right) {
    return std::pair(left.prominence, left.severity) < std::pair(right.prominence, right.severity);
}

// Keeps the most important entries only; gives the number of those left out.
template <typename Value, typename Before>
std::size_t limit(std::map<Place, Value>& entries, std::size_t size, const Before& before) {
    if (entries.size() <= size) {
        return 0;
    }
    std::vector<typename std::map<Place, Value>::iterator> order;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        order.push_back(entry);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const auto& left, const auto& right) { return before(left->second, right->second); });
    const std::size_t left_out = entries.size() - size;
    for (std::size_t i = size; i < order.size(); ++i) {
        entries.erase(order[i]);
    }
    return left_out;
}

Prominence prominence_of(Role role) {
    switch (role) {
    case Role::suspect:
        return Prominence::suspect;
    case Role::part:
        return Prominence::part;
    case Role::total:
    case Role::place:
        break;
    }
    return Prominence::subject;
}

} // namespace

const std::vector<Paint>& all_paints() {
    static const std::vector<Paint> paints = [] {
        std::vector<Paint> all;
        for (const Severity severity : all_severities) {
            for (const Prominence prominence : {Prominence::subject, Prominence::suspect, Prominence::part}) {
                all.push_back({severity, prominence});
            }
        }
        return all;
    }();
    return paints;
}

std::string name(Paint paint) {
    std::string severity(crossfoot::name(paint.severity));
    switch (paint.prominence) {
    case Prominence::suspect:
        return severity + " suspect";
    case Prominence::part:
        return severity + " part";
    case Prominence::subject:
        break;
    }
    return severity;
}

MarkPlan plan_marks(const std::vector<CheckedReport>& reports, const MarkLimits& limits) {
    MarkPlan plan;
    for (const CheckedReport& report : reports) {
        for (const Finding& finding : report.findings) {
            for (const FindingCell& cell : finding.cells) {
                const Place place = cell.place;
                if (finding.accepted) {
                    plan.notes[place].push_back(&finding);
                    break; // where the finding leads
                }
                const Paint paint{finding.severity, prominence_of(cell.role)};
                const auto [known, added] = plan.paints.try_emplace(place, paint);
                if (!added && outranks(paint, known->second)) {
                    known->second = paint;
                }
                if (cell.role == Role::total || cell.role == Role::suspect || &cell == &finding.cells.front()) {
                    plan.notes[place].push_back(&finding);
                }
            }
        }
    }
    plan.unpainted = limit(plan.paints, limits.paints, outranks);
    plan.unnoted = limit(plan.notes, limits.notes, [](const auto& left, const auto& right) {
        return left.front()->severity < right.front()->severity;
    });
    return plan;
}

} // namespace crossfoot
