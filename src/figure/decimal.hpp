// Exact decimal numbers for counts and money.
//
// A figure of a statutory report is compared to the last digit, so no value ever passes through binary floating
// point here. A Decimal is an integer of any size and a number of decimal places; 2387.47225 is 238747225 at 5 places.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

class Decimal {
public:
    Decimal() = default;
    Decimal(std::int64_t integer) : units_(integer) {} // NOLINT(google-explicit-constructor): a count is a decimal

    // Reads plain or scientific notation: "-12", "2387.47225", "+.5", "1.5E+03". Nothing else may stand in the text.
    // Returns nothing for any other text and for numbers of more than 100 digits, which no report holds.
    static std::optional<Decimal> parse(std::string_view text);

    // The value of a binary double as a spreadsheet shows it: rounded to 15 significant digits, which is the
    // precision that Calc and Excel keep. Returns nothing for NaN, infinities and magnitudes that parse() refuses.
    static std::optional<Decimal> from_shown(double value);

    // Plain notation without exponent, superfluous zeros or separators: "0", "-3", "2387.47225".
    std::string str() const;

    // As an integer of so many decimal places, and back: 2.5 at 2 places is 250. Nothing where the value has more
    // places or more than 15 digits then.
    std::optional<std::int64_t> units(unsigned places) const;
    static Decimal of_units(std::int64_t units, unsigned places);
    unsigned places() const { return places_; } // the fewest that hold the value

    // The value times one power of ten over another, as units of money are: 25100 元 (1) is 2.51 万元 (10000). Nothing
    // where the two are no powers of ten apart.
    std::optional<Decimal> scaled_by(std::int64_t times, std::int64_t over) const;

    // The nearest binary double, for a spreadsheet's cell, which holds nothing else.
    double nearest_double() const;

    bool is_zero() const { return units_.is_zero(); }
    bool is_negative() const { return units_ < 0; }
    bool is_integer() const { return places_ == 0; }

    Decimal operator-() const;
    Decimal& operator+=(const Decimal& other);
    Decimal& operator-=(const Decimal& other);
    friend Decimal operator+(Decimal left, const Decimal& right) { return left += right; }
    friend Decimal operator-(Decimal left, const Decimal& right) { return left -= right; }
    friend Decimal operator*(const Decimal& left, std::int64_t times);

    friend bool operator==(const Decimal& left, const Decimal& right) {
        return left.places_ == right.places_ && left.units_ == right.units_; // both are in lowest terms
    }
    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);

private:
    // Without expression templates, which only pay for long expressions.
    using Integer =
        boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
    static Integer scaled(const Integer& units, unsigned by);
    void reduce();

    Integer units_ = 0;
    unsigned places_ = 0; // always the fewest that hold the value
};

} // namespace crossfoot
