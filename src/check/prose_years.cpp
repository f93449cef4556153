#include "check/prose.hpp"
#include "prose/dates.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// A sentence that begins with an earlier year, in a passage that never names the report's own: left over from that
// year's report, as far as anybody can tell. What begins with a later one is a plan.
void look_at_beginnings(const Report& report, const ReadPassage& passage, std::vector<Finding>& findings) {
    const int own = report.year->year;
    const auto year_at = [&](std::size_t letter) {
        return leading_year(std::u32string_view(passage.passage.letters).substr(letter));
    };
    for (std::size_t i = 0; i < passage.passage.letters.size(); ++i)
        if (year_at(i) == own)
            return;
    for (const ReadSentence& sentence : passage.sentences) {
        if (sentence.sentence.clauses.empty())
            continue;
        const Clause& clause = sentence.sentence.clauses.front();
        const int year = leading_year(clause.text);
        constexpr std::size_t written = 5; // "2021年"
        const std::u32string_view rest = std::u32string_view(clause.text).substr(std::min(written, clause.text.size()));
        const bool of_the_year =
            rest.empty() || std::ranges::any_of(report.form->prose.of_the_year,
                                                [&](const std::u32string& word) { return rest.starts_with(word); });
        const bool carried = holds_any(clause.text, report.form->prose.carried); // "2022年度结转的申请"
        if (year == 0 || year >= own || !of_the_year || carried)
            continue;
        const std::size_t first = clause.first(0);
        const std::size_t last = clause.last(written - 1);
        if (Finding* finding =
                add_finding(report.form->rule(CheckKind::years), "prose", {prose_cell(passage, first, last)},
                            {{"text", quote(passage, sentence, first, last)},
                             {"expected", same_text(std::to_string(own))},
                             {"found", same_text(std::to_string(year))}},
                            findings)) {
            finding->found = year;
            finding->expected = own;
        }
        return; // once is enough to have the passage read again
    }
}

// "截至2022年底" in the report for 2023. What it covers is the report's period where the sentence names that; else it
// may be from where something began, which then the report's own year goes on with.
class Untils {
public:
    Untils(const Report& report, std::vector<Finding>& findings)
        : form_(*report.form), own_(report.year->year), rule_(form_.rule(CheckKind::years)), findings_(findings) {
        for (const std::string& label : form_.period_labels)
            periods_.push_back(fold(label));
    }

    void look_at(const ReadPassage& passage) {
        for (std::size_t i = 0; i < passage.sentences.size(); ++i)
            look_at(passage, i);
    }

private:
    void look_at(const ReadPassage& passage, std::size_t which) {
        const ReadSentence& sentence = passage.sentences[which];
        const std::u32string_view text = text_of(passage, which);
        for (const std::u32string& word : form_.prose.until)
            for (std::size_t at = text.find(word); at != std::u32string_view::npos; at = text.find(word, at + 1)) {
                std::u32string_view rest = text.substr(at + word.size());
                const std::optional<Day> day = take_day(rest);
                if (!day || day->year == 0)
                    continue;
                const bool period = holds_any(text.substr(0, at + word.size()), periods_);
                const bool wrong = period ? day->year != own_ || !day->ends_year()
                                          : day->year == own_ - 1 && day->ends_year() &&
                                                !compared(text.substr(0, at)) && !goes_on(passage, which);
                if (!wrong)
                    continue;
                tell(passage, sentence, *day, period, sentence.sentence.first + at,
                     sentence.sentence.first + text.size() - rest.size());
                return;
            }
    }

    static std::u32string_view text_of(const ReadPassage& passage, std::size_t which) {
        const Sentence& sentence = passage.sentences[which].sentence;
        return std::u32string_view(passage.passage.letters).substr(sentence.first, sentence.last - sentence.first);
    }

    // "比截至2022年底多": what the year is held against.
    bool compared(std::u32string_view before) const {
        return std::ranges::any_of(form_.prose.held_against,
                                   [&](const std::u32string& word) { return before.ends_with(word); });
    }

    bool goes_on(const ReadPassage& passage, std::size_t which) const {
        if (holds_any(text_of(passage, which), form_.prose.last_year))
            return true;
        const std::size_t end = std::min(which + 2, passage.sentences.size());
        for (std::size_t i = which; i < end; ++i) {
            const std::u32string_view text = text_of(passage, i);
            for (std::size_t at = 0; at < text.size(); ++at)
                if (leading_year(text.substr(at)) >= own_)
                    return true;
        }
        return false;
    }

    void tell(const ReadPassage& passage, const ReadSentence& sentence, const Day& day, bool period, std::size_t first,
              std::size_t last) {
        const std::string_view variant = period ? "period" : "until";
        if (rule_->variant(variant).id != variant)
            return; // a form of one's own that has no words for it
        add_finding(rule_, variant, {prose_cell(passage, first, last)},
                    {{"text", quote(passage, sentence, first, last)},
                     {"expected", same_text(std::to_string(own_))},
                     {"found", same_text(std::to_string(day.year))}},
                    findings_);
    }

    const Form& form_;
    int own_;
    const Rule* rule_;
    std::vector<Finding>& findings_;
    Words periods_;
};

// Where titles and periods were looked at already.
bool names_another_year(const Report& report, const Place& place) {
    const auto names = [&](const Place& year) {
        return year == place || (year.block == place.block && year.range() && place.range() &&
                                 place.range()->contains(year.cell())); // of a text over several cells
    };
    return std::ranges::any_of(
        report.years, [&](const NamedYear& named) { return named.year != report.year->year && names(named.place); });
}

} // namespace

void check_prose_years(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::years);
    if (!report.year || !rule || std::ranges::find(rule->variants, "prose", &Variant::id) == rule->variants.end())
        return;
    Untils untils(report, findings);
    for (const ReadPassage& passage : prose) {
        look_at_beginnings(report, passage, findings);
        if (!names_another_year(report, passage.passage.place))
            untils.look_at(passage);
    }
}

} // namespace crossfoot
