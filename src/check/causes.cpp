#include "check/model.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

// More would be no help to anyone.
constexpr std::size_t most_explanations = 5;

class Merging {
public:
    Merging(const RelationModel& model, const RelationCount& count, std::vector<Finding>& findings,
            std::set<std::size_t>& gone)
        : count_(count), model_(model), findings_(findings), gone_(gone) {}

    void run() {
        for (const Diagnosis& diagnosis : locate(model_.table))
            merge(diagnosis, diagnosis.equations.size() == count_.failed ? count_.checked : 0);
    }

private:
    void merge(const Diagnosis& diagnosis, std::size_t all_hold) {
        std::set<std::size_t> broken;
        for (const std::size_t equation : diagnosis.equations)
            if (const auto finding = model_.finding_of[equation]; finding && gone_.count(*finding) == 0)
                broken.insert(*finding);
        if (broken.empty())
            return;
        Finding merged = findings_[*broken.begin()];
        Cause& cause = merged.cause.emplace();
        name_suspects(diagnosis, cause);
        if (!cause.last_suspects.empty())
            merged.last_year = model_.last_year;
        cause.mended = !diagnosis.explanations.empty() && diagnosis.explanations.front().enough;
        cause.all_hold = cause.mended ? all_hold : 0;
        if (broken.size() == 1 && !cause.located()) {
            findings_[*broken.begin()] = std::move(merged);
            return;
        }
        merged.cells.clear();
        if (cause.located())
            for (const Suspect& suspect : cause.suspects)
                if (suspect.explanation == 0)
                    merged.cells.push_back(suspect.cell);
        merged.last_cells.clear();
        for (const std::size_t index : broken) {
            merged.severity = std::min(merged.severity, findings_[index].severity);
            add_cells(findings_[index].cells, merged.cells);
            add_cells(findings_[index].last_cells, merged.last_cells);
            if (findings_[index].last_year)
                merged.last_year = findings_[index].last_year;
            cause.relations.push_back(std::move(findings_[index])); // as what it breaches alone
        }
        gone_.insert(broken.begin(), broken.end());
        findings_.push_back(std::move(merged));
    }

    // An explanation by which a figure of last year is wrong is one of that report.
    void name_suspects(const Diagnosis& diagnosis, Cause& cause) const {
        std::size_t told = 0;
        for (const Explanation& explanation : diagnosis.explanations) {
            const std::vector<Change>& changes = explanation.changes;
            const bool last =
                std::ranges::any_of(changes, [&](const Change& change) { return is_last(change.figure); });
            if (told >= most_explanations && !(last ? cause.last_suspects : cause.suspects).empty())
                continue; // of either report at least one
            for (const Change& change : changes) {
                Suspect suspect{model_.cells[change.figure],
                                change.suggested,
                                change.why,
                                explanation.confidence,
                                told,
                                model_.table.figures[change.figure].formula};
                suspect.last_year = is_last(change.figure);
                (last ? cause.last_suspects : cause.suspects).push_back(std::move(suspect));
            }
            ++told;
        }
        if (!cause.suspects.empty() && cause.suspects.front().explanation == 0)
            for (const std::size_t testimony : diagnosis.explanations.front().borne_out_by)
                cause.witnesses.push_back(model_.witnesses[testimony]);
    }

    bool is_last(std::size_t figure) const { return model_.last_figures.contains(figure); }

    // A cell that is a total of one relation and a part of another is a total.
    static void add_cells(const std::vector<FindingCell>& more, std::vector<FindingCell>& cells) {
        for (const FindingCell& cell : more) {
            const auto known = std::find_if(cells.begin(), cells.end(),
                                            [&](const FindingCell& one) { return one.place == cell.place; });
            if (known == cells.end())
                cells.push_back(cell);
            else if (known->role == Role::part)
                known->role = cell.role;
        }
    }

    const RelationCount count_;
    const RelationModel& model_;
    std::vector<Finding>& findings_;
    std::set<std::size_t>& gone_; // findings that became part of another
};

} // namespace

void merge_causes(const RelationModel& model, const RelationCount& count, std::vector<Finding>& findings) {
    std::set<std::size_t> gone;
    Merging(model, count, findings, gone).run();
    std::vector<Finding> left;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (gone.count(i) == 0)
            left.push_back(std::move(findings[i]));
    findings = std::move(left);
}

void merge_causes(const ReportTable& table, const TableRelations& relations, std::vector<Finding>& findings) {
    if (relations.count.failed > 0)
        merge_causes(model_of(table, relations.checked), relations.count, findings);
}

} // namespace crossfoot
