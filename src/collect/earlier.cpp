#include "collect/earlier.hpp"

#include "batch/results_folder.hpp"
#include "collect/finding_list.hpp"
#include "collect/list.hpp"
#include "collect/records_file.hpp"
#include "collect/unit_list.hpp"
#include "language/catalogue.hpp"
#include "read/sheet_rows.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

std::uint64_t unit_key(const std::string& unit, const std::string& year) {
    return std::hash<std::u32string>()(folded_name(unit + '|' + year));
}

std::string row_key(const EarlierRow& row) {
    return row.label.empty() ? '|' + std::to_string(unit_key(row.unit, row.year)) : row.label;
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

// The columns of our headings in any language, in the first row of a sheet.
std::set<int> columns_headed(const Grid::Row& row, std::vector<ListColumn> (*columns)(Language)) {
    std::set<int> ours;
    for (const Language language : all_languages())
        for (const ListColumn& column : columns(language))
            for (const Grid::RowCell& entry : row.cells)
                if (entry.cell.text == column.heading)
                    ours.insert(entry.column);
    return ours;
}

// A list as its rows come: those that say something, and whether a person put more into it, or into the findings
// behind.
class ListReading {
public:
    // Each row of the list, in the order of ListColumns::keys.
    using Take = std::function<void(EarlierRow&&)>;
    // accepted: whether a text is what the run said of a finding that the document accepts.
    ListReading(Take take, std::function<bool(const std::string&)> accepted)
        : take_(std::move(take)), accepted_(std::move(accepted)) {}

    void read(std::size_t sheet, const Grid& rows) {
        std::size_t first = 0;
        if (sheets_.insert(sheet).second)
            first = begin(sheet, rows);
        const auto known = known_.find(sheet);
        if (known == known_.end())
            return;
        for (const Grid::Row& row : rows.rows())
            for (const Grid::RowCell& entry : row.cells)
                more_ = more_ || (!known->second.contains(entry.column) && !trimmed(entry.cell.text).empty() &&
                                  !is_lead(entry.cell.text));
        for (std::size_t i = first; i < rows.rows().size(); ++i) {
            if (sheet != list_) {
                more_ = more_ || is_written(rows, rows.rows()[i].row);
                continue;
            }
            const auto text = [&](std::size_t column) {
                return text_at(rows, rows.rows()[i].row, columns_->at[column]);
            };
            take_({text(0), text(1), text(2), text(3), text(4)});
        }
    }

    bool any() const { return columns_.has_value(); }
    // Columns that no list has, sheets with anything on them, or what a person wrote into the findings.
    bool holds_more() const { return more_ || sheets_.size() > known_.size(); }

private:
    // Gives the first of its rows behind the headings.
    std::size_t begin(std::size_t sheet, const Grid& rows) {
        const Grid::Row& head = rows.rows().front();
        if (const ListColumns columns(head); !columns_ && columns.complete()) {
            columns_ = columns;
            list_ = sheet;
            known_[sheet] = columns_headed(head, list_columns);
            return 1;
        }
        std::set<int> of_findings = columns_headed(head, finding_columns);
        if (findings_ || of_findings.size() != finding_columns(Language::zh_cn).size())
            return 0;
        findings_ = sheet;
        known_[sheet] = std::move(of_findings);
        rule_column_ = column_of(head, "list.rule");
        accepted_column_ = column_of(head, "list.accepted");
        return 1;
    }

    static int column_of(const Grid::Row& head, const char* key) {
        for (const Grid::RowCell& entry : head.cells)
            for (const Language each : all_languages())
                if (entry.cell.text == say(each, key))
                    return entry.column;
        return -1;
    }

    // Whether a row of the findings is a person's, or says that a person accepted one.
    bool is_written(const Grid& rows, int row) const {
        const std::string accepted = text_at(rows, row, accepted_column_);
        const bool of_no_rule = text_at(rows, row, rule_column_).empty() &&
                                text_at(rows, row, 0).find(batch::findings_name) == std::string::npos;
        return of_no_rule || (!accepted.empty() && !accepted_(accepted));
    }

    Take take_;
    std::function<bool(const std::string&)> accepted_;
    std::set<std::size_t> sheets_; // with anything on them
    std::optional<ListColumns> columns_;
    std::optional<std::size_t> list_;
    std::optional<std::size_t> findings_;
    int rule_column_ = -1; // of the findings
    int accepted_column_ = -1;
    std::map<std::size_t, std::set<int>> known_; // columns, by sheet
    bool more_ = false;
};

// A state in the words of this run.
std::string state_in(Language language, const std::string& word) {
    for (const char* key : {"list.state_open", "list.state_returned", "list.state_verified", "list.state_passed"})
        for (const Language each : all_languages())
            if (word == say(each, key))
                return say(language, key);
    return word;
}

} // namespace

Earlier::Earlier(const fs::path& folder, Language language)
    : language_(language), untouched_(say(language, "list.state_open")) {
    std::error_code missing;
    if (const fs::path file = folder / batch::records_name; fs::exists(file, missing))
        read_reports(file);
    const fs::path ods = folder / (std::string(batch::list_name) + ".ods");
    const fs::path xlsx = folder / (std::string(batch::list_name) + ".xlsx");
    std::vector<EarlierRow> of_ods = rows_in(ods);
    std::vector<EarlierRow> of_xlsx = rows_in(xlsx);
    std::error_code none;
    const auto ods_time = fs::last_write_time(ods, none);
    const auto xlsx_time = fs::last_write_time(xlsx, none);
    if (ods_time > xlsx_time)
        std::swap(of_ods, of_xlsx);
    merge(std::move(of_ods), std::move(of_xlsx));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const EarlierRow& row = rows_[i].row;
        if (!row.label.empty())
            by_label_.emplace(row.label, i);
        if (!row.unit.empty())
            by_unit_[unit_key(row.unit, row.year)].push_back(i);
    }
}

std::uint64_t Earlier::key_of(const std::string& finding) { return std::hash<std::string>()(finding); }

void Earlier::read_reports(const fs::path& file) {
    RecordsFile(file).each([&](Record&& record, Standing&& standing, std::uint64_t /*at*/) {
        const std::string label = record.label();
        report_by_label_.emplace(key_of(label), reports_.size());
        const std::string year = record.year ? std::to_string(*record.year) : std::string();
        if (!standing.unit.empty())
            report_by_unit_.emplace(unit_key(standing.unit, year), reports_.size());
        EarlierReport& report = reports_.emplace_back().report;
        report.errors = record.count(Severity::error);
        for (const Problem& problem : record.problems)
            if (problem.open())
                std::ranges::transform(problem.keys, std::back_inserter(report.keys), key_of);
            else
                accepted_.emplace(trimmed(problem.accepted));
        report.keys.shrink_to_fit();
        if (!standing.letter.empty())
            letters_.insert(standing.letter);
        const std::string state = state_in(language_, standing.state);
        if (!standing.note.empty() || state != untouched_)
            written_[label] = {state, standing.note};
    });
}

// What a row without them says is what the next run writes by itself. In that of a unit without a report a person may
// have taken back what stood there, of which nothing is known but the row.
bool Earlier::says_something(const EarlierRow& row) const {
    const bool untouched = row.note.empty() && (row.state.empty() || row.state == untouched_);
    return !untouched || row.label.empty() || written_.contains(row.label);
}

std::vector<EarlierRow> Earlier::rows_in(const fs::path& file) {
    std::vector<EarlierRow> rows;
    std::error_code missing;
    if (!fs::exists(file, missing))
        return rows;
    ListReading list(
        [&](EarlierRow&& row) {
            row.state = state_in(language_, row.state);
            if (says_something(row))
                rows.push_back(std::move(row));
        },
        [&](const std::string& text) { return accepted_.contains(text); });
    read_rows(file, [&](std::size_t sheet, const Grid& some) { list.read(sheet, some); });
    if (!list.any())
        throw RecordError(file.filename().string() + ": no list of reports");
    if (list.holds_more())
        enlarged_.push_back(file.filename().string());
    return rows;
}

// Rows of both, the newer before the older; what the last run wrote is no change of anybody's.
void Earlier::merge(std::vector<EarlierRow> older, std::vector<EarlierRow> newer) {
    std::multimap<std::string, EarlierRow> of_older; // of units of one name the rows stand in one order in both
    for (EarlierRow& row : older)
        of_older.emplace(row_key(row), std::move(row));
    for (EarlierRow& row : newer) {
        const std::string key = row_key(row);
        const auto other = of_older.lower_bound(key);
        if (other != of_older.end() && other->first == key) {
            const auto written = written_.find(row.label);
            Written before{row.label.empty() ? std::string() : untouched_, {}}; // of a unit without a report: unknown
            if (written != written_.end())
                before = written->second;
            if (row.state == before.state)
                row.state = other->second.state;
            if (row.note == before.note)
                row.note = other->second.note;
            else if (other->second.note != before.note && other->second.note != row.note && !other->second.note.empty())
                row.note += (row.note.empty() ? "" : " / ") + other->second.note;
            of_older.erase(other);
        }
        rows_.push_back({std::move(row)});
    }
    for (auto& each : of_older)
        rows_.push_back({std::move(each.second)});
}

// Of those whose files are gone, the first that was not taken.
Earlier::Row* Earlier::row_of(const std::string& unit, const std::string& year) {
    const auto same = unit.empty() ? by_unit_.end() : by_unit_.find(unit_key(unit, year));
    if (same != by_unit_.end())
        for (const std::size_t i : same->second)
            if (!rows_[i].taken && !rows_[i].present)
                return &rows_[i];
    return nullptr;
}

Earlier::Known* Earlier::report_of(const std::string& unit, const std::string& year) {
    if (!unit.empty())
        for (auto [at, end] = report_by_unit_.equal_range(unit_key(unit, year)); at != end; ++at)
            if (Known& known = reports_[at->second]; !known.taken && !known.present)
                return &known;
    return nullptr;
}

Earlier::Known* Earlier::report_at(const std::string& label) {
    const auto known = report_by_label_.find(key_of(label));
    return known == report_by_label_.end() ? nullptr : &reports_[known->second];
}

Before Earlier::take(const std::string& label, const std::string& unit, const std::string& year) {
    const auto labelled = by_label_.find(label);
    Row* row = labelled == by_label_.end() ? nullptr : &rows_[labelled->second];
    Known* report = report_at(label);
    if (row == nullptr && report == nullptr)
        row = row_of(unit, year);
    if (report == nullptr)
        report = row != nullptr && !row->row.label.empty() ? report_at(row->row.label) : report_of(unit, year);
    Before before;
    if (report != nullptr) {
        report->taken = true;
        before.report = &report->report;
    }
    if (row != nullptr) {
        row->taken = true;
        before.state = row->row.state;
        before.note = row->row.note;
    }
    return before;
}

Before Earlier::take_missing(const std::string& unit, const std::string& year) {
    Row* row = row_of(unit, year);
    if (row == nullptr)
        return {};
    row->taken = true;
    return {row->row.state, row->row.note, nullptr};
}

void Earlier::set_present(const std::string& label) {
    if (const auto row = by_label_.find(label); row != by_label_.end())
        rows_[row->second].present = true;
    if (Known* report = report_at(label))
        report->present = true;
}

std::vector<EarlierRow> Earlier::left() const {
    std::vector<EarlierRow> rows;
    for (const Row& each : rows_)
        if (const EarlierRow& row = each.row;
            !each.taken && (!row.note.empty() || (!row.state.empty() && row.state != untouched_)))
            rows.push_back(row);
    return rows;
}

} // namespace crossfoot
