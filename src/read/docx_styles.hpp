// What the styles of a text document say that changes its text.
#pragma once

#include "read/docx_numbering.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace crossfoot {

struct DocxStyle {
    std::optional<bool> hidden;
    std::optional<bool> raised; // above the line or below it
    std::optional<bool> struck; // out, by hand: no longer part of the text
    ListLevel list;
    bool contents = false; // of a line in the table of contents, which says again what stands elsewhere
};

class DocxStyles {
public:
    // Throws ReadError. There are no styles where the part is missing.
    DocxStyles(ZipPackage& package, const std::string& part);
    const DocxStyle& style(std::string_view id) const; // one that says nothing where it is unknown

private:
    std::unordered_map<std::string, DocxStyle> styles_;
};

// What properties say of the one of that name; nothing where they do not.
std::optional<bool> switched(pugi::xml_node properties, std::string_view name);
// Whether the properties of a run hide it, or strike it out; nothing where they do not say.
std::optional<bool> hidden_by(pugi::xml_node run_properties);
std::optional<bool> struck_by(pugi::xml_node run_properties);
std::optional<bool> raised_by(pugi::xml_node run_properties);
// The list and level that the properties of a paragraph name.
ListLevel list_of(pugi::xml_node paragraph_properties);

} // namespace crossfoot
