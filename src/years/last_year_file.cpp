#include "years/last_year_file.hpp"

#include "years/organ.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

using Name = std::u32string;

bool is_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

// Without blanks, its ending and the year: in its place stands a sign that no name of a file has.
struct FileName {
    Name stem;
    bool has_year = false;
};

constexpr char32_t of_year = U'/';

// In digits, and in Chinese ones.
std::array<Name, 2> spelled(int year) {
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    std::array<Name, 2> result;
    for (const char digit : std::to_string(year)) {
        result[0] += static_cast<char32_t>(digit);
        result[1] += numerals[static_cast<std::size_t>(digit - '0')];
    }
    return result;
}

FileName name_of(std::string_view file, int year) {
    FileName name{bare_name(file.substr(0, file.rfind('.'))), false};
    std::ranges::replace(name.stem, U'零', U'〇');
    for (const Name& spelling : spelled(year))
        for (std::size_t at = name.stem.find(spelling); at != Name::npos; at = name.stem.find(spelling, at + 1)) {
            const std::size_t end = at + spelling.size();
            if ((at > 0 && is_digit(name.stem[at - 1])) || (end < name.stem.size() && is_digit(name.stem[end])))
                continue; // of a longer number
            name.stem.replace(at, spelling.size(), 1, of_year);
            name.has_year = true;
        }
    return name;
}

bool names_organ(const FileName& file, std::string_view organ) {
    const Name key = organ_key(organ);
    return !key.empty() && file.stem.find(key) != Name::npos;
}

} // namespace

std::vector<std::string> files_of_last_year(const std::vector<std::string>& names, std::string_view own,
                                            std::string_view organ, int year) {
    const FileName report = name_of(own, year);
    std::vector<std::string> found;
    const auto add = [&](const auto& meant) {
        for (const std::string& name : names)
            if (const FileName file = name_of(name, year - 1); file.has_year && meant(name, file))
                if (std::ranges::find(found, name) == found.end())
                    found.push_back(name);
    };
    add([&](const std::string&, const FileName& file) { return report.has_year && file.stem == report.stem; });
    add([&](const std::string& name, const FileName& file) {
        return names_organ(file, organ) && !name_of(name, year).has_year;
    });
    return found;
}

} // namespace crossfoot
