#include "collect/year_figures.hpp"

#include "collect/record.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// The figures of a record's tables, one after the other.
class Values {
public:
    Values(const std::map<std::string, std::string>& values, const Form& form, Language language)
        : values_(values), form_(form), language_(language) {}

    // Nothing where one of them cannot be read or is none of its kind.
    std::optional<Decimal> sum(const std::vector<FigurePlace>& places) {
        Decimal sum;
        bool whole = true;
        for (const FigurePlace& place : places) {
            const std::string_view word = word_at(place);
            if (word == "-" && !is_total(place)) // what a blank total would be nobody filled in
                continue;
            const auto value = Decimal::parse(word);
            whole = whole && value && is_of_its_kind(place, *value);
            if (value)
                sum += *value;
        }
        return whole ? std::optional(sum) : std::nullopt;
    }

    std::vector<std::string> no_count() { return std::move(no_count_); }

private:
    const TableSpec& table(const FigurePlace& place) const {
        return form_.tables[static_cast<std::size_t>(place.table)];
    }
    const Line& row(const FigurePlace& place) const { return table(place).rows[static_cast<std::size_t>(place.row)]; }
    const Line& column(const FigurePlace& place) const {
        return table(place).columns[static_cast<std::size_t>(place.column)];
    }
    bool is_total(const FigurePlace& place) const { return row(place).total || column(place).total; }

    // Told once, though several sums may hold it.
    bool is_of_its_kind(const FigurePlace& place, const Decimal& value) {
        const NumberKind kind = column(place).number;
        if ((kind == NumberKind::change || !value.is_negative()) && (kind == NumberKind::money || value.is_integer()))
            return true;
        std::string text = table(place).title.in(language_);
        for (const std::string& name : {row(place).name.in(language_), column(place).name.in(language_), value.str()})
            text += name.empty() ? std::string() : ' ' + name;
        if (std::ranges::find(no_count_, text) == no_count_.end())
            no_count_.push_back(std::move(text));
        return false;
    }

    std::string_view word_at(const FigurePlace& place) {
        constexpr std::string_view unreadable = "?";
        std::vector<std::string_view>& words = words_[table(place).id];
        if (const auto found = values_.find(table(place).id); words.empty() && found != values_.end())
            words = words_of(found->second);
        const std::size_t at =
            static_cast<std::size_t>(place.row) * table(place).columns.size() + static_cast<std::size_t>(place.column);
        return at < words.size() ? words[at] : unreadable;
    }

    const std::map<std::string, std::string>& values_;
    const Form& form_;
    Language language_;
    std::map<std::string, std::vector<std::string_view>> words_; // of the values
    std::vector<std::string> no_count_;
};

__extension__ using Wide = __int128;

__extension__ using WideBits = unsigned __int128;
constexpr std::int64_t unit_of_amount = 1'000'000; // millionths, of which most amounts are whole ones
constexpr unsigned bits_a_byte = 7;
constexpr unsigned more_follows = 1U << bits_a_byte;

// Nothing is 0; of a number the bits are told whether it is without a fraction, and its sign, which leaves small ones
// small.
void append(std::string& packed, YearValue value) {
    WideBits bits = 0;
    if (value) {
        const bool whole = *value % unit_of_amount == 0;
        const std::int64_t number = whole ? *value / unit_of_amount : *value;
        const WideBits size = static_cast<WideBits>(number < 0 ? -Wide{number} : Wide{number});
        bits = ((size << 2U) | (number < 0 ? 2U : 0U) | (whole ? 1U : 0U)) + 1;
    }
    for (; bits >= more_follows; bits >>= bits_a_byte)
        packed += static_cast<char>(static_cast<unsigned char>(bits % more_follows | more_follows));
    packed += static_cast<char>(static_cast<unsigned char>(bits));
}

YearValue unpacked(WideBits bits) {
    if (bits == 0)
        return {};
    --bits;
    const Wide size = static_cast<Wide>(bits >> 2U) * ((bits & 1U) != 0 ? unit_of_amount : 1);
    return std::optional(static_cast<std::int64_t>((bits & 2U) != 0 ? -size : size));
}

// Of another form the same one; nullptr where it has none.
template <typename Sum> const Sum* same(const std::vector<Sum>& all, const Sum& wanted) {
    const auto found = std::ranges::find(all, wanted.id, &Sum::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole) {
    const unsigned places = std::max(part.places(), whole.places());
    const auto parts = part.units(places);
    const auto wholes = whole.units(places);
    if (!parts || !wholes || *wholes <= 0)
        return {};
    const Wide twice = Wide{*parts} * 20'000 + (*parts < 0 ? -*wholes : *wholes);
    return Decimal::of_units(static_cast<std::int64_t>(twice / (Wide{*wholes} * 2)), rate_places);
}

YearFigures::YearFigures(const std::map<std::string, std::string>& values, const Form& own, const Form& compared,
                         Language language, std::vector<std::string>& no_count)
    : form_(&compared) {
    Values figures(values, own, language);
    const auto in_millionths = [](const std::optional<Decimal>& value) {
        return value ? value->units(amount_places) : std::nullopt;
    };
    const auto add_sums = [&](const std::vector<Amount>& wanted, const std::vector<Amount>& all) {
        for (const Amount& each : wanted) {
            const Amount* amount = same(all, each);
            append(values_, in_millionths(amount ? figures.sum(amount->figures) : std::nullopt));
        }
    };
    add_sums(compared.amounts, own.amounts);
    add_sums(compared.results, own.results);
    std::vector<YearValue> wholes;
    for (const Rate& each : compared.rates) {
        const Rate* rate = same(own.rates, each);
        const auto part = rate ? figures.sum(rate->part) : std::nullopt;
        const auto whole = rate ? figures.sum(rate->whole) : std::nullopt;
        const auto percent = part && whole ? percent_of(*part, *whole) : std::nullopt;
        append(values_, percent ? percent->units(rate_places) : std::nullopt);
        wholes.emplace_back(percent ? in_millionths(whole) : std::nullopt);
    }
    for (const YearValue& whole : wholes)
        append(values_, whole);
    values_.shrink_to_fit();
    no_count = figures.no_count();
}

YearValue YearFigures::value(std::size_t index) const {
    WideBits bits = 0;
    unsigned shift = 0;
    for (const char c : values_) {
        const auto byte = static_cast<unsigned char>(c);
        const bool last = byte < more_follows;
        if (index == 0)
            bits |= WideBits{byte % more_follows} << shift;
        if (last && index == 0)
            return unpacked(bits);
        shift = index == 0 ? shift + bits_a_byte : 0;
        index -= last ? 1 : 0;
    }
    throw std::logic_error("a figure that the form does not have");
}

YearValue YearFigures::amount(std::size_t index) const {
    return any() && index < form_->amounts.size() ? value(index) : YearValue(); // a form may have none
}

YearValue YearFigures::result(std::size_t index) const {
    return any() ? value(form_->amounts.size() + index) : YearValue();
}

YearValue YearFigures::rate(std::size_t index) const {
    return any() ? value(form_->amounts.size() + form_->results.size() + index) : YearValue();
}

YearValue YearFigures::whole(std::size_t rate) const {
    return any() ? value(form_->amounts.size() + form_->results.size() + form_->rates.size() + rate) : YearValue();
}

} // namespace crossfoot
