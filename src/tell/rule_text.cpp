#include "tell/rule_text.hpp"

#include "language/catalogue.hpp"
#include "text/fill.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

std::string filled_in(std::string_view message, const Breach& breach, Language language) {
    return fill(message, [&](std::string_view name) -> std::optional<std::string> {
        for (const auto& [known, value] : breach.placeholders)
            if (known == name)
                return value.in(language);
        if (name == "off" && breach.difference)
            return how_far_off(*breach.difference, language);
        return {};
    });
}

} // namespace

std::string how_far_off(const Decimal& difference, Language language) {
    const bool low = difference.is_negative();
    return say(language, low ? "finding.too_low" : "finding.too_high",
               {{"difference", (low ? -difference : difference).str()}});
}

std::string rule_text(const Breach& breach, Language language) {
    return filled_in(breach.variant->message.in(language), breach, language);
}

std::string point_text(const Breach& breach, Language language) {
    constexpr std::array<std::string_view, 3> openings{"“{text}”", "{table}", "{item}"};
    constexpr std::array<std::string_view, 2> colons{"：", ": "};
    std::string_view message = breach.variant->message.in(language);
    if (std::ranges::any_of(openings, [&](std::string_view one) { return message.starts_with(one); }))
        for (const std::string_view colon : colons)
            if (const std::size_t at = message.find(colon); at != std::string_view::npos) {
                message.remove_prefix(at + colon.size());
                break;
            }
    return filled_in(message, breach, language);
}

} // namespace crossfoot
