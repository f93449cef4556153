#include "check/checker.hpp"

#include "check/report_check.hpp"
#include "prose/section_prose.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace crossfoot {
namespace {

class BlocksOfReport {
public:
    explicit BlocksOfReport(const Report& report) {
        if (report.year)
            add(report.year->place);
        for (const NamedYear& named : report.years)
            add(named.place);
        for (const MissingTable& missing : report.missing)
            if (missing.heading)
                add(*missing.heading);
        for (const Place& paragraph : report.paragraphs)
            add(paragraph);
        for (const ReportTable& table : report.tables)
            add(table);
    }

    // What a template says beside its tables stands where it has a name, on whichever sheet.
    void add_named(const std::vector<NamedRange>& names) {
        if (std::ranges::any_of(names, [&](const NamedRange& name) { return blocks_.contains(name.block); }))
            for (const NamedRange& name : names)
                blocks_.insert(name.block);
    }

    const std::set<std::size_t>& all() const { return blocks_; }

private:
    void add(const Place& place) { blocks_.insert(place.block); }

    // A total may be read elsewhere than where it is shown.
    void add(const std::vector<std::optional<ReportFigure>>& figures) {
        for (const std::optional<ReportFigure>& figure : figures)
            if (figure)
                add(figure->place);
    }

    void add(const ReportTable& table) {
        for (const Place& part : table.parts)
            add(part);
        add(table.figures);
        for (const StructureIssue& issue : table.issues)
            add(issue.place);
        for (const Axis axis : {Axis::rows, Axis::columns}) {
            for (const ReportLine& line : table.lines(axis))
                add(line.label);
            for (const ExtraLine& line : table.extra(axis)) {
                add(line.label);
                add(line.figures);
            }
        }
    }

    std::set<std::size_t> blocks_;
};

// All false where names or properties are others, on which anything may depend.
std::vector<bool> unchanged_blocks(const Document& document, const Document& before) {
    std::vector<bool> same(document.blocks.size(), false);
    if (document.names == before.names && document.properties == before.properties)
        for (std::size_t i = 0; i < std::min(same.size(), before.blocks.size()); ++i)
            same[i] = document.blocks[i] == before.blocks[i];
    return same;
}

// A copy of the document, made from the one before it.
void take_over(Document& before, const Document& document, const std::vector<bool>& same) {
    before.blocks.resize(document.blocks.size());
    for (std::size_t i = 0; i < same.size(); ++i)
        if (!same[i])
            before.blocks[i] = document.blocks[i];
    before.names = document.names;
    before.properties = document.properties;
}

// Whether reports on other sheets see the same of those that changed: where their headings of sections stand, and what
// such a sheet is called.
bool same_headings(const Document& document, const Document& before, const std::vector<bool>& same,
                   const std::vector<std::shared_ptr<const Form>>& forms) {
    const auto differs = [&](const SectionHeadings& headings, std::size_t block) {
        const auto found = [&](const Document& in) {
            return block < in.blocks.size() ? headings_in(in, headings, block) : PlacedHeadings();
        };
        const PlacedHeadings now = found(document);
        return now != found(before) || (!now.empty() && document.blocks[block].name != before.blocks[block].name);
    };
    for (const auto& form : forms) {
        const SectionHeadings headings(*form);
        for (std::size_t block = 0; block < std::max(same.size(), before.blocks.size()); ++block)
            if ((block >= same.size() || !same[block]) && differs(headings, block))
                return false;
    }
    return true;
}

bool stands_in(const std::vector<bool>& same, const Document& document, const Report& report) {
    BlocksOfReport blocks(report);
    blocks.add_named(document.names);
    return std::ranges::all_of(blocks.all(), [&](std::size_t block) { return block < same.size() && same[block]; });
}

bool same_past(const std::shared_ptr<const PastReport>& one, const std::shared_ptr<const PastReport>& other) {
    return one && other ? *one == *other : one == other;
}

} // namespace

std::vector<CheckedReport> Checker::check(const Document& document,
                                          const std::vector<std::shared_ptr<const Form>>& forms, const Policy& policy) {
    std::map<Place, CheckedReport> known = std::exchange(known_, {});
    Document before = std::exchange(before_, {});
    const std::vector<bool> same = unchanged_blocks(document, before);
    if (!recogniser_ || forms_ != forms) {
        recogniser_ = std::make_unique<Recogniser>(forms);
        forms_ = forms;
        known.clear();
    }
    if (policy_ != policy || (!known.empty() && !same_headings(document, before, same, forms)))
        known.clear();
    std::vector<Report> found = recogniser_->recognise_again(document, same);
    std::vector<Predecessor> pasts = predecessors_of(found, document, {});
    std::vector<CheckedReport> reports;
    reports.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto at = known.find(found[i].place());
        const bool holds = at != known.end() && at->second.report == found[i] &&
                           same_past(at->second.last_year.report, pasts[i].report) &&
                           stands_in(same, document, found[i]);
        if (holds) {
            reports.push_back(std::move(at->second));
            known.erase(at);
            if (!pasts[i].report)
                reports.back().last_year = not_compared(std::move(pasts[i]));
        } else {
            reports.push_back(check_report(document, std::move(found[i]), std::move(pasts[i]), policy));
        }
    }
    for (const CheckedReport& report : reports)
        known_.emplace(report.report.place(), report);
    policy_ = policy;
    take_over(before, document, same);
    before_ = std::move(before);
    return reports;
}

} // namespace crossfoot
