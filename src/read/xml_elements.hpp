// Long parts of packages in pieces: elements of one name, as the bytes come, so that a list of a hundred thousand rows
// is read in the memory of some.
#pragma once

#include "read/budget.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace crossfoot {

// Cuts XML into elements that do not hold each other. Not thread-safe.
class XmlElements {
public:
    // Of a name, whatever its prefix. `take` gets whole elements, one after the other, in pieces of about 256 KiB. What
    // begins with `group`, where one is given, never lies in one piece with what comes before it; `begin_group` is
    // called at each.
    using Take = std::function<void(const std::string& elements)>;
    XmlElements(std::string_view name, Take take, std::string_view group = {}, std::function<void()> begin_group = {})
        : name_(name), take_(std::move(take)), group_(group), begin_group_(std::move(begin_group)) {}

    // Throws ReadError: too_large where one element is larger than any part may be, damaged where the text ends in one.
    void add(std::string_view xml, const ReadLimits& limits);
    void finish();

private:
    void cut();
    std::size_t end_of_tag(std::size_t begin) const;
    void look_at(std::string_view tag, std::size_t begin, std::size_t end);
    void put_whole(std::size_t end);
    void flush();

    std::string_view name_;
    Take take_;
    std::string_view group_;
    std::function<void()> begin_group_;
    std::string text_;       // from the element that is open, or the tag that is not whole yet
    std::size_t next_ = 0;   // in it, to be looked at
    std::size_t begin_ = 0;  // of the element that is open
    bool inside_ = false;    // an element is open
    std::size_t wanted_ = 0; // bytes of the text before it is looked at
    std::string whole_;      // elements
};

} // namespace crossfoot
