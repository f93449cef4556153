// What a form knows of the prose around its tables: which words make a number there one of its figures, which claims
// speak of its figures, what may not go unsaid. All words are folded as prose/passage.hpp folds a text.
#pragma once

#include "form/figure_place.hpp"
#include "form/word_index.hpp"

#include <map>
#include <string>
#include <vector>

namespace crossfoot {

using Words = std::vector<std::u32string>;
using FigureSum = std::vector<FigurePlace>; // figures that are added up

// "受理申请 N 件": a number with one of the units behind one of the words is one of the sums.
struct Statement {
    std::string id;
    std::string rule; // id of its rule
    Words words;
    std::vector<FigureSum> equals; // any of them makes it true
    std::size_t alone = 0;         // of them, in front, where none of `together` stands in the sentence
    Words together;                // "诉讼": with one of them the rest of `equals` makes it true as well
    FigureSum aside;               // "上年结转": what the number may leave out, or some of it
    Words units;
    Words unlike; // words in the same clause with which it is something else
    // Of words that other things have too, as "办结": one of `with` must stand beside the number, or the number before
    // must be of one of the statements `after`, by their ids. Both empty: the words alone will do.
    Words with;
    std::vector<std::string> after;
    std::vector<std::string> ahead; // or the number behind one of these
    Words apart;                    // words before it in the sentence with which it is something else, as "公示"
    Words sure;            // words of which one has to stand near for a difference to be certain; empty: no matter
    bool beside = false;   // the words stand just before the number
    bool bare = false;     // nothing but who does it when stands before the words: no "规划行政许可"
    bool behind = false;   // the words may also stand behind the number
    bool any_year = false; // a year before it need not be the report's
    bool doubtful = false; // it may well be counted otherwise: a difference is never certain
    bool company = false;  // words of anything: they count where others of the sentence state their figures
    // "自然人": the same in rows that other statements of the table speak of, as "予以公开80件，其中自然人71件". Each
    // has this one's id and, as `row_of`, that of the other.
    std::vector<Statement> crossed;
    std::string row_of;
};

// "均…办结": the parts of each of `says`, with a few letters between them in one clause, claim that all sums are 0.
struct Claim {
    std::string id;
    std::string rule;
    std::vector<Words> says; // of each its parts
    Words with;              // one of them must stand in the sentence; empty: no matter
    Words unlike;            // none of them may stand in the sentence
    Words apart;             // nor any of these in its own clause
    Words instead;           // "诉讼": where it is the nearest named, without a word of `with`: of that it is said
    Words plain;             // all that may stand between the parts for the claim to be of the whole; empty: no matter
    std::vector<FigureSum> zero;
    Words some;                  // "审结": with one of them in the sentence it is said of some,
    std::vector<FigureSum> open; // and these need not be 0
    bool sure = true;            // false: said of what is usual rather than of this year
};

// "公开率98%": with one of the words before it, a percentage is that of one of the parts in one of the wholes.
struct SaidShare {
    std::string id;
    Words words;
    Words with;                    // one of them must stand in the sentence; empty: no matter
    Words unlike;                  // none of them may stand in it
    std::vector<FigureSum> parts;  // the first is what is meant by the words
    std::vector<FigureSum> wholes; // likewise
};

// What "占…的" names as the whole of a share.
struct NamedWhole {
    std::string id;
    Words words;
    std::vector<FigureSum> equals; // the first is meant; any makes the share right
};

// What a whole report has to speak of, in one of the words.
struct Mention {
    std::string id;
    std::string rule;
    Words words;
    std::string section; // of the publication, which is to speak of it; empty: any
};

// The numbers in the index of a statement's words.
struct StatementNumbers {
    WordIndex::Numbers words;
    WordIndex::Numbers unlike;
    WordIndex::Numbers with;
    WordIndex::Numbers apart;
};

struct ProseWords {
    std::map<std::string, Words> lists; // that stand for their words: "@other-matters"
    Words units;                        // of statements that name none of their own
    Words all_units;                    // that a number may have, those of statements too
    Words unlike;                       // words in a clause with which its numbers are none of the form's
    Words scope;                        // words in a sentence by which it may speak of less than the tables do
    Words wider;              // "全区": of more than the organ of the report, which is none of `governments`
    Words governments;        // what the names of those end in that speak of their whole area
    Words own;                // "我局": from where a sentence is of the organ itself again
    Words own_areas;          // "我县": likewise in the report of such an area's government
    Words bodies;             // "局", "镇": what the names of other bodies end in, where one of `acts` stands behind
    Words offices;            // "科": likewise of parts of the organ, in any report
    Words no_offices;         // "查处": what ends so and names none
    Words groups;             // "等部门": likewise, whatever is named before it
    Words acts;               // "收到", "受理": in a report of a whole area what another body does is a part of it
    Words joins;              // "及": between names, also of bodies of which one is below the organ
    Words joins_bodies;       // "及": between bodies, in the names of which some of the joins stand
    Words joins_others;       // "或": before one of `others`
    Words no_names;           // "我", "各": before the last letter of one of `bodies`, which then names no other body
    Words fillers;            // "年内已": what may stand beside a word where the sentence before says of what it is
    Words narrowable;         // "复议": a number whose clause holds one is narrowed from beyond the next number, too
    Words narrowed;           // "其中涉政府信息公开": the numbers before, as far as the mark ;, are of more
    Words passed_over;        // "修订": a number beside one of them says nothing of what stands behind it
    Words narrower;           // "下属单位": of what is below the organ, until a word of the two above
    Words parts_of_year;      // "上半年", "三年来": from where it is of a part of the year, or of several
    Words until;              // "截至": as well where another day follows than the last of the year
    Words whole_year;         // "全年": from where it is of the whole year again
    Words kinds;              // "类" before a number: of a kind of requests, and so may be what follows
    Words topics;             // "涉及": before one of `of_topics` what follows is of some requests alone
    Words samples;            // "抽查": beside a number, what follows is of some requests alone as well
    Words of_topics;          // "申请"
    Words no_topics;          // "信息公开": beside one of `topics`, which then is of all of them
    Words matters;            // "来信来访", "热线": what follows is of nothing of the form's,
    Words own_matters;        // "信息公开": until one of these
    Words approximate;        // "约": before or behind a number that is only about right
    Words approximate_behind; // "余": behind it alone, as 其余3件 are just so many
    Words reaches;            // "达到": before a round number that is only about right, "达到95%"
    Words whole;              // "其中": begins what a number is made up of
    Words ends;               // words at which such a list ends
    Words counters;           // "项": what a numeral counts before these
    Words counted;            // "合计": "三项合计" is the sum of the three numbers before
    Words in_all;             // "共计": before the sum of the numbers before
    Words others;             // "其他": in the last of a list that leaves nothing out
    Words aims;               // "确保": before a claim, which then is what is to be
    Words share;              // "占": before a share of a whole
    Words share_of_all;       // "总数": behind it, where the whole is all there is
    Words last_year;          // "同比": before what a number changed by since last year
    Words level;              // "与去年持平": behind a number that did not change since
    Words level_at;           // "均为": between that and the number of both years
    Words year_before;        // "上年的": before a number of last year
    Words carried;            // "结转": with one of them what begins with "上年" is this year's all the same
    Words told_of_last_year;  // "比上年的": all that stands before a number of last year beside one of this
    Words this_year;          // "今年": before the one it is compared with
    Words compared;           // "相比": between a number of last year and the change since
    Words levels;             // "到": behind "增长", before what a number has become
    Words from;               // "由": before the number that it was
    Words held_against;       // "比": before the day that something else is compared with
    Words of_the_year;        // "度", "全": behind a year that begins a sentence about that year
    Words areas;              // "县": ends the name of an area in that of an organ; the widest first
    Words alike;              // letters that are taken for one another in names
    Words respectively;       // "分别": changes of several numbers, which of each nobody pairs
    Words more;               // "增长"
    Words less;               // "下降"
    std::vector<Statement> statements;                          // the more specific first
    WordIndex index;                                            // of what is looked for in every passage
    std::vector<StatementNumbers> numbers;                      // of each statement
    std::vector<std::vector<WordIndex::Numbers>> claim_numbers; // of each claim, of the parts of each of `says`
    std::vector<SaidShare> shares;
    std::vector<NamedWhole> wholes;
    std::vector<Claim> claims;
    std::vector<Mention> mentions;
};

} // namespace crossfoot
