#include "tell/patterns_page.hpp"

#include "check/figure_sums.hpp"
#include "text/utf8.hpp"

#include <initializer_list>

namespace crossfoot {
namespace {

// Words may have commas of their own.
std::string listed(const Words& words) {
    std::string text;
    for (const std::u32string& word : words)
        text += (text.empty() ? "`" : " `") + utf8(word) + '`';
    return text;
}

// A line for each list that is not empty: "须有 with：`诉讼` `应诉`".
void add_list(const char* name, const Words& words, std::string& text) {
    if (!words.empty())
        text += (text.empty() ? "" : "<br>") + std::string(name) + "：" + listed(words);
}

std::string figures(const Form& form, const std::vector<FigureSum>& sums) {
    std::string text;
    for (const FigureSum& sum : sums) {
        const LocalText name = sum_name(form, sum);
        text += (text.empty() ? "" : "<br>") + name.zh_cn + ", " + name.en;
    }
    return text;
}

void begin_table(const char* heading, const char* columns, std::string& page) {
    page += "\n### " + std::string(heading) + "\n\n" + columns + "\n|---|---|---|---|---|\n";
}

void add_row(std::initializer_list<std::string> cells, std::string& page) {
    for (const std::string& cell : cells)
        page += "| " + cell + " ";
    page += "|\n";
}

void add_statements(const Form& form, std::string& page) {
    begin_table("数字 · Numbers", "| 句式 pattern | 规则 rule | 词语 words | 条件 conditions | 等于 equals any of |",
                page);
    for (const Statement& one : form.prose.statements) {
        std::string conditions;
        if (one.units != form.prose.units)
            add_list("单位 units", one.units, conditions);
        add_list("须有 with", one.with, conditions);
        add_list("同句有则可另计 with more beside", one.together, conditions);
        add_list("近旁有则确定 certain near", one.sure, conditions);
        add_list("不得有 unlike", one.unlike, conditions);
        add_list("之前不得有 apart", one.apart, conditions);
        add_row({"`" + one.id + "`", "`" + one.rule + "`", listed(one.words), conditions, figures(form, one.equals)},
                page);
    }
}

void add_shares(const Form& form, std::string& page) {
    const Rule* rule = form.rule(CheckKind::shares);
    const std::string id = rule ? "`" + rule->id + "`" : std::string();
    begin_table("占比 · Shares", "| 句式 pattern | 规则 rule | 词语 words | 条件 conditions | 分子、分母 part, whole |",
                page);
    for (const SaidShare& one : form.prose.shares) {
        std::string conditions;
        add_list("须有 with", one.with, conditions);
        add_list("不得有 unlike", one.unlike, conditions);
        add_row({"`" + one.id + "`", id, listed(one.words), conditions,
                 figures(form, one.parts) + "<br>÷<br>" + figures(form, one.wholes)},
                page);
    }
    for (const NamedWhole& one : form.prose.wholes)
        add_row({"`" + one.id + "`", id, "占 share of：" + listed(one.words), "", "÷<br>" + figures(form, one.equals)},
                page);
}

void add_claims(const Form& form, std::string& page) {
    begin_table("说法 · Claims", "| 句式 pattern | 规则 rule | 词语 words | 条件 conditions | 都是 0 are all 0 |",
                page);
    for (const Claim& one : form.prose.claims) {
        std::string says;
        for (const Words& parts : one.says)
            says += (says.empty() ? "" : "<br>") + listed(parts);
        std::string conditions;
        add_list("须有 with", one.with, conditions);
        add_list("不得有 unlike", one.unlike, conditions);
        add_list("本分句不得有 apart", one.apart, conditions);
        add_row({"`" + one.id + "`", "`" + one.rule + "`", says, conditions, figures(form, one.zero)}, page);
    }
}

void add_mentions(const Form& form, std::string& page) {
    begin_table("应当说到 · To be spoken of",
                "| 句式 pattern | 规则 rule | 词语 words | 条件 conditions | 部分 section |", page);
    for (const Mention& one : form.prose.mentions)
        add_row({"`" + one.id + "`", "`" + one.rule + "`", listed(one.words), "", one.section}, page);
}

} // namespace

std::string patterns_page(const std::vector<std::shared_ptr<const Form>>& forms) {
    std::string page = "# 正文句式 · Patterns of the text\n\n"
                       "词语已统一全角半角和字体；别的条件见格式文件。Words are folded as they are compared; further "
                       "conditions stand in the form file.\n";
    for (const auto& form : forms) {
        page += "\n## " + form->name.zh_cn + "\n\n" + form->name.en + ", `" + form->id + "`\n";
        const ProseWords& prose = form->prose;
        if (!prose.units.empty())
            page += "\n单位 units：" + listed(prose.units) + '\n';
        if (!prose.statements.empty())
            add_statements(*form, page);
        if (!prose.shares.empty() || !prose.wholes.empty())
            add_shares(*form, page);
        if (!prose.claims.empty())
            add_claims(*form, page);
        if (!prose.mentions.empty())
            add_mentions(*form, page);
    }
    return page;
}

} // namespace crossfoot
