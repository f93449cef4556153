#include "tell/figures_table.hpp"

#include "tell/place.hpp"
#include "text/shown.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace crossfoot {
namespace {

// In this order; docs/figures.md describes them.
enum class Field { file, organ, year, form, table, row, column, item, applicant, value, text, sheet, cell, place, how };
constexpr std::array<std::string_view, 15> field_names{"file", "organ",  "year", "form",      "table",
                                                       "row",  "column", "item", "applicant", "value",
                                                       "text", "sheet",  "cell", "place",     "how"};

std::string quoted_field(std::string_view text) {
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (std::ranges::all_of(text, is_plain)) // as most figures and all cells
        return std::string(text);
    std::string field = table_field(text);
    const auto is_special = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::ranges::none_of(field, is_special))
        return field;
    std::string result = "\"";
    for (const char c : field)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

// How a row is written: what stands before each field and behind the last, and the field itself.
struct Notation {
    std::array<std::string, field_names.size()> before;
    std::string_view end;
    std::string (*field)(std::string_view text);
};

const Notation& csv_notation() {
    static const Notation notation = [] {
        Notation made{{}, "\r\n", quoted_field};
        std::fill(made.before.begin() + 1, made.before.end(), ",");
        return made;
    }();
    return notation;
}

const Notation& json_notation() {
    static const Notation notation = [] {
        Notation made{{}, "}\n", [](std::string_view text) {
                          return boost::json::serialize(boost::json::string(one_line(text)));
                      }};
        for (std::size_t i = 0; i < field_names.size(); ++i)
            made.before[i] = (i == 0 ? "{\"" : ",\"") + std::string(field_names[i]) + "\":";
        return made;
    }();
    return notation;
}

// Writes a field anew where it is another than in the row before, which few are.
class Rows {
public:
    Rows(std::string_view file, const Document& document, Language language, const Notation& notation)
        : document_(document), language_(language), notation_(notation) {
        for (std::size_t i = 0; i < written_.size(); ++i)
            written_[i] = notation.before[i] + notation.field({});
        set(Field::file, file);
    }

    void add(const Report& report) {
        set(Field::organ, report.organ);
        set(Field::year, report.year ? std::to_string(report.year->year) : "");
        set(Field::form, report.form->id);
        for (const TableSpec& spec : report.form->tables)
            if (const ReportTable* table = report.table(spec))
                add(*table);
    }

    FigureRows take() { return std::move(rows_); }

private:
    void add(const ReportTable& table) {
        set(Field::table, table.spec->id);
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
            set_row(table.spec->rows[static_cast<std::size_t>(row)]);
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
                set_column(table.spec->columns[static_cast<std::size_t>(column)]);
                put(table, table.figure(row, column));
            }
        }
        for (const Axis axis : {Axis::rows, Axis::columns})
            for (const ExtraLine& extra : table.extra(axis))
                if (extra.kind == ExtraKind::group)
                    add(table, axis, extra);
    }

    // A line that stands for several of the form, none of which is there.
    void add(const ReportTable& table, Axis axis, const ExtraLine& extra) {
        const std::vector<Line>& lines = table.spec->lines(axis);
        const std::string id = lines[static_cast<std::size_t>(extra.parts.front())].id + ".." +
                               lines[static_cast<std::size_t>(extra.parts.back())].id;
        for (std::size_t other = 0; other < extra.figures.size(); ++other) {
            if (!extra.figures[other])
                continue;
            const Line& across = table.spec->lines(crossfoot::across(axis))[other];
            axis == Axis::rows ? set_column(across) : set_row(across);
            set(axis == Axis::rows ? Field::row : Field::column, id);
            set(axis == Axis::rows ? Field::item : Field::applicant, extra.text);
            put(table, &*extra.figures[other]);
        }
    }

    void set_row(const Line& row) {
        set(Field::row, row.id);
        set(Field::item, row.name.in(language_));
    }
    void set_column(const Line& column) {
        set(Field::column, column.id);
        set(Field::applicant, column.name.in(language_));
    }

    void put(const ReportTable& table, const ReportFigure* figure) {
        const bool known = figure != nullptr;
        set(Field::value, known && figure->figure.has_value() ? figure->figure.value.str() : std::string());
        set(Field::text, known ? figure->text : std::string_view());
        set(Field::sheet, known ? document_.blocks[figure->place.block].name : std::string_view());
        set(Field::cell, known ? cell_name(document_, figure->place) : std::string());
        set(Field::place, known ? place_text(document_, figure->place, language_, table.spec) : std::string());
        set(Field::how, how_read(figure));
        for (const std::string& field : written_)
            rows_.text += field;
        rows_.text += notation_.end;
        ++rows_.count;
    }

    void set(Field field, std::string_view text) {
        const auto at = static_cast<std::size_t>(field);
        if (texts_[at] == text)
            return;
        texts_[at] = text;
        written_[at] = notation_.before[at];
        written_[at] += notation_.field(text);
    }

    const Document& document_;
    Language language_;
    const Notation& notation_;
    std::array<std::string, field_names.size()> texts_;   // of the row, as they are
    std::array<std::string, field_names.size()> written_; // and in the notation, with what stands before each
    FigureRows rows_;
};

FigureRows rows_of(std::string_view file, const Document& document, std::span<const Report> reports, Language language,
                   const Notation& notation) {
    Rows rows(file, document, language, notation);
    for (const Report& report : reports)
        rows.add(report);
    return rows.take();
}

} // namespace

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i == 0 ? "" : ",") + quoted_field(fields[i]);
    return line + "\r\n";
}

std::string figures_csv_head() {
    std::string head;
    for (const std::string_view name : field_names)
        head.append(head.empty() ? "" : ",").append(name);
    return head + "\r\n";
}

FigureRows figures_csv(std::string_view file, const Document& document, std::span<const Report> reports,
                       Language language) {
    return rows_of(file, document, reports, language, csv_notation());
}

FigureRows figures_json(std::string_view file, const Document& document, std::span<const Report> reports,
                        Language language) {
    return rows_of(file, document, reports, language, json_notation());
}

} // namespace crossfoot
