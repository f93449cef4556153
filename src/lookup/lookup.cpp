#include "lookup/lookup.hpp"

#include "figure/footing.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <memory>

namespace crossfoot {
namespace {

// A code or name with the width of its characters and its spaces set aside.
std::u32string plain(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = next_character(text, at); !is_space(c))
            result += narrow(c);
    return result;
}

bool same(std::string_view left, std::string_view right) { return !left.empty() && plain(left) == plain(right); }

// The lines of one direction of a table that a name may mean. A code or full name decides before a label does, which
// may stand in several groups.
std::vector<int> lines_called(const Form& form, int table, Axis axis, std::string_view name) {
    const TableSpec& spec = form.tables[static_cast<std::size_t>(table)];
    const std::vector<Line>& lines = spec.lines(axis);
    if (name.empty())
        return lines.size() == 1 ? std::vector<int>{0} : std::vector<int>();
    std::vector<int> result;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (same(lines[i].code, name) || same(lines[i].name.zh_cn, name) || same(lines[i].name.en, name))
            result.push_back(static_cast<int>(i));
    const auto* uses = result.empty() ? form.labels.find(name) : nullptr;
    if (!uses)
        return result;
    const LabelKind kind = axis == Axis::rows ? LabelKind::row : LabelKind::column;
    for (const LabelUse& use : *uses)
        if (use.table == table && use.kind == kind && std::find(result.begin(), result.end(), use.line) == result.end())
            result.push_back(use.line);
    return result;
}

RateProblem add_up(const Report& report, const std::vector<FigurePlace>& places, Decimal& sum) {
    Sum figures;
    for (const FigurePlace& place : places) {
        const ReportTable* table = report.table(report.form->tables[static_cast<std::size_t>(place.table)]);
        const ReportFigure* figure = table ? table->figure(place.row, place.column) : nullptr;
        if (!figure)
            return RateProblem::missing;
        figures.add(figure->figure);
    }
    if (!figures.value())
        return RateProblem::unreadable;
    sum = *figures.value();
    return RateProblem::none;
}

RateOutcome rate_of(const Report& report, const Rate& rate) {
    RateOutcome outcome;
    outcome.problem = add_up(report, rate.part, outcome.part);
    if (outcome.problem == RateProblem::none)
        outcome.problem = add_up(report, rate.whole, outcome.whole);
    if (outcome.problem == RateProblem::none && outcome.whole.is_zero())
        outcome.problem = RateProblem::no_whole;
    return outcome;
}

} // namespace

std::vector<const ReportFigure*> find_figures(const std::vector<Report>& reports, std::string_view item,
                                              std::string_view applicant) {
    std::vector<const ReportFigure*> result;
    for (const Report& report : reports)
        for (const ReportTable& table : report.tables) {
            const int index = static_cast<int>(table.spec - report.form->tables.data());
            std::vector<int> rows = lines_called(*report.form, index, Axis::rows, item);
            std::vector<int> columns = lines_called(*report.form, index, Axis::columns, applicant);
            if (rows.empty() && applicant.empty() && table.spec->rows.size() == 1) {
                rows = {0};
                columns = lines_called(*report.form, index, Axis::columns, item);
            }
            for (const int row : rows)
                for (const int column : columns)
                    if (const ReportFigure* figure = table.figure(row, column))
                        result.push_back(figure);
        }
    return result;
}

std::optional<std::string> item_label(const std::vector<std::shared_ptr<const Form>>& forms, std::string_view code,
                                      Language language) {
    std::vector<const Form*> latest_first;
    latest_first.reserve(forms.size());
    for (const auto& form : forms)
        latest_first.push_back(form.get());
    std::stable_sort(latest_first.begin(), latest_first.end(),
                     [](const Form* a, const Form* b) { return a->first_year > b->first_year; });
    for (const Form* form : latest_first)
        for (const TableSpec& table : form->tables)
            for (const Line& line : table.rows)
                if (same(line.code, code))
                    return language == Language::zh_cn ? line.label : line.name.en;
    return {};
}

RateOutcome find_rate(const std::vector<Report>& reports, std::string_view rate) {
    RateOutcome outcome{RateProblem::unknown_rate, {}, {}};
    for (const Report& report : reports)
        for (const Rate& known : report.form->rates)
            if (rate.empty() || same(known.id, rate) || same(known.name.zh_cn, rate) || same(known.name.en, rate)) {
                // Two reports both with the rate: nobody can tell which is meant.
                if (outcome.problem != RateProblem::unknown_rate)
                    return {RateProblem::missing, {}, {}};
                outcome = rate_of(report, known);
                break;
            }
    return outcome;
}

} // namespace crossfoot
