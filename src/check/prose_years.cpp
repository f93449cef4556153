#include "check/prose.hpp"
#include "prose/dates.hpp"

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
        const bool of_the_year = rest.empty() || rest.starts_with(U"度") || rest.starts_with(U"我") ||
                                 rest.starts_with(U"全") || rest.starts_with(U"本");
        if (year == 0 || year >= own || !of_the_year)
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

} // namespace

void check_prose_years(const Report& report, const std::vector<ReadPassage>& prose, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::years);
    if (!report.year || !rule || std::ranges::find(rule->variants, "prose", &Variant::id) == rule->variants.end())
        return;
    for (const ReadPassage& passage : prose)
        look_at_beginnings(report, passage, findings);
}

} // namespace crossfoot
