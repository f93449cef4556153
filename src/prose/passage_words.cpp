#include "prose/passage_words.hpp"

#include "prose/prose.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot {
namespace {

// A bracket that is taken out of a clause leaves letters beside each other that are not so in the passage.
bool has_joints(const Clause& clause) { return clause.at.back() - clause.at.front() + 1 != clause.at.size(); }

// "A、B分别维持" says A维持, B维持.
void find_in_turn(std::u32string_view clause, const ReadingWords& reading, WordsFound& found) {
    const std::size_t longest = reading.longest_word();
    for (const std::u32string& word : reading.words.respectively)
        for (std::size_t at = clause.find(word); at != std::u32string_view::npos; at = clause.find(word, at + 1)) {
            const std::u32string_view act = clause.substr(at + word.size(), longest);
            for (std::size_t i = 1; i <= at && !act.empty(); ++i)
                if (i == at || begins_with_any(clause.substr(i), reading.words.joins)) {
                    const std::size_t begin = i - std::min(i, longest);
                    reading.find_in(std::u32string(clause.substr(begin, i - begin)).append(act), found);
                }
        }
}

} // namespace

PassageWords words_in(const Passage& passage, const std::vector<Sentence>& sentences, const ReadingWords& reading) {
    PassageWords here{reading.nothing(), reading.nothing(), holds_any(passage, reading.words.respectively)};
    reading.find_in(passage.letters, here.letters);
    here.clauses = here.letters;
    for (const Sentence& sentence : sentences)
        for (const Clause& clause : sentence.clauses) {
            if (has_joints(clause))
                reading.find_in(clause.text, here.clauses);
            if (here.in_turn)
                find_in_turn(clause.text, reading, here.clauses);
        }
    return here;
}

} // namespace crossfoot
