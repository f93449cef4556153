#include "collect/comparison.hpp"

#include "language/catalogue.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string_view>

namespace crossfoot {
namespace {

constexpr unsigned amount_places = 6;
constexpr unsigned rate_places = 2;
constexpr std::size_t fewest = 8;        // like units of which a median says something
constexpr std::int64_t most_score = 35;  // tenths: beyond it a value stands out (Iglewicz and Hoaglin, 1993)
constexpr std::int64_t least_whole = 10; // of one in two nobody is to think anything

// The figures of a record's table, one after the other.
class Values {
public:
    Values(const std::map<std::string, std::string>& values, const Form& form) : values_(values), form_(form) {}

    // Nothing where one of them cannot be read.
    std::optional<Decimal> sum(const std::vector<FigurePlace>& places) {
        Decimal sum;
        for (const FigurePlace& place : places) {
            const std::string& word = word_at(place);
            if (word == "-" && !is_total(place)) // what a blank total would be nobody filled in
                continue;
            const auto value = Decimal::parse(word);
            if (!value)
                return {};
            sum += *value;
        }
        return sum;
    }

private:
    bool is_total(const FigurePlace& place) const {
        const TableSpec& table = form_.tables[static_cast<std::size_t>(place.table)];
        return table.rows[static_cast<std::size_t>(place.row)].total ||
               table.columns[static_cast<std::size_t>(place.column)].total;
    }

    const std::string& word_at(const FigurePlace& place) {
        static const std::string unreadable = "?";
        const TableSpec& table = form_.tables[static_cast<std::size_t>(place.table)];
        std::vector<std::string>& words = words_[table.id];
        if (const auto found = values_.find(table.id); words.empty() && found != values_.end()) {
            std::istringstream text(found->second);
            for (std::string word; text >> word;)
                words.push_back(word);
        }
        const std::size_t at =
            static_cast<std::size_t>(place.row) * table.columns.size() + static_cast<std::size_t>(place.column);
        return at < words.size() ? words[at] : unreadable;
    }

    const std::map<std::string, std::string>& values_;
    const Form& form_;
    std::map<std::string, std::vector<std::string>> words_;
};

__extension__ using Wide = __int128;

std::int64_t to_nearest(Wide part, Wide whole) {
    const Wide twice = 2 * part + (part < 0 ? -whole : whole);
    return static_cast<std::int64_t>(twice / (2 * whole));
}

// Twice the median.
std::int64_t twice_median(std::vector<std::int64_t> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? 2 * values[half] : values[half - 1] + values[half];
}

} // namespace

std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole) {
    const unsigned places = std::max(part.places(), whole.places());
    const auto parts = part.units(places);
    const auto wholes = whole.units(places);
    if (!parts || !wholes || *wholes <= 0)
        return {};
    return Decimal::of_units(to_nearest(Wide{*parts} * 10'000, *wholes), rate_places);
}

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
    : forms_(forms), form_(form_of(form)), language_(language) {}

const Form* UnitComparison::form_of(const std::string& id) const {
    const auto form =
        std::ranges::find(forms_.forms, id, [](const auto& each) -> const std::string& { return each->id; });
    return form == forms_.forms.end() ? nullptr : form->get();
}

// By the ids of this year's form, since another one may have others.
UnitComparison::Year UnitComparison::year_of(const std::map<std::string, std::string>& values, const Form& form) const {
    Year year;
    Values figures(values, form);
    for (const Amount& amount : form_->amounts) {
        const auto own = std::ranges::find(form.amounts, amount.id, &Amount::id);
        const auto sum = own == form.amounts.end() ? std::nullopt : figures.sum(own->figures);
        year.amounts.push_back(sum ? sum->units(amount_places) : std::nullopt);
    }
    for (const Rate& rate : form_->rates) {
        const auto own = std::ranges::find(form.rates, rate.id, &Rate::id);
        const auto part = own == form.rates.end() ? std::nullopt : figures.sum(own->part);
        const auto whole = own == form.rates.end() ? std::nullopt : figures.sum(own->whole);
        const auto percent = part && whole ? percent_of(*part, *whole) : std::nullopt;
        year.rates.push_back(percent ? percent->units(rate_places) : std::nullopt);
        year.weighty.push_back(percent && *whole >= Decimal(least_whole));
    }
    return year;
}

void UnitComparison::add(const Record& record, const Standing& standing) {
    if (!form_)
        return;
    Unit& unit = units_.emplace_back();
    unit.name = standing.unit.empty() ? record.label() : standing.unit;
    unit.superior = standing.superior;
    unit.now = year_of(record.values, *form_);
    const Form* before = form_of(record.last_year.form);
    if (before == nullptr || record.last_year.values.empty())
        return;
    unit.last = year_of(record.last_year.values, *before);
    any_last_ = true;
}

void UnitComparison::add_absent(const std::string& unit, const std::string& superior, const std::string& reason) {
    units_.push_back({unit, superior, reason, {}, {}});
}

std::vector<ListColumn> UnitComparison::columns() const {
    const auto head = [&](const char* key, const std::string& name = {}) {
        return say(language_, std::string("comparison.") + key, {{"name", name}});
    };
    std::vector<ListColumn> columns = {
        {say(language_, "list.unit"), 36}, {say(language_, "list.superior"), 26}, {head("rank"), 13, true}};
    const auto add = [&](const std::string& now, const std::string& name, std::initializer_list<const char*> others) {
        columns.push_back({now, 18, true});
        for (const char* other : others)
            if (any_last_)
                columns.push_back({head(other, name), 18, true});
    };
    for (std::size_t i = 0; form_ && i < form_->amounts.size(); ++i) {
        const std::string name = form_->amounts[i].name.in(language_);
        add(name, name, {"last", "change", "change_percent"});
    }
    for (std::size_t i = 0; form_ && i < form_->rates.size(); ++i) {
        const std::string name = form_->rates[i].name.in(language_);
        add(head("percent", name), name, {"last_percent", "change_points"});
    }
    columns.push_back({head("hints"), 72});
    columns.push_back({say(language_, "list.remarks"), 46});
    return columns;
}

std::vector<std::size_t> UnitComparison::by_rank() const {
    std::vector<std::size_t> order(units_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
        const auto amount = [&](std::size_t unit) { // a report without the amount comes before none at all
            const std::vector<Value>& amounts = units_[unit].now.amounts;
            return std::pair(!amounts.empty(), amounts.empty() ? Value() : amounts.front());
        };
        return amount(one) > amount(other);
    });
    return order;
}

void UnitComparison::put_change(std::vector<ListCell>& cells, const Value& now, const Value& last, unsigned places,
                                bool in_percent) const {
    const auto put = [&](const std::optional<Decimal>& value) {
        cells.push_back({value ? value->str() : std::string()});
    };
    const auto decimal = [&](const Value& value) {
        return value ? std::optional(Decimal::of_units(*value, places)) : std::nullopt;
    };
    put(decimal(now));
    if (!any_last_)
        return;
    const auto change = now && last ? std::optional(*decimal(now) - *decimal(last)) : std::nullopt;
    put(decimal(last));
    put(change);
    if (in_percent)
        put(change ? percent_of(*change, *decimal(last)) : std::nullopt);
}

void UnitComparison::each(const std::function<void(const std::vector<ListCell>&)>& take) const {
    const std::vector<std::string> hints = this->hints();
    std::size_t place = 0;
    std::size_t rank = 0;
    Value before;
    for (const std::size_t i : by_rank()) {
        const Unit& unit = units_[i];
        ++place;
        const Value first = unit.now.amounts.empty() ? Value() : unit.now.amounts.front();
        if (first && first != before)
            rank = place;
        before = first;
        std::vector<ListCell> cells{
            {one_line(unit.name)}, {one_line(unit.superior)}, {first ? std::to_string(rank) : std::string()}};
        const auto at = [](const std::vector<Value>& values, std::size_t n) {
            return n < values.size() ? values[n] : Value();
        };
        for (std::size_t n = 0; form_ && n < form_->amounts.size(); ++n)
            put_change(cells, at(unit.now.amounts, n), at(unit.last.amounts, n), amount_places, true);
        for (std::size_t n = 0; form_ && n < form_->rates.size(); ++n)
            put_change(cells, at(unit.now.rates, n), at(unit.last.rates, n), rate_places, false);
        cells.push_back({hints[i]});
        cells.push_back({one_line(unit.remark)});
        take(cells);
    }
}

std::string UnitComparison::hint(std::size_t rate, std::size_t unit, std::int64_t score, std::size_t units,
                                 Value median) const {
    return say(language_, "comparison.outlier",
               {{"rate", form_->rates[rate].name.in(language_)},
                {"value", Decimal::of_units(*units_[unit].now.rates[rate], rate_places).str()},
                {"units", std::to_string(units)},
                {"median", Decimal::of_units(*median, rate_places + 1).str()},
                {"score", Decimal::of_units(score, 1).str()}});
}

std::vector<std::string> UnitComparison::hints() const {
    std::vector<std::string> hints(units_.size());
    std::map<std::string, std::vector<std::size_t>> groups; // by superior
    for (std::size_t i = 0; i < units_.size(); ++i)
        groups[units_[i].superior].push_back(i);
    for (std::size_t rate = 0; form_ && rate < form_->rates.size(); ++rate)
        for (const auto& [superior, all] : groups) {
            std::vector<std::size_t> like;
            std::vector<std::int64_t> values;
            for (const std::size_t unit : all)
                if (const Year& now = units_[unit].now; rate < now.rates.size() && now.weighty[rate]) {
                    like.push_back(unit);
                    values.push_back(*now.rates[rate]);
                }
            const auto scores = robust_scores(values);
            for (std::size_t i = 0; i < like.size(); ++i)
                if (scores[i] && std::abs(*scores[i]) > most_score)
                    hints[like[i]] += (hints[like[i]].empty() ? "" : say(language_, "finding.suspects_comma")) +
                                      hint(rate, like[i], *scores[i], like.size(), twice_median(values) * 5);
        }
    return hints;
}

} // namespace crossfoot
