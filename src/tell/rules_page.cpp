#include "tell/rules_page.hpp"

#include "tell/line_sum.hpp"
#include "tell/severity_word.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::string sign(Comparison comparison) {
    switch (comparison) {
    case Comparison::equal:
        return " = ";
    case Comparison::at_least:
        return " ≥ ";
    case Comparison::at_most:
        return " ≤ ";
    }
    return {};
}

std::string relation_text(const Form& form, const Relation& relation, const std::vector<Term>& last = {}) {
    const TableSpec& table = *form.table(relation.table);
    const auto& lines = table.lines(relation.axis_of_terms());
    const std::string where = relation.across == Axis::columns ? "（每列 each column）" : "（每行 each row）";
    std::string parts = line_sum(relation.parts, lines, Language::zh_cn);
    if (!last.empty())
        parts = "上年 last year's " + line_sum(last, lines, Language::zh_cn) + (parts.empty() ? "" : " + ") + parts;
    return (relation.name.zh_cn.empty() ? table.title.zh_cn : relation.name.zh_cn) + "：" +
           line_sum(relation.totals, lines, Language::zh_cn) + sign(relation.comparison) + parts + where;
}

std::string change_text(const Form& form, const YearChange& change) {
    std::string text;
    for (std::size_t i = 0; i < form.tables.size(); ++i)
        if (std::ranges::find(change.figures, static_cast<int>(i), &FigurePlace::table) != change.figures.end())
            text += (text.empty() ? "" : "、") + form.tables[i].title.zh_cn;
    const std::string times = std::to_string(change.times);
    text += "：本年 ÷ 上年 this year ÷ last year " +
            (change.about ? "≈ " + times + "、1/" + times : "> " + times + "、< 1/" + times);
    return change.least > 0 ? text + "（≥ " + std::to_string(change.least) + "）" : text;
}

std::string both_words(Severity severity) {
    return severity_word(severity, Language::zh_cn) + " " + severity_word(severity, Language::en);
}

void add_rule(const Form& form, const Rule& rule, std::string& page) {
    page +=
        "| `" + rule.id + "` | " + both_words(rule.severity) + " | " + rule.name.zh_cn + "<br>" + rule.name.en + " | ";
    std::string relations;
    for (const Relation& relation : form.relations)
        if (relation.rule == rule.id)
            relations += (relations.empty() ? "" : "<br>") + relation_text(form, relation);
    for (const YearRelation& year : form.last_year_rules.relations)
        if (year.relation.rule == rule.id)
            relations += (relations.empty() ? "" : "<br>") + relation_text(form, year.relation, year.last);
    for (const YearChange& change : form.last_year_rules.changes)
        if (change.rule == rule.id)
            relations += (relations.empty() ? "" : "<br>") + change_text(form, change);
    if (const auto& repetition = form.last_year_rules.repetition; repetition && rule.check == CheckKind::repetition)
        relations += "与上年相同的字数 letters of last year's sentences ≥ " + std::to_string(repetition->share) + "%";
    for (const Variant& variant : rule.variants)
        if (variant.severity != rule.severity)
            relations += (relations.empty() ? "" : "<br>") + both_words(variant.severity) + "：`" + variant.id + "`";
    page += relations + " | " + rule.clause + " |\n";
}

std::string kind_text(const Line& column) {
    const std::string unit = column.unit.empty() ? std::string() : "，" + column.unit;
    switch (column.number) {
    case NumberKind::count:
        return "非负整数 count" + unit;
    case NumberKind::change:
        return "增减，整数 change" + unit;
    case NumberKind::money:
        return "金额 money" + unit;
    }
    return {};
}

std::string line_text(const Line& line) { return line.name.zh_cn + "<br>" + line.name.en; }

// What the ids of figures mean, by which figures.csv and reports.jsonl tell them.
void add_dictionary(const Form& form, std::string& page) {
    page += "\n### 数据字典 · Data dictionary\n";
    for (const TableSpec& table : form.tables) {
        page += "\n`" + table.id + "`：" + table.title.zh_cn + ", " + table.title.en + "\n\n" +
                "| 行 row | 序号 number | 项目 item |\n|---|---|---|\n";
        for (const Line& row : table.rows)
            page += "| `" + row.id + "` | " + row.code + " | " + line_text(row) + " |\n";
        page += "\n| 列 column | 对象 applicant | 数据 figures |\n|---|---|---|\n";
        for (const Line& column : table.columns)
            page += "| `" + column.id + "` | " + line_text(column) + " | " + kind_text(column) + " |\n";
    }
}

} // namespace

std::string rules_page(const std::vector<std::shared_ptr<const Form>>& forms) {
    std::string page =
        "# 规则一览 · Rules\n\n"
        "本页由表样文件生成，请勿手工修改。This page is made from the form files by the build target `rules_page`.\n"
        "核对正文所用的词由 `crossfoot rules --patterns` 列出。The words by which the text is read are listed by it.\n";
    for (const auto& form : forms) {
        page += "\n## " + form->name.zh_cn + "\n\n" + form->name.en + ", `" + form->id + "`, " + form->authority +
                "\n\n" +
                "| 规则 rule | 轻重 severity | 核对什么 what is checked | 关系 relation | 依据 source "
                "|\n|---|---|---|---|---|\n";
        for (const Rule& rule : form->rules)
            add_rule(*form, rule, page);
        add_dictionary(*form, page);
    }
    return page;
}

} // namespace crossfoot
