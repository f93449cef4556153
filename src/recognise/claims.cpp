#include "recognise/claims.hpp"

#include "recognise/year.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace crossfoot {
namespace {

// How much of the sheet the table explains: labels found, less what had to be called a deviation.
double explained(const RecognisedTable& table) {
    const std::size_t lines = table.spec->columns.size() + (table.spec->row_labels ? table.spec->rows.size() : 0);
    return table.confidence * static_cast<double>(lines) - static_cast<double>(table.issues.size());
}

struct Claim {
    std::size_t report = 0; // index of the report, thus of the form
    const RecognisedTable* table = nullptr;
    bool kept = false;
};

bool overlap(const RecognisedTable& one, const RecognisedTable& other) {
    return one.sheet == other.sheet && one.range.overlaps(other.range);
}

// Tables that may be of one report.
class Neighbourhood {
public:
    // The table stands here already, in another place. It has one id in all forms of a kind.
    bool has(const Claim& claim) const {
        return std::any_of(claims_.begin(), claims_.end(), [&](const Claim* other) {
            return other->table->spec->id == claim.table->spec->id && !overlap(*other->table, *claim.table);
        });
    }
    bool has_any_of(const Neighbourhood& other) const {
        return std::any_of(other.claims_.begin(), other.claims_.end(), [&](const Claim* claim) { return has(*claim); });
    }
    bool is_over(const Claim& claim) const {
        const CellRange& range = claim.table->range;
        return claims_.back()->table->sheet == claim.table->sheet && left_ <= range.last.column &&
               range.first.column <= right_;
    }
    void add(Claim& claim) {
        const CellRange& range = claim.table->range;
        left_ = claims_.empty() ? range.first.column : std::min(left_, range.first.column);
        right_ = claims_.empty() ? range.last.column : std::max(right_, range.last.column);
        claims_.push_back(&claim);
    }
    void add_all_of(const Neighbourhood& other) {
        claims_.insert(claims_.end(), other.claims_.begin(), other.claims_.end());
    }
    const std::vector<Claim*>& claims() const { return claims_; }

private:
    std::vector<Claim*> claims_;
    int left_ = 0; // columns of the sheet
    int right_ = 0;
};

// On a sheet a report goes on downwards until one of its tables comes again; what stands on further sheets, or beside
// it, belongs to it as long as it has nothing twice.
std::vector<Neighbourhood> neighbourhoods(std::vector<Claim>& claims) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::pair(a.table->sheet, a.table->range) < std::pair(b.table->sheet, b.table->range);
    });
    std::vector<Neighbourhood> stacks;
    for (Claim& claim : claims) {
        const auto above =
            std::find_if(stacks.rbegin(), stacks.rend(), [&](const auto& stack) { return stack.is_over(claim); });
        const bool goes_on = above != stacks.rend() && !above->has(claim);
        (goes_on ? *above : stacks.emplace_back()).add(claim);
    }
    std::vector<Neighbourhood> merged;
    for (const Neighbourhood& stack : stacks) {
        if (merged.empty() || merged.back().has_any_of(stack))
            merged.push_back(stack);
        else
            merged.back().add_all_of(stack);
    }
    return merged;
}

class Settlement {
public:
    Settlement(const Document& document, std::vector<RecognisedReport>& reports)
        : document_(document), reports_(reports), with_tables_(document.blocks.size(), false), marks_(reports.size()) {
        for (std::size_t report = 0; report < reports.size(); ++report)
            for (const RecognisedTable& table : reports[report].tables) {
                claims_.push_back({report, &table, false});
                with_tables_[table.sheet] = true;
            }
    }

    void run() {
        for (const Neighbourhood& neighbourhood : neighbourhoods(claims_))
            settle(neighbourhood);
        std::vector<const RecognisedTable*> gone;
        for (const Claim& claim : claims_)
            if (!claim.kept)
                gone.push_back(claim.table);
        for (RecognisedReport& report : reports_)
            std::erase_if(report.tables, [&](const RecognisedTable& table) {
                return std::find(gone.begin(), gone.end(), &table) != gone.end();
            });
    }

private:
    // Forms in turn, the one that explains most first, take what none before them took.
    void settle(const Neighbourhood& neighbourhood) {
        std::vector<double> shares(reports_.size(), 0);
        for (const Claim* claim : neighbourhood.claims())
            shares[claim->report] += explained(*claim->table);
        std::vector<std::size_t> turns(reports_.size());
        std::iota(turns.begin(), turns.end(), std::size_t{0});
        std::stable_sort(turns.begin(), turns.end(), [&](std::size_t a, std::size_t b) {
            return shares[a] != shares[b] ? shares[a] > shares[b] : goes_before(a, b, neighbourhood);
        });
        for (const std::size_t turn : turns)
            for (Claim* claim : neighbourhood.claims())
                claim->kept = claim->kept || (claim->report == turn && !taken(*claim, neighbourhood));
    }

    bool goes_before(std::size_t one, std::size_t other, const Neighbourhood& neighbourhood) {
        const bool in_its_years = is_of_its_years(one, neighbourhood);
        return in_its_years != is_of_its_years(other, neighbourhood)
                   ? in_its_years
                   : reports_[one].form->first_year > reports_[other].form->first_year;
    }

    bool is_of_its_years(std::size_t report, const Neighbourhood& neighbourhood) {
        const Form& form = *reports_[report].form;
        std::vector<YearMarks>& marks = marks_[report];
        if (marks.empty())
            marks = year_marks(document_, form);
        const std::vector<Claim*>& claims = neighbourhood.claims();
        return std::any_of(claims.begin(), claims.end(), [&](const Claim* claim) {
            const auto year = report_year(document_, marks, claim->table->sheet, with_tables_);
            return year && form.covers(year->year);
        });
    }

    static bool taken(const Claim& claim, const Neighbourhood& neighbourhood) {
        const std::vector<Claim*>& claims = neighbourhood.claims();
        return std::any_of(claims.begin(), claims.end(), [&](const Claim* other) {
            return other->kept && other->report != claim.report && overlap(*other->table, *claim.table);
        });
    }

    const Document& document_;
    std::vector<RecognisedReport>& reports_;
    std::vector<bool> with_tables_;             // by sheet
    std::vector<std::vector<YearMarks>> marks_; // by report; read where they are needed
    std::vector<Claim> claims_;
};

// Every table of the form is there, equally often, and without a deviation.
bool is_whole(const RecognisedReport& report) {
    const std::vector<TableSpec>& specs = report.form->tables;
    const auto times = [&](const TableSpec& spec) {
        return std::count_if(report.tables.begin(), report.tables.end(),
                             [&](const RecognisedTable& table) { return table.spec == &spec; });
    };
    return std::all_of(specs.begin(), specs.end(),
                       [&](const TableSpec& spec) { return times(spec) > 0 && times(spec) == times(specs.front()); }) &&
           std::all_of(report.tables.begin(), report.tables.end(), [](const RecognisedTable& table) {
               return table.issues.empty() && table.extra_rows.empty() && table.extra_columns.empty();
           });
}

bool heads_column(const Form& form, std::string_view text) {
    const std::vector<LabelUse>* uses = form.labels.find(text);
    return uses &&
           std::any_of(uses->begin(), uses->end(), [](const LabelUse& use) { return use.kind == LabelKind::column; });
}

} // namespace

void settle_claims(const Document& document, std::vector<RecognisedReport>& reports) {
    if (reports.size() > 1)
        Settlement(document, reports).run();
    std::erase_if(reports, [](const RecognisedReport& report) { return report.tables.empty(); });
}

bool leaves_nothing(const Document& document, const RecognisedReport& report, const Form& rival) {
    if (!is_whole(report))
        return false;
    auto table = report.tables.begin();
    for (std::size_t sheet = 0; sheet < document.blocks.size(); ++sheet)
        for (const Grid::Row& row : document.blocks[sheet].grid.rows()) {
            while (table != report.tables.end() &&
                   std::pair(table->sheet, table->range.last.row) < std::pair(sheet, row.row))
                ++table;
            const auto taken = [&](int column) {
                for (auto at = table; at != report.tables.end() && at->sheet == sheet; ++at) {
                    if (at->range.first.row > row.row)
                        return false;
                    if (at->range.contains({row.row, column}))
                        return true;
                }
                return false;
            };
            for (const Grid::Entry& entry : row.cells)
                if (entry.cell.kind == CellKind::text && !taken(entry.column) && heads_column(rival, entry.cell.text))
                    return false;
        }
    return true;
}

} // namespace crossfoot
