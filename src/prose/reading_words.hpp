// The form's words for prose as they are meant in one report.
#pragma once

#include "prose/word_list.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <string_view>
#include <vector>

namespace crossfoot {

// With {year} and the one before, {last}, in them; without those that name one where nobody knows it, which is 0.
Words with_years(const Words& words, int year);

// The words of a statement in the report, to be looked for in many passages.
struct StatementLists {
    const Statement* statement;
    WordList words;
    WordList unlike;
    WordList with;
    WordList apart;
};

// Valid as long as the report's form.
struct ReadingWords {
    explicit ReadingWords(const Report& report);
    ReadingWords(const ReadingWords&) = delete; // its lists are of its own words
    ReadingWords& operator=(const ReadingWords&) = delete;
    ReadingWords(ReadingWords&&) = delete;
    ReadingWords& operator=(ReadingWords&&) = delete;
    ~ReadingWords() = default;

    const ProseWords& words;
    int year;        // of the report; 0 where nobody knows it
    Words last_year; // these with the years in them: "较{last}年"
    Words level;
    Words year_before;
    Words told_of_last_year;
    Words this_year;
    Words whole_year;
    Words wider_areas; // "全市" for a county: of more than its whole area
    Words own;         // "我局"; for a county's government "我县" and its own name as well
    std::u32string organ;
    bool of_one_organ = false; // rather than of all of an area's

    // All of these to be looked for in many passages.
    struct Lists {
        std::vector<StatementLists> statements;
        WordList unlike, kinds, narrowed, narrowable, share;
        WordList last_year, more, less, level, levels, told_of_last_year;
        WordList parts_of_year, whole_year, until, year_before, this_year;
        WordList wider, wider_areas, own, narrower, acts, scope, topics, samples, matters, own_matters;
        WordList governments, bodies, groups, offices, fillers;
    };
    Lists lists;

    // Those of a statement, with the years in them.
    const Words& words_of(const Statement& statement) const;
    const Words& unlike_of(const Statement& statement) const;

    // What stands in texts of the report.
    WordsFound nothing() const { return WordsFound(words.index.size() + own_index_.size()); }
    void find_in(std::u32string_view text, WordsFound& found) const;
    std::size_t longest_word() const { return std::max(words.index.longest(), own_index_.longest()); }

private:
    void list();
    WordList numbered(const Words& all);
    WordList numbered(const Words& meant, const Words& of_form, const WordIndex::Numbers& numbers);

    WordIndex own_index_;                    // of words that the form has not as they are, whose numbers go on
    std::deque<WordIndex::Numbers> numbers_; // of lists that the form has not as they are
    std::map<const Statement*, Words> words_of_statements_; // that hold a year
    std::map<const Statement*, Words> unlike_of_statements_;
};

} // namespace crossfoot
