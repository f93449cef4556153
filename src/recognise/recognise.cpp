#include "recognise/recognise.hpp"

#include "recognise/claims.hpp"
#include "recognise/header.hpp"
#include "recognise/lines.hpp"
#include "recognise/sheet_labels.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// So many rows without a label of the table, and it has ended.
constexpr int longest_gap = 8;
// Figures of a table without row labels stand at most this far below its header.
constexpr int figure_row_distance = 3;
constexpr double least_confidence = 0.5;

class TableReader {
public:
    TableReader(const Grid& sheet, std::size_t index, const Form& form, const std::vector<LabelHit>& hits,
                const Header& header, int limit)
        : sheet_(sheet), form_(form), spec_(form.tables[static_cast<std::size_t>(header.table)]), hits_(hits),
          header_(header), limit_(limit) {
        table_.spec = &spec_;
        table_.sheet = index;
        find_spans();
    }

    // Nothing where the header has no rows of the table below it.
    std::optional<RecognisedTable> read() {
        if (!(spec_.row_labels ? read_rows() : read_single_row()))
            return {};
        for (const Span& span : spans_)
            places_.push_back(figure_column(span));
        MatchedLines columns = match_lines(found_columns(), spec_.columns, form_.labels, false, corner());
        table_.columns = std::move(columns.at);
        table_.extra_columns = std::move(columns.extra);
        std::move(columns.issues.begin(), columns.issues.end(), std::back_inserter(table_.issues));
        const double lines = static_cast<double>(spec_.columns.size()) +
                             (spec_.row_labels ? static_cast<double>(spec_.rows.size()) : 0.0);
        table_.confidence = (rows_found_ + columns.found) / lines;
        int right = header_.right;
        for (const int column : table_.columns)
            right = std::max(right, column);
        for (const ExtraLine& extra : table_.extra_columns)
            right = std::max(right, extra.at);
        table_.range = {corner(), {last_row_, right}};
        return table_.confidence >= least_confidence ? std::optional(std::move(table_)) : std::nullopt;
    }

private:
    // The columns of the sheet over which the label of one of the form's columns is merged; none where it is missing.
    struct Span {
        int first = -1;
        int last = -2;
        bool contains(int column) const { return column >= first && column <= last; }
    };

    void find_spans() {
        for (const int column : header_.columns)
            spans_.push_back(column < 0 ? Span{} : Span{column, column});
        for (const CellRange& merged : sheet_.merged())
            if (merged.first.row >= header_.label_row && merged.first.row <= header_.last_row)
                for (Span& span : spans_)
                    if (span.first == merged.first.column)
                        span.last = std::max(span.last, merged.last.column);
    }

    // Figures may be merged over other columns than their label, and then stand further right: where most of them are,
    // or, where nothing is filled in yet, in the first column with room for one.
    int figure_column(const Span& span) const {
        int best = span.first;
        int most = 0;
        if (span.first == span.last)
            return best;
        for (int column = span.first; column <= span.last; ++column)
            if (const int figures = figures_below(column); figures > most) {
                most = figures;
                best = column;
            }
        while (most == 0 && best < span.last && !has_room(best))
            ++best;
        return best;
    }

    int figures_below(int column) const {
        int figures = 0;
        for (int row = first_row_; row <= last_row_; ++row)
            figures += shows_figure({row, column}) ? 1 : 0;
        return figures;
    }

    bool has_room(int column) const {
        for (int row = first_row_; row <= last_row_; ++row)
            if (!sheet_.covering({row, column}))
                return true;
        return false;
    }

    CellAddress corner() const { return {header_.first_row, std::min(label_left_, header_.left)}; }

    bool read_single_row() {
        int row = header_.last_row + 1;
        for (int candidate = row; candidate < row + figure_row_distance && candidate < limit_; ++candidate)
            if (figures_in(candidate)) {
                row = candidate;
                break;
            }
        table_.rows = {row};
        first_row_ = last_row_ = row;
        label_left_ = header_.left;
        return true;
    }

    bool read_rows() {
        std::vector<const LabelHit*> labels = row_labels();
        if (labels.empty())
            return false;
        label_left_ = label_right_ = labels.front()->at.column;
        for (const LabelHit* hit : labels) {
            label_left_ = std::min(label_left_, hit->at.column);
            label_right_ = std::max(label_right_, hit->at.column);
        }
        first_row_ = labels.front()->at.row;
        last_row_ = labels.back()->at.row;
        while (first_row_ > header_.last_row + 1 && unlabelled_figures(first_row_ - 1))
            --first_row_;
        while (last_row_ + 1 < limit_ && unlabelled_figures(last_row_ + 1))
            ++last_row_;
        std::vector<FoundLine> found;
        for (int row = first_row_; row <= last_row_; ++row)
            if (auto line = found_row(row, labels))
                found.push_back(std::move(*line));
        MatchedLines rows = match_lines(std::move(found), spec_.rows, form_.labels, true, corner());
        table_.rows = std::move(rows.at);
        table_.extra_rows = std::move(rows.extra);
        table_.issues = std::move(rows.issues);
        rows_found_ = rows.found;
        return true;
    }

    // Labels of the table's rows and groups left of its columns, up to a gap or to where its rows begin anew.
    std::vector<const LabelHit*> row_labels() const {
        std::vector<const LabelHit*> labels;
        int last = header_.last_row;
        int first_line = -1;
        int distinct = 0;
        for (const LabelHit& hit : hits_) {
            if (hit.at.row <= header_.last_row || hit.at.column < header_.left_limit || hit.at.column >= header_.left)
                continue;
            if (hit.at.row >= limit_ || hit.at.row > last + longest_gap)
                break;
            const LabelUse* row = hit.use(LabelKind::row, header_.table);
            if (!row && !hit.use(LabelKind::row_group, header_.table))
                continue;
            if (row && row->line == first_line && distinct > 1)
                break;
            if (row) {
                first_line = first_line < 0 ? row->line : first_line;
                ++distinct;
            }
            last = hit.at.row;
            labels.push_back(&hit);
        }
        return distinct > 0 ? labels : std::vector<const LabelHit*>();
    }

    bool shows_figure(CellAddress at) const { return holds_figure(sheet_, at) && !sheet_.covering(at); }

    bool figures_in(int row) const {
        return std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) {
            for (int column = span.first; column <= span.last; ++column)
                if (shows_figure({row, column}))
                    return true;
            return false;
        });
    }

    // A row next to the table that looks like one of its own: a text that no table knows, and figures.
    bool unlabelled_figures(int row) const {
        const auto label = label_cell(row);
        if (!label || !figures_in(row))
            return false;
        const auto* uses = form_.labels.find(sheet_.at(*label).text);
        return !uses || std::any_of(uses->begin(), uses->end(),
                                    [](const LabelUse& use) { return use.kind == LabelKind::subtotal; });
    }

    // The rightmost text among the row labels.
    std::optional<CellAddress> label_cell(int row) const {
        for (int column = header_.left - 1; column >= std::min(label_left_, header_.left - 1) && column >= 0;
             --column) {
            const Cell& cell = sheet_.at({row, column});
            if (cell.kind == CellKind::text && cell.text.find_first_not_of(" \t\r\n") != std::string::npos)
                return CellAddress{row, column};
        }
        return {};
    }

    std::optional<FoundLine> found_row(int row, const std::vector<const LabelHit*>& labels) const {
        FoundLine line;
        line.at = row;
        line.figures = figures_in(row);
        line.cell = label_cell(row).value_or(CellAddress{row, label_left_});
        line.label = sheet_.at(line.cell).text;
        for (const LabelHit* hit : in_rows(labels, row, 1)) {
            if (const LabelUse* use = hit->use(LabelKind::row, header_.table)) {
                line.line = choose_row(*hit, use->line);
                line.cell = hit->at;
                line.label = sheet_.at(hit->at).text;
            } else {
                const LabelUse* group = hit->use(LabelKind::row_group, header_.table);
                line.group = &spec_.rows[static_cast<std::size_t>(group->line)].groups.back();
            }
        }
        if (line.line >= 0)
            line.group = nullptr; // the heading stands beside the group's first item
        else if (!line.figures && (line.group || line.label.empty()))
            return {}; // a heading of its own
        if (const auto* uses = line.line < 0 ? form_.labels.find(line.label) : nullptr)
            for (const LabelUse& use : *uses) {
                if (use.kind == LabelKind::ignored)
                    return {};
                line.subtotal = line.subtotal || use.kind == LabelKind::subtotal;
            }
        return line;
    }

    // Of rows with the same label, the one in the group whose heading is nearest above.
    int choose_row(const LabelHit& hit, int otherwise) const {
        if (hit.uses->size() == 1)
            return otherwise;
        const std::string* group = nullptr;
        for (const LabelHit& other : hits_) {
            if (other.at.row > hit.at.row)
                break;
            const LabelUse* use = other.use(LabelKind::row_group, header_.table);
            if (use && other.at.row > header_.last_row && other.at.column < header_.left)
                group = &spec_.rows[static_cast<std::size_t>(use->line)].groups.back();
        }
        for (const LabelUse& use : *hit.uses) {
            if (use.kind != LabelKind::row || use.table != header_.table)
                continue;
            const Line& line = spec_.rows[static_cast<std::size_t>(use.line)];
            if (group && !line.groups.empty() && line.groups.back() == *group)
                return use.line;
        }
        return otherwise;
    }

    std::vector<FoundLine> found_columns() const {
        std::vector<FoundLine> found;
        const int begin = spec_.row_labels ? std::max(label_right_ + 1, header_.left_limit) : header_.left;
        const int right = std::max(header_.right, *std::max_element(places_.begin(), places_.end()));
        for (int column = begin; column <= right || heads_figures(column); ++column) {
            FoundLine line;
            line.at = column;
            line.figures = has_figures(column);
            const auto known = std::find(places_.begin(), places_.end(), column);
            if (known != places_.end())
                line.line = static_cast<int>(known - places_.begin());
            else if (!line.figures && under_label(column))
                continue;
            const int label = line.line < 0 ? column : header_.columns[static_cast<std::size_t>(line.line)];
            line.cell = heading_cell(label).value_or(CellAddress{header_.last_row, column});
            line.label = sheet_.at(line.cell).text;
            if (line.line < 0) {
                if (line.label.empty() && !line.figures)
                    continue; // a spacer, or covered by a merged neighbour
                const auto* uses = form_.labels.find(line.label);
                const auto is = [&](LabelKind kind) {
                    return uses && std::any_of(uses->begin(), uses->end(),
                                               [&](const LabelUse& use) { return use.kind == kind; });
                };
                if (is(LabelKind::ignored) || is(LabelKind::column_group))
                    continue;
                line.subtotal = is(LabelKind::subtotal);
            }
            found.push_back(std::move(line));
        }
        return found;
    }

    // A label of the form is merged over the column.
    bool under_label(int column) const {
        return std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) { return span.contains(column); });
    }

    std::optional<CellAddress> heading_cell(int column) const {
        for (int row = header_.last_row; row >= header_.label_row; --row)
            if (sheet_.at({row, column}).kind == CellKind::text)
                return CellAddress{row, column};
        return {};
    }

    bool has_figures(int column) const {
        for (int row = first_row_; row <= last_row_; ++row)
            if (shows_figure({row, column}))
                return true;
        return false;
    }
    bool heads_figures(int column) const { return heading_cell(column) && has_figures(column); }

    const Grid& sheet_;
    const Form& form_;
    const TableSpec& spec_;
    const std::vector<LabelHit>& hits_;
    const Header& header_;
    int limit_; // the first row that may not belong to the table
    int label_left_ = 0;
    int label_right_ = -1;
    int first_row_ = 0;
    int last_row_ = 0;
    double rows_found_ = 0;
    std::vector<Span> spans_; // of the form's columns
    std::vector<int> places_; // of their figures: sheet columns, -1 where missing
    RecognisedTable table_;
};

void recognise_sheet(const Grid& sheet, std::size_t index, const Form& form, std::vector<RecognisedTable>& tables) {
    const std::vector<LabelHit> hits = labels_on(sheet, form);
    if (hits.empty())
        return;
    const std::vector<Header> headers = find_headers(sheet, form, hits);
    const int end = sheet.rows().back().row + 1;
    const std::size_t before = tables.size();
    for (const Header& header : headers) {
        int limit = end;
        for (const Header& other : headers)
            if (other.first_row > header.last_row && other.spans(header.left_limit, header.right))
                limit = std::min(limit, other.first_row);
        if (auto table = TableReader(sheet, index, form, hits, header, limit).read())
            tables.push_back(std::move(*table));
    }
    std::sort(tables.begin() + static_cast<std::ptrdiff_t>(before), tables.end(),
              [](const RecognisedTable& a, const RecognisedTable& b) { return a.range < b.range; });
}

} // namespace

std::optional<CellAddress> RecognisedTable::cell(int row, int column) const {
    const int sheet_row = rows[static_cast<std::size_t>(row)];
    const int sheet_column = columns[static_cast<std::size_t>(column)];
    return sheet_row < 0 || sheet_column < 0 ? std::nullopt : std::optional(CellAddress{sheet_row, sheet_column});
}

std::vector<RecognisedReport> recognise(const Document& document,
                                        const std::vector<std::shared_ptr<const Form>>& forms) {
    std::vector<RecognisedReport> reports;
    // The newest first: most reports are of it, and where one is whole no other form is looked for.
    for (std::size_t older = forms.size(); older-- > 0;) {
        const auto& form = forms[older];
        if (std::any_of(reports.begin(), reports.end(),
                        [&](const RecognisedReport& report) { return leaves_nothing(document, report, *form); }))
            continue;
        RecognisedReport report{form, {}};
        for (std::size_t sheet = 0; sheet < document.blocks.size(); ++sheet)
            recognise_sheet(document.blocks[sheet].grid, sheet, *form, report.tables);
        if (!report.tables.empty())
            reports.push_back(std::move(report));
    }
    std::reverse(reports.begin(), reports.end());
    settle_claims(document, reports);
    return reports;
}

} // namespace crossfoot
