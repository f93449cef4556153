#include "collect/sums.hpp"

#include "language/catalogue.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t deepest = 20;          // levels: a list that goes in circles is no list of levels
constexpr std::size_t most_units_named = 10; // absent ones

} // namespace

std::size_t SumGroup::absent() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(members, [](const SumMember& member) { return !member.is_there(); }));
}

std::string SumGroup::absent_text(Language language, bool reasons) const {
    std::string text;
    std::size_t named = 0;
    for (const SumMember& member : members) {
        if (member.is_there())
            continue;
        if (named++ == most_units_named)
            return text + say(language, "finding.list_comma") + "…";
        const std::string name(member.name);
        text += (text.empty() ? "" : say(language, "finding.list_comma")) +
                (reasons ? say(language, "sum.absent_unit", {{"unit", name}, {"reason", member.absent}}) : name);
    }
    return text;
}

Sums::Sums(RecordsFile& records, const Survey& survey, const UnitList& units, const Form& form, Language language)
    : records_(records), survey_(survey), units_(units), form_(form), language_(language) {
    if (units_.empty()) {
        add_group_without_list();
    } else {
        add_nodes();
        add_groups();
    }
}

void Sums::add_nodes() {
    for (std::size_t i = 0; i < units_.units().size(); ++i)
        nodes_.push_back({units_.units()[i].name, i, {}, units_.units()[i].outside, false});
    std::map<std::u32string, std::size_t> others; // superiors that may be one of several units
    for (std::size_t i = 0; i < units_.units().size(); ++i) {
        const std::string& superior = units_.units()[i].superior;
        if (superior.empty())
            continue;
        std::optional<std::size_t> above = units_.named(superior);
        if (!above) {
            const auto [known, is_new] = others.emplace(folded_name(superior), nodes_.size());
            if (is_new)
                nodes_.push_back({superior, {}, {}, false, false});
            above = known->second;
        }
        if (!nodes_[i].outside)
            nodes_[*above].below.push_back(i);
        nodes_[i].placed = true;
    }
}

// Who need not report, and has nobody in its sum, is in no sum either: the superior of units outside alone.
void Sums::add_groups() {
    const auto has_to_report = [&](const Node& node) { return node.unit && units_.units()[*node.unit].listed; };
    std::vector<std::size_t> highest;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (!nodes_[i].placed && !nodes_[i].outside && (has_to_report(nodes_[i]) || !nodes_[i].below.empty()))
            highest.push_back(i);
    const auto add = [&](std::optional<std::size_t> superior, const std::vector<std::size_t>& below) {
        SumGroup group{superior ? nodes_[*superior].name : std::string(), {}, {}, superior};
        for (const std::size_t node : below) {
            group.nodes.push_back(node);
            group.members.push_back(member_of(node, 0));
        }
        if (!group.members.empty())
            groups_.push_back(std::move(group));
    };
    const bool one = highest.size() == 1 && !nodes_[highest.front()].below.empty();
    if (!one)
        add({}, highest);
    else
        add(highest.front(), nodes_[highest.front()].below);
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (!nodes_[i].below.empty() && !(one && i == highest.front()))
            add(i, nodes_[i].below);
}

void Sums::add_group_without_list() {
    SumGroup group;
    for (std::size_t i = 0; i < survey_.entries().size(); ++i) {
        const SurveyedReport& entry = survey_.entries()[i];
        if (!entry.counts)
            continue;
        SumMember member;
        member.name = entry.organ.empty() ? entry.label : entry.organ;
        if (entry.complete)
            member.entry = i;
        else
            member.absent = say(language_, "sum.not_whole");
        group.members.push_back(std::move(member));
    }
    if (!group.members.empty())
        groups_.push_back(std::move(group));
}

std::optional<std::size_t> Sums::report_of_node(std::size_t node) const {
    if (!nodes_[node].unit)
        return {};
    const std::vector<std::size_t>& reports = survey_.of_unit(*nodes_[node].unit);
    if (reports.empty() || !survey_.entries()[reports.front()].counts)
        return {};
    return reports.front();
}

bool Sums::is_there(std::size_t node, std::size_t depth) const {
    if (const auto report = report_of_node(node))
        return survey_.entries()[*report].complete;
    return !nodes_[node].below.empty() && depth < deepest &&
           std::ranges::all_of(nodes_[node].below, [&](std::size_t below) { return is_there(below, depth + 1); });
}

std::string Sums::why_absent(std::size_t node) const {
    if (report_of_node(node))
        return say(language_, "sum.not_whole");
    if (nodes_[node].unit && !survey_.of_unit(*nodes_[node].unit).empty())
        return say(language_, survey_.of_unit(*nodes_[node].unit).size() > 1 ? "sum.doubled" : "collect.other_form");
    if (!nodes_[node].below.empty() || !nodes_[node].unit)
        return say(language_, "sum.below_absent");
    return survey_.missing_text(*nodes_[node].unit);
}

SumMember Sums::member_of(std::size_t node, std::size_t depth) const {
    SumMember member;
    member.name = nodes_[node].name;
    if (!is_there(node, depth))
        member.absent = why_absent(node);
    else if (const auto report = report_of_node(node))
        member.entry = report;
    else
        member.below = nodes_[node].below.size();
    return member;
}

std::vector<std::optional<Decimal>> Sums::figures_in(std::size_t entry) const {
    const Record record = records_.at(survey_.entries()[entry].at);
    std::vector<std::optional<Decimal>> figures;
    for (const TableSpec& table : form_.tables) {
        std::size_t left = table.rows.size() * table.columns.size();
        const auto known = record.values.find(table.id);
        if (known != record.values.end())
            for (const std::string_view value : words_of(known->second)) {
                if (left == 0)
                    break;
                figures.push_back(value == "-" ? Decimal(0) : Decimal::parse(value));
                --left;
            }
        figures.insert(figures.end(), left, std::nullopt);
    }
    return figures;
}

SumFigures Sums::figures_of_node(std::size_t node, std::size_t depth) const {
    SumFigures sum;
    const auto add = [&](const Decimal& figure, std::size_t at) {
        sum.resize(std::max(sum.size(), at + 1));
        sum[at] += figure;
    };
    if (const auto report = report_of_node(node)) {
        std::size_t at = 0;
        for (const auto& figure : figures_in(*report))
            add(figure.value_or(0), at++);
        return sum;
    }
    for (const std::size_t below : nodes_[node].below) {
        std::size_t at = 0;
        if (depth < deepest)
            for (const Decimal& figure : figures_of_node(below, depth + 1))
                add(figure, at++);
    }
    return sum;
}

SumFigures Sums::figures_of(const SumGroup& group, std::size_t member) const {
    if (!group.members[member].entry)
        return figures_of_node(group.nodes[member], 0);
    SumFigures figures;
    for (const auto& figure : figures_in(*group.members[member].entry))
        figures.push_back(figure.value_or(0));
    return figures;
}

SumFigures Sums::sum(const SumGroup& group) const {
    std::size_t count = 0;
    for (const TableSpec& table : form_.tables)
        count += table.rows.size() * table.columns.size();
    SumFigures sum(count);
    for (std::size_t member = 0; member < group.members.size(); ++member)
        if (group.members[member].is_there()) {
            const SumFigures figures = figures_of(group, member);
            for (std::size_t i = 0; i < count; ++i)
                sum[i] += figures[i];
        }
    return sum;
}

std::optional<std::size_t> Sums::report_of(const SumGroup& group) const {
    return group.node ? report_of_node(*group.node) : std::nullopt;
}

} // namespace crossfoot
