#include "template/table_sheet.hpp"

#include "form/totals.hpp"
#include "template/sheet_writing.hpp"
#include "template/table_values.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// Widths of the label columns by how many there are: outer groups are narrow, the innermost labels wide.
std::vector<double> label_widths(int columns) {
    switch (columns) {
    case 0:
        return {};
    case 1:
        return {46};
    case 2:
        return {26, 58};
    case 3: // the lines of 表三 break where words end
        return {20, 26, 48};
    default: {
        std::vector<double> widths(static_cast<std::size_t>(columns), 22);
        widths.back() = 50;
        return widths;
    }
    }
}

class TableOnSheet {
public:
    TableOnSheet(BookSheet& sheet, const TablePlan& plan, const Pages& pages, const Figures& figures,
                 const TypedTotals& typed)
        : sheet_(sheet), plan_(plan), pages_(pages), values_(plan, figures), figures_(figures), typed_(typed) {}

    // Counts what is filled in of the others, too, which have no status of their own.
    void put_all(const Form& form, const std::vector<CellAddress>& of_others) {
        put_labels();
        put_figures();
        put_checks(form);
        put_notes();
        put_status(of_others);
        for (const Seed& seed : figures_.seeds)
            if (seed.hide && seed.table == plan_.spec().id)
                sheet_.hidden_rows.insert(plan_.figure(plan_.spec().row(seed.row), 0).row);
    }

private:
    int column_of(int column) const { return plan_.figure(0, column).column; }
    int column_end(int column) const { return column_of(column) + plan_.span(column) - 1; }

    static Look look(LabelPart part) {
        switch (part) {
        case LabelPart::heading:
        case LabelPart::column_head:
            return Look::head;
        case LabelPart::corner:
            return Look::corner;
        case LabelPart::row_group:
        case LabelPart::row_label:
            return Look::label;
        }
        return Look::label;
    }

    void put_labels() {
        for (const LaidLabel& label : laid_labels(plan_.spec(), plan_.grid(), plan_.top()))
            put(sheet_, label.range, look(label.part),
                label.part == LabelPart::column_head ? between_words(label.text, width_of(sheet_, label.range))
                                                     : std::string(label.text));
    }

    void put_figures() {
        const TableSpec& spec = plan_.spec();
        for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column)
                put_figure(row, column);
    }

    void put_figure(int row, int column) {
        const CellAddress at = plan_.figure(row, column);
        const Relation* total = plan_.total(row, column);
        BookCell& cell = put(sheet_, {at, {at.row, column_end(column)}}, total ? Look::total : Look::count);
        cell.shown = values_.shown(row, column);
        if (!total)
            cell.validity = validity(column);
        else if (!values_.overwritten(row, column))
            cell.formula = total_formula(plan_.cells(*total, total->parts, total->across == Axis::rows ? row : column),
                                         typed_.reference(plan_.spec(), row, column), pages_.totals);
    }

    std::string validity(int column) const {
        return std::string(name(plan_.spec().columns[static_cast<std::size_t>(column)].number));
    }

    void put_aside_head(int column, Look look, const std::string& text) {
        put(sheet_, {{plan_.head_row(), column}, {plan_.first_row() - 1, column}}, look, text);
    }

    static std::string what_for(const Relation& relation, const Form& form) {
        return relation.name.zh_cn.empty() ? form.rule(relation.rule)->name.zh_cn : relation.name.zh_cn;
    }

    void put_below_label(int row, Look look, const std::string& text) {
        if (plan_.grid().label_columns > 0)
            put(sheet_, {{row, 0}, {row, plan_.grid().label_columns - 1}}, look, text);
    }

    void put_check(const Relation& relation, int line, const CellRange& where) {
        BookCell& cell = put(sheet_, where, Look::check);
        cell.shown = values_.check(relation, line, pages_.checks);
        cell.formula = check_formula(plan_.cells(relation, relation.totals, line),
                                     plan_.cells(relation, relation.parts, line), relation.comparison, pages_.checks);
        off_ += cell.shown.text.rfind(pages_.checks.off, 0) == 0 ? 1 : 0;
    }

    void put_checks(const Form& form) {
        const int rows = static_cast<int>(plan_.spec().rows.size());
        const int columns = static_cast<int>(plan_.spec().columns.size());
        for (std::size_t i = 0; i < plan_.checks_aside().size(); ++i) {
            const Relation& relation = *plan_.checks_aside()[i];
            const int at = plan_.check_column(i);
            put_aside_head(at, Look::check_head, pages_.checks.label + '\n' + what_for(relation, form));
            for (int row = 0; row < rows; ++row)
                if (holds_in(relation, row))
                    put_check(relation, row, {{plan_.first_row() + row, at}, {plan_.first_row() + row, at}});
            checks_.push_back({{plan_.first_row(), at}, {plan_.last_row(), at}});
        }
        for (std::size_t i = 0; i < plan_.checks_below().size(); ++i) {
            const Relation& relation = *plan_.checks_below()[i];
            const int at = plan_.check_row(i);
            put_below_label(at, Look::check_head, pages_.checks.label + "：" + what_for(relation, form));
            for (int column = 0; column < columns; ++column)
                if (holds_in(relation, column))
                    put_check(relation, column, {{at, column_of(column)}, {at, column_end(column)}});
            checks_.push_back({{at, column_of(0)}, {at, plan_.last_column()}});
        }
    }

    void put_notes() {
        for (const Power* power : plan_.notes()) {
            const CellAddress at{plan_.first_row() + power->row, plan_.note_column()};
            BookCell& cell = put(sheet_, {at, at}, Look::note);
            cell.formula = note_formula(power->field, power->without, power->note.zh_cn);
            const auto level = figures_.fields.find(power->field);
            const bool said = level != figures_.fields.end() &&
                              std::ranges::find(power->without, level->second.text) != power->without.end();
            cell.shown = {CellKind::text, said ? power->note.zh_cn : std::string(), true};
        }
    }

    void put_status(const std::vector<CellAddress>& of_others) {
        if (checks_.empty())
            return;
        const int row = plan_.status_row();
        const int first = aside(plan_.grid());
        BookCell& cell =
            put(sheet_, {{row, first}, {row, first + std::max(1, plan_.aside_columns()) - 1}}, Look::status);
        std::vector<CellAddress> figures;
        std::vector<CellAddress> totals;
        for (int column = 0; column < static_cast<int>(plan_.spec().columns.size()); ++column)
            for (int line = 0; line < static_cast<int>(plan_.spec().rows.size()); ++line)
                (plan_.total(line, column) ? totals : figures).push_back(plan_.figure(line, column));
        figures.insert(figures.end(), of_others.begin(), of_others.end());
        cell.formula = status_formula(checks_, figures, totals, pages_);
        cell.shown = {CellKind::text, status(figures, totals), true};
        const CheckWords& words = pages_.checks;
        for (const CellRange& range : checks_)
            colour(range, words.agrees, "");
        const std::string here = reference({{row, first}, {row, first}});
        sheet_.coloured.push_back({{{row, first}, {row, first}},
                                   here + "=" + text_term(words.all_agree),
                                   "COUNTIF(" + here + ";" + text_term("*" + words.some_off) + ")>0"});
    }

    std::string status(const std::vector<CellAddress>& figures, const std::vector<CellAddress>& totals) const {
        const auto filled = [&](const std::vector<CellAddress>& cells) {
            return static_cast<std::size_t>(std::ranges::count_if(
                cells, [&](CellAddress at) { return sheet_.cells.at(at).shown.kind == CellKind::number; }));
        };
        const CheckWords& words = pages_.checks;
        const std::size_t here = filled(figures);
        const std::size_t left = figures.size() - here + (figures_.typed_totals ? totals.size() - filled(totals) : 0);
        if (here == 0)
            return words.none;
        if (left > 0)
            return words.filling + std::to_string(left) + words.left;
        return off_ > 0 ? std::to_string(off_) + words.some_off : words.all_agree;
    }

    // Good when the first cell says so, bad when it says something else that is not neutral.
    void colour(const CellRange& range, const std::string& good, const std::string& neutral) {
        const std::string cell = reference({range.first, range.first});
        sheet_.coloured.push_back(
            {range, cell + "=" + text_term(good),
             "AND(" + cell + "<>" + text_term(good) + ";" + cell + "<>" + text_term(neutral) + ")"});
    }

    BookSheet& sheet_;
    const TablePlan& plan_;
    const Pages& pages_;
    TableValues values_;
    const Figures& figures_;
    const TypedTotals& typed_;
    std::vector<CellRange> checks_;
    int off_ = 0;
};

void set_widths(BookSheet& sheet, const TableGrid& grid, int aside) {
    sheet.widths = label_widths(grid.label_columns);
    double labels = 0;
    for (const double width : sheet.widths)
        labels += width;
    sheet.widths.insert(sheet.widths.end(), static_cast<std::size_t>(grid.figure_columns),
                        (page_width - labels) / grid.figure_columns);
    sheet.widths.push_back(4); // the spacer
    sheet.widths.insert(sheet.widths.end(), static_cast<std::size_t>(aside), 28);
}

} // namespace

BookSheet table_sheet(const Form& form, std::size_t index, const Pages& pages, const Figures& figures,
                      const TypedTotals& typed, Book& book) {
    const TemplateSheet& spec = form.sheets[index];
    std::vector<const TableSpec*> tables;
    for (const TableSpec& table : form.tables)
        if (table.sheet == spec.id)
            tables.push_back(&table);
    const TableGrid grid = table_grid(tables);

    BookSheet sheet;
    sheet.name = spec.name.zh_cn;
    put(sheet, {{0, 0}, {0, grid.columns() - 1}}, Look::table_title, spec.heading);
    int top = 2; // one row below the heading, where the status of a table without a heading of its own stands
    int aside = 1;
    std::vector<TablePlan> plans;
    for (const TableSpec* table : tables) {
        plans.emplace_back(form, *table, grid, top);
        aside = std::max(aside, plans.back().aside_columns());
        top = plans.back().end();
    }
    set_widths(sheet, grid, aside);
    std::vector<CellAddress> unchecked; // figures, written before the status that counts them
    for (const TablePlan& plan : plans)
        if (!plan.is_checked()) {
            TableOnSheet(sheet, plan, pages, figures, typed).put_all(form, {});
            plan.add_figures(unchecked);
        }
    for (const TablePlan& plan : plans)
        if (plan.is_checked()) {
            TableOnSheet(sheet, plan, pages, figures, typed).put_all(form, unchecked);
            unchecked.clear();
        }
    for (const TablePlan& plan : plans)
        book.names.push_back({defined_name(plan.spec().id), index, plan.range()});
    fit_rows(sheet, 7);
    const TablePlan& first = plans.front();
    sheet.print = {{0, 0}, {plans.back().last_row(), grid.columns() - 1}};
    sheet.freeze = plans.size() == 1 ? CellAddress{first.first_row(), grid.label_columns} : CellAddress{1, 0};
    sheet.cursor = first.figure(0, 0);
    return sheet;
}

} // namespace crossfoot
