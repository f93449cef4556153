#include "recognise/text_table.hpp"

#include "recognise/long_tables.hpp"
#include "recognise/row_sums.hpp"
#include "recognise/text_stream.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

// With and without what stands in brackets.
void add_names(std::string_view label, const Labels& labels, std::vector<std::u32string>& names) {
    names.push_back(stream_letters(label, labels));
    const std::size_t bracket = std::min(label.find("（", 3), label.find('(', 1));
    if (bracket != std::string_view::npos && label.ends_with("）"))
        names.push_back(stream_letters(label.substr(0, bracket), labels));
}

std::vector<std::u32string> names_of(const Line& line, const Labels& labels) {
    std::vector<std::u32string> names;
    add_names(line.label, labels, names);
    for (const std::string& alias : line.aliases)
        add_names(alias, labels, names);
    std::ranges::sort(names, std::greater<>(), &std::u32string::size);
    return names;
}

// Heads may name another unit of money than the form's.
void add_names_in_other_units(const Line& line, const Form& form, const Labels& labels,
                              std::vector<std::u32string>& names) {
    if (line.number != NumberKind::money || line.unit.empty())
        return;
    const std::u32string own = stream_letters(line.unit, labels);
    const std::vector<std::u32string> known = names;
    for (const std::u32string& name : known)
        for (const auto& [unit, factor] : form.units.money)
            if (name.ends_with(own) && unit != line.unit)
                names.push_back(name.substr(0, name.size() - own.size()) + stream_letters(unit, labels));
    std::ranges::stable_sort(names, std::greater<>(), &std::u32string::size);
}

TextTable text_table(const FormNames& names, std::size_t form, std::size_t table, const TableSpec& spec) {
    TextTable result{form, table, &spec, {}, {}, {}, {}, {}, {}};
    const Labels& labels = names.labels;
    for (std::size_t row = 0; row < spec.rows.size(); ++row) {
        const Line& line = spec.rows[row];
        for (const std::u32string& name : names_of(line, labels))
            result.rows.push_back({name, static_cast<int>(row)});
        for (const std::string& group : line.groups)
            if (row == 0 || spec.rows[row - 1].groups != line.groups)
                result.groups.push_back({stream_letters(group, labels), static_cast<int>(row)});
    }
    for (const Line& column : spec.columns) {
        result.columns.push_back(names_of(column, labels));
        add_names_in_other_units(column, *names.forms[form], labels, result.columns.back());
        result.heads.insert(result.heads.end(), result.columns.back().begin(), result.columns.back().end());
        for (const std::string& group : column.groups)
            result.heads.push_back(stream_letters(group, labels));
    }
    for (const std::string& over : spec.over)
        result.heads.push_back(stream_letters(over, labels));
    result.heads.push_back(stream_letters(spec.corner, labels));
    for (const std::string& word : names.forms[form]->subtotal_labels) // below which there is another figure
        if (const std::u32string letters = stream_letters(word, labels); std::ranges::none_of(
                result.heads, [&](const std::u32string& head) { return head.find(letters) != head.npos; }))
            result.foreign.push_back(letters);
    for (const std::string& unit : names.forms[form]->units.counts)
        result.units.push_back(stream_letters(unit, labels));
    for (const auto& [unit, factor] : names.forms[form]->units.money)
        result.units.push_back(stream_letters(unit, labels));
    std::erase(result.heads, std::u32string());
    std::ranges::sort(result.heads, std::greater<>(), &std::u32string::size);
    return result;
}

// What is told of a table in another layout than the form's.
class Variants {
public:
    Variants(const FormNames& names, std::size_t form, std::size_t table)
        : names_(names), form_(form), table_(table), spec_(names.spec(form, table)) {}

    TextTable turned() const {
        TableSpec spec = bare();
        std::swap(spec.rows, spec.columns);
        TextTable result = variant(std::move(spec));
        result.rows_are = Axis::columns;
        for (Relation relation : names_.forms[form_]->relations)
            if (relation.table == spec_.id && relation.across == Axis::columns) {
                relation.across = Axis::rows;
                result.relations.push_back(std::move(relation));
            }
        return result;
    }

    // Heads tell where it stands; here it is the last of its group.
    TextTable with_subtotals() const {
        TableSpec spec = bare();
        spec.columns.clear();
        std::vector<int> place; // of each column of the form
        std::vector<Relation> sums;
        for (const auto& [first, last] : groups()) {
            const bool grouped = !spec_.columns[first].groups.empty();
            Relation sum = relation_of_rows();
            for (std::size_t c = first; c < last; ++c) {
                place.push_back(static_cast<int>(spec.columns.size()));
                sum.parts.push_back({place.back(), +1});
                spec.columns.push_back(spec_.columns[c]);
            }
            if (!grouped)
                continue;
            sum.totals = {{static_cast<int>(spec.columns.size()), +1}};
            sums.push_back(std::move(sum));
            spec.columns.push_back(named(names_.forms[form_]->subtotal_labels, spec_.columns[first].groups));
        }
        TextTable result = variant(std::move(spec));
        result.relations = with_places(place);
        result.relations.insert(result.relations.end(), sums.begin(), sums.end());
        return result;
    }

    TextTable of_groups() const {
        TableSpec spec = bare();
        spec.columns.clear();
        std::vector<int> place;
        std::vector<std::u32string> left_out;
        for (const auto& [first, last] : groups()) {
            const std::vector<std::string>& over = spec_.columns[first].groups;
            for (std::size_t c = first; c < last; ++c) {
                place.push_back(static_cast<int>(spec.columns.size()));
                if (!over.empty())
                    left_out.push_back(stream_letters(spec_.columns[c].label, names_.labels));
            }
            if (over.empty()) {
                spec.columns.push_back(spec_.columns[first]);
                continue;
            }
            std::vector<std::string> group_names{over.back()};
            for (const std::string& word : names_.forms[form_]->subtotal_labels)
                group_names.push_back(over.back() + word);
            spec.columns.push_back(named(group_names, {}));
        }
        TextTable result = variant(std::move(spec));
        result.relations = with_places(place);
        std::ranges::copy_if(left_out, std::back_inserter(result.foreign), [&](const std::u32string& name) {
            return std::ranges::none_of(
                result.heads, [&](const std::u32string& head) { return head.find(name) != std::u32string::npos; });
        });
        return result;
    }

private:
    TableSpec bare() const {
        TableSpec spec = spec_;
        spec.corner.clear();
        spec.over.clear();
        return spec;
    }

    TextTable variant(TableSpec&& spec) const {
        auto own = std::make_shared<const TableSpec>(std::move(spec));
        TextTable result = text_table(names_, form_, table_, *own);
        result.own = std::move(own);
        return result;
    }

    static Line named(const std::vector<std::string>& called, std::vector<std::string> groups) {
        Line line;
        line.label = called.empty() ? std::string() : called.front();
        line.aliases = called;
        line.groups = std::move(groups);
        return line;
    }

    // Columns side by side below one heading; each that has none by itself.
    std::vector<std::pair<std::size_t, std::size_t>> groups() const {
        std::vector<std::pair<std::size_t, std::size_t>> result;
        for (std::size_t c = 0; c < spec_.columns.size(); ++c)
            if (c > 0 && !spec_.columns[c].groups.empty() && spec_.columns[c].groups == spec_.columns[c - 1].groups)
                result.back().second = c + 1;
            else
                result.emplace_back(c, c + 1);
        return result;
    }

    Relation relation_of_rows() const {
        Relation relation;
        relation.table = spec_.id;
        relation.across = Axis::rows;
        return relation;
    }

    // Those of the form's rows, each column at its place here, where several may be one.
    std::vector<Relation> with_places(const std::vector<int>& place) const {
        std::vector<Relation> result;
        for (Relation relation : names_.forms[form_]->relations) {
            if (relation.table != spec_.id || relation.across != Axis::rows)
                continue;
            for (std::vector<Term>* terms : {&relation.totals, &relation.parts}) {
                std::vector<Term> moved;
                for (const Term& term : *terms)
                    if (const Term there{place[static_cast<std::size_t>(term.line)], term.sign};
                        std::ranges::none_of(moved, [&](const Term& one) { return one.line == there.line; }))
                        moved.push_back(there);
                *terms = std::move(moved);
            }
            result.push_back(std::move(relation));
        }
        return result;
    }

    const FormNames& names_;
    std::size_t form_;
    std::size_t table_;
    const TableSpec& spec_;
};

// The heads that tell a table from that of the same name in another form.
void add_heads_of_other_forms(std::vector<TextTable>& tables) {
    for (TextTable& table : tables)
        for (const TextTable& other : tables)
            if (other.form != table.form && other.spec->id == table.spec->id)
                for (const std::vector<std::u32string>& column : other.columns)
                    std::ranges::copy_if(column, std::back_inserter(table.foreign), [&](const std::u32string& name) {
                        return std::ranges::none_of(table.heads, [&](const std::u32string& head) {
                            return head.find(name) != std::u32string::npos;
                        });
                    });
}

} // namespace

std::vector<TextTable> text_tables(const FormNames& names) {
    std::vector<TextTable> tables;
    for (std::size_t form = 0; form < names.forms.size(); ++form)
        for (std::size_t table = 0; table < names.forms[form]->tables.size(); ++table) {
            tables.push_back(text_table(names, form, table, names.spec(form, table)));
            tables.back().relations = relations_across_rows(*names.forms[form], *tables.back().spec);
        }
    add_heads_of_other_forms(tables);
    return tables;
}

std::vector<TextTable> text_variants(const FormNames& names) {
    std::vector<TextTable> variants;
    for (std::size_t form = 0; form < names.forms.size(); ++form)
        for (std::size_t table = 0; table < names.forms[form]->tables.size(); ++table) {
            const TableSpec& spec = names.spec(form, table);
            if (!spec.row_labels || spec.rows.size() < shortest_long_table)
                continue;
            const Variants made(names, form, table);
            variants.push_back(made.turned());
            if (std::ranges::any_of(spec.columns, [](const Line& column) { return !column.groups.empty(); })) {
                variants.push_back(made.with_subtotals());
                variants.push_back(made.of_groups());
            }
        }
    return variants;
}

} // namespace crossfoot
