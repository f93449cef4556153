#include "tell/report.hpp"

#include "tell/catalogue.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"

namespace crossfoot {

namespace {

std::string item_and_applicant(const FindingCell& cell, Language language) {
    if (cell.item == nullptr || cell.applicant == nullptr) {
        const Line* line = cell.item == nullptr ? cell.applicant : cell.item;
        return line == nullptr ? std::string() : line->name.in(language);
    }
    return say(language, "finding.item_and_applicant",
               {{"item", cell.item->name.in(language)}, {"applicant", cell.applicant->name.in(language)}});
}

// The further cells: the parts of a total, or all cells where several are meant.
std::string further_cells(const Workbook& workbook, const Finding& finding, Language language) {
    std::vector<const FindingCell*> parts;
    std::vector<const FindingCell*> others;
    for (const FindingCell& cell : finding.cells)
        (cell.role == Role::part ? parts : others).push_back(&cell);
    std::string line;
    if (others.size() > 1)
        line = say(language, "finding.cells", {{"cells", places(workbook, others, language)}});
    if (!parts.empty()) {
        line += line.empty() ? "" : say(language, "finding.comma");
        line += say(language, "finding.parts", {{"cells", places(workbook, parts, language)}});
    }
    return line;
}

std::string finding_text(const Workbook& workbook, const Finding& finding, Language language) {
    const FindingCell& first = finding.cells.front();
    std::string out = "  " + title_text(finding, language) + "  " + place(workbook, first.sheet, {first.at, first.at});
    if (const std::string line = item_and_applicant(first, language); !line.empty())
        out += "  " + line;
    out += "\n      " + one_line(finding.message.in(language)) + '\n';
    std::string details = figures_text(finding, language);
    if (const std::string cells = further_cells(workbook, finding, language); !cells.empty())
        details += (details.empty() ? "" : "  ") + cells;
    if (!details.empty())
        out += "      " + details + '\n';
    return out;
}

std::string closing(const Tally& count, Language language) {
    const std::string relations = std::to_string(count.relations);
    if (count.findings() == 0)
        return say(language, "report.all_hold", {{"relations", relations}});
    return say(language, "report.summary",
               {{"count", std::to_string(count.findings())},
                {"errors", std::to_string(count.errors)},
                {"warnings", std::to_string(count.warnings)},
                {"hints", std::to_string(count.hints)},
                {"relations", relations}});
}

} // namespace

Tally tally(const std::vector<CheckedReport>& reports) {
    Tally count;
    for (const CheckedReport& report : reports) {
        count.relations += report.relations.checked;
        for (const Finding& finding : report.findings) {
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

std::string findings_text(std::string_view file, const Workbook& workbook, const std::vector<CheckedReport>& reports,
                          Language language) {
    if (reports.empty())
        return unread_text(file, "no_table", language);
    std::string out = one_line(file) + '\n';
    for (const CheckedReport& report : reports) {
        out += "  " + report.recognised.form->name.in(language) + '\n';
        for (const RecognisedTable& table : report.recognised.tables)
            out +=
                "    " +
                say(language, "report.table",
                    {{"title", table.spec->title.in(language)}, {"place", place(workbook, table.sheet, table.range)}}) +
                '\n';
        for (const Finding& finding : report.findings)
            out += finding_text(workbook, finding, language);
    }
    return out + "  " + closing(tally(reports), language) + "\n\n";
}

std::string unread_text(std::string_view file, std::string_view kind, Language language) {
    return say(language, "unread.line",
               {{"file", one_line(file)}, {"reason", say(language, "unread." + std::string(kind))}}) +
           '\n';
}

} // namespace crossfoot
