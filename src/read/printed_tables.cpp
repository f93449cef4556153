// Tables as their rules draw them: rules that meet are one table, and cells are what no rule parts.
#include "read/printed.hpp"
#include "read/printed_turn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace crossfoot {
namespace {

constexpr double meets = 2.5;   // points within which rules are one, or meet
constexpr double in_line = 1.2; // points between pieces of one rule
constexpr double gap = 1.5;
constexpr double open_end = 6; // points by which a table is open, whose last rule is on no page

// Sets that are joined one by one.
class Joined {
public:
    explicit Joined(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t of(std::size_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t one, std::size_t other) { parent_[of(other)] = of(one); }

private:
    std::vector<std::size_t> parent_;
};

// Rules are drawn cell by cell: pieces in one line that touch are one rule.
std::vector<PrintedRule> merged(std::vector<PrintedRule> rules) {
    std::ranges::sort(rules, {}, &PrintedRule::at);
    std::vector<PrintedRule> result;
    for (auto first = rules.begin(); first != rules.end();) {
        const auto last =
            std::find_if(first, rules.end(), [&](const PrintedRule& rule) { return rule.at - first->at > in_line; });
        const double at =
            std::accumulate(first, last, 0.0, [](double sum, const PrintedRule& rule) { return sum + rule.at; }) /
            static_cast<double>(last - first);
        std::sort(first, last, [](const PrintedRule& a, const PrintedRule& b) { return a.first < b.first; });
        result.push_back({first->first, first->last, at});
        for (auto rule = std::next(first); rule != last; ++rule) {
            if (rule->first <= result.back().last + gap)
                result.back().last = std::max(result.back().last, rule->last);
            else
                result.push_back({rule->first, rule->last, at});
        }
        first = last;
    }
    return result;
}

std::vector<double> positions(const std::vector<PrintedRule>& rules) {
    std::vector<double> all;
    all.reserve(rules.size());
    for (const PrintedRule& rule : rules)
        all.push_back(rule.at);
    std::ranges::sort(all);
    std::vector<double> result;
    for (auto first = all.begin(); first != all.end();) {
        auto last = std::next(first);
        while (last != all.end() && *last - *std::prev(last) <= meets)
            ++last;
        result.push_back(std::accumulate(first, last, 0.0) / static_cast<double>(last - first));
        first = last;
    }
    return result;
}

struct Rules {
    std::vector<PrintedRule> across;
    std::vector<PrintedRule> down;
};

std::vector<Rules> connected(const PrintedPage& page, Budget& budget) {
    const Rules all{merged(page.across), merged(page.down)};
    budget.work(all.across.size() * all.down.size() / 16 + all.across.size() + all.down.size());
    Joined sets(all.across.size() + all.down.size());
    for (std::size_t h = 0; h < all.across.size(); ++h)
        for (std::size_t v = 0; v < all.down.size(); ++v) {
            const PrintedRule& across = all.across[h];
            const PrintedRule& down = all.down[v];
            if (across.first - meets <= down.at && down.at <= across.last + meets && down.first - meets <= across.at &&
                across.at <= down.last + meets)
                sets.join(h, all.across.size() + v);
        }
    std::map<std::size_t, Rules> by_set;
    for (std::size_t h = 0; h < all.across.size(); ++h)
        by_set[sets.of(h)].across.push_back(all.across[h]);
    for (std::size_t v = 0; v < all.down.size(); ++v)
        by_set[sets.of(all.across.size() + v)].down.push_back(all.down[v]);
    std::vector<Rules> result;
    for (auto& [set, rules] : by_set)
        if (rules.across.size() >= 2 && rules.down.size() >= 2)
            result.push_back(std::move(rules));
    return result;
}

// Where a page ends within a row, no rule does.
void close(Rules& rules) {
    const auto ends = [](const std::vector<PrintedRule>& all, double PrintedRule::*end) {
        return std::ranges::minmax(all, {}, end);
    };
    const double top = ends(rules.down, &PrintedRule::first).min.first;
    const double bottom = ends(rules.down, &PrintedRule::last).max.last;
    const double left = ends(rules.down, &PrintedRule::at).min.at;
    const double right = ends(rules.down, &PrintedRule::at).max.at;
    const auto [first, last] = ends(rules.across, &PrintedRule::at);
    const double highest = first.at;
    const double lowest = last.at;
    constexpr auto most = 3; // rules that end there
    if (highest - top > open_end &&
        std::ranges::count_if(rules.down, [&](const PrintedRule& rule) { return rule.first < top + meets; }) >= most)
        rules.across.push_back({left, right, top});
    if (bottom - lowest > open_end &&
        std::ranges::count_if(rules.down, [&](const PrintedRule& rule) { return rule.last > bottom - meets; }) >= most)
        rules.across.push_back({left, right, bottom});
}

bool covers(const std::vector<PrintedRule>& rules, double at, double point) {
    return std::ranges::any_of(rules, [&](const PrintedRule& rule) {
        return std::abs(rule.at - at) <= meets && rule.first - meets <= point && point <= rule.last + meets;
    });
}

struct Box {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
};

class Lattice {
public:
    Lattice(const Rules& rules, Budget& budget)
        : rules_(rules), x_(positions(rules.down)), y_(positions(rules.across)) {
        if (x_.size() < 2 || y_.size() < 2)
            return;
        budget.work(height() * width() * (rules.across.size() + rules.down.size()) / 16);
        Joined sets(height() * width());
        for (std::size_t row = 0; row < height(); ++row)
            for (std::size_t column = 0; column < width(); ++column)
                join(row, column, sets);
        owner_.resize(height() * width());
        std::map<std::size_t, std::size_t> boxes;
        for (std::size_t i = 0; i < owner_.size(); ++i) {
            const auto [box, added] = boxes.try_emplace(sets.of(i), boxes_.size());
            const Box here{i / width(), i % width(), i / width(), i % width()};
            if (added)
                boxes_.push_back(here);
            Box& known = boxes_[box->second];
            known.column = std::min(known.column, here.column);
            known.last_row = std::max(known.last_row, here.row);
            known.last_column = std::max(known.last_column, here.column);
            owner_[i] = box->second;
        }
    }

    bool empty() const { return boxes_.empty(); }
    const std::vector<double>& x() const { return x_; }
    const std::vector<double>& y() const { return y_; }
    const std::vector<Box>& boxes() const { return boxes_; }

    // Of the box that holds the point; nothing outside the table.
    std::optional<std::size_t> at(double x, double y) const {
        const auto column = std::ranges::upper_bound(x_, x);
        const auto row = std::ranges::upper_bound(y_, y);
        if (column == x_.begin() || column == x_.end() || row == y_.begin() || row == y_.end())
            return {};
        return owner_[static_cast<std::size_t>(row - y_.begin() - 1) * width() +
                      static_cast<std::size_t>(column - x_.begin() - 1)];
    }

private:
    std::size_t width() const { return x_.size() - 1; }
    std::size_t height() const { return y_.size() - 1; }

    void join(std::size_t row, std::size_t column, Joined& sets) const {
        const std::size_t here = row * width() + column;
        if (column + 1 < width() && !covers(rules_.down, x_[column + 1], (y_[row] + y_[row + 1]) / 2))
            sets.join(here, here + 1);
        if (row + 1 < height() && !covers(rules_.across, y_[row + 1], (x_[column] + x_[column + 1]) / 2))
            sets.join(here, here + width());
    }

    const Rules& rules_;
    std::vector<double> x_;
    std::vector<double> y_;
    std::vector<std::size_t> owner_; // by row and column: the box there
    std::vector<Box> boxes_;         // by row, then from the left
};

PrintedTable table_of(const Lattice& lattice, std::vector<PrintedCharacter>& others, Budget& budget) {
    std::vector<std::vector<PrintedCharacter>> by_box(lattice.boxes().size());
    std::vector<PrintedCharacter> outside;
    budget.work(others.size());
    for (PrintedCharacter& character : others) {
        const auto box = lattice.at(character.centre(), character.middle());
        (box ? by_box[*box] : outside).push_back(std::move(character));
    }
    others = std::move(outside);
    PrintedTable table;
    table.top = lattice.y().front();
    table.bottom = lattice.y().back();
    table.columns = lattice.x();
    table.rows = static_cast<int>(lattice.y().size()) - 1;
    for (std::size_t i = 0; i < by_box.size(); ++i) {
        const Box& box = lattice.boxes()[i];
        table.cells.push_back({lattice.x()[box.column], lattice.x()[box.last_column + 1], static_cast<int>(box.row),
                               static_cast<int>(box.last_row - box.row) + 1, text_in_lines(std::move(by_box[i]))});
    }
    return table;
}

// By which most of what stands between the rules becomes upright.
Turn turn_within(const Rules& rules, const std::vector<PrintedCharacter>& characters) {
    const auto [top, bottom] = std::ranges::minmax(rules.across, {}, &PrintedRule::at);
    const auto [left, right] = std::ranges::minmax(rules.down, {}, &PrintedRule::at);
    std::array<std::size_t, 4> counts{};
    for (const PrintedCharacter& one : characters)
        if (left.at <= one.centre() && one.centre() <= right.at && top.at <= one.middle() && one.middle() <= bottom.at)
            ++counts[static_cast<std::size_t>(one.turn)];
    return static_cast<Turn>(std::ranges::max_element(counts) - counts.begin());
}

void turn_part(Rules& rules, std::vector<PrintedCharacter>& characters, Turn turn) {
    if (turn == Turn::none)
        return;
    turn_rules(rules.across, rules.down, Turned{turn});
    for (PrintedCharacter& one : characters)
        turn_character(one, turn);
}

} // namespace

PageParts tables_on(const PrintedPage& page, Budget& budget) {
    PageParts parts;
    parts.others = page.characters;
    for (Rules& rules : connected(page, budget)) {
        const double top = std::ranges::min(rules.across, {}, &PrintedRule::at).at;
        budget.work(parts.others.size());
        const Turn turn = turn_within(rules, parts.others);
        turn_part(rules, parts.others, turn);
        close(rules);
        const Lattice lattice(rules, budget);
        if (!lattice.empty()) {
            parts.tables.push_back(table_of(lattice, parts.others, budget));
            if (turn != Turn::none)
                parts.tables.back().top = top;
        }
        Rules none;
        turn_part(none, parts.others, back_from(turn));
    }
    std::ranges::sort(parts.tables, {}, &PrintedTable::top);
    return parts;
}

} // namespace crossfoot
