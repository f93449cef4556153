#include "tell/coverage.hpp"

#include "tell/place.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_told = 20; // sheets or pages that a person cares to read of

bool is_complete(const CheckedReport& checked) {
    const Report& report = checked.report;
    return report.missing.empty() && checked.relations.checked > 0 && checked.relations.unjudged == 0 &&
           std::ranges::none_of(report.tables,
                                [](const ReportTable& table) { return table.missing() > 0 || table.uncertain; });
}

std::string joined(const std::vector<std::string>& words, Language language) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : say(language, "finding.list_comma")) + word;
    return text;
}

std::string joined_few(std::vector<std::string> words, Language language) {
    if (words.size() > most_told) {
        words.resize(most_told);
        words.emplace_back("…");
    }
    return joined(words, language);
}

// What all titles begin with, up to a whole word: "表二".
std::string common(const std::vector<std::string>& titles) {
    std::string start = titles.front();
    for (const std::string& title : titles)
        while (!title.starts_with(start))
            start.pop_back();
    const std::size_t end = start.find_last_of(" ,");
    start.resize(end == std::string::npos ? 0 : start.find_last_not_of(" ,", end) + 1);
    return start;
}

// Where every table of a sheet of the form is missing, they are told as one.
std::vector<std::string> missing_titles(const Report& report, Language language) {
    std::vector<std::string> result;
    for (const TemplateSheet& sheet : report.form->sheets) {
        std::vector<std::string> titles;
        std::size_t all = 0;
        for (const TableSpec& table : report.form->tables) {
            all += table.sheet == sheet.id ? 1 : 0;
            if (table.sheet == sheet.id &&
                std::ranges::find(report.missing, &table, &MissingTable::spec) != report.missing.end())
                titles.push_back(table.title.in(language));
        }
        const std::string one = titles.size() > 1 && titles.size() == all ? common(titles) : std::string();
        if (one.empty())
            result.insert(result.end(), titles.begin(), titles.end());
        else
            result.push_back(one);
    }
    return result;
}

std::string coverage_of(const CheckedReport& checked, Language language) {
    const Report& report = checked.report;
    std::vector<std::string> sentences;
    std::vector<std::string> in_part;
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
        const ReportTable& table = report.tables[i];
        const RelationCount& relations = checked.by_table[i];
        const std::string& title = table.spec->title.in(language);
        if (relations.checked > 0 && relations.failed == 0)
            sentences.push_back(say(language, "report.table_holds",
                                    {{"table", title}, {"relations", std::to_string(relations.checked)}}));
        if (table.missing() > 0)
            in_part.push_back(title);
    }
    if (!in_part.empty())
        sentences.push_back(say(language, "report.in_part", {{"tables", joined(in_part, language)}}));
    if (!report.missing.empty())
        sentences.push_back(
            say(language, "report.not_found", {{"tables", joined(missing_titles(report, language), language)}}));
    if (checked.relations.unjudged > 0)
        sentences.push_back(
            say(language, "report.unjudged", {{"relations", std::to_string(checked.relations.unjudged)}}));
    std::string text;
    for (const std::string& sentence : sentences)
        text += (text.empty() ? "" : say(language, "finding.suspects_comma")) + sentence;
    return text.empty() ? text : say(language, "report.coverage", {{"coverage", text}});
}

} // namespace

bool is_complete(const std::vector<CheckedReport>& reports) {
    return std::ranges::all_of(reports, [](const CheckedReport& report) { return is_complete(report); });
}

std::string coverage_text(const std::vector<CheckedReport>& reports, Language language) {
    const auto incomplete =
        std::ranges::count_if(reports, [](const CheckedReport& report) { return !is_complete(report); });
    if (incomplete == 0)
        return {};
    if (reports.size() == 1)
        return coverage_of(reports.front(), language);
    return say(language, "report.incomplete",
               {{"reports", std::to_string(reports.size())}, {"count", std::to_string(incomplete)}});
}

std::string beside_text(const Form& form, Language language) {
    return form.beside.empty() ? std::string() : say(language, "report.form_beside", {{"file", one_line(form.beside)}});
}

std::string prose_text(const std::vector<CheckedReport>& reports, Language language) {
    ProseCount count;
    bool any = false; // form that knows something of prose
    for (const CheckedReport& report : reports) {
        any = any || !report.report.form->prose.statements.empty();
        count.add(report.prose);
    }
    if (!any)
        return {};
    std::string text = count.passages == 0 ? say(language, "report.no_prose")
                       : count.agree == 0
                           ? say(language, "report.prose_silent")
                           : say(language, "report.prose_agrees", {{"count", std::to_string(count.agree)}});
    if (count.unjudged > 0)
        text += say(language, "report.prose_unjudged", {{"count", std::to_string(count.unjudged)}});
    return text;
}

std::vector<std::string> hidden_sheets(const Document& document) {
    std::vector<std::string> names;
    for (const Block& block : document.blocks)
        if (block.hidden && !block.grid.rows().empty())
            names.push_back(one_line(block.name));
    return names;
}

std::string_view name(PassedOver why) {
    switch (why) {
    case PassedOver::struck_out:
        return "struck_out";
    case PassedOver::unseen:
        return "unseen";
    case PassedOver::watermark:
        return "watermark";
    case PassedOver::picture:
        break;
    }
    return "picture";
}

std::string not_read_text(PassedOver why, const std::vector<int>& pages, Language language) {
    std::vector<std::string> places;
    places.reserve(pages.size());
    for (const int page : pages)
        places.push_back(say(language, "place.page", {{"number", std::to_string(page)}}));
    return say(language, "report.not_read_" + std::string(name(why)),
               {{"pages", joined_few(std::move(places), language)}});
}

std::vector<std::string> passed_over_texts(const Document& document, Language language) {
    std::vector<std::string> texts;
    if (std::vector<std::string> sheets = hidden_sheets(document); !sheets.empty()) {
        std::ranges::transform(sheets, sheets.begin(), [](const std::string& sheet) { return shown(sheet); });
        texts.push_back(say(language, "report.hidden_sheets", {{"sheets", joined_few(std::move(sheets), language)}}));
    }
    std::map<PassedOver, std::vector<int>> pages;
    for (const NotRead& one : document.not_read)
        pages[one.why].push_back(one.page);
    for (const auto& [why, where] : pages)
        texts.push_back(not_read_text(why, where, language));
    return texts;
}

} // namespace crossfoot
