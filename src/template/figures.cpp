#include "template/figures.hpp"

#include "figure/decimal.hpp"
#include "text/toml_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace crossfoot {
namespace {

std::string inserted_id(const std::string& row) { return row + "+"; }

class FiguresFile : private TomlFile {
public:
    FiguresFile(std::string_view text, std::string_view source, const Form& form)
        : TomlFile(text, source), form_(form) {}

    void add_to(Figures& figures) const {
        figures.form = root_["form"].value_or(std::string());
        if (figures.form != form_.id)
            fail(1, "\"form\" must be \"" + form_.id + '"');
        if (const toml::node* totals = root_.get("totals")) {
            const std::string word = text(*totals);
            if (word != "calculated" && word != "typed")
                fail(*totals, "\"totals\" must be \"calculated\" or \"typed\"");
            figures.typed_totals = word == "typed";
        }
        if (const toml::table* fields = root_["fields"].as_table())
            for (const auto& [id, value] : *fields)
                figures.fields[std::string(id.str())] = cell(value);
        if (const toml::table* prose = root_["prose"].as_table())
            for (const auto& [id, value] : *prose)
                figures.prose[std::string(id.str())] = text(value);
        if (const toml::table* tables = root_["figures"].as_table())
            for (const auto& [id, rows] : *tables)
                add_table(figures, std::string(id.str()), rows);
        if (const toml::array* seeds = root_["seed"].as_array())
            for (const toml::node& node : *seeds)
                add_seed(figures, node);
    }

private:
    Cell cell(const toml::node& node) const {
        if (const auto integer = node.value_exact<std::int64_t>())
            return {CellKind::number, std::to_string(*integer), false};
        if (const auto number = node.value_exact<double>())
            if (const auto decimal = Decimal::from_shown(*number))
                return {CellKind::number, decimal->str(), false};
        const std::string value = text(node);
        return value.empty() ? Cell{} : Cell{CellKind::text, value, false};
    }

    std::vector<Cell> cells(const toml::node& node, std::size_t count) const {
        const toml::array* array = node.as_array();
        if (!array || array->size() != count)
            fail(node, std::to_string(count) + " values are expected here");
        std::vector<Cell> result;
        for (const toml::node& element : *array)
            result.push_back(cell(element));
        return result;
    }

    const TableSpec& table_of_form(const std::string& id, const toml::node& at) const {
        const TableSpec* spec = form_.table(id);
        if (!spec)
            fail(at, "the form has no table \"" + id + '"');
        return *spec;
    }

    void add_table(Figures& figures, const std::string& id, const toml::node& node) const {
        const TableSpec& spec = table_of_form(id, node);
        const toml::table* rows = node.as_table();
        if (!rows)
            fail(node, "rows are expected here");
        for (const auto& [row, values] : *rows) {
            const std::string name(row.str());
            if (spec.row(name) < 0)
                fail(values, std::string("table ").append(id).append(" has no row \"").append(name).append("\""));
            figures.rows[{id, name}] = cells(values, spec.columns.size());
        }
    }

    void add_seed(Figures& figures, const toml::node& node) const {
        const toml::table* table = node.as_table();
        if (!table)
            fail(node, "a seed is a table");
        Seed seed;
        const auto read = [&](std::string_view key) {
            const toml::node* value = table->get(key);
            return value ? text(*value) : std::string();
        };
        seed.rule = read("rule");
        seed.table = read("table");
        seed.row = read("row");
        seed.column = read("column");
        seed.field = read("field");
        seed.label = read("label");
        seed.insert = read("insert");
        seed.hide = (*table)["hide"].value_or(false);
        if (const toml::node* put = table->get("put"))
            seed.put = cell(*put);
        check_place(seed, *table);
        if (!seed.insert.empty()) {
            const toml::node* values = table->get("values");
            seed.values = cells(values ? *values : node, form_.table(seed.table)->columns.size());
            figures.rows[{seed.table, inserted_id(seed.row)}] = seed.values;
        }
        figures.seeds.push_back(std::move(seed));
    }

    void check_place(const Seed& seed, const toml::table& at) const {
        if (!form_.rule(seed.rule))
            fail(at, "the form has no rule \"" + seed.rule + '"');
        if (!seed.field.empty() || (seed.table.empty() && !seed.put)) // of the cover; of the prose
            return;
        const TableSpec& spec = table_of_form(seed.table, at);
        if (!seed.row.empty() && spec.row(seed.row) < 0)
            fail(at, "table " + seed.table + " has no row \"" + seed.row + '"');
        if (!seed.column.empty() && spec.column(seed.column) < 0)
            fail(at, "table " + seed.table + " has no column \"" + seed.column + '"');
        if (seed.row.empty() && (seed.hide || !seed.insert.empty()))
            fail(at, "this seed needs a row");
        if (seed.put && (seed.row.empty() || seed.column.empty()))
            fail(at, "a seed that puts something needs a row and a column, or a field");
    }

    const Form& form_;
};

void insert_row(Form& form, TableSpec& table, const Seed& seed) {
    const int after = table.row(seed.row);
    Line line = table.rows[static_cast<std::size_t>(after)];
    line.id = inserted_id(seed.row);
    line.label = seed.insert;
    line.total = false;
    line.help = {};
    table.rows.insert(table.rows.begin() + after + 1, std::move(line));
    for (Relation& relation : form.relations) {
        if (relation.table != table.id)
            continue;
        const auto shift = [&](int& index) { index += index > after ? 1 : 0; };
        if (relation.across == Axis::rows) {
            std::for_each(relation.only.begin(), relation.only.end(), shift);
            continue;
        }
        for (auto* terms : {&relation.totals, &relation.parts})
            for (Term& term : *terms)
                shift(term.line);
    }
}

} // namespace

Figures parse_figures(std::string_view text, std::string_view source, const Form& form) {
    Figures figures;
    FiguresFile(text, source, form).add_to(figures);
    return figures;
}

Figures load_figures(const std::vector<std::filesystem::path>& files, const Form& form) {
    Figures figures;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        std::ostringstream text;
        if (!stream || !(text << stream.rdbuf()))
            throw TomlError(file.string() + ": cannot be read");
        FiguresFile(text.str(), file.string(), form).add_to(figures);
    }
    return figures;
}

Form seeded(const Form& form, const Figures& figures) {
    Form result = form;
    for (const Seed& seed : figures.seeds) {
        const auto table = std::find_if(result.tables.begin(), result.tables.end(),
                                        [&](const TableSpec& spec) { return spec.id == seed.table; });
        if (table == result.tables.end())
            continue;
        if (!seed.label.empty()) {
            auto& lines = seed.row.empty() ? table->columns : table->rows;
            const int line = seed.row.empty() ? table->column(seed.column) : table->row(seed.row);
            lines[static_cast<std::size_t>(line)].label = seed.label;
        }
        if (!seed.insert.empty())
            insert_row(result, *table, seed);
    }
    return result;
}

} // namespace crossfoot
