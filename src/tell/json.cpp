#include "tell/json.hpp"

#include "language/catalogue.hpp"
#include "tell/coverage.hpp"
#include "tell/place.hpp"
#include "tell/report.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <boost/json/src.hpp>

#include <cmath>
#include <set>

namespace crossfoot {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::storage_ptr;
using boost::json::value;

// Programs get texts whole.
value string(std::string_view text) { return value(boost::json::string(one_line(text))); }

value decimal(const std::optional<Decimal>& number) { return number ? value(number->str()) : value(nullptr); }

value name_of(const Line* line, Language language) {
    return line == nullptr ? value(nullptr) : string(line->name.in(language));
}

value id_of(const Line* line) { return line == nullptr ? value(nullptr) : string(line->id); }

void add_place(object& out, const Document& document, const Place& place, Language language, const TableSpec* table) {
    out["place"] = string(place_text(document, place, language, table));
    out["sheet"] = string(document.blocks[place.block].name);
    out["cell"] = cell_name(document, place);
}

object cell_json(const Document& document, const FindingCell& cell, Language language, const storage_ptr& memory) {
    object out(memory);
    add_place(out, document, cell.place, language, cell.table);
    out["table"] = cell.table == nullptr ? value(nullptr) : string(cell.table->id);
    out["row"] = id_of(cell.item);
    out["column"] = id_of(cell.applicant);
    out["item"] = name_of(cell.item, language);
    out["applicant"] = name_of(cell.applicant, language);
    out["role"] = name(cell.role);
    out["found"] = string(cell.found);
    return out;
}

object suspect_json(const Document& document, const Suspect& suspect, Language language, const storage_ptr& memory) {
    object out(memory);
    add_place(out, document, suspect.cell.place, language, suspect.cell.table);
    out["row"] = id_of(suspect.cell.item);
    out["column"] = id_of(suspect.cell.applicant);
    out["item"] = name_of(suspect.cell.item, language);
    out["applicant"] = name_of(suspect.cell.applicant, language);
    out["found"] = string(suspect.cell.found);
    out["suggested"] = suspect.suggested.str();
    out["why"] = name(suspect.why);
    out["confidence"] = std::floor(suspect.confidence * 1000) / 1000;
    out["explanation"] = suspect.explanation + 1;
    out["formula"] = suspect.formula;
    return out;
}

// Numbers of the text; a finding that none bears out has no such field.
void add_witnesses(object& out, const Document& document, const Finding& finding, Language language) {
    if (!finding.cause || finding.cause->witnesses.empty())
        return;
    array told(out.storage());
    for (const FindingCell& witness : finding.cause->witnesses) {
        object one(out.storage());
        add_place(one, document, witness.place, language, nullptr);
        one["found"] = string(witness.found);
        told.push_back(std::move(one));
    }
    out["witnesses"] = std::move(told);
}

object finding_json(const Document& document, const CheckedReport& report, const Finding& finding, Language language,
                    const storage_ptr& memory) {
    array cells(memory);
    for (const FindingCell& cell : finding.cells)
        cells.push_back(cell_json(document, cell, language, memory));
    object out(memory);
    out["form"] = string(report.report.form->id);
    out["rule"] = string(finding.rule->id);
    out["severity"] = name(finding.severity);
    out["message"] = string(message_text(finding, language));
    out["cells"] = std::move(cells);
    out["found"] = decimal(finding.found);
    out["expected"] = decimal(finding.expected);
    out["difference"] = decimal(finding.difference);
    out["accepted"] = finding.accepted ? string(*finding.accepted) : value(nullptr);
    array suspects(memory);
    for (const Suspect& suspect : finding.suspects())
        suspects.push_back(suspect_json(document, suspect, language, memory));
    out["suspects"] = std::move(suspects);
    add_witnesses(out, document, finding, language);
    array relations(memory);
    for (const Breach& broken : finding.relations())
        relations.push_back(finding_json(document, report, Finding{broken}, language, memory));
    out["relations"] = std::move(relations);
    if (finding.last_year) {
        array last_cells(memory);
        for (const FindingCell& cell : finding.last_cells)
            last_cells.push_back(cell_json(finding.last_year->outline, cell, language, memory));
        out["last_cells"] = std::move(last_cells);
        array last_suspects(memory);
        if (finding.cause)
            for (const Suspect& suspect : finding.cause->last_suspects) {
                const Document& its = suspect.last_year ? finding.last_year->outline : document;
                object one = suspect_json(its, suspect, language, memory);
                one["last_year"] = suspect.last_year;
                last_suspects.push_back(std::move(one));
            }
        out["last_suspects"] = std::move(last_suspects);
    }
    return out;
}

object table_json(const Document& document, const CheckedReport& report, const ReportTable& table, Language language) {
    object out;
    out["form"] = string(report.report.form->id);
    out["id"] = string(table.spec->id);
    out["place"] = string(ranges_text(document, table.parts, language));
    out["sheet"] = string(document.blocks[table.parts.front().block].name);
    out["range"] = cell_name(document, table.parts.front());
    return out;
}

object past_report_json(const PastReport& past) {
    object out;
    out["file"] = past.file.empty() ? value(nullptr) : string(past.file);
    out["form"] = string(past.report.form->id);
    out["organ"] = past.report.organ.empty() ? value(nullptr) : string(past.report.organ);
    out["year"] = past.report.year->year;
    out["kept_on"] = past.taken_on.empty() ? value(nullptr) : string(past.taken_on);
    return out;
}

// Nothing of a report of which nobody looked for the year before.
void add_last_year(array& out, const CheckedReport& report, Language language) {
    const LastYear& last_year = report.last_year;
    object told;
    told["organ"] = report.report.organ.empty() ? value(nullptr) : string(report.report.organ);
    told["year"] = report.report.year ? value(report.report.year->year) : value(nullptr);
    if (last_year.report) {
        object compared = past_report_json(*last_year.report);
        compared["relations"] = last_year.relations.checked;
        compared["failed"] = last_year.relations.failed;
        compared["unjudged"] = last_year.relations.unjudged;
        array unjudged;
        for (const TableSpec* table : last_year.unjudged)
            unjudged.push_back(string(table->id));
        compared["unjudged_tables"] = std::move(unjudged);
        compared["prose"] = last_year.prose;
        told["compared_with"] = std::move(compared);
    } else if (!last_year.reason.empty()) {
        told["compared_with"] = nullptr;
        told["reason"] = last_year.reason;
        told["message"] = say(language, "last_year." + std::string(last_year.reason));
        array instead;
        for (const auto& past : last_year.instead)
            instead.push_back(past_report_json(*past));
        told["instead"] = std::move(instead);
    } else {
        return;
    }
    out.push_back(std::move(told));
}

// Tables of the form that were not found, and those of which lines are not there.
array missing_json(const Document& document, const std::vector<CheckedReport>& reports, Language language) {
    array missing;
    const auto add = [&](const Report& report, const TableSpec& spec, const char* state,
                         const std::optional<Place>& place) {
        object out;
        out["form"] = string(report.form->id);
        out["table"] = string(spec.id);
        out["title"] = string(spec.title.in(language));
        out["state"] = state;
        out["place"] = place ? string(place_text(document, *place, language)) : value(nullptr);
        out["sheet"] = place ? string(document.blocks[place->block].name) : value(nullptr);
        out["cell"] = place ? value(cell_name(document, *place)) : value(nullptr);
        missing.push_back(std::move(out));
    };
    for (const CheckedReport& checked : reports) {
        for (const MissingTable& table : checked.report.missing)
            add(checked.report, *table.spec, "missing", table.heading);
        for (const ReportTable& table : checked.report.tables)
            if (table.missing() > 0)
                add(checked.report, *table.spec, "part", table.parts.front());
    }
    return missing;
}

// Sheets that were passed over; a document without any has no such field.
void add_hidden(object& out, const Document& document) {
    const std::vector<std::string> names = hidden_sheets(document);
    if (names.empty())
        return;
    array told;
    for (const std::string& name : names)
        told.push_back(string(name));
    out["hidden_sheets"] = std::move(told);
}

// Figures and pictures of pages that were passed over; a document without any has no such field.
void add_not_read(object& out, const Document& document, Language language) {
    if (document.not_read.empty())
        return;
    array told;
    for (const NotRead& one : document.not_read) {
        object passed_over;
        passed_over["reason"] = name(one.why);
        passed_over["page"] = one.page;
        passed_over["message"] = string(not_read_text(one.why, {one.page}, language));
        told.push_back(std::move(passed_over));
    }
    out["not_read"] = std::move(told);
}

// Form files that lay beside the report and that nobody named; a report that none of them was used for has no such
// field.
void add_forms_beside(object& out, const std::vector<CheckedReport>& reports) {
    std::set<std::string> files;
    for (const CheckedReport& report : reports)
        if (!report.report.form->beside.empty())
            files.insert(report.report.form->beside);
    if (files.empty())
        return;
    array told;
    for (const std::string& file : files)
        told.push_back(string(file));
    out["forms_beside"] = std::move(told);
}

// A report without own forms has no such field.
void add_complaints(object& out, const std::vector<std::string>& complaints) {
    if (complaints.empty())
        return;
    array told;
    for (const std::string& complaint : complaints)
        told.push_back(string(complaint));
    out["bad_forms"] = std::move(told);
}

object unread_object(std::string_view file, std::string_view kind, Language language,
                     const std::vector<std::string>& complaints) {
    object error;
    error["kind"] = kind;
    error["message"] = say(language, "unread." + std::string(kind));
    object out;
    out["file"] = string(file);
    out["error"] = std::move(error);
    add_complaints(out, complaints);
    return out;
}

} // namespace

std::string findings_json(std::string_view file, const Document& document, const std::vector<CheckedReport>& reports,
                          Language language, const std::vector<std::string>& complaints) {
    if (reports.empty()) {
        object unread = unread_object(file, "no_table", language, complaints);
        add_hidden(unread, document);
        add_not_read(unread, document, language);
        return boost::json::serialize(unread);
    }
    boost::json::monotonic_resource pieces; // of thousands of findings, given back at once
    array tables;
    array findings(&pieces);
    for (const CheckedReport& report : reports) {
        for (const ReportTable& table : report.report.tables)
            tables.push_back(table_json(document, report, table, language));
        for (const Finding& finding : report.findings)
            findings.push_back(finding_json(document, report, finding, language, &pieces));
    }
    object out(&pieces);
    out["file"] = string(file);
    const Report& first = reports.front().report;
    out["form"] = string(first.form->id);
    out["organ"] = first.organ.empty() ? value(nullptr) : string(first.organ);
    out["year"] = first.year ? value(first.year->year) : value(nullptr);
    out["missing"] = missing_json(document, reports, language);
    out["tables"] = std::move(tables);
    out["relations"] = tally(reports).relations;
    out["findings"] = std::move(findings);
    array compared;
    for (const CheckedReport& report : reports)
        add_last_year(compared, report, language);
    if (!compared.empty())
        out["last_years"] = std::move(compared);
    add_hidden(out, document);
    add_not_read(out, document, language);
    add_forms_beside(out, reports);
    add_complaints(out, complaints);
    return boost::json::serialize(out);
}

std::string unread_json(std::string_view file, std::string_view kind, Language language,
                        const std::vector<std::string>& complaints) {
    return boost::json::serialize(unread_object(file, kind, language, complaints));
}

} // namespace crossfoot
