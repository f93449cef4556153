// What the styles of an OpenDocument text say that changes its text.
#pragma once

#include "read/numerals.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

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

    // Of a family: "text" of spans, "paragraph". Also what is struck out, which is no longer part of the text.
    bool hides(std::string_view family, std::string_view style) const {
        return inherited(family, style, &Look::hidden) || inherited(family, style, &Look::struck);
    }
    bool raises(std::string_view style) const { return inherited("text", style, &Look::raised); }
    const List* list(std::string_view name) const; // nullptr where there is none
    // Of headings.
    const List* outline() const { return list("outline"); }

private:
    struct Look {
        std::string parent;
        std::optional<bool> hidden; // nothing: as the parent has it
        std::optional<bool> struck;
        std::optional<bool> raised;
    };
    void add_style(pugi::xml_node style);
    bool inherited(std::string_view family, std::string_view style, std::optional<bool> Look::*what) const;

    std::unordered_map<std::string, Look> looks_; // by family and name
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
