#include "comparison/year_on_year.hpp"

#include "check/acceptance.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace crossfoot {
namespace {

// One of relations within the report may know of last year's all the same, as where that tells which cell is wrong.
bool is_against_last_year(const Finding& finding) {
    const auto knows_of_it = [](const Breach& breach) { return breach.last_year != nullptr; };
    return finding.relations().empty() ? knows_of_it(finding) : std::ranges::any_of(finding.relations(), knows_of_it);
}

class YearOnYearMaking {
public:
    YearOnYearMaking(const CheckedReport& checked, const Document& document)
        : checked_(checked), document_(document), report_(checked.report), last_(checked.last_year.report) {
        if (!last_)
            throw std::logic_error("a report that was not compared with last year's");
    }

    YearOnYear run() {
        for (const Finding& finding : checked_.findings)
            if (is_against_last_year(finding))
                add(finding);
        for (std::size_t i = 0; i < report_.form->tables.size(); ++i)
            add_figures(static_cast<int>(i));
        add_relations();
        return std::move(result_);
    }

private:
    using At = std::tuple<const TableSpec*, const Line*, const Line*>;

    void add(const Finding& finding) {
        result_.standing_out.push_back(&finding);
        for (const FindingCell& cell : finding.cells)
            if (cell.table && cell.item && cell.applicant) {
                std::vector<const Finding*>& told = told_[{cell.table, cell.item, cell.applicant}];
                if (told.empty() || told.back() != &finding)
                    told.push_back(&finding);
            }
    }

    void add_figures(int index) {
        const TableSpec& spec = report_.form->tables[static_cast<std::size_t>(index)];
        const ReportTable* now = report_.table(spec);
        const LastTable before = last_table(*report_.form, index, last_->report);
        for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
                ComparedFigure figure;
                figure.table = &spec;
                figure.row = row;
                figure.column = column;
                figure.now = now ? now->figure(row, column) : nullptr;
                const int last_row = before.rows[static_cast<std::size_t>(row)];
                const int last_column = before.columns[static_cast<std::size_t>(column)];
                figure.in_last_form = last_row >= 0 && last_column >= 0;
                figure.last =
                    figure.in_last_form && before.table ? before.table->figure(last_row, last_column) : nullptr;
                const auto told = told_.find({&spec, &spec.rows[static_cast<std::size_t>(row)],
                                              &spec.columns[static_cast<std::size_t>(column)]});
                if (told != told_.end())
                    figure.told = told->second;
                result_.figures.push_back(std::move(figure));
            }
    }

    // As they stand by themselves: in the report, several that one cause broke are one finding.
    void add_relations() {
        std::vector<Finding> findings;
        YearRelations relations = check_last_year(report_, last_, findings);
        apply_acceptances(document_, findings);
        for (CheckedYearRelation& relation : relations.checked) {
            RelationState state = relation.holds ? RelationState::holds : RelationState::fails;
            if (relation.finding && findings[*relation.finding].accepted)
                state = RelationState::accepted;
            result_.relations.push_back({std::move(relation), state});
        }
    }

    const CheckedReport& checked_;
    const Document& document_;
    const Report& report_;
    const std::shared_ptr<const PastReport>& last_;
    std::map<At, std::vector<const Finding*>> told_;
    YearOnYear result_;
};

} // namespace

YearOnYear year_on_year(const CheckedReport& checked, const Document& document) {
    return YearOnYearMaking(checked, document).run();
}

} // namespace crossfoot
