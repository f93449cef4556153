#include "publish/proposal_plan.hpp"

#include "publish/printable.hpp"
#include "publish/proposals.hpp"
#include "text/indent.hpp"
#include "text/trim.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr std::string_view property_mark = "勾稽建议文字 ";

bool is_proposal(const DocumentProperty& property) { return property.name.starts_with(property_mark); }

// A cell may hold several.
std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const std::string_view line = trimmed(text.substr(at, end - at)); !line.empty())
            all.emplace_back(line);
        at = end + 1;
    }
    return all;
}

// The cells for prose of a section, and what is proposed for them.
class Room {
public:
    Room(const Document& document, const NamedRange& range, std::vector<std::string> paragraphs)
        : document_(document), range_(range), paragraphs_(std::move(paragraphs)) {}

    void plan(ProposalPlan& plan) const {
        ++plan.rooms;
        ProposedTexts standing;
        bool of_a_person = false;
        for (const Place& cell : cells()) {
            const std::string& text = document_.blocks[cell.block].grid.at(cell.cell()).text;
            const std::vector<std::string> paragraphs = paragraphs_of(text);
            const auto proposed = std::ranges::count_if(
                paragraphs, [&](const std::string& paragraph) { return is_proposed(document_, paragraph); });
            if (!paragraphs.empty() && static_cast<std::size_t>(proposed) == paragraphs.size())
                standing.emplace(cell, text);
            else
                of_a_person = of_a_person || !paragraphs.empty();
        }
        plan.standing.insert(standing.begin(), standing.end());
        if (of_a_person) {
            ++plan.taken;
            plan.proposed.insert(standing.begin(), standing.end());
        } else if (paragraphs_.empty() && standing.empty()) {
            ++plan.unknown;
        } else {
            renew(standing, plan);
        }
    }

private:
    std::vector<Place> cells() const {
        std::vector<Place> cells;
        for (int row = range_.range.first.row; row <= range_.range.last.row; ++row)
            cells.emplace_back(range_.block, CellAddress{row, range_.range.first.column});
        return cells;
    }

    // A paragraph a cell; where there are too few, the last one holds the rest.
    void renew(const ProposedTexts& standing, ProposalPlan& plan) const {
        const std::vector<Place> all = cells();
        ProposedTexts wanted;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            std::string& text = wanted[all[std::min(i, all.size() - 1)]];
            text += (text.empty() ? "" : "\n") + indented(paragraphs_[i]);
        }
        for (const auto& [cell, text] : wanted)
            if (const auto now = standing.find(cell); now == standing.end() || now->second != text)
                plan.written.emplace(cell, text);
        for (const auto& [cell, text] : standing)
            if (!wanted.contains(cell))
                plan.written.emplace(cell, std::string());
        plan.proposed.merge(wanted);
    }

    const Document& document_;
    const NamedRange& range_;
    std::vector<std::string> paragraphs_;
};

bool proposes(const Form& form, const PublishedSection& section) {
    return !section.texts.empty() && std::ranges::any_of(form.publication.proposals, [&](const Proposal& proposal) {
        return proposal.section == section.id;
    });
}

} // namespace

bool is_proposed(const Document& document, std::string_view paragraph) {
    return std::ranges::any_of(document.properties, [&](const DocumentProperty& property) {
        return is_proposal(property) && property.value == trimmed(paragraph); // of its indent
    });
}

std::vector<DocumentProperty> ProposalPlan::properties() const {
    std::vector<DocumentProperty> all;
    for (const auto& [cell, text] : proposed)
        for (std::string& paragraph : paragraphs_of(text))
            all.push_back({std::string(property_mark) + std::to_string(all.size() + 1), std::move(paragraph)});
    return all;
}

ProposalPlan plan_proposals(const Document& document, const Report& report) {
    const Form& form = *report.form;
    ProposalPlan plan;
    for (const PublishedSection& section : form.publication.sections) {
        const NamedRange* range =
            proposes(form, section) ? document.named(defined_name(section.texts.front().id)) : nullptr;
        if (!range)
            continue;
        std::vector<std::string> paragraphs;
        for (const ProposedText& text : proposals(report, section.id, {}))
            paragraphs.push_back(printable(text.lead + text.text));
        Room(document, *range, std::move(paragraphs)).plan(plan);
    }
    return plan;
}

std::vector<std::string> proposal_properties(const std::vector<DocumentProperty>& all) {
    std::vector<std::string> names;
    for (const DocumentProperty& property : all)
        if (is_proposal(property))
            names.push_back(property.name);
    return names;
}

std::vector<std::string> proposal_rooms(const Form& form) {
    std::vector<std::string> names;
    for (const PublishedSection& section : form.publication.sections)
        if (proposes(form, section))
            names.push_back(defined_name(section.texts.front().id));
    return names;
}

} // namespace crossfoot
