#include "text/fill.hpp"

namespace crossfoot {

namespace {

template <class Take> void for_each_piece(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) {
            take(Piece{text, false});
            break;
        }
        if (open > 0)
            take(Piece{text.substr(0, open), false});
        take(Piece{text.substr(open + 1, close - open - 1), true});
        text.remove_prefix(close + 1);
    }
}

} // namespace

std::vector<Piece> pieces(std::string_view text) {
    std::vector<Piece> result;
    for_each_piece(text, [&](const Piece& piece) { result.push_back(piece); });
    return result;
}

std::string fill(std::string_view text, const std::function<std::optional<std::string>(std::string_view name)>& value) {
    std::string result;
    for_each_piece(text, [&](const Piece& piece) {
        if (!piece.name)
            result += piece.text;
        else if (const auto given = value(piece.text))
            result += *given;
        else
            result.append("{").append(piece.text).append("}");
    });
    return result;
}

} // namespace crossfoot
