#include "mark_plan.hpp"

#include <algorithm>

namespace crossfoot::calc {
namespace {

// Whether the first is the more important of two ways to paint.
bool outranks(Paint left, Paint right) {
    return std::pair(left.part, left.severity) < std::pair(right.part, right.severity);
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

} // namespace

const std::vector<Paint>& all_paints() {
    static const std::vector<Paint> paints{{Severity::error, false},   {Severity::error, true},
                                           {Severity::warning, false}, {Severity::warning, true},
                                           {Severity::hint, false},    {Severity::hint, true}};
    return paints;
}

std::string name(Paint paint) { return std::string(crossfoot::name(paint.severity)) + (paint.part ? " part" : ""); }

MarkPlan plan_marks(const std::vector<CheckedReport>& reports, const MarkLimits& limits) {
    MarkPlan plan;
    for (const CheckedReport& report : reports) {
        for (const Finding& finding : report.findings) {
            for (const FindingCell& cell : finding.cells) {
                const Place place{cell.sheet, cell.at};
                const Paint paint{finding.severity, cell.role == Role::part};
                const auto [known, added] = plan.paints.try_emplace(place, paint);
                if (!added && outranks(paint, known->second)) {
                    known->second = paint;
                }
                if (cell.role == Role::total || &cell == &finding.cells.front()) {
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

} // namespace crossfoot::calc
