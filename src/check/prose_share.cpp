#include "check/prose_share.hpp"

#include "prose/word_list.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

// By what stands beside it as far as the semicolons, and by what it is said behind; "财政预决算公开率" is of what
// its clause names.
bool is_said_of_its_own(const ReadPassage& passage, const ReadSentence& sentence, const NumberPlace& place,
                        const SaidShare& said) {
    constexpr std::size_t near = 120;      // letters
    constexpr std::size_t most_before = 2; // letters that name nothing: 总体公开率
    const std::vector<Clause>& clauses = sentence.sentence.clauses;
    const std::size_t clause = place.clause;
    const std::size_t begins_at = place.number == 0 ? 0 : sentence.numbers[clause][place.number - 1].last;
    const std::u32string_view left =
        std::u32string_view(clauses[clause].text).substr(begins_at, sentence.number(place).first - begins_at);
    const bool named = before_any(left, said.words).size() > most_before;
    std::size_t first = clause;
    while (first > 0 && clauses[first - 1].end != U';')
        --first;
    std::size_t last = clause;
    while (last + 1 < clauses.size() && clauses[last].end != U';')
        ++last;
    const std::u32string_view letters = passage.passage.letters;
    const std::size_t begin = clauses[first].first(0);
    const std::size_t end = clauses[last].last(clauses[last].at.size() - 1);
    const std::size_t before = begin - std::min(begin, near);
    return !holds_any(letters.substr(begin, end - begin), said.unlike) &&
           (said.with.empty() ||
            holds_any(named ? std::u32string_view(clauses[clause].text) : letters.substr(before, end - before),
                      said.with));
}

// Not before what it was: the 16.3% of "纠错率由16.3%降至13.5%".
bool stands_before_share(const ReadSentence& sentence, const NumberPlace& place, const Words& words) {
    if (sentence.became_at({place.clause, place.number + 1}))
        return false;
    const Becoming* became = sentence.became_at(place); // "纠错率由上年的16.3%降至13.5%"
    const std::u32string_view left = std::u32string_view(sentence.sentence.clauses[place.clause].text)
                                         .substr(0, became ? became->subject : sentence.number(place).first);
    return sentence.number(place).unit == U"%" && !sentence.number(place).approximate && ends_in(left, words);
}

} // namespace

std::vector<NumberPlace> places_of(const SaidShare& said, const ReadPassage& passage, const ReadSentence& sentence) {
    std::vector<NumberPlace> places;
    for (std::size_t i = 0; i < sentence.numbers.size(); ++i)
        for (std::size_t n = 0; n < sentence.numbers[i].size() && !sentence.others[i]; ++n)
            if (stands_before_share(sentence, {i, n}, said.words) &&
                is_said_of_its_own(passage, sentence, {i, n}, said))
                places.push_back({i, n});
    return places;
}

void tell_share(const Report& report, const ShareInText& share, const Decimal& part, const Decimal& whole,
                std::string_view variant, std::vector<Finding>& findings) {
    const Decimal& said = share.percent.value;
    const auto right = percentage(part, whole, share.percent.places);
    if (!right)
        return;
    if (Finding* finding = add_finding(report.form->rule(CheckKind::shares), variant,
                                       {prose_cell(share.passage, share.first, share.last)},
                                       {{"text", quote(share.passage, share.sentence, share.first, share.last)},
                                        {"part", same_text(part.str())},
                                        {"whole", same_text(whole.str())},
                                        {"found", same_text(said.str())},
                                        {"expected", same_text(right->str())}},
                                       findings)) {
        finding->found = said;
        finding->expected = *right;
        finding->difference = said - *right;
    }
}

FigureSum totals_of(const Form& form, const FigureSum& part, Axis axis) {
    FigureSum whole;
    for (FigurePlace place : part) {
        const std::vector<Line>& lines = form.tables[static_cast<std::size_t>(place.table)].lines(axis);
        const auto total = std::ranges::find_if(lines, &Line::total);
        int& line = axis == Axis::rows ? place.row : place.column;
        const int at = static_cast<int>(total - lines.begin());
        if (total == lines.end() || std::ranges::count_if(lines, &Line::total) != 1 || at == line)
            return {};
        line = at;
        if (std::ranges::find(whole, place) == whole.end())
            whole.push_back(place);
    }
    return whole;
}

bool ends_in(std::u32string_view text, const Words& words) {
    constexpr std::size_t most_behind = 2; // letters
    return std::ranges::any_of(words, [&](const std::u32string& word) {
        const std::size_t at = text.rfind(word);
        return at != std::u32string_view::npos && at + word.size() + most_behind >= text.size();
    });
}

bool ends_in_a_change(std::u32string_view text, const ProseWords& words) {
    constexpr std::size_t plain = 2; // letters of a word that means nothing else
    const auto ends = [&](const std::u32string& word) {
        return text.ends_with(word) && (word.size() >= plain || holds_any(text, words.held_against));
    };
    return std::ranges::any_of(words.more, ends) || std::ranges::any_of(words.less, ends);
}

bool ends_in_a_whole(std::u32string_view text, const Words& names, const ProseWords& words) {
    const auto ends = [&](std::u32string_view all) {
        return std::ranges::any_of(names, [&](const std::u32string& name) {
            return all.ends_with(name) && ends_in_any(all.substr(0, all.size() - name.size()), words.share);
        });
    };
    return ends(text) || (text.ends_with(U'的') && ends(text.substr(0, text.size() - 1)));
}

const NamedWhole* whole_named(std::u32string_view text, const ProseWords& words) {
    const auto named = std::ranges::find_if(
        words.wholes, [&](const NamedWhole& whole) { return ends_in_a_whole(text, whole.words, words); });
    return named == words.wholes.end() ? nullptr : &*named;
}

} // namespace crossfoot
