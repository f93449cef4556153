#include "environment.hpp"

#include <charconv>
#include <cstdlib>
#include <stdexcept>
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

std::chrono::sys_seconds time_of_writing() {
    using namespace std::chrono;
    const char* value = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe): there is no other thread yet
    if (value == nullptr || *value == '\0')
        return floor<seconds>(system_clock::now());
    const std::string_view text = value;
    std::int64_t since = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), since);
    if (error != std::errc() || end != text.data() + text.size() || since < 0 || since > 253402300799) // year 9999
        throw std::runtime_error("SOURCE_DATE_EPOCH is no number of seconds: " + std::string(text));
    return sys_seconds(seconds(since));
}

OfficeChoice office_of_environment() {
    const char* where = std::getenv("CROSSFOOT_OFFICE"); // NOLINT(concurrency-mt-unsafe): there is no other thread yet
    return {false, where == nullptr ? "" : where};
}

} // namespace crossfoot::cli
