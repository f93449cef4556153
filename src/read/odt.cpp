// OpenDocument texts: paragraphs in sections and lists, tables whose covered cells are written too.
#include "read/flow.hpp"
#include "read/formats.hpp"
#include "read/odf_text.hpp"
#include "read/ods_cell.hpp"
#include "read/odt_changes.hpp"
#include "read/odt_styles.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace crossfoot {
namespace {

using pugi::xml_node;

class OdtReader {
public:
    OdtReader(const OdtStyles& styles, const OdtFormulas& formulas, Budget& budget)
        : styles_(styles), formulas_(formulas), gathered_(budget) {}

    Flow read(xml_node text) {
        Flow flow;
        add_all(text, flow, 0);
        return flow;
    }

private:
    void add_all(xml_node parent, Flow& flow, int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        for (const xml_node node : parent.children())
            add(node, flow, depth + 1);
    }

    void add(xml_node node, Flow& flow, int depth) {
        const std::string_view name = node.name();
        if (name == "text:p")
            add_paragraph(node, {}, flow, depth);
        else if (name == "text:h")
            add_paragraph(node, heading_number(node), flow, depth);
        else if (name == "text:list")
            add_list(node, {}, 0, flow, depth);
        else if (name == "table:table")
            add_table(node, flow, depth);
        else if (name == "draw:image")
            add_picture(flow);
        else if (name.starts_with("draw:") || name == "text:numbered-paragraph" ||
                 (name == "text:section" && !is_hidden(node)))
            add_all(node, flow, depth);
    }

    void add_picture(Flow& flow) {
        gathered_.add(sizeof(FlowItem));
        flow.push_back(picture_item());
    }

    static bool is_hidden(xml_node section) {
        const std::string_view display = section.attribute("text:display").value();
        return display == "none" || (display == "condition" && hidden_by_condition(section));
    }

    std::string heading_number(xml_node node) {
        const OdtStyles::List* outline = styles_.outline();
        const auto level = static_cast<std::size_t>(positive_count(node.attribute("text:outline-level").value()) - 1);
        const bool none = std::string_view(node.attribute("text:is-list-header").value()) == "true";
        return outline == nullptr || none ? std::string() : outline_.next(*outline, level);
    }

    // What is anchored in a paragraph follows it.
    void add_paragraph(xml_node node, const std::string& number, Flow& flow, int depth) {
        Flow anchored;
        std::string text = number;
        if (!styles_.hides("paragraph", style_of(node)) && !hidden_by_condition(node.child("text:hidden-paragraph")))
            OdfParagraph(
                text, [&](xml_node other) { return take(other, text, anchored, depth); },
                [&](xml_node span) { return styles_.raises(style_of(span)); })
                .add(node);
        gathered_.add(sizeof(FlowItem) + text.size());
        flow.push_back({std::move(text), nullptr, source_of(node)});
        std::ranges::move(anchored, std::back_inserter(flow));
    }

    static std::string_view style_of(xml_node node) { return node.attribute("text:style-name").value(); }

    bool take(xml_node node, std::string& text, Flow& anchored, int depth) {
        const std::string_view name = node.name();
        if (name == "text:span")
            return styles_.hides("text", style_of(node));
        if (!name.starts_with("draw:"))
            return false;
        text += formula_in(node, formulas_);
        add_all(node, anchored, depth + 1);
        return true;
    }

    // A list in an item of another one is its next level.
    void add_list(xml_node node, std::string style, std::size_t level, Flow& flow, int depth) {
        if (depth > deepest_flow)
            too_large("lists in lists without end");
        if (const std::string_view own = node.attribute("text:style-name").value(); !own.empty())
            style = own;
        const OdtStyles::List* list = styles_.list(style);
        OdtCounter& counter = counter_of(node, style, level);
        for (const xml_node item : node.children()) {
            const int anew = item.attribute("text:start-value").as_int(0);
            bool numbered = list != nullptr && std::string_view(item.name()) == "text:list-item";
            for (const xml_node part : item.children()) {
                const std::string_view name = part.name();
                if (name == "text:list") {
                    add_list(part, style, level + 1, flow, depth + 1);
                } else if (name == "text:p" || name == "text:h") {
                    const std::string number =
                        std::exchange(numbered, false) ? counter.next(*list, level, anew) : std::string();
                    add_paragraph(part, number, flow, depth);
                } else {
                    add(part, flow, depth + 1);
                }
            }
        }
    }

    // Lists begin anew unless they say which one they go on with; a list in a list counts with it.
    OdtCounter& counter_of(xml_node node, const std::string& style, std::size_t level) {
        const std::string continued = node.attribute("text:continue-list").value();
        const bool goes_on = std::string_view(node.attribute("text:continue-numbering").value()) == "true";
        if (level == 0) {
            const auto known = by_id_.find(continued);
            const auto last = last_of_style_.find(style);
            if (known != by_id_.end())
                current_ = known->second;
            else if (goes_on && last != last_of_style_.end())
                current_ = last->second;
            else
                current_ = std::make_shared<OdtCounter>();
            last_of_style_[style] = current_;
        }
        if (const std::string id = node.attribute("xml:id").value(); !id.empty())
            by_id_[id] = current_;
        return *current_;
    }

    void add_table(xml_node node, Flow& flow, int depth) {
        auto table = std::make_unique<FlowTable>();
        int row = 0;
        add_rows(node, *table, row, depth);
        flow.push_back({{}, std::move(table)});
    }

    void add_rows(xml_node parent, FlowTable& table, int& row, int depth) {
        if (depth > deepest_flow)
            too_large("rows in groups without end");
        for (const xml_node node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "table:table-row") {
                const int count =
                    std::min(positive_count(node.attribute("table:number-rows-repeated").value()), most_rows - row);
                for (int copy = 0; copy < (holds_text(node) ? count : 1); ++copy)
                    add_cells(node, table, row + copy, depth);
                row += count;
            } else if (name == "table:table-header-rows" || name == "table:table-rows" ||
                       name == "table:table-row-group") {
                add_rows(node, table, row, depth + 1);
            }
        }
    }

    void add_cells(xml_node row_node, FlowTable& table, int row, int depth) {
        int column = 0;
        for (const xml_node node : row_node.children()) {
            const std::string_view name = node.name();
            if (name != "table:table-cell" && name != "table:covered-table-cell")
                continue;
            const CellAttributes is(node);
            const int count = std::min(is.repeated, most_columns - column);
            if (name == "table:table-cell")
                for (int copy = 0; copy < (holds_text(node) ? count : 1); ++copy)
                    add_cell(node, is, table, {row, column + copy}, depth);
            column += count;
        }
    }

    void add_cell(xml_node node, const CellAttributes& is, FlowTable& table, CellAddress at, int depth) {
        if (at.row >= most_rows || at.column >= most_columns)
            return;
        constexpr std::size_t while_growing = 3; // the old half and the new whole
        gathered_.add(while_growing * sizeof(FlowCell));
        FlowCell cell{at,
                      std::min(is.rows, most_rows - at.row),
                      std::min(is.columns, most_columns - at.column),
                      {},
                      source_of(node)};
        add_all(node, cell.content, depth + 1);
        table.cells.push_back(std::move(cell));
    }

    static bool holds_text(xml_node node) {
        return node.first_child() && node.find_node([](xml_node inner) {
            const std::string_view name = inner.name();
            return name == "text:p" || name == "text:h";
        });
    }

    const OdtStyles& styles_;
    const OdtFormulas& formulas_;
    Budget::Share gathered_;
    OdtCounter outline_;
    std::shared_ptr<OdtCounter> current_;
    std::map<std::string, std::shared_ptr<OdtCounter>, std::less<>> by_id_;
    std::map<std::string, std::shared_ptr<OdtCounter>, std::less<>> last_of_style_;
};

} // namespace

void read_odt(xml_node document, const OdtStyles& styles, const OdtFormulas& formulas, Draft& draft) {
    const xml_node text = document.child("office:body").child("office:text");
    accept_deletions(text);
    add_blocks(OdtReader(styles, formulas, draft.budget()).read(text), draft);
}

} // namespace crossfoot
