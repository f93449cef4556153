#include "check/prose_change.hpp"

#include "language/catalogue.hpp"

namespace crossfoot {
namespace {

Decimal last_told(const ReadSentence& sentence, const ToldChange& told) {
    const Decimal& last = sentence.number(told.last).value;
    if (!told.by)
        return last;
    const Decimal& now = sentence.number(told.now).value;
    return told.more ? now - last : now + last;
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
        if (!right || *right == said)
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

LocalText change_text(const Decimal& change, const ProseNumber& said) {
    const std::string unit = said.unit == U"%" ? "%" : "";
    const bool less = change.is_negative();
    const auto told = [&](Language language) {
        return say(language, less ? "prose.less" : "prose.more", {{"amount", (less ? -change : change).str() + unit}});
    };
    return {told(Language::zh_cn), told(Language::en)};
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
