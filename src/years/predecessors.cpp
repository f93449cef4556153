#include "years/predecessors.hpp"

#include "years/organ.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::size_t most_alike = 50; // among more, nobody is certain of one

std::vector<std::size_t> found_in(const std::multimap<std::u32string, std::size_t>& index, const std::u32string& key) {
    std::vector<std::size_t> found;
    for (auto [at, end] = index.equal_range(key); at != end; ++at)
        found.push_back(at->second);
    return found;
}

// A report that lies there twice, as .docx and as .pdf, is one.
bool same_figures(const Report& one, const Report& other) {
    return std::ranges::equal(one.tables, other.tables, [](const ReportTable& a, const ReportTable& b) {
        return a.spec->id == b.spec->id &&
               std::ranges::equal(a.figures, b.figures, [](const auto& figure, const auto& same) {
                   return figure.has_value() == same.has_value() &&
                          (!figure || figure->figure.value == same->figure.value);
               });
    });
}

} // namespace

void Predecessors::add(const PastReport& past) {
    Year& year = by_year_[past.report.year->year];
    Kept kept{organ_key(past.report.organ), past.report.form, kept_text(past)};
    year.by_key.emplace(kept.key, year.reports.size());
    year.by_loose_key.emplace(loose_organ_key(kept.key), year.reports.size());
    year.reports.push_back(std::move(kept));
}

Predecessor Predecessors::of(const Report& report, From from) const {
    if (!report.year)
        return {nullptr, "no_year"};
    const auto before = by_year_.find(report.year->year - 1);
    if (before == by_year_.end())
        return {nullptr, "no_report"};
    const Year& year = before->second;
    const bool only = from == From::chosen && year.reports.size() == 1;
    const std::u32string key = organ_key(report.organ);
    std::vector<std::size_t> found;
    if (!key.empty())
        found = found_in(year.by_key, key);
    if (found.empty() && !key.empty())
        found = named_alike(year, key, only);
    if (!found.empty() && from == From::many && year.reports[found.front()].key != key)
        return {nullptr, "alike"};
    if (found.empty() && only && (key.empty() || year.reports.front().key.empty()))
        found = {0};
    if (found.empty())
        return {nullptr, key.empty() ? "no_organ" : "no_such_organ"};
    return one_of(year, found);
}

Predecessor Predecessors::one_of(const Year& year, const std::vector<std::size_t>& found) {
    const auto restored = [&](std::size_t index) {
        return kept_report(year.reports[index].text, {year.reports[index].form});
    };
    const std::shared_ptr<const PastReport> first = restored(found.front());
    for (std::size_t i = 1; i < found.size(); ++i)
        if (const auto other = restored(found[i]); year.reports[found[i]].key != year.reports[found.front()].key ||
                                                   !first || !other || !same_figures(first->report, other->report))
            return {nullptr, "several"};
    return first ? Predecessor{first, {}} : Predecessor{nullptr, "no_report"};
}

std::vector<std::size_t> Predecessors::named_alike(const Year& year, const std::u32string& key, bool chosen) {
    std::vector<std::size_t> found = found_in(year.by_loose_key, loose_organ_key(key));
    if (found.size() > most_alike)
        return {};
    std::erase_if(found, [&](std::size_t index) { return !alike(key, year.reports[index].key, chosen); });
    return found;
}

} // namespace crossfoot
