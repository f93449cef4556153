#include "collect/comparison_charts.hpp"

#include "language/catalogue.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace crossfoot {
namespace {

using What = UnitComparison::What;

constexpr std::size_t most_units = 10; // of those that received most

std::string shown_number(std::int64_t millionths) { return Decimal::of_units(millionths, amount_places).str(); }

class Charts {
public:
    Charts(const UnitComparison& comparison, const std::string& sheet, std::optional<int> year, Language language)
        : comparison_(comparison), sheet_(sheet), language_(language), layout_(comparison.layout()),
          units_(comparison.by_rank()), last_(column_of({What::amount_last, 0}) >= 0) {
        result_.name = word("charts");
        result_.widths = {46, 26, 26, 26};
        if (year)
            years_ = {std::to_string(*year), std::to_string(*year - 1)};
        else
            years_ = {word("this_year"), word("last_year")};
    }

    std::optional<ChartSheet> sheet() {
        const bool any =
            std::ranges::any_of(units_, [](const ComparedUnit* unit) { return unit->now.amount(0).has_value(); });
        if (!any)
            return {};
        if (last_)
            add_years();
        if (!comparison_.form()->results.empty())
            add_results();
        add_first();
        return std::move(result_);
    }

private:
    std::string word(const char* key) const { return say(language_, std::string("comparison.") + key); }
    std::string amount() const { return comparison_.form()->amounts.front().name.in(language_); }

    int column_of(const UnitComparison::Column& column) const {
        const auto found = std::ranges::find(layout_, column);
        return found == layout_.end() ? -1 : static_cast<int>(found - layout_.begin());
    }

    // "[$'比较'.D2:.D301]": the cells of the units.
    std::string cells(const UnitComparison::Column& column) const {
        const int at = column_of(column);
        return "[$" + sheet_reference(sheet_) + '.' + a1(CellAddress{1, at}) + ":." +
               a1(CellAddress{static_cast<int>(units_.size()), at}) + ']';
    }

    int next_row() const { return static_cast<int>(result_.rows.size()); }
    std::string own_cell(int row, int column) const { return "[." + a1(CellAddress{row, column}) + ']'; }

    void begin(const std::string& title, std::vector<ChartFigure> heads) {
        if (!result_.rows.empty())
            result_.rows.emplace_back();
        for (ChartFigure& head : heads)
            head.heading = !head.text.empty();
        result_.rows.push_back({{title}});
        result_.rows.push_back(std::move(heads));
    }

    // The chart of the last so many rows, the heads above them among these.
    void end(Chart::Kind kind, const std::string& title, int rows, int columns) {
        const int last = next_row() - 1;
        result_.charts.push_back({kind, title, {{last - rows, 0}, {last, columns}}});
    }

    // Of a column over the units, or over those that have both columns.
    ChartFigure sum(const UnitComparison::Column& of, const UnitComparison::Column* with,
                    const std::function<YearValue(const ComparedUnit&)>& value,
                    const std::function<YearValue(const ComparedUnit&)>& other) const {
        std::int64_t all = 0;
        for (const ComparedUnit* unit : units_)
            if (const YearValue one = value(*unit); one && (!with || other(*unit)))
                all += *one;
        const std::string range = cells(of);
        return {shown_number(all), true,
                with ? "SUMPRODUCT(ISNUMBER(" + range + ")*ISNUMBER(" + cells(*with) + ");" + range + ')'
                     : "SUM(" + range + ')'};
    }

    // Only of units that are there in both years, since nothing else can be compared.
    void add_years() {
        const std::string title = say(language_, "comparison.by_year", {{"name", amount()}});
        begin(title, {{word("both_years")}, {amount()}});
        const UnitComparison::Column now{What::amount, 0};
        const UnitComparison::Column last{What::amount_last, 0};
        const auto of_now = [](const ComparedUnit& unit) { return unit.now.amount(0); };
        const auto of_last = [](const ComparedUnit& unit) { return unit.last.amount(0); };
        result_.rows.push_back({{years_.second}, sum(last, &now, of_last, of_now)});
        result_.rows.push_back({{years_.first}, sum(now, &last, of_now, of_last)});
        end(Chart::Kind::columns, title, 2, 1);
    }

    void add_results() {
        const std::string title = word("by_result");
        begin(title, last_ ? std::vector<ChartFigure>{{word("both_years")}, {years_.second}, {years_.first}}
                           : std::vector<ChartFigure>{{}, {years_.first}});
        const std::vector<Amount>& results = comparison_.form()->results;
        for (std::size_t i = 0; i < results.size(); ++i) {
            const UnitComparison::Column now{What::result, i};
            const UnitComparison::Column last{What::result_last, i};
            const auto of_now = [i](const ComparedUnit& unit) { return unit.now.result(i); };
            const auto of_last = [i](const ComparedUnit& unit) { return unit.last.result(i); };
            std::vector<ChartFigure>& row = result_.rows.emplace_back();
            row.push_back({results[i].name.in(language_)});
            if (last_)
                row.push_back(sum(last, &now, of_last, of_now));
            row.push_back(sum(now, last_ ? &last : nullptr, of_now, of_last));
        }
        end(Chart::Kind::columns, title, static_cast<int>(results.size()), last_ ? 2 : 1);
    }

    // Found by their amounts and not by where they stand, so that they stay right when a person sorts the comparison;
    // of equal ones by the row, which the last column tells.
    void add_first() {
        const auto ranked =
            std::ranges::count_if(units_, [](const ComparedUnit* unit) { return unit->now.amount(0).has_value(); });
        const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(ranked), most_units);
        const std::string title =
            say(language_, "comparison.first", {{"name", amount()}, {"count", std::to_string(count)}});
        std::vector<ChartFigure> heads{{say(language_, "list.unit")}, {years_.first}};
        if (last_)
            heads.push_back({years_.second});
        heads.push_back({word("row")});
        begin(title, std::move(heads));
        for (std::size_t i = 0; i < count; ++i)
            result_.rows.push_back(first(i));
        end(Chart::Kind::bars, title, static_cast<int>(count), last_ ? 2 : 1);
    }

    std::vector<ChartFigure> first(std::size_t place) const {
        const std::string amounts = cells({What::amount, 0});
        const int row = next_row();
        const int row_column = last_ ? 3 : 2;
        const std::string own = own_cell(row, 1);
        const std::string found = own_cell(row, row_column);
        std::string where = "MATCH(" + own + ';' + amounts + ";0)";
        if (place > 0) {
            const std::string before = own_cell(row - 1, row_column);
            where = "IF(" + own + '=' + own_cell(row - 1, 1) + ';' + before + "+MATCH(" + own + ";OFFSET(" + amounts +
                    ';' + before + ";0);0);" + where + ')';
        }
        const ComparedUnit& unit = *units_[place];
        std::vector<ChartFigure> figures{
            {one_line(unit.name), false, "INDEX(" + cells({What::unit, 0}) + ';' + found + ')'},
            {shown_number(*unit.now.amount(0)), true, "LARGE(" + amounts + ';' + std::to_string(place + 1) + ')'}};
        if (last_) {
            const std::string last = "INDEX(" + cells({What::amount_last, 0}) + ';' + found + ')';
            const YearValue value = unit.last.amount(0);
            figures.push_back({value ? shown_number(*value) : std::string(), value.has_value(),
                               "IF(ISNUMBER(" + last + ");" + last + ";\"\")"});
        }
        figures.push_back({std::to_string(place + 1), true, where});
        return figures;
    }

    const UnitComparison& comparison_;
    const std::string& sheet_;
    Language language_;
    std::vector<UnitComparison::Column> layout_;
    std::vector<const ComparedUnit*> units_;
    bool last_;
    std::pair<std::string, std::string> years_; // this one and the last
    ChartSheet result_;
};

} // namespace

std::optional<ChartSheet> comparison_charts(const UnitComparison& comparison, const std::string& sheet,
                                            std::optional<int> year, Language language) {
    if (comparison.form() == nullptr || comparison.form()->amounts.empty())
        return {};
    return Charts(comparison, sheet, year, language).sheet();
}

} // namespace crossfoot
