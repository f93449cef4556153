#include "review/worklist.hpp"

#include "language/catalogue.hpp"
#include "review/remedy.hpp"
#include "tell/last_year.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"
#include "tell/rule_text.hpp"
#include "tell/suspects.hpp"
#include "text/lower_case.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>

namespace crossfoot {
namespace {

std::string key_of(const Document& document, const Breach& breach) {
    const FindingCell& first = breach.cells.front();
    std::string key = breach.rule->id + '.' + breach.variant->id + '|' + document.blocks[first.place.block].name + '|';
    if (first.copy > 0) // of equal tables on a sheet
        key += std::to_string(first.copy) + '|';
    if (first.table && first.item && first.applicant)
        return key + first.table->id + '/' + first.item->id + '/' + first.applicant->id;
    // A text may say several wrong numbers, and one of them twice.
    return key + a1(first.at()) + (first.part ? '|' + first.found + breach.apart : "");
}

std::string group_of(const Document& document, const Finding& finding, Language language) {
    const FindingCell& first = finding.cells.front();
    std::string sheet = shown(document.blocks[first.place.block].name);
    if (!first.table)
        return sheet;
    const std::string& table = first.table->title.in(language);
    return sheet.empty() ? table : say(language, "panel.group", {{"table", table}, {"sheet", sheet}});
}

WorkItem::Spot spot_of(const Document& document, const FindingCell& cell) {
    return {document.blocks[cell.place.block].name, cell.at()};
}

// What may stand in cells instead, of those that may be wrong.
void add_corrections(WorkItem& item, const Document& document, const Finding& finding, Language language) {
    item.adopts = spot_of(document, finding.suspects().front().cell);
    using Corrections = std::vector<std::vector<const Suspect*>>;
    const Corrections all = finding.located() ? Corrections{together(finding, 0)} : candidates(finding);
    for (const std::vector<const Suspect*>& one : all) {
        WorkItem::Correction& correction = item.corrections.emplace_back();
        correction.text = candidate_text(one, language);
        for (const Suspect* suspect : one)
            correction.changes.push_back(
                {spot_of(document, suspect->cell), suspect->suggested.str(), entry_text(one, *suspect, language)});
    }
}

WorkItem item_of(const Document& document, const Finding& finding, Language language) {
    const FindingCell& first = finding.cells.front();
    WorkItem item;
    item.keys = keys_of(document, finding);
    item.status = finding.accepted ? Status::accepted : Status::open;
    item.severity = finding.severity;
    item.group = group_of(document, finding, language);
    item.rules = rules_text(finding, language);
    item.title = title_text(finding, language);
    item.place = place_text(document, first.place, language, first.table);
    item.figures = figure_columns(finding, language);
    item.brief = brief_text(finding, language);
    item.message = one_line(message_text(finding, language));
    item.suggestion = candidates_text(finding, language);
    if (const std::string of_last_year = last_suspects_text(finding, language); !of_last_year.empty())
        item.suggestion += (item.suggestion.empty() ? "" : say(language, "finding.suspects_comma")) + of_last_year;
    item.clause = finding.rule->clause;
    item.reason = finding.accepted ? shown(*finding.accepted, most_of_reason) : "";
    for (const Breach& broken : finding.relations())
        item.relations.push_back(title_text(broken, language) + "  " + one_line(rule_text(broken, language)));
    if (finding.relations().empty())
        if (std::string figures = figures_text(finding, language); !figures.empty())
            item.relations.push_back(std::move(figures));
    if (std::string last_cells = last_cells_text(finding, language); !last_cells.empty())
        item.relations.push_back(std::move(last_cells));
    item.leads_to = spot_of(document, first);
    for (const FindingCell& cell : finding.cells)
        item.cells.push_back(spot_of(document, cell));
    if (finding.accepted)
        return item;
    if (remedy_of(finding)) {
        item.adopts = item.leads_to;
        item.remedy = remedy_text(finding, language);
    }
    if (!finding.suspects().empty())
        add_corrections(item, document, finding, language);
    return item;
}

// Behind those of its group; where none is left, before the group that came next.
std::vector<WorkItem>::const_iterator place_of_fixed(const std::vector<WorkItem>& before, const WorkItem& old,
                                                     const std::vector<WorkItem>& now) {
    const auto first_of = [&](const std::string& group) { return std::ranges::find(now, group, &WorkItem::group); };
    if (first_of(old.group) != now.end())
        return std::find_if(now.rbegin(), now.rend(), [&](const WorkItem& item) { return item.group == old.group; })
            .base();
    for (const WorkItem* next = &old + 1; next != before.data() + before.size(); ++next)
        if (const auto place = first_of(next->group); place != now.end())
            return place;
    return now.end();
}

} // namespace

std::vector<std::string> keys_of(const Document& document, const Finding& finding) {
    if (finding.relations().empty())
        return {key_of(document, finding)};
    std::vector<std::string> keys;
    keys.reserve(finding.relations().size());
    for (const Breach& broken : finding.relations())
        keys.push_back(key_of(document, broken));
    return keys;
}

std::vector<WorkItem> work_items(const Document& document, const std::vector<CheckedReport>& reports,
                                 Language language) {
    std::vector<const Finding*> findings;
    for (const CheckedReport& report : reports)
        for (const Finding& finding : report.findings)
            findings.push_back(&finding);
    const auto order = [](const Finding* finding) {
        const FindingCell& first = finding->cells.front();
        return std::tuple(first.place.block, first.table ? first.table->id : "", finding->severity, first.place);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding* a, const Finding* b) { return order(a) < order(b); });
    std::vector<WorkItem> items;
    items.reserve(findings.size());
    for (const Finding* finding : findings)
        items.push_back(item_of(document, *finding, language));
    return items;
}

std::vector<WorkItem> renewed(const std::vector<WorkItem>& before, std::vector<WorkItem> now) {
    std::vector<std::string> known;
    for (const WorkItem& item : now)
        known.insert(known.end(), item.keys.begin(), item.keys.end());
    std::sort(known.begin(), known.end());
    for (const WorkItem& old : before) {
        const bool back = std::any_of(old.keys.begin(), old.keys.end(), [&](const std::string& key) {
            return std::binary_search(known.begin(), known.end(), key);
        });
        if (back || old.status == Status::accepted)
            continue;
        WorkItem fixed = old;
        fixed.status = Status::fixed;
        fixed.stale = false;
        fixed.adopts.reset();
        fixed.remedy.clear();
        now.insert(place_of_fixed(before, old, now), std::move(fixed));
    }
    return now;
}

bool WorkFilter::takes(const WorkItem& item) const {
    if (severity && item.severity != *severity)
        return false;
    const std::string all =
        lower_case(item.group + ' ' + item.title + ' ' + item.place + ' ' + item.message + ' ' + item.suggestion);
    std::istringstream words(lower_case(text));
    for (std::string word; words >> word;)
        if (all.find(word) == std::string::npos)
            return false;
    return true;
}

std::string count_text(const std::vector<WorkItem>& items, Language language) {
    std::array<std::size_t, 3> counts{};
    for (const WorkItem& item : items)
        ++counts[static_cast<std::size_t>(item.status)];
    return say(language, "panel.counts",
               {{"open", std::to_string(counts[0])},
                {"accepted", std::to_string(counts[1])},
                {"fixed", std::to_string(counts[2])}});
}

std::string status_word(Status status, Language language) {
    static constexpr std::array<const char*, 3> keys{"panel.open", "panel.accepted", "panel.fixed"};
    return say(language, keys[static_cast<std::size_t>(status)]);
}

std::string item_text(const WorkItem& item, Language language) {
    std::string text = item.title + "  " + item.place + "  " + status_word(item.status, language);
    const auto add = [&](const std::string& line) { text += line.empty() ? line : '\n' + line; };
    if (item.stale)
        add(say(language, "panel.item_stale"));
    add(item.message);
    add(item.suggestion);
    if (!item.remedy.empty())
        add(say(language, "remedy.offered", {{"remedy", item.remedy}}));
    if (!item.reason.empty())
        add(say(language, "finding.accepted", {{"reason", item.reason}}));
    for (const std::string& relation : item.relations)
        add(relation);
    if (!item.clause.empty())
        add(say(language, "panel.clause", {{"clause", item.clause}}));
    return text;
}

std::vector<std::vector<std::string>> work_table(const std::vector<WorkItem>& items, Language language) {
    std::vector<std::vector<std::string>> table{{}};
    for (const char* heading : {"status", "finding", "table", "place", "message", "suggestion", "reason"})
        table.front().push_back(say(language, std::string("panel.heading_") + heading));
    for (const WorkItem& item : items)
        table.push_back({status_word(item.status, language), item.title, item.group, item.place, item.message,
                         item.suggestion, item.reason});
    return table;
}

std::string csv_row(const std::vector<std::string>& fields) {
    std::string out;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out += i == 0 ? "\"" : ",\"";
        for (const char c : table_field(fields[i]))
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
    }
    return out + "\r\n";
}

std::string csv(const std::vector<std::vector<std::string>>& table) {
    std::string out = "\xEF\xBB\xBF";
    for (const std::vector<std::string>& row : table)
        out += csv_row(row);
    return out;
}

std::string tab_separated(const std::vector<std::vector<std::string>>& table) {
    std::string out;
    for (const std::vector<std::string>& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i == 0 ? "" : "\t") + table_field(row[i]);
        out += '\n';
    }
    return out;
}

} // namespace crossfoot
