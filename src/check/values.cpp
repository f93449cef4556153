#include "check/rules.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

class ValueChecker {
public:
    ValueChecker(const Form& form, const ReportTable& table, std::vector<Finding>& findings)
        : form_(form), table_(table), findings_(findings) {}

    void run() {
        if (unfilled()) {
            add_group(CheckKind::blanks, "unfilled", {cell_of(table_, 0, 0, Role::place)}, {});
            return;
        }
        for (int row = 0; row < rows(); ++row)
            for (int column = 0; column < columns(); ++column)
                if (const ReportFigure* entry = table_.figure(row, column); entry && !entry->covered)
                    check(row, column, *entry);
        if (!uncalculated_.empty())
            add_group(CheckKind::numbers, "uncalculated", uncalculated_, {});
        if (!pictures_.empty())
            add_group(CheckKind::numbers, "picture", pictures_, {});
        if (!told_apart_.empty())
            add_group(CheckKind::numbers, "told_apart", told_apart_, {});
        for (auto& [row, cells] : run_together_)
            add_group(CheckKind::numbers, "run_together", cells, {});
        if (!texts_.empty())
            add_group(CheckKind::numbers, case_of_texts(), texts_, first_text_);
        if (!blanks_.empty())
            add_group(CheckKind::blanks, "blank", blanks_, {});
        for (auto& [word, cells] : words_)
            add_group(CheckKind::blanks, "", cells, {});
    }

private:
    int rows() const { return static_cast<int>(table_.rows.size()); }
    int columns() const { return static_cast<int>(table_.columns.size()); }
    const Line& row_line(int row) const { return table_.spec->rows[static_cast<std::size_t>(row)]; }
    const Line& column_line(int column) const { return table_.spec->columns[static_cast<std::size_t>(column)]; }

    // In a text no formula takes them for 0. A form that says nothing of it speaks of formulas.
    std::string_view case_of_texts() const {
        const Rule* rule = form_.rule(CheckKind::numbers);
        return table_.in_text && rule && rule->variant("written").id == "written" ? "written" : "text";
    }

    // Nothing but totals, which may be formulas, holds anything.
    bool unfilled() const {
        for (int row = 0; row < rows(); ++row)
            for (int column = 0; column < columns(); ++column) {
                const ReportFigure* entry = table_.figure(row, column);
                if (entry && !row_line(row).total && !column_line(column).total &&
                    entry->figure.kind != FigureKind::blank)
                    return false;
            }
        return true;
    }

    void check(int row, int column, const ReportFigure& entry) {
        const Figure& figure = entry.figure;
        if (!entry.known()) {
            (entry.uncalculated ? uncalculated_
             : entry.picture    ? pictures_
                                : run_together_[row])
                .push_back(cell_of(table_, row, column, Role::place));
            return;
        }
        if (entry.told_apart)
            told_apart_.push_back(cell_of(table_, row, column, Role::place));
        switch (figure.kind) {
        case FigureKind::blank:
            if (!named_blank_total(entry.place))
                blanks_.push_back(cell_of(table_, row, column, Role::place));
            return;
        case FigureKind::dash:
        case FigureKind::none:
            name_word(cell_of(table_, row, column, Role::place));
            return;
        case FigureKind::unreadable:
            add(row, column, CheckKind::numbers, "", figure);
            return;
        case FigureKind::text_number:
            if (!needs_text(column, figure))
                check_text(row, column, figure);
            break;
        case FigureKind::note:
            add(row, column, CheckKind::notes, "", figure);
            break;
        case FigureKind::number:
            break;
        }
        check_unit_of_head(row, column, figure);
        const NumberKind number = column_line(column).number;
        const bool whole = number == NumberKind::count || number == NumberKind::change;
        if (figure.value.is_negative() && number != NumberKind::change)
            add(row, column, CheckKind::numbers, "negative", figure);
        else if (whole && !figure.value.is_integer())
            add(row, column, CheckKind::numbers, "fraction", figure);
    }

    // The figure has the form's unit already; what stands there has the head's.
    void check_unit_of_head(int row, int column, const Figure& figure) {
        const std::string& unit = table_.columns[static_cast<std::size_t>(column)].unit;
        if (unit.empty() || !figure.unit.empty() || figure.value.is_zero())
            return;
        const std::string& wanted = column_line(column).unit;
        const auto stands =
            figure.value.scaled_by(form_.units.money.find(wanted)->second, form_.units.money.find(unit)->second);
        if (!stands)
            return;
        FindingCell cell = cell_of(table_, row, column, Role::place);
        Placeholders placeholders{{"item", row_line(row).name},      {"applicant", column_line(column).name},
                                  {"text", quoted_text(cell.found)}, {"unit", quoted_text(unit)},
                                  {"form_unit", same_text(wanted)},  {"expected", same_text(figure.value.str())}};
        if (Finding* finding = add_finding(form_.rule(CheckKind::numbers), "head_unit", {std::move(cell)},
                                           std::move(placeholders), findings_)) {
            finding->found = *stands;
            finding->expected = figure.value;
        }
    }

    // Where the form leaves the unit open it is written with the figure, as is the sign of a change; a number has no
    // room for them.
    bool needs_text(int column, const Figure& figure) const {
        const Line& line = column_line(column);
        return (line.number == NumberKind::money && line.unit.empty() && form_.units.money.contains(figure.unit)) ||
               (line.number == NumberKind::change && figure.spelling.sign);
    }

    void check_text(int row, int column, const Figure& figure) {
        const Line& line = column_line(column);
        const bool fits = line.unit.empty() ? form_.units.has(line.number, figure.unit) : figure.unit == line.unit;
        if (!figure.unit.empty() && !fits) {
            add(row, column, CheckKind::numbers, "unit", figure);
            return;
        }
        if (texts_.empty())
            first_text_ = figure.value.str();
        texts_.push_back(cell_of(table_, row, column, Role::place));
    }

    // A blank total that its parts contradict is an error of its own.
    bool named_blank_total(const Place& place) const {
        return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
            return finding.rule->check == CheckKind::blank_totals && finding.cells.front().place == place;
        });
    }

    void name_word(FindingCell cell) {
        auto word =
            std::find_if(words_.begin(), words_.end(), [&](const auto& known) { return known.first == cell.found; });
        if (word == words_.end())
            word = words_.insert(words_.end(), {cell.found, {}});
        word->second.push_back(std::move(cell));
    }

    void add(int row, int column, CheckKind check, std::string_view variant, const Figure& figure) {
        FindingCell cell = cell_of(table_, row, column, Role::place);
        Placeholders placeholders{{"item", row_line(row).name},
                                  {"applicant", column_line(column).name},
                                  {"table", table_.spec->title},
                                  {"text", quoted_text(cell.found)},
                                  {"expected", same_text(figure.value.str())},
                                  {"note", quoted_text(figure.note)}};
        add_finding(form_.rule(check), variant, {std::move(cell)}, std::move(placeholders), findings_);
    }

    void add_group(CheckKind check, std::string_view variant, const std::vector<FindingCell>& cells,
                   const std::string& expected) {
        add_finding(form_.rule(check), variant, cells,
                    {{"table", table_.spec->title},
                     {"item", cells.front().item ? cells.front().item->name : LocalText()},
                     {"count", same_text(std::to_string(cells.size()))},
                     {"text", quoted_text(cells.front().found)},
                     {"expected", same_text(expected)}},
                    findings_);
    }

    const Form& form_;
    const ReportTable& table_;
    std::vector<Finding>& findings_;
    std::vector<FindingCell> uncalculated_;
    std::map<int, std::vector<FindingCell>> run_together_; // by row
    std::vector<FindingCell> pictures_;
    std::vector<FindingCell> told_apart_;
    std::vector<FindingCell> texts_;
    std::string first_text_; // the value of the first of them
    std::vector<FindingCell> blanks_;
    std::vector<std::pair<std::string, std::vector<FindingCell>>> words_; // "—", "无" …, each with its cells
};

} // namespace

void check_values(const Form& form, const ReportTable& table, std::vector<Finding>& findings) {
    ValueChecker(form, table, findings).run();
}

} // namespace crossfoot
