#include "recognise/text_stream.hpp"

#include "figure/figure.hpp"
#include "recognise/translations.hpp"
#include "text/fold.hpp"
#include "text/numbering.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_letters = 600; // before figures: twice the heads of the widest table
constexpr std::u32string_view opening_brackets = U"（([【";
constexpr std::u32string_view closing_brackets = U"）)]】";

bool is_digit_of_any_width(char32_t c) { return narrow(c) >= U'0' && narrow(c) <= U'9'; }

// Behind a digit that numbers what follows: "1.属于国家秘密", "2、重复申请", "（3）".
bool ends_number(char32_t c) { return std::u32string_view(U".．、)）").find(c) != std::u32string_view::npos; }

// Behind a number of the prose: "2021年", "3956条".
bool is_unit(char32_t c) {
    return std::u32string_view(U"年月日件条个次份宗起人名万亿元%％项").find(c) != std::u32string_view::npos;
}

bool joins_digits(char32_t c) { return c == U'.' || c == U'．' || c == U',' || c == U'，'; }

// Of "22（其中修订16件）" or "1[1]"; nothing where more brackets follow, or a numeral stands in them, as where labels
// were run together: "0（三）".
bool is_note(std::string_view word) {
    std::size_t brackets = 0;
    bool numeral = true;
    char32_t last = 0;
    for (std::size_t at = 0; at < word.size();) {
        last = next_character(word, at);
        brackets += opening_brackets.find(last) != std::u32string_view::npos ? 1 : 0;
        const bool in_brackets =
            brackets > 0 && std::u32string_view(U"（([【）)]】").find(last) == std::u32string_view::npos;
        numeral = numeral && (!in_brackets || is_chinese_ordinal(last));
    }
    return brackets == 1 && !numeral && closing_brackets.find(last) != std::u32string_view::npos;
}

// What begins with a digit, holds no word and numbers nothing was meant as a figure, whether it can be read or not:
// "0①", "3/8".
bool is_marked_figure(std::string_view word) {
    std::size_t at = 0;
    if (!is_digit_of_any_width(next_character(word, at)))
        return false;
    bool numbers = true;
    while (at < word.size()) {
        const char32_t c = next_character(word, at);
        if (is_ideograph(c))
            return false;
        numbers = numbers && (is_digit_of_any_width(c) || ends_number(c));
    }
    return !numbers;
}

bool is_figure(std::string_view word) {
    const FigureKind kind = read_figure(word).kind;
    if (kind == FigureKind::note && is_note(word))
        return true;
    return (kind != FigureKind::note && kind != FigureKind::blank && kind != FigureKind::unreadable) ||
           is_marked_figure(word);
}

// "第3页 共8页", "- 3 -", "3/8" in a line of their own: never a row of figures, which has no dash at both ends of a
// number alone.
bool is_page_number(const std::vector<std::string_view>& words) {
    std::u32string all;
    for (const std::string_view word : words)
        all += characters(word);
    const auto is_dash = [](char32_t c) { return std::u32string_view(U"-–—－").find(c) != std::u32string_view::npos; };
    if (all.find_first_of(U"第页頁共") != std::u32string::npos)
        return std::ranges::any_of(all, is_digit_of_any_width) && std::ranges::all_of(all, [&](char32_t c) {
                   return is_digit_of_any_width(c) || is_dash(c) ||
                          std::u32string_view(U"第页頁共/").find(c) != std::u32string_view::npos;
               });
    const std::size_t slash = all.find(U'/');
    const bool of_all = words.size() == 1 && slash != std::u32string::npos && slash > 0 && slash + 1 < all.size();
    const bool between = all.size() > 2 && is_dash(all.front()) && is_dash(all.back()) && words.size() != 2;
    if (of_all)
        all.erase(slash, 1);
    else if (between)
        all = all.substr(1, all.size() - 2);
    return (of_all || between) && std::ranges::all_of(all, is_digit_of_any_width);
}

// "1 . 属 于 国 家 秘 密".
bool numbers_what_follows(std::string_view word, std::string_view next) {
    std::size_t in_word = 0;
    std::size_t in_next = 0;
    return word.size() == 1 && is_digit_of_any_width(next_character(word, in_word)) &&
           ends_number(next_character(next, in_next));
}

// With blanks in place of what stands in brackets in Latin letters alone, numbers among them: "(10,000 yuan)".
std::string without_translations(std::string_view line) {
    constexpr std::ptrdiff_t fewest = 3; // letters
    constexpr std::size_t longest = 300; // bytes
    std::string result(line);
    const auto is_latin = [](char c) { return is_latin_letter(static_cast<unsigned char>(c)); };
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t from = at;
        const char32_t c = narrow(next_character(line, at));
        if (c == U'(')
            open.push_back(from);
        if (c != U')' || open.empty())
            continue;
        const std::string_view inside = line.substr(open.back(), at - open.back());
        std::size_t next = 0;
        bool foreign = inside.size() <= longest && std::ranges::count_if(inside, is_latin) >= fewest;
        while (foreign && next < inside.size())
            foreign = !is_ideograph(next_character(inside, next));
        if (foreign)
            std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(open.back()), inside.size(), ' ');
        open.pop_back();
    }
    return result;
}

// How many brackets more a word opens than it closes.
int open_brackets(std::string_view word) {
    int open = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_character(word, at);
        open += opening_brackets.find(c) != std::u32string_view::npos ? 1 : 0;
        open -= closing_brackets.find(c) != std::u32string_view::npos ? 1 : 0;
    }
    return open;
}

// How many of the words from there on are a figure with a note that blanks part, "22（其中修订 16 件）"; 1 of any
// other.
std::size_t words_of_figure(const std::vector<std::string_view>& words, std::size_t first, std::string_view& joined) {
    constexpr std::size_t most = 6;
    std::size_t begin = 0;
    joined = words[first];
    if (!is_digit_of_any_width(next_character(joined, begin)) || open_brackets(joined) <= 0)
        return 1;
    int open = 0;
    for (std::size_t i = first; i < std::min(words.size(), first + most); ++i) {
        open += open_brackets(words[i]);
        const char* const end = words[i].data() + words[i].size();
        const std::string_view all(words[first].data(), static_cast<std::size_t>(end - words[first].data()));
        if (open == 0 && is_figure(all)) {
            joined = all;
            return i - first + 1;
        }
    }
    return 1;
}

class Stream {
public:
    Stream(const Document& document, const Labels& labels) : document_(document), labels_(labels) {}

    std::vector<TextGroup> read() {
        for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
            if (document_.blocks[block].kind != BlockKind::paragraph) {
                end_group();
                now_ = {};
                continue;
            }
            const std::string_view text = document_.blocks[block].text;
            for (std::size_t first = 0; first < text.size();) {
                const std::size_t last = std::min(text.find('\n', first), text.size());
                add_line(block, text.substr(first, last - first), first);
                first = last + 1;
            }
        }
        end_group();
        return std::move(groups_);
    }

private:
    void end_group() {
        if (!now_.figures.empty())
            groups_.push_back(std::exchange(now_, {}));
    }

    void add_line(std::size_t block, std::string_view whole, std::size_t offset) {
        const std::string own = labels_.are_translated() ? without_translations(whole) : std::string(whole);
        const std::string_view line = own;
        std::vector<std::string_view> words;
        for (std::size_t at = 0, word = 0; at <= line.size();) {
            const std::size_t here = at;
            const bool ends = at == line.size() || is_space(next_character(line, at));
            if (ends && here > word)
                words.push_back(line.substr(word, here - word));
            if (at == here)
                break;
            if (ends)
                word = at;
        }
        if (is_page_number(words))
            return;
        std::string_view word;
        for (std::size_t i = 0, taken = 0; i < words.size(); i += taken) {
            taken = words_of_figure(words, i, word);
            const std::size_t first = offset + static_cast<std::size_t>(word.data() - line.data());
            const StreamSpan span{block, {first, first + word.size()}};
            if (bool begins = true; i + 1 < words.size() && numbers_what_follows(word, words[i + 1]))
                add_letters(word, span, begins);
            else if (is_figure(word))
                now_.figures.push_back({std::string(word), span});
            else
                add_word(block, word, first);
        }
    }

    // Labels and figures that were run together are cut where digits begin and end.
    void add_word(std::size_t block, std::string_view word, std::size_t offset) {
        bool begins = true;
        for (std::size_t at = 0; at < word.size();) {
            std::size_t next = at;
            const char32_t c = next_character(word, next);
            if (const std::size_t end = is_digit_of_any_width(c) ? end_of_figure(word, at) : at; end > at) {
                now_.figures.push_back({std::string(word.substr(at, end - at)), {block, {offset + at, offset + end}}});
                next = end;
                begins = true;
            } else {
                add_letters(word.substr(at, next - at), {block, {offset + at, offset + next}}, begins);
                // The digits of a number that is none of a table are letters, one after the other.
                while (is_digit_of_any_width(c) && next < word.size()) {
                    std::size_t behind = next;
                    if (!is_digit_of_any_width(next_character(word, behind)))
                        break;
                    add_letters(word.substr(next, behind - next), {block, {offset + next, offset + behind}}, begins);
                    next = behind;
                }
            }
            at = next;
        }
    }

    // Of the digits that begin there, less one that numbers what follows; where they begin if they are no figure.
    static std::size_t end_of_figure(std::string_view word, std::size_t first) {
        std::size_t end = first;
        std::size_t last_digit = first;
        for (std::size_t at = first; at < word.size();) {
            const std::size_t here = at;
            const char32_t c = next_character(word, at);
            std::size_t behind = at;
            if (is_digit_of_any_width(c)) {
                last_digit = here;
                end = at;
            } else if (!joins_digits(c) || at >= word.size() || !is_digit_of_any_width(next_character(word, behind))) {
                break;
            }
        }
        if (end == word.size())
            return end;
        std::size_t behind = end;
        const char32_t c = next_character(word, behind);
        if (ends_number(c))
            return last_digit;
        return is_unit(c) ? first : end;
    }

    void add_letters(std::string_view character, const StreamSpan& span, bool& begins) {
        if (!now_.figures.empty())
            end_group();
        std::size_t at = 0;
        const char32_t c = next_character(character, at);
        auto [known, added] = folded_.try_emplace(c);
        if (added)
            known->second = stream_letters(character, labels_);
        for (const char32_t letter : known->second)
            now_.letters.push_back({letter, span, std::exchange(begins, false)});
        if (now_.letters.size() > 2 * most_letters) {
            now_.letters.erase(now_.letters.begin(), now_.letters.end() - most_letters);
            now_.cut = true;
        }
    }

    const Document& document_;
    const Labels& labels_;
    std::vector<TextGroup> groups_;
    TextGroup now_;
    std::unordered_map<char32_t, std::u32string> folded_;
};

// "（ 一 ） 予 以 公 开" too.
std::size_t with_bracket_before(std::string_view text, std::size_t first) {
    const std::string_view before = text.substr(0, text.substr(0, first).find_last_not_of(" \t") + 1);
    for (const std::string_view bracket : {"（", "("})
        if (before.ends_with(bracket))
            return before.size() - bracket.size();
    return first;
}

std::size_t begin_of_line(std::string_view text, std::size_t first) {
    return text.substr(0, first).find_last_of('\n') + 1;
}

std::size_t with_marks_behind(std::string_view text, std::size_t last) {
    while (last < text.size()) {
        std::size_t next = last;
        const char32_t c = next_character(text, next);
        if (is_space(c) || c == U'（' || c == U'(' || !letters_of(fold(text.substr(last, next - last))).empty())
            break;
        last = next;
    }
    return last;
}

} // namespace

std::vector<TextGroup> groups_of(const Document& document, const Labels& labels) {
    return Stream(document, labels).read();
}

std::u32string stream_letters(std::string_view text, const Labels& labels) {
    std::u32string letters = letters_of(fold(text));
    if (labels.are_translated())
        std::erase_if(letters, is_latin_letter);
    for (char32_t& letter : letters)
        letter = labels.same(letter);
    return letters;
}

bool ends_with(const std::vector<StreamLetter>& letters, std::size_t end, std::u32string_view name) {
    return !name.empty() && name.size() <= end &&
           std::ranges::equal(name, std::span(letters).subspan(end - name.size(), name.size()), {}, {},
                              &StreamLetter::letter);
}

std::string text_of(const Document& document, const std::vector<StreamLetter>& letters, std::size_t first,
                    std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last;) {
        const std::size_t block = letters[i].span.block;
        std::size_t end = i + 1;
        while (end < last && letters[end].span.block == block)
            ++end;
        const std::string_view all = document.blocks[block].text;
        const std::size_t at = letters[i].span.in.first; // in the midst of a label marks begin the line: （七 / ）总计
        const std::size_t start = i == first ? with_bracket_before(all, at) : begin_of_line(all, at);
        text += all.substr(start, with_marks_behind(all, letters[end - 1].span.in.last) - start);
        i = end;
    }
    std::erase(text, '\n');
    return text;
}

} // namespace crossfoot
