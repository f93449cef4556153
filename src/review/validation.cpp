#include "review/validation.hpp"

#include <algorithm>

namespace crossfoot {

std::vector<const Finding*> Validation::in_reading_order() const {
    std::vector<const Finding*> result;
    for (const CheckedReport& report : reports) {
        for (const Finding& finding : report.findings) {
            if (!finding.accepted) {
                result.push_back(&finding);
            }
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Finding* left, const Finding* right) { return place_of(*left) < place_of(*right); });
    return result;
}

const Finding* Validation::foremost() const {
    const std::vector<const Finding*> open = in_reading_order();
    const auto first = std::ranges::min_element(open, {}, &Finding::severity);
    return first == open.end() ? nullptr : *first;
}

void Validation::restrict_to(const std::vector<SelectedRange>& selection) {
    const auto selected = [&](const FindingCell& cell) {
        return std::any_of(selection.begin(), selection.end(), [&](const SelectedRange& part) {
            return part.sheet == cell.place.block && part.range.contains(cell.at());
        });
    };
    for (CheckedReport& report : reports) {
        std::erase_if(report.findings, [&](const Finding& finding) {
            return std::none_of(finding.cells.begin(), finding.cells.end(), selected);
        });
    }
}

Place place_of(const Finding& finding) { return finding.cells.front().place; }

std::optional<std::size_t> report_at(const std::vector<CheckedReport>& reports, const Place& place) {
    if (reports.size() == 1)
        return 0;
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Report& report = reports[i].report;
        const auto has = [&](const Place& part) {
            return part.block == place.block && part.range() && part.range()->contains(place.cell());
        };
        for (const ReportTable& table : report.tables)
            if (std::ranges::any_of(table.parts, has))
                return i;
        const auto begins_here = [&](const Place& there) { return there.block == place.block && !(place < there); };
        const bool here = begins_here(report.place()) || std::ranges::any_of(report.paragraphs, begins_here) ||
                          std::ranges::any_of(report.tables, [&](const ReportTable& table) {
                              return std::ranges::any_of(table.parts, begins_here);
                          });
        if (here)
            before = i;
    }
    return before;
}

std::size_t beyond(const std::vector<const Finding*>& findings, Place place, Direction direction) {
    if (direction == Direction::forward) {
        const auto next = std::find_if(findings.begin(), findings.end(),
                                       [&](const Finding* finding) { return place_of(*finding) > place; });
        return next == findings.end() ? 0 : static_cast<std::size_t>(next - findings.begin());
    }
    const auto before = std::find_if(findings.rbegin(), findings.rend(),
                                     [&](const Finding* finding) { return place_of(*finding) < place; });
    return static_cast<std::size_t>((before == findings.rend() ? findings.rbegin() : before).base() -
                                    findings.begin()) -
           1;
}

} // namespace crossfoot
