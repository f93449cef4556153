#include "collect/file_name.hpp"

#include "write/file.hpp"

namespace crossfoot {

std::string new_file_name(const std::string& unit, std::set<std::string>& names) {
    std::string name = file_name_of(unit);
    if (name.empty())
        name = "_";
    std::string free = name;
    for (int number = 2; !names.insert(free).second; ++number)
        free = name + '-' + std::to_string(number);
    return free;
}

} // namespace crossfoot
