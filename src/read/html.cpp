// Web pages: blocks of text and tables as browsers show them, but for links to other pages; tables that only arrange
// are looked through.
#include "read/encoding.hpp"
#include "read/flow.hpp"
#include "read/formats.hpp"
#include "read/html_copies.hpp"
#include "read/html_elements.hpp"
#include "read/html_hidden.hpp"
#include "read/html_table.hpp"
#include "read/html_tree.hpp"
#include "text/lower_case.hpp"
#include "text/note_mark.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace crossfoot {
namespace {

constexpr int deepest_elements = 1000; // elements in elements

constexpr std::size_t longest_link = 300; // bytes; what is longer is a text, whatever is round it

std::size_t not_blank(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [&](char c) { return blanks.find(c) == std::string_view::npos; }));
}

// Bytes that stand in it, up to so many.
std::size_t text_in(const GumboNode& node, std::size_t most, int depth, Budget& budget) {
    budget.work(1);
    if (node.type == GUMBO_NODE_TEXT) {
        const std::string_view text = node.v.text.text;
        constexpr std::size_t bytes_a_step = 64;
        budget.work(text.size() / bytes_a_step); // links in tables in links look at it each
        return std::min(not_blank(text), most);
    }
    std::size_t count = 0;
    for (unsigned i = 0; node.type == GUMBO_NODE_ELEMENT && depth <= deepest_elements && count < most &&
                         i < node.v.element.children.length;
         ++i)
        count +=
            text_in(*static_cast<const GumboNode*>(node.v.element.children.data[i]), most - count, depth + 1, budget);
    return count;
}

int count_in(const GumboNode& element, const char* name) {
    std::string_view text = trimmed(html_attribute(element, name));
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int count = 1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
    return read.ec == std::errc() ? count : 1;
}

class HtmlReader {
public:
    HtmlReader(const HtmlRules& rules, Budget& budget, HtmlShown shown)
        : hidden_(rules, shown), budget_(budget), gathered_(budget), look_{.ground = hidden_.ground_of_page()} {}

    Flow read(const GumboNode& root) {
        Flow flow;
        add_children(root, flow, 0);
        end_paragraph(flow);
        return flow;
    }

    const HtmlHidden& hidden() const { return hidden_; }

private:
    static const GumboVector& children_of(const GumboNode& element) {
        return element.type == GUMBO_NODE_DOCUMENT ? element.v.document.children : element.v.element.children;
    }

    void add_children(const GumboNode& element, Flow& flow, int depth) {
        if (depth > deepest_elements)
            too_large("elements in elements without end");
        const GumboVector& children = children_of(element);
        for (unsigned i = 0; i < children.length; ++i)
            add(*static_cast<const GumboNode*>(children.data[i]), flow, depth + 1);
    }

    void add(const GumboNode& node, Flow& flow, int depth) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE)
            return add_text(node.v.text.text, node.v.text.start_pos.offset);
        if (node.type != GUMBO_NODE_ELEMENT || (shows_nothing(node) && !is_picture(node)))
            return;
        const HtmlSeen seen = hidden_.seen(node);
        if (seen.gone || seen.blank)
            return;
        const TextLook around = enter(seen);
        add_element(node, seen.raised, flow, depth);
        look_ = around;
    }

    // What the text of elements in each other is like until one of them says otherwise.
    struct TextLook {
        bool tiny = false;
        bool away = false;
        bool unseen = false;
        HtmlColour colour = {};
        HtmlColour ground = {};
        bool painted = true; // in a colour that can be seen
    };

    TextLook enter(const HtmlSeen& seen) {
        const HtmlColour colour = seen.colour.value_or(look_.colour);
        const HtmlColour ground = seen.ground.value_or(look_.ground);
        return std::exchange(look_, {seen.tiny.value_or(look_.tiny), seen.away.value_or(look_.away),
                                     seen.unseen.value_or(look_.unseen), colour, ground, is_seen_on(colour, ground)});
    }

    bool is_drawn() const { return !look_.tiny && !look_.away && !look_.unseen; }
    bool is_shown() const { return is_drawn() && look_.painted; }

    // Line ends of the source are blanks, unless the text says otherwise.
    void add_text(std::string_view text, std::size_t source) {
        if (!is_shown())
            return;
        linked_ += links_ > 0 ? not_blank(text) : 0;
        blanks_ = text_.find_first_not_of(" \t\r\n", blanks_);
        if (blanks_ == std::string::npos) {
            blanks_ = text_.size();
            source_ = source;
        }
        for (const char c : text)
            text_ += c != '\n' || preformatted_ ? c : ' ';
    }

    void add_element(const GumboNode& node, bool raised, Flow& flow, int depth) {
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_BR) {
            text_ += '\n';
        } else if (tag == GUMBO_TAG_TABLE) {
            add_table(node, flow, depth);
        } else if (is_picture(node)) {
            if (cells_ > 0) // elsewhere they are charts, icons
                add_picture(node, flow, depth);
        } else if (tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_SELECT) {
            if (is_shown())
                add_field(node);
        } else if (tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_SUB || (raised && !is_block(tag))) {
            add_raised(node, flow, depth);
        } else if (tag == GUMBO_TAG_A) {
            add_link(node, flow, depth);
        } else if (is_block(tag)) {
            const int head = tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 ? 1 : 0;
            end_paragraph(flow);
            const bool around = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
            const std::size_t before = flow.size();
            heads_ += head;
            add_children(node, flow, depth);
            end_paragraph(flow);
            heads_ -= head;
            if (cells_ == 0 && flow.size() == before && is_shown())
                add_blank(flow);
            preformatted_ = around;
        } else {
            add_children(node, flow, depth);
        }
    }

    void end_paragraph(Flow& flow) {
        raised_.take_marks(text_);
        if (const std::size_t count = not_blank(text_); count > 0) {
            gathered_.add(2 * sizeof(FlowItem) + text_.size());
            flow.push_back({text_, nullptr, source_, 2 * linked_ > count && count <= longest_link});
        }
        drop_text();
        linked_ = 0;
    }

    // It may keep the place of a cell without a figure.
    void add_blank(Flow& flow) {
        gathered_.add(2 * sizeof(FlowItem));
        flow.emplace_back();
    }

    void drop_text() {
        text_.clear();
        blanks_ = 0;
    }

    void add_link(const GumboNode& node, Flow& flow, int depth) {
        const bool leads =
            heads_ == 0 && leads_away(node) && text_in(node, longest_link + 1, depth, budget_) <= longest_link;
        const int link = leads ? 1 : 0;
        links_ += link;
        add_children(node, flow, depth);
        links_ -= link;
    }

    void add_picture(const GumboNode& node, Flow& flow, int depth) {
        if (node.v.element.tag == GUMBO_TAG_SVG)
            add_drawn(node, flow, depth);
        if (!is_drawn() || only_keeps_room(node))
            return;
        gathered_.add(2 * sizeof(FlowItem));
        flow.push_back(picture_item());
    }

    // What a drawing shows as text.
    void add_drawn(const GumboNode& drawing, Flow& flow, int depth) {
        if (depth > deepest_elements)
            too_large("elements in elements without end");
        const GumboVector& children = drawing.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT || is_kept_for_use(child))
                continue;
            const HtmlSeen seen = hidden_.seen(child);
            if (seen.gone || seen.blank)
                continue;
            const TextLook around = enter(seen);
            if (is_element(child, "text") || child.v.element.tag == GUMBO_TAG_FOREIGNOBJECT) {
                end_paragraph(flow);
                add_children(child, flow, depth + 1);
                end_paragraph(flow);
            } else {
                add_drawn(child, flow, depth + 1);
            }
            look_ = around;
        }
    }

    // The number of a footnote is none of the figure before it.
    void add_raised(const GumboNode& node, Flow& flow, int depth) {
        const std::size_t before = text_.size();
        add_children(node, flow, depth);
        if (text_.size() > before)
            raised_.add(before, text_.size());
    }

    // Pages on which reports are filed hold their figures in fields.
    void add_field(const GumboNode& node) {
        if (node.v.element.tag == GUMBO_TAG_SELECT) {
            add_choice(node);
            return;
        }
        constexpr std::array<std::string_view, 11> others = {
            "hidden", "submit", "button", "reset", "image", "checkbox", "radio", "file", "color", "password", "range"};
        const std::string type = lower_case(std::string(html_attribute(node, "type")));
        if (std::ranges::find(others, type) == others.end()) // a type that is unknown is a text
            text_.append(html_attribute(node, "value"));
    }

    void add_choice(const GumboNode& select) {
        const GumboVector& options = select.v.element.children;
        for (unsigned i = 0; i < options.length; ++i) {
            const GumboNode& option = *static_cast<const GumboNode*>(options.data[i]);
            if (option.type != GUMBO_NODE_ELEMENT ||
                gumbo_get_attribute(&option.v.element.attributes, "selected") == nullptr)
                continue;
            const GumboVector& texts = option.v.element.children;
            for (unsigned t = 0; t < texts.length; ++t)
                if (const GumboNode& text = *static_cast<const GumboNode*>(texts.data[t]); text.type == GUMBO_NODE_TEXT)
                    add_text(text.v.text.text, text.v.text.start_pos.offset);
        }
    }

    void add_table(const GumboNode& node, Flow& flow, int depth) {
        end_paragraph(flow);
        HtmlTable table(budget_);
        for (const bool feet : {false, true})
            add_rows(node, table, flow, depth, feet);
        auto read = std::make_unique<FlowTable>(table.take());
        drop_text();
        const HtmlTablePart part = part_of_table(node);
        const FlowTable* const above = std::exchange(heads_above_, part == HtmlTablePart::heads ? read.get() : nullptr);
        const bool below = part == HtmlTablePart::body && !flow.empty() && flow.back().table &&
                           flow.back().table.get() == above && join_below(*flow.back().table, *read);
        if (!below)
            flow.push_back({{}, std::move(read)});
    }

    // The caption stands before the table, its foot at the end, wherever the source has them.
    void add_rows(const GumboNode& parent, HtmlTable& table, Flow& flow, int depth, bool feet = false) {
        constexpr std::array<GumboTag, 2> groups = {GUMBO_TAG_THEAD, GUMBO_TAG_TBODY};
        if (depth > deepest_elements)
            too_large("elements in elements without end");
        const GumboVector& children = parent.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT)
                continue;
            const HtmlSeen seen = hidden_.seen(child);
            if (seen.gone)
                continue;
            const GumboTag tag = child.v.element.tag;
            if (tag == GUMBO_TAG_COLGROUP || tag == GUMBO_TAG_COL)
                add_columns(child, seen);
            else if (feet ? tag == GUMBO_TAG_TFOOT : is_any(tag, groups)) {
                table.begin_group();
                const TextLook around = enter(seen);
                add_rows(child, table, flow, depth + 1);
                look_ = around;
            } else if (feet || tag == GUMBO_TAG_TFOOT)
                continue;
            else if (tag == GUMBO_TAG_TR)
                add_row(child, table, depth);
            else if (tag == GUMBO_TAG_CAPTION)
                add(child, flow, depth);
        }
    }

    // What one column is filled with is not known of the cells.
    void add_columns(const GumboNode& columns, const HtmlSeen& seen) {
        if (seen.ground)
            look_.ground = {};
        const GumboVector& children = columns.v.element.children;
        for (unsigned i = 0; i < children.length; ++i)
            if (const auto& child = *static_cast<const GumboNode*>(children.data[i]); child.type == GUMBO_NODE_ELEMENT)
                add_columns(child, hidden_.seen(child));
    }

    void add_row(const GumboNode& row, HtmlTable& table, int depth) {
        table.begin_row();
        const HtmlSeen all = hidden_.seen(row);
        const TextLook around = enter(all);
        const GumboVector& children = row.v.element.children;
        for (unsigned i = 0; i < children.length; ++i) {
            const GumboNode& cell = *static_cast<const GumboNode*>(children.data[i]);
            if (cell.type != GUMBO_NODE_ELEMENT ||
                (cell.v.element.tag != GUMBO_TAG_TD && cell.v.element.tag != GUMBO_TAG_TH))
                continue;
            const HtmlSeen seen = hidden_.seen(cell);
            if (seen.gone)
                continue;
            Flow content;
            drop_text();
            const TextLook of_row = enter(seen);
            ++cells_;
            if (!all.blank && !seen.blank)
                add_children(cell, content, depth + 1);
            --cells_;
            look_ = of_row;
            end_paragraph(content);
            table.add(count_in(cell, "rowspan"), count_in(cell, "colspan"), std::move(content),
                      cell.v.element.start_pos.offset + 1);
        }
        look_ = around;
    }

    HtmlHidden hidden_;
    Budget& budget_;
    Budget::Share gathered_;
    std::string text_;       // of the paragraph that is being read
    std::size_t blanks_ = 0; // with which it begins, as far as was looked
    RaisedPieces raised_;    // of it
    std::size_t source_ = 0; // of its first character
    std::size_t linked_ = 0; // characters of it in links, in bytes
    int links_ = 0;          // around what is being read
    int heads_ = 0;          // of pages and parts, whose links lead to themselves
    bool preformatted_ = false;
    int cells_ = 0;                          // of tables, around what is being read
    const FlowTable* heads_above_ = nullptr; // of a table whose rows are the next one
    TextLook look_;
};

Flow shown_flow(const GumboNode& root, const LinkedSheets& sheets, Budget& budget) {
    const HtmlRules rules(root, sheets, budget);
    const auto read = [&](HtmlShown shown) { return HtmlReader(rules, budget, shown).read(root); };
    HtmlReader usual(rules, budget, HtmlShown::usual);
    Flow flow = usual.read(root);
    if (usual.hidden().kept_against_rules())
        if (Flow shown = read(HtmlShown::by_rules); has_all_tables(shown, flow, budget))
            flow = std::move(shown);
    const auto read_if_more = [&](HtmlShown shown) {
        if (Flow all = read(shown); cells_in(all) > 3 * cells_in(flow)) // programs have yet to show what is no copy
            flow = std::move(all);
    };
    if (rules.know_other_screens())
        read_if_more(HtmlShown::all_screens);
    if (usual.hidden().hid_a_table())
        read_if_more(HtmlShown::all_tables);
    return flow;
}

} // namespace

Flow html_flow(std::string_view page, std::string_view charset, Budget& budget, const LinkedSheets& sheets) {
    const std::string own = charset.empty() ? declared_charset(page) : std::string(charset);
    const HtmlTree tree(text_as_utf8(page, own, budget), budget);
    Flow flow = shown_flow(tree.root(), sheets, budget);
    const std::string title = html_title(tree.root());
    constexpr std::size_t compared = 1000; // bytes; each place of the page is compared with all of them
    const std::string_view sought = std::string_view(title).substr(0, compared);
    const bool shown = title.empty() || std::ranges::any_of(flow, [&](const FlowItem& item) {
                           return !item.table && !item.link && clean_text(item.text).find(sought) != std::string::npos;
                       });
    if (!shown)
        flow.insert(flow.begin(), FlowItem{title, nullptr});
    return flow;
}

} // namespace crossfoot
