#include "prose/crossed_rows.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// What a number may be a part of.
struct Whole {
    const Statement* row = nullptr; // null: nobody knows
    std::optional<Decimal> count;
    bool listed = false; // "其中", "80件中", a bracket: it is a part of that
};

class RowReading {
public:
    RowReading(ReadSentence& read, const StatementFinder& finder) : read_(read), finder_(finder) {}

    void run() {
        for (Reading& reading : read_.readings)
            if (!reading.statement->crossed.empty())
                cross(reading);
        std::erase_if(read_.readings, [&](const Reading& reading) {
            return std::ranges::find(of_nobody_knows_what_, place_of(reading)) != of_nobody_knows_what_.end();
        });
    }

private:
    static NumberPlace place_of(const Reading& reading) { return {reading.clause, reading.number}; }

    void cross(Reading& reading) {
        const auto whole = whole_of(reading);
        if (!whole)
            return;
        if (!whole->row) {
            if (whole->listed)
                of_nobody_knows_what_.push_back(place_of(reading));
            return;
        }
        const Statement& columns = *reading.statement;
        const auto crossed = std::ranges::find(columns.crossed, whole->row->id, &Statement::row_of);
        if (crossed == columns.crossed.end() || (whole->count && *whole->count < read_.number(reading).value))
            return;
        reading.otherwise = whole->listed ? &columns : &*crossed;
        reading.sure = reading.sure && whole->listed;
        if (whole->listed) {
            reading.statement = &*crossed;
            reading.equals = crossed->alone;
        }
    }

    // Nothing where no number or name before says.
    std::optional<Whole> whole_of(const Reading& reading) const {
        const NumberPlace place = place_of(reading);
        if (const Statement* row = named(place, left_of(place), reading))
            if (row_is_crossed(reading, *row))
                return Whole{row, {}, true}; // "自然人申请结转下年度的9件"
        bool listed = begins_list(left_of(place));
        for (auto step = before(place); step; step = before(*step)) {
            const Clause& clause = read_.sentence.clauses[step->clause];
            if (read_.numbers[step->clause].empty()) {
                if (begins_list(clause.text))
                    listed = true;
                else if (clause.text.ends_with(U'中'))
                    if (const Statement* row = named(place, clause.text, reading))
                        return Whole{row, {}, true};
                continue;
            }
            const ProseNumber& number = read_.number(*step);
            const Reading* known = read_.reading_at(*step);
            if (number.unit == U"%")
                continue;
            if (known && (!known->statement->crossed.empty() || !known->statement->row_of.empty())) {
                listed = listed || begins_list(left_of(*step));
                continue;
            }
            if (!known && number.value < read_.number(reading).value)
                continue; // no whole of it: what something changed by, days
            if (known && listed && row_is_crossed(reading, *known->statement) && is_of_rows_beside(reading, *step))
                return Whole{nullptr, {}, true}; // "予以公开80件、部分公开27件，其中自然人94件"
            listed = listed || ends_list(*step) || clause.bracket != read_.sentence.clauses[place.clause].bracket;
            return Whole{known ? known->statement : named(place, left_of(*step), reading), number.value, listed};
        }
        return {};
    }

    // Whether the number before is of another such row, as if what follows were of both.
    bool is_of_rows_beside(const Reading& reading, const NumberPlace& place) const {
        const auto earlier = before(place);
        const Reading* other =
            earlier && !read_.numbers[earlier->clause].empty() ? read_.reading_at(*earlier) : nullptr;
        return other && row_is_crossed(reading, *other->statement);
    }

    static bool row_is_crossed(const Reading& reading, const Statement& row) {
        return std::ranges::find(reading.statement->crossed, row.id, &Statement::row_of) !=
               reading.statement->crossed.end();
    }

    const Statement* named(const NumberPlace& place, std::u32string_view text, const Reading& reading) const {
        return finder_.row_named(read_, place, text, *reading.statement);
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
            const std::vector<ProseNumber>& numbers = read_.numbers[i];
            std::size_t count = numbers.size();
            while (count > 0 && clauses[i].last(numbers[count - 1].last - 1) > own.first(0))
                --count; // behind the bracket
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

    bool begins_list(std::u32string_view text) const {
        return std::ranges::any_of(finder_.reading().words.whole, [&](const std::u32string& word) {
            return text.find(word) != std::u32string_view::npos;
        });
    }

    // "80件中", "80件：".
    bool ends_list(const NumberPlace& place) const {
        const Clause& clause = read_.sentence.clauses[place.clause];
        const AroundNumber beside = around(read_, place);
        const bool last = place.number + 1 == read_.numbers[place.clause].size();
        return (last && (clause.end == U':' || beside.after.ends_with(U'中'))) || beside.after.starts_with(U'中');
    }

    ReadSentence& read_;
    const StatementFinder& finder_;
    std::vector<NumberPlace> of_nobody_knows_what_; // they are left out
};

} // namespace

void cross_rows(ReadSentence& read, const StatementFinder& finder) { RowReading(read, finder).run(); }

} // namespace crossfoot
