// Forms, figures, addresses and tables as models.
#include "document/address.hpp"
#include "figure/figure.hpp"
#include "form/form.hpp"
#include "judge.hpp"
#include "locate/locate.hpp"
#include "target.hpp"
#include "tell/patterns_page.hpp"
#include "tell/rules_page.hpp"
#include "text/fold.hpp"
#include "text/shown.hpp"
#include "text/toml_error.hpp"
#include "text/trim.hpp"

namespace crossfoot::fuzz {
namespace {

TableFigure figure_of(Decisions& decisions, std::size_t index) {
    TableFigure figure;
    const auto value = decisions.yes() ? static_cast<std::int64_t>(decisions.up_to(250)) - 50
                                       : static_cast<std::int64_t>(decisions.up_to(static_cast<std::size_t>(-1)));
    const std::size_t places = decisions.up_to(6);
    const std::size_t flags = decisions.up_to(255);
    figure.value = Decimal::of_units(value, places == 6 ? 40 : static_cast<unsigned>(places));
    figure.readable = (flags & 1U) != 0;
    figure.blank = (flags & 2U) != 0;
    figure.total = (flags & 4U) != 0;
    figure.formula = (flags & 8U) != 0;
    figure.whole = (flags & 16U) != 0;
    figure.signed_ = (flags & 32U) != 0;
    figure.row = (flags & 64U) != 0 ? -1 : static_cast<int>(index / 6);
    figure.column = static_cast<int>(index % 6);
    return figure;
}

std::vector<TableTerm> terms_of(Decisions& decisions, std::size_t figures) {
    std::vector<TableTerm> terms;
    std::vector<bool> used(figures);
    for (std::size_t count = decisions.up_to(10); count > 0; --count) {
        const std::size_t figure = decisions.up_to(figures - 1);
        if (!used[figure])
            terms.push_back({figure, decisions.yes() ? 1 : -1});
        used[figure] = true;
    }
    return terms;
}

} // namespace

void located(std::string_view bytes) {
    Decisions decisions(bytes);
    TableModel table;
    const std::size_t figures = 1 + decisions.up_to(59);
    for (std::size_t i = 0; i < figures; ++i)
        table.figures.push_back(figure_of(decisions, i));
    for (std::size_t count = decisions.up_to(24); count > 0; --count) {
        Equation equation;
        equation.terms = terms_of(decisions, figures);
        if (!equation.terms.empty() && decisions.yes())
            equation.total = equation.terms.front().figure;
        table.equations.push_back(std::move(equation));
    }
    for (std::size_t count = decisions.up_to(4); count > 0; --count)
        table.inequalities.push_back(terms_of(decisions, figures));
    std::vector<int> causes(table.equations.size());
    for (const Diagnosis& cause : locate(table))
        for (const std::size_t equation : cause.equations)
            ++causes.at(equation);
    for (std::size_t i = 0; i < causes.size(); ++i) {
        Decimal sum;
        for (const TableTerm& term : table.equations[i].terms)
            sum += term.sign > 0 ? table.figures[term.figure].value : -table.figures[term.figure].value;
        require(causes[i] == (sum.is_zero() ? 0 : 1), "every equation that does not hold is in exactly one cause");
    }
}

void form_file(std::string_view bytes) {
    std::shared_ptr<const Form> form;
    try {
        form = parse_form(bytes, "form.toml");
    } catch (const TomlError& error) {
        require(is_harmless(error.what()), "a complaint is harmless");
        return;
    }
    for (const TableSpec& table : form->tables)
        require(is_harmless(table.title.zh_cn) && is_harmless(table.columns.front().label), "a form is harmless");
    require(is_harmless(rules_page({form})), "the page of rules is harmless");
    require(is_harmless(patterns_page({form}, Language::zh_cn)), "the page of patterns is harmless");
    Document document;
    document.blocks.resize(1);
    document.blocks[0].grid.add({0, 1}, {CellKind::text, form->tables.front().columns.front().label, false});
    document.blocks[0].grid.add({1, 0}, {CellKind::text, form->tables.front().rows.front().label, false});
    document.blocks[0].grid.add({1, 1}, {CellKind::number, "1", false});
    judge(document, {form});
}

void figure_and_address(std::string_view bytes) {
    const Figure figure = read_figure(bytes);
    require(figure.value.str() == Decimal::parse(figure.value.str()).value_or(Decimal(-1)).str(),
            "a figure reads as it is written");
    if (const auto number = Decimal::parse(bytes))
        require(Decimal::parse(number->str()) == number, "a decimal reads as it is written");
    if (const auto cell = parse_a1(bytes)) {
        require(cell->row >= 0 && cell->column >= 0, "addresses are counted from 0");
        require(parse_a1(a1(*cell)) == cell, "an address reads as it is written");
    }
    fold(bytes);
    trimmed(bytes);
    require(is_harmless(one_line(bytes)) && one_line(bytes).find('\n') == std::string::npos, "one line is harmless");
    require(one_line(one_line(bytes)) == one_line(bytes), "one line is one line");
    table_field(bytes);
}

} // namespace crossfoot::fuzz
