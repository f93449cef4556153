#include "prose/prose.hpp"

#include "prose/dates.hpp"
#include "prose/reading_words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

bool is_heading(std::u32string_view sentence) {
    constexpr std::size_t longest = 20; // letters
    return sentence.size() <= longest && std::ranges::none_of(sentence, is_digit);
}

class SentenceReading {
public:
    SentenceReading(const ReadingWords& reading, const Passage& passage, std::u32string_view heading)
        : words_(reading.words), reading_(reading), year_(reading.year), passage_(passage), heading_(heading) {}

    // Behind the one that begins there.
    ReadSentence run(Sentence&& sentence, std::size_t before) {
        before_ = before;
        ReadSentence read;
        read.sentence = std::move(sentence);
        const std::u32string_view whole =
            std::u32string_view(passage_.letters).substr(read.sentence.first, read.sentence.last - read.sentence.first);
        read.scope = holds_any(whole, words_.scope);
        others_.clear();
        for (std::size_t i = 0; i < read.sentence.clauses.size(); ++i) {
            const Clause& clause = read.sentence.clauses[i];
            read.numbers.push_back(numbers_in(clause.text, words_.all_units, words_.approximate));
            const bool part = of_a_part_of_the_year(clause.text) || of_more_than_the_organ(clause.text);
            const bool other = other_year(clause);
            others_.push_back(part || other);
            read.part = read.part || part;
            for (std::size_t n = 0; n < read.numbers[i].size(); ++n)
                if (const Statement* statement = part ? nullptr : statement_of(read, {i, n}))
                    if (!other || statement->any_year)
                        read.readings.push_back(
                            {statement, i, n, equals(*statement, whole), is_sure(read, *statement)});
        }
        compare(read);
        return read;
    }

private:
    void compare(ReadSentence& read) const {
        if (words_.last_year.empty())
            return;
        for (std::size_t i = 0; i < read.numbers.size(); ++i)
            for (std::size_t n = 0; n < read.numbers[i].size(); ++n)
                if (const auto comparison = comparison_of(read, {i, n}))
                    read.comparisons.push_back(*comparison);
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
        return said != 0 && said != year_;
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

    // What begins with a part of the year holds until the whole is named again, as far as the sentence goes.
    bool of_a_part_of_the_year(std::u32string_view clause) {
        if (holds_any(clause, words_.parts_of_year) || until_another_day(clause))
            part_of_year_ = true;
        else if (holds_any(clause, words_.whole_year))
            part_of_year_ = false;
        return part_of_year_;
    }

    bool until_another_day(std::u32string_view clause) const {
        return std::ranges::any_of(words_.until, [&](const std::u32string& word) {
            const std::size_t at = clause.find(word);
            return at != std::u32string_view::npos && is_within_a_year(clause.substr(at + word.size()), year_);
        });
    }

    bool of_more_than_the_organ(std::u32string_view clause) {
        if (!reading_.of_one_organ)
            return false;
        if (holds_any(clause, words_.wider))
            wider_ = true;
        else if (holds_any(clause, words_.own))
            wider_ = false;
        return wider_;
    }

    // What stands between a number and its neighbours in the clause.
    struct Around {
        std::u32string_view before;
        std::u32string_view after;
        bool holds(const Words& words) const { return holds_any(before, words) || holds_any(after, words); }
    };

    static Around around(const ReadSentence& read, const NumberPlace& place) {
        const std::u32string_view text = read.sentence.clauses[place.clause].text;
        const std::vector<ProseNumber>& numbers = read.numbers[place.clause];
        const std::size_t begin = place.number == 0 ? 0 : numbers[place.number - 1].last;
        const std::size_t end = place.number + 1 == numbers.size() ? text.size() : numbers[place.number + 1].first;
        const ProseNumber& number = numbers[place.number];
        const std::u32string_view after = text.substr(number.last, end - number.last);
        if (number.first == 0 && read.sentence.clauses[place.clause].bracket)
            return {before_bracket(read, place.clause), after};
        return {text.substr(begin, number.first - begin), after};
    }

    // "予以公开（12件）": what stands before the bracket, as far as the bracket or number before it.
    static std::u32string_view before_bracket(const ReadSentence& read, std::size_t bracket) {
        const std::size_t at = read.sentence.clauses[bracket].at.front();
        for (std::size_t i = bracket; i-- > 0;) {
            const Clause& outer = read.sentence.clauses[i];
            const auto behind = std::ranges::lower_bound(outer.at, at);
            if (outer.bracket || behind == outer.at.begin() || *(behind - 1) + 2 != at)
                continue;
            const auto end = static_cast<std::size_t>(behind - outer.at.begin());
            std::size_t begin = end;
            while (begin > 0 && outer.at[begin - 1] + (end - begin) + 2 == at && !is_digit(outer.text[begin - 1]))
                --begin;
            return std::u32string_view(outer.text).substr(begin, end - begin);
        }
        return {};
    }

    const Statement* statement_of(const ReadSentence& read, const NumberPlace& place) const {
        const ProseNumber& number = read.number(place);
        if (number.approximate || number.unit.empty() || number.unit == U"%")
            return nullptr;
        const Around beside = around(read, place);
        if (beside.holds(words_.unlike))
            return nullptr;
        const auto may_be = [&](const Statement& statement) { return is_about(statement, read, place, beside); };
        const Statement* statement = nearest_before(beside.before, number.unit, may_be);
        if (!statement)
            statement = nearest_behind(beside.after, number.unit, may_be);
        return statement && (beside.holds(statement->unlike) || holds_any(until(read, place), statement->apart))
                   ? nullptr
                   : statement;
    }

    // Whether the words of a statement that other things have too are said of its own.
    bool is_about(const Statement& statement, const ReadSentence& read, const NumberPlace& place,
                  const Around& beside) const {
        if ((statement.with.empty() && statement.after.empty()) || beside.holds(statement.with))
            return true;
        for (auto before = earlier(read, place); before; before = earlier(read, *before)) {
            const auto known = std::ranges::find_if(read.readings, [&](const Reading& reading) {
                return reading.clause == before->clause && reading.number == before->number;
            });
            if (known != read.readings.end())
                return std::ranges::find(statement.after, known->statement->id) != statement.after.end();
            const Around other = around(read, *before);
            if (holds_any(other.before, words_.kinds))
                return false;
            if (read.number(*before).unit == U"%" || holds_any(other.before, reading_.last_year))
                continue;
            const auto list = list_of(read, before->clause);
            if (!list)
                return other.holds(statement.with);
            before = NumberPlace{*list, 0}; // what it is a part of says more
        }
        return holds_any(heading_, statement.with) || holds_any(until(read, place), statement.with);
    }

    // The sentence as far as the number.
    std::u32string_view until(const ReadSentence& read, const NumberPlace& place) const {
        const std::size_t first = read.sentence.first;
        const std::size_t at = read.sentence.clauses[place.clause].first(read.number(place).first);
        return std::u32string_view(passage_.letters).substr(first, at - first);
    }

    // The clause that begins the list in which a clause stands: "其中…".
    std::optional<std::size_t> list_of(const ReadSentence& read, std::size_t clause) const {
        for (std::size_t i = clause + 1; i-- > 0;)
            for (const std::u32string& word : words_.whole)
                if (read.sentence.clauses[i].text.starts_with(word))
                    return i;
        return {};
    }

    // The number before in the sentence; what stands in brackets speaks for itself alone.
    static std::optional<NumberPlace> earlier(const ReadSentence& read, const NumberPlace& place) {
        if (place.number > 0)
            return NumberPlace{place.clause, place.number - 1};
        const std::vector<Clause>& clauses = read.sentence.clauses;
        for (std::size_t i = place.clause; i-- > 0;)
            if (!read.numbers[i].empty() && (!clauses[i].bracket || clauses[place.clause].bracket))
                return NumberPlace{i, read.numbers[i].size() - 1};
        return {};
    }

    // The nearest to the number, whose unit is empty where it does not matter; of words that end about as near, those
    // of the statement that comes first.
    template <typename MayBe>
    const Statement* nearest_before(std::u32string_view text, const std::u32string& unit, const MayBe& may_be) const {
        constexpr std::size_t as_near = 6;     // letters
        constexpr std::size_t most_beside = 2; // letters
        const Statement* nearest = nullptr;
        std::size_t nearest_end = 0;
        for (const Statement& statement : words_.statements)
            if (unit.empty() || std::ranges::find(statement.units, unit) != statement.units.end())
                for (const std::u32string& word : statement.words)
                    if (const std::size_t at = text.rfind(word);
                        at != std::u32string_view::npos &&
                        (!statement.beside || at + word.size() + most_beside >= text.size()) && may_be(statement)) {
                        const std::size_t word_end = at + word.size();
                        const bool same = nearest == &statement;
                        if (!nearest || (same ? word_end > nearest_end : word_end > nearest_end + as_near)) {
                            nearest = &statement;
                            nearest_end = word_end;
                        }
                    }
        return nearest;
    }

    template <typename MayBe>
    const Statement* nearest_behind(std::u32string_view text, const std::u32string& unit, const MayBe& may_be) const {
        const Statement* nearest = nullptr;
        std::size_t nearest_begin = text.size();
        for (const Statement& statement : words_.statements)
            if (statement.behind && std::ranges::find(statement.units, unit) != statement.units.end())
                for (const std::u32string& word : statement.words)
                    if (const std::size_t at = text.find(word); at < nearest_begin && may_be(statement)) {
                        nearest = &statement;
                        nearest_begin = at;
                    }
        return nearest;
    }

    // Of "较去年增长" where it begins, and whether it is more; nothing where the text before a number does not end so.
    std::optional<std::pair<std::size_t, bool>> wording(std::u32string_view left) const {
        constexpr std::size_t between = 2; // letters between the words and the number: 增长了, 增加至多
        const auto last_of = [&](const Words& words, std::size_t from) {
            std::pair<std::size_t, std::size_t> found{std::u32string_view::npos, 0}; // where it begins and ends
            for (const std::u32string& word : words)
                if (const std::size_t at = left.rfind(word); at != std::u32string_view::npos && at >= from)
                    if (found.first == std::u32string_view::npos || at + word.size() > found.second)
                        found = {at, at + word.size()};
            return found;
        };
        const auto year = last_of(reading_.last_year, 0);
        if (year.first == std::u32string_view::npos)
            return {};
        const auto more = last_of(words_.more, year.second);
        const auto less = last_of(words_.less, year.second);
        const bool either = (more.second > 0) != (less.second > 0);
        if (!either || std::max(more.second, less.second) + between < left.size())
            return {};
        return std::pair(year.first, more.second > 0);
    }

    std::optional<YearComparison> comparison_of(const ReadSentence& read, const NumberPlace& change) const {
        const std::u32string_view text = read.sentence.clauses[change.clause].text;
        const ProseNumber& number = read.number(change);
        if (number.approximate || number.unit.empty() || others_[change.clause])
            return {};
        const std::size_t begin = change.number == 0 ? 0 : read.numbers[change.clause][change.number - 1].last;
        const std::u32string_view before = text.substr(begin, number.first - begin);
        const auto said = wording(before);
        if (!said || holds_any(before, words_.respectively))
            return {};
        YearComparison comparison{nullptr, {}, change, begin + said->first, said->second};
        const Around left{text.substr(0, comparison.first), {}};
        if (change.number == 0 && !left.holds(words_.unlike))
            comparison.statement = nearest_before(left.before, {}, [&](const Statement& statement) {
                return is_about(statement, read, change, left) && !left.holds(statement.unlike);
            });
        // "161件，网站访问量同比增长35%" is of the visits.
        if (!comparison.statement && (said->first > 0 || !of_number_before(read, comparison)))
            return {};
        return comparison;
    }

    // The number before it, in the same clause or in the one before, brackets aside.
    static std::optional<NumberPlace> number_before(const ReadSentence& read, const NumberPlace& place) {
        if (place.number > 0)
            return NumberPlace{place.clause, place.number - 1};
        const std::vector<Clause>& clauses = read.sentence.clauses;
        std::size_t clause = place.clause;
        while (clause > 0)
            if (clauses[--clause].bracket == clauses[place.clause].bracket)
                break;
        if (clause == place.clause || read.numbers[clause].empty())
            return {};
        return NumberPlace{clause, read.numbers[clause].size() - 1};
    }

    // Whether a statement speaks of the number before. In the same clause, words of the change stand behind that
    // number, with which it would be none of the form's.
    bool of_number_before(const ReadSentence& read, YearComparison& comparison) const {
        const auto place = number_before(read, comparison.change);
        if (!place)
            return false;
        const ProseNumber& before = read.number(*place);
        const std::size_t begin = place->number == 0 ? 0 : read.numbers[place->clause][place->number - 1].last;
        const std::u32string_view left =
            std::u32string_view(read.sentence.clauses[place->clause].text).substr(begin, before.first - begin);
        const bool is_read = std::ranges::any_of(read.readings, [&](const Reading& reading) {
            return reading.clause == place->clause && reading.number == place->number;
        });
        if (before.approximate || before.unit.empty() || before.unit == U"%" || holds_any(left, words_.unlike) ||
            (!is_read && place->clause != comparison.change.clause))
            return false;
        comparison.statement = nearest_before(left, before.unit, [&](const Statement& statement) {
            return is_about(statement, read, *place, {left, {}});
        });
        comparison.stated = place;
        return comparison.statement && !holds_any(left, comparison.statement->unlike);
    }

    const ProseWords& words_;
    const ReadingWords& reading_;
    int year_; // of the report; 0 where nobody knows it
    const Passage& passage_;
    std::u32string_view heading_;
    std::size_t before_ = 0; // where the sentence before begins
    bool part_of_year_ = false;
    bool wider_ = false;
    int outer_year_ = 0;
    int bracket_year_ = 0;
    std::vector<bool> others_; // of each clause so far, whether it speaks of another year
};

bool in_a_table(const Report& report, const Place& place) {
    return place.range() && std::ranges::any_of(report.tables, [&](const ReportTable& table) {
               return std::ranges::any_of(table.parts, [&](const Place& part) {
                   return part.block == place.block && part.range() && part.range()->contains(place.cell());
               });
           });
}

} // namespace

bool holds_any(std::u32string_view text, const Words& words) {
    return std::ranges::any_of(
        words, [&](const std::u32string& word) { return text.find(word) != std::u32string_view::npos; });
}

std::vector<ReadPassage> read_prose(const Document& document, const Report& report) {
    std::vector<ReadPassage> read;
    const Form& form = *report.form;
    const ReadingWords words(report);
    std::u32string heading; // "（二）依申请公开情况", of the paragraphs below it
    for (const Place& place : report.paragraphs) {
        if (in_a_table(report, place))
            continue;
        ReadPassage passage;
        passage.passage = read_passage(document, place, form.labels.same_characters());
        std::vector<Sentence> sentences = sentences_in(passage.passage);
        const bool headed = !sentences.empty() && is_heading(passage.passage.letters.substr(0, sentences.front().last));
        if (headed)
            heading = passage.passage.letters.substr(0, sentences.front().last);
        std::size_t before = 0;
        for (Sentence& sentence : sentences) {
            const std::size_t first = sentence.first;
            passage.sentences.push_back(
                SentenceReading(words, passage.passage, heading).run(std::move(sentence), before));
            before = first;
        }
        if (headed && passage.sentences.size() > 1)
            heading.clear(); // it runs into its own paragraph
        read.push_back(std::move(passage));
    }
    return read;
}

} // namespace crossfoot
