#include "form/form.hpp"
#include "growing_inputs.hpp"

#include <array>
#include <utility>

namespace crossfoot::bench {
namespace {

std::string docx(const std::string& body, const std::string& styles = "", const std::string& numbering = "") {
    return zipped({{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"},
                   {"word/styles.xml", "<w:styles>" + styles + "</w:styles>"},
                   {"word/numbering.xml", "<w:numbering>" + numbering + "</w:numbering>"}});
}
std::string paragraph(const std::string& properties, const std::string& shown) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + shown + "</w:t></w:r></w:p>";
}
std::string word_table(const std::string& cells) { return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>"; }
std::string word_cell(const std::string& content) { return "<w:tc>" + content + "</w:tc>"; }

const std::string told_heads = "三、收到和处理政府信息公开申请情况\n自然人 法人或其他组织 总计\n"
                               "商业企业 科研机构 社会公益组织 法律服务机构 其他\n";

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

std::string row_of_seven(const std::string& label, const std::array<std::string, 7>& others) {
    std::string all = word_cell(paragraph("", label));
    for (const std::string& other : others)
        all += word_cell(paragraph("", other));
    return "<w:tr>" + all + "</w:tr>";
}

const std::array<std::string, 7> heads_of_seven{"自然人",       "商业企业", "科研机构", "社会公益组织",
                                                "法律服务机构", "其他",     "总计"};

std::string reports_of_a_text(int count) {
    return docx(times(count, [&](const std::string& each) {
        return paragraph("", "某" + each + "局" + title_of_a_report) + paragraph("", prose_of_a_report[0]) +
               paragraph("", prose_of_a_report[1]) + "<w:tbl>" + row_of_seven("", heads_of_seven) +
               row_of_seven("一、本年新收政府信息公开申请数量", {"1", "2", "3", "4", "5", "6", "7"}) + "</w:tbl>";
    }));
}

std::string sentences_with_wrong_numbers(int count) {
    std::string rows;
    for (const Line& row : built_in_forms().back()->table("t3")->rows)
        rows += row_of_seven(row.label, {"0", "0", "0", "0", "0", "0", "0"});
    return docx(
        paragraph("", title_of_a_report) + paragraph("", "一、总体情况") +
        times(count, [](const std::string&) { return paragraph("", "新收政府信息公开申请23件，予以公开14件。"); }) +
        "<w:tbl>" + row_of_seven("", heads_of_seven) + rows + "</w:tbl>");
}

const std::string sentences = "2023年政府信息公开工作年度报告\n一、总体情况\n";

std::string page(const std::string& body, const std::string& style = "") {
    return "<html><head><style>" + style + "</style></head><body>" + body + "</body></html>";
}
std::string rows_of_a_page(int count) {
    return times(count, [](const std::string& i) { return "<tr><td>总计<td>" + i + "</tr>"; });
}
std::string report_of_a_page(const std::string& number) {
    std::string heads = "<tr><td>";
    std::string figures = "<tr><td>一、本年新收政府信息公开申请数量";
    for (const char* label : {"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}) {
        heads += std::string("<td>") + label;
        figures += "<td>5";
    }
    return "<h1>某" + number + "局" + title_of_a_report + "</h1><h2>" + prose_of_a_report[0] + "</h2><p>" +
           prose_of_a_report[1] + "</p><table>" + heads + figures + "</table>";
}
std::string archive(int count, const std::function<std::string(const std::string& number)>& file) {
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 1; i <= count; ++i)
        files.emplace_back(std::to_string(i) + ".html", file(std::to_string(i)));
    return zipped(files);
}

// What LibreOffice's reader of .pdf tells of a page, in hundredths of points.
const std::string printed = "startPage 60000 80000\nupdateCtm 100 0 0 -100 0 80000\n";

std::string character(int left, int line, const std::string& shown) {
    const std::string x = std::to_string(left);
    const std::string y = std::to_string(line);
    return "drawChar " + x + ' ' + y + ' ' + std::to_string(left + 10) + ' ' + y + " 1 0 0 1 10 " + shown + '\n';
}
std::string rule(int left, int bottom, int right, int top) {
    return "strokePath subpath 0 " + std::to_string(left) + ' ' + std::to_string(bottom) + " 0 " +
           std::to_string(right) + ' ' + std::to_string(top) + " 0\n";
}
std::string ruled_table(int rows) {
    std::string all = rule(50, 0, 50, 10 * rows) + rule(150, 0, 150, 10 * rows) + rule(50, 0, 150, 0);
    for (int row = 0; row < rows; ++row)
        all += rule(50, 10 * row + 10, 150, 10 * row + 10) + character(60, 10 * row + 2, "5");
    return all;
}

} // namespace

std::vector<Kind> growing_texts() {
    return {
        {"reports with prose of a text", 50, Through::document, reports_of_a_text},
        {"paragraphs of a text, numbered, by styles of styles", 2000, Through::document, numbered},
        {"paragraphs of a text", 5000, Through::document,
         [](int n) {
             return docx(times(n, [](const std::string& i) { return paragraph("", "收到申请" + i + "件"); }));
         }},
        {"tables of a text", 1000, Through::document,
         [](int n) {
             return docx(times(n, [](const std::string& i) {
                 return word_table(word_cell(paragraph("", "总计")) + word_cell(paragraph("", i)));
             }));
         }},
        {"cells of a text's table", 5000, Through::document,
         [](int n) {
             return docx("<w:tbl>" +
                         times(n,
                               [](const std::string& i) {
                                   return "<w:tr>" + word_cell(paragraph("", "总计")) + word_cell(paragraph("", i)) +
                                          "</w:tr>";
                               }) +
                         "</w:tbl>");
         }},
        {"fields of a paragraph, none of which ends", 20000, Through::document,
         [](int n) {
             return docx("<w:p>" +
                         times(n,
                               [](const std::string& i) {
                                   return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>" + i +
                                          "</w:t></w:r>";
                               }) +
                         "</w:p>");
         }},
        {"numbers in a clause of a text", 2000, Through::document,
         [](int n) {
             return "2023年政府信息公开工作年度报告\n一、总体情况\n收到申请" +
                    times(n, [](const std::string& i) { return i + "件"; }) + "。\n";
         }},
        {"lines of values, each with a quote that nothing closes", 10000, Through::document,
         [](int n) { return times(n, [](const std::string& i) { return "\"甲" + i + ",5,\"6\n"; }); }},
        {"rows that a text tells, again and again", 2000, Through::document,
         [](int n) {
             return told_heads +
                    times(n, [](const std::string&) { return "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n"; });
         }},
        {"tables of a text whose rows are numbered, a cell a line", 500, Through::document,
         [](int n) {
             return "2023年政府信息公开工作年度报告\n" + times(n, [](const std::string&) {
                        return std::string(
                            "三、收到和处理政府信息公开申请情况\n行次\n自然人\n商业企业\n科研机构\n社会公益组织\n"
                            "法律服务机构\n其他\n总计\n1\n一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n"
                            "2\n二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n");
                    });
         }},
        {"figures that a text runs together", 500, Through::document,
         [](int n) {
             return told_heads + times(n, [](const std::string&) {
                        return "一、本年新收政府信息公开申请数量" + std::string(39, '1') + "2\n";
                    });
         }},
        {"items of a list that a sentence sums up", 1000, Through::document,
         [](int n) {
             return sentences + "收到申请，其中" + times(n, [](const std::string& i) { return "甲" + i + "类5件、"; }) +
                    "共计7件。\n";
         }},
        {"sentences, each with a list", 500, Through::document,
         [](int n) {
             return sentences + times(n, [](const std::string& i) {
                        return "收到申请" + i + "件，其中自然人5件、商业企业7件，占比33.3%，比上年增加2件。\n";
                    });
         }},
        {"sentences, each with a wrong number", 1000, Through::document, sentences_with_wrong_numbers},
        {"numbers of a line", 20000, Through::document,
         [](int n) { return sentences + times(n, [](const std::string& i) { return i + ' '; }) + '\n'; }},
        {"paragraphs of a page", 5000, Through::document,
         [](int n) { return page(times(n, [](const std::string& i) { return "<p>收到申请" + i + "件</p>"; })); }},
        {"elements in elements of a page", 20, Through::document,
         [](int n) { return page(times(n, [](const std::string&) { return "<div><span>"; }) + "5"); }},
        {"rules of a page's style, elements that they may be of", 1000, Through::document,
         [](int n) {
             return page(times(n, [](const std::string& i) { return "<p class=a" + i + ">5"; }),
                         times(n, [](const std::string& i) { return ".a" + i + "{display:none}"; }));
         }},
        {"rows of a page's table", 2000, Through::document,
         [](int n) { return page("<table>" + rows_of_a_page(n) + "</table>"); }},
        {"tables of a page", 1000, Through::document,
         [](int n) {
             return page(times(n, [](const std::string&) { return "<table>" + rows_of_a_page(2) + "</table>"; }));
         }},
        {"reports with prose of a page", 50, Through::document, [](int n) { return page(times(n, report_of_a_page)); }},
        {"files of an archive", 50, Through::archive,
         [](int n) { return archive(n, [](const std::string& i) { return page(report_of_a_page(i)); }); }},
        {"files of an archive, all empty", 1000, Through::archive,
         [](int n) { return archive(n, [](const std::string&) { return std::string(); }); }},
        {"characters of a printed page", 5000, Through::printed_pages,
         [](int n) {
             return printed + times(n, [](const std::string& i) {
                        const int at = std::stoi(i);
                        return character(at % 50 * 11, at / 50 * 12, "5");
                    });
         }},
        {"rows of a printed table", 500, Through::printed_pages, [](int n) { return printed + ruled_table(n); }},
        {"tables of printed pages", 50, Through::printed_pages,
         [](int n) { return times(n, [](const std::string&) { return printed + ruled_table(20); }); }},
    };
}

} // namespace crossfoot::bench
