#include "recognise/captions.hpp"

#include "recognise/year_words.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

constexpr int rows_above = 3;
constexpr std::size_t blocks_above = 2;
constexpr std::size_t longest_caption = 40; // letters
constexpr int of_another_year = 2;          // as strange as can be

struct Caption {
    Place place;
    int year = 0;        // 0: it names none
    bool narrow = false; // of the organ alone
};

using TableRows = std::set<std::pair<std::size_t, int>>; // block and row

TableRows rows_of_tables(const std::vector<Settled>& reports) {
    TableRows rows;
    for (const Settled& report : reports)
        for (const Candidate& table : report.tables)
            for (int row = table.box.first.row; row <= table.box.last.row; ++row)
                rows.emplace(table.block, row);
    return rows;
}

class CaptionReader {
public:
    // tables: what stands in their rows is no caption, as the form's own head 上一年项目数量.
    CaptionReader(const Document& document, const Form& form, int year, const TableRows& tables)
        : document_(document), words_(form.prose), year_(year), tables_(tables) {}

    // The nearest text above that says something of the two, else the name of the sheet.
    std::optional<Caption> above(const Candidate& table) const {
        const Block& block = document_.blocks[table.block];
        const CellAddress first = table.box.first;
        for (int row = first.row - 1;
             row >= std::max(0, first.row - rows_above) && !tables_.contains({table.block, row}); --row)
            for (int column = std::max(0, first.column - 1); column <= table.box.last.column; ++column)
                if (auto caption = read(block.grid.at({row, column}).text, {table.block, CellAddress{row, column}}))
                    return caption;
        for (std::size_t at = table.block; at > 0 && table.block - at < blocks_above; --at) {
            const Block& paragraph = document_.blocks[at - 1];
            if (paragraph.kind != BlockKind::paragraph)
                break;
            if (auto caption = read(paragraph.text, {at - 1, TextSpan{0, paragraph.text.size()}}))
                return caption;
        }
        return read(block.name, {table.block, first});
    }

private:
    std::optional<Caption> read(const std::string& text, Place place) const {
        std::u32string letters = fold(text);
        std::erase(letters, U' ');
        if (letters.empty() || letters.size() > longest_caption)
            return {};
        const auto holds = [&](const Words& words) {
            return std::ranges::any_of(
                words, [&](const std::u32string& word) { return letters.find(word) != std::u32string::npos; });
        };
        Caption caption{place, 0, holds(words_.scope)};
        const bool dated = letters.find(U'月') != std::u32string::npos; // when something was filled in
        if (const std::vector<int> years = years_in(text);
            !dated && years.size() == 1 && (year_ == 0 || years.front() <= year_))
            caption.year = years.front();
        else if (year_ != 0 && holds(words_.year_before) != holds(words_.this_year))
            caption.year = holds(words_.this_year) ? year_ : year_ - 1;
        return caption.year != 0 || caption.narrow ? std::optional(caption) : std::nullopt;
    }

    const Document& document_;
    const ProseWords& words_;
    int year_;
    const TableRows& tables_;
};

Candidate* table_of(Settled& report, const std::string& id) {
    const auto table = std::ranges::find(report.tables, id, [](const Candidate& one) { return one.spec->id; });
    return table == report.tables.end() ? nullptr : &*table;
}

// How little a table is the report's: of its year and of all of it, of the organ alone, of another year.
int strangeness(const std::optional<Caption>& caption, int year) {
    if (caption && caption->year != 0 && caption->year != year)
        return of_another_year;
    return caption && caption->narrow ? 1 : 0;
}

void order_tables(Settled& report) {
    std::ranges::sort(report.tables, {},
                      [](const Candidate& table) { return std::pair(table.block, table.box.first); });
}

// Among that table of a report and those of the reports behind it, which have it in common. Whether all the others are
// of other years.
bool choose_table(std::span<Settled> reports, const std::string& id, const CaptionReader& reader) {
    Settled& report = reports.front();
    const int year = report.year ? report.year->year : 0;
    bool others_of_other_years = true;
    for (Settled& other : reports.subspan(1)) {
        Candidate* const own = table_of(report, id);
        Candidate* const its = table_of(other, id);
        if (!own || !its || !other.twice.empty())
            break;
        std::optional<Caption> caption = reader.above(*its);
        if (strangeness(reader.above(*own), year) > strangeness(caption, year)) {
            std::swap(*own, *its);
            caption = reader.above(*its);
        }
        if (strangeness(caption, year) < of_another_year || strangeness(reader.above(*own), year) == of_another_year) {
            others_of_other_years = false;
            continue;
        }
        other.year = NamedYear{caption->year, caption->place, false};
        other.years = {*other.year};
    }
    return others_of_other_years;
}

} // namespace

void choose_by_captions(std::vector<Settled>& reports, const Document& document, const FormNames& names) {
    if (std::ranges::all_of(reports, [](const Settled& report) { return report.twice.empty(); }))
        return;
    const TableRows tables = rows_of_tables(reports);
    for (std::size_t first = 0; first < reports.size(); ++first) {
        Settled& report = reports[first];
        const std::vector<std::string> twice = report.twice;
        const CaptionReader reader(document, *names.forms[report.form], report.year ? report.year->year : 0, tables);
        for (const std::string& id : twice)
            if (choose_table(std::span(reports).subspan(first), id, reader))
                std::erase(report.twice, id);
        if (!twice.empty())
            order_tables(report);
    }
}

} // namespace crossfoot
