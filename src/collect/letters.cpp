#include "collect/letters.hpp"

#include "language/catalogue.hpp"
#include "publish/printable.hpp"
#include "tell/severity_word.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

bool is_told(const Standing::Remark& remark) {
    return remark.kind == "unread" || remark.kind == "wrong_year" || remark.kind == "none_checked";
}

// Which of them is meant the unit alone knows.
bool sent_in_versions(const LetterPart& part) {
    return std::ranges::any_of(part.remarks, [](const auto& remark) { return remark.kind == "doubled_different"; });
}

bool is_copy(const LetterPart& part) {
    return std::ranges::any_of(part.remarks, [](const auto& remark) { return remark.kind == "doubled"; });
}

// "T3-SUM.|年报|t3/r24/c1": the name of a sheet is no part of what is wrong.
std::string without_sheet(const std::string& key) {
    const std::size_t sheet = std::min(key.find('|'), key.size());
    return key.substr(0, sheet) + key.substr(std::min(key.find('|', sheet + 1), key.size()));
}

// Whether the same would be told of two files of one report: only where it stands differs from one format to another.
bool says_same(const Record& one, const Record& other) {
    const auto told = [](const Record& record) {
        std::vector<const Problem*> all;
        for (const Problem& problem : record.problems)
            if (problem.open() && problem.severity != Severity::hint)
                all.push_back(&problem);
        return all;
    };
    return std::ranges::equal(told(one), told(other), [](const Problem* a, const Problem* b) {
        return a->severity == b->severity && a->rules == b->rules &&
               (a->message == b->message || std::ranges::equal(a->keys, b->keys, {}, without_sheet, without_sheet));
    });
}

// What was sent twice is told once.
struct ToldOnce {
    const LetterPart* part;
    std::string files;
};

// Who gets the letter knows a file by its name, not by where it lies here.
std::vector<ToldOnce> told_once(const std::vector<LetterPart>& parts, Language language) {
    std::vector<ToldOnce> all;
    for (const LetterPart& part : parts) {
        const std::string file = std::filesystem::path(part.record.label()).filename().string();
        const auto same = std::ranges::find_if(all, [&](const ToldOnce& before) {
            return is_copy(part) && is_copy(*before.part) && says_same(part.record, before.part->record);
        });
        if (same == all.end())
            all.push_back({&part, file});
        else
            same->files += say(language, "finding.list_comma") + file;
    }
    return all;
}

class Letter {
public:
    Letter(const std::string& unit, const std::vector<LetterPart>& parts,
           const std::optional<std::chrono::year_month_day>& by, Language language)
        : unit_(unit), parts_(told_once(parts, language)), by_(by), language_(language) {}

    OfficialDocument document() {
        document_.title = say(language_, "letter.title");
        document_.author.clear();
        add(OfficialParagraph::Kind::title, {}, document_.title);
        add(OfficialParagraph::Kind::text, {}, say(language_, "letter.to", {{"unit", unit_}}));
        add(OfficialParagraph::Kind::text, {},
            say(language_, "letter.opening",
                {{"errors", count(Severity::error)}, {"warnings", count(Severity::warning)}, {"by", by_text()}}));
        if (std::ranges::any_of(parts_, [](const ToldOnce& told) { return sent_in_versions(*told.part); }))
            add(OfficialParagraph::Kind::text, {}, say(language_, "letter.versions"));
        for (const ToldOnce& told : parts_)
            add_part(told);
        return std::move(document_);
    }

private:
    void add(OfficialParagraph::Kind kind, const std::string& lead, const std::string& text) {
        OfficialParagraph paragraph;
        paragraph.kind = kind;
        paragraph.lead = printable(lead);
        paragraph.text = printable(text);
        document_.blocks.emplace_back(std::move(paragraph));
    }

    std::string count(Severity severity) const {
        std::size_t all = 0;
        for (const ToldOnce& told : parts_) {
            all += told.part->record.count(severity);
            if (severity == Severity::error)
                all += static_cast<std::size_t>(std::ranges::count_if(told.part->remarks, is_told));
        }
        return std::to_string(all);
    }

    std::string by_text() const {
        if (!by_)
            return say(language_, "letter.soon");
        return say(language_, "letter.by",
                   {{"year", std::to_string(static_cast<int>(by_->year()))},
                    {"month", std::to_string(static_cast<unsigned>(by_->month()))},
                    {"day", std::to_string(static_cast<unsigned>(by_->day()))}});
    }

    void add_part(const ToldOnce& told) {
        const LetterPart& part = *told.part;
        add(OfficialParagraph::Kind::heading, {}, say(language_, "letter.file", {{"file", told.files}}));
        std::size_t number = 0;
        const auto lead = [&](const std::string& what) {
            return say(language_, "letter.number", {{"number", std::to_string(++number)}, {"what", what}});
        };
        for (const Standing::Remark& remark : part.remarks)
            if (is_told(remark))
                add(OfficialParagraph::Kind::text, lead(severity_word(Severity::error, language_)), remark.text);
        for (const Severity severity : {Severity::error, Severity::warning})
            for (const Problem& problem : part.record.problems)
                if (problem.open() && problem.severity == severity)
                    add(OfficialParagraph::Kind::text, lead(severity_word(severity, language_)), text_of(problem));
        if (part.record.count(Severity::hint) > 0)
            add(OfficialParagraph::Kind::text, {},
                say(language_, "letter.hints", {{"count", std::to_string(part.record.count(Severity::hint))}}));
    }

    std::string text_of(const Problem& problem) const {
        const bool names_table = problem.place.find(problem.table) != std::string::npos; // as in documents of text
        std::string text = say(language_, names_table ? "letter.finding_there" : "letter.finding",
                               {{"table", problem.table}, {"place", problem.place}, {"message", problem.message}});
        if (!problem.suggestion.empty())
            text += say(language_, "letter.suggestion", {{"suggestion", problem.suggestion}});
        if (!problem.clause.empty())
            text += say(language_, "letter.clause", {{"clause", problem.clause}});
        return text;
    }

    const std::string& unit_;
    std::vector<ToldOnce> parts_;
    const std::optional<std::chrono::year_month_day>& by_;
    Language language_;
    OfficialDocument document_;
};

} // namespace

bool to_send_back(const Record& record, const std::vector<Standing::Remark>& remarks) {
    if (record.unread == "no_reports" || record.unread == "not_found") // of a folder, of a name
        return false;
    return record.count(Severity::error) + record.count(Severity::warning) > 0 || std::ranges::any_of(remarks, is_told);
}

OfficialDocument letter_to(const std::string& unit, const std::vector<LetterPart>& parts,
                           const std::optional<std::chrono::year_month_day>& by, Language language) {
    return Letter(unit, parts, by, language).document();
}

} // namespace crossfoot
