// A web page as the tree of elements that browsers make of it.
#pragma once

#include "read/zip_package.hpp"

#include <gumbo.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Keeps all memory of the parser, which is taken from the budget, and gives it back at once.
class HtmlTree {
public:
    // Takes UTF-8. Throws ReadError(too_large), also for elements in elements without end.
    HtmlTree(Buffer page, Budget& budget);

    const GumboNode& root() const { return *root_; } // <html>

private:
    void* allocate(std::size_t bytes);

    Buffer page_;
    Budget::Share share_;
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t room_ = 0; // at the end of the last block
    std::byte* next_ = nullptr;
    const GumboNode* root_ = nullptr;

    HtmlTree(const HtmlTree&) = delete; // the parser holds a pointer to it
    HtmlTree& operator=(const HtmlTree&) = delete;
};

// Empty where there is none.
std::string_view html_attribute(const GumboNode& element, const char* name);

// The title of the window; what follows a mark of separation is the site's name.
std::string html_title(const GumboNode& root);

// What meta elements, or an XML declaration, say of the encoding: "gb2312". Looks at the beginning alone.
std::string declared_charset(std::string_view page);

} // namespace crossfoot
