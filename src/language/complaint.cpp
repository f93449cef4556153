#include "language/complaint.hpp"

#include "language/catalogue.hpp"
#include "text/fill.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace crossfoot {
namespace {

constexpr std::string_view complaints = "complaint.";

using Values = std::map<std::string, std::string, std::less<>>;

// What stands for each name where the text says what the pattern does; two names have words between them.
std::optional<Values> values_in(std::string_view text, std::string_view pattern) {
    Values values;
    const std::vector<Piece> all = pieces(pattern);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].name) {
            if (!text.starts_with(all[i].text))
                return {};
            text.remove_prefix(all[i].text.size());
            continue;
        }
        const std::size_t end = i + 1 < all.size() ? text.find(all[i + 1].text, 1) : text.size();
        if (end == std::string_view::npos || end == 0)
            return {};
        values.emplace(all[i].text, text.substr(0, end));
        text.remove_prefix(end);
    }
    return text.empty() ? std::optional(values) : std::nullopt;
}

std::size_t words_of(std::string_view pattern) {
    std::size_t letters = 0;
    for (const Piece& piece : pieces(pattern))
        letters += piece.name ? 0 : piece.text.size();
    return letters;
}

// By the pattern that says most; what stands for a name may be said in the same way.
std::string reason_in(Language language, const std::string& reason) {
    const std::string* best = nullptr;
    std::size_t most = 0;
    Values values;
    const auto& patterns = catalogue(Language::en);
    for (auto each = patterns.lower_bound(complaints); each != patterns.end() && each->first.starts_with(complaints);
         ++each)
        if (const std::size_t words = words_of(each->second); words > most)
            if (auto found = values_in(reason, each->second)) {
                best = &each->first;
                most = words;
                values = *std::move(found);
            }
    if (best == nullptr)
        return reason;
    return fill(say(language, *best), [&](std::string_view name) -> std::optional<std::string> {
        const auto value = values.find(name);
        return value == values.end() ? std::nullopt : std::optional(reason_in(language, value->second));
    });
}

} // namespace

std::string complaint_in(Language language, const std::string& complaint) {
    const std::size_t end = complaint.find(": ");
    const std::size_t colon = end == std::string::npos || end == 0 ? std::string::npos : complaint.rfind(':', end - 1);
    if (language == Language::en || colon == std::string::npos)
        return complaint;
    const std::string line = complaint.substr(colon + 1, end - colon - 1);
    if (line.empty() || line.find_first_not_of("0123456789") != std::string::npos)
        return complaint;
    return say(language, "report.bad_form_at",
               {{"file", complaint.substr(0, colon)},
                {"line", line},
                {"reason", reason_in(language, complaint.substr(end + 2))}});
}

} // namespace crossfoot
