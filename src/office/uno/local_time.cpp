#include "office/uno/local_time.hpp"

#include <array>
#include <ctime>

namespace crossfoot::office {

std::string local_time(const char* format) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &local)};
}

} // namespace crossfoot::office
