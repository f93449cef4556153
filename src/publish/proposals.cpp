#include "publish/proposals.hpp"

#include "text/fill.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace crossfoot {
namespace {

// The values of one report; asking for one that is not known gives up the paragraph.
class Values {
public:
    Values(const Report& report, std::string_view scope)
        : report_(report), publication_(report.form->publication),
          scope_(scope.empty() ? publication_.scope : std::string(scope)) {}

    bool all_known() const { return all_known_; }

    Decimal number(const std::string& name) {
        const std::optional<Decimal> value = sum(publication_.values.at(name));
        all_known_ = all_known_ && value;
        return value.value_or(0);
    }

    bool holds(const std::vector<std::string>& conditions) {
        return std::ranges::all_of(conditions, [&](const std::string& condition) {
            const bool zero = condition.starts_with('!');
            return number(zero ? condition.substr(1) : condition).is_zero() == zero;
        });
    }

    std::string filled(const std::string& text) {
        return fill(text, [&](std::string_view name) -> std::optional<std::string> {
            if (name == "year") {
                all_known_ = all_known_ && report_.year;
                return report_.year ? std::to_string(report_.year->year) : std::string();
            }
            if (name == "organ")
                return report_.organ;
            if (name == "scope")
                return scope_;
            if (name == "authority")
                return report_.form->authority;
            if (publication_.values.contains(std::string(name)))
                return number(std::string(name)).str();
            return {};
        });
    }

private:
    std::optional<Decimal> sum(const std::vector<FigurePlace>& places) const {
        if (places.empty())
            return {};
        Decimal total;
        for (const FigurePlace& place : places) {
            const ReportTable* table = report_.table(report_.form->tables[static_cast<std::size_t>(place.table)]);
            const ReportFigure* figure = table ? table->figure(place.row, place.column) : nullptr;
            if (!figure || !figure->figure.has_value() || !figure->known())
                return {};
            total += figure->figure.value;
        }
        return total;
    }

    const Report& report_;
    const Publication& publication_;
    std::string scope_;
    bool all_known_ = true;
};

std::string parts_text(const ProposedSegment& segment, Values& values) {
    Decimal sum;
    std::vector<const ProposedPart*> there;
    for (const ProposedPart& part : segment.parts) {
        const Decimal value = values.number(part.value);
        sum += value;
        if (!value.is_zero())
            there.push_back(&part);
    }
    const bool adds_up = segment.total.empty() || sum == values.number(segment.total);
    if (there.empty() || !adds_up)
        return {};
    if (there.size() == 1) {
        const ProposedPart& alone = *there.front();
        if (!alone.one.empty() && sum == Decimal(1))
            return values.filled(alone.one);
        if (!alone.all.empty())
            return values.filled(alone.all);
    }
    std::string text = segment.open;
    for (const ProposedPart* part : there)
        text += (part == there.front() ? "" : "、") + values.filled(part->text);
    return text + segment.close;
}

std::optional<ProposedText> proposed(const Proposal& proposal, Values values) {
    if (!values.holds(proposal.when) || !values.all_known())
        return {};
    std::string segments;
    for (const ProposedSegment& segment : proposal.segments) {
        if (!values.holds(segment.when))
            continue;
        const std::string text = segment.parts.empty() ? values.filled(segment.text) : parts_text(segment, values);
        if (!text.empty())
            segments += (segments.empty() ? "" : proposal.between) + text;
    }
    if (segments.empty())
        return {};
    ProposedText text{proposal.lead, values.filled(proposal.begin) + segments + proposal.end};
    return values.all_known() ? std::optional(text) : std::nullopt;
}

} // namespace

std::vector<ProposedText> proposals(const Report& report, std::string_view section, std::string_view scope) {
    std::vector<ProposedText> result;
    for (const Proposal& proposal : report.form->publication.proposals)
        if (proposal.section == section)
            if (auto text = proposed(proposal, Values(report, scope)))
                result.push_back(std::move(*text));
    return result;
}

} // namespace crossfoot
