#include "check/acceptance.hpp"
#include "check/model.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {

bool is_of_relations(const Finding& finding, const TableSpec& table) {
    const CheckKind check = finding.rule->check;
    return finding.cells.front().table == &table &&
           (check == CheckKind::relations || check == CheckKind::subtotals || check == CheckKind::blank_totals);
}

void locate_again(const Report& report, const ReportTable& table, const Document& document,
                  const std::vector<Witness>& witnesses, const YearWitness& year, const std::vector<Finding>& of_years,
                  std::vector<Finding>& findings) {
    std::vector<Finding> own;
    TableRelations relations = check_relations(*report.form, table, own);
    apply_acceptances(document, own);
    leave_out_accepted(relations, own);
    std::vector<CheckedYearRelation> links = year.links;
    for (CheckedYearRelation& link : links) {
        relations.count.failed += link.finding ? 1 : 0;
        if (!link.finding)
            continue;
        own.push_back(of_years[*link.finding]);
        link.finding = own.size() - 1;
    }
    relations.count.checked += links.size();
    RelationModel model = model_of(table, relations.checked);
    add_last_year(model, year.past, links);
    add_witnesses(model, report, table, witnesses);
    merge_causes(model, relations.count, own);
    std::erase_if(own, [](const Finding& finding) { return finding.rule->check == CheckKind::structure; });
    std::erase_if(findings, [&](const Finding& finding) { return is_of_relations(finding, *table.spec); });
    std::ranges::move(own, std::back_inserter(findings));
}

} // namespace crossfoot
