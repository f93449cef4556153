#include "prose/prose.hpp"

#include "prose/dates.hpp"
#include "prose/reading_words.hpp"
#include "prose/statement_finder.hpp"
#include "prose/year_comparisons.hpp"
#include "text/numbering.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

bool is_heading(std::u32string_view sentence) {
    constexpr std::size_t longest = 20; // letters
    return sentence.size() <= longest && std::ranges::none_of(sentence, is_digit);
}

// "（二）依申请公开情况" in the midst of a paragraph.
bool is_numbered_heading(std::u32string_view sentence) {
    const std::size_t first = sentence.starts_with(U'(') ? 1 : 0;
    const std::size_t end = sentence.find_first_not_of(chinese_ordinals, first);
    return is_heading(sentence) && end != std::u32string_view::npos && end > first &&
           (sentence[end] == U')' || sentence[end] == U'、');
}

// The form's words that stand in one passage, of which most are few.
struct WordsHere {
    WordsHere(const ReadingWords& reading, const LetterPairs& pairs)
        : scope(pairs.of(reading.words.scope)), parts_of_year(pairs.of(reading.words.parts_of_year)),
          until(pairs.of(reading.words.until)), wider(pairs.of(reading.words.wider)),
          wider_areas(pairs.of(reading.wider_areas)), own(pairs.of(reading.words.own)),
          narrower(pairs.of(reading.words.narrower)), acts(pairs.of(reading.words.acts)),
          share(pairs.of(reading.words.share)), whole_year(pairs.of(reading.whole_year)),
          year_before(pairs.of(reading.year_before)) {}

    FewWords scope;
    FewWords parts_of_year;
    FewWords until;
    FewWords wider;
    FewWords wider_areas;
    FewWords own;
    FewWords narrower;
    FewWords acts;
    FewWords share;
    FewWords whole_year;
    FewWords year_before;
};

// A bracket that is taken out of a clause leaves letters beside each other that are not so in the passage.
void add_joints(const std::vector<Sentence>& sentences, LetterPairs& pairs) {
    for (const Sentence& sentence : sentences)
        for (const Clause& clause : sentence.clauses)
            for (std::size_t i = 1; i < clause.text.size(); ++i)
                if (clause.at[i] != clause.at[i - 1] + 1)
                    pairs.add(clause.text[i - 1], clause.text[i]);
}

// Whether one of the words stands in the text, other than within one of the longer ones: "年来", but not "一年来".
bool holds_besides(std::u32string_view text, const FewWords& words, const FewWords& longer) {
    const auto is_within = [&](std::size_t first, std::size_t last) {
        return std::ranges::any_of(longer, [&](std::u32string_view word) {
            for (std::size_t at = text.find(word); at <= first; at = text.find(word, at + 1))
                if (at + word.size() >= last)
                    return true;
            return false;
        });
    };
    return std::ranges::any_of(words, [&](std::u32string_view word) {
        const std::size_t at = text.find(word);
        return at != std::u32string_view::npos && !is_within(at, at + word.size());
    });
}

class SentenceReading {
public:
    SentenceReading(const ReadingWords& reading, const WordsHere& here, const Passage& passage,
                    const std::u32string& heading, const StatementFinder& finder)
        : words_(reading.words), here_(here), year_(reading.year), passage_(passage), heading_(heading),
          finder_(finder) {}

    // Behind the one that begins there.
    ReadSentence run(Sentence&& sentence, std::size_t before) {
        before_ = before;
        ReadSentence read;
        read.sentence = std::move(sentence);
        whole_ =
            std::u32string_view(passage_.letters).substr(read.sentence.first, read.sentence.last - read.sentence.first);
        read.scope = holds_any(whole_, here_.scope);
        for (const Clause& clause : read.sentence.clauses)
            read.numbers.push_back(
                numbers_in(clause.text, words_.all_units, words_.approximate, words_.approximate_behind, words_.both));
        for (std::size_t i = 0; i < read.sentence.clauses.size(); ++i) {
            const Clause& clause = read.sentence.clauses[i];
            const bool counts = !read.numbers[i].empty();
            const bool part =
                of_other_times(clause.text) || of_years_in_turn(clause, counts) || of_others(clause, counts, read);
            parts_.push_back(part);
            read.others.push_back(other_year(clause) || part);
            read.part = read.part || part;
            for (std::size_t n = 0; n < read.numbers[i].size() && !part; ++n)
                add(read, {i, n}, statement_of(read, {i, n}));
        }
        read_backwards(read);
        add_year_comparisons(read, finder_);
        add_named_shares(read);
        return read;
    }

private:
    void add(ReadSentence& read, const NumberPlace& place, const Statement* statement) const {
        if (statement && (!read.others[place.clause] || statement->any_year))
            read.readings.push_back(
                {statement, place.clause, place.number, equals(*statement, whole_), is_sure(read, *statement)});
    }

    const Statement* statement_of(const ReadSentence& read, const NumberPlace& place) {
        if (const auto known = std::ranges::find(together_, place, &NumberOfStatement::place); known != together_.end())
            return known->statement;
        together_ = finder_.respectively(read, place);
        return together_.empty() ? finder_.of(read, place) : together_.front().statement;
    }

    // "新收5件，上年结转2件，共计7件申请": by what is known of those behind.
    void read_backwards(ReadSentence& read) const {
        const std::size_t known = read.readings.size();
        for (std::size_t i = read.numbers.size(); i-- > 0;)
            for (std::size_t n = read.numbers[i].size(); n-- > 0 && !parts_[i];)
                if (!read.reading_at({i, n}))
                    add(read, {i, n}, finder_.before_what_follows(read, {i, n}));
        if (read.readings.size() > known)
            std::ranges::sort(read.readings, {}, [](const Reading& one) { return std::pair(one.clause, one.number); });
    }

    void add_named_shares(ReadSentence& read) const {
        for (std::size_t i = 0; i < read.numbers.size(); ++i) {
            if (read.numbers[i].empty() || read.numbers[i].front().unit != U"%" || read.others[i])
                continue;
            const std::u32string_view text = read.sentence.clauses[i].text;
            const std::u32string_view left = text.substr(0, read.numbers[i].front().first);
            for (const std::u32string_view word : here_.share)
                if (const std::size_t at = left.rfind(word);
                    at != std::u32string_view::npos && at > 0 && !holds_any(left.substr(at), here_.year_before))
                    if (const Statement* statement = finder_.named(read, {i, 0}, left.substr(0, at), {})) {
                        read.shares.push_back({statement, {i, 0}, 0});
                        break;
                    }
        }
    }

    // Whether the clause speaks of another year than the report. What begins with a year holds until the next.
    bool other_year(const Clause& clause) {
        if (year_ == 0)
            return false;
        if (const int year = leading_year(clause.text))
            (clause.bracket ? bracket_year_ : outer_year_) = year;
        else if (!clause.bracket)
            bracket_year_ = 0;
        const int said = clause.bracket && bracket_year_ != 0 ? bracket_year_ : outer_year_;
        return (said != 0 && said != year_) ||
               std::ranges::any_of(here_.year_before, // "上年度收到80件": of this clause alone
                                   [&](std::u32string_view word) { return clause.text.starts_with(word); });
    }

    static std::size_t equals(const Statement& statement, std::u32string_view sentence) {
        return holds_any(sentence, statement.together) ? statement.equals.size() : statement.alone;
    }

    // By its sentence, the one before and the heading.
    bool is_sure(const ReadSentence& read, const Statement& statement) const {
        const std::u32string_view letters = passage_.letters;
        return statement.sure.empty() || holds_any(heading_, statement.sure) ||
               holds_any(letters.substr(before_, read.sentence.last - before_), statement.sure);
    }

    // What begins with a part of the year, or with several years, holds until the whole is named again, as far as the
    // sentence goes.
    bool of_other_times(std::u32string_view clause) {
        const bool is_whole = holds_any(clause, here_.whole_year);
        if (holds_besides(clause, here_.parts_of_year, here_.whole_year) || until_another_day(clause))
            other_times_ = true;
        else if (is_whole || (year_ != 0 && leading_year(clause) == year_))
            other_times_ = false;
        return other_times_;
    }

    // "2023年、2024年分别受理5件、6件": each number is of one of the years.
    bool of_years_in_turn(const Clause& clause, bool counts) {
        constexpr std::size_t longest = 6; // letters: 2023年度
        if (clause.end == U'、' && clause.text.size() <= longest && leading_year(clause.text) != 0) {
            ++years_;
            return false;
        }
        if (years_ > 0 && holds_any(clause.text, words_.respectively))
            in_turn_ = years_ + 1;
        years_ = 0;
        if (in_turn_ == 0)
            return false;
        in_turn_ -= counts ? 1 : 0;
        return true;
    }

    bool until_another_day(std::u32string_view clause) const {
        return std::ranges::any_of(here_.until, [&](std::u32string_view word) {
            const std::size_t at = clause.find(word);
            return at != std::u32string_view::npos && is_within_a_year(clause.substr(at + word.size()), year_);
        });
    }

    // What is said of the whole area, or of units below the organ, holds until a word for the other, as far as the
    // sentence or bracket goes.
    bool of_others(const Clause& clause, bool counts, ReadSentence& read) {
        const Below below = below_the_organ(clause.text);
        read.scope = read.scope || below == Below::too;
        if (clause.bracket && below == Below::alone)
            return true;
        if (another_body_acts(clause.text)) {
            others_speak_ = others_speak_ || (!clause.bracket && counts);
            return true;
        }
        if (below == Below::alone || holds_any(clause.text, here_.wider_areas))
            others_speak_ = true;
        else if (holds_any(clause.text, here_.wider))
            others_speak_ = finder_.reading().of_one_organ;
        else if (below == Below::too || holds_any(clause.text, here_.own))
            others_speak_ = false;
        return others_speak_;
    }

    // "县自然资源局收到23件、县住建局": what stands behind has a number of its own.
    bool ends_a_count(std::u32string_view text) const {
        return std::ranges::any_of(words_.units, [&](const std::u32string& unit) {
            const std::size_t at = text.rfind(unit);
            return at != std::u32string_view::npos && at > 0 && is_digit(text[at - 1]);
        });
    }

    // "县公安局受理21件" in the report of the county; not 我局, nor "柳林镇收到" in the one of 柳林镇人民政府.
    bool another_body_acts(std::u32string_view clause) const {
        constexpr std::size_t name = 3;     // letters
        constexpr std::size_t longest = 40; // letters of a subject: not all of a clause for each act in it
        const auto is_another = [&](std::u32string_view before) {
            const std::u32string_view first = before_any(before, words_.joins_bodies);
            const bool one_of_several = first.size() < before.size() && !ends_a_count(first);
            const bool own = one_of_several || before.size() < name ||
                             std::ranges::any_of(words_.no_names, [&](const std::u32string& word) {
                                 return before.substr(0, before.size() - 1).ends_with(word);
                             });
            return !own && finder_.reading().organ.find(before.substr(before.size() - name)) == std::u32string::npos &&
                   std::ranges::any_of(words_.bodies,
                                       [&](const std::u32string& body) { return before.ends_with(body); });
        };
        const bool with_the_organ = holds_any(clause, here_.scope);
        return !with_the_organ && !finder_.reading().of_one_organ && !finder_.reading().organ.empty() &&
               std::ranges::any_of(here_.acts, [&](std::u32string_view act) {
                   for (std::size_t at = clause.find(act); at != std::u32string_view::npos;
                        at = clause.find(act, at + 1))
                       if (const std::size_t first = at - std::min(at, longest);
                           is_another(clause.substr(first, at - first)))
                           return true;
                   return false;
               });
    }

    enum class Below { no, alone, too };

    // "局机关及下属单位", "各镇街、各部门": units below the organ and others too.
    Below below_the_organ(std::u32string_view clause) const {
        const auto joined = [&](std::size_t at, std::size_t end) {
            return std::ranges::any_of(words_.joins, [&](const std::u32string& join) {
                return clause.substr(0, at).ends_with(join) || clause.substr(end).starts_with(join);
            });
        };
        Below found = Below::no;
        for (const std::u32string_view word : here_.narrower)
            if (const std::size_t at = clause.find(word); at != std::u32string_view::npos) {
                const std::size_t end = at + end_of_longest(clause.substr(at));
                if (counted_in_turn(clause.substr(end)) || !joined(at, end))
                    return Below::alone;
                found = Below::too;
            }
        return found;
    }

    // "各部门、各镇分别收到申请", but not "各部门、各镇收到、办结的申请分别".
    bool counted_in_turn(std::u32string_view behind) const {
        return std::ranges::any_of(words_.respectively, [&](const std::u32string& each) {
            const std::size_t at = behind.find(each);
            return at != std::u32string_view::npos && !holds_any(behind.substr(0, at), here_.acts);
        });
    }

    // "各镇街" rather than "各镇".
    std::size_t end_of_longest(std::u32string_view text) const {
        std::size_t end = 0;
        for (const std::u32string_view word : here_.narrower)
            if (text.starts_with(word))
                end = std::max(end, word.size());
        return end;
    }

    const ProseWords& words_;
    const WordsHere& here_;
    int year_; // of the report; 0 where nobody knows it
    const Passage& passage_;
    const std::u32string& heading_;
    const StatementFinder& finder_;
    std::size_t before_ = 0; // where the sentence before begins
    std::u32string_view whole_;
    std::vector<NumberOfStatement> together_; // what was found of several numbers at once
    bool other_times_ = false;
    bool others_speak_ = false;
    std::size_t years_ = 0;   // that stand beside each other before the clause
    std::size_t in_turn_ = 0; // clauses whose numbers are of such years
    int outer_year_ = 0;
    int bracket_year_ = 0;
    std::vector<bool> parts_; // of each clause so far, whether it speaks of other times or of others
};

bool in_a_table(const Report& report, const Place& place) {
    return place.range() && std::ranges::any_of(report.tables, [&](const ReportTable& table) {
               return std::ranges::any_of(table.parts, [&](const Place& part) {
                   return part.block == place.block && part.range() && part.range()->contains(place.cell());
               });
           });
}

} // namespace

const Reading* ReadSentence::reading_at(const NumberPlace& place) const {
    const auto known = std::ranges::find_if(readings, [&](const Reading& reading) {
        return reading.clause == place.clause && reading.number == place.number;
    });
    return known == readings.end() ? nullptr : &*known;
}

bool holds_any(std::u32string_view text, const Words& words) {
    return std::ranges::any_of(
        words, [&](const std::u32string& word) { return text.find(word) != std::u32string_view::npos; });
}

bool holds_any(std::u32string_view text, const FewWords& words) {
    return std::ranges::any_of(words,
                               [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

bool holds_any(const Passage& passage, const Words& words) {
    return std::ranges::any_of(words, [&](const std::u32string& word) {
        return passage.pairs.may_hold(word) && passage.letters.find(word) != std::u32string::npos;
    });
}

std::u32string_view before_any(std::u32string_view text, const Words& words) {
    for (const std::u32string& word : words)
        text = text.substr(0, text.find(word));
    return text;
}

std::vector<ReadPassage> read_prose(const Document& document, const Report& report) {
    std::vector<ReadPassage> read;
    if (report.paragraphs.empty())
        return read;
    const Form& form = *report.form;
    const ReadingWords words(report);
    std::u32string heading; // "（二）依申请公开情况", of the paragraphs below it
    for (const Place& place : report.paragraphs) {
        if (in_a_table(report, place))
            continue;
        ReadPassage passage;
        passage.passage = read_passage(document, place, form.labels.same_characters());
        std::vector<Sentence> sentences = sentences_in(passage.passage);
        const auto text_of = [&](const Sentence& sentence) {
            return passage.passage.letters.substr(sentence.first, sentence.last - sentence.first);
        };
        const bool headed = !sentences.empty() && is_heading(text_of(sentences.front()));
        if (headed)
            heading = text_of(sentences.front());
        std::size_t before = 0;
        add_joints(sentences, passage.passage.pairs);
        const StatementFinder finder(words, passage.passage, heading);
        const WordsHere here(words, passage.passage.pairs);
        for (Sentence& sentence : sentences) {
            const std::size_t first = sentence.first;
            if (first > 0 && is_numbered_heading(text_of(sentence)))
                heading = text_of(sentence);
            passage.sentences.push_back(
                SentenceReading(words, here, passage.passage, heading, finder).run(std::move(sentence), before));
            before = first;
        }
        if (headed && passage.sentences.size() > 1)
            heading.clear(); // it runs into its own paragraph
        read.push_back(std::move(passage));
    }
    return read;
}

} // namespace crossfoot
