#include "collect/record.hpp"

#include "review/worklist.hpp"
#include "tell/coverage.hpp"
#include "tell/figures_table.hpp"
#include "tell/last_year.hpp"
#include "text/shown.hpp"
#include "text/trim.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

using boost::json::array;
using boost::json::object;

Severity severity_in(const object& problem) {
    const std::string_view word = problem.at("severity").as_string();
    if (const auto severity = severity_named(word))
        return *severity;
    throw RecordError("no severity: " + std::string(word));
}

std::string value_of(const ReportFigure* figure) {
    if (figure == nullptr || figure->figure.kind == FigureKind::unreadable)
        return "?";
    return figure->figure.has_value() ? figure->figure.value.str() : "-";
}

std::string values_of(const ReportTable* table, const TableSpec& spec) {
    std::string values;
    for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
        for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column)
            values += (values.empty() ? "" : " ") + value_of(table ? table->figure(row, column) : nullptr);
    return values;
}

std::map<std::string, std::string> values_of(const Report& report) {
    std::map<std::string, std::string> values;
    for (const TableSpec& spec : report.form->tables)
        values[spec.id] = values_of(report.table(spec), spec);
    return values;
}

Problem problem_of(const WorkItem& item) {
    return {item.keys,
            item.severity,
            item.rules,
            item.group,
            item.place,
            item.figures.found,
            item.figures.expected,
            item.figures.difference,
            item.message,
            item.suggestion,
            item.clause,
            item.reason};
}

Record record_of(const Document& document, const std::vector<CheckedReport>& one, Language language) {
    const CheckedReport& checked = one.front();
    const Report& report = checked.report;
    Record record;
    record.organ = one_line(report.organ);
    record.form = report.form->id;
    if (report.year)
        record.year = report.year->year;
    record.tables = report.tables.size();
    record.tables_of_form = report.form->tables.size();
    record.coverage = coverage_text(one, language);
    record.relations = checked.relations.checked;
    for (const WorkItem& item : work_items(document, one, language))
        record.problems.push_back(problem_of(item));
    record.values = values_of(report);
    record.not_compared = std::string(trimmed(one_line(not_compared_text(checked.last_year, language))));
    if (const auto& past = checked.last_year.report)
        record.last_year = {one_line(past->file), past->report.form->id, values_of(past->report)};
    return record;
}

object problem_json(const Problem& problem) {
    object out;
    array keys;
    for (const std::string& key : problem.keys)
        keys.emplace_back(one_line(key));
    out["severity"] = name(problem.severity);
    out["rules"] = problem.rules;
    out["table"] = problem.table;
    out["place"] = problem.place;
    out["found"] = problem.found;
    out["expected"] = problem.expected;
    out["difference"] = problem.difference;
    out["message"] = problem.message;
    out["suggestion"] = problem.suggestion;
    out["clause"] = problem.clause;
    out["accepted"] = problem.accepted;
    out["keys"] = std::move(keys);
    return out;
}

object values_json(const std::map<std::string, std::string>& values) {
    object out;
    for (const auto& [table, text] : values)
        out[table] = text;
    return out;
}

void add_standing(object& out, const Standing& standing) {
    out["unit"] = standing.unit;
    out["code"] = standing.code;
    out["superior"] = standing.superior;
    array remarks;
    for (const Standing::Remark& remark : standing.remarks) {
        object told;
        told["kind"] = remark.kind;
        told["text"] = remark.text;
        remarks.push_back(std::move(told));
    }
    out["remarks"] = std::move(remarks);
    out["state"] = standing.state;
    out["note"] = standing.note;
    out["letter"] = standing.letter;
    out["line"] = standing.line;
    out["lines"] = standing.lines;
}

std::string text_in(const object& in, std::string_view key) {
    const auto* found = in.if_contains(key);
    return found && found->is_string() ? std::string(found->get_string()) : std::string();
}

std::size_t count_in(const object& in, std::string_view key) { return in.at(key).to_number<std::size_t>(); }

Problem parse_problem(const object& in) {
    Problem problem{{},
                    severity_in(in),
                    text_in(in, "rules"),
                    text_in(in, "table"),
                    text_in(in, "place"),
                    text_in(in, "found"),
                    text_in(in, "expected"),
                    text_in(in, "difference"),
                    text_in(in, "message"),
                    text_in(in, "suggestion"),
                    text_in(in, "clause"),
                    text_in(in, "accepted")};
    for (const auto& key : in.at("keys").as_array())
        problem.keys.emplace_back(key.as_string());
    return problem;
}

std::map<std::string, std::string> parse_values(const object& in) {
    std::map<std::string, std::string> values;
    for (const auto& [table, text] : in)
        values[std::string(table)] = std::string(text.as_string());
    return values;
}

} // namespace

std::string Record::label() const { return number == 0 ? file : file + " [" + std::to_string(number) + ']'; }

std::size_t Record::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        problems, [&](const Problem& problem) { return problem.open() && problem.severity == severity; }));
}

const Problem* Record::gravest() const {
    const Problem* first = nullptr;
    for (const Problem& problem : problems)
        if (problem.open() && (first == nullptr || problem.severity < first->severity))
            first = &problem;
    return first;
}

std::vector<std::string_view> words_of(std::string_view values) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < values.size();) {
        const std::size_t end = std::min(values.find(' ', begin), values.size());
        if (end > begin)
            words.push_back(values.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::vector<Record> records_of(const std::string& file, const std::string& source, const Document& document,
                               std::vector<CheckedReport> reports, Language language, std::string& figures) {
    std::vector<Record> records;
    for (CheckedReport& report : reports) {
        std::vector<CheckedReport> one(1);
        one.front() = std::move(report);
        Record record = record_of(document, one, language);
        const FigureRows rows = figures_csv(file, document, {&one.front().report, 1}, language);
        record.figures = rows.count;
        record.figure_bytes = rows.text.size();
        figures += rows.text;
        record.number = reports.size() > 1 ? static_cast<int>(records.size()) + 1 : 0;
        records.push_back(std::move(record));
    }
    if (records.empty())
        records.emplace_back().unread = "no_table";
    for (Record& record : records) {
        record.file = file;
        record.source = source;
    }
    return records;
}

std::string record_json(const Record& record, const Standing* standing) {
    object out;
    out["file"] = one_line(record.file);
    out["source"] = one_line(record.source);
    out["report"] = record.number;
    if (standing)
        add_standing(out, *standing);
    if (!record.unread.empty()) {
        out["unread"] = record.unread;
        return boost::json::serialize(out);
    }
    out["organ"] = record.organ;
    out["year"] = record.year ? boost::json::value(*record.year) : boost::json::value(nullptr);
    out["form"] = record.form;
    out["tables"] = record.tables;
    out["tables_of_form"] = record.tables_of_form;
    out["coverage"] = record.coverage;
    out["relations"] = record.relations;
    out["errors"] = record.count(Severity::error);
    out["warnings"] = record.count(Severity::warning);
    out["hints"] = record.count(Severity::hint);
    array problems;
    for (const Problem& problem : record.problems)
        problems.push_back(problem_json(problem));
    out["findings"] = std::move(problems);
    out["values"] = values_json(record.values);
    if (!record.not_compared.empty())
        out["not_compared"] = record.not_compared;
    if (!record.last_year.values.empty()) {
        object last_year;
        last_year["file"] = record.last_year.file;
        last_year["form"] = record.last_year.form;
        last_year["values"] = values_json(record.last_year.values);
        out["last_year"] = std::move(last_year);
    }
    out["figures"] = record.figures;
    out["figure_bytes"] = record.figure_bytes;
    return boost::json::serialize(out);
}

Record parse_record(std::string_view line, Standing* standing) {
    try {
        const boost::json::value parsed = boost::json::parse(line);
        const object& in = parsed.as_object();
        Record record;
        record.file = text_in(in, "file");
        record.source = text_in(in, "source");
        record.number = in.at("report").to_number<int>();
        if (standing) {
            standing->unit = text_in(in, "unit");
            standing->superior = text_in(in, "superior");
            standing->state = text_in(in, "state");
            standing->note = text_in(in, "note");
            standing->letter = text_in(in, "letter");
            standing->line = in.contains("line") ? count_in(in, "line") : 0; // there is none while a run goes on
            standing->lines = in.contains("lines") ? count_in(in, "lines") : 0;
        }
        record.unread = text_in(in, "unread");
        if (!record.unread.empty())
            return record;
        record.organ = text_in(in, "organ");
        record.form = text_in(in, "form");
        if (!in.at("year").is_null())
            record.year = in.at("year").to_number<int>();
        record.tables = count_in(in, "tables");
        record.tables_of_form = count_in(in, "tables_of_form");
        record.coverage = text_in(in, "coverage");
        record.relations = count_in(in, "relations");
        for (const auto& problem : in.at("findings").as_array())
            record.problems.push_back(parse_problem(problem.as_object()));
        record.values = parse_values(in.at("values").as_object());
        if (const auto* last_year = in.if_contains("last_year")) {
            const object& past = last_year->as_object();
            record.last_year = {text_in(past, "file"), text_in(past, "form"),
                                parse_values(past.at("values").as_object())};
        }
        record.not_compared = in.contains("not_compared") ? text_in(in, "not_compared") : std::string();
        record.figures = count_in(in, "figures");
        record.figure_bytes = count_in(in, "figure_bytes");
        return record;
    } catch (const boost::system::system_error& error) {
        throw RecordError(error.what());
    } catch (const std::logic_error& error) { // of a member that is not there or of another kind
        throw RecordError(error.what());
    }
}

} // namespace crossfoot
