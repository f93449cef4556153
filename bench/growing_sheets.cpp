#include "growing_inputs.hpp"
#include "write/zip_writer.hpp"

#include <utility>

namespace crossfoot::bench {
namespace {

std::string flat(const std::string& body) {
    return "<office:document x=''><office:body>" + body + "</office:body></office:document>";
}
std::string spreadsheet(const std::string& tables) {
    return flat("<office:spreadsheet>" + tables + "</office:spreadsheet>");
}
std::string sheet(const std::string& rows, const std::string& name = "三") {
    return "<table:table table:name='" + name + "'>" + rows + "</table:table>";
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
std::string text(const std::string& shown) {
    return "<table:table-cell office:value-type='string'><text:p>" + shown + "</text:p></table:table-cell>";
}
std::string number(const std::string& value) {
    return "<table:table-cell office:value-type='float' office:value='" + value + "'/>";
}

// The head and a row of table 3, whose total is wrong.
std::string head() {
    std::string cells = text("");
    for (const char* label : {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"})
        cells += text(label);
    return row(cells);
}
std::string wrong_row() {
    return row(text("一、本年新收政府信息公开申请数量") +
               times(7, [](const std::string& each) { return number(each); }));
}

std::string xlsx(const std::string& worksheet, const std::string& shared = "") {
    return zipped({{"[Content_Types].xml", "<Types/>"},
                   {"xl/workbook.xml", "<workbook><sheets><sheet name='三' r:id='r1'/></sheets></workbook>"},
                   {"xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/><Relationship Id='r2' "
                    "Type='x/sharedStrings' Target='t.xml'/></Relationships>"},
                   {"xl/s.xml", "<worksheet>" + worksheet + "</worksheet>"},
                   {"xl/t.xml", "<sst>" + shared + "</sst>"}});
}
std::string form(const std::string& columns, const std::string& rows, const std::string& rules = "") {
    return "id = 'x'\nname = { zh-CN = 'x', en = 'x' }\nauthority = 'x'\nyears = [2019, 9999]\n[[sheet]]\nid = 's'\n"
           "name = { zh-CN = 'x', en = 'x' }\n[[table]]\nid = 't'\nsheet = 's'\ntitle = { zh-CN = 'x', en = 'x' }\n"
           "columns = [" +
           columns + "]\nrows = [" + rows + "]\n" + rules;
}
std::string line(const std::string& each) { return "{ id = 'l" + each + "', label = '甲" + each + "', en = 'e' },"; }

std::string merged_stairs(int count) {
    return xlsx("<sheetData/><mergeCells>" +
                times(count, [](const std::string& each) { return "<mergeCell ref='A" + each + ":B1048576'/>"; }) +
                "</mergeCells>");
}

std::string sheets_and_names(int count) {
    return spreadsheet(times(count, [](const std::string& each) { return sheet("", "s" + each); }) +
                       "<table:named-expressions>" +
                       times(count,
                             [](const std::string& each) {
                                 return "<table:named-range table:name='n" + each + "' table:cell-range-address='$s" +
                                        each + ".$A$1'/>";
                             }) +
                       "</table:named-expressions>");
}

std::string shared_runs(int count) {
    return xlsx("<sheetData>" + times(count, [](const std::string&) { return "<row><c t='s'><v>0</v></c></row>"; }) +
                    "</sheetData>",
                "<si>" + times(count, [](const std::string&) { return "<r><t/></r>"; }) + "</si>");
}

std::string reports_on_one_sheet(int count) {
    return spreadsheet(sheet(times(count, [](const std::string& each) {
        return row(text("某" + each + "局" + title_of_a_report)) + row(text(prose_of_a_report[0])) +
               row(text(prose_of_a_report[1])) + head() + wrong_row();
    })));
}

} // namespace

std::string times(int count, const std::function<std::string(const std::string& number)>& make) {
    std::string all;
    for (int i = 1; i <= count; ++i)
        all += make(std::to_string(i));
    return all;
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
    ZipWriter zip;
    for (const auto& [name, content] : files)
        zip.add(name.c_str(), content, ZipWriter::Method::stored);
    return zip.bytes();
}
const std::string title_of_a_report = "2023年政府信息公开工作年度报告";
const std::string prose_of_a_report[2] = {"六、其他需要报告的事项",
                                          "本局收到申请7件，全部按时办结，没有收取信息处理费。"};

std::vector<Kind> growing_sheets() {
    return {
        {"cells of figures", 20000, Through::document,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string& i) { return row(number(i)); }))); }},
        {"cells of different texts", 5000, Through::document,
         [](int n) {
             return spreadsheet(sheet(times(n, [](const std::string& i) { return row(text("申请" + i)); })));
         }},
        {"empty cells in a repeated row", 20000, Through::document,
         [](int n) {
             return spreadsheet(sheet("<table:table-row table:number-rows-repeated='1000'>" + number("1") +
                                      times(n, [](const std::string&) { return "<table:table-cell/>"; }) +
                                      "</table:table-row>"));
         }},
        {"rows repeated", 20000, Through::document,
         [](int n) {
             return spreadsheet(sheet("<table:table-row table:number-rows-repeated='" + std::to_string(n) + "'>" +
                                      text("总计") + number("1") + "</table:table-row>"));
         }},
        {"elements of no use", 50000, Through::document,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string&) { return "<a b='c'/>"; }))); }},
        {"sheets and names", 3000, Through::document, sheets_and_names},
        {"merged ranges that overlap", 5000, Through::document, merged_stairs},
        {"a shared text of many runs in many cells", 10000, Through::document, shared_runs},
        {"heads of a table", 1000, Through::document,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string&) { return head() + wrong_row(); }))); }},
        {"sheets of reports with errors", 100, Through::document,
         [](int n) {
             return spreadsheet(times(n, [](const std::string& i) { return sheet(head() + wrong_row(), i); }));
         }},
        {"reports with prose on one sheet", 50, Through::document, reports_on_one_sheet},
        {"lines of a sheet over which a sentence goes", 1000, Through::document,
         [](int n) {
             return spreadsheet(sheet(
                 row(text(title_of_a_report)) + row(text("一、总体情况")) +
                 times(n, [](const std::string&) { return row(text("年内收到政府信息公开申请5件，予以公开9件，")); }) +
                 row(text("均已答复。")) + head() + wrong_row()));
         }},
        {"titles", 2000, Through::document,
         [](int n) {
             return spreadsheet(
                 sheet(times(n, [](const std::string&) { return row(text("某市2021年政府信息公开工作年度报告")); })));
         }},
        {"characters of a cell", 100000, Through::document,
         [](int n) { return spreadsheet(sheet(row(text(times(n, [](const std::string&) { return "年"; }))))); }},
        {"rows of a form", 500, Through::form, [](int n) { return form(line("0"), times(n, line)); }},
        {"rules of a form", 200, Through::form,
         [](int n) {
             return form(line("0"), times(3, line), times(n, [](const std::string& i) {
                             return "[[rule]]\nid = 'R" + i +
                                    "'\nseverity = 'error'\nname = { zh-CN = 'x', en = 'x' }\nmessage = { zh-CN = 'x', "
                                    "en = 'x' }\nclause = 'x'\n[[rule.relation]]\ntable = 't'\nacross = 'columns'\n"
                                    "total = ['l3']\nparts = ['l1', 'l2']\n";
                         }));
         }},
    };
}

} // namespace crossfoot::bench
