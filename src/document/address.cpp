#include "document/address.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {

CellRange united(const CellRange& one, const CellRange& other) {
    return {{std::min(one.first.row, other.first.row), std::min(one.first.column, other.first.column)},
            {std::max(one.last.row, other.last.row), std::max(one.last.column, other.last.column)}};
}

std::string a1(CellAddress cell) {
    std::array<char, 24> name{}; // more than any address has, written from its end
    auto first = name.end();
    for (int rest = cell.row + 1; rest > 0; rest /= 10)
        *--first = static_cast<char>('0' + rest % 10);
    for (int rest = cell.column + 1; rest > 0; rest = (rest - 1) / 26)
        *--first = static_cast<char>('A' + (rest - 1) % 26);
    return {first, name.end()};
}

std::string sheet_reference(std::string_view sheet) {
    std::string name = "'";
    for (const char c : sheet)
        name.append(c == '\'' ? 2 : 1, c);
    return name + '\'';
}

std::string absolute_a1(CellAddress cell) {
    std::string name = '$' + a1(cell);
    return name.insert(name.find_first_of("0123456789"), 1, '$');
}

std::string absolute_reference(std::string_view sheet, const CellRange& range) {
    return '$' + sheet_reference(sheet) + '.' + absolute_a1(range.first) + ':' + absolute_a1(range.last);
}

std::string a1(const CellRange& range) {
    return range.first == range.last ? a1(range.first) : a1(range.first) + ':' + a1(range.last);
}

std::optional<CellAddress> parse_a1(std::string_view text) {
    constexpr int most = 10'000'000; // far above what any spreadsheet has, and 26 times as much is no overflow
    std::size_t at = 0;
    const auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    int column = 0;
    skip_dollar();
    for (; at < text.size() && column < most; ++at) {
        const char letter = static_cast<char>(text[at] & ~0x20); // upper case
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
    }
    skip_dollar();
    int row = 0;
    const std::size_t digits = at;
    for (; at < text.size() && row < most && text[at] >= '0' && text[at] <= '9'; ++at)
        row = row * 10 + (text[at] - '0');
    if (column == 0 || row == 0 || at != text.size() || text[digits] == '0')
        return {};
    return CellAddress{row - 1, column - 1};
}

} // namespace crossfoot
