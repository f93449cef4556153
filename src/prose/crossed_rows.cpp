#include "prose/crossed_rows.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

// What a number may be a part of.
struct Whole {
    const Statement* row = nullptr; // null: nobody knows
    std::optional<Decimal> count;
    bool listed = false; // "其中", "80件中", a bracket: it is a part of that
};

// A reading at its number, and of what it was found to be a part.
struct Known {
    Reading* reading = nullptr;
    std::optional<Whole> whole;
};

class RowReading {
public:
    RowReading(ReadSentence& read, const StatementFinder& finder) : read_(read), finder_(finder) {
        for (const std::vector<ProseNumber>& numbers : read.numbers)
            known_.emplace_back(numbers.size());
        for (Reading& reading : read.readings)
            known_[reading.clause][reading.number].reading = &reading;
    }

    // In the order of the text, so that each looks no further than to the one before it.
    void run() {
        std::vector<Reading> kept;
        kept.reserve(read_.readings.size());
        for (Reading& reading : read_.readings)
            if (reading.statement->crossed.empty() || is_known_part(reading))
                kept.push_back(reading);
        read_.readings = std::move(kept);
    }

private:
    // False where it is a part of nobody knows what. Lets it be of the row that it is a part of.
    bool is_known_part(Reading& reading) {
        std::optional<Whole>& whole = known_[reading.clause][reading.number].whole;
        whole = whole_of(reading);
        if (!whole || !whole->row)
            return !whole || !whole->listed;
        const Statement& columns = *reading.statement;
        const Statement* crossed = crossed_with(columns, *whole->row);
        if (!crossed || (whole->count && *whole->count < read_.number(reading).value))
            return true;
        reading.otherwise = whole->listed ? &columns : crossed;
        reading.sure = reading.sure && whole->listed;
        if (whole->listed) {
            reading.statement = crossed;
            reading.equals = crossed->alone;
        }
        return true;
    }

    // Nothing where no number or name before says.
    std::optional<Whole> whole_of(const Reading& reading) const {
        const NumberPlace place{reading.clause, reading.number};
        const Statement& columns = *reading.statement;
        if (const Statement* row = named(place, left_of(place), columns); row && crossed_with(columns, *row))
            return Whole{row, {}, true}; // "自然人申请结转下年度的9件"
        if (is_carried_over(left_of(place)))
            return Whole{nullptr, {}, true};
        bool listed = begins_list(left_of(place));
        for (auto step = before(place); step; step = before(*step)) {
            const Clause& clause = read_.sentence.clauses[step->clause];
            if (known_[step->clause].empty()) {
                if (begins_list(clause.text))
                    listed = true;
                else if (clause.text.ends_with(U'中'))
                    if (const Statement* row = named(place, clause.text, columns); row || is_carried_over(clause.text))
                        return Whole{row, {}, true};
                continue;
            }
            const ProseNumber& number = read_.number(*step);
            const auto& [other, whole] = known_[step->clause][step->number];
            if (other && is_of_columns(*other)) // of the same list
                return whole ? Whole{whole->row, whole->count, listed || whole->listed} : whole;
            if (number.unit == U"%" || (!other && number.value < read_.number(reading).value))
                continue; // no whole of it: what something changed by, days
            if (other && listed && crossed_with(columns, *other->statement) && is_beside_another(columns, *step))
                return Whole{nullptr, {}, true}; // "予以公开80件、部分公开27件，其中自然人94件"
            listed = listed || ends_list(*step) || clause.bracket != read_.sentence.clauses[place.clause].bracket;
            return Whole{other ? other->statement : named(place, left_of(*step), columns), number.value, listed};
        }
        return {};
    }

    static bool is_of_columns(const Reading& reading) {
        return !reading.statement->crossed.empty() || !reading.statement->row_of.empty();
    }

    // The columns in another statement's rows; null where that has none for them.
    static const Statement* crossed_with(const Statement& columns, const Statement& row) {
        const auto crossed = std::ranges::find(columns.crossed, row.id, &Statement::row_of);
        return crossed == columns.crossed.end() ? nullptr : &*crossed;
    }

    // Whether the number before is of another such row, as if what follows were of both.
    bool is_beside_another(const Statement& columns, const NumberPlace& place) const {
        const auto earlier = before(place);
        const Reading* other =
            earlier && !known_[earlier->clause].empty() ? known_[earlier->clause][earlier->number].reading : nullptr;
        return other && crossed_with(columns, *other->statement);
    }

    const Statement* named(const NumberPlace& place, std::u32string_view text, const Statement& columns) const {
        return finder_.row_named(read_, place, text, columns);
    }

    // The number before, or the clause before that has none, as far as a semicolon; of a bracket's first, the one that
    // ends before it.
    std::optional<NumberPlace> before(const NumberPlace& place) const {
        if (place.number > 0)
            return NumberPlace{place.clause, place.number - 1};
        const std::vector<Clause>& clauses = read_.sentence.clauses;
        const Clause& own = clauses[place.clause];
        for (std::size_t i = place.clause; i-- > 0;) {
            if (clauses[i].bracket && !own.bracket)
                continue;
            if (clauses[i].bracket == own.bracket && clauses[i].end == U';')
                return {};
            const auto behind = std::ranges::partition_point(read_.numbers[i], [&](const ProseNumber& number) {
                return clauses[i].last(number.last - 1) <= own.first(0); // rather than behind the bracket
            });
            const auto count = static_cast<std::size_t>(behind - read_.numbers[i].begin());
            return NumberPlace{i, std::max<std::size_t>(count, 1) - 1};
        }
        return {};
    }

    std::u32string_view left_of(const NumberPlace& place) const {
        const std::vector<ProseNumber>& numbers = read_.numbers[place.clause];
        const std::size_t begin = place.number == 0 ? 0 : numbers[place.number - 1].last;
        return std::u32string_view(read_.sentence.clauses[place.clause].text)
            .substr(begin, numbers[place.number].first - begin);
    }

    bool begins_list(std::u32string_view text) const { return holds_any(text, finder_.reading().words.whole); }

    // "结转申请中": to or from which year, it does not say.
    bool is_carried_over(std::u32string_view text) const { return holds_any(text, finder_.reading().words.carried); }

    // "80件中", "80件：".
    bool ends_list(const NumberPlace& place) const {
        const Clause& clause = read_.sentence.clauses[place.clause];
        const AroundNumber beside = around(read_, place);
        const bool last = place.number + 1 == read_.numbers[place.clause].size();
        return (last && (clause.end == U':' || beside.after.ends_with(U'中'))) || beside.after.starts_with(U'中');
    }

    ReadSentence& read_;
    const StatementFinder& finder_;
    std::vector<std::vector<Known>> known_; // of each number of each clause
};

} // namespace

void cross_rows(ReadSentence& read, const StatementFinder& finder) {
    if (std::ranges::any_of(read.readings, [](const Reading& one) { return !one.statement->crossed.empty(); }))
        RowReading(read, finder).run();
}

} // namespace crossfoot
