#include "collect/survey.hpp"

#include "language/catalogue.hpp"
#include "tell/figures_table.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_files_named = 3;
constexpr std::size_t telling_figures = 5; // that differ; many small units have the same one or two

std::size_t hash_of(const std::map<std::string, std::string>& values) {
    std::string all;
    for (const auto& [table, text] : values)
        all.append(table).append("=").append(text).append("\n");
    return std::hash<std::string>()(all);
}

// Whether so many figures that are neither 0 nor blank differ.
bool is_telling(const std::map<std::string, std::string>& values) {
    std::set<std::string_view> figures;
    for (const auto& [table, text] : values)
        for (const std::string_view word : words_of(text))
            if (word != "0" && word != "-" && word != "?")
                if (figures.insert(word); figures.size() == telling_figures)
                    return true;
    return false;
}

// Without the folders in which both lie.
std::string seen_from(const std::string& own, const std::string& file) {
    const auto alike = std::ranges::mismatch(own, file).in2 - file.begin();
    return file.substr(file.substr(0, static_cast<std::size_t>(alike)).rfind('/') + 1); // npos + 1 is 0
}

std::string joined(const std::vector<std::string>& words, Language language) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : say(language, "finding.list_comma")) + word;
    return text;
}

} // namespace

Survey::Survey(RecordsFile& records, const UnitList& units, std::optional<int> year, Language language)
    : units_(units), language_(language), year_(year), by_unit_(units.units().size()), instead_(units.units().size()) {
    std::uint64_t figures_at = figures_csv_head().size();
    records.each([&](Record&& record, Standing&& /*earlier*/, std::uint64_t at) {
        SurveyedReport& entry = entries_.emplace_back(entry_of(record, at));
        entry.figures_at = figures_at;
        entry.figure_bytes = record.figure_bytes;
        figures_at += record.figure_bytes;
    });
    if (!year_)
        choose_year();
    choose_form();
    remark_year();
    remark_units();
    group_by_unit();
}

std::string Survey::missing_text(std::size_t unit) const {
    return instead_[unit].empty() ? say(language_, "collect.missing") : instead_[unit];
}

// What was known first stays.
void Survey::note_missing(std::size_t unit, std::string text) {
    if (instead_[unit].empty())
        instead_[unit] = std::move(text);
}

const std::vector<std::size_t>& Survey::of_unit(std::size_t unit) const { return by_unit_[unit]; }

SurveyedReport Survey::entry_of(const Record& record, std::uint64_t at) {
    SurveyedReport entry;
    entry.at = at;
    entry.label = record.label();
    entry.form = &*forms_.insert(record.form).first;
    entry.year = record.year;
    entry.unread = !record.unread.empty();
    entry.values = hash_of(record.values);
    entry.telling = is_telling(record.values);
    entry.complete = !entry.unread && std::ranges::none_of(record.values, [](const auto& table) {
        return table.second.find('?') != std::string::npos;
    });
    entry.unit = units_.named(record.organ);
    if (!entry.unit)
        entry.organ = record.organ;
    if (entry.unread)
        remark(entry, "unread", say(language_, "unread." + record.unread));
    else if (record.relations == 0)
        remark(entry, "none_checked", say(language_, "report.none_checked"));
    if (!record.coverage.empty())
        remark(entry, "incomplete", record.coverage);
    if (!record.not_compared.empty())
        remark(entry, "not_compared", record.not_compared);
    return entry;
}

// Of as many reports of two years, the later one.
void Survey::choose_year() {
    std::map<int, std::size_t> years;
    std::size_t all = 0;
    for (const SurveyedReport& entry : entries_)
        if (entry.year) {
            ++years[*entry.year];
            ++all;
        }
    std::size_t most = 0;
    for (const auto& [year, count] : years)
        if (count >= most) {
            most = count;
            year_ = year;
        }
    year_is_clear_ = 2 * most > all || all == 0;
}

void Survey::choose_form() {
    std::map<std::string, std::size_t> forms;
    for (const SurveyedReport& entry : entries_)
        if (entry.year == year_ && !entry.form->empty())
            ++forms[*entry.form];
    const auto most = std::ranges::max_element(forms, {}, &std::pair<const std::string, std::size_t>::second);
    if (most != forms.end())
        form_ = most->first;
}

void Survey::remark_year() {
    std::vector<bool> listed(units_.units().size(), false); // who sent one of the year
    std::set<std::u32string> organs;
    for (const SurveyedReport& entry : entries_) {
        if (entry.unread || entry.year != year_)
            continue;
        if (entry.unit)
            listed[*entry.unit] = true;
        else if (!entry.organ.empty())
            organs.insert(counted_name(folded_name(entry.organ)));
    }
    for (SurveyedReport& entry : entries_) {
        if (entry.unread)
            continue;
        if (!entry.year)
            remark(entry, "no_year", say(language_, "collect.no_year"));
        else if (entry.year != year_)
            remark_other_year(entry, entry.unit ? listed[*entry.unit]
                                                : organs.contains(counted_name(folded_name(entry.organ))));
        else if (*entry.form != form_)
            remark(entry, "other_form", say(language_, "collect.other_form"));
    }
}

// A folder may hold several years: only who sent none of the year, where it is known, sent a wrong one.
void Survey::remark_other_year(SurveyedReport& entry, bool besides) {
    const bool wrong = year_is_clear_ && !besides;
    ++(wrong ? counts_.wrong_year : counts_.other_year);
    if (entry.unit)
        note_missing(
            *entry.unit,
            say(language_, "collect.missing_year",
                {{"expected", std::to_string(*year_)}, {"found", std::to_string(*entry.year)}, {"file", entry.label}}));
    remark(entry, wrong ? "wrong_year" : "other_year",
           say(language_, wrong ? "collect.wrong_year" : "collect.other_year",
               {{"found", std::to_string(*entry.year)}, {"expected", std::to_string(*year_)}}));
}

void Survey::remark_units() {
    std::vector<bool> named(units_.units().size(), false); // by a report: no other name is meant for these
    for (const SurveyedReport& entry : entries_)
        if (entry.unit)
            named[*entry.unit] = true;
    for (SurveyedReport& entry : entries_) {
        if (!entry.unit && entry.organ.empty() && !units_.empty()) {
            entry.unit = units_.in_file_name(entry.label);
            if (entry.unit)
                remark(entry, "from_file_name", say(language_, "collect.from_file_name"));
        }
        if (entry.unit || entry.unread)
            continue;
        if (entry.organ.empty()) {
            remark(entry, "no_unit", say(language_, "collect.no_unit"));
        } else if (const std::vector<std::size_t> all = units_.all_named(entry.organ); !all.empty()) {
            ++counts_.unclear;
            for (const std::size_t unit : all)
                note_missing(unit, say(language_, "collect.maybe_sent"));
            remark(entry, "several_units",
                   say(language_, "collect.several_units",
                       {{"organ", entry.organ}, {"names", units_.joined(all, say(language_, "finding.list_comma"))}}));
        } else if (!units_.empty()) {
            ++counts_.not_listed;
            const std::vector<std::string> near = units_.nearest(entry.organ, named);
            if (const auto only = near.size() == 1 ? units_.named(near.front()) : std::nullopt)
                note_missing(*only,
                             say(language_, "collect.missing_near", {{"organ", entry.organ}, {"file", entry.label}}));
            remark(entry, "not_listed",
                   say(language_, near.empty() ? "collect.not_listed" : "collect.not_listed_near",
                       {{"organ", entry.organ}, {"names", joined(near, language_)}}));
        }
    }
}

// What could not be read is no report of its unit, though it is known that it sent something.
void Survey::group_by_unit() {
    std::map<std::u32string, std::vector<std::size_t>> by_organ;
    std::map<std::pair<std::u32string, int>, std::vector<std::size_t>> of_other_years;
    std::vector<bool> sent(units_.units().size(), false);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        SurveyedReport& entry = entries_[i];
        const bool of_year = !entry.unread && (entry.year == year_ || !entry.year);
        if (entry.unit)
            sent[*entry.unit] = sent[*entry.unit] || entry.unread || of_year;
        if (!of_year) {
            const std::string sender = entry.unit ? "#" + std::to_string(*entry.unit) : entry.organ;
            if (!entry.unread && !sender.empty())
                of_other_years[{counted_name(folded_name(sender)), *entry.year}].push_back(i);
            continue;
        }
        if (entry.unit)
            by_unit_[*entry.unit].push_back(i);
        else if (!entry.organ.empty())
            by_organ[counted_name(folded_name(entry.organ))].push_back(i);
        else
            entry.counts = *entry.form == form_;
    }
    for (const auto& same : by_unit_)
        count_one(same);
    for (const auto& [organ, same] : by_organ)
        count_one(same);
    for (const auto& [organ_and_year, same] : of_other_years)
        remark_doubled(same);
    remark_alike();
    for (std::size_t i = 0; i < sent.size(); ++i)
        if (!sent[i] && units_.units()[i].listed)
            missing_.push_back(i);
}

// The same report in two files counts once; of different ones nobody says which is meant.
void Survey::count_one(const std::vector<std::size_t>& same) {
    if (same.empty())
        return;
    entries_[same.front()].counts = are_equal(same) && *entries_[same.front()].form == form_;
    remark_doubled(same);
}

bool Survey::are_equal(const std::vector<std::size_t>& same) const {
    return std::ranges::all_of(same,
                               [&](std::size_t i) { return entries_[i].values == entries_[same.front()].values; });
}

void Survey::remark_doubled(const std::vector<std::size_t>& same) {
    if (same.size() == 1)
        return;
    const bool equal = are_equal(same);
    for (const std::size_t i : same) {
        ++counts_.doubled;
        remark(entries_[i], equal ? "doubled" : "doubled_different",
               say(language_, equal ? "collect.doubled_equal" : "collect.doubled_different",
                   {{"files", others(same, i)}}));
    }
}

std::string Survey::others(const std::vector<std::size_t>& same, std::size_t one) const {
    std::vector<std::string> files;
    for (std::size_t i = 0; i < same.size() && files.size() <= most_files_named; ++i)
        if (same[i] != one)
            files.push_back(files.size() < most_files_named ? seen_from(entries_[one].label, entries_[same[i]].label)
                                                            : "…");
    return joined(files, language_);
}

// What one unit sent under two names, or sent of another, would be added up twice.
void Survey::remark_alike() {
    std::vector<std::pair<std::size_t, std::size_t>> by_values;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (entries_[i].counts && entries_[i].telling)
            by_values.emplace_back(entries_[i].values, i);
    std::ranges::sort(by_values);
    for (auto at = by_values.begin(); at != by_values.end();) {
        std::vector<std::size_t> same;
        for (const std::size_t values = at->first; at != by_values.end() && at->first == values; ++at)
            same.push_back(at->second);
        if (same.size() == 1 || (same.size() == 2 && (is_above(same[0], same[1]) || is_above(same[1], same[0]))))
            continue;
        counts_.alike += same.size();
        for (const std::size_t i : same)
            remark(entries_[i], "alike", say(language_, "collect.alike", {{"files", others(same, i)}}));
    }
}

// The sum of a superior with one unit is that of the unit.
bool Survey::is_above(std::size_t one, std::size_t other) const {
    return entries_[one].unit && entries_[other].unit &&
           units_.named(units_.units()[*entries_[other].unit].superior) == entries_[one].unit;
}

void Survey::remark(SurveyedReport& entry, const std::string& kind, std::string text) const {
    entry.remarks.push_back({kind, std::move(text)});
}

} // namespace crossfoot
