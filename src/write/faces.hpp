// The faces of an official document by what they are for; of each the names under which it, or one like it, may be
// installed. The first is the one that GB/T 9704-2012 asks for.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

enum class FaceRole { latin, title, body, kai, hei, song };

struct Face {
    FaceRole role;
    std::string_view id;      // in files
    std::string_view generic; // roman, swiss
    std::string_view panose;  // as docx has it
    std::vector<std::string_view> names;
};

const std::vector<Face>& faces();
const Face& face(FaceRole role);

using InstalledFaces = std::set<std::string, std::less<>>; // their names

// The first of its names among those that are installed; the first of all where none is.
std::string_view installed_name(const Face& face, const InstalledFaces& installed);

// What FONTCONFIG_FILE may name while an office makes a PDF: where a face is missing, the next of its kind stands in
// and not the desktop's sans-serif.
std::string font_configuration();

} // namespace crossfoot
