// growth: how the time of reading, checking and telling grows with each kind of input. Doubles each kind four times and
// prints processor seconds and the exponent: 1 is in proportion, 2 in the square.
// growth KIND SIZE: does it once with one input, for valgrind to count the instructions, which no other work disturbs.
#include "check/check.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "tell/json.hpp"
#include "text/toml_error.hpp"
#include "write/zip_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace crossfoot;

using Make = std::function<std::string(const std::string& number)>;

std::string times(int count, const Make& make) {
    std::string all;
    for (int i = 1; i <= count; ++i)
        all += make(std::to_string(i));
    return all;
}

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

std::string zipped(const std::vector<std::pair<const char*, std::string>>& parts) {
    ZipWriter zip;
    zip.add("[Content_Types].xml", "<Types/>");
    for (const auto& [name, content] : parts)
        zip.add(name, content, ZipWriter::Method::stored);
    return zip.bytes();
}
std::string xlsx(const std::string& worksheet, const std::string& shared = "") {
    return zipped({{"xl/workbook.xml", "<workbook><sheets><sheet name='三' r:id='r1'/></sheets></workbook>"},
                   {"xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/><Relationship Id='r2' "
                    "Type='x/sharedStrings' Target='t.xml'/></Relationships>"},
                   {"xl/s.xml", "<worksheet>" + worksheet + "</worksheet>"},
                   {"xl/t.xml", "<sst>" + shared + "</sst>"}});
}
std::string docx(const std::string& body, const std::string& styles = "", const std::string& numbering = "") {
    return zipped({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
                   {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"},
                   {"word/numbering.xml", "<w:numbering>" + numbering + "</w:numbering>"}});
}
std::string paragraph(const std::string& properties, const std::string& shown) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + shown + "</w:t></w:r></w:p>";
}
std::string word_table(const std::string& cells) { return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"; }
std::string word_cell(const std::string& content) { return "<w:tc>" + content + "</w:tc>"; }

std::string form(const std::string& columns, const std::string& rows, const std::string& rules = "") {
    return "id = 'x'\nname = { zh-CN = 'x', en = 'x' }\nauthority = 'x'\nyears = [2019, 9999]\n[[sheet]]\nid = 's'\n"
           "name = { zh-CN = 'x', en = 'x' }\n[[table]]\nid = 't'\nsheet = 's'\ntitle = { zh-CN = 'x', en = 'x' }\n"
           "columns = [" +
           columns + "]\nrows = [" + rows + "]\n" + rules;
}
std::string line(const std::string& each) { return "{ id = 'l" + each + "', label = '甲" + each + "', en = 'e' },"; }

const std::string told_heads = "三、收到和处理政府信息公开申请情况\n自然人 法人或其他组织 总计\n"
                               "商业企业 科研机构 社会公益组织 法律服务机构 其他\n";

struct Kind {
    const char* name;
    int smallest;
    bool is_form;
    std::function<std::string(int count)> input;
};

std::string numbered(int count) {
    return docx(times(count,
                      [](const std::string& each) {
                          return paragraph("<w:pStyle w:val='s" + each +
                                               "'/><w:numPr><w:ilvl w:val='0'/><w:numId "
                                               "w:val='1'/></w:numPr>",
                                           "年报");
                      }),
                times(count,
                      [](const std::string& each) {
                          return "<w:style w:styleId='s" + each + "'><w:basedOn w:val='s" +
                                 std::to_string(std::stoi(each) + 1) + "'/></w:style>";
                      }),
                "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText "
                "w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
}

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

const std::array<std::string, 3> around_a_table{"2023年政府信息公开工作年度报告", "六、其他需要报告的事项",
                                                "本局收到申请7件，全部按时办结，没有收取信息处理费。"};

std::string reports_on_one_sheet(int count) {
    return spreadsheet(sheet(times(count, [](const std::string& each) {
        return row(text("某" + each + "局" + around_a_table[0])) + row(text(around_a_table[1])) +
               row(text(around_a_table[2])) + head() + wrong_row();
    })));
}

std::string reports_of_a_text(int count) {
    const auto cells = [](const std::string& first, const auto& others) {
        std::string all = word_cell(paragraph("", first));
        for (const std::string& other : others)
            all += word_cell(paragraph("", other));
        return "<w:tr>" + all + "</w:tr>";
    };
    const std::array<std::string, 7> heads{"自然人",       "商业企业", "科研机构", "社会公益组织",
                                           "法律服务机构", "其他",     "总计"};
    const std::array<std::string, 7> figures{"1", "2", "3", "4", "5", "6", "7"};
    return docx(times(count, [&](const std::string& each) {
        return paragraph("", "某" + each + "局" + around_a_table[0]) + paragraph("", around_a_table[1]) +
               paragraph("", around_a_table[2]) + "<w:tbl>" + cells("", heads) +
               cells("一、本年新收政府信息公开申请数量", figures) + "</w:tbl>";
    }));
}

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"cells of figures", 20000, false,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string& i) { return row(number(i)); }))); }},
        {"cells of different texts", 5000, false,
         [](int n) {
             return spreadsheet(sheet(times(n, [](const std::string& i) { return row(text("申请" + i)); })));
         }},
        {"empty cells in a repeated row", 20000, false,
         [](int n) {
             return spreadsheet(sheet("<table:table-row table:number-rows-repeated='1000'>" + number("1") +
                                      times(n, [](const std::string&) { return "<table:table-cell/>"; }) +
                                      "</table:table-row>"));
         }},
        {"rows repeated", 20000, false,
         [](int n) {
             return spreadsheet(sheet("<table:table-row table:number-rows-repeated='" + std::to_string(n) + "'>" +
                                      text("总计") + number("1") + "</table:table-row>"));
         }},
        {"elements of no use", 50000, false,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string&) { return "<a b='c'/>"; }))); }},
        {"sheets and names", 3000, false, sheets_and_names},
        {"merged ranges that overlap", 5000, false, merged_stairs},
        {"a shared text of many runs in many cells", 10000, false, shared_runs},
        {"heads of a table", 1000, false,
         [](int n) { return spreadsheet(sheet(times(n, [](const std::string&) { return head() + wrong_row(); }))); }},
        {"sheets of reports with errors", 100, false,
         [](int n) {
             return spreadsheet(times(n, [](const std::string& i) { return sheet(head() + wrong_row(), i); }));
         }},
        {"reports with prose on one sheet", 50, false, reports_on_one_sheet},
        {"reports with prose of a text", 50, false, reports_of_a_text},
        {"titles", 2000, false,
         [](int n) {
             return spreadsheet(
                 sheet(times(n, [](const std::string&) { return row(text("某市2021年政府信息公开工作年度报告")); })));
         }},
        {"characters of a cell", 100000, false,
         [](int n) { return spreadsheet(sheet(row(text(times(n, [](const std::string&) { return "年"; }))))); }},
        {"paragraphs of a text, numbered, by styles of styles", 2000, false, numbered},
        {"paragraphs of a text", 5000, false,
         [](int n) {
             return docx(times(n, [](const std::string& i) { return paragraph("", "收到申请" + i + "件"); }));
         }},
        {"tables of a text", 1000, false,
         [](int n) {
             return docx(times(n, [](const std::string& i) {
                 return word_table(word_cell(paragraph("", "总计")) + word_cell(paragraph("", i)));
             }));
         }},
        {"cells of a text's table", 5000, false,
         [](int n) {
             return docx("<w:tbl>" +
                         times(n,
                               [](const std::string& i) {
                                   return "<w:tr>" + word_cell(paragraph("", "总计")) + word_cell(paragraph("", i)) +
                                          "</w:tr>";
                               }) +
                         "</w:tbl>");
         }},
        {"fields of a paragraph, none of which ends", 20000, false,
         [](int n) {
             return docx("<w:p>" +
                         times(n,
                               [](const std::string& i) {
                                   return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>" + i +
                                          "</w:t></w:r>";
                               }) +
                         "</w:p>");
         }},
        {"numbers in a clause of a text", 2000, false,
         [](int n) {
             return "2023年政府信息公开工作年度报告\n一、总体情况\n收到申请" +
                    times(n, [](const std::string& i) { return i + "件"; }) + "。\n";
         }},
        {"lines of values, each with a quote that nothing closes", 10000, false,
         [](int n) { return times(n, [](const std::string& i) { return "\"甲" + i + ",5,\"6\n"; }); }},
        {"rows that a text tells, again and again", 2000, false,
         [](int n) {
             return told_heads +
                    times(n, [](const std::string&) { return "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n"; });
         }},
        {"tables of a text whose rows are numbered, a cell a line", 500, false,
         [](int n) {
             return "2023年政府信息公开工作年度报告\n" + times(n, [](const std::string&) {
                        return std::string(
                            "三、收到和处理政府信息公开申请情况\n行次\n自然人\n商业企业\n科研机构\n社会公益组织\n"
                            "法律服务机构\n其他\n总计\n1\n一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n"
                            "2\n二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n");
                    });
         }},
        {"figures that a text runs together", 500, false,
         [](int n) {
             return told_heads + times(n, [](const std::string&) {
                        return "一、本年新收政府信息公开申请数量" + std::string(39, '1') + "2\n";
                    });
         }},
        {"rows of a form", 500, true, [](int n) { return form(line("0"), times(n, line)); }},
        {"rules of a form", 200, true, [](int n) {
             return form(line("0"), times(3, line), times(n, [](const std::string& i) {
                             return "[[rule]]\nid = 'R" + i +
                                    "'\nseverity = 'error'\nname = { zh-CN = 'x', en = 'x' }\nmessage = { zh-CN = 'x', "
                                    "en = 'x' }\nclause = 'x'\n[[rule.relation]]\ntable = 't'\nacross = 'columns'\n"
                                    "total = ['l3']\nparts = ['l1', 'l2']\n";
                         }));
         }}};
    return all;
}

// What is refused costs time too.
void take(const Kind& kind, const std::string& input) {
    try {
        if (kind.is_form) {
            parse_form(input, "form.toml");
        } else {
            Document document = read_document_bytes(input);
            Recogniser(built_in_forms()).lay_out_tables(document);
            findings_json("a", document, check(document, built_in_forms()), Language::en);
        }
    } catch (const ReadError& error) {
        std::printf("(%s: %s) ", kind.name, error.what());
    } catch (const TomlError& error) {
        std::printf("(%s: %s) ", kind.name, error.what());
    }
}

// Processor seconds, the least of three runs, since other work disturbs.
double seconds(const Kind& kind, const std::string& input) {
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        const std::clock_t begin = std::clock();
        take(kind, input);
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

int take_one(const std::string& name, int size) {
    const auto kind = std::ranges::find(kinds(), name, &Kind::name);
    if (kind == kinds().end()) {
        std::fprintf(stderr, "no such kind of input: %s\n", name.c_str());
        return EXIT_FAILURE;
    }
    take(*kind, kind->input(size));
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** arguments) {
    built_in_forms();
    if (count == 3)
        return take_one(arguments[1], std::stoi(arguments[2]));
    std::printf("%-52s %8s %8s %9s\n", "kind of input", "from", "seconds", "exponent");
    for (const Kind& kind : kinds()) {
        std::array<double, 5> took{};
        for (std::size_t i = 0; i < took.size(); ++i)
            took.at(i) = seconds(kind, kind.input(kind.smallest << i));
        const double exponent = std::log2(took.back() / took.front()) / static_cast<double>(took.size() - 1);
        std::printf("%-52s %8d %8.3f %9.2f\n", kind.name, kind.smallest, took.back(), exponent);
    }
    return EXIT_SUCCESS;
}
