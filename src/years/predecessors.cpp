#include "years/predecessors.hpp"

#include "years/organ.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_alike = 50; // among more, nobody is certain of one
constexpr std::size_t most_told = 4;   // of those that it is not

std::vector<std::size_t> found_in(const std::multimap<std::u32string, std::size_t>& index, const std::u32string& key) {
    std::vector<std::size_t> found;
    for (auto [at, end] = index.equal_range(key); at != end; ++at)
        found.push_back(at->second);
    return found;
}

std::vector<std::size_t> first_of(std::size_t count) {
    std::vector<std::size_t> first(std::min(count, most_told));
    std::iota(first.begin(), first.end(), std::size_t{0});
    return first;
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
    Kept kept{key_of(past.report), past.report.form, kept_text(past)};
    year.by_key.emplace(kept.key, year.reports.size());
    year.by_loose_key.emplace(loose_organ_key(kept.key), year.reports.size());
    year.reports.push_back(std::move(kept));
}

std::u32string Predecessors::key_of(const Report& report) const {
    return organ_key(name_of_ ? name_of_(report.organ) : report.organ);
}

Predecessor Predecessors::of(const Report& report, From from) const {
    if (!report.year)
        return {nullptr, "no_year"};
    const auto before = by_year_.find(report.year->year - 1);
    if (before == by_year_.end())
        return other_year(from);
    const Year& year = before->second;
    const bool only = from == From::chosen && year.reports.size() == 1;
    const std::u32string key = key_of(report);
    std::vector<std::size_t> found;
    if (!key.empty())
        found = found_in(year.by_key, key);
    if (found.empty() && !key.empty())
        found = named_alike(year, key, only);
    if (!found.empty() && from == From::many && year.reports[found.front()].key != key)
        return none("alike", year, found);
    if (found.empty() && only && (key.empty() || year.reports.front().key.empty()))
        found = {0};
    if (found.empty())
        return none(key.empty() ? "no_organ" : "no_such_organ", year,
                    from == From::chosen ? first_of(year.reports.size()) : found);
    return one_of(year, found);
}

std::shared_ptr<const PastReport> Predecessors::restored(const Kept& kept) {
    return kept_report(kept.text, {kept.form});
}

// Of those put together by a person, what they are.
Predecessor Predecessors::other_year(From from) const {
    Predecessor found{nullptr, "no_report"};
    if (from == From::chosen)
        for (const auto& [number, year] : by_year_)
            std::ranges::copy(none({}, year, first_of(year.reports.size())).instead, std::back_inserter(found.instead));
    found.instead.resize(std::min(found.instead.size(), most_told));
    return found;
}

Predecessor Predecessors::none(std::string_view reason, const Year& year, const std::vector<std::size_t>& instead) {
    Predecessor found{nullptr, reason};
    for (std::size_t i = 0; i < std::min(instead.size(), most_told); ++i)
        if (auto report = restored(year.reports[instead[i]]))
            found.instead.push_back(std::move(report));
    return found;
}

Predecessor Predecessors::one_of(const Year& year, const std::vector<std::size_t>& found) {
    const std::shared_ptr<const PastReport> first = restored(year.reports[found.front()]);
    for (std::size_t i = 1; i < found.size(); ++i)
        if (const auto other = restored(year.reports[found[i]]);
            year.reports[found[i]].key != year.reports[found.front()].key || !first || !other ||
            !same_figures(first->report, other->report))
            return none("several", year, found);
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
