#include "recognise/text_table.hpp"

#include "recognise/text_stream.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

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

TextTable text_table(const FormNames& names, std::size_t form, std::size_t table) {
    TextTable result{form, table, &names.spec(form, table), {}, {}, {}, {}, {}};
    const TableSpec& spec = *result.spec;
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
    for (const std::string& unit : names.forms[form]->units.counts)
        result.units.push_back(stream_letters(unit, labels));
    for (const auto& [unit, factor] : names.forms[form]->units.money)
        result.units.push_back(stream_letters(unit, labels));
    std::erase(result.heads, std::u32string());
    std::ranges::sort(result.heads, std::greater<>(), &std::u32string::size);
    return result;
}

} // namespace

std::vector<TextTable> text_tables(const FormNames& names) {
    std::vector<TextTable> tables;
    for (std::size_t form = 0; form < names.forms.size(); ++form)
        for (std::size_t table = 0; table < names.forms[form]->tables.size(); ++table)
            tables.push_back(text_table(names, form, table));
    return tables;
}

} // namespace crossfoot
