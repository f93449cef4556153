// Word's Office Open XML: paragraphs of runs, tables whose cells say how far they reach, changes that were tracked.
#include "read/docx_numbering.hpp"
#include "read/docx_styles.hpp"
#include "read/flow.hpp"
#include "read/formats.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/ooxml_relations.hpp"
#include "read/other_format.hpp"
#include "read/properties.hpp"
#include "read/xml_part.hpp"
#include "text/note_mark.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace crossfoot {
namespace {

using pugi::xml_node;

bool is_any(xml_node node, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return is(node, name); });
}

// Deleted, moved away, or only another way to write what stands before it.
bool is_gone(xml_node node) {
    if (!is_any(node, {"Choice", "Fallback"}))
        return is_any(node, {"del", "moveFrom"});
    xml_node before = node.previous_sibling();
    while (before && before.type() != pugi::node_element)
        before = before.previous_sibling();
    return !before.empty();
}

// Those that are open in a paragraph. What is shown of one stands behind its instruction, which may hold others.
class Fields {
public:
    void mark(std::string_view type) {
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

    bool within_instruction() const { return instructions_ > 0; }

private:
    std::vector<bool> open_; // whether it is still its instruction
    std::size_t instructions_ = 0;
};

using ReadChunk = std::function<void(xml_node chunk, Flow& flow)>; // at that end of the flow

class DocxReader {
public:
    DocxReader(ZipPackage& package, const std::string& styles, const std::string& numbering, ReadChunk read_chunk)
        : styles_(package, styles), numbering_(package, numbering), read_chunk_(std::move(read_chunk)),
          gathered_(package.budget()) {}

    void read(xml_node block, Flow& flow) { add(block, flow, 1); }
    void end(Flow& flow) { end_paragraph(flow); }

private:
    void add_all(xml_node parent, Flow& flow, int depth) {
        for (const xml_node node : parent.children())
            add(node, flow, depth + 1);
    }

    void add(xml_node node, Flow& flow, int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        if (is(node, "p")) {
            add_paragraph(node, flow, depth);
        } else if (is(node, "tbl")) {
            add_table(node, flow, depth);
        } else if (is(node, "altChunk")) {
            end_paragraph(flow);
            read_chunk_(node, flow);
        } else if (is(node, "sdt") ? !is_contents(node) : holds_blocks(node) && !is_gone(node)) {
            add_all(node, flow, depth);
        }
    }

    static bool holds_blocks(xml_node node) {
        return is_any(
            node, {"sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice", "Fallback"});
    }

    static bool is_contents(xml_node control) {
        const xml_node part = child(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery");
        return attribute(part, "val") == "Table of Contents";
    }

    // What text boxes hold follows the paragraph that they are anchored in.
    void add_paragraph(xml_node node, Flow& flow, int depth) {
        const xml_node properties = child(node, "pPr");
        const DocxStyle& style = styles_.style(attribute(child(properties, "pStyle"), "val"));
        const bool mark_deleted = !child(child(properties, "rPr"), "del").empty();
        Flow boxes;
        std::string text;
        hidden_paragraph_ = style.hidden.value_or(false);
        struck_paragraph_ = style.struck.value_or(false);
        begin_fields();
        add_runs(node, text, boxes, depth);
        text +=
            fields_.within_instruction() ? unseen_ : std::string_view(); // of a field without an end nothing is known
        if (!style.contents) {
            const ListLevel own = list_of(properties);
            pending_ += numbering_.next(own.list.empty() ? style.list : own) + text;
            source_ = source_of(node);
            if (!mark_deleted) // else the next paragraph goes on with it
                end_paragraph(flow);
        }
        std::ranges::move(boxes, std::back_inserter(flow));
    }

    void end_paragraph(Flow& flow) {
        if (pending_.empty())
            return;
        gathered_.add(sizeof(FlowItem) + pending_.size());
        flow.push_back({std::exchange(pending_, {}), nullptr, source_});
    }

    void add_runs(xml_node parent, std::string& text, Flow& boxes, int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        for (const xml_node node : parent.children()) {
            if (is(node, "r"))
                add_run(node, text, boxes, depth + 1);
            else if (!is_gone(node) && !is_any(node, {"pPr", "sdtPr", "rt"}))
                add_runs(node, text, boxes, depth + 1);
        }
    }

    void add_run(xml_node run, std::string& text, Flow& boxes, int depth) {
        const xml_node properties = child(run, "rPr");
        const DocxStyle& style = styles_.style(attribute(child(properties, "rStyle"), "val"));
        if (hidden_by(properties).value_or(style.hidden.value_or(hidden_paragraph_)) ||
            struck_by(properties).value_or(style.struck.value_or(struck_paragraph_))) {
            for (const xml_node node : run.children())
                if (is(node, "fldChar")) // it ends what is shown, too
                    add_field_mark(node);
            return;
        }
        const std::size_t before = text.size();
        for (const xml_node node : run.children())
            add_content(node, text, boxes, depth);
        const bool raised = raised_by(properties).value_or(style.raised.value_or(false));
        const std::string_view all = text;
        if (raised && is_note_mark(all.substr(0, before), all.substr(before)))
            text.resize(before);
    }

    void add_field_mark(xml_node mark) {
        fields_.mark(attribute(mark, "fldCharType"));
        if (!fields_.within_instruction())
            unseen_.clear();
    }

    // None goes on beyond its paragraph.
    void begin_fields() {
        fields_ = {};
        unseen_.clear();
    }

    void add_content(xml_node node, std::string& text, Flow& boxes, int depth) {
        if (is(node, "fldChar"))
            add_field_mark(node);
        else if (fields_.within_instruction())
            unseen_ += is(node, "t") ? all_characters(node) : std::string();
        else if (is(node, "t"))
            text += all_characters(node);
        else if (is_any(node, {"tab", "ptab"}))
            text += '\t';
        else if (is(node, "cr") || (is(node, "br") && attribute(node, "type").empty()) ||
                 attribute(node, "type") == "textWrapping")
            text += '\n';
        else if (is(node, "noBreakHyphen"))
            text += '-';
        else if (is(node, "ruby"))
            add_runs(child(node, "rubyBase"), text, boxes, depth + 1);
        else if (is(node, "AlternateContent") && !is_drawn(node))
            add_alternative(node, text, boxes, depth + 1);
        else if (is_any(node, {"drawing", "pict", "AlternateContent", "object"}))
            add_boxes(node, boxes, depth + 1);
    }

    static bool is_drawn(xml_node alternatives) {
        const xml_node first =
            child(alternatives, "Choice") ? child(alternatives, "Choice") : child(alternatives, "Fallback");
        return std::ranges::any_of(first.children(), [](xml_node node) {
            return is_any(node, {"drawing", "pict", "object"});
        });
    }

    void add_alternative(xml_node parent, std::string& text, Flow& boxes, int depth) {
        for (const xml_node way : parent.children())
            if (!is_gone(way))
                for (const xml_node node : way.children())
                    add_content(node, text, boxes, depth);
    }

    void add_boxes(xml_node parent, Flow& boxes, int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        for (const xml_node node : parent.children()) {
            if (is(node, "txbxContent"))
                add_box(node, boxes, depth);
            else if (!is_gone(node))
                add_boxes(node, boxes, depth + 1);
        }
    }

    void add_box(xml_node node, Flow& boxes, int depth) {
        const std::string around = std::exchange(pending_, {});
        const bool hidden = hidden_paragraph_;
        const bool struck = struck_paragraph_;
        const Fields fields = std::exchange(fields_, {});
        add_all(node, boxes, depth);
        fields_ = fields;
        pending_ = around;
        hidden_paragraph_ = hidden;
        struck_paragraph_ = struck;
    }

    void add_table(xml_node node, Flow& flow, int depth) {
        auto table = std::make_unique<FlowTable>();
        std::map<int, std::size_t> open; // by column: the cell that goes on downwards there
        int row = 0;
        add_rows(node, *table, open, row, depth);
        flow.push_back({{}, std::move(table)});
    }

    void add_rows(xml_node parent, FlowTable& table, std::map<int, std::size_t>& open, int& row, int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        for (const xml_node node : parent.children()) {
            if (is(node, "tr")) {
                const xml_node properties = child(node, "trPr");
                if (!child(properties, "del").empty() || row >= most_rows)
                    continue;
                int column = whole(attribute(child(properties, "gridBefore"), "val")).value_or(0);
                add_cells(node, table, open, row++, column, depth);
            } else if ((holds_blocks(node) && !is_gone(node)) || is(node, "sdt")) {
                add_rows(node, table, open, row, depth + 1);
            }
        }
    }

    void add_cells(xml_node parent, FlowTable& table, std::map<int, std::size_t>& open, int row, int& column,
                   int depth) {
        if (depth > deepest_flow)
            too_large("elements in elements without end");
        for (const xml_node node : parent.children()) {
            if (is(node, "tc"))
                add_cell(node, table, open, row, column, depth);
            else if ((holds_blocks(node) && !is_gone(node)) || is(node, "sdt"))
                add_cells(node, table, open, row, column, depth + 1);
        }
    }

    void add_cell(xml_node node, FlowTable& table, std::map<int, std::size_t>& open, int row, int& column, int depth) {
        const xml_node properties = child(node, "tcPr");
        const int width = std::clamp(whole(attribute(child(properties, "gridSpan"), "val")).value_or(1), 1,
                                     std::max(1, most_columns - column));
        const xml_node merge = child(properties, "vMerge");
        const bool starts = attribute(merge, "val") == "restart";
        const int at = std::exchange(column, column + width);
        if (at < 0 || at >= most_columns)
            return;
        const auto above = open.find(at);
        Flow content;
        add_all(node, content, depth);
        end_paragraph(content);
        if (merge && !starts && above != open.end() && goes_on(table.cells[above->second], row, width)) {
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
        table.cells.push_back({{row, at}, 1, width, std::move(content), source_of(node)});
    }

    static bool is_same(const Flow& one, const Flow& other) {
        return std::ranges::equal(
            one, other, [](const FlowItem& a, const FlowItem& b) { return !a.table && !b.table && a.text == b.text; });
    }

    static bool goes_on(const FlowCell& cell, int row, int width) {
        return cell.at.row + cell.rows == row && cell.columns == width;
    }

    DocxStyles styles_;
    DocxNumbering numbering_;
    ReadChunk read_chunk_;
    Budget::Share gathered_;
    std::string pending_;    // text of a paragraph whose end was deleted
    std::size_t source_ = 0; // of the paragraph that was read last
    bool hidden_paragraph_ = false;
    bool struck_paragraph_ = false;
    Fields fields_;
    std::string unseen_; // text in their instructions
};

} // namespace

std::string docx_text_part(ZipPackage& package) {
    std::string usual = "word/document.xml";
    if (package.contains(usual))
        return usual;
    const Relations relations(package, "");
    const std::string* document = relations.part_of_type("officeDocument");
    if (document == nullptr)
        damaged("no text in it");
    return *document;
}

namespace {

std::string related(ZipPackage& package, const std::string& part, const std::string& type) {
    const std::string folder = part.substr(0, part.rfind('/') + 1);
    std::string usual = folder + type + ".xml";
    if (package.contains(usual) || !package.contains(folder + "_rels/" + part.substr(folder.size()) + ".rels"))
        return usual;
    const Relations relations(package, part);
    const std::string* found = relations.part_of_type(type);
    return found == nullptr ? usual : *found;
}

constexpr int most_chunks = 200;

void add_text(ZipPackage& package, Draft& draft, bool within_another);

// A page or a text that programs put into a text whole: Word takes it in as it opens the text. One in that again is not
// looked for.
void read_chunk(ZipPackage& package, const PartRelation* chunk, Draft& draft, bool within_another) {
    if (!chunk || !package.contains(chunk->part))
        damaged("a part of the text is missing");
    const Buffer part = package.extract(chunk->part);
    const std::string_view bytes(part.data.get(), part.size);
    if (is_mht(bytes))
        read_mht(bytes, draft);
    else if (is_html(bytes))
        read_html(bytes, {}, draft);
    else if (bytes.starts_with("PK\x03\x04") && !within_another) {
        ZipPackage inner(bytes, draft.budget());
        add_text(inner, draft, true);
    } else if (!bytes.starts_with("{\\rtf") && is_text(bytes))
        read_plain_text(bytes, draft);
    else
        throw ReadError(ReadErrorKind::unsupported, "a text that holds another one");
}

void add_text(ZipPackage& package, Draft& draft, bool within_another) {
    const std::string part = docx_text_part(package);
    const XmlPart text(package.extract(part), pugi::parse_ws_pcdata, part, package.budget());
    const xml_node body = child(text.root(), "body");
    if (!body)
        damaged(part + " holds no text");
    Flow flow;
    int chunks = 0; // each is read anew, and several may be the same part
    const auto add_chunk = [&](xml_node node, Flow& before) {
        if (&before != &flow)
            throw ReadError(ReadErrorKind::unsupported, "a cell or a box that holds another text");
        add_blocks(std::exchange(flow, {}), draft);
        if (++chunks > most_chunks)
            too_large("more than " + std::to_string(most_chunks) + " texts in a text");
        const std::size_t first = draft.blocks().size();
        read_chunk(package, Relations(package, part).with_id(std::string(attribute(node, "id"))), draft,
                   within_another);
        draft.forget_sources(first);
    };
    DocxReader reader(package, related(package, part, "styles"), related(package, part, "numbering"), add_chunk);
    for (const xml_node node : body.children())
        reader.read(node, flow);
    reader.end(flow);
    add_blocks(std::move(flow), draft);
}

} // namespace

void read_docx(ZipPackage& package, Draft& draft) {
    add_text(package, draft, false);
    draft.add_properties(xlsx_properties(package));
}

} // namespace crossfoot
