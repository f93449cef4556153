#include "read/odt_styles.hpp"

#include "read/odf_text.hpp"
#include "read/ods_cell.hpp"

#include <algorithm>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr std::size_t longest_affix = 64; // bytes of what stands before or behind a number

Numerals numerals_of_odf(std::string_view format) {
    if (format.empty())
        return Numerals::none;
    if (format.starts_with("一") || format.starts_with("壹") || format.starts_with("イ"))
        return Numerals::chinese;
    if (format == "a")
        return Numerals::letters;
    if (format == "A")
        return Numerals::capital_letters;
    if (format == "i")
        return Numerals::roman;
    if (format == "I")
        return Numerals::capital_roman;
    return format.starts_with("①") ? Numerals::circled : Numerals::decimal;
}

OdtStyles::Level level_of(xml_node node) {
    OdtStyles::Level level;
    level.numerals = numerals_of_odf(node.attribute("style:num-format").value());
    level.start = node.attribute("text:start-value").as_int(1);
    level.shown = node.attribute("text:display-levels").as_int(1);
    level.before = std::string_view(node.attribute("style:num-prefix").value()).substr(0, longest_affix);
    level.behind = std::string_view(node.attribute("style:num-suffix").value()).substr(0, longest_affix);
    return level;
}

constexpr int most_parents = 16; // of a style, each the parent of the one before

std::string key_of(std::string_view family, std::string_view name) {
    std::string key(family);
    key += '/';
    key += name;
    return key;
}

} // namespace

void OdtStyles::add_style(xml_node style) {
    const xml_node text = style.child("style:text-properties");
    const auto is_none = [&](const char* attribute) -> std::optional<bool> {
        const std::string_view value = text.attribute(attribute).value();
        return value.empty() ? std::nullopt : std::optional(value == "none");
    };
    Look look;
    look.parent = style.attribute("style:parent-style-name").value();
    look.hidden = is_none("text:display");
    std::optional<bool> whole = is_none("style:text-line-through-style");
    if (!whole)
        whole = is_none("style:text-line-through-type");
    if (whole)
        look.struck = !*whole;
    if (text.attribute("style:text-position"))
        look.raised = raises_text(style);
    looks_.insert_or_assign(key_of(style.attribute("style:family").value(), style.attribute("style:name").value()),
                            std::move(look));
}

bool OdtStyles::inherited(std::string_view family, std::string_view style, std::optional<bool> Look::*what) const {
    auto found = looks_.find(key_of(family, style));
    for (int step = 0; step < most_parents && found != looks_.end(); ++step) {
        const Look& look = found->second;
        if (look.*what)
            return *(look.*what);
        found = looks_.find(key_of(family, look.parent));
    }
    return false;
}

void OdtStyles::add(xml_node styles) {
    for (const xml_node style : styles.children()) {
        const std::string_view kind = style.name();
        if (kind == "style:style") {
            add_style(style);
        } else if (kind == "text:list-style" || kind == "text:outline-style") {
            List& list = lists_[kind == "text:outline-style" ? "outline" : style.attribute("style:name").value()];
            for (const xml_node level : style.children()) {
                const auto index = static_cast<std::size_t>(positive_count(level.attribute("text:level").value())) - 1;
                const std::string_view name = level.name();
                if (index < levels && name != "text:list-level-style-bullet")
                    list[index] = level_of(level);
            }
        }
    }
}

const OdtStyles::List* OdtStyles::list(std::string_view name) const {
    const auto found = lists_.find(std::string(name));
    return found == lists_.end() ? nullptr : &found->second;
}

std::string OdtCounter::next(const OdtStyles::List& list, std::size_t level, int start_anew) {
    level = std::min(level, counts_.size() - 1);
    if (start_anew > 0)
        counts_[level] = start_anew;
    else
        counts_[level] = counts_[level] == 0 ? list[level].start : counts_[level] + 1;
    std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts_.end(), 0);
    const OdtStyles::Level& own = list[level];
    if (own.numerals == Numerals::none)
        return {};
    std::string text = own.before;
    const auto shown = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(own.shown, 1)), 1, level + 1);
    for (std::size_t one = level + 1 - shown; one <= level; ++one) {
        text += one == level + 1 - shown ? "" : ".";
        text += numeral(counts_[one] == 0 ? list[one].start : counts_[one], list[one].numerals);
    }
    return text + own.behind;
}

} // namespace crossfoot
