#include "check/prose_change.hpp"

#include "check/last_year.hpp"
#include "language/catalogue.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

// Last year's number, where this year's is `now`.
Decimal last_of(const ReadSentence& sentence, const ToldChange& told, const Decimal& now) {
    const Decimal& last = sentence.number(told.last).value;
    return !told.by ? last : told.more ? now - last : now + last;
}

Decimal last_told(const ReadSentence& sentence, const ToldChange& told) {
    return last_of(sentence, told, sentence.number(told.now).value);
}

// Changes of which the text tells both numbers, by these alone.
class ToldChangeCheck {
public:
    ToldChangeCheck(const Report& report, const Rule& rule, std::vector<Finding>& findings)
        : report_(report), rule_(rule), findings_(findings) {}

    void look(const ReadPassage& passage, const ReadSentence& sentence, const ToldChange& told) {
        const ProseNumber& number = sentence.number(told.change);
        const Decimal& now = sentence.number(told.now).value;
        const Decimal last = last_told(sentence, told);
        const Decimal said = change_said(sentence, told);
        const auto right = change_told(sentence, told);
        if (!right || *right == said || is_right_of_the_figure(sentence, told))
            return;
        const std::size_t first = first_letter(sentence, told.last);
        const std::size_t end = last_letter(sentence, told.change);
        Finding* finding = add_finding(&rule_, "", {prose_cell(passage, first_letter(sentence, told.change), end)},
                                       {{"text", quote(passage, sentence, first, end)},
                                        {"expected", change_text(*right, number)},
                                        {"now", same_text(now.str())},
                                        {"last", same_text(last.str())},
                                        {"year", same_text(std::to_string(report_.year->year - 1))}},
                                       findings_);
        if (!finding)
            return;
        finding->found = said;
        finding->expected = *right;
        finding->difference = said - *right;
    }

private:
    // "165件，较上年增加26件，增长20%", where the table has 156: that number is the wrong one, and is told.
    bool is_right_of_the_figure(const ReadSentence& sentence, const ToldChange& told) const {
        const Reading* now = sentence.reading_at(told.now);
        return now && std::ranges::any_of(now->statement->equals, [&](const FigureSum& sum) {
                   const SumValue value = sum_value(report_, sum);
                   return value.known && change_between(value.value, last_of(sentence, told, value.value),
                                                        sentence.number(told.change)) == change_said(sentence, told);
               });
    }

    static std::size_t first_letter(const ReadSentence& sentence, const NumberPlace& place) {
        return sentence.sentence.clauses[place.clause].first(sentence.number(place).first);
    }
    static std::size_t last_letter(const ReadSentence& sentence, const NumberPlace& place) {
        return sentence.sentence.clauses[place.clause].last(sentence.number(place).last - 1);
    }

    const Report& report_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
};

} // namespace

std::optional<Decimal> change_between(const Decimal& now, const Decimal& last, const ProseNumber& said) {
    const Decimal difference = now - last;
    if (said.unit != U"%")
        return difference;
    const bool less = difference.is_negative();
    const auto percent = percentage(less ? -difference : difference, last, said.places);
    return percent && less ? std::optional(-*percent) : percent;
}

std::optional<Decimal> change_told(const ReadSentence& sentence, const ToldChange& told) {
    return change_between(sentence.number(told.now).value, last_told(sentence, told), sentence.number(told.change));
}

Decimal change_said(const ReadSentence& sentence, const ToldChange& told) {
    const Decimal& change = sentence.number(told.change).value;
    return told.more ? change : -change;
}

LocalText change_text(const Decimal& change, const ProseNumber& said, bool points) {
    const std::string unit = said.unit == U"%" && !points ? "%" : "";
    const bool less = change.is_negative();
    const std::string number = (less ? -change : change).str() + unit;
    const auto told = [&](Language language) {
        const std::string amount = points ? say(language, "prose.points", {{"amount", number}}) : number;
        return say(language, less ? "prose.less" : "prose.more", {{"amount", amount}});
    };
    return {told(Language::zh_cn), told(Language::en)};
}

std::optional<PointsBehind> points_behind(const Form& form, const ReadSentence& sentence, const NumberPlace& place) {
    const std::vector<Clause>& clauses = sentence.sentence.clauses;
    for (std::size_t i = place.clause; i < std::min(clauses.size(), place.clause + 2); ++i) {
        const bool others =
            i > place.clause ? !sentence.numbers[i].empty() : place.number + 1 < sentence.numbers[i].size();
        std::vector<ProseNumber> points = points_in(clauses[i].text, form.prose);
        if (others || points.size() > 1)
            return {};
        if (!points.empty())
            return PointsBehind{i, std::move(points.front())};
    }
    return {};
}

std::optional<FigureSum> last_sum(const Form& form, const FigureSum& sum, const Report& last) {
    FigureSum result;
    for (const FigurePlace& place : sum) {
        const LastTable table = last_table(form, place.table, last);
        const int row = table.rows[static_cast<std::size_t>(place.row)];
        const int column = table.columns[static_cast<std::size_t>(place.column)];
        if (!table.table || row < 0 || column < 0)
            return {};
        const auto index = table.table->spec - last.form->tables.data();
        result.push_back({static_cast<int>(index), row, column});
    }
    return result;
}

void check_told_changes(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::comparisons);
    if (!rule || !report.year)
        return;
    ToldChangeCheck check(report, *rule, findings);
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences)
            for (const ToldChange& told : sentence.changes)
                check.look(passage, sentence, told);
}

} // namespace crossfoot
