// Long parts of packages in pieces: elements of one name, as the bytes come, so that a list of a hundred thousand rows
// is read in the memory of some.
#pragma once

#include "read/budget.hpp"

#include <cstddef>
#include <expat.h>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace crossfoot {

// Cuts XML into elements. Not thread-safe.
class XmlElements {
public:
    // Of a name, whatever its prefix. `take` gets whole elements, in UTF-8, one after the other, in pieces of about
    // 256 KiB. What begins with `group`, where one is given, never lies in one piece with what comes before it;
    // `begin_group` is called at each.
    using Take = std::function<void(const std::string& elements)>;
    XmlElements(std::string_view name, Take take, std::string_view group = {}, std::function<void()> begin_group = {});

    // Throws ReadError: too_large where one element is larger than any part may be, or a tag or comment than any is;
    // damaged where it is no XML, or the text ends in an element.
    void add(std::string_view xml, const ReadLimits& limits);
    void finish();

private:
    static void begin(void* self, const char* tag, const char** attributes);
    static void end(void* self, const char* tag);
    static void pass(void* self, const char* text, int length);
    void parse(std::string_view xml, bool last);
    void hand_over(std::size_t least);

    std::string name_;
    Take take_;
    std::string group_;
    std::function<void()> begin_group_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser_;
    std::size_t added_ = 0;                         // bytes
    std::size_t depth_ = 0;                         // of elements of the name that are open
    std::string open_;                              // the outermost of these, as far as it has come
    std::vector<std::string> whole_{std::string()}; // elements before the next group, and of each group since
};

} // namespace crossfoot
