// Reports of two years with sentences of the words that the form knows of prose.
#include "check/real_sheet.hpp"
#include "judge.hpp"
#include "target.hpp"
#include "text/utf8.hpp"

namespace crossfoot::fuzz {
namespace {

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all = [] {
        const ProseWords& prose = test::form().prose;
        std::vector<std::string> found{"，", "、", "；", "。", "（", "）", "的", "某市", "2022年", "上年结转"};
        const auto add = [&](const Words& words) {
            for (const std::u32string& word : words) {
                found.emplace_back();
                for (const char32_t letter : word)
                    append_character(found.back(), letter);
            }
        };
        for (const Statement& statement : prose.statements)
            add(statement.words);
        for (const Claim& claim : prose.claims)
            for (const Words& part : claim.says)
                add(part);
        for (const SaidShare& share : prose.shares)
            add(share.words);
        for (const Words* words :
             {&prose.all_units, &prose.whole,        &prose.ends,      &prose.counters,     &prose.counted,
              &prose.in_all,    &prose.others,       &prose.share,     &prose.share_of_all, &prose.last_year,
              &prose.level,     &prose.year_before,  &prose.this_year, &prose.compared,     &prose.levels,
              &prose.from,      &prose.respectively, &prose.more,      &prose.less,         &prose.approximate,
              &prose.kinds,     &prose.narrowed,     &prose.acts,      &prose.until,        &prose.whole_year})
            add(*words);
        return found;
    }();
    return all;
}

std::string sentences(Decisions& decisions) {
    std::string text;
    for (std::size_t left = 120; left > 0 && decisions.more(); --left)
        if (const std::size_t kind = decisions.up_to(255); kind < 90)
            text += std::to_string(decisions.up_to(200)) + "件";
        else if (kind < 120)
            text += std::to_string(decisions.up_to(100)) + '.' + std::to_string(decisions.up_to(99)) + '%';
        else
            text += pieces()[decisions.up_to(pieces().size() - 1)];
    return text;
}

void add_report(Document& document, int year, Decisions& decisions) {
    for (const std::string& text : {"某市" + std::to_string(year) + "年政府信息公开工作年度报告",
                                    std::string("一、总体情况"), sentences(decisions)}) {
        Block& paragraph = document.blocks.emplace_back();
        paragraph.kind = BlockKind::paragraph;
        paragraph.text = text;
    }
    test::ReportGrid cases = test::ReportGrid::only(test::form(), "t4");
    cases.figures("t4", "cases", {2, 0, 0, 1, 3, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0});
    for (const test::ReportGrid& grid : {test::table3(), cases}) {
        document.blocks.push_back(grid.sheet(""));
        document.blocks.back().kind = BlockKind::table;
    }
}

} // namespace

void prose(std::string_view bytes) {
    Decisions decisions(bytes);
    Document document;
    add_report(document, 2023, decisions);
    add_report(document, 2022, decisions);
    judge(document);
}

} // namespace crossfoot::fuzz
