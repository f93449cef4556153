// The prose of a report, read: its sentences, the numbers in them, and which figures of the form these state.
#pragma once

#include "prose/clauses.hpp"
#include "prose/numbers.hpp"
#include "prose/word_list.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace crossfoot {

// A number that a statement of the form speaks of.
struct Reading {
    const Statement* statement = nullptr;
    std::size_t clause = 0; // in the sentence
    std::size_t number = 0; // in the clause
    std::size_t equals = 0; // of the statement's: any of so many in front makes it true
    bool sure = true;       // that the statement speaks of it
    bool among = false;     // units below the organ are told beside it: "局机关58件，分局12件"
    bool again = false;     // the same is told of others beside it: "网上收到58件，信函收到12件"
    const Statement* otherwise = nullptr; // what makes it true as well
};

struct NumberPlace {
    std::size_t clause = 0; // in the sentence
    std::size_t number = 0; // in the clause

    friend bool operator==(const NumberPlace&, const NumberPlace&) = default;
};

// What a number is said to have changed by since last year: "…805件，同比增长1.08%".
struct YearComparison {
    const Statement* statement = nullptr; // of what it is said
    std::optional<NumberPlace> stated;    // the number before, of which it is said; nothing where only a word names it
    NumberPlace change;
    std::size_t first = 0; // in its clause: where its wording begins, as "同比"
    bool more = true;      // false: less
    bool level = false;    // it did not change; `change` is the number itself
};

// A change of which the text tells both numbers: "161件，比上年的130件增长23.8%".
struct ToldChange {
    NumberPlace now;
    NumberPlace last;
    NumberPlace change;
    bool more = true; // false: less
    bool by = false;  // `last` is what it changed by rather than last year's: "13件，比上年增加3件，增长30%"
};

// "161件，比上年的130件有所增加", "161件（2022年130件）": what a number was last year.
struct ToldBase {
    NumberPlace now;
    NumberPlace last;
};

// "由80件增加到161件", "由36.5%提高到37.6%": the number before in the clause is what it was.
struct Becoming {
    NumberPlace now;
    std::size_t subject = 0; // letters of the clause before 由
};

// "予以公开占12%": a share of what a statement names rather than of a number.
struct NamedShare {
    const Statement* statement = nullptr;
    NumberPlace percent;
    bool listed = false; // one of several, of which nothing but the names says that they are shares
};

struct ReadSentence {
    Sentence sentence;
    std::vector<std::vector<ProseNumber>> numbers; // of each clause
    std::vector<Reading> readings;                 // in the order of the text
    std::vector<Reading> company;                  // what else it may state, in company of those that state figures
    std::vector<YearComparison> comparisons;
    std::vector<ToldChange> changes;   // of them those `by` something alone are among the comparisons
    std::vector<Reading> of_last_year; // what it states of the year before, which is none of the readings
    std::vector<ToldBase> bases;       // where no change is told of both numbers
    std::vector<NamedShare> shares;
    std::vector<Becoming> became;
    std::vector<bool> others;               // of each clause, whether it speaks of another year, or as `part` says
    const Statement* last_before = nullptr; // that the last number of the sentence before is of; null: of none
    bool part = false;  // it speaks of a part of the year or of several years, or of more or less than the organ
    bool scope = false; // a word of it says that it may speak of less than the tables do

    const Reading* reading_at(const NumberPlace& place) const; // null where it is none of the form's
    const Becoming* became_at(const NumberPlace& place) const; // null where it is no more than a number
    const ProseNumber& number(const NumberPlace& place) const { return numbers[place.clause][place.number]; }
    const ProseNumber& number(const Reading& reading) const { return numbers[reading.clause][reading.number]; }
    std::size_t first(const Reading& reading) const { // in the passage
        return sentence.clauses[reading.clause].first(number(reading).first);
    }
    std::size_t last(const Reading& reading) const {
        return sentence.clauses[reading.clause].last(number(reading).last - 1);
    }
};

struct ReadPassage {
    Passage passage;
    WordsFound words; // that stand in it, those of its clauses that leave out brackets as well
    std::vector<ReadSentence> sentences;
};

// Reads what stands outside the report's tables. The document must outlive it.
std::vector<ReadPassage> read_prose(const Document& document, const Report& report);

// Whether one of the words stands in the text.
bool holds_any(std::u32string_view text, const Words& words);
bool holds_any(std::u32string_view text, const FewWords& words);
bool holds_any(const Passage& passage, const Words& words);

// What stands before the first of the words; all of it where none of them stands there.
std::u32string_view before_any(std::u32string_view text, const Words& words);

} // namespace crossfoot
