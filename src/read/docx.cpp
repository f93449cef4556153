// Word's Office Open XML as a package: which of its parts is the text, and texts that others put into it whole.
#include "read/docx_text.hpp"
#include "read/formats.hpp"
#include "read/ooxml_nodes.hpp"
#include "read/ooxml_relations.hpp"
#include "read/other_format.hpp"
#include "read/properties.hpp"
#include "read/xml_part.hpp"

#include <set>
#include <utility>

namespace crossfoot {

using pugi::xml_node;

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

Flow text_of(ZipPackage& package, bool within_another);

// Places in another part are none in this one. How many bytes it all takes.
std::size_t forget_sources(Flow& flow) {
    std::size_t size = 0;
    for (FlowItem& item : flow) {
        item.source = 0;
        size += sizeof(FlowItem) + item.text.size();
        if (!item.table)
            continue;
        for (FlowCell& cell : item.table->cells) {
            cell.source = 0;
            size += sizeof(FlowCell) + forget_sources(cell.content);
        }
    }
    return size;
}

// A page or a text that programs put into a text whole: Word takes it in as it opens the text. One in that again is not
// looked for.
Flow chunk_of(ZipPackage& package, const PartRelation* chunk, std::set<std::string>& read, bool within_another) {
    constexpr std::size_t steps_a_byte = 8;
    if (!chunk || !package.contains(chunk->part))
        damaged("a part of the text is missing");
    const Buffer part = package.extract(chunk->part);
    if (!read.insert(chunk->part).second)
        package.budget().work(steps_a_byte * part.size);
    const std::string_view bytes(part.data.get(), part.size);
    if (is_mht(bytes))
        return mht_flow(bytes, package.budget());
    if (is_html(bytes))
        return html_flow(bytes, {}, package.budget());
    if (bytes.starts_with("PK\x03\x04") && !within_another) {
        ZipPackage inner(bytes, package.budget());
        return text_of(inner, true);
    }
    if (!bytes.starts_with("{\\rtf") && is_text(bytes))
        return plain_text_flow(bytes, package.budget());
    throw ReadError(ReadErrorKind::unsupported, "a text that holds another one");
}

Flow text_of(ZipPackage& package, bool within_another) {
    const std::string part = docx_text_part(package);
    const XmlPart text(package.extract(part), pugi::parse_ws_pcdata, part, package.budget());
    const xml_node body = child(text.root(), "body");
    if (!body)
        damaged(part + " holds no text");
    int chunks = 0;             // each is read anew
    std::set<std::string> read; // of which several may be the same part
    Budget::Share held(package.budget());
    const auto read_chunk = [&](xml_node node) {
        if (++chunks > most_chunks)
            too_large("more than " + std::to_string(most_chunks) + " texts in a text");
        const Relations relations(package, part);
        Flow flow = chunk_of(package, relations.with_id(std::string(attribute(node, "id"))), read, within_another);
        held.add(forget_sources(flow));
        return flow;
    };
    DocxReader reader(package, related(package, part, "styles"), related(package, part, "numbering"), read_chunk);
    Flow flow;
    for (const xml_node node : body.children())
        reader.read(node, flow);
    reader.end(flow);
    return flow;
}

} // namespace

void read_docx(ZipPackage& package, Draft& draft) {
    add_blocks(text_of(package, false), draft);
    draft.add_properties(xlsx_properties(package));
}

} // namespace crossfoot
