#include "prose/clauses.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <string_view>

namespace crossfoot {
namespace {

bool is_one_of(char32_t c, std::u32string_view letters) { return letters.find(c) != std::u32string_view::npos; }
class SentenceReader {
public:
    SentenceReader(const Passage& passage, std::size_t first, std::size_t last)
        : letters_(passage.letters), last_(last) {
        sentence_.first = first;
        sentence_.last = last;
    }

    Sentence run() {
        Clause outer = begin(false);
        read(sentence_.first, last_, outer);
        end(std::move(outer), last_ < letters_.size() ? letters_[last_] : U'\0');
        std::ranges::sort(sentence_.clauses, {}, [](const Clause& clause) { return clause.at.front(); });
        return std::move(sentence_);
    }

private:
    static Clause begin(bool bracket) {
        constexpr std::size_t usual = 24; // letters: neither grows again and again
        Clause clause;
        clause.text.reserve(usual);
        clause.at.reserve(usual);
        clause.bracket = bracket;
        return clause;
    }

    void end(Clause clause, char32_t mark) {
        clause.end = mark;
        if (!clause.text.empty())
            sentence_.clauses.push_back(std::move(clause));
    }

    // What closes what opens there, in this sentence and not far off; 0 where nothing does.
    std::size_t closing(std::size_t open, char32_t opens, char32_t closes, std::size_t last) const {
        int depth = 0;
        for (std::size_t i = open; i < std::min(last, open + longest_bracket); ++i) {
            depth += letters_[i] == opens ? 1 : letters_[i] == closes ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return 0;
    }

    // 、 goes between words as well, and , inside of a number.
    bool divides(std::size_t at, const Clause& clause) const {
        const char32_t c = letters_[at];
        if (c == U'、') {
            const bool before_number = at + 1 < letters_.size() && is_digit(letters_[at + 1]);
            const std::size_t near = before_number ? clause.text.size() : std::min<std::size_t>(clause.text.size(), 4);
            return std::ranges::any_of(clause.text.substr(clause.text.size() - near), is_digit);
        }
        if (c == U',' && at > 0 && is_digit(letters_[at - 1]) && at + 3 < letters_.size() &&
            is_digit(letters_[at + 1]) && is_digit(letters_[at + 2]) && is_digit(letters_[at + 3]))
            return false;
        return is_one_of(c, U",;:!?");
    }

    void read(std::size_t first, std::size_t last, Clause& clause) { // NOLINT(misc-no-recursion): nested_ bounds it
        for (std::size_t i = first; i < last; ++i) {
            const char32_t c = letters_[i];
            if (const std::size_t close = c == U'(' && nested_ < most_nested ? closing(i, U'(', U')', last) : 0) {
                Clause inner = begin(true);
                ++nested_;
                read(i + 1, close, inner);
                --nested_;
                end(std::move(inner), U')');
                i = close;
            } else if (const std::size_t quoted = c == U'“' ? closing(i, U'“', U'”', last) : 0) {
                if (names_a_number(i, quoted, last))
                    for (std::size_t letter = i + 1; letter < quoted; ++letter)
                        add(letter, clause);
                i = quoted;
            } else if (divides(i, clause)) {
                const bool bracket = clause.bracket;
                end(std::move(clause), c);
                clause = begin(bracket);
            } else {
                add(i, clause);
            }
        }
    }

    void add(std::size_t letter, Clause& clause) const {
        clause.text += letters_[letter];
        clause.at.push_back(letter);
    }

    // "“予以公开”5件": a name rather than what somebody said.
    bool names_a_number(std::size_t open, std::size_t close, std::size_t last) const {
        constexpr std::size_t longest_name = 8; // letters
        constexpr std::size_t between = 1;      // 类5件, 占12%
        std::size_t behind = close + 1;
        while (behind < last && behind <= close + between && is_ideograph(letters_[behind]))
            ++behind;
        return close - open <= longest_name + 1 && behind < last && is_digit(letters_[behind]);
    }

    static constexpr std::size_t longest_bracket = 400;
    static constexpr int most_nested = 3;
    const std::u32string& letters_;
    std::size_t last_;
    Sentence sentence_;
    int nested_ = 0;
};

} // namespace

std::vector<Sentence> sentences_in(const Passage& passage) {
    // What is read of a number looks through its sentence. One of thousands of numbers is no sentence that somebody
    // wrote, and is read in pieces.
    constexpr std::size_t longest = 3000; // letters, as far as the next mark; where there is none, twice as many
    const std::u32string& letters = passage.letters;
    std::vector<Sentence> sentences;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        const bool within = i > first && i + 1 < letters.size();
        const bool mark =
            i == letters.size() || letters[i] == U'。' ||
            (within && i - first >= longest && is_one_of(letters[i], U",;、") && !is_digit(letters[i + 1]));
        if (!mark && !(within && i - first >= 2 * longest && !is_digit(letters[i]) && !is_digit(letters[i - 1])))
            continue;
        if (i > first)
            sentences.push_back(SentenceReader(passage, first, i).run());
        first = mark ? i + 1 : i;
    }
    return sentences;
}

} // namespace crossfoot
