#include "collect/file_name.hpp"

#include "text/shown.hpp"
#include "text/trim.hpp"

#include <string_view>

namespace crossfoot {

std::string new_file_name(const std::string& unit, std::set<std::string>& names) {
    constexpr std::size_t longest = 60; // letters; systems take 255 bytes
    std::string name = shown(unit, longest);
    for (char& c : name)
        if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    name = trimmed(name);
    if (name.empty() || name.front() == '.')
        name.insert(name.begin(), '_');
    std::string free = name;
    for (int number = 2; !names.insert(free).second; ++number)
        free = name + '-' + std::to_string(number);
    return free;
}

} // namespace crossfoot
