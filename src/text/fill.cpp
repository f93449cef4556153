#include "text/fill.hpp"

namespace crossfoot {

std::vector<Piece> pieces(std::string_view text) {
    std::vector<Piece> result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) {
            result.push_back({text, false});
            break;
        }
        if (open > 0)
            result.push_back({text.substr(0, open), false});
        result.push_back({text.substr(open + 1, close - open - 1), true});
        text.remove_prefix(close + 1);
    }
    return result;
}

std::string fill(std::string_view text, const std::function<std::optional<std::string>(std::string_view name)>& value) {
    std::string result;
    for (const Piece& piece : pieces(text))
        if (!piece.name)
            result += piece.text;
        else if (const auto given = value(piece.text))
            result += *given;
        else
            result.append("{").append(piece.text).append("}");
    return result;
}

} // namespace crossfoot
