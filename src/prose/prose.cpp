#include "prose/prose.hpp"

#include "prose/clause_subjects.hpp"
#include "prose/crossed_rows.hpp"
#include "prose/passage_words.hpp"
#include "prose/reading_words.hpp"
#include "prose/statement_finder.hpp"
#include "prose/told_bases.hpp"
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

// The first that is not before the place.
std::vector<Reading>::const_iterator reading_from(const std::vector<Reading>& readings, const NumberPlace& place) {
    return std::ranges::lower_bound(readings, std::pair(place.clause, place.number), {},
                                    [](const Reading& one) { return std::pair(one.clause, one.number); });
}

class SentenceReading {
public:
    // In the passage, below the heading. All must outlive it.
    SentenceReading(const Passage& passage, const std::u32string& heading, const StatementFinder& finder,
                    const SubjectWords& subjects)
        : words_(finder.reading().words), subjects_(subjects), passage_(passage), heading_(heading), finder_(finder) {}

    // Behind another of the passage, or null.
    ReadSentence run(Sentence&& sentence, const ReadSentence* before) {
        before_ = before ? before->sentence.first : 0;
        ReadSentence read;
        read.last_before = before ? last_of(*before) : nullptr;
        read.sentence = std::move(sentence);
        whole_ =
            std::u32string_view(passage_.letters).substr(read.sentence.first, read.sentence.last - read.sentence.first);
        read.scope = holds_any(whole_, subjects_.scope);
        for (const Clause& clause : read.sentence.clauses)
            read.numbers.push_back(numbers_in(clause.text, words_));
        ClauseSubjects subjects(finder_.reading(), subjects_);
        for (std::size_t i = 0; i < read.sentence.clauses.size(); ++i) {
            const auto [subject_part, last_year, other_year, below_too, other_matter, in_turn, year_in_turn,
                        of_government] = subjects.next(read.sentence.clauses[i], !read.numbers[i].empty());
            const Statement* of_years = in_turn > 0 ? statement_of_years(read, i, in_turn) : nullptr;
            const bool this_year = of_years && year_in_turn == finder_.reading().year;
            const bool part = is_of_some(read, i) || (subject_part && !this_year);
            parts_.push_back(part || other_matter);
            read.others.push_back(other_year || parts_.back());
            read.part = read.part || part;
            read.scope = read.scope || below_too;
            with_below_.push_back(below_too);
            scoped_ = scoped_ || of_government || holds_any(read.sentence.clauses[i].text, subjects_.scope);
            if (of_years)
                add(read, {i, 0}, of_years, year_in_turn + 1 == finder_.reading().year);
            for (std::size_t n = of_years ? 1 : 0; n < read.numbers[i].size() && !parts_.back(); ++n)
                add(read, {i, n}, statement_of(read, {i, n}), last_year);
        }
        read_backwards(read);
        cross_rows(read, finder_);
        const std::vector<Act> acts = acts_in(read);
        for (Reading& reading : read.readings) {
            reading.among = reading.among && others_are_told(read, reading.clause);
            reading.again = is_one_of_several(acts, reading);
        }
        add_year_comparisons(read, finder_);
        add_told_bases(read, finder_);
        add_becoming(read);
        add_named_shares(read);
        add_company(read);
        return read;
    }

private:
    // What the last number of a sentence is of, percentages and changes since last year passed over.
    static const Statement* last_of(const ReadSentence& read) {
        if (read.scope || read.part)
            return nullptr;
        for (std::size_t i = read.numbers.size(); i-- > 0;)
            for (std::size_t n = read.numbers[i].size(); n-- > 0;)
                if (read.number({i, n}).unit != U"%" &&
                    std::ranges::find(read.comparisons, NumberPlace{i, n}, &YearComparison::change) ==
                        read.comparisons.end()) {
                    const Reading* last = read.reading_at({i, n});
                    return last ? last->statement : nullptr;
                }
        return nullptr;
    }

    // "网上申请的10件中，予以公开6件": what stands behind it, as far as a semicolon.
    bool is_of_some(const ReadSentence& read, std::size_t clause) {
        if (clause == 0)
            return false;
        const Clause& before = read.sentence.clauses[clause - 1];
        const std::vector<ProseNumber>& numbers = read.numbers[clause - 1];
        if (before.end == U';') {
            of_some_ = false;
        } else if (!numbers.empty() && before.text.ends_with(U'中')) {
            const NumberPlace last{clause - 1, numbers.size() - 1};
            const Reading* known = read.reading_at(last); // "自然人申请的10件中"
            of_some_ = known ? !known->statement->crossed.empty() : finder_.says_other_things(around(read, last));
        }
        return of_some_;
    }

    void add(ReadSentence& read, const NumberPlace& place, const Statement* statement, bool last_year) const {
        if (!statement)
            return;
        const Reading reading{
            statement, place.clause, place.number, equals(*statement, whole_), is_sure(read, *statement), scoped_};
        if (!read.others[place.clause] || statement->any_year)
            read.readings.insert(reading_from(read.readings, {place.clause, place.number}), reading);
        else if (last_year && reading.sure && !scoped_ && !read.scope)
            read.of_last_year.push_back(reading);
    }

    const Statement* statement_of(const ReadSentence& read, const NumberPlace& place) {
        if (const auto known = std::ranges::find(together_, place, &NumberOfStatement::place); known != together_.end())
            return known->statement;
        if (const Statement* became = finder_.became(read, place))
            return became;
        if (const Statement* again = finder_.of_both_years(read, place))
            return again;
        together_ = finder_.respectively(read, place);
        return together_.empty() ? finder_.of(read, place) : together_.front().statement;
    }

    // Of numbers that are of one year each.
    const Statement* statement_of_years(const ReadSentence& read, std::size_t clause, std::size_t in_turn) {
        if (clause >= of_years_last_) {
            of_years_ = finder_.of_years(read, clause, in_turn);
            of_years_last_ = clause + (of_years_ ? in_turn : 1);
        }
        return of_years_;
    }

    // "新收5件，上年结转2件，共计7件申请": by what is known of those behind.
    void read_backwards(ReadSentence& read) const {
        for (std::size_t i = read.numbers.size(); i-- > 0;)
            for (std::size_t n = read.numbers[i].size(); n-- > 0 && !parts_[i];)
                if (!read.reading_at({i, n}))
                    add(read, {i, n}, finder_.before_what_follows(read, {i, n}), false);
    }

    void add_company(ReadSentence& read) const {
        for (std::size_t i = 0; i < read.numbers.size() && !read.part && !read.scope; ++i)
            for (std::size_t n = 0; n < read.numbers[i].size(); ++n)
                if (const Statement* statement = read.reading_at({i, n}) ? nullptr : finder_.in_company(read, {i, n});
                    statement && (!read.others[i] || statement->any_year))
                    read.company.push_back({statement, i, n, equals(*statement, whole_), false});
    }

    void add_becoming(ReadSentence& read) const {
        for (std::size_t i = 0; i < read.numbers.size(); ++i)
            for (std::size_t n = 1; n < read.numbers[i].size(); ++n)
                if (const auto subject = finder_.what_became(read, {i, n}))
                    read.became.push_back({{i, n}, subject->size()});
    }

    void add_named_shares(ReadSentence& read) const {
        for (std::size_t i = 0; i < read.numbers.size(); ++i) {
            if (read.numbers[i].empty() || read.numbers[i].front().unit != U"%" || read.others[i])
                continue;
            const std::u32string_view text = read.sentence.clauses[i].text;
            const Becoming* became = read.became_at({i, 1}); // "予以公开占比由36.5%提高到37.6%"
            const NumberPlace percent{i, became ? std::size_t{1} : 0};
            const std::u32string_view left = text.substr(0, became ? became->subject : read.numbers[i].front().first);
            if (holds_any(left, words_.respectively)) // of several, which nobody pairs here
                continue;
            for (const std::u32string_view word : finder_.shares())
                if (const std::size_t at = left.rfind(word);
                    at != std::u32string_view::npos && at > 0 && !holds_any(left.substr(at), subjects_.year_before) &&
                    !holds_any(left.substr(0, at), words_.share)) // "占办理总量的比重为" names the whole
                    if (const Statement* statement = finder_.named(read, {i, 0}, left.substr(0, at), {})) {
                        read.shares.push_back({statement, percent, false});
                        break;
                    }
        }
        add_listed_shares(read);
    }

    // "予以公开33.3%，部分公开10.9%": of several names, each just before its percentage.
    void add_listed_shares(ReadSentence& read) const {
        if (!read.shares.empty())
            return;
        std::vector<NamedShare> listed;
        for (std::size_t i = 0; i < read.numbers.size(); ++i)
            if (read.numbers[i].size() == 1 && read.numbers[i].front().unit == U"%" && !read.others[i])
                if (const Statement* statement = finder_.named_beside(
                        read, {i, 0},
                        std::u32string_view(read.sentence.clauses[i].text).substr(0, read.numbers[i].front().first)))
                    listed.push_back({statement, {i, 0}, true});
        if (listed.size() > 1)
            read.shares = std::move(listed);
    }

    // "收到" before a number, and what that was read as.
    struct Act {
        std::u32string_view word;
        std::u32string_view what; // between that and the number: "申请"
        NumberPlace place;
        const Statement* statement;
    };

    // What begins with 其中 does again what was told before it.
    std::vector<Act> acts_in(const ReadSentence& read) const {
        std::vector<Act> acts;
        for (std::size_t i = 0; i < read.numbers.size(); ++i)
            for (std::size_t n = 0; n < read.numbers[i].size() && !parts_[i]; ++n) {
                const std::u32string_view before = around(read, {i, n}).before;
                const bool counts = read.number({i, n}).unit != U"%" && !read.number({i, n}).unit.empty();
                for (const std::u32string_view word : subjects_.acts)
                    if (const std::size_t at = before.rfind(word);
                        counts && at != std::u32string_view::npos && !begins_with(before, words_.whole)) {
                        const Reading* known = read.reading_at({i, n});
                        acts.push_back(
                            {word, before.substr(at + word.size()), {i, n}, known ? known->statement : nullptr});
                    }
            }
        return acts;
    }

    static bool begins_with(std::u32string_view text, const Words& words) {
        return std::ranges::any_of(words, [&](const std::u32string& word) { return text.starts_with(word); });
    }

    // "通过网络收到申请12件、通过信函收到9件": the same is done again with the same, of which the form knows nothing
    // else. "收到申请12件，收到留言9件" is not.
    static bool is_one_of_several(const std::vector<Act>& acts, const Reading& reading) {
        const NumberPlace place{reading.clause, reading.number};
        return std::ranges::any_of(acts, [&](const Act& own) {
            return own.place == place && std::ranges::any_of(acts, [&](const Act& other) {
                       return other.place != place && other.word == own.word && own.what.ends_with(other.what) &&
                              (!other.statement || other.statement == reading.statement);
                   });
        });
    }

    // In another clause, with a number.
    bool others_are_told(const ReadSentence& read, std::size_t clause) const {
        for (std::size_t i = 0; i < parts_.size() && !with_below_[clause]; ++i)
            if (i != clause && (parts_[i] || with_below_[i]) && !read.numbers[i].empty())
                return true;
        return false;
    }

    static std::size_t equals(const Statement& statement, std::u32string_view sentence) {
        return holds_any(sentence, statement.together) ? statement.equals.size() : statement.alone;
    }

    // By its sentence, the one before and the heading.
    bool is_sure(const ReadSentence& read, const Statement& statement) const {
        const std::u32string_view letters = passage_.letters;
        const bool told = statement.sure.empty() || holds_any(heading_, statement.sure) ||
                          holds_any(letters.substr(before_, read.sentence.last - before_), statement.sure);
        return told && !statement.doubtful;
    }

    const ProseWords& words_;
    const SubjectWords& subjects_;
    const Passage& passage_;
    const std::u32string& heading_;
    const StatementFinder& finder_;
    std::size_t before_ = 0; // where the sentence before begins
    std::u32string_view whole_;
    const Statement* of_years_ = nullptr;     // of numbers that are of one year each
    std::size_t of_years_last_ = 0;           // behind their clauses
    bool of_some_ = false;                    // what stands behind "…件中" of other things
    bool scoped_ = false;                     // so far a word of the sentence says that it may be of less
    std::vector<NumberOfStatement> together_; // what was found of several numbers at once
    std::vector<bool> with_below_;            // likewise, whether of the organ and of units below it
    std::vector<bool> parts_;                 // of each clause so far, whether it speaks of other times or of others
};

bool in_a_table(const Report& report, const Place& place) {
    return place.range() && std::ranges::any_of(report.tables, [&](const ReportTable& table) {
               return std::ranges::any_of(table.parts, [&](const Place& part) {
                   return part.block == place.block && part.range() &&
                          (part.range()->contains(place.range()->first) || part.range()->contains(place.range()->last));
               });
           });
}

} // namespace

const Reading* ReadSentence::reading_at(const NumberPlace& place) const {
    const auto known = reading_from(readings, place);
    const bool there = known != readings.end() && known->clause == place.clause && known->number == place.number;
    return there ? &*known : nullptr;
}

const Becoming* ReadSentence::became_at(const NumberPlace& place) const {
    const auto known = std::ranges::find(became, place, &Becoming::now);
    return known == became.end() ? nullptr : &*known;
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
            return std::u32string_view(passage.passage.letters).substr(sentence.first, sentence.last - sentence.first);
        };
        const bool headed = !sentences.empty() && is_heading(text_of(sentences.front()));
        if (headed)
            heading = text_of(sentences.front());
        PassageWords here = words_in(passage.passage, sentences, words);
        const StatementFinder finder(words, passage.passage, heading, here);
        SubjectWords subjects(words, here.clauses);
        subjects.go_below(heading, words.words);
        for (Sentence& sentence : sentences) {
            if (sentence.first > 0 && is_numbered_heading(text_of(sentence))) {
                heading = text_of(sentence);
                subjects.go_below(heading, words.words);
            } else if (const std::u32string_view text = text_of(sentence); is_heading(text)) {
                subjects.go_behind(text);
            }
            const ReadSentence* before = passage.sentences.empty() ? nullptr : &passage.sentences.back();
            passage.sentences.push_back(
                SentenceReading(passage.passage, heading, finder, subjects).run(std::move(sentence), before));
        }
        if (headed && passage.sentences.size() > 1)
            heading.clear(); // it runs into its own paragraph
        passage.words = std::move(here.clauses);
        read.push_back(std::move(passage));
    }
    return read;
}

} // namespace crossfoot
