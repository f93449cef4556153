#include "prose_texts.hpp"

#include "tell/rule_text.hpp"

namespace crossfoot::test {

void add_paragraph(Document& document, const std::string& text) {
    Block block;
    block.kind = BlockKind::paragraph;
    block.text = text;
    document.blocks.push_back(std::move(block));
}

void add_table(Document& document, Block table) {
    table.kind = BlockKind::table;
    document.blocks.push_back(std::move(table));
}

Document text_with(const std::vector<std::string>& paragraphs, const std::string& organ) {
    Document document;
    add_paragraph(document, organ + "2023年政府信息公开工作年度报告");
    for (const std::string& paragraph : paragraphs)
        add_paragraph(document, paragraph);
    add_table(document, table3().sheet(""));
    ReportGrid cases = ReportGrid::only(form(), "t4");
    cases.figures("t4", "cases", {2, 0, 0, 1, 3, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0});
    add_table(document, cases.sheet(""));
    return document;
}

std::string told(const Document& document, Language language) {
    std::string all;
    for (const CheckedReport& report : checked(document))
        for (const Finding& finding : report.findings)
            if (finding.rule->id.starts_with("X-"))
                all += (all.empty() ? "" : "\n") + finding.rule->id +
                       (finding.variant->id.empty() ? "" : '.' + finding.variant->id) + ' ' +
                       rule_text(finding, language);
    return all;
}
std::string told(const std::string& paragraph) { return told(text_with({paragraph})); }

std::string rules(const std::string& paragraph, const std::string& organ) {
    std::string all;
    for (const CheckedReport& report : checked(text_with({paragraph}, organ)))
        for (const Finding& finding : report.findings)
            if (finding.rule->id.starts_with("X-"))
                all += (all.empty() ? "" : " ") + finding.rule->id +
                       (finding.variant->id.empty() ? "" : '.' + finding.variant->id);
    return all;
}

} // namespace crossfoot::test
