#include "environment.hpp"

#include <cstdlib>
#include <string_view>

namespace crossfoot::cli {

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): there is no other thread yet
        if (value == nullptr || *value == '\0')
            continue;
        const std::string_view locale = std::string_view(value).substr(0, std::string_view(value).find_first_of("._@"));
        // "C" names no language; Chinese comes first.
        return locale == "zh" || locale == "C" || locale == "POSIX" ? Language::zh_cn : Language::en;
    }
    return Language::zh_cn;
}

} // namespace crossfoot::cli
