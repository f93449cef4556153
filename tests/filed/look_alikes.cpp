// Tables of other statistics, as they come from the same offices and use the same words.
#include "filed/inputs.hpp"

#include <array>
#include <random>
#include <string_view>

namespace crossfoot::filed {
namespace {

// A line is a row, | between cells, # a figure. The first line is the title and names the table.
constexpr std::array<std::string_view, 24> tables{
    "2024年部门预算收支总表\n项目|本年预算|上年结转|总计\n一般公共预算|#|#|#\n政府性基金|#|#|#\n其他收入|#|#|#\n合计|#|"
    "#|#",
    "一般公共预算支出表\n科目|基本支出|项目支出|合计\n行政运行|#|#|#\n信息公开事务|#|#|#\n信访事务|#|#|#\n其他|#|#|#"
    "\n总计|#|#|#",
    "“三公”经费统计表（单位：万元）\n项目|本年数|上年数|增减\n因公出国（境）费|#|#|#\n公务用车费|#|#|#\n公务接待费|#|#|"
    "#\n总计|#|#|#",
    "2024年度行政执法情况统计表\n执法类别|行政许可|行政处罚|行政强制|其他\n市场监管|#|#|#|#\n交通运输|#|#|#|#"
    "\n生态环境|#|#|#|#\n合计|#|#|#|#",
    "行政处罚案件统计\n案由|立案数|结案数|结转下年\n无证经营|#|#|#\n违法建设|#|#|#\n其他违法行为|#|#|#\n总计|#|#|#",
    "行政许可事项办理情况\n事项|受理数|予以许可|不予许可|撤销许可\n食品经营许可|#|#|#|#\n道路运输许可|#|#|#|#\n总计|#|#"
    "|#|#",
    "信访事项统计表\n类别|来信|来访|网上|总计\n初次信访|#|#|#|#\n重复信访|#|#|#|#\n举报投诉|#|#|#|#\n其他|#|#|#|#",
    "12345热线办理情况\n月份|新收件数|办结件数|结转件数\n一月|#|#|#\n二月|#|#|#\n三月|#|#|#\n合计|#|#|#",
    "行政复议案件统计表（按管理领域）\n领域|受理|维持|撤销|驳回|调解\n公安|#|#|#|#|#\n自然资源|#|#|#|#|#\n人社|#|#|#|#|"
    "#\n总计|#|#|#|#|#",
    "行政应诉案件统计\n年份|一审|二审|再审|胜诉|败诉\n2022年|#|#|#|#|#\n2023年|#|#|#|#|#\n2024年|#|#|#|#|#",
    "法人单位数量统计\n类型|企业|事业单位|社会组织|总计\n本级|#|#|#|#\n下级|#|#|#|#\n合计|#|#|#|#",
    "干部职工花名册\n序号|姓名|单位|职务|其他\n1|张某|办公室|主任|无\n2|李某|财务科|科员|无\n总计|2|||",
    "值班表\n日期|带班领导|值班人员|备注\n10月1日|王某|赵某|\n10月2日|钱某|孙某|\n总计|2人|2人|",
    "政府信息公开申请登记台账\n序号|申请人|申请内容|收到日期|答复方式\n1|某公司|征地批复|2024-03-01|予以公开\n"
    "2|王某|会议纪要|2024-03-09|不予公开\n3|李某|处罚决定|2024-04-11|部分公开",
    "公文收发登记表\n编号|文件名称|来文单位|份数\n1|关于政府信息公开工作年度报告的通知|省办公厅|#\n2|会议纪要|本机关|#",
    "规范性文件清理结果\n文件名称|文号|清理结果\n某办法|某政发〔2019〕1号|继续有效\n某规定|某政发〔2018〕3号|"
    "废止\n某细则|某政发〔2020〕7号|修改",
    "主动公开信息发布数量（按渠道）\n渠道|本年|上年\n门户网站|#|#\n政务新媒体|#|#\n政府公报|#|#\n总计|#|#",
    "建议提案办理结果\n类别|建议|提案|总计\n已经解决|#|#|#\n正在解决|#|#|#\n列入计划|#|#|#\n留作参考|#|#|#",
    "固定资产统计\n名称|数量|金额|备注\n办公设备|#|#|\n车辆|#|#|\n其他|#|#|\n合计|#|#|",
    "各乡镇人口统计\n乡镇|男|女|总计\n城关镇|#|#|#\n东风乡|#|#|#\n其他|#|#|#\n合计|#|#|#",
    "窗口服务满意度\n窗口|非常满意|满意|不满意|总计\n社保|#|#|#|#\n医保|#|#|#|#\n不动产|#|#|#|#",
    "科研机构经费表\n机构|拨款|自筹|总计\n第一研究所|#|#|#\n第二研究所|#|#|#\n其他|#|#|#\n总计|#|#|#",
    "法律服务机构年检结果\n机构|合格|基本合格|不合格\n律师事务所|#|#|#\n公证处|#|#|#\n司法鉴定机构|#|#|#\n合计|#|#|#",
    "考试成绩\n姓名|语文|数学|总分\n甲|#|#|#\n乙|#|#|#\n丙|#|#|#",
};

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> parts(std::string_view text, char at) {
    std::vector<std::string> result(1);
    for (const char c : text)
        if (c == at)
            result.emplace_back();
        else
            result.back() += c;
    return result;
}

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

Document document_of(const Rows& rows) {
    Document document;
    Grid& grid = document.blocks.emplace_back().grid;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            if (const std::string& text = rows[row][column]; !text.empty())
                grid.add({static_cast<int>(row), static_cast<int>(column)},
                         {is_number(text) ? CellKind::number : CellKind::text, text, false});
    return document;
}

Rows transposed(const Rows& rows) {
    Rows result(rows.front().size(), std::vector<std::string>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            result[column][row] = rows[row][column];
    return result;
}

void add_both_ways(std::string_view table, std::mt19937& random, std::vector<LookAlike>& result) {
    Rows rows;
    for (const std::string& line : parts(table, '\n')) {
        rows.push_back(parts(line, '|'));
        for (std::string& cell : rows.back())
            if (cell == "#")
                cell = std::to_string(random() % 200);
    }
    const std::string title = rows.front().front();
    result.push_back({title, document_of(rows)});
    rows.erase(rows.begin());
    result.push_back({title + ", transposed", document_of(transposed(rows))});
}

// How each row is to be filled in, in words.
Rows guide(const Form& form) {
    Rows rows{{"填报说明"}};
    for (const TableSpec& table : form.tables)
        for (const Line& line : table.rows)
            rows.push_back({line.label, line.help.zh_cn.empty() ? "按实际情况填写" : line.help.zh_cn});
    return rows;
}

// Results and how many there were, in one column: too little to be 表三.
Rows results_in_one_column() {
    return {{"依申请公开办理结果统计"}, {"结果", "件数"},  {"予以公开", "41"}, {"部分公开", "6"}, {"不予公开", "12"},
            {"无法提供", "30"},         {"不予处理", "2"}, {"其他处理", "4"},  {"总计", "95"}};
}

Rows prose(const Form& form) {
    Rows rows{{"2024年" + form.title_marks.front()}};
    for (const TemplateSheet& sheet : form.sheets) {
        rows.push_back({sheet.heading});
        rows.push_back(
            {"本年度新收政府信息公开申请95件，其中自然人80件、商业企业15件；予以公开41件，部分公开6件，不予公开12"
             "件，结转下年度继续办理3件。行政复议5件，结果维持4件，尚未审结1件。"});
    }
    return rows;
}

} // namespace

std::vector<LookAlike> look_alikes() {
    std::mt19937 random(1);
    std::vector<LookAlike> result;
    for (const std::string_view table : tables)
        add_both_ways(table, random, result);
    for (const auto& form : built_in_forms()) {
        result.push_back({"guide to " + form->id, document_of(guide(*form))});
        result.push_back({"prose of " + form->id, document_of(prose(*form))});
    }
    result.push_back({"results in one column", document_of(results_in_one_column())});
    return result;
}

} // namespace crossfoot::filed
