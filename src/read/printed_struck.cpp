// A rule that strikes text out goes through the middle of its characters, and no further than they do. Those of tables
// that text runs across, as where a row is too low for it, go from column to column.
#include "read/printed.hpp"
#include "read/printed_left_out.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace crossfoot {
namespace {

// What a rule goes through.
struct Struck {
    double left = 1e9;
    double right = 0;
    double width = 0; // of all characters
    double height = 0;
};

class StruckText {
public:
    StruckText(PrintedPage& page, Budget& budget) : page_(page), budget_(budget) {
        std::ranges::sort(page.across, {}, &PrintedRule::at);
    }

    void drop() {
        std::vector<Struck> struck(page_.across.size());
        for (const PrintedCharacter& one : page_.characters)
            for_rules_through(one, [&](std::size_t i) {
                Struck& by = struck[i];
                by.left = std::min(by.left, one.left);
                by.right = std::max(by.right, one.right);
                by.width += one.right - one.left;
                by.height = std::max(by.height, one.height());
            });
        std::vector<bool> strikes(struck.size());
        for (std::size_t i = 0; i < struck.size(); ++i)
            strikes[i] =
                page_.across[i].may_strike && ends_with(page_.across[i], struck[i]) && !parts_rows(page_.across[i]);
        bool figures = false;
        std::erase_if(page_.characters, [&](const PrintedCharacter& one) {
            bool gone = false;
            for_rules_through(one, [&](std::size_t i) { gone = gone || strikes[i]; });
            figures = figures || (gone && has_digit(one.text));
            return gone;
        });
        if (figures)
            page_.not_read.insert(page_.not_read.begin(), PassedOver::struck_out);
        std::vector<PrintedRule> others;
        for (std::size_t i = 0; i < strikes.size(); ++i)
            if (!strikes[i])
                others.push_back(page_.across[i]);
        page_.across = std::move(others);
    }

private:
    template <typename Do> void for_rules_through(const PrintedCharacter& one, Do what) {
        constexpr double upper = 0.25; // of the height of a character, from its upper end: what is its middle
        constexpr double lower = 0.7;
        constexpr double least = 0.8; // of its width
        constexpr std::size_t rules_a_step = 16;
        if (one.turn != Turn::none)
            return;
        const std::vector<PrintedRule>& rules = page_.across;
        const auto first = std::ranges::lower_bound(rules, one.top + upper * one.height(), {}, &PrintedRule::at);
        const double end = one.top + lower * one.height();
        auto rule = first;
        for (; rule != rules.end() && rule->at <= end; ++rule) {
            const double shared = std::min(rule->last, one.right) - std::max(rule->first, one.left);
            if (shared > 0 && shared >= least * (one.right - one.left))
                what(static_cast<std::size_t>(rule - rules.begin()));
        }
        budget_.work(static_cast<std::size_t>(rule - first) / rules_a_step);
    }

    static bool ends_with(const PrintedRule& rule, const Struck& struck) {
        constexpr double beyond = 0.6; // of the height
        constexpr double least = 0.6;  // of the rule
        return struck.width > 0 && struck.left - rule.first <= beyond * struck.height &&
               rule.last - struck.right <= beyond * struck.height && struck.width >= least * (rule.last - rule.first);
    }

    // From one rule between columns to another.
    bool parts_rows(const PrintedRule& rule) {
        constexpr double near = 1; // points
        constexpr std::size_t rules_a_step = 16;
        budget_.work(page_.down.size() / rules_a_step);
        const auto stands_at = [&](double x) {
            return std::ranges::any_of(page_.down, [&](const PrintedRule& down) {
                return std::abs(down.at - x) <= near && down.first - near <= rule.at && rule.at <= down.last + near;
            });
        };
        return stands_at(rule.first) && stands_at(rule.last);
    }

    PrintedPage& page_;
    Budget& budget_;
};

} // namespace

void drop_struck(PrintedPage& page, Budget& budget) { StruckText(page, budget).drop(); }

} // namespace crossfoot
