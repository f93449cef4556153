#include "document/address.hpp"
#include "text/utf8.hpp"
#include "write/list_file.hpp"
#include "write/opendocument.hpp"
#include "write/xml_text.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::string_view list_type = "application/vnd.oasis.opendocument.spreadsheet";
constexpr const char* heading_style = "heading";
constexpr const char* list_page = "list"; // and the style of a sheet that is printed so

// "<root …>" of a part, without its end.
std::string open_root(const char* name) {
    pugi::xml_document document;
    attribute(root(document, name), "xmlns:xlink", "http://www.w3.org/1999/xlink");
    attribute(document.first_child(), "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
    std::string text = text_of(document);
    return text.erase(text.rfind('/'), 1);
}

// What is called alike on each sheet, of which the first has the plain name.
std::string name_on(std::size_t sheet, const std::string& name) {
    return sheet == 0 ? name : name + "-of-" + std::to_string(sheet + 1);
}

std::string choice_style(std::size_t column, std::size_t choice) {
    return "choice-" + std::to_string(column) + "-" + std::to_string(choice);
}

std::string choice_name(std::size_t column) { return "choice" + std::to_string(column); }

std::string decimals_style(unsigned places) { return "decimals-" + std::to_string(places); }

pugi::xml_node cell_look(pugi::xml_node parent, std::string_view name, std::string_view colour, bool bold) {
    pugi::xml_node style = element(parent, "style:style", {{"style:name", name}, {"style:family", "table-cell"}});
    pugi::xml_node cell =
        element(style, "style:table-cell-properties",
                {{"fo:wrap-option", "wrap"}, {"style:vertical-align", "middle"}, {"fo:padding", "0.5mm"}});
    if (!colour.empty())
        attribute(cell, "fo:background-color", colour);
    if (bold)
        element(style, "style:text-properties", {{"fo:font-weight", "bold"}, {"style:font-weight-asian", "bold"}});
    return style;
}

// All decimals that the column has, so that they stand below each other.
void decimals_look(pugi::xml_node parent, unsigned places) {
    const std::string name = decimals_style(places);
    const std::string digits = std::to_string(places);
    attribute(cell_look(parent, name, {}, false), "style:data-style-name", name);
    element(
        element(parent, "number:number-style", {{"style:name", name}}), "number:number",
        {{"number:decimal-places", digits}, {"number:min-decimal-places", digits}, {"number:min-integer-digits", "1"}});
}

struct PaperPlan {
    std::string name; // of its style
    bool across;
    int side_by_side; // pages
    int below_each_other;
};

void add_page(pugi::xml_node layouts, pugi::xml_node pages, const PaperPlan& plan) {
    pugi::xml_node layout = element(layouts, "style:page-layout", {{"style:name", plan.name}});
    element(layout, "style:page-layout-properties",
            {{"fo:page-width", plan.across ? "297mm" : "210mm"},
             {"fo:page-height", plan.across ? "210mm" : "297mm"},
             {"style:print-orientation", plan.across ? "landscape" : "portrait"},
             {"fo:margin", "10mm"},
             {"style:print", plan.across ? "charts drawings grid objects" : "charts drawings objects"},
             {"style:scale-to-X", std::to_string(plan.side_by_side)},
             {"style:scale-to-Y", std::to_string(plan.below_each_other)}});
    element(element(layout, "style:footer-style"), "style:header-footer-properties",
            {{"fo:min-height", "6mm"}, {"fo:margin-top", "2mm"}});
    pugi::xml_node page =
        element(pages, "style:master-page", {{"style:name", plan.name}, {"style:page-layout-name", plan.name}});
    pugi::xml_node number = element(element(element(page, "style:footer"), "style:region-right"), "text:p");
    element(number, "text:page-number").text().set("1");
    number.append_child(pugi::node_pcdata).set_value(" / ");
    element(number, "text:page-count").text().set("1");
}

int pages_across(const std::vector<ListColumn>& columns) {
    constexpr double readable = 500; // mm, of columns that are made as small as a page
    double width = 0;
    for (const ListColumn& column : columns)
        width += column.width;
    return static_cast<int>(std::ceil(width / readable));
}

// Charts are printed on one page; a list across, on as many side by side as it can be read on.
void add_pages(pugi::xml_node styles, const std::vector<ListSheet>& sheets) {
    pugi::xml_node layouts = element(styles, "office:automatic-styles");
    pugi::xml_node pages = element(styles, "office:master-styles");
    constexpr int as_many_as_needed = 0;
    add_page(layouts, pages, {"Default", false, 1, 1});
    for (std::size_t i = 0; i < sheets.size(); ++i)
        add_page(layouts, pages, {name_on(i, list_page), true, pages_across(sheets[i].columns), as_many_as_needed});
}

std::string list_styles(const std::vector<ListSheet>& sheets) {
    pugi::xml_document document;
    pugi::xml_node named = element(root(document, "office:document-styles"), "office:styles");
    attribute(document.first_child(), "xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0");
    cell_look(named, "Default", {}, false);
    cell_look(named, heading_style, "#f2f2f2", true);
    std::set<unsigned> decimals;
    for (const ListSheet& sheet : sheets)
        for (const ListColumn& column : sheet.columns)
            if (column.decimals > 0 && decimals.insert(column.decimals).second)
                decimals_look(named, column.decimals);
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        for (std::size_t i = 0; i < sheets[sheet].columns.size(); ++i)
            for (std::size_t j = 0; j < sheets[sheet].columns[i].choices.size(); ++j)
                cell_look(named, name_on(sheet, choice_style(i, j)), sheets[sheet].columns[i].choices[j].colour, false);
    add_pages(document.first_child(), sheets);
    return text_of(document);
}

// The heading stays in sight, and so does what each row is about, which is in its first cell.
std::string list_settings(const std::vector<ListSheet>& lists) {
    pugi::xml_document document;
    pugi::xml_node settings = element(root(document, "office:document-settings"), "office:settings");
    document.first_child().append_attribute("xmlns:ooo").set_value("http://openoffice.org/2004/office");
    pugi::xml_node views = element(element(settings, "config:config-item-set", {{"config:name", "ooo:view-settings"}}),
                                   "config:config-item-map-indexed", {{"config:name", "Views"}});
    pugi::xml_node sheets = element(element(views, "config:config-item-map-entry"), "config:config-item-map-named",
                                    {{"config:name", "Tables"}});
    for (const ListSheet& list : lists) {
        pugi::xml_node view = element(sheets, "config:config-item-map-entry", {{"config:name", list.name}});
        const auto set = [&](std::string_view name, std::string_view type, const char* value) {
            element(view, "config:config-item", {{"config:name", name}, {"config:type", type}}).text().set(value);
        };
        set("HorizontalSplitMode", "short", "2");
        set("HorizontalSplitPosition", "int", "1");
        set("VerticalSplitMode", "short", "2");
        set("VerticalSplitPosition", "int", "1");
        set("ActiveSplitRange", "short", "2");
        set("PositionRight", "int", "1");
        set("PositionBottom", "int", "1");
        set("CursorPositionY", "int", "1");
    }
    return text_of(document);
}

std::string list_meta(const std::string& mark) {
    pugi::xml_document document;
    pugi::xml_node meta = element(root(document, "office:document-meta"), "office:meta");
    element(meta, "meta:generator").text().set("Crossfoot");
    mark_result(meta, mark);
    return text_of(document);
}

std::string condition_of(const std::vector<ListChoice>& choices) {
    std::string list;
    for (const ListChoice& choice : choices)
        list += (list.empty() ? "\"" : ";\"") + choice.text + '"';
    return "of:cell-content-is-in-list(" + list + ")";
}

std::string list_column(std::size_t column) { return "co" + std::to_string(column); }

// The automatic styles of a sheet and its columns.
std::string sheet_styles(std::size_t number, const ListSheet& sheet) {
    std::string styles;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        styles += "<style:style style:name=\"" + name_on(number, list_column(i)) +
                  R"(" style:family="table-column"><style:table-column-properties style:column-width=")" +
                  mm(sheet.columns[i].width) + "\"/></style:style>";
    const std::string page = name_on(number, list_page);
    return styles + R"(<style:style style:family="table" style:name=")" + page + R"(" style:master-page-name=")" +
           page + "\"/>";
}

std::string sheet_validations(std::size_t number, const ListSheet& sheet) {
    std::string validations;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (!sheet.columns[i].choices.empty())
            validations += "<table:content-validation table:name=\"" + name_on(number, choice_name(i)) +
                           "\" table:condition=\"" + xml_text(condition_of(sheet.columns[i].choices)) +
                           "\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\" "
                           "table:base-cell-address=\"" +
                           xml_text("'" + sheet.name + "'.A1") +
                           "\"><table:error-message table:display=\"false\"/></table:content-validation>";
    return validations;
}

constexpr std::size_t most_in_a_piece = 6; // letters of a link

// Calc breaks no line within a link, so that a long one would be cut at the edge of its cell: it is several beside each
// other, which lead to the same.
std::string link_pieces(const std::string& reference, std::string_view text) {
    std::string pieces;
    while (!text.empty()) {
        std::size_t end = 0;
        for (std::size_t letters = 0; end < text.size() && letters < most_in_a_piece; ++letters)
            next_character(text, end);
        pieces.append("<text:a xlink:type=\"simple\" xlink:href=\"").append(xml_text(reference)).append("\">");
        pieces.append(xml_text(text.substr(0, end))).append("</text:a>");
        text.remove_prefix(end);
    }
    return pieces;
}

// As seen from within the package, which counts as a folder.
std::string reference_of(const ListCell& cell) {
    std::string reference = cell.link.starts_with('/') ? cell.link : "../" + cell.link;
    if (cell.at)
        reference += '#' + escaped_reference(sheet_reference(cell.at->sheet) + '.' + cell.at->cell);
    return reference;
}

std::string linked(const ListCell& cell) {
    const std::size_t found = cell.linked.empty() ? 0 : cell.text.rfind(cell.linked);
    const std::size_t begin = found == std::string::npos ? 0 : found;
    const std::size_t end =
        cell.linked.empty() || found == std::string::npos ? cell.text.size() : begin + cell.linked.size();
    return xml_text(cell.text.substr(0, begin)) +
           link_pieces(reference_of(cell), std::string_view(cell.text).substr(begin, end - begin)) +
           xml_text(cell.text.substr(end));
}

std::string range_of(const std::string& sheet, std::size_t column, std::size_t rows, std::size_t first) {
    const auto at = [&](std::size_t row) {
        return "'" + sheet + "'." + a1(CellAddress{static_cast<int>(row), static_cast<int>(column)});
    };
    return at(first) + ":" + at(std::max(rows, first + 1) - 1);
}

} // namespace

std::string escaped_reference(std::string_view text) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"; // of RFC 3986, and what parts folders
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string link;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos)
            link += c;
        else
            (link += '%').append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return link;
}

std::string link_to(const std::string& file, const std::string& folder) {
    namespace fs = std::filesystem;
    return escaped_reference(
        fs::absolute(file).lexically_normal().lexically_proximate(fs::absolute(folder).lexically_normal()).string());
}

OdsList::OdsList(NewFile& file, std::vector<ListSheet> sheets, const ChartSheet* charts)
    : sheets_(std::move(sheets)), charts_(charts), package_(file) {
    package_.add("mimetype", list_type, ZipWriter::Method::stored);
    package_.add("styles.xml", list_styles(sheets_));
    package_.add("settings.xml", list_settings(sheets_));
    package_.begin("content.xml");
    std::string head = open_root("office:document-content") + "<office:automatic-styles>";
    std::string validations;
    for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
        head += sheet_styles(sheet, sheets_[sheet]);
        validations += sheet_validations(sheet, sheets_[sheet]);
    }
    head += charts ? chart_sheet_styles(*charts) : std::string();
    head += "</office:automatic-styles><office:body><office:spreadsheet><table:content-validations>";
    package_.put(head + validations + "</table:content-validations>");
    begin_sheet();
}

void OdsList::begin_sheet() {
    std::string head = "<table:table table:style-name=\"" + name_on(sheet_, list_page) + "\" table:name=\"" +
                       xml_text(sheets_[sheet_].name) + "\">";
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const std::string column = "<table:table-column table:style-name=\"" + name_on(sheet_, list_column(i)) + "\"/>";
        head += i > 0 ? column : "<table:table-header-columns>" + column + "</table:table-header-columns>";
    }
    head += "<table:table-header-rows><table:table-row>";
    for (const ListColumn& column : columns())
        head += "<table:table-cell table:style-name=\"" + std::string(heading_style) +
                "\" office:value-type=\"string\"><text:p>" +
                (column.link.empty() ? xml_text(column.heading) : linked({column.heading, column.link})) +
                "</text:p></table:table-cell>";
    package_.put(head + "</table:table-row></table:table-header-rows>");
    rows_ = 1;
}

void OdsList::add(const std::vector<ListCell>& row) {
    row_ = "<table:table-row>";
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const ListColumn& column = columns()[i];
        const ListCell& cell = row[i];
        row_ += "<table:table-cell";
        if (!column.choices.empty())
            row_ += " table:content-validation-name=\"" + name_on(sheet_, choice_name(i)) + '"';
        if (column.decimals > 0)
            row_ += " table:style-name=\"" + decimals_style(column.decimals) + '"';
        if (cell.text.empty()) {
            row_ += "/>";
            continue;
        }
        const std::string text = xml_text(cell.text, "</text:p><text:p>");
        row_ += column.number ? " office:value-type=\"float\" office:value=\"" + text + "\"><text:p>"
                              : " office:value-type=\"string\"><text:p>";
        row_ += cell.link.empty() ? text : linked(cell);
        row_ += "</text:p></table:table-cell>";
    }
    package_.put(row_ + "</table:table-row>");
    ++rows_;
}

void OdsList::next_sheet() {
    end_sheet();
    ++sheet_;
    begin_sheet();
}

void OdsList::end_sheet() {
    const std::string& name = sheets_[sheet_].name;
    std::string formats;
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const std::vector<ListChoice>& choices = columns()[i].choices;
        if (choices.empty())
            continue;
        const std::string range = range_of(name, i, rows_, 1);
        formats += "<calcext:conditional-format calcext:target-range-address=\"" + xml_text(range) + "\">";
        for (std::size_t j = 0; j < choices.size(); ++j)
            formats += "<calcext:condition calcext:apply-style-name=\"" + name_on(sheet_, choice_style(i, j)) +
                       "\" calcext:value=\"" + xml_text("=\"" + choices[j].text + '"') +
                       "\" calcext:base-cell-address=\"" + xml_text(range.substr(0, range.find(':'))) + "\"/>";
        formats += "</calcext:conditional-format>";
    }
    if (!formats.empty())
        formats = "<calcext:conditional-formats>" + formats + "</calcext:conditional-formats>";
    package_.put(formats + "</table:table>");
    const std::string first = range_of(name, 0, rows_, 0);
    const std::string last = range_of(name, columns().size() - 1, rows_, 0);
    filters_ += "<table:database-range table:name=\"" + name_on(sheet_, "list") +
                "\" table:display-filter-buttons=\"true\" table:target-range-address=\"" +
                xml_text(first.substr(0, first.find(':')) + last.substr(last.find(':'))) + "\"/>";
}

void OdsList::finish() {
    end_sheet();
    package_.put((charts_ ? chart_sheet_table(*charts_) : std::string()) + "<table:database-ranges>" + filters_ +
                 "</table:database-ranges></office:spreadsheet></office:body></office:document-content>");
    package_.end();
    package_.add("meta.xml", list_meta(result_mark(package_.crc(), package_.size())));
    std::vector<PackagePart> parts{"content.xml", "styles.xml", "settings.xml", "meta.xml"};
    for (std::size_t i = 0; charts_ && i < charts_->charts.size(); ++i) {
        parts.emplace_back(chart_object(i) + '/', chart_type);
        parts.emplace_back(chart_object(i) + "/content.xml", "text/xml");
    }
    if (charts_)
        add_charts(package_, *charts_);
    package_.add("META-INF/manifest.xml", manifest_of(list_type, parts));
    package_.finish();
}

} // namespace crossfoot
