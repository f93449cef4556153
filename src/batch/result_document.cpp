#include "batch/result_document.hpp"

#include "document/result_mark.hpp"
#include "language/catalogue.hpp"
#include "tell/figures_table.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace crossfoot::batch {
namespace {

// Of the tables of findings, and of the list, and of the comparison; keys of the catalogue.
constexpr std::array<std::array<const char*, 3>, 2> first_headings = {
    {{"list.unit", "list.year", "list.file"}, {"list.unit", "list.superior", "comparison.rank"}}};

bool begins_with(const Grid& grid, const std::array<const char*, 3>& keys, Language language) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (grid.at({0, static_cast<int>(i)}).text != say(language, keys.at(i)))
            return false;
    return true;
}

} // namespace

bool is_result_document(const Document& document) {
    if (std::ranges::find(document.properties, result_property, &DocumentProperty::name) != document.properties.end())
        return true;
    if (document.blocks.empty())
        return false;
    const Block& first = document.blocks.front();
    return std::ranges::any_of(all_languages(), [&](Language language) {
        if (first.kind == BlockKind::paragraph)
            return first.text == say(language, "letter.title");
        return std::ranges::any_of(first_headings,
                                   [&](const auto& keys) { return begins_with(first.grid, keys, language); });
    });
}

bool is_table_of_figures(std::string_view bytes) { return bytes.starts_with(figures_csv_head()); }

} // namespace crossfoot::batch
