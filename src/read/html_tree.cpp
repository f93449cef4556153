#include "read/html_tree.hpp"

#include "read/flow.hpp"
#include "text/lower_case.hpp"

#include <algorithm>
#include <array>
#include <strings.h>
#include <unordered_map>

namespace crossfoot {
namespace {

constexpr std::size_t declared_within = 8192; // bytes in which a page says what it is

constexpr std::string_view blanks = " \t\n\v\f\r/"; // and the slash, which parts attributes as well

// A page has many characters: what each is stands in a table.
constexpr std::array<bool, 256> table_of(std::string_view characters) {
    std::array<bool, 256> table{};
    for (const char c : characters)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

bool is_blank(char c) {
    static constexpr std::array<bool, 256> table = table_of(blanks);
    return table[static_cast<unsigned char>(c)];
}

std::string tag_name(std::string_view at) {
    std::string name;
    for (std::size_t end = 0; end < at.size() && end < 16; ++end) {
        const bool upper = at[end] >= 'A' && at[end] <= 'Z';
        if (!upper && (at[end] < 'a' || at[end] > 'z') && (at[end] < '0' || at[end] > '9'))
            break;
        name += static_cast<char>(upper ? at[end] - 'A' + 'a' : at[end]);
    }
    return name;
}

// Elements without an end tag, or those of which the next one of their kind is the end.
bool nests(const std::string& tag) {
    constexpr std::array<std::string_view, 22> others = {
        "area", "base", "br",   "col",    "colgroup", "dd",    "dt",    "embed", "hr", "img", "input",
        "li",   "link", "meta", "option", "p",        "param", "tbody", "td",    "th", "tr",  "wbr"};
    static_assert(std::ranges::is_sorted(others));
    return !tag.empty() && !std::ranges::binary_search(others, std::string_view(tag));
}

// The parser compares each attribute of a tag with those before it. Counted are at least as many as it finds.
std::size_t work_of_attributes(std::string_view page) {
    constexpr std::size_t characters_a_step = 8;
    std::size_t count = 0;
    std::size_t length = 0;
    char before = '\0';
    bool in_word = true; // the tag's name
    for (; length < page.size() && page[length] != '>'; ++length) {
        const char c = page[length];
        if (is_blank(c)) {
            in_word = false;
            continue;
        }
        if ((c == '"' || c == '\'') && before == '=') {
            length = std::min(page.find(c, length + 1), page.size() - 1);
            in_word = false;
        } else {
            count += in_word ? 0 : 1;
            in_word = true;
        }
        before = c;
    }
    return count * count / 2 + length / characters_a_step;
}

// For each tag the parser may walk through all elements that are open, and make anew all that are formatted: as many
// steps are taken from the budget. An element counts as open until an end tag of its name comes.
void take_work(std::string_view page, Budget& budget) {
    std::unordered_map<std::string, std::size_t> open;
    std::size_t depth = 0;
    for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
        const bool end = page.substr(at + 1).starts_with('/');
        const std::string tag = tag_name(page.substr(at + (end ? 2 : 1)));
        if (!tag.empty())
            budget.work(work_of_attributes(page.substr(at)));
        if (!nests(tag))
            continue;
        budget.work(depth + 1);
        std::size_t& count = open[tag];
        if (!end) {
            ++count;
            ++depth;
        } else if (count > 0) {
            --count;
            --depth;
        }
        if (!end && (tag == "script" || tag == "style")) {
            at = std::min(page.find("</", at), page.size());
            --count;
            --depth;
        }
    }
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\x7F';
}

} // namespace

HtmlTree::HtmlTree(Buffer page, Budget& budget) : page_(std::move(page)), share_(budget) {
    const std::string_view text(page_.data.get(), page_.size);
    // Browsers show nothing there; the parser would put another character in its place.
    std::replace_if(page_.data.get(), page_.data.get() + page_.size, is_control, ' ');
    take_work(text, budget);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* self, std::size_t bytes) { return static_cast<HtmlTree*>(self)->allocate(bytes); };
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;
    root_ = gumbo_parse_with_options(&options, text.data(), text.size())->root;
}

// What this throws passes through the parser, which keeps nothing of its own.
void* HtmlTree::allocate(std::size_t bytes) {
    constexpr std::size_t block = std::size_t{256} << 10;
    constexpr std::size_t aligned = alignof(std::max_align_t);
    bytes = (bytes + aligned - 1) / aligned * aligned;
    if (bytes > room_) {
        room_ = std::max(bytes, block);
        share_.add(room_);
        blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(room_));
        next_ = blocks_.back().get();
    }
    room_ -= bytes;
    std::byte* taken = next_;
    next_ += bytes;
    return taken;
}

std::string_view html_attribute(const GumboNode& element, const char* name) {
    const GumboVector& attributes = element.v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i)
        if (const auto& one = *static_cast<const GumboAttribute*>(attributes.data[i]);
            (one.name[0] | ' ') == (name[0] | ' ') && strcasecmp(one.name, name) == 0) // most differ at once
            return one.value;
    return {};
}

std::string html_title(const GumboNode& root) {
    const GumboVector& parts = root.v.element.children;
    for (unsigned i = 0; i < parts.length; ++i) {
        const GumboNode& head = *static_cast<const GumboNode*>(parts.data[i]);
        if (head.type != GUMBO_NODE_ELEMENT || head.v.element.tag != GUMBO_TAG_HEAD)
            continue;
        const GumboVector& children = head.v.element.children;
        for (unsigned c = 0; c < children.length; ++c) {
            const GumboNode& title = *static_cast<const GumboNode*>(children.data[c]);
            if (title.type != GUMBO_NODE_ELEMENT || title.v.element.tag != GUMBO_TAG_TITLE ||
                title.v.element.children.length == 0)
                continue;
            const GumboNode& text = *static_cast<const GumboNode*>(title.v.element.children.data[0]);
            const std::string clean = text.type == GUMBO_NODE_TEXT ? clean_text(text.v.text.text) : std::string();
            return clean_text(clean.substr(0, clean.find_first_of("_-|")));
        }
    }
    return {};
}

std::string declared_charset(std::string_view page) {
    const std::string start = lower_case(std::string(page.substr(0, declared_within)));
    for (const std::string_view word : {"charset", "encoding"}) {
        std::size_t at = start.find(word);
        if (at == std::string::npos)
            continue;
        at = start.find_first_not_of(" =\"'", at + word.size());
        const std::size_t end = std::min(start.find_first_of(" \"'/>;?", std::min(at, start.size())), start.size());
        if (at < end)
            return start.substr(at, end - at);
    }
    return {};
}

} // namespace crossfoot
