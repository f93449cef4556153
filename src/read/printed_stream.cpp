// The stream of xpdfimport: a line for each thing that is drawn. Its y goes up, the page's coordinates down.
#include "read/printed.hpp"
#include "read/printed_drawn.hpp"
#include "read/printed_left_out.hpp"
#include "read/printed_turn.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace crossfoot {
namespace {

constexpr double thickest = 3;  // points of a filled box that is a rule
constexpr double shortest = 4;  // points of a rule
constexpr double narrowest = 2; // points of one through a character
constexpr std::size_t most_states = 10'000;

struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;
};

// Of what is painted: 1 is all of a colour, alpha what does not shine through.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
    double alpha = 1;
    double ink() const { return alpha * (1 - std::min({red, green, blue})); }
    bool is_glass() const { return alpha <= white_ink; }
    bool shines_through() const { return alpha < 1 - white_ink; }
    bool is_dark() const {
        constexpr double most = 0.6; // as light as green is
        return !shines_through() && 0.3 * red + 0.59 * green + 0.11 * blue <= most;
    }
    bool is_light() const { return std::max({red, green, blue}) > 0.3 && ink() > white_ink; }
};

// A path as far as it reaches.
struct Outline {
    PagePoint least{1e9, 1e9};
    PagePoint most{-1e9, -1e9};
    bool along_axes = true; // alone: a seal or a signature is no box
    bool box = false;       // all of what it reaches over is within
    void reach(PagePoint point) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    }
    double width() const { return most.x - least.x; }
    double height() const { return most.y - least.y; }
};

struct State {
    Matrix to_page;
    Colour fill;
    Colour stroke;
    int mode = 0;                               // in which characters are drawn
    double line_width = 1;                      // of a stroke
    Filled clip{-1e9, -1e9, 1e9, 1e9, 1, true}; // outside of which nothing is painted

    // As what a program read off a picture is kept behind it in no ink at all: glass.
    Colour of_characters() const {
        constexpr int modes = 4; // the same again for characters that clip as well
        enum { filled, outlined, both, unseen };
        const int way = mode % modes;
        if (way == unseen)
            return {1, 1, 1, 0};
        return way == outlined || (way == both && stroke.ink() > fill.ink()) ? stroke : fill;
    }
};

PagePoint moved(const Matrix& m, PagePoint p) { return {m.a * p.x + m.c * p.y + m.e, m.b * p.x + m.d * p.y + m.f}; }

// As marks of whom a page belongs to lie across it, tables and all.
bool is_slanted(PagePoint from, PagePoint to) {
    constexpr double most = 0.25; // what a picture put straight may be off
    const double across = std::abs(to.x - from.x);
    const double down = std::abs(to.y - from.y);
    return std::min(across, down) > most * std::max(across, down);
}

bool is_tiny(PagePoint from, PagePoint to, double height) {
    constexpr double smallest = 1; // points
    return height < smallest && std::hypot(to.x - from.x, to.y - from.y) < smallest;
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
            states_.back().mode = static_cast<int>(std::clamp(words.number(), 0.0, 7.0));
        else if (what == "updateFillColor")
            states_.back().fill = colour_in(words);
        else if (what == "updateStrokeColor")
            states_.back().stroke = colour_in(words);
        else if (what == "updateLineWidth")
            states_.back().line_width = words.number();
        else if (what == "strokePath")
            stroke(outlines(line));
        else if (what == "fillPath" || what == "eoFillPath")
            fill(outlines(line));
        else if (what == "clipPath" || what == "eoClipPath" || what == "clipToStrokePath")
            clip(outlines(line));
        else if (what == "tilingPatternFill" || (what.starts_with("draw") && what != "drawLink"))
            add_picture(what != "tilingPatternFill");
    }

    void start_page(Words& words) {
        end_page();
        budget_.take(0);
        PrintedPage& page = pages_.emplace_back();
        page.width = words.number() / 100;
        page.height = words.number() / 100;
        states_.assign(1, {});
        states_.back().to_page = {1, 0, 0, -1, 0, page.height};
    }

    void update(Words& words) {
        std::array<double, 6> m{};
        for (double& number : m)
            number = words.number() / 100;
        states_.back().to_page = {m[0], m[1], m[2], m[3], m[4], m[5]};
    }

    static Colour colour_in(Words& words) {
        Colour read;
        for (double* const part : {&read.red, &read.green, &read.blue, &read.alpha})
            *part = std::clamp(words.number(), 0.0, 1.0);
        return read;
    }

    void add_character(Words& words) {
        const Matrix& to_page = states_.back().to_page;
        PagePoint from{words.number(), 0};
        from.y = words.number();
        PagePoint to{words.number(), 0};
        to.y = words.number();
        std::array<double, 5> font{}; // its matrix and size
        for (double& number : font)
            number = words.number();
        const double height = std::max(std::abs(font[3] * font[4]), std::abs(font[1] * font[4]));
        from = moved(to_page, from);
        to = moved(to_page, to);
        std::string text = without_radicals(clean_text(words.rest()));
        const Colour colour = states_.back().of_characters();
        if (text.empty())
            return;
        budget_.work(8);
        share_.add(sizeof(PrintedCharacter) * 2 + 3 * sizeof(Drawn) + 3 * text.size());
        const bool unseen = colour.is_glass() || is_tiny(from, to, height);
        (unseen                 ? left_out_.unseen
         : is_slanted(from, to) ? left_out_.watermarks
                                : drawn_)
            .push_back({from, to, height, std::move(text), colour.ink()});
    }

    // The page as a person turns it to read its text.
    void end_page() {
        if (pages_.empty())
            return;
        PrintedPage& page = pages_.back();
        std::ranges::move(drop_unseen(drawn_, filled_, budget_), std::back_inserter(left_out_.unseen));
        drop_copies(drawn_);
        std::ranges::move(drop_watermarks(drawn_, budget_), std::back_inserter(left_out_.watermarks));
        page.not_read = not_read_of(std::exchange(left_out_, {}), drawn_, page.width * page.height, budget_);
        const Turn turn = turn_of(drawn_);
        const Turned turned{turn, page.width, page.height};
        if (turn != Turn::none) {
            turn_rules(page.across, page.down, turned);
            if (turn != Turn::half)
                std::swap(page.width, page.height);
        }
        page.characters.reserve(drawn_.size());
        for (Drawn& one : drawn_)
            page.characters.push_back(character_of(std::move(one), turned));
        drop_struck(page, budget_);
        for (std::vector<PrintedRule>* const rules : {&page.across, &page.down})
            std::erase_if(*rules, [](const PrintedRule& rule) { return rule.last - rule.first <= shortest; });
        drawn_.clear();
        filled_.clear();
    }

    // "strokePath subpath 0 84.35 351.55 0 516.85 351.55 0 subpath …": whether it is closed, then points, each with
    // whether it steers a curve.
    std::vector<Outline> outlines(std::string_view line) {
        constexpr std::string_view mark = "subpath ";
        std::vector<Outline> result;
        for (std::size_t at = line.find(mark); at != std::string_view::npos;) {
            const std::size_t next = line.find(mark, at + 1);
            Words words(line.substr(at + mark.size(), next == std::string_view::npos ? next : next - at - mark.size()));
            words.next();
            result.push_back(outline(words));
            at = next;
        }
        return result;
    }

    Outline outline(Words& words) const {
        const auto along = [](PagePoint one, PagePoint other) {
            constexpr double straight = 1; // points
            return std::abs(one.x - other.x) <= straight || std::abs(one.y - other.y) <= straight;
        };
        Outline result;
        PagePoint first;
        PagePoint before;
        double twice_area = 0;
        int points = 0;
        for (; !words.empty(); ++points) {
            PagePoint point{words.number(), 0};
            point.y = words.number();
            const bool steers = words.number() > 0;
            point = moved(states_.back().to_page, point);
            first = points == 0 ? point : first;
            twice_area += before.x * point.y - point.x * before.y;
            result.along_axes = result.along_axes && (points == 0 || along(point, before)) && !steers;
            before = point;
            result.reach(point);
        }
        twice_area += before.x * first.y - first.x * before.y;
        constexpr double whole = 0.99; // of the rectangle: some begin in the midst of an edge
        result.box = result.along_axes && points >= 4 && along(first, before) &&
                     std::abs(twice_area) / 2 >= whole * result.width() * result.height();
        return result;
    }

    // Whether it is thin enough to be one; that may be drawn with a thick pen.
    bool add_rule(const Outline& path, const Colour& colour, double pen) {
        constexpr double thickest_through_text = 2;
        PrintedPage& page = pages_.back();
        share_.add(8 * sizeof(PrintedRule));
        if (path.height() <= thickest && path.width() > narrowest)
            page.across.push_back({path.least.x, path.most.x, (path.least.y + path.most.y) / 2,
                                   colour.is_dark() && path.height() + pen <= thickest_through_text});
        else if (path.width() <= thickest && path.height() > narrowest)
            page.down.push_back({path.least.y, path.most.y, (path.least.x + path.most.x) / 2,
                                 colour.is_dark() && path.width() + pen <= thickest_through_text});
        else
            return false;
        return true;
    }

    void stroke(const std::vector<Outline>& paths) {
        PrintedPage& page = pages_.back();
        const Matrix& scale = states_.back().to_page;
        const double pen = states_.back().line_width * std::sqrt(std::abs(scale.a * scale.d - scale.b * scale.c));
        for (Outline path : paths) {
            if (!add_rule(path, states_.back().stroke, pen) && path.along_axes && path.width() > shortest &&
                path.height() > shortest) {
                for (const double y : {path.least.y, path.most.y})
                    page.across.push_back({path.least.x, path.most.x, y});
                for (const double x : {path.least.x, path.most.x})
                    page.down.push_back({path.least.y, path.most.y, x});
            }
            if (pen <= thickest)
                continue;
            path.least = {path.least.x - pen / 2, path.least.y - pen / 2};
            path.most = {path.most.x + pen / 2, path.most.y + pen / 2};
            paint(path, states_.back().stroke, false);
        }
    }

    // Paths within each other leave holes.
    void fill(const std::vector<Outline>& paths) {
        const Colour& colour = states_.back().fill;
        for (const Outline& path : paths)
            if (!add_rule(path, colour, 0))
                paint(path, colour, path.box && paths.size() == 1 && !colour.shines_through());
    }

    void clip(const std::vector<Outline>& paths) {
        Outline all{{1e9, 1e9}, {-1e9, -1e9}, true, paths.size() == 1 && paths.front().box};
        for (const Outline& path : paths) {
            all.reach(path.least);
            all.reach(path.most);
        }
        states_.back().clip = clipped(all, all.box);
    }

    // What can be seen of it.
    Filled clipped(const Outline& path, bool whole) const {
        const Filled& by = states_.back().clip;
        return {std::max(by.left, path.least.x),
                std::max(by.top, path.least.y),
                std::min(by.right, path.most.x),
                std::min(by.bottom, path.most.y),
                1,
                whole && by.covers};
    }

    void paint(const Outline& path, const Colour& colour, bool whole) {
        Filled painted = clipped(path, whole);
        if (colour.is_glass() || painted.left >= painted.right || painted.top >= painted.bottom)
            return;
        painted.ink = colour.ink();
        painted.marker = colour.is_light();
        painted.before = drawn_.size();
        share_.add(2 * sizeof(Filled));
        filled_.push_back(painted);
    }

    // Over all of the page, as where patterns go is not told; pictures fill the unit square.
    void add_picture(bool has_place) {
        paint({{-1e9, -1e9}, {1e9, 1e9}, false, false}, {}, false);
        if (!has_place)
            return;
        Outline square;
        for (const PagePoint corner : {PagePoint{0, 0}, {1, 0}, {0, 1}, {1, 1}})
            square.reach(moved(states_.back().to_page, corner));
        const Filled seen = clipped(square, false);
        const PrintedPage& page = pages_.back();
        share_.add(2 * sizeof(PrintedPicture));
        left_out_.pictures.push_back({std::max(seen.left, 0.0), std::max(seen.top, 0.0),
                                      std::min(seen.right, page.width), std::min(seen.bottom, page.height)});
    }

    Budget& budget_;
    Budget::Share share_{budget_};
    std::vector<PrintedPage> pages_;
    std::vector<Drawn> drawn_;   // on the last page
    std::vector<Filled> filled_; // likewise
    LeftOut left_out_;           // likewise
    std::vector<State> states_;
};

} // namespace

std::vector<PrintedPage> pages_in(std::string_view stream, Budget& budget) { return StreamReader(budget).read(stream); }

} // namespace crossfoot
