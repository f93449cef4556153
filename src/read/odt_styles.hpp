// What the styles of an OpenDocument text say that changes its text.
#pragma once

#include "read/numerals.hpp"

#include <array>
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crossfoot {

class OdtStyles {
public:
    static constexpr std::size_t levels = 10;
    struct Level {
        Numerals numerals = Numerals::none;
        int start = 1;
        int shown = 1; // how many levels, this one among them, the number shows
        std::string before;
        std::string behind;
    };
    using List = std::array<Level, levels>;

    // Of an element with styles: office:styles, office:automatic-styles. A later one of the same name counts.
    void add(pugi::xml_node styles);

    // Also what is struck out, which is no longer part of the text.
    bool hides(std::string_view style) const { return hidden_.contains(std::string(style)); }
    bool raises(std::string_view style) const { return raised_.contains(std::string(style)); }
    const List* list(std::string_view name) const; // nullptr where there is none
    // Of headings.
    const List* outline() const { return list("outline"); }

private:
    std::unordered_set<std::string> hidden_;
    std::unordered_set<std::string> raised_;
    std::unordered_map<std::string, List> lists_;
};

// The numbers of a list as its items are met.
class OdtCounter {
public:
    // What is shown before the next item of the level, which counts from 0 on.
    std::string next(const OdtStyles::List& list, std::size_t level, int start_anew = 0);

private:
    std::array<int, OdtStyles::levels> counts_{};
};

} // namespace crossfoot
