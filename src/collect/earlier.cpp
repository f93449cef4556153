#include "collect/earlier.hpp"

#include "batch/results_folder.hpp"
#include "collect/list.hpp"
#include "collect/records_file.hpp"
#include "collect/unit_list.hpp"
#include "language/catalogue.hpp"
#include "read/read.hpp"
#include "text/trim.hpp"

#include <array>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

std::string unit_key(const std::string& unit, const std::string& year) {
    std::string key;
    for (const char32_t c : folded_name(unit))
        key += std::to_string(static_cast<std::uint32_t>(c)) + ' ';
    return key + '|' + year;
}

std::string row_key(const EarlierRow& row) {
    return row.label.empty() ? "|" + unit_key(row.unit, row.year) : row.label;
}

std::string text_at(const Grid& grid, int row, int column) {
    return column < 0 ? std::string() : std::string(trimmed(grid.at({row, column}).text));
}

// The columns that are needed, by their headings in any language; nothing where it is no such list.
struct ListColumns {
    static constexpr std::array keys = {"list.file", "list.unit", "list.year", "list.state", "list.note"};
    std::array<int, keys.size()> at{-1, -1, -1, -1, -1};

    explicit ListColumns(const Grid::Row& row) {
        for (const Grid::RowCell& entry : row.cells)
            for (std::size_t i = 0; i < keys.size(); ++i)
                for (const Language each : all_languages())
                    if (entry.cell.text == say(each, keys[i]))
                        at[i] = entry.column;
    }
    bool complete() const {
        for (const int column : at)
            if (column < 0)
                return false;
        return true;
    }
};

// The heading of a column that leads to a file; what a person wrote below it is the person's.
bool is_lead(const std::string& text) { return text == batch::comparison_name || text == batch::highest_sums_name; }

// Columns that no list has, or sheets with anything on them.
bool holds_more(const Document& document) {
    std::set<std::string> headings;
    for (const Language language : all_languages())
        for (const ListColumn& column : list_columns(language))
            headings.insert(column.heading);
    std::size_t sheets = 0;
    for (const Block& block : document.blocks) {
        sheets += block.grid.rows().empty() ? 0 : 1;
        if (block.grid.rows().empty() || !ListColumns(block.grid.rows().front()).complete())
            continue;
        std::set<int> known;
        for (const Grid::RowCell& entry : block.grid.rows().front().cells)
            if (headings.contains(entry.cell.text))
                known.insert(entry.column);
        for (const Grid::Row& row : block.grid.rows())
            for (const Grid::RowCell& entry : row.cells)
                if (!known.contains(entry.column) && !trimmed(entry.cell.text).empty() && !is_lead(entry.cell.text))
                    return true;
    }
    return sheets > 1;
}

// A state in the words of this run.
std::string state_in(Language language, const std::string& word) {
    for (const char* key : {"list.state_open", "list.state_returned", "list.state_verified", "list.state_passed"})
        for (const Language each : all_languages())
            if (word == say(each, key))
                return say(language, key);
    return word;
}

} // namespace

Earlier::Earlier(const fs::path& folder, Language language) {
    std::error_code missing;
    if (const fs::path file = folder / batch::records_name; fs::exists(file, missing))
        read_reports(file);
    const fs::path ods = folder / (std::string(batch::list_name) + ".ods");
    const fs::path xlsx = folder / (std::string(batch::list_name) + ".xlsx");
    std::vector<EarlierRow> of_ods = rows_in(ods, language);
    std::vector<EarlierRow> of_xlsx = rows_in(xlsx, language);
    std::error_code none;
    const auto ods_time = fs::last_write_time(ods, none);
    const auto xlsx_time = fs::last_write_time(xlsx, none);
    if (ods_time > xlsx_time)
        std::swap(of_ods, of_xlsx);
    merge(std::move(of_ods), std::move(of_xlsx));
    taken_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].label.empty())
            by_label_.emplace(rows_[i].label, i);
        if (!rows_[i].unit.empty())
            by_unit_[unit_key(rows_[i].unit, rows_[i].year)].push_back(i);
    }
}

void Earlier::read_reports(const fs::path& file) {
    RecordsFile(file).each([&](Record&& record, Standing&& standing, std::uint64_t /*at*/) {
        EarlierReport& report = reports_[record.label()];
        report.errors = record.count(Severity::error);
        for (Problem& problem : record.problems)
            if (problem.open())
                report.keys.insert(report.keys.end(), problem.keys.begin(), problem.keys.end());
        if (!standing.letter.empty())
            letters_.insert(standing.letter);
        written_[record.label()] = {standing.state, standing.note};
    });
}

std::vector<EarlierRow> Earlier::rows_in(const fs::path& file, Language language) {
    std::vector<EarlierRow> rows;
    std::error_code missing;
    if (!fs::exists(file, missing))
        return rows;
    const Document document = read_document(file);
    if (holds_more(document))
        enlarged_.push_back(file.filename().string());
    for (const Block& block : document.blocks) {
        const auto& lines = block.grid.rows();
        if (lines.empty() || !ListColumns(lines.front()).complete())
            continue;
        const ListColumns columns(lines.front());
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto text = [&](std::size_t column) { return text_at(block.grid, lines[i].row, columns.at[column]); };
            rows.push_back({text(0), text(1), text(2), state_in(language, text(3)), text(4)});
        }
        return rows;
    }
    throw RecordError(file.filename().string() + ": no list of reports");
}

// Rows of both, the newer before the older; what the last run wrote is no change of anybody's.
void Earlier::merge(std::vector<EarlierRow> older, std::vector<EarlierRow> newer) {
    std::map<std::string, EarlierRow> of_older;
    for (EarlierRow& row : older)
        of_older.emplace(row_key(row), std::move(row));
    for (EarlierRow& row : newer) {
        const auto other = of_older.find(row_key(row));
        if (other != of_older.end()) {
            const auto written = written_.find(row.label);
            const Written before = written == written_.end() ? Written() : written->second;
            if (row.state == before.state)
                row.state = other->second.state;
            if (row.note == before.note)
                row.note = other->second.note;
            else if (other->second.note != before.note && other->second.note != row.note && !other->second.note.empty())
                row.note += (row.note.empty() ? "" : " / ") + other->second.note;
            of_older.erase(other);
        }
        rows_.push_back(std::move(row));
    }
    for (auto& [key, row] : of_older)
        rows_.push_back(std::move(row));
}

std::optional<EarlierRow> Earlier::take(const std::string& label, const std::string& unit, const std::string& year) {
    const auto take_one = [&](std::size_t i) {
        taken_[i] = true;
        return rows_[i];
    };
    if (const auto known = by_label_.find(label); known != by_label_.end())
        return take_one(known->second);
    const auto same = unit.empty() ? by_unit_.end() : by_unit_.find(unit_key(unit, year));
    if (same == by_unit_.end())
        return {};
    for (const std::size_t i : same->second)
        if (!taken_[i] && !present_.contains(rows_[i].label))
            return take_one(i);
    return {};
}

void Earlier::set_present(const std::string& label) {
    if (by_label_.contains(label))
        present_.insert(label);
}

std::optional<EarlierRow> Earlier::take_missing(const std::string& unit, const std::string& year) {
    return take({}, unit, year);
}

std::vector<EarlierRow> Earlier::left(const std::string& untouched_state) const {
    std::vector<EarlierRow> rows;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (!taken_[i] && (!rows_[i].note.empty() || (!rows_[i].state.empty() && rows_[i].state != untouched_state)))
            rows.push_back(rows_[i]);
    return rows;
}

const EarlierReport* Earlier::report(const std::string& label) const {
    const auto known = reports_.find(label);
    return known == reports_.end() ? nullptr : &known->second;
}

} // namespace crossfoot
