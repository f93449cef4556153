#include "comparison/pairing.hpp"

#include "check/check.hpp"
#include "language/catalogue.hpp"
#include "tell/last_year.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <optional>

namespace crossfoot {
namespace {

std::string because(std::string_view reason, const LastYearFile& file, Language language) {
    std::string text = say(language, "last_year." + std::string(reason));
    constexpr std::size_t most_told = 5;
    std::string found;
    for (std::size_t i = 0; i < std::min(file.reports.size(), most_told); ++i)
        found += (i == 0 ? "" : say(language, "finding.list_comma")) + past_report_text(file.reports[i], language);
    if (file.reports.size() > most_told)
        found += say(language, "finding.list_comma") + "…";
    return found.empty() ? text : say(language, "compare.found", {{"reason", text}, {"reports", found}});
}

std::string why_none(const LastYearFile& file, Language language) {
    if (file.without_year > 0)
        return say(language, "compare.no_year");
    return file.unread.empty() ? say(language, "unread.no_table") : file.unread;
}

} // namespace

void LastYearFile::add(const std::vector<Report>& found, const Document& document, const std::string& file) {
    for (const Report& report : found)
        if (auto past = past_report(report, document, file)) {
            reports.push_back(std::move(*past));
            prose.push_back(section_prose(document, report));
        } else
            ++without_year;
}

Pairing pair_with(const LastYearFile& file, const Document& document, const std::vector<CheckedReport>& reports,
                  std::size_t which, const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy,
                  const std::string& day, Language language) {
    Pairing pairing;
    const Report& report = reports[which].report;
    if (!report.form->last_year_rules.any())
        pairing.why_not = say(language, "compare.no_rules");
    else if (file.reports.empty())
        pairing.why_not = why_none(file, language);
    if (!pairing.why_not.empty())
        return pairing;
    Predecessors predecessors;
    for (const PastReport& past : file.reports)
        predecessors.add(past);
    const Predecessor found = predecessors.of(report, Predecessors::From::chosen);
    if (!found.report) {
        pairing.why_not = because(found.reason, file, language);
        return pairing;
    }
    const std::string text = kept_text(*found.report);
    for (std::size_t i = 0; i < file.reports.size(); ++i)
        if (kept_text(file.reports[i]) == text)
            pairing.last_prose = file.prose[i];
    PastReport kept = *found.report;
    kept.taken_on = day;
    pairing.kept = {std::string(kept_property), kept_text(kept)};
    Document with_it = document;
    std::erase_if(with_it.properties, [](const DocumentProperty& each) { return each.name == kept_property; });
    with_it.properties.push_back(pairing.kept);
    pairing.reports = check(with_it, forms, policy);
    const LastYear& last_year = pairing.reports.at(which).last_year;
    if (!last_year.report)
        pairing.why_not = because(last_year.reason.empty() ? "no_report" : last_year.reason, file, language);
    return pairing;
}

} // namespace crossfoot
