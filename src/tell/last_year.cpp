#include "tell/last_year.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

std::string file_of(const PastReport& past, Language language) {
    return past.file.empty() ? say(language, "report.last_year_same_file") : one_line(past.file);
}

std::string suspect_text(const Finding& finding, const Suspect& suspect, Language language) {
    const std::string place =
        suspect.last_year ? place_text(finding.last_year->outline, suspect.cell.place, language, suspect.cell.table)
                          : say(language, "finding.this_year", {{"cell", cell_text(suspect.cell, language)}});
    return say(language, suspect.cell.found.empty() ? "finding.suspect_blank" : "finding.suspect",
               {{"cell", place},
                {"name", item_and_applicant(suspect.cell, language)},
                {"found", shown(suspect.cell.found)},
                {"suggested", suspect.suggested.str()},
                {"why", say(language, "why." + std::string(name(suspect.why)))}});
}

std::string titles_of(const std::vector<const TableSpec*>& tables, Language language) {
    std::string titles;
    for (const TableSpec* table : tables)
        titles += (titles.empty() ? "" : say(language, "finding.list_comma")) + table->title.in(language);
    return titles;
}

std::string why_not(const LastYear& last_year, Language language) {
    const std::string reason = say(language, "last_year." + std::string(last_year.reason));
    std::string found;
    for (const auto& past : last_year.instead)
        found += (found.empty() ? "" : say(language, "finding.list_comma")) + past_report_text(*past, language);
    return found.empty() ? reason : say(language, "last_year.instead", {{"reason", reason}, {"reports", found}});
}

bool asked(const LastYear& last_year) { return last_year.report || !last_year.reason.empty(); }

} // namespace

std::string not_compared_text(const LastYear& last_year, Language language) {
    if (last_year.report)
        return last_year.unjudged.empty()
                   ? std::string()
                   : say(language, "report.last_year_tables", {{"tables", titles_of(last_year.unjudged, language)}});
    if (last_year.reason.empty())
        return {};
    return say(language, "report.last_year_why_not", {{"reason", why_not(last_year, language)}});
}

std::string year_relations_text(const LastYear& last_year, Language language) {
    if (!last_year.report)
        return not_compared_text(last_year, language);
    const RelationCount& count = last_year.relations;
    std::string text = say(language, count.failed == 0 ? "report.last_year_holds" : "report.last_year_checked",
                           {{"relations", std::to_string(count.checked)}, {"failed", std::to_string(count.failed)}});
    if (count.unjudged > 0)
        text += say(language, "report.last_year_unjudged", {{"relations", std::to_string(count.unjudged)}});
    text += not_compared_text(last_year, language);
    if (last_year.prose > 0)
        text += say(language, "report.last_year_prose", {{"count", std::to_string(last_year.prose)}});
    return text;
}

std::string past_report_text(const PastReport& past, Language language) {
    const std::string year = std::to_string(past.report.year->year);
    const std::string name = past.report.organ.empty() ? say(language, "report.last_year_name", {{"year", year}})
                                                       : say(language, "report.last_year_organ",
                                                             {{"organ", shown(past.report.organ)}, {"year", year}});
    std::string text = say(language, "report.last_year_of", {{"file", file_of(past, language)}, {"name", name}});
    return past.taken_on.empty()
               ? text
               : say(language, "report.last_year_kept", {{"report", text}, {"day", shown(past.taken_on)}});
}

std::string compared_text(const CheckedReport& report, Language language) {
    if (!report.last_year.report)
        return {};
    return say(language, "report.last_year", {{"report", past_report_text(*report.last_year.report, language)}});
}

std::string last_cells_text(const Breach& breach, Language language) {
    std::string cells;
    for (const FindingCell& cell : breach.last_cells) {
        const std::string place = place_text(breach.last_year->outline, cell.place, language, cell.table);
        cells += cells.empty() ? "" : say(language, "finding.comma");
        cells +=
            cell.table
                ? say(language, cell.found.empty() ? "finding.last_cell_blank" : "finding.last_cell",
                      {{"place", place}, {"name", item_and_applicant(cell, language)}, {"found", shown(cell.found)}})
                : place; // of its text
    }
    if (cells.empty())
        return cells;
    return say(language, "finding.last_cells", {{"file", file_of(*breach.last_year, language)}, {"cells", cells}});
}

std::string last_suspects_text(const Finding& finding, Language language) {
    constexpr double least = 0.05; // what is less likely leads astray
    std::string text;
    if (!finding.cause)
        return text;
    const Cause& cause = *finding.cause;
    const Suspect* before = nullptr;
    for (const Suspect& suspect : cause.last_suspects) {
        const bool told = cause.located_last_year() ? suspect.explanation == cause.last_suspects.front().explanation
                                                    : suspect.confidence >= least;
        if (!told)
            continue;
        if (before)
            text += say(language, before->explanation == suspect.explanation ? "finding.last_and" : "finding.last_or");
        text += suspect_text(finding, suspect, language);
        before = &suspect;
    }
    if (text.empty())
        return text;
    const std::string_view key = cause.located_last_year() ? "finding.last_suspects"
                                 : either_year(finding)    ? "finding.last_candidates_alone"
                                                           : "finding.last_candidates";
    return say(language, key, {{"file", file_of(*finding.last_year, language)}, {"suspects", text}});
}

std::string last_year_text(const std::vector<CheckedReport>& reports, Language language, bool always) {
    const auto any = std::ranges::any_of(reports, [](const CheckedReport& each) { return asked(each.last_year); });
    const bool known =
        std::ranges::any_of(reports, [](const CheckedReport& each) { return each.report.form->last_year_rules.any(); });
    if (!any)
        return always && known ? say(language, "report.last_year_not") : std::string();
    if (reports.size() == 1)
        return year_relations_text(reports.front().last_year, language);
    LastYear all;
    std::size_t compared = 0;
    std::map<std::string, std::string_view> reasons; // by what is told, each once
    for (const CheckedReport& each : reports) {
        all.relations.add(each.last_year.relations);
        all.prose += each.last_year.prose;
        for (const TableSpec* table : each.last_year.unjudged)
            if (std::ranges::find(all.unjudged, table) == all.unjudged.end())
                all.unjudged.push_back(table);
        if (each.last_year.report) {
            all.report = each.last_year.report;
            ++compared;
        } else if (!each.last_year.reason.empty())
            reasons.emplace(year_relations_text(each.last_year, language), each.last_year.reason);
    }
    if (compared > 0) // before the oldest of several years there is none
        std::erase_if(reasons, [](const auto& each) { return each.second == "no_report"; });
    std::string text = say(language, "report.last_year_some",
                           {{"reports", std::to_string(reports.size())}, {"count", std::to_string(compared)}});
    if (compared > 0)
        text += year_relations_text(all, language);
    for (const auto& [told, reason] : reasons)
        text += told;
    return text;
}

} // namespace crossfoot
