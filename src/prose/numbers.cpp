#include "prose/numbers.hpp"

#include "prose/passage.hpp"
#include "prose/prose.hpp"
#include "prose/word_list.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace crossfoot {
namespace {

constexpr std::u32string_view numerals = U"零一二三四五六七八九";
constexpr std::u32string_view formal_numerals = U"零壹贰叁肆伍陆柒捌玖"; // as in contracts
constexpr std::u32string_view all_numerals = U"零〇一二两三四五六七八九十廿卅百千壹贰叁肆伍陆柒捌玖拾佰仟";

bool is_numeral(char32_t c) { return all_numerals.find(c) != std::u32string_view::npos; }

std::int64_t power_of(char32_t c) {
    switch (c) {
    case U'十':
    case U'拾':
        return 10;
    case U'百':
    case U'佰':
        return 100;
    case U'千':
    case U'仟':
        return 1000;
    default:
        return 1;
    }
}

// Of what stands behind digits, before a unit: the zeros that it stands for.
unsigned tens_of(std::u32string_view behind) {
    return behind.starts_with(U'万') ? 4 : behind.starts_with(U'亿') ? 8 : 0;
}

std::size_t digit_of_numeral(char32_t c) {
    const std::size_t at = numerals.find(c == U'〇' ? U'零' : c == U'两' ? U'二' : c);
    return at == std::u32string_view::npos ? formal_numerals.find(c) : at;
}

// 二十三, 廿三, 一百零五, 两千, 贰佰: each digit with its power of ten, in falling order. Nothing for 二〇二一, which
// is no count.
std::optional<std::int64_t> spelled_out(std::u32string_view text) {
    std::int64_t sum = 0;
    std::int64_t digit = -1;
    std::int64_t below = 10000;
    for (const char32_t c : text) {
        if (const std::int64_t tens = c == U'廿' ? 20 : c == U'卅' ? 30 : 0; tens > 0) {
            if (digit >= 0 || below <= 10)
                return {};
            sum += tens;
            below = 10;
            continue;
        }
        const std::int64_t power = power_of(c);
        if (power > 1) {
            if (power >= below || (digit < 0 && (power != 10 || sum > 0)))
                return {};
            sum += (digit < 0 ? 1 : digit) * power;
            below = power;
            digit = -1;
            continue;
        }
        const std::size_t at = digit_of_numeral(c);
        if (digit > 0 || at == std::u32string_view::npos)
            return {};
        digit = static_cast<std::int64_t>(at);
    }
    return digit < 0 ? sum : sum + digit;
}

// "95%", "3500件": what stands behind 达到 is then about as much.
bool is_round(const ProseNumber& number) {
    const std::string written = number.value.str();
    return number.places == 0 && (written.back() == '0' || (number.unit == U"%" && written.back() == '5'));
}

class NumberReader {
public:
    // Of what is counted and of percentages, or of percentage points alone.
    NumberReader(std::u32string_view clause, const ProseWords& words, bool points)
        : clause_(clause), words_(words), points_(points) {}

    std::vector<ProseNumber> run() {
        for (std::size_t i = 0; i < clause_.size();) {
            if (is_digit(clause_[i]))
                i = digits(i);
            else if (is_numeral(clause_[i]))
                i = spelled(i);
            else
                ++i;
        }
        return std::move(numbers_);
    }

private:
    // Of a run of digits the end; what it says is added where it is a number.
    std::size_t digits(std::size_t first) {
        std::string text;
        unsigned places = 0;
        bool fraction = false;
        std::size_t end = first;
        for (; end < clause_.size(); ++end) {
            const char32_t c = clause_[end];
            const bool before_digit = end + 1 < clause_.size() && is_digit(clause_[end + 1]);
            if (is_digit(c)) {
                append_character(text, c);
                places += fraction ? 1 : 0;
            } else if (c == U'.' && before_digit && !fraction) {
                text += '.';
                fraction = true;
            } else if (c != U',' || !before_digit || fraction) {
                break;
            }
        }
        const auto value = Decimal::parse(text);
        if (value && !belongs_to_more(first))
            add(first, end, *value, places);
        return end;
    }

    std::size_t spelled(std::size_t first) {
        std::size_t end = first;
        while (end < clause_.size() && is_numeral(clause_[end]))
            ++end;
        const auto value = spelled_out(clause_.substr(first, end - first));
        // 每一件, 一件一件: every one rather than one.
        constexpr std::size_t near = 20;
        const std::size_t from = first - std::min(first, near);
        const bool again = clause_.substr(from, first - from).find(U'一') != std::u32string_view::npos ||
                           clause_.substr(end, near).find(U'一') != std::u32string_view::npos;
        if (value && numbers_summed(clause_.substr(first), words_) == 0 &&
            !(*value == 1 && (again || before(first) == U'每')))
            add(first, end, Decimal(*value), 0, true);
        return end;
    }

    char32_t before(std::size_t at) const { return at == 0 ? U'\0' : clause_[at - 1]; }

    // A code, a part of a date, an ordinal.
    bool belongs_to_more(std::size_t first) const {
        const char32_t c = before(first);
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
               std::u32string_view(U"第-/.〔[+").find(c) != std::u32string_view::npos;
    }

    // The longest that the text begins with; empty for none.
    std::u32string unit_of(std::u32string_view text) const {
        const std::u32string* longest = nullptr;
        for (const std::u32string& unit : words_.all_units)
            if (!text.empty() && unit.front() == text.front() && text.starts_with(unit) &&
                (!longest || unit.size() > longest->size()))
                longest = &unit;
        return longest ? *longest : std::u32string();
    }

    void add(std::size_t first, std::size_t end, Decimal value, unsigned places, bool spelled = false) {
        ProseNumber number{first, end, std::move(value), {}, places, false};
        const std::u32string_view rest = clause_.substr(end);
        const bool some = spelled && (before(first) == U'数' || before(first) == U'几'); // 数十, but 总数3
        if (some || before(first) == U'第' || before(first) == U'%' || rest.starts_with(U"个百分点") != points_)
            return;
        number.unit = unit_of(rest);
        if (number.unit.empty() && rest.starts_with(U'%'))
            number.unit = U"%";
        const unsigned tens = number.unit.empty() ? tens_of(rest) : 0;
        if (tens > 0)
            number.unit = unit_of(rest.substr(1));
        const std::size_t size = number.unit.size() + (tens > 0 && !number.unit.empty() ? 1 : 0);
        const std::u32string_view behind = rest.substr(size);
        number.last += size;
        const auto stands_behind = [&](const Words& words, std::size_t least) {
            return begins_with_any(rest, words, least) ||
                   (!number.unit.empty() && begins_with_any(behind, words, least));
        };
        const std::u32string_view left = clause_.substr(0, first);
        constexpr std::size_t word = 2; // letters: "9件以上", but not "9件逾期"
        number.approximate = stands_behind(words_.approximate_behind, 1) || stands_behind(words_.approximate, word) ||
                             ends_in_any(left, words_.approximate) ||
                             (ends_in_any(left, words_.reaches) && is_round(number));
        if (tens > 0 && !number.unit.empty()) {
            number.tens = number.approximate || spelled ? 0 : tens;
            number.approximate = true;
            number.value = number.value.scaled_by(with_zeros(tens), 1).value_or(number.value);
        }
        if (points_ || !number.unit.empty() || (rest.empty() && !spelled))
            numbers_.push_back(std::move(number));
    }

    std::u32string_view clause_;
    const ProseWords& words_;
    bool points_;
    std::vector<ProseNumber> numbers_;
};

} // namespace

std::int64_t with_zeros(unsigned tens) {
    std::int64_t power = 1;
    for (unsigned i = 0; i < tens; ++i)
        power *= 10;
    return power;
}

bool ProseNumber::rounds(const Decimal& exact) const {
    const auto in = [&](const Decimal& number) { return number.scaled_by(1, with_zeros(tens)); };
    const auto whole = in(exact);
    const auto said = in(value);
    if (!whole || !said || exact.is_negative())
        return false;
    const Decimal off = *whole - *said; // half up: from half of the last place below to less than that above
    const Decimal half = Decimal::of_units(5, places + 1);
    return !(off + half).is_negative() && off < half;
}

std::size_t numbers_summed(std::u32string_view text, const ProseWords& words) {
    constexpr std::u32string_view counts = U"一二三四五六七八九十";
    constexpr std::size_t most = 4; // letters of what is counted: 类申请
    const auto begins = [&](const std::u32string& word) { return text.substr(1).starts_with(word); };
    if (text.empty() || std::ranges::none_of(words.counters, begins))
        return 0;
    const std::size_t count = text.front() == U'两' ? 2 : counts.find(text.front()) + 1; // 0 where it is none
    const std::u32string_view near = text.substr(1, 2 * most);
    const std::u32string_view what = before_any(near, words.counted);
    return count > 1 && what.size() < near.size() && what.size() <= most ? count : 0;
}

std::vector<ProseNumber> numbers_in(std::u32string_view clause, const ProseWords& words) {
    return NumberReader(clause, words, false).run();
}

std::vector<ProseNumber> points_in(std::u32string_view clause, const ProseWords& words) {
    return NumberReader(clause, words, true).run();
}

} // namespace crossfoot
