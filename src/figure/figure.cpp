#include "figure/figure.hpp"

#include "text/fold.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace crossfoot {
namespace {

bool is_dash(char32_t c) {
    constexpr std::u32string_view dashes = U"-/\\—–−‐‑‒―─━~〜_";
    return dashes.find(narrow(c)) != std::u32string_view::npos;
}

bool is_zero_letter(char32_t c) {
    return c == U'〇' || c == U'○' || c == U'零' || narrow(c) == U'O' || narrow(c) == U'o';
}

bool starts_with(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// Reads the number that a text starts with, in whatever spelling.
class NumberReader {
public:
    explicit NumberReader(std::string_view text) : text_(text) {}

    // Nothing where the text does not start with a number, where its separators do not stand between thousands, or
    // where blanks make a list of it.
    std::optional<Decimal> read(Spelling& spelling) {
        sign();
        while (at_ < text_.size() && take()) {
        }
        if (digits_.empty() || digits_.back() == '.' || digits_.front() == '.' || !grouped() || is_list())
            return {};
        spelling.full_width = full_width_;
        spelling.separators = groups_ > 0;
        spelling.spaces = spaces_;
        spelling.zero_letter = zero_letter_;
        spelling.sign = signed_;
        return Decimal::parse((negative_ ? "-" : "") + digits_);
    }
    std::string_view rest() const { return text_.substr(end_); }

private:
    void sign() {
        std::size_t next = at_;
        const char32_t c = text_.empty() ? U'\0' : next_character(text_, next);
        const bool plus = narrow(c) == U'+' || c == U'增';
        negative_ = narrow(c) == U'-' || c == U'−' || c == U'减' || c == U'減';
        signed_ = plus || negative_;
        if (signed_) {
            full_width_ = c == U'－' || c == U'＋';
            at_ = end_ = next;
        }
    }

    // Takes one character of the number; false where the number ends.
    bool take() {
        std::size_t next = at_;
        const char32_t c = next_character(text_, next);
        const char32_t plain = narrow(c);
        if (is_space(c)) {
            at_ = next; // belongs to the number only if a digit follows
            lines_ += c == U'\n' ? 1 : 0;
            return true;
        }
        if (plain >= U'0' && plain <= U'9') {
            digit(static_cast<char>(plain));
        } else if (is_zero_letter(c)) {
            zero_letter_ = true;
            digit('0');
        } else if (plain == U'.' && !point_ && !digits_.empty()) {
            point_ = true;
            digits_ += '.';
        } else if ((plain == U',' || plain == U'\'' || c == U'’' || c == U'٬') && !point_ && !digits_.empty() &&
                   digit_follows(next)) {
            regular_ = regular_ && (groups_ == 0 ? since_separator_ <= 3 : since_separator_ == 3);
            ++groups_;
            since_separator_ = 0;
        } else {
            return false;
        }
        full_width_ = full_width_ || c != plain;
        if (at_ != end_) {
            spaces_ = true;
            broken_ += lines_ > 0 ? 1 : 0;
        }
        lines_ = 0;
        at_ = end_ = next;
        return true;
    }

    void digit(char c) {
        digits_ += c;
        if (!point_)
            ++since_separator_;
    }

    bool digit_follows(std::size_t at) const {
        if (at >= text_.size())
            return false;
        const char32_t c = narrow(next_character(text_, at));
        return (c >= U'0' && c <= U'9') || is_zero_letter(c);
    }

    // "12\n3\n40" are the figures of three rows in one cell; "157\n3179" is a number that a narrow cell broke.
    bool is_list() const { return broken_ > 1; }
    bool grouped() const { return groups_ == 0 || (regular_ && since_separator_ == 3); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t end_ = 0; // behind the last character that belongs to the number
    std::string digits_;
    int groups_ = 0;
    int lines_ = 0;  // that ended since the last digit
    int broken_ = 0; // times that the number goes on in another line
    int since_separator_ = 0;
    bool negative_ = false;
    bool signed_ = false;
    bool point_ = false;
    bool regular_ = true;
    bool full_width_ = false;
    bool spaces_ = false;
    bool zero_letter_ = false;
};

// The words are those of all forms together: a cell is read before anybody knows of which form it is. Which of them a
// form allows behind a figure is said in its [units].
std::string take_unit(std::string_view& rest) {
    constexpr std::array<std::string_view, 19> units{"万元", "亿元", "千元", "百元", "百万元", "千万元", "元",
                                                     "件次", "件",   "条",   "个",   "项",     "次",     "份",
                                                     "宗",   "起",   "人",   "例",   "部"};
    for (const std::string_view unit : units) {
        if (!starts_with(rest, unit))
            continue;
        rest = trimmed(rest.substr(unit.size()));
        return std::string(unit);
    }
    return {};
}

// Marks that lead to a note elsewhere or were added by who checked it: "5①", "26*", "26**", "26¹", "26√".
bool only_marks(std::string_view text) {
    constexpr std::u32string_view marks = U"*＊※†‡★☆△▲▼↑↓√✓✔⁰¹²³⁴⁵⁶⁷⁸⁹";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        const bool circled = c >= U'①' && c <= U'⑳';
        if (!circled && marks.find(c) == std::u32string_view::npos)
            return false;
    }
    return true;
}

// What stands before a number without changing it: "※26", "共26件", and the ' by which spreadsheets keep texts.
void take_mark(std::string_view& content) {
    constexpr std::array<std::string_view, 8> before{"'", "‘", "’", "※", "*", "＊", "共计", "共"};
    for (const std::string_view mark : before) {
        if (!starts_with(content, mark))
            continue;
        content = trimmed(content.substr(mark.size()));
        return;
    }
}

// What follows a number is a note where it stands in brackets or behind a comma, says 其中, or is a mark; else the text
// is no figure.
std::optional<std::string> read_note(std::string_view rest) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> brackets{
        {{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}, {"[", "]"}, {"【", "】"}}};
    for (const auto& [open, close] : brackets)
        if (starts_with(rest, open) && rest.size() > open.size() + close.size() &&
            rest.substr(rest.size() - close.size()) == close)
            return std::string(trimmed(rest.substr(open.size(), rest.size() - open.size() - close.size())));
    constexpr std::array<std::string_view, 6> openers{"，", ",", "；", ";", "、", "其中"};
    for (const std::string_view opener : openers)
        if (starts_with(rest, opener) && rest.size() > opener.size() &&
            !(opener == "、" && std::isdigit(static_cast<unsigned char>(rest[opener.size()])) != 0)) // "3、525" is no 3
            return std::string(trimmed(opener == "其中" ? rest : rest.substr(opener.size())));
    if (rest == "。" || rest == "；") // as in a list: the number is not cut short there, as it may be in "1," and "1."
        return "";
    return only_marks(rest) ? std::optional(std::string(rest)) : std::nullopt;
}

bool says_none(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"无", "没有", "暂无", "未发生", "不涉及", "不适用",
                                                     "空", "N/A",  "n/a",  "NA",     "无。",   "无此项"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool only_dashes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (!is_dash(c) && !is_space(c))
            return false;
    }
    return true;
}

// What is shown of a text that holds characters that are not: nothing where each is, or where one of them turns the
// digits round, as U+202E does.
std::optional<std::string> only_shown(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = at;
        const char32_t c = next_character(text, at);
        if (c == U'\u202E')
            return {};
        if (!is_ignorable(c))
            shown += text.substr(first, at - first);
    }
    return shown.size() < text.size() ? std::optional(std::move(shown)) : std::nullopt;
}

Figure read_shown(std::string_view text) {
    Figure figure;
    const std::string_view content = trimmed(text);
    if (content.empty())
        return figure;
    figure.kind = FigureKind::unreadable;
    if (only_dashes(content)) {
        figure.kind = FigureKind::dash;
        return figure;
    }
    if (says_none(content)) {
        figure.kind = FigureKind::none;
        return figure;
    }
    std::string_view unmarked = content;
    take_mark(unmarked);
    NumberReader number(unmarked);
    Spelling spelling;
    const auto value = number.read(spelling);
    if (!value)
        return figure;
    std::string_view rest = trimmed(number.rest());
    std::string unit = take_unit(rest);
    spelling.unit = !unit.empty();
    const auto note = rest.empty() ? std::optional<std::string>("") : read_note(rest);
    if (!note)
        return figure;
    figure.kind = note->empty() ? FigureKind::text_number : FigureKind::note;
    figure.value = *value;
    figure.spelling = spelling;
    figure.unit = std::move(unit);
    figure.note = *note;
    return figure;
}

} // namespace

std::string_view name(FigureKind kind) {
    switch (kind) {
    case FigureKind::number:
        return "number";
    case FigureKind::blank:
        return "blank";
    case FigureKind::dash:
        return "dash";
    case FigureKind::none:
        return "none";
    case FigureKind::text_number:
        return "text number";
    case FigureKind::note:
        return "note";
    case FigureKind::unreadable:
        return "unreadable";
    }
    return {};
}

Figure stored_number(Decimal value) {
    Figure figure;
    figure.kind = FigureKind::number;
    figure.value = std::move(value);
    return figure;
}

Figure read_figure(std::string_view text) {
    Figure figure = read_shown(text);
    if (figure.kind != FigureKind::unreadable)
        return figure;
    if (const std::optional<std::string> shown = only_shown(text)) {
        figure = read_shown(*shown);
        figure.spelling.spaces = figure.spelling.spaces || figure.kind == FigureKind::text_number;
    }
    return figure;
}

} // namespace crossfoot
