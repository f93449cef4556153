#include "environment.hpp"

#include <cstdlib>
#include <string_view>

namespace crossfoot::cli {

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): there is no other thread yet
        if (value == nullptr || *value == '\0')
            continue;
        const std::string_view locale = value;
        const std::string_view name_alone = locale.substr(0, locale.find_first_of(".@"));
        // "C" names no language; Chinese comes first.
        return name_alone == "C" || name_alone == "POSIX" ? Language::zh_cn : language_of_locale(locale);
    }
    return Language::zh_cn;
}

} // namespace crossfoot::cli
