#include "write/faces.hpp"
#include "write/official_document.hpp"
#include "write/page_measures.hpp"
#include "write/xml_text.hpp"

#include <cmath>
#include <string>

namespace crossfoot {
namespace {

using Kind = OfficialCell::Kind;

// The page numbers are those of paper; browsers that know no margin boxes print without them.
constexpr std::string_view style_sheet =
    R"css(body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; color: #000; background: #fff; font: 1.125rem/1.8 var(--body); text-align: justify; line-break: strict; overflow-wrap: anywhere; }
h1 { font: min(1.625rem, 5.8vw)/1.4 var(--title); text-align: center; word-break: keep-all; overflow-wrap: normal; margin: 1rem 0 1.75rem; }
h2 { font: 1.125rem/1.8 var(--hei); margin: 1rem 0 .25rem; text-indent: 2em; }
h3 { font: 1.125rem/1.8 var(--kai); margin: 0; text-indent: 2em; }
h4 { font: inherit; margin: 0; text-indent: 2em; }
p { margin: 0; text-indent: 2em; }
b { font-weight: normal; font-family: var(--kai); }
mark { background: var(--proposed); color: inherit; }
.table { overflow-x: auto; margin: .5rem 0 1rem; }
.table:focus-visible { outline: 2px solid #1a5fb4; }
table { border-collapse: collapse; width: 100%; font: .875rem/1.35 var(--song); text-align: center; }
.dense table { min-width: 40rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #000; padding: .3em .25em; font-weight: normal; vertical-align: middle; }
th { word-break: keep-all; overflow-wrap: normal; }
th[scope=row] { text-align: left; word-break: normal; }
td { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.corner { white-space: normal; text-align: left; }
.band { background: var(--band); }
th.group { padding: .3em 0; text-align: center; word-break: keep-all; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt serif; padding: 5mm 14pt 0 0; vertical-align: top; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt serif; padding: 5mm 0 0 14pt; vertical-align: top; } }
@media print {
body { max-width: none; padding: 0; font-size: 16pt; line-height: 28.9pt; }
h1 { font-size: 22pt; line-height: 35pt; margin: 0 0 28.9pt; }
h2, h3 { font-size: 16pt; line-height: 28.9pt; margin: 0; break-after: avoid; }
.table + h2 { margin-top: 6pt; }
h2:has(+ .table) { margin-bottom: 6pt; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.table { overflow: visible; margin: 0; }
table { font-size: 10.5pt; line-height: 14pt; }
th, td { padding: .3mm .5mm; }
.dense table { min-width: 0; font-size: 9pt; line-height: 11.5pt; }
.dense td { font-size: 10.5pt; }
.dense td.corner { font-size: 9pt; }
.whole { break-inside: avoid; }
.page { break-before: page; }
.band, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

std::string family(FaceRole role) {
    std::string names = role == FaceRole::hei ? "" : "\"Times New Roman\", ";
    for (const std::string_view name : face(role).names)
        names += '"' + std::string(name) + "\", ";
    return names + (role == FaceRole::hei ? "sans-serif" : "serif");
}

std::string variables() {
    std::string text = ":root { color-scheme: light; --band: #" + std::string(page::band) + "; --proposed: #" +
                       std::string(page::proposed) + ";";
    const std::pair<std::string_view, FaceRole> roles[] = {{"title", FaceRole::title},
                                                           {"body", FaceRole::body},
                                                           {"kai", FaceRole::kai},
                                                           {"hei", FaceRole::hei},
                                                           {"song", FaceRole::song}};
    for (const auto& [name, role] : roles)
        text += " --" + std::string(name) + ": " + family(role) + ";";
    return text + " }\n";
}

// A word may be broken where the text has a line's end.
std::string html_text(std::string_view text) { return xml_text(text, "<wbr>"); }

std::string number(double value) { // to a tenth
    const long tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : '.' + std::to_string(tenths % 10));
}

class Page {
public:
    explicit Page(const OfficialDocument& document) : document_(document) {}

    std::string text() {
        out_ = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
               html_text(document_.title) + "</title>\n";
        if (!document_.author.empty())
            out_ += "<meta name=\"author\" content=\"" + html_text(document_.author) + "\">\n";
        out_ += "<meta name=\"generator\" content=\"Crossfoot\">\n<style>\n" + variables() + std::string(style_sheet) +
                "</style>\n</head>\n<body>\n<main>\n";
        for (const OfficialBlock& block : document_.blocks) {
            if (const auto* table = std::get_if<OfficialTable>(&block))
                add_table(*table);
            else
                add_paragraph(std::get<OfficialParagraph>(block));
        }
        return std::move(out_) + "</main>\n</body>\n</html>\n";
    }

private:
    void add_paragraph(const OfficialParagraph& is) {
        const std::string tag = is.kind == OfficialParagraph::Kind::title     ? "h1"
                                : is.kind == OfficialParagraph::Kind::heading ? 'h' + std::to_string(is.level + 1)
                                                                              : "p";
        out_ += '<' + tag + (is.on_a_new_page ? " class=\"page\">" : ">") + (is.proposed ? "<mark>" : "");
        if (!is.lead.empty())
            out_ += "<b>" + html_text(is.lead) + "</b>";
        out_ += html_text(is.text) + (is.proposed ? "</mark>" : "") + "</" + tag + ">\n";
    }

    // A head that spans several columns or rows is that of those; "colgroup" and "rowgroup" would be of all that
    // follow.
    static std::string scope(const OfficialCell& cell) {
        switch (cell.kind) {
        case Kind::band:
            return "rowgroup"; // a body of its own
        case Kind::head:
            return "col";
        case Kind::group:
        case Kind::label:
            return "row";
        case Kind::corner:
        case Kind::figure:
            break;
        }
        return {};
    }

    static std::string id(const OfficialTable& table, std::size_t head) {
        return table.id + '-' + std::to_string(head);
    }

    // Parts of a table have heads of their own, which are none of the next one's: each figure names its heads.
    static std::string ids_of_heads(const OfficialTable& table, const OfficialCell& figure) {
        std::string ids;
        for (const std::size_t head : table.heads_of(figure))
            ids += (ids.empty() ? "" : " ") + id(table, head);
        return ids;
    }

    void add_cell(const OfficialTable& table, std::size_t index) {
        const OfficialCell& cell = table.cells[index];
        const std::string is_head_of = scope(cell);
        const std::string tag = is_head_of.empty() ? "td" : "th";
        out_ += '<' + tag;
        if (table.head_rows == 0 && cell.kind != Kind::corner)
            out_ += cell.kind == Kind::figure ? " headers=\"" + ids_of_heads(table, cell) + '"'
                                              : " id=\"" + id(table, index) + '"';
        if (!is_head_of.empty())
            out_ += " scope=\"" + is_head_of + '"';
        if (const int columns = cell.range.last.column - cell.range.first.column + 1; columns > 1)
            out_ += " colspan=\"" + std::to_string(columns) + '"';
        if (const int rows = cell.range.last.row - cell.range.first.row + 1; rows > 1)
            out_ += " rowspan=\"" + std::to_string(rows) + '"';
        if (cell.kind == Kind::band || cell.kind == Kind::corner)
            out_ += cell.kind == Kind::band ? " class=\"band\"" : " class=\"corner\"";
        if (cell.kind == Kind::group)
            out_ += " class=\"group\"";
        out_ += '>' + html_text(cell.text) + "</" + tag + '>';
    }

    // A part of the table with a heading of its own is a body of its own.
    void add_table(const OfficialTable& table) {
        const std::string caption = html_text(table.caption);
        out_ += "<div class=\"table" + std::string(table.dense ? " dense" : "") + (table.whole ? " whole" : "") +
                "\" id=\"" + table.id + "\" tabindex=\"0\" role=\"region\" aria-label=\"" + caption +
                "\">\n<table>\n<caption>" + caption + "</caption>\n<colgroup>";
        for (const double width : table.widths)
            out_ += "<col style=\"width:" + number(100 * width / table.width()) + "%\">";
        out_ += "</colgroup>\n";
        std::size_t next = 0;
        const char* body = nullptr;
        for (int row = 0; row < table.rows(); ++row) {
            const bool band = next < table.cells.size() && table.cells[next].range.first.row == row &&
                              table.cells[next].kind == Kind::band;
            const char* wanted = row < table.head_rows ? "thead" : "tbody";
            if (!body || row == table.head_rows || (band && row > 0)) {
                if (body)
                    out_ += "</" + std::string(body) + ">\n";
                body = wanted;
                out_ += '<' + std::string(body) + ">\n";
            }
            out_ += "<tr style=\"height:" + number(table.heights[static_cast<std::size_t>(row)]) + "mm\">";
            for (; next < table.cells.size() && table.cells[next].range.first.row == row; ++next)
                add_cell(table, next);
            out_ += "</tr>\n";
        }
        out_ += (body ? "</" + std::string(body) + ">\n" : "") + "</table>\n</div>\n";
    }

    const OfficialDocument& document_;
    std::string out_;
};

} // namespace

std::string html_bytes(const OfficialDocument& document) { return Page(document).text(); }

} // namespace crossfoot
