#include "check/message.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::string fill_one(std::string_view message, const Placeholders& placeholders, Language language) {
    std::string result;
    while (!message.empty()) {
        const std::size_t open = message.find('{');
        const std::size_t close = message.find('}', open == std::string_view::npos ? 0 : open);
        result += message.substr(0, open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return open == std::string_view::npos ? result : result + std::string(message.substr(open));
        const std::string_view name = message.substr(open + 1, close - open - 1);
        const auto given = std::find_if(placeholders.begin(), placeholders.end(),
                                        [&](const auto& placeholder) { return placeholder.first == name; });
        result += given == placeholders.end() ? std::string(message.substr(open, close - open + 1))
                                              : given->second.in(language);
        message.remove_prefix(close + 1);
    }
    return result;
}

} // namespace

LocalText fill(const LocalText& message, const Placeholders& placeholders) {
    return {fill_one(message.zh_cn, placeholders, Language::zh_cn), fill_one(message.en, placeholders, Language::en)};
}

LocalText how_far_off(const Decimal& difference) {
    return difference.is_negative() ? LocalText{"少 " + (-difference).str(), (-difference).str() + " too low"}
                                    : LocalText{"多 " + difference.str(), difference.str() + " too high"};
}

} // namespace crossfoot
