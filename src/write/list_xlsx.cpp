#include "document/address.hpp"
#include "write/custom_properties.hpp"
#include "write/list_file.hpp"
#include "write/xml_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* sheet_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relation_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::size_t most_links = 65'530; // that Excel opens
constexpr double mm_per_letter = 1.9;      // of the default face, in which widths are counted

std::string cell_name(std::size_t row, std::size_t column) {
    return a1(CellAddress{static_cast<int>(row), static_cast<int>(column)});
}

std::string text_cell(const std::string& at, const std::string& style, const std::string& text) {
    return "<c r=\"" + at + "\" s=\"" + style + R"(" t="inlineStr"><is><t xml:space="preserve">)" +
           xml_text(text, "\n") + "</t></is></c>";
}

// Cell formats 0 plain, 1 heading, 2 link; then a differential one for each choice.
std::string book_styles(const std::vector<ListSheet>& sheets) {
    std::string choices;
    std::size_t count = 0;
    for (const ListSheet& sheet : sheets)
        for (const ListColumn& column : sheet.columns)
            for (const ListChoice& choice : column.choices) {
                std::string colour = "FF";
                colour += choice.colour.empty() ? "FFFFFF" : choice.colour.substr(1);
                choices.append(R"(<dxf><fill><patternFill patternType="solid"><fgColor rgb=")").append(colour);
                choices.append(R"("/><bgColor rgb=")").append(colour).append("\"/></patternFill></fill></dxf>");
                ++count;
            }
    const std::string wrapped = R"(<alignment vertical="center" wrapText="1"/></xf>)";
    return std::string(xml_head) + "<styleSheet xmlns=\"" + sheet_space +
           "\"><fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
           "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>"
           "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"宋体\"/></font></fonts>"
           "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
           "<fill><patternFill patternType=\"gray125\"/></fill>"
           "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill></fill></fills>"
           "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\" applyAlignment=\"1\">" +
           wrapped +
           R"(<xf numFmtId="0" fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">)" +
           wrapped + R"(<xf numFmtId="0" fontId="2" xfId="0" applyFont="1" applyAlignment="1">)" + wrapped +
           "</cellXfs><dxfs count=\"" + std::to_string(count) + "\">" + choices + "</dxfs></styleSheet>";
}

std::string link_of_part(const std::string& id, std::string_view type, const std::string& target,
                         bool outside = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relation_space + '/' + std::string(type) + "\" Target=\"" +
           xml_text(target) + (outside ? "\" TargetMode=\"External\"/>" : "\"/>");
}

constexpr std::string_view relations_end = "</Relationships>";

std::string relations_head() {
    return std::string(xml_head) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
}

std::string links_of_part(const std::string& all) { return relations_head().append(all).append(relations_end); }

std::string sheet_part(std::size_t sheet) { return "worksheets/sheet" + std::to_string(sheet + 1) + ".xml"; }

std::string types_of_list(std::size_t sheets) {
    const auto part = [](const std::string& name, const std::string& type) {
        return "<Override PartName=\"/xl/" + name +
               "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    };
    std::string lists;
    for (std::size_t sheet = 0; sheet < sheets; ++sheet)
        lists += part(sheet_part(sheet), "worksheet");
    return std::string(xml_head) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
           part("workbook.xml", "sheet.main") + part("styles.xml", "styles") + lists +
           "<Override PartName=\"/docProps/custom.xml\" "
           "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>";
}

std::string sheet_of_book(const ListSheet& list, std::size_t at) {
    const std::string number = std::to_string(at + 1);
    return "<sheet name=\"" + xml_text(list.name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
}

// What is repeated on each page of a sheet that is printed.
std::string titles_of_book(const ListSheet& list, std::size_t at) {
    const std::string sheet = xml_text(sheet_reference(list.name));
    return R"(<definedName name="_xlnm.Print_Titles" localSheetId=")" + std::to_string(at) + "\">" + sheet + "!$A:$A," +
           sheet + "!$1:$1</definedName>";
}

std::string book_of(const std::vector<ListSheet>& lists) {
    std::string sheets;
    std::string names;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        sheets += sheet_of_book(lists[i], i);
        names += titles_of_book(lists[i], i);
    }
    return std::string(xml_head) + "<workbook xmlns=\"" + sheet_space + "\" xmlns:r=\"" + relation_space +
           "\"><sheets>" + sheets + "</sheets><definedNames>" + names + "</definedNames></workbook>";
}

std::string links_of_book(std::size_t sheets) {
    std::string links;
    for (std::size_t sheet = 0; sheet < sheets; ++sheet)
        links += link_of_part("rId" + std::to_string(sheet + 1), "worksheet", sheet_part(sheet));
    return links_of_part(links + link_of_part("rId" + std::to_string(sheets + 1), "styles", "styles.xml"));
}

// As the .ods is: across, ruled, as wide as the page, numbered.
constexpr std::string_view page_setup =
    R"(<printOptions gridLines="1"/>)"
    R"(<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.3" footer="0.3"/>)"
    R"(<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>)"
    R"(<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>)";

} // namespace

XlsxList::XlsxList(NewFile& file, std::vector<ListSheet> sheets) : sheets_(std::move(sheets)), package_(file) {
    package_.add("[Content_Types].xml", types_of_list(sheets_.size()));
    package_.add("_rels/.rels", links_of_part(link_of_part("rId1", "officeDocument", "xl/workbook.xml") +
                                              link_of_part("rId2", "custom-properties", "docProps/custom.xml")));
    package_.add("docProps/custom.xml", custom_properties());
    package_.add("xl/workbook.xml", book_of(sheets_));
    package_.add("xl/_rels/workbook.xml.rels", links_of_book(sheets_.size()));
    package_.add("xl/styles.xml", book_styles(sheets_));
    begin_sheet();
}

void XlsxList::begin_sheet() {
    package_.begin(("xl/" + sheet_part(sheet_)).c_str());
    std::string head(xml_head);
    head.append("<worksheet xmlns=\"").append(sheet_space).append("\" xmlns:r=\"").append(relation_space);
    head += "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
            "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
            "</sheetView></sheetViews><cols>";
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const std::string number = std::to_string(i + 1);
        head.append("<col min=\"").append(number).append("\" max=\"").append(number).append("\" width=\"");
        head.append(std::to_string(columns()[i].width / mm_per_letter)).append("\" customWidth=\"1\"/>");
    }
    head += "</cols><sheetData><row r=\"1\">";
    for (std::size_t i = 0; i < columns().size(); ++i) {
        head += text_cell(cell_name(0, i), "1", columns()[i].heading);
        if (!columns()[i].link.empty())
            add_link(0, i, {{}, columns()[i].link});
    }
    package_.put(head + "</row>");
    rows_ = 1;
}

void XlsxList::add(const std::vector<ListCell>& row) {
    row_ = "<row r=\"" + std::to_string(rows_ + 1) + "\">";
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const ListCell& cell = row[i];
        if (cell.text.empty())
            continue;
        const std::string at = cell_name(rows_, i);
        const bool linked = !cell.link.empty() && links_.size() < most_links;
        if (linked)
            add_link(rows_, i, cell);
        row_ += columns()[i].number ? "<c r=\"" + at + "\" s=\"0\"><v>" + xml_text(cell.text) + "</v></c>"
                                    : text_cell(at, linked ? "2" : "0", cell.text);
    }
    package_.put(row_ + "</row>");
    ++rows_;
}

void XlsxList::add_link(std::size_t row, std::size_t column, const ListCell& cell) {
    if (targets_.empty() || targets_.back() != cell.link)
        targets_.push_back(cell.link);
    Link& link = links_.emplace_back(
        Link{{static_cast<int>(row), static_cast<int>(column)}, static_cast<std::uint32_t>(targets_.size() - 1)});
    if (!cell.at)
        return;
    link.sheet = &*linked_sheets_.insert(cell.at->sheet).first;
    link.cell = cell.at->cell;
}

void XlsxList::next_sheet() {
    end_sheet();
    ++sheet_;
    begin_sheet();
}

void XlsxList::end_sheet() {
    std::string filter = "</sheetData><autoFilter ref=\"A1:" + cell_name(rows_ - 1, columns().size() - 1) + "\"/>";
    std::string formats;
    std::string validations;
    std::size_t lists = 0;
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const std::vector<ListChoice>& choices = columns()[i].choices;
        if (choices.empty())
            continue;
        const std::string range = cell_name(1, i) + ":" + cell_name(std::max<std::size_t>(rows_, 2) - 1, i);
        formats += "<conditionalFormatting sqref=\"" + range + "\">";
        std::string list;
        for (const ListChoice& choice : choices) {
            formats += "<cfRule type=\"cellIs\" dxfId=\"" + std::to_string(choices_) + "\" priority=\"" +
                       std::to_string(choices_ + 1) + "\" operator=\"equal\"><formula>\"" + xml_text(choice.text) +
                       "\"</formula></cfRule>";
            ++choices_;
            list += (list.empty() ? "" : ",") + choice.text;
        }
        formats += "</conditionalFormatting>";
        validations += R"(<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref=")" + range +
                       "\"><formula1>\"" + xml_text(list) + "\"</formula1></dataValidation>";
        ++lists;
    }
    if (lists > 0)
        validations = "<dataValidations count=\"" + std::to_string(lists) + "\">" + validations + "</dataValidations>";
    package_.put(filter + formats + validations);
    put_links();
}

// One by one, since together they would be most of what is in memory.
void XlsxList::put_links() {
    if (!links_.empty())
        package_.put("<hyperlinks>");
    for (std::size_t i = 0; i < links_.size(); ++i) {
        const Link& link = links_[i];
        package_.put("<hyperlink ref=\"" + a1(link.from) + "\" r:id=\"rId" + std::to_string(i + 1) +
                     (link.sheet ? "\" location=\"" + xml_text(sheet_reference(*link.sheet) + '!' + link.cell) : "") +
                     "\"/>");
    }
    package_.put(links_.empty() ? "" : "</hyperlinks>");
    package_.put(page_setup);
    package_.end();
    package_.begin(("xl/worksheets/_rels/sheet" + std::to_string(sheet_ + 1) + ".xml.rels").c_str());
    package_.put(relations_head());
    for (std::size_t i = 0; i < links_.size(); ++i)
        package_.put(link_of_part("rId" + std::to_string(i + 1), "hyperlink", targets_[links_[i].target], true));
    package_.put(relations_end);
    package_.end();
    links_.clear();
    targets_.clear();
    linked_sheets_.clear();
}

void XlsxList::finish() {
    end_sheet();
    package_.finish();
}

} // namespace crossfoot
