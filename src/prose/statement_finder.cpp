#include "prose/statement_finder.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace crossfoot {
namespace {

constexpr std::size_t nowhere = std::u32string_view::npos;
constexpr std::size_t most_beside = 2; // letters between a number and a word that stands beside it

// The clause that begins the list in which a clause stands: "其中…".
std::optional<std::size_t> list_of(const ReadSentence& read, std::size_t clause, const Words& whole) {
    for (std::size_t i = clause + 1; i-- > 0;)
        for (const std::u32string& word : whole)
            if (read.sentence.clauses[i].text.starts_with(word))
                return i;
    return {};
}

// The number before in the sentence; what stands in brackets speaks for itself alone.
std::optional<NumberPlace> earlier(const ReadSentence& read, const NumberPlace& place) {
    if (place.number > 0)
        return NumberPlace{place.clause, place.number - 1};
    const std::vector<Clause>& clauses = read.sentence.clauses;
    for (std::size_t i = place.clause; i-- > 0;)
        if (!read.numbers[i].empty() && (!clauses[i].bracket || clauses[place.clause].bracket))
            return NumberPlace{i, read.numbers[i].size() - 1};
    return {};
}

// The number behind in the sentence that is no percentage.
std::optional<NumberPlace> later(const ReadSentence& read, NumberPlace place) {
    const std::vector<Clause>& clauses = read.sentence.clauses;
    const bool bracket = clauses[place.clause].bracket;
    for (++place.number; place.clause < clauses.size(); ++place.clause, place.number = 0)
        for (; place.number < read.numbers[place.clause].size(); ++place.number)
            if (clauses[place.clause].bracket == bracket && read.number(place).unit != U"%")
                return place;
    return {};
}

bool is_one_of(const std::vector<std::string>& ids, const Statement& statement) {
    return std::ranges::find(ids, statement.id) != ids.end();
}

bool has_unit(const Statement& statement, const std::u32string& unit) {
    return unit.empty() || std::ranges::find(statement.units, unit) != statement.units.end();
}

std::vector<std::u32string_view> names_in(std::u32string_view text, const Words& joins) {
    std::vector<std::u32string_view> names;
    while (!text.empty()) {
        const std::u32string_view name = before_any(text, joins);
        if (!name.empty())
            names.push_back(name);
        text.remove_prefix(name.size());
        const auto join = std::ranges::find_if(joins, [&](const std::u32string& one) { return text.starts_with(one); });
        text.remove_prefix(join == joins.end() ? 0 : join->size());
    }
    return names;
}

} // namespace

StatementFinder::StatementFinder(const ReadingWords& reading, const Passage& passage, const std::u32string& heading,
                                 const PassageWords& words)
    : words_(reading.words), reading_(reading), passage_(passage), heading_(heading) {
    const WordsFound& found = words.clauses;
    const ReadingWords::Lists& lists = reading_.lists;
    changes_ = {lists.last_year.in(found), lists.more.in(found), lists.less.in(found), lists.level.in(found),
                lists.told_of_last_year.in(found)};
    for (const StatementLists& one : lists.statements)
        if (one.words.any_in(words.in_turn ? found : words.letters))
            (one.statement->company ? company_ : statements_)
                .push_back({one.statement, one.words.in(found), one.unlike.in(found), one.with.in(found),
                            one.apart.in(found)});
    unlike_ = lists.unlike.in(found);
    kinds_ = lists.kinds.in(found);
    narrowed_ = lists.narrowed.in(found);
    shares_ = lists.share.in(found);
    levels_ = lists.levels.in(found);
    narrowable_ = lists.narrowable.in(found);
}

const Statement* StatementFinder::of(const ReadSentence& read, const NumberPlace& place) const {
    return of(read, place, statements_);
}

const Statement* StatementFinder::in_company(const ReadSentence& read, const NumberPlace& place) const {
    const bool rounded = read.number(place).tens > 0; // 4.7万条 that are shown somewhere are not all that were decided
    return rounded ? nullptr : of(read, place, company_);
}

const Statement* StatementFinder::of(const ReadSentence& read, const NumberPlace& place, const Heres& among) const {
    const ProseNumber& number = read.number(place);
    const bool bare = number.unit.empty() && !number.value.is_zero(); // "案件数均为0" needs no unit
    if (among.empty() || (number.approximate && number.tens == 0) || bare || number.unit == U"%")
        return nullptr;
    const AroundNumber beside = around(read, place);
    std::u32string_view behind = beside.after;
    if (is_of_more(read, place) || is_change(beside.before) || take_level(behind) ||
        is_of_several(read, place, beside) || is_what_was(read, place) ||
        holds_any(beside.before, shares_)) // "占全县案件总数52件的19%"
        return nullptr;
    const bool other = beside.holds(unlike_);
    const bool of_last_year = std::ranges::any_of(
        reading_.year_before, [&](const std::u32string& year) { return beside.before.ends_with(year); });
    const auto may_be = [&](const Here& one, std::u32string_view word) {
        const bool names_the_year = word.data() + word.size() == beside.before.data() + beside.before.size();
        return !(of_last_year && !names_the_year) && // "上年13件", but "结转上年13件"
               !(other && is_of_other_things(beside, word)) && !beside.holds(one.unlike) &&
               !(one.statement->bare && !is_bare(beside.before.substr(0, beside.before.rfind(word)))) &&
               !is_apart(one, read, place, beside) && is_about(one, read, place, beside);
    };
    const Statement* statement = nearest_before(among, beside.before, number.unit, may_be);
    const bool of_some = beside.after.starts_with(U'中'); // "7件中执法案卷3件"
    return statement || of_some ? statement : nearest_behind(among, beside.after, number.unit, may_be);
}

const Statement* StatementFinder::before_what_follows(const ReadSentence& read, const NumberPlace& place) const {
    const ProseNumber& number = read.number(place);
    if (statements_.empty() || number.approximate || number.unit.empty() || number.unit == U"%")
        return nullptr;
    const auto behind = later(read, place);
    const Reading* known = behind ? read.reading_at(*behind) : nullptr;
    const AroundNumber beside = around(read, place);
    std::u32string_view to = beside.after;
    if (!known || beside.holds(unlike_) || take_level(to) || is_what_was(read, place)) // "由142件降至92件"
        return nullptr;
    return nearest_before(statements_, beside.before, number.unit, [&](const Here& one, std::u32string_view) {
        return is_one_of(one.statement->ahead, *known->statement) && !beside.holds(one.unlike) &&
               !is_apart(one, read, place, beside);
    });
}

std::vector<NumberOfStatement> StatementFinder::respectively(const ReadSentence& read, const NumberPlace& first) const {
    if (first.number != 0)
        return {};
    const std::u32string_view text = read.sentence.clauses[first.clause].text;
    const std::u32string_view before = text.substr(0, read.number(first).first);
    std::vector<std::u32string_view> names;
    std::u32string_view act; // of each: "A、B分别维持N件、M件"
    for (const std::u32string& word : words_.respectively)
        if (const std::size_t at = before.rfind(word); at != nowhere) {
            const std::u32string_view behind = before.substr(at + word.size());
            if (ends_in_a_change(behind)) // "A、B分别增加N件、M件"
                return {};
            const bool named_before =
                behind.empty() || std::ranges::find(words_.fillers, behind) != words_.fillers.end();
            names = names_in(named_before ? before.substr(0, at) : behind, words_.joins);
            if (!named_before && names.size() < 2) {
                names = names_in(before.substr(0, at), words_.joins);
                act = behind;
            }
        }
    if (names.size() < 2)
        return {};
    std::vector<NumberOfStatement> found;
    std::set<const Statement*> known;
    for (NumberPlace place = first; found.size() < names.size();) {
        const Statement* statement =
            named_in_turn(read, first, std::u32string(names[found.size()]).append(act), read.number(place).unit,
                          found.empty() ? nullptr : found.back().statement);
        if (statement)
            known.insert(statement);
        found.push_back({place, statement});
        const auto next = later(read, place);
        if (!next || around(read, *next).before.size() > 1)
            break;
        place = *next;
    }
    const bool paired = known.size() == names.size();
    for (NumberOfStatement& one : found)
        one.statement = paired ? one.statement : nullptr;
    return found;
}

// What a name and what is done say, or what is said behind the name before: "行政复议维持、纠正".
const Statement* StatementFinder::named_in_turn(const ReadSentence& read, const NumberPlace& place,
                                                std::u32string_view name, const std::u32string& unit,
                                                const Statement* before) const {
    if (const Statement* statement = named(read, place, name, unit); statement || !before)
        return statement;
    const AroundNumber beside{name, {}};
    return nearest_before(statements_, name, unit, [&](const Here& one, std::u32string_view) {
        return is_one_of(one.statement->after, *before) && !beside.holds(one.unlike);
    });
}

const Statement* StatementFinder::named(const ReadSentence& read, const NumberPlace& place, std::u32string_view before,
                                        const std::u32string& unit) const {
    const AroundNumber beside{before, {}};
    return nearest_before(statements_, before, unit, [&](const Here& one, std::u32string_view) {
        return !beside.holds(one.unlike) && is_about(one, read, place, beside);
    });
}

const Statement* StatementFinder::named_beside(const ReadSentence& read, const NumberPlace& place,
                                               std::u32string_view name) const {
    constexpr std::size_t longest = 12; // letters: "法人或其他组织" and little more
    const Statement* statement = name.size() <= longest ? named(read, place, name, {}) : nullptr;
    const auto ends = [&](const std::u32string& word) { return name.ends_with(word); };
    return statement && std::ranges::any_of(reading_.words_of(*statement), ends) ? statement : nullptr;
}

const Statement* StatementFinder::row_named(const ReadSentence& read, const NumberPlace& place,
                                            std::u32string_view text, const Statement& crossing) const {
    const AroundNumber beside{text, {}};
    return nearest_before(statements_, text, {}, [&](const Here& one, std::u32string_view) {
        return one.statement->crossed.empty() && !beside.holds(one.unlike) && is_about(one, read, place, beside) &&
               one.statement->equals.front().front().table == crossing.equals.front().front().table;
    });
}

// A word of other things within the word itself is none: "信访举报投诉类申请"; one just before the next number is of
// that: "12件新收申请中由办公室答复3件".
bool StatementFinder::is_of_other_things(const AroundNumber& beside, std::u32string_view word) const {
    for (const std::u32string_view text : {beside.before, beside.after}) {
        const bool within = word.data() >= text.data() && word.data() < text.data() + text.size();
        const std::size_t first = within ? static_cast<std::size_t>(word.data() - text.data()) : nowhere;
        const bool of_next = beside.before_number && text.data() == beside.after.data();
        for (const std::u32string_view other : unlike_)
            for (std::size_t at = text.find(other); at != nowhere; at = text.find(other, at + 1))
                if ((!within || at < first || at + other.size() > first + word.size()) &&
                    !(of_next && at + other.size() == text.size()))
                    return true;
    }
    return false;
}

// "住建、公安等领域分别收到申请82件、51件", "分别收到、办结申请12件、9件": of as many names, which nobody pairs.
bool StatementFinder::is_of_several(const ReadSentence& read, const NumberPlace& place,
                                    const AroundNumber& beside) const {
    const auto next = later(read, place);
    return next && next->clause > place.clause && around(read, *next).before.empty() &&
           holds_any(beside.before, words_.respectively);
}

// "被申请行政复议28件，其中涉政府信息公开10件": 28 are of all kinds. In
// "收到申请5件，被申请行政复议3件，其中涉政府信息公开2件" 5 are not.
bool StatementFinder::is_of_more(const ReadSentence& read, const NumberPlace& place) const {
    if (narrowed_.empty())
        return false;
    constexpr std::size_t furthest = 8; // clauses
    constexpr std::size_t near = 40;    // letters before the number
    const std::vector<Clause>& clauses = read.sentence.clauses;
    const std::u32string_view behind = std::u32string_view(clauses[place.clause].text).substr(read.number(place).last);
    if (place.number + 1 < read.numbers[place.clause].size() && behind.starts_with(U'中') &&
        std::ranges::any_of(narrowed_, [&](std::u32string_view word) { return behind.substr(1).starts_with(word); }))
        return true; // "38件中政府信息公开类33件"
    const std::size_t at = read.number(place).first;
    const std::size_t first = at - std::min(at, near);
    const bool of_cases =
        holds_any(std::u32string_view(clauses[place.clause].text).substr(first, at - first), narrowable_);
    const std::size_t end = std::min(clauses.size(), place.clause + 1 + furthest);
    for (std::size_t i = place.clause + 1; i < end; ++i) {
        const bool narrows = !read.numbers[i].empty() && std::ranges::any_of(narrowed_, [&](std::u32string_view word) {
            return clauses[i].text.starts_with(word);
        });
        if (narrows || clauses[i - 1].end == U';' || (!of_cases && !read.numbers[i].empty()))
            return narrows && clauses[i - 1].end != U';';
    }
    return false;
}

// "公开公文48件；收到信息公开申请13件": what is said of its own is not parted from itself by what stands before a ；.
bool StatementFinder::is_apart(const Here& one, const ReadSentence& read, const NumberPlace& place,
                               const AroundNumber& beside) const {
    const std::u32string_view text = until(read, place);
    if (!holds_any(text, one.apart))
        return false;
    const std::size_t part = text.rfind(U';');
    return part == nowhere || !holds_any(beside.before, one.with) || holds_any(text.substr(part), one.apart);
}

// Whether the words of a statement that other things have too are said of its own.
bool StatementFinder::is_about(const Here& one, const ReadSentence& read, const NumberPlace& place,
                               const AroundNumber& beside) const {
    const Statement& statement = *one.statement;
    if (statement.company)
        return statement.with.empty() || holds_any(until(read, place), one.with);
    if ((statement.with.empty() && statement.after.empty() && statement.ahead.empty()) ||
        holds_any(beside.before, one.with) ||
        holds_any(beside.from_unit.empty() ? beside.after : beside.from_unit, one.with))
        return true;
    const auto nearest = earlier(read, place);
    for (auto before = nearest; before; before = earlier(read, *before)) {
        if (const Reading* known = read.reading_at(*before))
            return is_one_of(statement.after, *known->statement);
        if (before == nearest && holds_any(between(read, *before, place), one.with))
            return true; // "公开信息30条；二是依申请公开方面，受理5件"
        const AroundNumber other = around(read, *before);
        if (holds_any(other.before, kinds_))
            return false;
        if (read.number(*before).unit == U"%" || holds_any(other.before, changes_.last_year) ||
            read.others[before->clause] || holds_any(other.before, words_.passed_over))
            continue;
        const auto list = list_of(read, before->clause, words_.whole);
        if (!list)
            return other.holds(one.with) && !other.holds(unlike_); // "网上平台收到申请3件，办结3件"
        before = NumberPlace{*list, 0};                            // what it is a part of says more
    }
    return holds_any(until(read, place), one.with) || holds_any(heading_, statement.with) ||
           (!nearest && goes_on(one, read, place));
}

// "收到申请5件。年内已答复3件，": of what the sentence before ends in, where nothing is said besides.
bool StatementFinder::goes_on(const Here& one, const ReadSentence& read, const NumberPlace& place) const {
    if (!read.last_before || !is_one_of(one.statement->after, *read.last_before))
        return false;
    const auto is_said = [&](std::u32string_view text) {
        return consists_of(text, {&words_.fillers, &reading_.words_of(*one.statement)});
    };
    const std::vector<Clause>& clauses = read.sentence.clauses;
    for (std::size_t i = 0; i < place.clause; ++i)
        if (!is_said(clauses[i].text))
            return false;
    return is_said(std::u32string_view(clauses[place.clause].text).substr(0, read.number(place).first));
}

// "2023年全市共作出", but not "劳务派遣" before 行政许可.
bool StatementFinder::is_bare(std::u32string_view before) const {
    return consists_of(before, {&words_.fillers, &words_.acts, &words_.joins, &words_.wider, &reading_.own,
                                &reading_.this_year, &reading_.whole_year});
}

bool StatementFinder::consists_of(std::u32string_view text, std::initializer_list<const Words*> words) {
    while (!text.empty()) {
        std::size_t longest = 0;
        for (const Words* list : words)
            for (const std::u32string& word : *list)
                if (text.starts_with(word))
                    longest = std::max(longest, word.size());
        if (longest == 0)
            return false;
        text.remove_prefix(longest);
    }
    return true;
}

// The clauses between those of two numbers.
std::u32string_view StatementFinder::between(const ReadSentence& read, const NumberPlace& first,
                                             const NumberPlace& second) const {
    const std::size_t end = read.sentence.clauses[first.clause].at.back() + 1;
    const std::size_t begin = read.sentence.clauses[second.clause].at.front();
    return std::u32string_view(passage_.letters).substr(end, begin - std::min(begin, end));
}

// The sentence as far as the number.
std::u32string_view StatementFinder::until(const ReadSentence& read, const NumberPlace& place) const {
    const std::size_t first = read.sentence.first;
    const std::size_t at = read.sentence.clauses[place.clause].first(read.number(place).first);
    return std::u32string_view(passage_.letters).substr(first, at - first);
}

// The nearest to the number; of words that end about as near, those of the statement that comes first.
template <typename MayBe>
const Statement* StatementFinder::nearest_before(const Heres& among, std::u32string_view text,
                                                 const std::u32string& unit, const MayBe& may_be) {
    constexpr std::size_t as_near = 6; // letters
    const Statement* nearest = nullptr;
    std::size_t nearest_end = 0;
    for (const Here& one : among)
        if (const Statement* statement = one.statement; has_unit(*statement, unit))
            for (const std::u32string_view word : one.words) {
                const std::size_t at = text.rfind(word);
                if (at == nowhere || (statement->beside && at + word.size() + most_beside < text.size()))
                    continue;
                const std::size_t end = at + word.size();
                const bool same = nearest == statement;
                if (nearest && (same ? end <= nearest_end : end <= nearest_end + as_near))
                    continue;
                if (may_be(one, text.substr(at, word.size()))) {
                    nearest = statement;
                    nearest_end = end;
                }
            }
    return nearest;
}

template <typename MayBe>
const Statement* StatementFinder::nearest_behind(const Heres& among, std::u32string_view text,
                                                 const std::u32string& unit, const MayBe& may_be) {
    const Statement* nearest = nullptr;
    std::size_t nearest_begin = text.size();
    for (const Here& one : among)
        if (const Statement* statement = one.statement; statement->behind && has_unit(*statement, unit))
            for (const std::u32string_view word : one.words)
                if (const std::size_t at = text.find(word); at < nearest_begin &&
                                                            (!statement->beside || at <= most_beside) &&
                                                            may_be(one, text.substr(at, word.size()))) {
                    nearest = statement;
                    nearest_begin = at;
                }
    return nearest;
}

} // namespace crossfoot
