#include "annotate/marked_copy.hpp"

#include "annotate/docx_comments.hpp"
#include "annotate/html_marks.hpp"
#include "annotate/odt_comments.hpp"
#include "annotate/packed_copy.hpp"
#include "read/encoding.hpp"
#include "read/formats.hpp"
#include "read/html_tree.hpp"
#include "review/mark_plan.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace crossfoot {
namespace {

// Of a merged range its first cell; of what is no place in a grid the block.
std::optional<std::size_t> source_of(const Document& document, const Place& place) {
    const Block& block = document.blocks[place.block];
    CellAddress cell = place.cell();
    if (const CellRange* range = block.grid.covering(cell))
        cell = range->first;
    const auto source = std::ranges::lower_bound(block.sources, cell, {}, &Source::at);
    return source != block.sources.end() && source->at == cell ? std::optional(source->offset) : std::nullopt;
}

// The table's name in the form goes by the cell of the finding that stands at the place.
const TableSpec* table_at(const std::vector<const Finding*>& findings, const Place& place) {
    for (const Finding* finding : findings)
        for (const FindingCell& cell : finding->cells)
            if (cell.place == place)
                return cell.table;
    return nullptr;
}

bool is_text(std::string_view xml) { return xml.find("<office:text") != std::string_view::npos; }

// The other variety of Office Open XML, of which the elements have other names.
bool is_strict(ZipPackage& package) {
    const Buffer text = package.extract(docx_text_part(package));
    return std::string_view(text.data.get(), text.size).find("//purl.oclc.org/ooxml/word") != std::string_view::npos;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

MarkedCopy marked_package(std::string_view bytes, const std::vector<Comment>& comments,
                          std::chrono::sys_seconds written, Budget& budget) {
    constexpr const char* part = "content.xml";
    ZipPackage package(bytes, budget);
    const Buffer content = package.extract(part);
    const std::string_view xml(content.data.get(), content.size);
    if (!is_text(xml))
        return {{}, "sheets"};
    return {packed_copy(package, {{part, with_odt_comments(xml, comments, written)}}), {}};
}

MarkedCopy marked_page(std::string_view bytes, const std::vector<Comment>& comments, Budget& budget) {
    if (is_utf16(bytes))
        return {{}, "encoding"};
    const Buffer utf8 = text_as_utf8(bytes, declared_charset(bytes), budget);
    return {with_html_marks(bytes, {utf8.data.get(), utf8.size}, comments), {}};
}

} // namespace

Comments comments_of(const Document& document, const std::vector<CheckedReport>& reports, Language language) {
    constexpr std::size_t most = 100'000;
    Comments comments;
    std::map<std::size_t, std::string> by_source;
    for (const auto& [place, noted] : plan_marks(reports, {most, most}).notes) {
        std::vector<const Finding*> findings = noted;
        std::erase_if(findings, [](const Finding* finding) { return finding->accepted.has_value(); });
        if (findings.empty())
            continue;
        const std::optional<std::size_t> source = source_of(document, place);
        if (!source) {
            ++comments.unplaced;
            continue;
        }
        std::string& text = by_source[*source];
        text += (text.empty() ? "" : "\n\n") + place_text(document, place, language, table_at(findings, place)) + '\n' +
                note_text(findings, language);
    }
    for (auto& [source, text] : by_source)
        comments.all.push_back({source, std::move(text)});
    return comments;
}

MarkedCopy marked_copy(std::string_view bytes, const std::vector<Comment>& comments, std::chrono::sys_seconds written) {
    const ReadLimits limits;
    Budget budget(limits);
    const std::string_view format = format_name(bytes, budget);
    if (format == "docx") {
        ZipPackage package(bytes, budget);
        if (is_strict(package))
            return {{}, "strict"};
        return {with_docx_comments(package, comments, written), {}};
    }
    if (format == "odf")
        return marked_package(bytes, comments, written, budget);
    if (format == "flat")
        return is_text(bytes) ? MarkedCopy{with_odt_comments(bytes, comments, written), {}} : MarkedCopy{{}, "sheets"};
    if (format == "html")
        return marked_page(bytes, comments, budget);
    if (format == "xlsx" || format == "xlsb")
        return {{}, "sheets"};
    return {{}, format == "pdf" ? "pdf" : format == "office" ? "office" : "plain"};
}

} // namespace crossfoot
