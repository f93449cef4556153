#include "tell/figures_table.hpp"

#include "tell/place.hpp"
#include "text/shown.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace crossfoot {
namespace {

struct Column {
    const char* name;
    std::string FigureRow::*member;
};

constexpr std::array<Column, 15> columns{{{"file", &FigureRow::file},
                                          {"organ", &FigureRow::organ},
                                          {"year", &FigureRow::year},
                                          {"form", &FigureRow::form},
                                          {"table", &FigureRow::table},
                                          {"row", &FigureRow::row},
                                          {"column", &FigureRow::column},
                                          {"item", &FigureRow::item},
                                          {"applicant", &FigureRow::applicant},
                                          {"value", &FigureRow::value},
                                          {"text", &FigureRow::text},
                                          {"sheet", &FigureRow::sheet},
                                          {"cell", &FigureRow::cell},
                                          {"place", &FigureRow::place},
                                          {"how", &FigureRow::how}}};

class Rows {
public:
    Rows(std::string_view file, const Document& document, const Report& report, Language language)
        : file_(file), document_(document), language_(language) {
        std::size_t count = 0;
        for (const ReportTable& table : report.tables)
            count += table.figures.size();
        rows_.reserve(count);
    }

    void add(const Report& report, const ReportTable& table) {
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
                FigureRow line = start(report, table, table.figure(row, column));
                set_row(line, table.spec->rows[static_cast<std::size_t>(row)]);
                set_column(line, table.spec->columns[static_cast<std::size_t>(column)]);
                rows_.push_back(std::move(line));
            }
        for (const Axis axis : {Axis::rows, Axis::columns})
            for (const ExtraLine& extra : table.extra(axis))
                if (extra.kind == ExtraKind::group)
                    add(report, table, axis, extra);
    }

    std::vector<FigureRow> take() { return std::move(rows_); }

private:
    // A line that stands for several of the form, none of which is there.
    void add(const Report& report, const ReportTable& table, Axis axis, const ExtraLine& extra) {
        const std::vector<Line>& lines = table.spec->lines(axis);
        const std::string id = lines[static_cast<std::size_t>(extra.parts.front())].id + ".." +
                               lines[static_cast<std::size_t>(extra.parts.back())].id;
        for (std::size_t other = 0; other < extra.figures.size(); ++other) {
            if (!extra.figures[other])
                continue;
            FigureRow line = start(report, table, &*extra.figures[other]);
            const Line& across = table.spec->lines(crossfoot::across(axis))[other];
            axis == Axis::rows ? set_column(line, across) : set_row(line, across);
            (axis == Axis::rows ? line.row : line.column) = id;
            (axis == Axis::rows ? line.item : line.applicant) = extra.text;
            rows_.push_back(std::move(line));
        }
    }

    FigureRow start(const Report& report, const ReportTable& table, const ReportFigure* figure) const {
        FigureRow line;
        line.file = file_;
        line.organ = report.organ;
        line.year = report.year ? std::to_string(report.year->year) : "";
        line.form = report.form->id;
        line.table = table.spec->id;
        line.how = how_read(figure);
        if (figure) {
            line.value = figure->figure.has_value() ? figure->figure.value.str() : "";
            line.text = figure->text;
            line.sheet = document_.blocks[figure->place.block].name;
            line.cell = cell_name(document_, figure->place);
            line.place = place_text(document_, figure->place, language_, table.spec);
        }
        return line;
    }

    void set_row(FigureRow& line, const Line& row) const {
        line.row = row.id;
        line.item = row.name.in(language_);
    }
    void set_column(FigureRow& line, const Line& column) const {
        line.column = column.id;
        line.applicant = column.name.in(language_);
    }

    std::string file_;
    const Document& document_;
    Language language_;
    std::vector<FigureRow> rows_;
};

std::string quoted(const std::string& text) {
    std::string field = table_field(text);
    const auto is_special = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::ranges::none_of(field, is_special))
        return field;
    std::string result = "\"";
    for (const char c : field)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

} // namespace

std::vector<FigureRow> figure_rows(std::string_view file, const Document& document, const Report& report,
                                   Language language) {
    Rows rows(file, document, report, language);
    for (const TableSpec& spec : report.form->tables)
        if (const ReportTable* table = report.table(spec))
            rows.add(report, *table);
    return rows.take();
}

std::vector<FigureRow> figure_rows(std::string_view file, const Document& document, const std::vector<Report>& reports,
                                   Language language) {
    std::vector<FigureRow> all;
    for (const Report& report : reports)
        std::ranges::move(figure_rows(file, document, report, language), std::back_inserter(all));
    return all;
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i == 0 ? "" : ",") + quoted(fields[i]);
    return line + "\r\n";
}

std::string figures_csv_head() {
    std::string head;
    for (const Column& column : columns)
        head += (head.empty() ? "" : ",") + std::string(column.name);
    return head + "\r\n";
}

std::string figures_csv(const std::vector<FigureRow>& rows) {
    std::string text;
    std::array<std::string, columns.size()> fields; // of a row, most of which are those of the row before
    const FigureRow nothing;
    const FigureRow* before = &nothing;
    for (const FigureRow& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string& field = row.*columns[i].member;
            if (field != before->*columns[i].member)
                fields[i] = quoted(field);
            text += fields[i];
            text += i + 1 < columns.size() ? "," : "\r\n";
        }
        before = &row;
    }
    return text;
}

std::string figures_json(const std::vector<FigureRow>& rows) {
    std::string text;
    for (const FigureRow& row : rows) {
        boost::json::object out;
        for (const Column& column : columns)
            out[column.name] = one_line(row.*column.member);
        text += boost::json::serialize(out) + '\n';
    }
    return text;
}

} // namespace crossfoot
