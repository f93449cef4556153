#include "prose/prose.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

int digit_of(char32_t c) {
    if (c >= U'0' && c <= U'9')
        return static_cast<int>(c - U'0');
    const std::size_t at = std::u32string_view(U"〇一二三四五六七八九").find(c);
    return at == std::u32string_view::npos ? c == U'零' ? 0 : -1 : static_cast<int>(at);
}

// Every unit that a number of the form's prose may have.
std::vector<std::u32string> units_of(const Form& form) {
    std::vector<std::u32string> units = form.prose.units;
    for (const Statement& statement : form.prose.statements)
        units.insert(units.end(), statement.units.begin(), statement.units.end());
    std::ranges::sort(units);
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

class SentenceReading {
public:
    SentenceReading(const Report& report, const std::vector<std::u32string>& units, const Passage& passage)
        : words_(report.form->prose), year_(report.year ? report.year->year : 0), units_(units), passage_(passage) {}

    ReadSentence run(Sentence&& sentence) {
        ReadSentence read;
        read.sentence = std::move(sentence);
        const std::u32string_view whole =
            std::u32string_view(passage_.letters).substr(read.sentence.first, read.sentence.last - read.sentence.first);
        read.scope = holds_any(whole, words_.scope);
        others_.clear();
        for (std::size_t i = 0; i < read.sentence.clauses.size(); ++i) {
            const Clause& clause = read.sentence.clauses[i];
            read.numbers.push_back(numbers_in(clause.text, units_, words_.approximate));
            const bool other = other_year(clause);
            others_.push_back(other);
            for (std::size_t n = 0; n < read.numbers[i].size(); ++n)
                if (const Statement* statement = statement_of(clause, read.numbers[i], n))
                    if (!other || statement->any_year)
                        read.readings.push_back({statement, i, n});
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

    const Statement* statement_of(const Clause& clause, const std::vector<ProseNumber>& numbers, std::size_t n) const {
        const ProseNumber& number = numbers[n];
        if (number.approximate || number.unit.empty() || number.unit == U"%")
            return nullptr;
        const std::u32string_view text = clause.text;
        const std::size_t begin = n == 0 ? 0 : numbers[n - 1].last;
        const std::size_t end = n + 1 == numbers.size() ? text.size() : numbers[n + 1].first;
        const std::u32string_view before = text.substr(begin, number.first - begin);
        const std::u32string_view after = text.substr(number.last, end - number.last);
        if (holds_any(before, words_.unlike) || holds_any(after, words_.unlike))
            return nullptr;
        const Statement* statement = nearest_before(before, number.unit);
        if (!statement)
            statement = nearest_behind(after, number.unit);
        if (statement && (holds_any(before, statement->unlike) || holds_any(after, statement->unlike)))
            return nullptr;
        return statement;
    }

    // The nearest to the number, whose unit is empty where it does not matter; of words that end about as near, those
    // of the statement that comes first.
    const Statement* nearest_before(std::u32string_view text, const std::u32string& unit) const {
        constexpr std::size_t as_near = 6; // letters
        const Statement* nearest = nullptr;
        std::size_t nearest_end = 0;
        for (const Statement& statement : words_.statements)
            if (unit.empty() || std::ranges::find(statement.units, unit) != statement.units.end())
                for (const std::u32string& word : statement.words)
                    if (const std::size_t at = text.rfind(word); at != std::u32string_view::npos) {
                        const std::size_t word_end = at + word.size();
                        const bool same = nearest == &statement;
                        if (!nearest || (same ? word_end > nearest_end : word_end > nearest_end + as_near)) {
                            nearest = &statement;
                            nearest_end = word_end;
                        }
                    }
        return nearest;
    }

    const Statement* nearest_behind(std::u32string_view text, const std::u32string& unit) const {
        const Statement* nearest = nullptr;
        std::size_t nearest_begin = text.size();
        for (const Statement& statement : words_.statements)
            if (statement.behind && std::ranges::find(statement.units, unit) != statement.units.end())
                for (const std::u32string& word : statement.words)
                    if (const std::size_t at = text.find(word); at < nearest_begin) {
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
        const auto year = last_of(words_.last_year, 0);
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
        const auto said = wording(text.substr(begin, number.first - begin));
        if (!said)
            return {};
        YearComparison comparison{nullptr, {}, change, begin + said->first, said->second};
        if (change.number == 0)
            comparison.statement = nearest_before(text.substr(0, comparison.first), {});
        if (!comparison.statement && !of_number_before(read, comparison))
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
        comparison.statement = nearest_before(left, before.unit);
        comparison.stated = place;
        return comparison.statement && !holds_any(left, comparison.statement->unlike);
    }

    const ProseWords& words_;
    int year_; // of the report; 0 where nobody knows it
    const std::vector<std::u32string>& units_;
    const Passage& passage_;
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

int leading_year(std::u32string_view clause) {
    constexpr std::size_t digits = 4;
    if (clause.size() <= digits || clause[digits] != U'年')
        return 0;
    int year = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const int digit = digit_of(clause[i]);
        if (digit < 0)
            return 0;
        year = year * 10 + digit;
    }
    return year >= 1900 && year <= 2999 ? year : 0;
}

std::vector<ReadPassage> read_prose(const Document& document, const Report& report) {
    std::vector<ReadPassage> read;
    const Form& form = *report.form;
    const std::vector<std::u32string> units = units_of(form);
    for (const Place& place : report.paragraphs) {
        if (in_a_table(report, place))
            continue;
        ReadPassage passage;
        passage.passage = read_passage(document, place, form.labels.same_characters());
        for (Sentence& sentence : sentences_in(passage.passage))
            passage.sentences.push_back(SentenceReading(report, units, passage.passage).run(std::move(sentence)));
        read.push_back(std::move(passage));
    }
    return read;
}

} // namespace crossfoot
