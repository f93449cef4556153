#include "judge.hpp"

#include "annotate/marked_copy.hpp"
#include "check/check.hpp"
#include "language/language.hpp"
#include "recognise/recognise.hpp"
#include "review/worklist.hpp"
#include "target.hpp"
#include "tell/figures_table.hpp"
#include "tell/json.hpp"
#include "tell/note.hpp"
#include "tell/report.hpp"
#include "tell/summary_table.hpp"
#include "text/utf8.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace crossfoot::fuzz {
namespace {

using Key = std::tuple<std::string, Place, std::string>; // rule, total, difference

void count(const Breach& breach, std::map<Key, int>& told) {
    if (breach.difference && !breach.cells.empty() && breach.cells.front().role == Role::total)
        ++told[{breach.rule->id, breach.cells.front().place, breach.difference->str()}];
}

// Of all relations that do not hold, each is told exactly once.
void each_failing_relation_is_told_once(const CheckedReport& report) {
    std::map<Key, int> told;
    for (const Finding& finding : report.findings) {
        for (const Breach& broken : finding.relations())
            count(broken, told);
        if (finding.relations().empty())
            count(finding, told);
    }
    std::map<Key, int> failing;
    for (const RelationOutcome& outcome : report.outcomes)
        if (outcome.state != RelationState::holds && outcome.relation && outcome.difference)
            ++failing[{outcome.rule->id, outcome.total.place, outcome.difference->str()}];
    for (const auto& [key, times] : failing) {
        const auto found = told.find(key);
        require(found != told.end() && found->second == times, "a failing relation is told exactly once");
    }
}

void texts_are_harmless(const Document& document, const std::vector<CheckedReport>& reports) {
    for (const Language language : {Language::zh_cn, Language::en}) {
        require(is_harmless(findings_text("a\x1b[2J\n.ods", document, reports, language)), "text is harmless");
        const std::vector<WorkItem> items = work_items(document, reports, language);
        const auto table = work_table(items, language);
        for (const auto& row : table)
            for (const std::string& field : row)
                require(is_harmless(field), "the list is harmless");
        for (const auto& row : summary_table(document, reports, language))
            for (const std::string& field : row)
                require(is_harmless(field), "the summary is harmless");
        for (const CheckedReport& report : reports)
            for (const Finding& finding : report.findings)
                require(is_harmless(note_text({&finding}, language)), "notes are harmless");
    }
}

std::vector<Comment> some_comments(const Document& document) {
    constexpr std::size_t most = 20;
    std::set<std::size_t> sources;
    for (const Block& block : document.blocks)
        for (const Source& source : block.sources)
            if (sources.size() < most)
                sources.insert(source.offset);
    std::vector<Comment> comments;
    for (const std::size_t source : sources)
        comments.push_back({source, "<"});
    return comments;
}

} // namespace

ReadLimits small() {
    ReadLimits limits;
    limits.cells = 20'000;
    limits.text = std::size_t{1} << 20;
    limits.memory = std::size_t{32} << 20;
    limits.work = 1'000'000;
    return limits;
}

bool is_harmless(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (character_length(text.substr(at)) == 0)
            return false;
        const char32_t c = next_character(text, at);
        if ((c < U' ' && c != U'\n') || (c >= U'\x7f' && c < U'\xa0') || (c >= U'\u202a' && c <= U'\u202e') ||
            (c >= U'\u2066' && c <= U'\u2069') || c == U'\u2028' || c == U'\u2029')
            return false;
    }
    return true;
}

void judge(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms) {
    const std::vector<CheckedReport> reports = check(document, forms);
    const std::string json = findings_json("a\x1b.ods", document, reports, Language::en);
    boost::system::error_code error;
    boost::json::parse(json, error);
    require(!error, "JSON can be parsed");
    require(is_harmless(json) && json.find("\\u00") == std::string::npos, "JSON is harmless");
    const std::vector<CheckedReport> again = check(document, forms);
    require(json == findings_json("a\x1b.ods", document, again, Language::en), "a check gives the same again");
    texts_are_harmless(document, reports);
    std::vector<Report> read;
    for (const CheckedReport& report : reports) {
        each_failing_relation_is_told_once(report);
        read.push_back(report.report);
    }
    require(is_harmless(figures_json("a.ods", document, read, Language::zh_cn).text), "figures in JSON are harmless");
    figures_csv("a.ods", document, read, Language::zh_cn);
}

void judge_file(std::string_view bytes) {
    Document document;
    ReadLimits limits = small();
    limits.sources = true;
    try {
        document = read_document_bytes(bytes, limits);
        marked_copy(bytes, some_comments(document), {});
    } catch (const ReadError&) {
        if (document.blocks.empty())
            return;
    }
    Recogniser(built_in_forms()).lay_out_tables(document);
    judge(document);
}

} // namespace crossfoot::fuzz
