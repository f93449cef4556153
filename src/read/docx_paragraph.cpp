#include "read/docx_paragraph.hpp"

#include "read/budget.hpp"
#include "read/flow.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace crossfoot {

using pugi::xml_node;

namespace {

// Of a figure in a font whose characters stand elsewhere.
std::string symbol(xml_node node) {
    constexpr unsigned elsewhere = 0xF000; // plus the character's place in the font
    const std::string_view code = attribute(node, "char");
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (value >= elsewhere && attribute(node, "font") == "Symbol")
        value -= elsewhere;
    return value >= '0' && value <= '9' ? std::string(1, static_cast<char>(value)) : std::string();
}

// A field without a result shows nothing, but for one that sets characters itself: of "EQ \\o\\ac(○,5)", a figure in a
// circle, the figure; of others what they say, so that it is not taken for a blank.
std::string shown_by_instruction(const std::string& instruction) {
    const std::string_view text = trimmed(instruction);
    constexpr std::string_view button = "MACROBUTTON ";
    if (text.starts_with(button)) { // then what it does, and its text, which may only ask for something
        const std::string_view rest = trimmed(text.substr(button.size()));
        const std::string_view caption = rest.substr(std::min(rest.find(' '), rest.size()));
        const bool figure = caption.find_first_of("0123456789") != std::string_view::npos;
        return figure ? std::string(trimmed(caption)) : std::string();
    }
    if (!text.starts_with("EQ"))
        return {};
    const std::size_t comma = text.rfind(',');
    const bool over =
        text.find("\\o") != std::string_view::npos && comma != std::string_view::npos && text.ends_with(')');
    return std::string(over ? text.substr(comma + 1, text.size() - comma - 2) : text);
}

// Whether Word knows all that a way to write something asks for, by the names that are usual for it.
bool is_understood(xml_node choice) {
    constexpr std::array<std::string_view, 9> known = {"wp", "w1", "a1", "c1", "cx", "am3d", "aink", "v", "o"};
    std::string_view names = trimmed(attribute(choice, "Requires"));
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        const std::string_view name = names.substr(0, end);
        if (std::ranges::none_of(known, [&](std::string_view one) { return name.starts_with(one); }))
            return false;
        names = trimmed(names.substr(end));
    }
    return true;
}

// The first that is understood; the first of all where none is.
xml_node way_taken(xml_node alternatives) {
    constexpr int most_ways = 8;
    xml_node first;
    int ways = 0;
    for (const xml_node way : alternatives.children()) {
        if (++ways > 2 * most_ways) // with the blanks between them
            break;
        if (is(way, "Fallback") || (is(way, "Choice") && is_understood(way)))
            return way;
        if (!first && is(way, "Choice"))
            first = way;
    }
    return first;
}

bool is_drawn(xml_node alternatives) {
    const xml_node way = way_taken(alternatives);
    return std::ranges::any_of(way.children(), [](xml_node node) {
        return is_any(node, {"drawing", "pict", "object"});
    });
}

} // namespace

bool is_gone(xml_node node) {
    if (!is_any(node, {"Choice", "Fallback"}))
        return is_any(node, {"del", "moveFrom"});
    return node != way_taken(node.parent());
}

bool is_left_blank(xml_node control) {
    return is(control, "sdt") && switched(child(control, "sdtPr"), "showingPlcHdr").value_or(false) &&
           !holds_digit(child(control, "sdtContent"));
}

void DocxFields::mark(std::string_view type) {
    if (type == "begin") {
        open_.push_back(true);
        ++instructions_;
    } else if (!open_.empty() && (type == "separate" || type == "end")) {
        instructions_ -= open_.back() ? 1 : 0;
        open_.back() = false;
        if (type == "end")
            open_.pop_back();
    }
}

DocxParagraph::DocxParagraph(const DocxStyles& styles, const DocxStyle& own, xml_node paragraph, int depth)
    : styles_(styles), own_(own) {
    add_runs(paragraph, depth);
    if (fields_.within_instruction())
        text_ += unseen_; // of a field without an end nothing is known
    raised_.take_marks(text_);
}

void DocxParagraph::add_runs(xml_node parent, int depth) {
    if (depth > deepest_flow)
        too_large("elements in elements without end");
    for (const xml_node node : parent.children()) {
        if (is(node, "r"))
            add_run(node, depth + 1);
        else if (!is_gone(node) && !is_left_blank(node) && !is_any(node, {"pPr", "sdtPr", "rt"}))
            add_runs(node, depth + 1);
    }
}

void DocxParagraph::add_run(xml_node run, int depth) {
    const xml_node properties = child(run, "rPr");
    const DocxStyle& style = styles_.style(attribute(child(properties, "rStyle"), "val"));
    if (hidden_by(properties).value_or(style.hidden.value_or(own_.hidden.value_or(false))) ||
        struck_by(properties).value_or(style.struck.value_or(own_.struck.value_or(false)))) {
        for (const xml_node node : run.children())
            if (is(node, "fldChar")) // it ends what is shown, too
                add_field_mark(node);
        return;
    }
    const std::size_t before = text_.size();
    for (const xml_node node : run.children())
        add_content(node, depth);
    if (raised_by(properties).value_or(style.raised.value_or(false)))
        raised_.add(before, text_.size());
}

void DocxParagraph::add_field_mark(xml_node mark) {
    const bool hidden = fields_.within_instruction();
    const std::string_view type = attribute(mark, "fldCharType");
    fields_.mark(type);
    if (fields_.within_instruction())
        return;
    if (hidden && type == "end")
        text_ += shown_by_instruction(instruction_);
    unseen_.clear();
    instruction_.clear();
}

void DocxParagraph::add_instruction(xml_node node) {
    if (!is_any(node, {"t", "instrText"}))
        return;
    const std::string characters = all_characters(node);
    instruction_ += characters;
    unseen_ += is(node, "t") ? characters : std::string();
}

void DocxParagraph::add_content(xml_node node, int depth) {
    if (is(node, "fldChar"))
        add_field_mark(node);
    else if (fields_.within_instruction())
        add_instruction(node);
    else if (is(node, "t"))
        text_ += all_characters(node);
    else if (is_any(node, {"tab", "ptab"}))
        text_ += '\t';
    else if (is(node, "cr") || (is(node, "br") && attribute(node, "type").empty()) ||
             attribute(node, "type") == "textWrapping")
        text_ += '\n';
    else if (is(node, "noBreakHyphen"))
        text_ += '-';
    else if (is(node, "sym"))
        text_ += symbol(node);
    else if (is(node, "ruby"))
        add_runs(child(node, "rubyBase"), depth + 1);
    else if (is(node, "AlternateContent") && !is_drawn(node))
        add_alternative(node, depth + 1);
    else if (is_any(node, {"drawing", "pict", "AlternateContent", "object"}))
        find_boxes(node, depth + 1);
}

void DocxParagraph::add_alternative(xml_node parent, int depth) {
    for (const xml_node way : parent.children())
        if (!is_gone(way))
            for (const xml_node node : way.children())
                add_content(node, depth);
}

void DocxParagraph::find_boxes(xml_node parent, int depth) {
    if (depth > deepest_flow)
        too_large("elements in elements without end");
    for (const xml_node node : parent.children()) {
        if (is(node, "txbxContent"))
            boxes_.push_back({node, depth});
        else if (is_any(node, {"blip", "imagedata"}))
            picture_ = true;
        else if (!is_gone(node))
            find_boxes(node, depth + 1);
    }
}

} // namespace crossfoot
