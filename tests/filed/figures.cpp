#include "filed/figures.hpp"

#include "figure/decimal.hpp"
#include "report/random_figures.hpp"
#include "template/figures.hpp"
#include "text/toml_error.hpp"

#include <algorithm>

namespace crossfoot::filed {
namespace {

using test::TableOfFigures;

FigureKey key(const TableSpec& table, std::size_t row, std::size_t column) {
    return {table.id, table.rows[row].id, table.columns[column].id};
}

Decimal sum(const TableSpec& table, const FormFigures& figures, const Relation& relation,
            const std::vector<Term>& terms, std::size_t index) {
    Decimal result;
    for (const Term& term : terms) {
        const auto line = static_cast<std::size_t>(term.line);
        const FigureKey at = relation.across == Axis::rows ? key(table, index, line) : key(table, line, index);
        const Decimal value = Decimal::parse(figures.at(at)).value_or(Decimal());
        result += term.sign > 0 ? value : -value;
    }
    return result;
}

bool holds(const TableSpec& table, const FormFigures& figures, const Relation& relation) {
    const std::size_t lines = relation.across == Axis::rows ? table.rows.size() : table.columns.size();
    for (std::size_t index = 0; index < lines; ++index) {
        if (!relation.only.empty() && std::ranges::find(relation.only, static_cast<int>(index)) == relation.only.end())
            continue;
        const Decimal totals = sum(table, figures, relation, relation.totals, index);
        const Decimal parts = sum(table, figures, relation, relation.parts, index);
        if (relation.comparison == Comparison::equal ? totals != parts : totals < parts)
            return false;
    }
    return true;
}

// Every cell of the form; what a report leaves out or says in words is 0.
FormFigures complete(const Form& form, const Figures& published) {
    FormFigures figures;
    for (const TableSpec& table : form.tables)
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto known = published.rows.find({table.id, table.rows[row].id});
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const bool number = known != published.rows.end() && known->second[column].kind == CellKind::number;
                figures[key(table, row, column)] = number ? known->second[column].text : "0";
            }
        }
    return figures;
}

void put(const TableSpec& table, const TableOfFigures& numbers, FormFigures& figures) {
    for (std::size_t row = 0; row < numbers.size(); ++row)
        for (std::size_t column = 0; column < numbers[row].size(); ++column)
            figures[key(table, row, column)] = std::to_string(numbers[row][column]);
}

// The tables with totals, and no others, lose most of their figures, as a small office's report has them.
FormFigures thinned(const Form& form, FormFigures figures, std::mt19937& random) {
    for (const TableSpec& table : form.tables) {
        if (table.id != "t3" && table.id != "t4")
            continue;
        TableOfFigures numbers(table.rows.size(), std::vector<std::int64_t>(table.columns.size()));
        for (std::size_t row = 0; row < numbers.size(); ++row)
            for (std::size_t column = 0; column < numbers[row].size(); ++column)
                if (random() % 4 == 0)
                    numbers[row][column] = std::stoll(figures.at(key(table, row, column)));
        test::settle(form, table, numbers);
        put(table, numbers, figures);
    }
    return figures;
}

FormFigures generated(const Form& form, std::mt19937& random) {
    FormFigures figures;
    for (const TableSpec& table : form.tables)
        put(table, test::random_figures(form, table, random), figures);
    return figures;
}

} // namespace

bool all_relations_hold(const Form& form, const FormFigures& figures) {
    return std::ranges::all_of(form.relations, [&](const Relation& relation) {
        return holds(*form.table(relation.table), figures, relation);
    });
}

FigureSource::FigureSource(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        files.push_back(file.path());
    std::sort(files.begin(), files.end()); // so that a seed means the same everywhere
    for (const auto& form : built_in_forms())
        for (const std::filesystem::path& file : files) {
            try {
                FormFigures figures = complete(*form, load_figures({file}, *form));
                if (all_relations_hold(*form, figures))
                    published_[form->id].push_back(std::move(figures));
            } catch (const TomlError&) {
                continue; // of another form
            }
        }
}

FormFigures FigureSource::any(const Form& form, std::mt19937& random) const {
    const auto known = published_.find(form.id);
    const auto what = random() % 4; // half as they were published
    for (int tries = 0; tries < 100; ++tries) {
        FormFigures figures;
        if (known == published_.end() || what == 3) {
            figures = generated(form, random);
        } else {
            figures = known->second[random() % known->second.size()];
            if (what == 2)
                figures = thinned(form, std::move(figures), random);
        }
        if (all_relations_hold(form, figures))
            return figures;
    }
    return complete(form, {});
}

} // namespace crossfoot::filed
