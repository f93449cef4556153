// The stream of xpdfimport: a line for each thing that is drawn. Its y goes up, the page's coordinates down.
#include "read/printed.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

namespace crossfoot {
namespace {

constexpr double thickest = 3;  // points of a filled box that is a rule
constexpr double shortest = 4;  // points of a rule
constexpr double ascent = 0.85; // of the height of a character, above the line on which it stands
constexpr std::size_t most_states = 10'000;

struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;
};

struct Point {
    double x = 0;
    double y = 0;
};

struct State {
    Matrix to_page;
    bool invisible = false; // characters, as what a program read off a picture is kept behind it
};

Point moved(const Matrix& m, Point p) { return {m.a * p.x + m.c * p.y + m.e, m.b * p.x + m.d * p.y + m.f}; }

// As marks of whom a page belongs to lie across it, tables and all.
bool is_slanted(Point from, Point to) {
    constexpr double most = 0.25; // what a picture put straight may be off
    const double across = std::abs(to.x - from.x);
    const double down = std::abs(to.y - from.y);
    return std::min(across, down) > most * std::max(across, down);
}

// A character between the points where it and the next one begin on their line.
struct Drawn {
    Point from;
    Point to;
    double height = 0;
    std::string text;
};

// Bold letters, shadows and reliefs are drawn several times, a little aside: that is one character. Keeps the first.
class Drawings {
public:
    // Whether the same was drawn there.
    bool add(const Drawn& one) {
        constexpr double cell = 4; // points
        constexpr double most = 1e6;
        if (std::abs(one.from.x) > most || std::abs(one.from.y) > most)
            return false;
        const auto x = static_cast<std::int64_t>(std::floor(one.from.x / cell));
        const auto y = static_cast<std::int64_t>(std::floor(one.from.y / cell));
        for (std::int64_t i = x - 1; i <= x + 1; ++i)
            for (std::int64_t j = y - 1; j <= y + 1; ++j)
                if (const auto near = by_place_.find({i, j}); near != by_place_.end())
                    for (const Drawn& other : near->second)
                        if (are_one(one, other))
                            return true;
        std::vector<Drawn>& here = by_place_[{x, y}];
        constexpr std::size_t crowd = 64; // as many at one place nobody reads
        if (here.size() < crowd)
            here.push_back(one);
        return false;
    }
    void clear() { by_place_.clear(); }

private:
    static bool are_one(const Drawn& one, const Drawn& other) {
        constexpr double of_width = 0.6; // two letters beside each other are further apart
        constexpr double of_height = 0.3;
        const double width = std::hypot(one.to.x - one.from.x, one.to.y - one.from.y);
        const double aside = std::min(of_width * width, of_height * one.height);
        return one.text == other.text && std::abs(one.height - other.height) <= 0.1 * one.height &&
               std::hypot(one.from.x - other.from.x, one.from.y - other.from.y) <= aside;
    }

    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Drawn>> by_place_;
};

// By which the text of a page becomes upright: where it goes up the page, a quarter to the right.
enum class Turn { none, left, half, right };

Turn turn_of(const std::vector<Drawn>& characters) {
    std::array<std::size_t, 4> counts{};
    for (const Drawn& one : characters) {
        const Point way{one.to.x - one.from.x, one.to.y - one.from.y};
        const bool lies = std::abs(way.x) >= std::abs(way.y);
        ++counts[static_cast<std::size_t>(lies ? (way.x >= 0 ? Turn::none : Turn::half)
                                               : (way.y >= 0 ? Turn::left : Turn::right))];
    }
    return static_cast<Turn>(std::ranges::max_element(counts) - counts.begin());
}

struct Turned {
    Turn turn;
    double width; // of the page as it was
    double height;
    Point operator()(Point p) const {
        switch (turn) {
        case Turn::left:
            return {p.y, width - p.x};
        case Turn::half:
            return {width - p.x, height - p.y};
        case Turn::right:
            return {height - p.y, p.x};
        case Turn::none:
            break;
        }
        return p;
    }
};

void turn_rules(PrintedPage& page, const Turned& turned) {
    std::vector<PrintedRule> across;
    std::vector<PrintedRule> down;
    const auto add = [&](Point one, Point other) {
        one = turned(one);
        other = turned(other);
        const bool lies = std::abs(one.x - other.x) >= std::abs(one.y - other.y);
        if (lies)
            across.push_back({std::min(one.x, other.x), std::max(one.x, other.x), one.y});
        else
            down.push_back({std::min(one.y, other.y), std::max(one.y, other.y), one.x});
    };
    for (const PrintedRule& rule : page.across)
        add({rule.first, rule.at}, {rule.last, rule.at});
    for (const PrintedRule& rule : page.down)
        add({rule.at, rule.first}, {rule.at, rule.last});
    page.across = std::move(across);
    page.down = std::move(down);
}

// The words of a line, from the front.
class Words {
public:
    explicit Words(std::string_view line) : rest_(line) {}
    bool empty() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    std::string_view next() {
        const std::size_t end = std::min(rest_.find(' '), rest_.size());
        const std::string_view word = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return word;
    }
    // No larger than that: products of any would be no numbers, by which nothing can be sorted.
    double number() {
        constexpr double largest = 1e9;
        const std::string_view word = next();
        double value = 0;
        std::from_chars(word.data(), word.data() + word.size(), value);
        return std::isfinite(value) ? std::clamp(value, -largest, largest) : 0;
    }

private:
    std::string_view rest_;
};

class StreamReader {
public:
    explicit StreamReader(Budget& budget) : budget_(budget), states_(1) {}

    std::vector<PrintedPage> read(std::string_view stream) {
        while (!stream.empty()) {
            const std::size_t end = std::min(stream.find('\n'), stream.size());
            read_line(stream.substr(0, end));
            stream.remove_prefix(std::min(end + 1, stream.size()));
        }
        end_page();
        return std::move(pages_);
    }

private:
    void read_line(std::string_view line) {
        Words words(line);
        const std::string_view what = words.next();
        if (what == "startPage")
            start_page(words);
        else if (pages_.empty())
            return;
        else if (what == "drawChar")
            add_character(words);
        else if (what == "saveState" && states_.size() < most_states)
            states_.push_back(states_.back());
        else if (what == "restoreState" && states_.size() > 1)
            states_.pop_back();
        else if (what == "updateCtm")
            update(words);
        else if (what == "setTextRenderMode")
            set_mode(words.number());
        else if (what == "strokePath" || what == "fillPath" || what == "eoFillPath")
            add_path(line, what == "strokePath");
    }

    void start_page(Words& words) {
        end_page();
        budget_.take(0);
        PrintedPage& page = pages_.emplace_back();
        page.width = words.number() / 100;
        page.height = words.number() / 100;
        states_.assign(1, {{1, 0, 0, -1, 0, page.height}});
    }

    void update(Words& words) {
        std::array<double, 6> m{};
        for (double& number : m)
            number = words.number() / 100;
        states_.back().to_page = {m[0], m[1], m[2], m[3], m[4], m[5]};
    }

    void set_mode(double mode) {
        constexpr double nothing = 3;
        constexpr double clips_alone = 7;
        states_.back().invisible = mode == nothing || mode == clips_alone;
    }

    void add_character(Words& words) {
        const Matrix& to_page = states_.back().to_page;
        Point from{words.number(), 0};
        from.y = words.number();
        Point to{words.number(), 0};
        to.y = words.number();
        std::array<double, 5> font{}; // its matrix and size
        for (double& number : font)
            number = words.number();
        const double height = std::max(std::abs(font[3] * font[4]), std::abs(font[1] * font[4]));
        from = moved(to_page, from);
        to = moved(to_page, to);
        std::string text = without_radicals(clean_text(words.rest()));
        if (text.empty() || states_.back().invisible || is_slanted(from, to))
            return;
        budget_.work(8);
        share_.add(sizeof(PrintedCharacter) * 2 + sizeof(Drawn) + 2 * text.size());
        if (Drawn one{from, to, height, std::move(text)}; !drawings_.add(one))
            drawn_.push_back(std::move(one));
    }

    // The page as a person turns it to read its text.
    void end_page() {
        if (pages_.empty())
            return;
        PrintedPage& page = pages_.back();
        const Turn turn = turn_of(drawn_);
        const Turned turned{turn, page.width, page.height};
        if (turn != Turn::none) {
            turn_rules(page, turned);
            if (turn != Turn::half)
                std::swap(page.width, page.height);
        }
        page.characters.reserve(drawn_.size());
        for (Drawn& one : drawn_) {
            const Point from = turned(one.from);
            const Point to = turned(one.to);
            page.characters.push_back({std::min(from.x, to.x), std::min(from.y, to.y) - one.height * ascent,
                                       std::max(from.x, to.x), std::max(from.y, to.y) + one.height * (1 - ascent),
                                       std::move(one.text)});
        }
        drawn_.clear();
        drawings_.clear();
    }

    // "strokePath subpath 0 84.35 351.55 0 516.85 351.55 0 subpath …": whether it is closed, then points, each with
    // whether it steers a curve.
    void add_path(std::string_view line, bool stroke) {
        constexpr std::string_view mark = "subpath ";
        for (std::size_t at = line.find(mark); at != std::string_view::npos;) {
            const std::size_t next = line.find(mark, at + 1);
            Words words(line.substr(at + mark.size(), next == std::string_view::npos ? next : next - at - mark.size()));
            words.next();
            add_box(words, stroke);
            at = next;
        }
    }

    void add_box(Words& words, bool stroke) {
        Point least{1e9, 1e9};
        Point most{-1e9, -1e9};
        bool box = true; // along the axes alone: a seal or a signature is no box
        std::optional<Point> before;
        while (!words.empty()) {
            Point point{words.number(), 0};
            point.y = words.number();
            const bool steers = words.number() > 0;
            point = moved(states_.back().to_page, point);
            constexpr double straight = 1; // points
            const bool along =
                !before || std::abs(point.x - before->x) <= straight || std::abs(point.y - before->y) <= straight;
            box = box && along && !steers;
            before = point;
            least = {std::min(least.x, point.x), std::min(least.y, point.y)};
            most = {std::max(most.x, point.x), std::max(most.y, point.y)};
        }
        const double width = most.x - least.x;
        const double height = most.y - least.y;
        share_.add(8 * sizeof(PrintedRule));
        PrintedPage& page = pages_.back();
        if (height <= thickest && width > shortest) {
            page.across.push_back({least.x, most.x, (least.y + most.y) / 2});
        } else if (width <= thickest && height > shortest) {
            page.down.push_back({least.y, most.y, (least.x + most.x) / 2});
        } else if (stroke && box && width > shortest && height > shortest) {
            for (const double y : {least.y, most.y})
                page.across.push_back({least.x, most.x, y});
            for (const double x : {least.x, most.x})
                page.down.push_back({least.y, most.y, x});
        }
    }

    Budget& budget_;
    Budget::Share share_{budget_};
    std::vector<PrintedPage> pages_;
    std::vector<Drawn> drawn_; // on the last page
    Drawings drawings_;        // likewise
    std::vector<State> states_;
};

} // namespace

std::vector<PrintedPage> pages_in(std::string_view stream, Budget& budget) { return StreamReader(budget).read(stream); }

} // namespace crossfoot
