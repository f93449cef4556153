#include "collect/figure_places.hpp"

#include "tell/figures_table.hpp"

#include <algorithm>
#include <fstream>
#include <vector>

namespace crossfoot {
namespace {

// The fields of the row that begins there, after RFC 4180; goes on to the next.
std::vector<std::string> next_row(const std::string& text, std::size_t& at) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    while (at < text.size()) {
        const char c = text[at++];
        if (c == '"' && quoted && at < text.size() && text[at] == '"')
            fields.back() += text[at++];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c == '\n' && !quoted)
            break;
        else if (c != '\r' || quoted)
            fields.back() += c;
    }
    return fields;
}

std::string key(const std::string& table, const std::string& row, const std::string& column) {
    return table + ' ' + row + ' ' + column;
}

} // namespace

FigurePlaces::FigurePlaces(const std::filesystem::path& figures, std::uint64_t begin, std::size_t bytes) {
    std::ifstream stream(figures, std::ios::binary);
    std::string text(bytes, '\0');
    stream.seekg(static_cast<std::streamoff>(begin));
    if (!stream.read(text.data(), static_cast<std::streamsize>(bytes)))
        return;
    std::size_t at = 0;
    const std::string head_line = figures_csv_head();
    const std::vector<std::string> head = next_row(head_line, at);
    const auto column = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(head, name) - head.begin());
    };
    const std::size_t table = column("table");
    const std::size_t row = column("row");
    const std::size_t applicant = column("column");
    const std::size_t place = column("place");
    for (at = 0; at < text.size();)
        if (const std::vector<std::string> fields = next_row(text, at); fields.size() == head.size())
            places_[key(fields[table], fields[row], fields[applicant])] = fields[place];
}

std::string FigurePlaces::of(const std::string& table, const std::string& row, const std::string& column) const {
    const auto known = places_.find(key(table, row, column));
    return known == places_.end() ? std::string() : known->second;
}

} // namespace crossfoot
