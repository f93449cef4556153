#include "locate/likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace crossfoot::locator {
namespace {

// Among all errors, how many are of each kind.
struct Rates {
    double digits_swapped = 0.12;
    double digit_wrong = 0.20;
    double digit_missing = 0.08;
    double digit_doubled = 0.06;
    double digit_extra = 0.03;
    double factor_of_ten = 0.06;
    double sign = 0.05;
    double swapped = 0.06;
    double moved = 0.10;
    double misfiled = 0.06;
    double split = 0.03;
    double joined = 0.03;
    double omitted = 0.05;
    double not_updated = 0.12;
    double stale_formula = 0.5; // of the errors in formulas, which nobody types
    double other = 0.01;
};
constexpr Rates rates;

// Most figures of a report are 0, and of the others the small ones are frequent.
constexpr double share_of_zeros = 0.7;
double frequency(Units figure) {
    constexpr double log_of_largest = 9.2;
    return figure == 0 ? share_of_zeros
                       : (1 - share_of_zeros) / (log_of_largest * static_cast<double>(std::abs(figure)));
}

// The number that a text of digits is; leading zeros do not show in a cell.
std::string shown(const std::string& digits) {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.substr(first);
}

bool swapped_digits(const std::string& found, const std::string& right) {
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        std::string typed = right;
        std::swap(typed[i], typed[i + 1]);
        if (shown(typed) == found)
            return true;
    }
    return false;
}

bool one_digit_wrong(const std::string& found, const std::string& right) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; found.size() == right.size() && i < found.size(); ++i)
        wrong += found[i] == right[i] ? 0 : 1;
    return wrong == 1;
}

// The place of the digit without which the longer text is the shorter one.
std::optional<std::size_t> superfluous(const std::string& longer, const std::string& shorter) {
    for (std::size_t i = 0; i < longer.size() && longer.size() > 1; ++i)
        if (shown(longer.substr(0, i) + longer.substr(i + 1)) == shorter)
            return i;
    return {};
}

class Best {
public:
    void offer(ErrorKind kind, double weight) {
        if (weight > best_.weight)
            best_ = {kind, weight};
    }
    Likelihood get() const { return best_; }

private:
    Likelihood best_;
};

void offer_typing(Best& best, Units found_units, Units right_units) {
    const std::string found = std::to_string(std::abs(found_units));
    const std::string right = std::to_string(std::abs(right_units));
    const auto length = static_cast<double>(right.size());
    if ((found_units < 0) != (right_units < 0)) {
        if (found == right)
            best.offer(ErrorKind::sign, rates.sign);
        return;
    }
    if (found_units == 0 || right_units == 0)
        return;
    if (swapped_digits(found, right))
        best.offer(ErrorKind::digits_swapped, rates.digits_swapped / std::max(1.0, length - 1));
    if (one_digit_wrong(found, right))
        best.offer(ErrorKind::digit_wrong, rates.digit_wrong / (9 * length));
    if (superfluous(right, found))
        best.offer(ErrorKind::digit_missing, rates.digit_missing / length);
    if (const auto at = superfluous(found, right)) {
        const bool doubled =
            (*at > 0 && found[*at - 1] == found[*at]) || (*at + 1 < found.size() && found[*at + 1] == found[*at]);
        if (doubled)
            best.offer(ErrorKind::digit_doubled, rates.digit_doubled / length);
        else
            best.offer(ErrorKind::digit_extra, rates.digit_extra / (10 * (length + 1)));
    }
}

void offer_factor(Best& best, const TableFigure& figure, Units found, Units right) {
    const auto times = [](Units larger, Units smaller, Units factor) { // a product could be too large
        return larger % factor == 0 && larger / factor == smaller;
    };
    const auto by = [&](Units factor) { return times(found, right, factor) || times(right, found, factor); };
    if (found != 0 && (by(10) || (!figure.whole && by(10'000)))) // 元 for 万元
        best.offer(ErrorKind::factor_of_ten, rates.factor_of_ten / 2);
}

} // namespace

Likelihood likelihood(const TableFigure& figure, Units found, Units right) {
    if (!figure.readable)
        return {ErrorKind::unreadable, 1};
    if (figure.blank && figure.total)
        return {ErrorKind::blank, 1};
    const auto difference = static_cast<double>(std::abs(found - right));
    Best best;
    best.offer(ErrorKind::other, rates.other * frequency(found)); // any figure may stand there by mistake
    if (figure.formula) {
        if (figure.total)
            best.offer(ErrorKind::stale_formula, rates.stale_formula / (10 + difference));
        return best.get();
    }
    offer_typing(best, found, right);
    offer_factor(best, figure, found, right);
    if (found == 0)
        best.offer(ErrorKind::omitted, rates.omitted);
    if (figure.total) {
        best.offer(ErrorKind::not_updated, found == 0 ? rates.not_updated : rates.not_updated / (4 * (1 + difference)));
        return best.get(); // what a total should be follows from its parts
    }
    const Likelihood typed = best.get();
    return {typed.kind, typed.weight * frequency(right) / frequency(found)};
}

Likelihood likelihood_with_totals(const TableFigure& figure, Units found, Units right) {
    if (!figure.readable || figure.formula || (figure.blank && figure.total))
        return {};
    // Set for want of counts. Who adds up a wrong figure has more often miscounted than mistyped it, mostly by little:
    // by all differences up to some hundred the sum of 1 / (1 + difference) is about 12. By half, what is frequent is
    // likely to be right, as of two figures.
    constexpr double follow = 0.5;
    constexpr double miscounted = 0.8;
    constexpr double all_differences = 12;
    const auto difference = static_cast<double>(std::abs(found - right));
    const double prior = figure.total ? 1 : std::sqrt(frequency(right) / frequency(found));
    const double counted = miscounted * prior / (all_differences * (1 + difference));
    const Likelihood alone = likelihood(figure, found, right);
    const double typed = (1 - miscounted) * alone.weight;
    return {alone.kind, follow * (typed + counted)};
}

Likelihood likelihood(const TableFigure& one, Units found_one, Units right_one, const TableFigure& other,
                      Units found_other, Units right_other) {
    if (!in_one_line(one, other) || one.formula || other.formula)
        return {};
    const bool near = neighbours(one, other);
    const bool alike = one.total == other.total; // nobody writes a part where the total stands
    const Units step = right_one - found_one;
    Best best;
    if (near && found_one == right_other && found_other == right_one)
        best.offer(ErrorKind::swapped, rates.swapped / 4);
    const bool one_lost = found_one == 0 && found_other == right_one;
    const bool other_lost = found_other == 0 && found_one == right_other;
    if (near && alike && (one_lost || other_lost))
        best.offer(ErrorKind::moved, rates.moved / 4);
    if (step == found_other - right_other) {
        const bool part = !one.total && !other.total;
        best.offer(ErrorKind::misfiled,
                   (part ? 1.0 : 0.1) * rates.misfiled / (6 * (1 + static_cast<double>(std::abs(step)))));
    }
    if (near && alike && one.row == other.row) {
        const bool one_first = one.column < other.column;
        const Units found = one_first ? joined(found_one, found_other) : joined(found_other, found_one);
        const Units right = one_first ? joined(right_one, right_other) : joined(right_other, right_one);
        if ((right_one == 0 && right_other == found) || (right_other == 0 && right_one == found))
            best.offer(ErrorKind::split, rates.split / 2);
        if ((found_one == 0 && found_other == right) || (found_other == 0 && found_one == right))
            best.offer(ErrorKind::joined, rates.joined / 2);
    }
    // What is frequent is likely to be right, as of one figure; by half, since figures beside each other are alike.
    // Sums are often calculated, and then nobody errs.
    constexpr double calculated = 0.5;
    const Likelihood slip = best.get();
    if (one.total || other.total)
        return {slip.kind, slip.weight * calculated};
    const double right = frequency(right_one) * frequency(right_other);
    return {slip.kind, slip.weight * std::sqrt(right / (frequency(found_one) * frequency(found_other)))};
}

bool in_one_line(const TableFigure& one, const TableFigure& other) {
    const bool placed = one.row >= 0 && other.row >= 0 && one.column >= 0 && other.column >= 0;
    return placed && (one.row == other.row || neighbours(one, other));
}

bool neighbours(const TableFigure& one, const TableFigure& other) {
    return std::abs(one.row - other.row) + std::abs(one.column - other.column) == 1;
}

Units joined(Units first, Units second) {
    constexpr Units too_large = 1'000'000'000;
    if (first < 0 || second < 0 || first >= too_large || second >= too_large)
        return -1;
    Units power = 10;
    while (power <= second)
        power *= 10;
    return first * power + second;
}

} // namespace crossfoot::locator
