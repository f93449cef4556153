// The numbering that Word shows before paragraphs and does not write into their text: "一、", "1.".
#pragma once

#include "read/numerals.hpp"
#include "read/zip_package.hpp"

#include <array>
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

namespace crossfoot {

// A list and a level of it, as a paragraph names them.
struct ListLevel {
    std::string list; // empty, or "0", where there is none
    int level = 0;
};

class DocxNumbering {
public:
    // Throws ReadError. Nothing is numbered where the part is missing.
    DocxNumbering(ZipPackage& package, const std::string& part);

    // What is shown before the next paragraph of the level; paragraphs come in reading order.
    std::string next(const ListLevel& at);

private:
    static constexpr std::size_t levels = 9;
    struct Level {
        int start = 1;
        Numerals numerals = Numerals::decimal;
        std::string text; // "%1、"
    };
    using Levels = std::array<Level, levels>;
    struct List {
        Levels levels;
        std::string counted_with; // lists of one kind go on counting each other's paragraphs
    };
    static void read_level(pugi::xml_node node, Levels& all);

    std::unordered_map<std::string, List> lists_;
    std::unordered_map<std::string, std::array<int, levels>> counts_;
};

} // namespace crossfoot
