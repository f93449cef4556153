#include "form/label_index.hpp"

#include "text/fold.hpp"
#include "text/numbering.hpp"
#include "text/utf8.hpp"

namespace crossfoot {
namespace {

// Longer texts are prose; passing them over keeps whole pages of it from being folded.
constexpr std::size_t longest_label = 360; // bytes, 120 Chinese characters

bool is_numeral(char32_t c) { return (c >= U'0' && c <= U'9') || is_chinese_ordinal(c); }

bool is_punctuation(char32_t c) {
    if (c < 0x80U)
        return !((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'));
    return (c >= U'\u2010' && c <= U'\u205E') || (c >= U'\u3001' && c <= U'\u301F') || c == U'·' || c == U'\uFE50';
}

// How many characters at the start only number the label: "（三）", "1.", "三、", "㈢", "①".
std::size_t numbering(std::u32string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U'\0'; };
    if ((at(0) >= U'㈠' && at(0) <= U'㈩') || (at(0) >= U'①' && at(0) <= U'⑳'))
        return 1;
    const bool bracket = at(0) == U'(';
    std::size_t end = bracket ? 1 : 0;
    const std::size_t begin = end;
    while (is_numeral(at(end)))
        ++end;
    if (end == begin)
        return 0;
    const bool closed = bracket ? at(end) == U')' : behind_number_of_label.find(at(end)) != std::u32string_view::npos;
    return closed && end + 1 < text.size() ? end + 1 : 0;
}

std::string key_of(std::u32string_view text) {
    text.remove_prefix(numbering(text));
    std::string key;
    key.reserve(text.size() * 3);
    for (const char32_t c : text)
        if (!is_punctuation(c))
            append_character(key, c);
    return key;
}

} // namespace

std::u32string LabelIndex::folded(std::string_view text) const {
    std::u32string result;
    result.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = narrow(next_character(text, at));
        if (is_space(c))
            continue;
        const auto other = c < 0x80U ? same_.end() : same_.find(c);
        result += other == same_.end() ? c : other->second;
    }
    return result;
}

std::string LabelIndex::key(std::string_view text) const { return key_of(folded(text)); }

void LabelIndex::add(std::string_view label, const LabelUse& use) {
    const std::size_t index = by_key_.try_emplace(key(label), uses_.size()).first->second;
    if (index == uses_.size())
        uses_.emplace_back();
    by_spelling_.try_emplace(std::string(label), index);
    const bool group = use.kind == LabelKind::row_group || use.kind == LabelKind::column_group;
    // A group is one, however many lines it has.
    if (known_.emplace(index, use.kind, use.table, group ? -1 : use.line).second)
        uses_[index].push_back(use);
}

const std::vector<LabelUse>* LabelIndex::find(const ByText& by_text, std::string_view text) const {
    const auto found = by_text.find(text);
    return found == by_text.end() ? nullptr : &uses_[found->second];
}

const std::vector<LabelUse>* LabelIndex::find(std::string_view text) const {
    if (text.empty() || text.size() > longest_label)
        return nullptr;
    if (const Uses* uses = find(by_spelling_, text))
        return uses;
    const std::u32string whole = folded(text);
    if (const Uses* uses = find(by_key_, key_of(whole)))
        return uses;
    const std::size_t bracket = whole.find(U'(', 1);
    if (bracket == std::u32string::npos || whole.back() != U')')
        return nullptr;
    return find(by_key_, key_of(std::u32string_view(whole).substr(0, bracket)));
}

} // namespace crossfoot
