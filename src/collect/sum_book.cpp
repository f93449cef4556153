#include "collect/sum_book.hpp"

#include "language/catalogue.hpp"
#include "template/consolidated.hpp"
#include "template/sheet_writing.hpp"
#include "template/styles.hpp"
#include "text/shown.hpp"
#include "write/xml_text.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace crossfoot {
namespace {

constexpr int head_rows = 4;          // title, table, item, applicant
constexpr std::size_t least_rows = 2; // of units
constexpr int unit_columns = 2;       // unit, and where its figures come from
constexpr double figure_width = 18;   // mm
constexpr int title_columns = 8;      // one line across

class SumBook {
public:
    SumBook(const Sums& sums, const SumGroup& group, const Survey& survey, const Form& form, const Pages& pages,
            std::size_t sheet_rows, Language language)
        : sums_(sums), group_(group), survey_(survey), form_(form), pages_(pages), language_(language),
          sheet_(say(language, "sum.sheet")),
          rows_(std::min(group.members.size(), std::max(sheet_rows, head_rows + least_rows) - head_rows)),
          alone_(rows_ < group.members.size() ? rows_ - 1 : rows_) {}

    void put(NewFile& file) const {
        Book book = consolidated_book(
            form_, pages_, figures(),
            [this](const TableSpec& table, int row, int column) { return source(table, row, column); }, caption());
        book.title = say(language_, "sum.title", {{"superior", superior()}, {"year", year()}});
        book.description.clear();
        book.result = true;
        book.sheets.push_back(data_sheet());
        put_book(file, book, BookFile::spreadsheet, [this](const PutText& put_text) { put_rows(put_text); });
    }

private:
    std::string superior() const { return group_.superior.empty() ? say(language_, "sum.all") : group_.superior; }
    std::string year() const { return survey_.year() ? std::to_string(*survey_.year()) : std::string(); }

    // "（某市，2023 年，3 个单位合计；另缺 1 个：丁局）"; why, the sheet of figures says in the unit's row.
    std::string caption() const {
        const std::size_t absent = group_.absent();
        return say(language_, absent == 0 ? "sum.caption" : "sum.caption_absent",
                   {{"superior", superior()},
                    {"year", year()},
                    {"units", std::to_string(group_.members.size() - absent)},
                    {"absent", std::to_string(absent)},
                    {"names", group_.absent_text(language_, false)}});
    }

    // Column of a figure on the sheet of figures.
    int column_of(const TableSpec& table, int row, int column) const {
        int at = unit_columns;
        for (const TableSpec& each : form_.tables) {
            if (each.id == table.id)
                break;
            at += static_cast<int>(each.rows.size() * each.columns.size());
        }
        return at + row * static_cast<int>(table.columns.size()) + column;
    }

    std::string source(const TableSpec& table, int row, int column) const {
        const int at = column_of(table, row, column);
        const CellAddress first{head_rows, at};
        const CellAddress last{head_rows + static_cast<int>(rows_) - 1, at};
        return "SUM([$'" + sheet_ + "'." + a1(first) + ":." + a1(last) + "])";
    }

    Figures figures() const {
        Figures result;
        result.form = form_.id;
        const SumFigures sum = sums_.sum(group_);
        auto next = sum.begin();
        for (const TableSpec& table : form_.tables)
            for (const Line& row : table.rows) {
                std::vector<Cell>& cells = result.rows[{table.id, row.id}];
                for (std::size_t column = 0; column < table.columns.size(); ++column)
                    cells.push_back({CellKind::number, (next++)->str(), false});
            }
        return result;
    }

    BookSheet data_sheet() const {
        BookSheet sheet;
        sheet.name = sheet_;
        sheet.is_printed = false;
        sheet.is_protected = false;
        sheet.freeze = {head_rows, 1};
        sheet.cursor = {head_rows, 0};
        const auto head = [&](CellAddress at, Look look, const std::string& text) -> BookCell& {
            BookCell& cell = sheet.cells[at];
            cell.look = look;
            cell.shown = {CellKind::text, text, false};
            return cell;
        };
        head({0, 0}, Look::section,
             say(language_, "sum.title", {{"superior", superior()}, {"year", year()}}) + caption())
            .columns = title_columns;
        head({head_rows - 1, 0}, Look::head, say(language_, "list.unit"));
        head({head_rows - 1, 1}, Look::head, say(language_, "sum.source"));
        sheet.widths.assign(unit_columns, unit_width);
        for (const TableSpec& table : form_.tables)
            for (const Line& row : table.rows)
                for (const Line& column : table.columns) {
                    const int at = static_cast<int>(sheet.widths.size());
                    head({1, at}, Look::head, table.title.in(language_));
                    head({2, at}, Look::head, table.row_labels ? row.name.in(language_) : std::string());
                    head({3, at}, Look::head, column.name.in(language_));
                    sheet.widths.push_back(figure_width);
                }
        fit_rows(sheet, 8);
        return sheet;
    }

    static std::string text_cell(const std::string& text) {
        return "<table:table-cell table:style-name=\"" + std::string(style(Look::label).name) +
               "\" office:value-type=\"string\"><text:p>" + xml_text(one_line(text)) + "</text:p></table:table-cell>";
    }

    // Equal figures beside each other, of which most are 0, are written as one.
    static std::string number_cells(const std::string& number, std::size_t times) {
        return "<table:table-cell table:style-name=\"" + std::string(style(Look::count).name) + '"' +
               (times > 1 ? " table:number-columns-repeated=\"" + std::to_string(times) + '"' : std::string()) +
               " office:value-type=\"float\" office:value=\"" + number + "\"><text:p>" + number +
               "</text:p></table:table-cell>";
    }

    std::string source_text(const SumMember& member) const {
        if (!member.is_there())
            return member.absent;
        return member.entry ? survey_.entries()[*member.entry].label
                            : say(language_, "sum.of_below", {{"count", std::to_string(member.below)}});
    }

    static void put_row(const PutText& put, const std::string& name, const std::string& source,
                        const SumFigures& figures) {
        std::string row = "<table:table-row>" + text_cell(name) + text_cell(source);
        for (std::size_t first = 0; first < figures.size();) {
            std::size_t last = first + 1;
            while (last < figures.size() && figures[last] == figures[first])
                ++last;
            row += number_cells(figures[first].str(), last - first);
            first = last;
        }
        put(row + "</table:table-row>");
    }

    SumFigures figures_of(std::size_t member) const {
        return group_.members[member].is_there() ? sums_.figures_of(group_, member) : SumFigures();
    }

    void put_rows(const PutText& put) const {
        for (std::size_t i = 0; i < alone_; ++i)
            put_row(put, std::string(group_.members[i].name), source_text(group_.members[i]), figures_of(i));
        if (alone_ == rows_)
            return;
        SumFigures rest;
        for (std::size_t i = alone_; i < group_.members.size(); ++i) {
            const SumFigures figures = figures_of(i);
            rest.resize(std::max(rest.size(), figures.size()));
            std::ranges::transform(figures, rest, rest.begin(), std::plus());
        }
        put_row(put, say(language_, "sum.rest", {{"count", std::to_string(group_.members.size() - alone_)}}),
                say(language_, "sum.of_rest", {{"file", "figures.csv"}}), rest);
    }

    const Sums& sums_;
    const SumGroup& group_;
    const Survey& survey_;
    const Form& form_;
    const Pages& pages_;
    Language language_;
    std::string sheet_;
    std::size_t rows_;  // of units, that the sheet has room for
    std::size_t alone_; // so many units have one each; the last row is the sum of those that have none
};

} // namespace

void put_sum_book(NewFile& file, const Sums& sums, const SumGroup& group, const Survey& survey, const Form& form,
                  const Pages& pages, std::size_t sheet_rows, Language language) {
    SumBook(sums, group, survey, form, pages, sheet_rows, language).put(file);
}

} // namespace crossfoot
