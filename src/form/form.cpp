#include "form/form.hpp"

#include "form/form_text.hpp"

#include <algorithm>

namespace crossfoot {

namespace {

template <typename Range> int index_of(const Range& range, std::string_view id) {
    const auto found = std::find_if(range.begin(), range.end(), [&](const auto& element) { return element.id == id; });
    return found == range.end() ? -1 : static_cast<int>(found - range.begin());
}

template <typename Range> auto find_id(const Range& range, std::string_view id) -> decltype(range.data()) {
    const int index = index_of(range, id);
    return index < 0 ? nullptr : &range[static_cast<std::size_t>(index)];
}

} // namespace

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        return "hint";
    }
    return {};
}

std::optional<Severity> severity_named(std::string_view name) {
    const auto found =
        std::ranges::find(all_severities, name, [](Severity severity) { return crossfoot::name(severity); });
    return found == all_severities.end() ? std::nullopt : std::optional(*found);
}

std::string_view name(NumberKind kind) {
    switch (kind) {
    case NumberKind::count:
        return "count";
    case NumberKind::change:
        return "change";
    case NumberKind::money:
        return "money";
    }
    return {};
}

bool Units::has(NumberKind kind, std::string_view unit) const {
    return kind == NumberKind::money ? money.contains(unit)
                                     : std::find(counts.begin(), counts.end(), unit) != counts.end();
}

int TableSpec::row(std::string_view row_id) const { return index_of(rows, row_id); }
int TableSpec::column(std::string_view column_id) const { return index_of(columns, column_id); }

const Variant& Rule::variant(std::string_view variant_id) const {
    const Variant* found = find_id(variants, variant_id);
    return found ? *found : variants.front();
}

const TableSpec* Form::table(std::string_view table_id) const { return find_id(tables, table_id); }
const Rule* Form::rule(std::string_view rule_id) const { return find_id(rules, rule_id); }

const Rule* Form::rule(CheckKind check) const {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) { return candidate.check == check; });
    return found == rules.end() ? nullptr : &*found;
}

const std::vector<std::shared_ptr<const Form>>& built_in_forms() {
    static const auto forms = [] {
        std::vector<std::shared_ptr<const Form>> parsed;
        for (const std::string_view* file = built_in_form_files; !file->empty(); file += 2)
            parsed.push_back(parse_form(file[1], file[0], {}));
        std::sort(parsed.begin(), parsed.end(),
                  [](const auto& left, const auto& right) { return left->first_year < right->first_year; });
        return parsed;
    }();
    return forms;
}

} // namespace crossfoot
