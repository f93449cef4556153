#include "read/docx_numbering.hpp"

#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"

#include <algorithm>

namespace crossfoot {

using pugi::xml_node;

namespace {

constexpr std::size_t longest_number = 64; // bytes of what stands before a paragraph

Numerals numerals_of_word(std::string_view format) {
    constexpr std::array<std::pair<std::string_view, Numerals>, 17> known = {{
        {"bullet", Numerals::none},
        {"none", Numerals::none},
        {"chineseCounting", Numerals::chinese},
        {"chineseCountingThousand", Numerals::chinese},
        {"chineseLegalSimplified", Numerals::chinese},
        {"ideographDigital", Numerals::chinese},
        {"japaneseCounting", Numerals::chinese},
        {"japaneseDigitalTenThousand", Numerals::chinese},
        {"taiwaneseCounting", Numerals::chinese},
        {"taiwaneseCountingThousand", Numerals::chinese},
        {"lowerLetter", Numerals::letters},
        {"upperLetter", Numerals::capital_letters},
        {"lowerRoman", Numerals::roman},
        {"upperRoman", Numerals::capital_roman},
        {"decimalEnclosedCircle", Numerals::circled},
        {"decimalEnclosedCircleChinese", Numerals::circled},
        {"decimalEnclosedParen", Numerals::in_brackets},
    }};
    const auto found = std::ranges::find(known, format, &std::pair<std::string_view, Numerals>::first);
    return found == known.end() ? Numerals::decimal : found->second;
}

} // namespace

void DocxNumbering::read_level(xml_node node, Levels& all) {
    const int index = whole(attribute(node, "ilvl")).value_or(-1);
    if (index < 0 || index >= static_cast<int>(all.size()))
        return;
    Level& level = all[static_cast<std::size_t>(index)];
    level.start = whole(attribute(child(node, "start"), "val")).value_or(1);
    level.numerals = numerals_of_word(attribute(child(node, "numFmt"), "val"));
    level.text = attribute(child(node, "lvlText"), "val").substr(0, longest_number);
}

DocxNumbering::DocxNumbering(ZipPackage& package, const std::string& part) {
    if (!package.contains(part))
        return;
    const XmlPart numbering(package.extract(part), pugi::parse_ws_pcdata_single, part, package.budget());
    std::unordered_map<std::string, Levels> kinds;
    for (const xml_node node : numbering.root().children())
        if (is(node, "abstractNum"))
            for (const xml_node level : node.children())
                if (is(level, "lvl"))
                    read_level(level, kinds[std::string(attribute(node, "abstractNumId"))]);
    for (const xml_node node : numbering.root().children()) {
        if (!is(node, "num"))
            continue;
        const std::string kind(attribute(child(node, "abstractNumId"), "val"));
        const std::string id(attribute(node, "numId"));
        List list{kinds[kind], kind};
        for (const xml_node change : node.children()) {
            if (!is(change, "lvlOverride"))
                continue;
            list.counted_with = "of its own: " + id;
            if (const xml_node level = child(change, "lvl"))
                read_level(level, list.levels);
            const int index = whole(attribute(change, "ilvl")).value_or(-1);
            if (const auto start = whole(attribute(child(change, "startOverride"), "val"));
                start && index >= 0 && index < static_cast<int>(levels))
                list.levels[static_cast<std::size_t>(index)].start = *start;
        }
        lists_[id] = std::move(list);
    }
}

std::string DocxNumbering::next(const ListLevel& at) {
    const auto found = lists_.find(at.list);
    if (found == lists_.end() || at.level < 0 || at.level >= static_cast<int>(levels))
        return {};
    const List& list = found->second;
    auto& counts = counts_[list.counted_with]; // 0 where nothing was counted yet
    const auto level = static_cast<std::size_t>(at.level);
    counts[level] = counts[level] == 0 ? list.levels[level].start : counts[level] + 1;
    std::fill(counts.begin() + at.level + 1, counts.end(), 0);
    std::string shown;
    const std::string& text = list.levels[level].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto which = i + 1 < text.size() && text[i] == '%' ? static_cast<std::size_t>(text[i + 1] - '1') : levels;
        if (which >= levels) {
            shown += text[i];
            continue;
        }
        const Level& counted = list.levels[which];
        shown += numeral(counts[which] == 0 ? counted.start : counts[which], counted.numerals);
        ++i;
    }
    return list.levels[level].numerals == Numerals::none ? std::string() : shown;
}

} // namespace crossfoot
