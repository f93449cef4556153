#include "collect/comparison.hpp"

#include "collect/list.hpp"
#include "language/catalogue.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string_view>

namespace crossfoot {
namespace {

using What = UnitComparison::What;

constexpr std::size_t fewest = 8;             // like units of which a median says something
constexpr std::int64_t most_score = 35;       // tenths: beyond it a value stands out (Iglewicz and Hoaglin, 1993)
constexpr std::int64_t least_whole = 10;      // of one in two nobody is to think anything
constexpr std::int64_t least_distance = 100;  // hundredths of a point: closer ones nobody is to look at
constexpr std::size_t most_figures_named = 3; // figures

__extension__ using Wide = __int128;

std::int64_t to_nearest(Wide part, Wide whole) {
    const Wide twice = 2 * part + (part < 0 ? -whole : whole);
    return static_cast<std::int64_t>(twice / (2 * whole));
}

std::optional<Decimal> decimal(const YearValue& value, unsigned places) {
    return value ? std::optional(Decimal::of_units(*value, places)) : std::nullopt;
}

// Wholes of two digits, of three, of more; nothing of one that is too small.
std::optional<std::size_t> size_of(const YearValue& whole) {
    const std::int64_t units = whole ? *whole / 1'000'000 : 0;
    return units < least_whole ? std::nullopt : std::optional<std::size_t>(units < 100 ? 0 : units < 1000 ? 1 : 2);
}

unsigned decimals(What what) {
    switch (what) {
    case What::change_percent:
    case What::share:
    case What::rate:
    case What::rate_last:
    case What::change_points:
        return rate_places;
    default:
        return 0; // amounts are whole but for money
    }
}

// Twice the median.
std::int64_t twice_median(std::vector<std::int64_t> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? 2 * values[half] : values[half - 1] + values[half];
}

} // namespace

std::vector<std::optional<std::int64_t>> robust_scores(const std::vector<std::int64_t>& values) {
    std::vector<std::optional<std::int64_t>> scores(values.size());
    if (values.size() < fewest)
        return scores;
    const std::int64_t median = twice_median(values);
    std::vector<std::int64_t> distances;
    distances.reserve(values.size());
    for (const std::int64_t value : values)
        distances.push_back(std::abs(2 * value - median));
    const std::int64_t spread = twice_median(distances); // four times the median distance
    if (spread == 0)
        return scores;
    for (std::size_t i = 0; i < values.size(); ++i) // 0.6745 times a distance over the median one
        scores[i] = to_nearest(Wide{2 * values[i] - median} * 2 * 6745, Wide{spread} * 1000);
    return scores;
}

UnitComparison::UnitComparison(const FormSet& forms, const std::string& form, Language language)
    : forms_(forms), form_(form_of(form)), language_(language) {
    if (form_)
        sums_.resize(form_->amounts.size());
}

const Form* UnitComparison::form_of(const std::string& id) const {
    const auto form =
        std::ranges::find(forms_.forms, id, [](const auto& each) -> const std::string& { return each->id; });
    return form == forms_.forms.end() ? nullptr : form->get();
}

std::string UnitComparison::remark(const std::vector<std::string>& no_count, const char* key) const {
    std::string names;
    for (std::size_t i = 0; i < no_count.size() && i <= most_figures_named; ++i)
        names += (i == 0 ? "" : say(language_, "finding.list_comma")) + (i < most_figures_named ? no_count[i] : "…");
    return names.empty() ? names : say(language_, std::string("comparison.") + key, {{"figures", names}});
}

const std::string* UnitComparison::kept(const std::string& text) { return &*texts_.insert(text).first; }

void UnitComparison::add(const Record& record, const Standing& standing) {
    if (!form_)
        return;
    ComparedUnit& unit = units_.emplace_back();
    unit.name = standing.unit.empty() ? record.label() : standing.unit;
    unit.superior = kept(standing.superior);
    unit.level = kept(standing.level);
    std::vector<std::string> no_count;
    unit.now = YearFigures(record.values, *form_, *form_, language_, no_count);
    const auto add_remark = [&](const std::string& text) {
        if (!text.empty())
            unit.remark += (unit.remark.empty() ? "" : say(language_, "finding.suspects_comma")) + text;
    };
    add_remark(remark(no_count, "no_count"));
    if (const std::size_t errors = record.count(Severity::error); errors > 0)
        add_remark(say(language_, "comparison.with_errors", {{"count", std::to_string(errors)}}));
    for (std::size_t i = 0; i < sums_.size(); ++i)
        if (const auto amount = decimal(unit.now.amount(i), amount_places))
            sums_[i] += *amount;
    const Form* before = form_of(record.last_year.form);
    if (before == nullptr || record.last_year.values.empty())
        return;
    any_last_ = true;
    unit.last = YearFigures(record.last_year.values, *before, *form_, language_, no_count);
    add_remark(remark(no_count, "no_count_last"));
}

void UnitComparison::add_absent(const std::string& unit, const std::string& superior, const std::string& reason) {
    units_.push_back({unit, kept(superior), kept({}), reason, {}, {}});
}

std::vector<UnitComparison::Column> UnitComparison::layout() const {
    std::vector<Column> all{{What::unit}, {What::superior}, {What::rank}};
    const auto add = [&](std::size_t count, What now, std::initializer_list<What> last, std::optional<What> more = {}) {
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back({now, i});
            for (const What what : last)
                if (any_last_)
                    all.push_back({what, i});
            if (more)
                all.push_back({*more, i});
        }
    };
    if (form_) {
        add(form_->amounts.size(), What::amount, {What::amount_last, What::change, What::change_percent}, What::share);
        add(form_->rates.size(), What::rate, {What::rate_last, What::change_points});
        add(form_->results.size(), What::result, {What::result_last});
    }
    all.push_back({What::hints});
    all.push_back({What::remarks});
    return all;
}

std::string UnitComparison::heading(const Column& column) const {
    const auto named = [&](const auto& all, const char* key) {
        const std::string& name = all[column.index].name.in(language_);
        return *key == '\0' ? name : say(language_, std::string("comparison.") + key, {{"name", name}});
    };
    switch (column.what) {
    case What::unit:
        return say(language_, "list.unit");
    case What::superior:
        return say(language_, "list.superior");
    case What::rank:
        return say(language_, "comparison.rank");
    case What::amount:
        return named(form_->amounts, "");
    case What::share:
        return named(form_->amounts, "share");
    case What::amount_last:
        return named(form_->amounts, "last");
    case What::change:
        return named(form_->amounts, "change");
    case What::change_percent:
        return named(form_->amounts, "change_percent");
    case What::rate:
        return named(form_->rates, "percent");
    case What::rate_last:
        return named(form_->rates, "last_percent");
    case What::change_points:
        return named(form_->rates, "change_points");
    case What::result:
        return named(form_->results, "");
    case What::result_last:
        return named(form_->results, "last");
    case What::hints:
        return say(language_, "comparison.hints");
    case What::remarks:
        return say(language_, "list.remarks");
    }
    return {};
}

std::vector<ListColumn> UnitComparison::columns() const {
    std::vector<ListColumn> columns;
    for (const Column& column : layout()) {
        const bool text = column.what == What::unit || column.what == What::superior || column.what == What::hints ||
                          column.what == What::remarks;
        const double width = column.what == What::unit       ? unit_width
                             : column.what == What::superior ? 26
                             : column.what == What::rank     ? 13
                             : column.what == What::hints    ? 72
                             : column.what == What::remarks  ? 46
                                                             : 24;
        columns.push_back({heading(column), width, !text, {}, decimals(column.what)});
    }
    return columns;
}

std::vector<std::size_t> UnitComparison::order() const {
    std::vector<std::size_t> order(units_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        const auto amount = [&](std::size_t unit) { // a report without the amount comes before none at all
            return std::pair(units_[unit].now.any(), units_[unit].now.amount(0));
        };
        return amount(one) > amount(other);
    });
    return order;
}

std::vector<const ComparedUnit*> UnitComparison::by_rank() const {
    std::vector<const ComparedUnit*> units;
    for (const std::size_t i : order())
        units.push_back(&units_[i]);
    return units;
}

std::optional<Decimal> UnitComparison::value(const ComparedUnit& unit, const Column& column) const {
    const auto amount = [&](const YearFigures& year) { return decimal(year.amount(column.index), amount_places); };
    const auto rate = [&](const YearFigures& year) { return decimal(year.rate(column.index), rate_places); };
    const auto result = [&](const YearFigures& year) { return decimal(year.result(column.index), amount_places); };
    const auto change = [](const std::optional<Decimal>& now, const std::optional<Decimal>& last) {
        return now && last ? std::optional(*now - *last) : std::nullopt;
    };
    switch (column.what) {
    case What::amount:
        return amount(unit.now);
    case What::share:
        return amount(unit.now) ? percent_of(*amount(unit.now), sums_[column.index]) : std::nullopt;
    case What::amount_last:
        return amount(unit.last);
    case What::change:
        return change(amount(unit.now), amount(unit.last));
    case What::change_percent: {
        const auto more = change(amount(unit.now), amount(unit.last));
        return more ? percent_of(*more, *amount(unit.last)) : std::nullopt;
    }
    case What::rate:
        return rate(unit.now);
    case What::rate_last:
        return rate(unit.last);
    case What::change_points:
        return change(rate(unit.now), rate(unit.last));
    case What::result:
        return result(unit.now);
    case What::result_last:
        return result(unit.last);
    default:
        return {};
    }
}

void UnitComparison::each(const std::function<void(const std::vector<ListCell>&)>& take) const {
    const std::vector<std::string> hints = this->hints();
    const std::vector<Column> layout = this->layout();
    std::size_t place = 0;
    std::size_t rank = 0;
    YearValue before;
    for (const std::size_t i : order()) {
        const ComparedUnit& unit = units_[i];
        ++place;
        const YearValue first = unit.now.amount(0);
        if (first && first != before)
            rank = place;
        before = first;
        std::vector<ListCell> cells;
        for (const Column& column : layout) {
            const auto number = value(unit, column);
            cells.push_back({column.what == What::unit            ? one_line(unit.name)
                             : column.what == What::superior      ? one_line(*unit.superior)
                             : column.what == What::rank && first ? std::to_string(rank)
                             : column.what == What::hints         ? hints[i]
                             : column.what == What::remarks       ? one_line(unit.remark)
                             : number                             ? number->str()
                                                                  : std::string()});
        }
        take(cells);
    }
}

void UnitComparison::hint_at(std::size_t rate, const std::vector<std::size_t>& units,
                             const std::vector<std::size_t>& like, std::vector<std::string>& hints) const {
    if (like.size() < fewest)
        return;
    std::vector<std::int64_t> values;
    values.reserve(like.size());
    for (const std::size_t unit : like)
        values.push_back(*units_[unit].now.rate(rate));
    const auto scores = robust_scores(values);
    const std::int64_t median = twice_median(values);
    for (std::size_t i = 0; i < like.size(); ++i)
        if (scores[i] && std::abs(*scores[i]) > most_score && std::abs(2 * values[i] - median) >= 2 * least_distance &&
            std::ranges::binary_search(units, like[i]))
            hints[like[i]] += (hints[like[i]].empty() ? "" : say(language_, "finding.suspects_comma")) +
                              say(language_, "comparison.outlier",
                                  {{"rate", form_->rates[rate].name.in(language_)},
                                   {"value", Decimal::of_units(values[i], rate_places).str()},
                                   {"units", std::to_string(like.size())},
                                   {"median", Decimal::of_units(median * 5, rate_places + 1).str()},
                                   {"score", Decimal::of_units(*scores[i], 1).str()}});
}

// Beside those of its size where they are enough, else beside all of its superior and level.
std::vector<std::string> UnitComparison::hints() const {
    std::vector<std::string> hints(units_.size());
    std::map<std::pair<std::string_view, std::string_view>, std::vector<std::size_t>> groups; // by superior and level
    for (std::size_t i = 0; i < units_.size(); ++i)
        groups[{*units_[i].superior, *units_[i].level}].push_back(i);
    for (std::size_t rate = 0; form_ && rate < form_->rates.size(); ++rate)
        for (const auto& [key, all] : groups) {
            std::array<std::vector<std::size_t>, 3> by_size;
            std::vector<std::size_t> weighty;
            for (const std::size_t unit : all)
                if (const auto size = size_of(units_[unit].now.whole(rate))) {
                    by_size[*size].push_back(unit);
                    weighty.push_back(unit);
                }
            for (const std::vector<std::size_t>& same : by_size)
                hint_at(rate, same, same.size() < fewest ? weighty : same, hints);
        }
    return hints;
}

} // namespace crossfoot
