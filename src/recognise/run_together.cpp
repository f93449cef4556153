#include "recognise/run_together.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace crossfoot {
namespace {

class Cutter {
public:
    Cutter(std::string digits, std::vector<bool> ends, const TableSpec& table, const std::vector<Relation>& relations,
           std::size_t& steps_left)
        : digits_(std::move(digits)), ends_(std::move(ends)), columns_(table.columns.size()), judging_(columns_),
          steps_left_(steps_left) {
        for (const Relation& relation : relations)
            if (relation.table == table.id && relation.across == Axis::rows &&
                relation.comparison == Comparison::equal) {
                int last = 0;
                for (const auto* terms : {&relation.totals, &relation.parts})
                    for (const Term& term : *terms)
                        last = std::max(last, term.line);
                judging_[static_cast<std::size_t>(last)].push_back(&relation);
            }
    }

    bool judges() const {
        return std::ranges::any_of(judging_, [](const auto& relations) { return !relations.empty(); });
    }

    // At most two, which are too many.
    std::vector<std::vector<std::string>> ways() {
        cut(0);
        return steps_left_ > 0 ? std::move(found_) : std::vector<std::vector<std::string>>(2);
    }

private:
    void cut(std::size_t first) {
        constexpr std::size_t longest = 12; // digits of a figure
        const std::size_t left = columns_ - begins_.size();
        if (left == 0 || digits_.size() - first < left) {
            if (left == 0 && first == digits_.size())
                found_.push_back(figures());
            return;
        }
        begins_.push_back(first);
        values_.push_back(0);
        const bool zero = digits_[first] == '0';
        const std::size_t last = std::min(digits_.size(), first + longest);
        for (std::size_t end = first + 1; end <= last && steps_left_ > 0 && found_.size() < 2; ++end) {
            --steps_left_;
            values_.back() = 10 * values_.back() + (digits_[end - 1] - '0');
            if (agrees())
                cut(end);
            if (zero || ends_[end - 1])
                break;
        }
        begins_.pop_back();
        values_.pop_back();
    }

    std::vector<std::string> figures() const {
        std::vector<std::string> figures;
        for (std::size_t i = 0; i < begins_.size(); ++i)
            figures.push_back(
                digits_.substr(begins_[i], (i + 1 < begins_.size() ? begins_[i + 1] : digits_.size()) - begins_[i]));
        return figures;
    }

    // The relations that the last figure completes.
    bool agrees() const {
        const auto sum = [&](const std::vector<Term>& terms) {
            std::int64_t total = 0;
            for (const Term& term : terms)
                total += term.sign * values_[static_cast<std::size_t>(term.line)];
            return total;
        };
        return std::ranges::all_of(judging_[values_.size() - 1], [&](const Relation* relation) {
            return sum(relation->totals) == sum(relation->parts);
        });
    }

    std::string digits_;
    std::vector<bool> ends_; // by digit: a run ends behind it
    std::size_t columns_;
    std::vector<std::vector<const Relation*>> judging_; // by the column that is their last
    std::vector<std::size_t> begins_;                   // of the figures so far, in the digits
    std::vector<std::int64_t> values_;                  // which so few digits fit into
    std::vector<std::vector<std::string>> found_;
    std::size_t& steps_left_;
};

} // namespace

std::optional<ToldApart> told_apart(const std::vector<std::string>& runs, const TableSpec& table,
                                    const std::vector<Relation>& relations, std::size_t& steps_left) {
    constexpr std::size_t most_digits = 120;
    constexpr std::size_t wide = 6; // columns
    if (runs.size() > (table.columns.size() >= wide ? 2 : 1))
        return {};
    std::string digits;
    std::vector<bool> ends;
    for (const std::string& run : runs) {
        if (run.find_first_not_of("0123456789") != std::string::npos || digits.size() + run.size() > most_digits)
            return {};
        digits += run;
        ends.resize(digits.size());
        ends.back() = true;
    }
    if (digits.find_first_not_of('0') == std::string::npos && digits.size() == table.columns.size())
        return ToldApart{std::vector<std::string>(digits.size(), "0"), false};
    Cutter cutter(std::move(digits), std::move(ends), table, relations, steps_left);
    std::vector<std::vector<std::string>> ways =
        cutter.judges() ? cutter.ways() : std::vector<std::vector<std::string>>();
    if (ways.size() == 1)
        return ToldApart{std::move(ways.front()), true};
    return {};
}

} // namespace crossfoot
