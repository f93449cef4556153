#include "environment.hpp"

#include <cstdlib>
#include <string_view>

namespace crossfoot::cli {

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): there is one thread
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::zh_cn : Language::en;
    }
    return Language::zh_cn;
}

} // namespace crossfoot::cli
