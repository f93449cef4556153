#include "read/docx_text.hpp"

#include "read/docx_paragraph.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {

using pugi::xml_node;

namespace {

bool holds_blocks(xml_node node) {
    return is_any(node,
                  {"sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice", "Fallback"});
}

bool is_contents(xml_node control) {
    const xml_node part = child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery");
    return attribute(part, "val") == "Table of Contents";
}

bool is_same(const Flow& one, const Flow& other) {
    return std::ranges::equal(
        one, other, [](const FlowItem& a, const FlowItem& b) { return !a.table && !b.table && a.text == b.text; });
}

bool is_blank_item(const FlowItem& item) { return !item.table && !item.picture && item.text.empty(); }

bool goes_on(const FlowCell& cell, int row, int width) {
    return cell.at.row + cell.rows == row && cell.columns == width;
}

} // namespace

DocxReader::DocxReader(ZipPackage& package, const std::string& styles, const std::string& numbering,
                       ReadChunk read_chunk)
    : styles_(package, styles), numbering_(package, numbering), read_chunk_(std::move(read_chunk)),
      gathered_(package.budget()) {}

void DocxReader::add_all(xml_node parent, Flow& flow, int depth) {
    for (const xml_node node : parent.children())
        add(node, flow, depth + 1);
}

void DocxReader::add(xml_node node, Flow& flow, int depth) {
    if (depth > deepest_flow)
        too_large("elements in elements without end");
    if (is(node, "p")) {
        add_paragraph(node, flow, depth);
    } else if (is(node, "tbl")) {
        add_table(node, flow, depth);
    } else if (is(node, "altChunk")) {
        end_paragraph(flow);
        std::ranges::move(read_chunk_(node), std::back_inserter(flow));
    } else if (is(node, "sdt") ? !is_contents(node) && !is_left_blank(node) : holds_blocks(node) && !is_gone(node)) {
        add_all(node, flow, depth);
    }
}

// What text boxes hold follows the paragraph that they are anchored in.
void DocxReader::add_paragraph(xml_node node, Flow& flow, int depth) {
    const xml_node properties = child(node, "pPr");
    const DocxStyle& style = styles_.style(attribute(child(properties, "pStyle"), "val"));
    const bool mark_deleted = !child(child(properties, "rPr"), "del").empty();
    DocxParagraph paragraph(styles_, style, node, depth);
    Flow boxes;
    const std::string around = std::exchange(pending_, {});
    for (const DocxParagraph::Box& box : paragraph.boxes()) {
        add_all(box.content, boxes, box.depth);
        end_paragraph(boxes);
    }
    pending_ = around;
    if (!style.contents) {
        const ListLevel own = list_of(properties);
        pending_ += numbering_.next(own.list.empty() ? style.list : own) + paragraph.take_text();
        source_ = source_of(node);
        const bool blank = pending_.empty() && boxes.empty() && !paragraph.holds_picture();
        if (!mark_deleted) // else the next paragraph goes on with it
            end_paragraph(flow);
        if (!mark_deleted && blank)
            add_blank(flow);
    }
    if (paragraph.holds_picture())
        add_picture(flow);
    std::ranges::move(boxes, std::back_inserter(flow));
}

void DocxReader::end_paragraph(Flow& flow) {
    if (pending_.empty())
        return;
    gathered_.add(sizeof(FlowItem) + pending_.size());
    flow.push_back({std::exchange(pending_, {}), nullptr, source_});
}

void DocxReader::add_blank(Flow& flow) {
    gathered_.add(sizeof(FlowItem));
    flow.emplace_back();
}

void DocxReader::add_picture(Flow& flow) {
    gathered_.add(sizeof(FlowItem));
    flow.push_back(picture_item());
}

void DocxReader::add_table(xml_node node, Flow& flow, int depth) {
    auto table = std::make_unique<FlowTable>();
    OpenCells open;
    int row = 0;
    add_rows(node, *table, open, row, depth);
    flow.push_back({{}, std::move(table)});
}

void DocxReader::add_rows(xml_node parent, FlowTable& table, OpenCells& open, int& row, int depth) {
    if (depth > deepest_flow)
        too_large("elements in elements without end");
    for (const xml_node node : parent.children()) {
        if (is(node, "tr")) {
            const xml_node properties = child(node, "trPr");
            if (!child(properties, "del").empty() || row >= most_rows)
                continue;
            int column = whole(attribute(child(properties, "gridBefore"), "val")).value_or(0);
            add_cells(node, table, open, {row++, column, false}, depth);
        } else if ((holds_blocks(node) && !is_gone(node)) || is(node, "sdt")) {
            add_rows(node, table, open, row, depth + 1);
        }
    }
}

void DocxReader::add_cells(xml_node parent, FlowTable& table, OpenCells& open, CellPlace place, int depth) {
    if (depth > deepest_flow)
        too_large("elements in elements without end");
    for (const xml_node node : parent.children()) {
        if (is(node, "tc"))
            add_cell(node, table, open, place, depth);
        else if ((holds_blocks(node) && !is_gone(node)) || is(node, "sdt"))
            add_cells(node, table, open, {place.row, place.column, place.blank || is_left_blank(node)}, depth + 1);
    }
}

void DocxReader::add_cell(xml_node node, FlowTable& table, OpenCells& open, CellPlace place, int depth) {
    const xml_node properties = child(node, "tcPr");
    const int width = std::clamp(whole(attribute(child(properties, "gridSpan"), "val")).value_or(1), 1,
                                 std::max(1, most_columns - place.column));
    const xml_node merge = child(properties, "vMerge");
    const bool starts = attribute(merge, "val") == "restart";
    const int at = std::exchange(place.column, place.column + width);
    if (at < 0 || at >= most_columns)
        return;
    const auto above = open.find(at);
    Flow content;
    if (!place.blank)
        add_all(node, content, depth);
    end_paragraph(content);
    std::erase_if(content, is_blank_item);
    if (merge && !starts && above != open.end() && goes_on(table.cells[above->second], place.row, width)) {
        ++table.cells[above->second].rows;
        Flow& first = table.cells[above->second].content;
        if (!is_same(first, content)) // which a program filled in again below, and Word does not show
            std::ranges::move(content, std::back_inserter(first));
        return;
    }
    open.erase(at);
    if (merge)
        open[at] = table.cells.size();
    gathered_.add(sizeof(FlowCell));
    table.cells.push_back({{place.row, at}, 1, width, std::move(content), source_of(node)});
}

} // namespace crossfoot
