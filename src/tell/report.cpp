#include "tell/report.hpp"

#include "language/catalogue.hpp"
#include "tell/coverage.hpp"
#include "tell/last_year.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"

namespace crossfoot {

namespace {

// The further cells: the parts of a total, or all cells where several are meant.
std::string further_cells(const Document& document, const Finding& finding, Language language) {
    std::vector<const FindingCell*> parts;
    std::vector<const FindingCell*> others;
    for (const FindingCell& cell : finding.cells)
        (cell.role == Role::part ? parts : others).push_back(&cell);
    std::string line;
    if (others.size() > 1)
        line = say(language, "finding.cells", {{"cells", places_text(document, others, language)}});
    if (!parts.empty()) {
        line += line.empty() ? "" : say(language, "finding.comma");
        line += say(language, "finding.parts", {{"cells", places_text(document, parts, language)}});
    }
    return line;
}

std::string details_text(const Document& document, const Finding& finding, Language language) {
    std::string details = figures_text(finding, language);
    if (const std::string cells = further_cells(document, finding, language); !cells.empty())
        details += (details.empty() ? "" : "  ") + cells;
    return details;
}

// A finding of several relations tells each of them below.
std::string finding_text(const Document& document, const Finding& finding, Language language) {
    const FindingCell& first = finding.cells.front();
    std::string out =
        "  " + title_text(finding, language) + "  " + place_text(document, first.place, language, first.table);
    const auto add = [&](std::string_view indent, const std::string& line) {
        if (!line.empty())
            out += std::string(indent) + line;
    };
    add("  ", item_and_applicant(first, language));
    add("\n      ", one_line(message_text(finding, language)));
    add("\n      ", candidates_text(finding, language));
    add("\n      ", last_suspects_text(finding, language));
    if (finding.cause)
        for (const FindingCell& witness : finding.cause->witnesses)
            add("\n      ",
                say(language, "report.witness",
                    {{"place", place_text(document, witness.place, language)}, {"said", one_line(witness.found)}}));
    if (finding.accepted)
        add("\n      ", say(language, "finding.accepted", {{"reason", shown(*finding.accepted, most_of_reason)}}));
    for (const Breach& broken : finding.relations()) {
        add("\n        ", title_text(broken, language) + "  " +
                              place_text(document, broken.cells.front().place, language, broken.cells.front().table) +
                              "  " + one_line(rule_text(broken, language)));
        add("\n          ", last_cells_text(broken, language));
    }
    if (finding.relations().empty()) {
        add("\n      ", details_text(document, finding, language));
        add("\n      ", last_cells_text(finding, language));
    }
    return out + '\n';
}

// Where nothing was found wrong, and not everything was looked at.
std::string uncertain_text(const std::vector<CheckedReport>& reports, const Tally& count, Language language) {
    std::string coverage = coverage_text(reports, language);
    if (count.relations > 0)
        return coverage;
    const std::string none = say(language, "report.none_checked");
    return coverage.empty() ? none : say(language, "report.both", {{"summary", none}, {"coverage", coverage}});
}

} // namespace

std::string summary_text(const std::vector<CheckedReport>& reports, Language language) {
    const Tally count = tally(reports);
    const std::string relations = std::to_string(count.relations);
    if (count.findings() == 0 && count.accepted == 0)
        return is_complete(reports)
                   ? say(language, "report.all_hold",
                         {{"relations", relations},
                          {"prose", prose_text(reports, language)},
                          {"last_year", last_year_text(reports, language, true)}})
                   : uncertain_text(reports, count, language) + last_year_text(reports, language, false);
    std::string text = say(language, "report.summary",
                           {{"count", std::to_string(count.findings())},
                            {"errors", std::to_string(count.errors)},
                            {"warnings", std::to_string(count.warnings)},
                            {"hints", std::to_string(count.hints)},
                            {"relations", relations}});
    if (count.accepted > 0)
        text += say(language, "report.accepted", {{"count", std::to_string(count.accepted)}});
    text += last_year_text(reports, language, false);
    const std::string coverage = coverage_text(reports, language);
    return coverage.empty() ? text : say(language, "report.both", {{"summary", text}, {"coverage", coverage}});
}

Tally tally(const std::vector<CheckedReport>& reports) {
    Tally count;
    for (const CheckedReport& report : reports) {
        count.relations += report.relations.checked;
        for (const Finding& finding : report.findings) {
            if (finding.accepted) {
                ++count.accepted;
                continue;
            }
            switch (finding.severity) {
            case Severity::error:
                ++count.errors;
                break;
            case Severity::warning:
                ++count.warnings;
                break;
            case Severity::hint:
                ++count.hints;
                break;
            }
        }
    }
    return count;
}

std::string findings_text(std::string_view file, const Document& document, const std::vector<CheckedReport>& reports,
                          Language language) {
    std::string passed_over;
    for (const std::string& text : passed_over_texts(document, language))
        passed_over += "  " + text + '\n';
    if (reports.empty())
        return unread_text(file, "no_table", language) + passed_over;
    std::string out = one_line(file) + '\n';
    for (const CheckedReport& report : reports) {
        out += "  " + report.report.form->name.in(language) + beside_text(*report.report.form, language) + '\n';
        for (const ReportTable& table : report.report.tables)
            out += "    " +
                   say(language, "report.table",
                       {{"title", table.spec->title.in(language)},
                        {"place", ranges_text(document, table.parts, language)}}) +
                   '\n';
        if (const std::string compared = compared_text(report, language); !compared.empty())
            out += "    " + compared + '\n';
        for (const Finding& finding : report.findings)
            out += finding_text(document, finding, language);
    }
    return out + passed_over + "  " + summary_text(reports, language) + "\n\n";
}

std::string unread_text(std::string_view file, std::string_view kind, Language language) {
    return say(language, "unread.line",
               {{"file", one_line(file)}, {"reason", say(language, "unread." + std::string(kind))}}) +
           '\n';
}

} // namespace crossfoot
