#include "tell/rule_text.hpp"

#include "language/catalogue.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// How far what was found lies above or below what was expected: "多 3", "3 too high".
std::string how_far_off(const Decimal& difference, Language language) {
    const bool low = difference.is_negative();
    return say(language, low ? "finding.too_low" : "finding.too_high",
               {{"difference", (low ? -difference : difference).str()}});
}

} // namespace

std::string rule_text(const Finding& finding, Language language) {
    std::string_view message = finding.variant->message.in(language);
    std::string text;
    for (std::size_t open = 0; (open = message.find('{')) != std::string_view::npos;) {
        const std::size_t close = message.find('}', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view name = message.substr(open + 1, close - open - 1);
        text += message.substr(0, open);
        const auto given = std::find_if(finding.placeholders.begin(), finding.placeholders.end(),
                                        [&](const auto& placeholder) { return placeholder.first == name; });
        if (given != finding.placeholders.end())
            text += given->second.in(language);
        else if (name == "off" && finding.difference)
            text += how_far_off(*finding.difference, language);
        else
            text += message.substr(open, close - open + 1);
        message.remove_prefix(close + 1);
    }
    return text += message;
}

} // namespace crossfoot
