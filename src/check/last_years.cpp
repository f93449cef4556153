#include "check/report_check.hpp"
#include "years/organ.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace crossfoot {
namespace {

// The reports of one document among themselves; and what it keeps of the year before.
class OwnPredecessors {
public:
    OwnPredecessors(const std::vector<Report>& reports, const Document& document) {
        if (are_of_several_years(reports))
            for (const Report& report : reports)
                if (const auto past = past_report(report, document, {}))
                    beside_.add(*past);
        for (const DocumentProperty& property : document.properties)
            if (property.name == kept_property)
                if (const auto past = kept_report(property.value, forms_of(reports)))
                    kept_.add(*past);
    }

    Predecessor of(const Report& report, Predecessors::From from) const {
        Predecessor found = beside_.empty() ? Predecessor() : beside_.of(report, from);
        if (found.reason == "no_report")
            found.instead.clear(); // the report itself is among them
        if (!found.report && !kept_.empty())
            found = kept_.of(report, from);
        return found;
    }

private:
    static bool are_of_several_years(const std::vector<Report>& reports) {
        std::set<int> years;
        for (const Report& report : reports)
            if (report.year)
                years.insert(report.year->year);
        return years.size() > 1;
    }

    // That of last year may be of an older form than all of them.
    static std::vector<std::shared_ptr<const Form>> forms_of(const std::vector<Report>& reports) {
        std::set<std::shared_ptr<const Form>> own;
        for (const Report& report : reports)
            own.insert(report.form);
        std::vector<std::shared_ptr<const Form>> forms(own.begin(), own.end());
        forms.insert(forms.end(), built_in_forms().begin(), built_in_forms().end());
        return forms;
    }

    Predecessors beside_;
    Predecessors kept_;
};

// What a document says of which report of last year may be that of one of its reports.
class Company {
public:
    explicit Company(const std::vector<Report>& reports) {
        for (const Report& report : reports) {
            if (report.year)
                ++of_year_[report.year->year];
            if (!report.organ.empty())
                organs_.insert(organ_key(report.organ));
        }
    }

    // Where another report of the same year is beside it, that of last year may be either's; and where reports of
    // several organs are, one that names none may be any's.
    Predecessors::From from(const Report& report) const {
        const bool alone = !report.year || of_year_.at(report.year->year) == 1;
        return alone && (!report.organ.empty() || organs_.size() <= 1) ? Predecessors::From::chosen
                                                                       : Predecessors::From::many;
    }

private:
    std::map<int, int> of_year_; // how many reports
    std::set<std::u32string> organs_;
};

} // namespace

std::vector<Predecessor> predecessors_of(const std::vector<Report>& reports, const Document& document,
                                         const LastYears& last_years) {
    const OwnPredecessors own(reports, document);
    const Company company(reports);
    std::vector<Predecessor> all;
    all.reserve(reports.size());
    for (const Report& report : reports) {
        Predecessor& found = all.emplace_back();
        if (!report.form->last_year_rules.any())
            continue;
        const Predecessors::From among = company.from(report);
        if (last_years)
            found = last_years(report, among);
        if (!found.report)
            if (Predecessor beside = own.of(report, among); beside.report || found.reason.empty())
                found = std::move(beside);
    }
    return all;
}

} // namespace crossfoot
