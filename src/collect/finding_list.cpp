#include "collect/finding_list.hpp"

#include "batch/results_folder.hpp"
#include "collect/list.hpp"
#include "language/catalogue.hpp"
#include "review/worklist.hpp"
#include "tell/severity_word.hpp"
#include "text/shown.hpp"

#include <filesystem>

namespace crossfoot {

namespace fs = std::filesystem;

std::vector<ListColumn> finding_columns(Language language) {
    const auto head = [&](const char* key) { return say(language, std::string("list.") + key); };
    return {{head("unit"), unit_width}, // together no wider than what can be read on one page
            {head("year"), 12},         {head("file"), 42},       {head("severity"), 12},
            {head("rule"), 20},         {head("table"), 28},      {head("place"), 22},
            {head("found"), 20},        {head("expected"), 16},   {head("difference"), 14, true},
            {head("finding"), 80},      {head("suggestion"), 90}, {head("clause"), 34},
            {head("accepted"), 22},     {head("superior"), 24},   {head("code"), 16}};
}

std::vector<ListCell> finding_row(const Record& record, const Standing& standing, const Problem& problem,
                                  const std::string& link, Language language) {
    const std::string label = one_line(record.label());
    ListCell place{problem.place};
    if (record.file == record.source) // none leads into an archive
        place.at = cell_of(problem.place);
    if (place.at)
        place.link = link;
    return {{standing.unit},
            {record.year ? std::to_string(*record.year) : std::string()},
            {label, link, {}, fs::path(label).filename().string()},
            {severity_word(problem.severity, language)},
            {problem.rules},
            {problem.table},
            place,
            {problem.found},
            {problem.expected},
            {problem.difference},
            {problem.message},
            {problem.suggestion},
            {problem.clause},
            {problem.accepted},
            {standing.superior},
            {standing.code}};
}

// Where there are more findings than rows, the last row says so.
FindingTables::FindingTables(OdsList& ods, XlsxList& xlsx, NewFile& csv_file, std::size_t count, Language language,
                             std::size_t rows)
    : ods_(ods), xlsx_(xlsx), csv_(csv_file), language_(language), left_out_(count < rows ? 0 : count - (rows - 2)),
      room_(count - left_out_) {
    csv_.add(csv({headings_of(finding_columns(language))}));
    ods_.next_sheet();
    xlsx_.next_sheet();
}

void FindingTables::add(const Record& record, const Standing& standing, const std::string& link) {
    for (const Problem& problem : record.problems) {
        std::vector<ListCell> row = finding_row(record, standing, problem, link, language_);
        csv_.add(csv_row(texts_of(row)));
        if (room_ == 0)
            continue;
        --room_;
        for (ListCell& cell : row)
            cell.text = shown(cell.text, most_in_a_cell);
        add_row(row);
    }
}

void FindingTables::finish() {
    if (left_out_ == 0)
        return;
    std::vector<ListCell> row(finding_columns(language_).size());
    row.front() = {say(language_, "list.findings_left_out",
                       {{"count", std::to_string(left_out_)}, {"file", batch::findings_name}}),
                   escaped_reference(batch::findings_name),
                   {},
                   batch::findings_name};
    add_row(row);
}

void FindingTables::add_row(const std::vector<ListCell>& row) {
    ods_.add(row);
    xlsx_.add(row);
}

} // namespace crossfoot
