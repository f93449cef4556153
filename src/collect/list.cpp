#include "collect/list.hpp"

#include "language/catalogue.hpp"
#include "tell/severity_word.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

ListCell cell(const std::string& text) { return {shown(text, most_in_a_cell)}; }

// What the reviewer wrote: whole, with its lines.
ListCell written_cell(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.append(lines.empty() ? "" : "\n").append(one_line(text.substr(at, end - at)));
        at = end + 1;
    }
    return {lines};
}

std::string count_text(std::size_t count) { return std::to_string(count); }

std::string year_text(const Record& record) { return record.year ? std::to_string(*record.year) : std::string(); }

// More may follow.
std::string without_full_stop(std::string text) {
    for (const std::string_view stop : {"。", "."})
        if (text.ends_with(stop))
            text.resize(text.size() - stop.size());
    return text;
}

// What it says leads to where it stands.
ListCell first_finding(const Record& record, const std::string& link, Language language) {
    const Problem* first = record.gravest();
    if (first == nullptr)
        return {};
    ListCell told = cell(say(language, "list.first_finding",
                             {{"severity", severity_word(first->severity, language)},
                              {"place", first->place},
                              {"message", first->message}}));
    if (record.file == record.source) { // none leads into an archive
        told.link = link;
        told.at = cell_of(first->place);
        told.linked = first->place;
    }
    return told;
}

} // namespace

std::optional<ListCell::At> cell_of(const std::string& place) {
    const std::size_t mark = place.rfind('!');
    if (mark == std::string::npos)
        return {};
    const std::string cells = place.substr(mark + 1);
    const std::string cell = cells.substr(0, cells.find(':'));
    const std::size_t digits = cell.find_first_of("0123456789");
    const bool named = digits != std::string::npos && digits > 0 &&
                       cell.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == digits &&
                       cell.find_first_not_of("0123456789", digits) == std::string::npos;
    return named ? std::optional(ListCell::At{place.substr(0, mark), cell}) : std::nullopt;
}

std::vector<ListColumn> list_columns(Language language) {
    const auto head = [&](const char* key) { return say(language, std::string("list.") + key); };
    const std::vector<ListChoice> states = {{head("state_open"), ""},
                                            {head("state_returned"), "#fbe0e3"},
                                            {head("state_verified"), "#fff3c4"},
                                            {head("state_passed"), "#e2f2e5"}};
    return {{head("unit"), unit_width},
            {head("year"), 13},
            {head("file"), 50},
            {head("tables"), 14},
            {head("errors"), 13, true},
            {head("warnings"), 13, true},
            {head("hints"), 13, true},
            {head("first"), 92},
            {head("remarks"), 38},
            {head("state"), 20, false, states}, // as far as this a screen 1366 points wide shows
            {head("note"), 46},
            {head("form"), 40},
            {head("superior"), 26},
            {head("code"), 24}};
}

ListColumn leading_to(const std::string& file) { return {file, 24, false, {}, 0, escaped_reference(file)}; }

std::string remarks_text(const std::vector<Standing::Remark>& remarks, Language language) {
    std::string text;
    for (const Standing::Remark& remark : remarks)
        text += (text.empty() ? "" : say(language, "finding.suspects_comma")) + without_full_stop(remark.text);
    return text;
}

std::vector<ListCell> report_row(const Record& record, const Standing& standing, const std::string& form,
                                 const std::string& link, Language language) {
    const bool read = record.unread.empty();
    const auto counted = [&](Severity severity) {
        return ListCell{read ? count_text(record.count(severity)) : std::string()};
    };
    return {cell(standing.unit),
            {year_text(record)},
            {one_line(record.label()), link, {}, fs::path(one_line(record.label())).filename().string()},
            {read ? count_text(record.tables) + " / " + count_text(record.tables_of_form) : std::string()},
            counted(Severity::error),
            counted(Severity::warning),
            counted(Severity::hint),
            first_finding(record, link, language),
            cell(remarks_text(standing.remarks, language)),
            written_cell(standing.state),
            written_cell(standing.note),
            cell(form),
            cell(standing.superior),
            cell(standing.code)};
}

std::vector<ListCell> missing_row(const Unit& unit, const std::string& year, const Standing& standing,
                                  Language language) {
    return {cell(unit.name),
            {year},
            {},
            {},
            {},
            {},
            {},
            {},
            cell(remarks_text(standing.remarks, language)),
            written_cell(standing.state),
            written_cell(standing.note),
            {},
            cell(unit.superior),
            cell(unit.code)};
}

std::vector<ListCell> gone_row(const EarlierRow& earlier, Language language) {
    return {cell(earlier.unit),
            {earlier.year},
            cell(earlier.label),
            {},
            {},
            {},
            {},
            {},
            {say(language, "collect.gone")},
            written_cell(earlier.state),
            written_cell(earlier.note),
            {},
            {},
            {}};
}

bool is_written(const Standing& standing, Language language) {
    return !standing.note.empty() || standing.state != say(language, "list.state_open");
}

std::vector<std::string> headings_of(const std::vector<ListColumn>& columns) {
    std::vector<std::string> headings;
    headings.reserve(columns.size());
    for (const ListColumn& column : columns)
        headings.push_back(column.heading);
    return headings;
}

std::vector<std::string> texts_of(const std::vector<ListCell>& row) {
    std::vector<std::string> texts;
    texts.reserve(row.size());
    for (const ListCell& cell : row)
        texts.push_back(cell.text);
    return texts;
}

} // namespace crossfoot
