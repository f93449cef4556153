#include "check/acceptance.hpp"
#include "check/check.hpp"
#include "check/last_year.hpp"
#include "check/model.hpp"
#include "check/policy.hpp"
#include "check/prose.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace crossfoot {
namespace {

// Those of one table that hold with last year, or are told not to; what the document accepts is no riddle any more.
std::vector<CheckedYearRelation> links_of(const ReportTable& table, const YearRelations& all,
                                          const std::vector<Finding>& findings) {
    std::vector<CheckedYearRelation> links;
    for (const CheckedYearRelation& checked : all.checked)
        if (checked.table == &table && (checked.finding ? !findings[*checked.finding].accepted : checked.holds))
            links.push_back(checked);
    return links;
}

// Finds the causes of what does not hold in a table anew, with last year as a witness.
class LocatingAgain {
public:
    LocatingAgain(CheckedReport& checked, const Document& document, const std::shared_ptr<const PastReport>& past,
                  const YearRelations& years, std::vector<Finding>& of_years)
        : checked_(checked), document_(document), past_(past), years_(years), of_years_(of_years) {}

    void run() {
        std::set<std::size_t> taken; // findings with last year that went into a table's
        for (const ReportTable& table : checked_.report.tables)
            look_at(table, taken);
        std::vector<Finding> left;
        for (std::size_t i = 0; i < of_years_.size(); ++i)
            if (!taken.contains(i))
                left.push_back(std::move(of_years_[i]));
        of_years_ = std::move(left);
    }

private:
    void look_at(const ReportTable& table, std::set<std::size_t>& taken) {
        std::vector<CheckedYearRelation> links = links_of(table, years_, of_years_);
        const auto fails = [](const CheckedYearRelation& link) { return link.finding.has_value(); };
        const auto of_table = [&](const Finding& finding) { return is_of_relations(finding, *table.spec); };
        if (links.empty() || (std::ranges::none_of(links, fails) && std::ranges::none_of(checked_.findings, of_table)))
            return;
        for (const CheckedYearRelation& link : links)
            if (link.finding)
                taken.insert(*link.finding);
        locate_again(checked_.report, table, document_, checked_.witnesses, {past_, std::move(links)}, of_years_,
                     checked_.findings);
    }

    CheckedReport& checked_;
    const Document& document_;
    const std::shared_ptr<const PastReport>& past_;
    const YearRelations& years_;
    std::vector<Finding>& of_years_;
};

} // namespace

void compare_with_last_year(CheckedReport& checked, const Document& document, std::shared_ptr<const PastReport> past,
                            const Policy& policy) {
    std::vector<Finding> findings;
    const YearRelations relations = check_last_year(checked.report, past, findings);
    const std::size_t prose = check_prose_with_last_year(checked.report, document, past, checked.findings, findings);
    check_repetition(checked.report, document, past, findings);
    tell_apart(document, findings);
    apply_acceptances(document, findings);
    LocatingAgain(checked, document, past, relations, findings).run();
    std::ranges::move(findings, std::back_inserter(checked.findings));
    let_no_text_follow_doubtful_figures(checked.findings);
    apply(policy, checked.findings);
    sort(checked.findings);
    checked.last_year = {std::move(past), {}, relations.count, prose, relations.unjudged};
}

} // namespace crossfoot
