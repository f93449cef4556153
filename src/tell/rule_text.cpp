#include "tell/rule_text.hpp"

#include "language/catalogue.hpp"
#include "text/fill.hpp"

namespace crossfoot {

std::string how_far_off(const Decimal& difference, Language language) {
    const bool low = difference.is_negative();
    return say(language, low ? "finding.too_low" : "finding.too_high",
               {{"difference", (low ? -difference : difference).str()}});
}

std::string rule_text(const Finding& finding, Language language) {
    return fill(finding.variant->message.in(language), [&](std::string_view name) -> std::optional<std::string> {
        for (const auto& [known, value] : finding.placeholders)
            if (known == name)
                return value.in(language);
        if (name == "off" && finding.difference)
            return how_far_off(*finding.difference, language);
        return {};
    });
}

} // namespace crossfoot
