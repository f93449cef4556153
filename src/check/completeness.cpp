#include "check/rules.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

bool has_case(const Rule* rule, std::string_view variant) {
    return rule && std::ranges::find(rule->variants, variant, &Variant::id) != rule->variants.end();
}

// "表二 第二十条第（一）项、表四", in both languages of the form.
LocalText titles(const std::vector<const TableSpec*>& tables) {
    LocalText text;
    for (const TableSpec* table : tables) {
        text.zh_cn += (text.zh_cn.empty() ? "" : "、") + table->title.zh_cn;
        text.en += (text.en.empty() ? "" : "; ") + table->title.en;
    }
    return text;
}

} // namespace

void check_completeness(const Report& report, std::vector<Finding>& findings) {
    const Rule* rule = report.form->rule(CheckKind::structure);
    std::vector<const TableSpec*> absent;
    for (const MissingTable& missing : report.missing) {
        if (!missing.heading && !report.whole) {
            absent.push_back(missing.spec);
            continue;
        }
        FindingCell cell{missing.heading.value_or(report.place()), missing.spec, nullptr, nullptr, Role::place, {}, 0};
        add_finding(rule, missing.heading ? "table_unread" : "table_missing", {std::move(cell)},
                    {{"table", missing.spec->title}}, findings);
    }
    if (!absent.empty() && has_case(rule, "absent"))
        add_finding(rule, "absent", {{report.place(), nullptr, nullptr, nullptr, Role::place, {}, 0}},
                    {{"tables", titles(absent)}}, findings);
}

} // namespace crossfoot
