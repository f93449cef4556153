// Where the figures of one report stand, in words, as its rows of figures.csv tell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace crossfoot {

class FigurePlaces {
public:
    // Of the rows that begin there in the file; nothing is known where they cannot be read.
    FigurePlaces(const std::filesystem::path& figures, std::uint64_t begin, std::size_t bytes);

    std::string of(const std::string& table, const std::string& row, const std::string& column) const; // may be empty

private:
    std::map<std::string, std::string> places_;
};

} // namespace crossfoot
