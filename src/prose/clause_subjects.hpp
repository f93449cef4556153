// Of which year the clauses of a sentence speak, and of whom: what is of other times, other areas, other bodies or of
// units below the organ is none of the report's figures.
#pragma once

#include "prose/clauses.hpp"
#include "prose/letter_pairs.hpp"
#include "prose/reading_words.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace crossfoot {

struct ClauseSubject {
    bool part = false;         // of a part of the year or of several years, or of more or less than the organ
    bool last_year = false;    // of the year before that of the report
    bool other_year = false;   // of another year than the report
    bool below_too = false;    // of units below the organ and of itself: "局机关及下属单位"
    bool other_matter = false; // of nothing of the form's: of letters, of the hotline
    std::size_t in_turn = 0; // in "2022年、2023年分别受理5件、6件": how many numbers are of one year each, with its own
    int year_in_turn = 0;       // of which its own is
    bool of_government = false; // in the report of an area it names its government: "县政府收到58件"
};

// The words of them that may stand in one passage.
struct SubjectWords {
    SubjectWords(const ReadingWords& reading, const WordsFound& here);

    // What follows stands below the heading.
    void go_below(std::u32string_view heading, const ProseWords& words);
    // What follows stands behind a short sentence of the passage: "二是建议提案公开到位".
    void go_behind(std::u32string_view sentence);

    FewWords parts_of_year;
    FewWords whole_year;
    FewWords until;
    FewWords year_before;
    FewWords this_year;
    FewWords wider;
    FewWords wider_areas;
    FewWords own;
    FewWords narrower;
    FewWords acts;
    FewWords scope;
    FewWords topics;
    FewWords samples;
    FewWords matters;
    FewWords own_matters;
    FewWords governments;
    FewWords bodies;
    FewWords groups;
    FewWords offices;
    FewWords fillers;
    bool below_a_matter = false; // the heading is of another one than the form's
};

class ClauseSubjects {
public:
    // Of one sentence of the passage. Both must outlive it.
    ClauseSubjects(const ReadingWords& reading, const SubjectWords& here);

    // Of the clause behind the one before; `counts`: a number stands in it.
    ClauseSubject next(const Clause& clause, bool counts);

private:
    enum class Below { no, alone, too };

    int year_of(std::u32string_view clause, bool counts) const;
    int year_behind_a_name(std::u32string_view clause) const;
    bool other_year(const Clause& clause, bool counts);
    bool tells_of_last_year(const Clause& clause, bool counts);
    bool of_last_year(std::u32string_view clause) const;
    bool of_other_times(std::u32string_view clause);
    void of_years_in_turn(const Clause& clause, bool counts, ClauseSubject& subject);
    void leave_years_in_turn();
    bool until_another_day(std::u32string_view clause) const;
    bool of_others(const Clause& clause, bool counts, Below below);
    bool is_said_of_more(std::u32string_view text, bool counts) const;
    bool of_a_topic(const Clause& clause, bool counts);
    bool of_another_matter(const Clause& clause, bool counts);
    bool counts_a_kind(std::u32string_view clause) const;
    bool opens_topic(std::u32string_view clause, std::u32string_view topic) const;
    bool ends_a_count(std::u32string_view text) const;
    bool another_body_acts(std::u32string_view clause) const;
    bool government_acts(std::u32string_view clause) const;
    std::u32string_view without_fillers(std::u32string_view subject) const;
    bool is_an_office(std::u32string_view subject) const;
    bool holds_a_government(std::u32string_view subject) const;
    bool is_another(std::u32string_view subject) const;
    bool is_of_others(std::u32string_view subject) const;
    bool is_unlike_the_organ(std::u32string_view subject) const;
    bool ends_in_a_group(std::u32string_view subject) const;
    bool is_the_organ(std::u32string_view subject, std::u32string_view body) const;
    bool begins_name(std::u32string_view before) const;
    Below below_the_organ(std::u32string_view clause) const;
    bool counted_in_turn(std::u32string_view behind) const;
    std::size_t end_of_longest(std::u32string_view text) const;

    const ReadingWords& reading_;
    const ProseWords& words_;
    const SubjectWords& here_;
    bool other_times_ = false;
    bool others_speak_ = false;
    bool topic_ = false;
    bool kind_counted_ = false; // by the last clause with a number but shares
    bool matter_;               // another one than the form's
    bool requests_ = false;     // were counted, as far back as a semicolon
    bool last_year_ = false;
    bool told_of_last_year_ = false;
    bool is_last_year_ = false; // what the clause is of
    bool begun_ = false;        // a number stands before, as far back as a semicolon
    std::vector<int> years_;    // that stand beside each other
    bool told_in_turn_ = false; // of all of them
    std::size_t in_turn_ = 0;   // clauses whose numbers are of such years
    int outer_year_ = 0;
    int bracket_year_ = 0;
};

} // namespace crossfoot
