#include "form/likeness.hpp"

#include <list>
#include <map>

namespace crossfoot {
namespace {

std::string id_of(const toml::table& element) { return element["id"].value_or(std::string()); }

bool has_ids(const toml::array& list) {
    for (const toml::node& element : list)
        if (!element.is_table() || id_of(*element.as_table()).empty())
            return false;
    return true;
}

bool leave_out(toml::table& other, std::string_view name) {
    const std::size_t dot = name.find('.');
    toml::node* node = other.get(name.substr(0, dot));
    if (node && dot == std::string_view::npos) {
        other.erase(name);
        return true;
    }
    toml::array* list = node ? node->as_array() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const toml::table* element = (*list)[i].as_table(); element && id_of(*element) == name.substr(dot + 1)) {
            list->erase(list->begin() + static_cast<std::ptrdiff_t>(i));
            return true;
        }
    return false;
}

void complete(const TomlFile& file, toml::array& said, toml::array&& other) {
    std::list<toml::table> all;
    std::map<std::string, std::list<toml::table>::iterator> known;
    for (toml::node& element : other) {
        all.push_back(std::move(*element.as_table()));
        known.emplace(id_of(all.back()), std::prev(all.end()));
    }
    auto next = all.end(); // the element behind which was said last
    for (toml::node& element : said) {
        toml::table& table = *element.as_table();
        const auto found = known.find(id_of(table));
        if (found == known.end()) {
            next = std::next(all.insert(next, std::move(table)));
            continue;
        }
        if (!table.is_inline())
            complete(file, table, std::move(*found->second));
        *found->second = std::move(table);
        next = std::next(found->second);
        known.erase(found); // said again, it is refused as used twice
    }
    said.clear();
    for (toml::table& element : all)
        said.push_back(std::move(element));
}

} // namespace

void complete(const TomlFile& file, toml::table& table, toml::table&& other) {
    for (const std::string& name : file.texts(table, "without"))
        if (!leave_out(other, name))
            file.fail(*table.get("without"), "there is no " + TomlFile::quoted(name) + " to leave out");
    table.erase("without");
    for (auto&& [key, node] : other) {
        toml::node* said = table.get(key.str());
        if (!said) {
            node.visit([&, name = key.str()](auto& unsaid) { table.insert(name, std::move(unsaid)); });
        } else if (said->is_table() && node.is_table() && !said->as_table()->is_inline()) {
            complete(file, *said->as_table(), std::move(*node.as_table()));
        } else if (said->is_array() && node.is_array() && has_ids(*said->as_array()) && has_ids(*node.as_array())) {
            complete(file, *said->as_array(), std::move(*node.as_array()));
        }
    }
}

} // namespace crossfoot
