// Whether the cells that are wrong are named: errors of known kinds are put into tables that agree, real and generated
// ones, and what check() names is compared with what was done. Beside it, flagging the totals that fail; and the same
// with the report of the year before as a witness.
//
//     bench_locate FOLDER OF FIGURES [--table ID] [--count N] [--seed N] [--show CLASS, and that alone]
#include "check/check.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "report/each_relation.hpp"
#include "report/report_grid.hpp"
#include "seed_errors.hpp"
#include "true_tables.hpp"
#include "witnesses.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace crossfoot::bench {
namespace {

using test::ReportGrid;
using Cells = std::map<CellAddress, std::string>; // what should stand there

struct Counts {
    int reports = 0, first = 0, among_three = 0, value = 0, certain = 0, falsely = 0, flagged = 0;
    std::vector<double> more; // microseconds that check() takes beyond those for the right table
    Counts& operator+=(const Counts& other) {
        reports += other.reports;
        first += other.first;
        among_three += other.among_three;
        value += other.value;
        certain += other.certain;
        falsely += other.falsely;
        flagged += other.flagged;
        more.insert(more.end(), other.more.begin(), other.more.end());
        return *this;
    }
};

struct Calibration {
    int number = 0, right = 0;
};

const auto& forms() { return built_in_forms(); }

std::string id(const std::vector<Line>& lines, std::size_t index) { return lines[index].id; }

CellAddress address(const TrueTable& table, std::size_t row, std::size_t column) {
    return table.grid.at(table.table->id, id(table.table->rows, row), id(table.table->columns, column));
}

// The suspects of a finding's explanation of that number.
Cells explanation(const Finding& finding, std::size_t number) {
    Cells cells;
    for (const Suspect& suspect : finding.suspects())
        if (suspect.explanation == number)
            cells[suspect.cell.at()] = suspect.suggested.str();
    return cells;
}

bool same_places(const Cells& one, const Cells& other) {
    return std::ranges::equal(one, other, [](const auto& a, const auto& b) { return a.first == b.first; });
}

// Whether some choice of one of the first explanations of each finding names exactly these cells.
bool named(const std::vector<const Finding*>& findings, std::size_t from, std::size_t first, const Cells& so_far,
           const Cells& wrong) {
    if (from == findings.size())
        return same_places(so_far, wrong);
    for (std::size_t number = 0; number < first; ++number) {
        Cells cells = explanation(*findings[from], number);
        cells.insert(so_far.begin(), so_far.end());
        if (named(findings, from + 1, first, cells, wrong))
            return true;
    }
    return false;
}

// Without a report of the year before where there is none (nullptr).
double microseconds_of_check(const Document& workbook, const std::shared_ptr<const PastReport>& last,
                             std::vector<CheckedReport>& reports) {
    static Recogniser recogniser(forms());
    LastYears last_years;
    if (last)
        last_years = [&](const Report&, Predecessors::From) { return Predecessor{last, {}}; };
    const auto start = std::chrono::steady_clock::now();
    reports = check(workbook, recogniser, {}, last_years);
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

class Measuring {
public:
    Measuring(std::vector<TrueTable> tables, unsigned seed, int count, std::string shown, Witness witness)
        : tables_(std::move(tables)), random_(seed), count_(count), shown_(std::move(shown)), witness_(witness) {}

    void run(std::string_view title) {
        std::printf("\n%.*s%s: %zu true tables\n", static_cast<int>(title.size()), title.data(),
                    witness_names[static_cast<std::size_t>(witness_)].data(), tables_.size());
        std::printf("%-22s %7s %8s %8s %8s %8s %8s %8s %8s %8s\n", "error", "reports", "first", "first 3", "value",
                    "certain", "falsely", "baseline", "us, half", "us, 99 %");
        Counts all;
        for (int error = 0; error < error_classes; ++error) {
            const auto kind = static_cast<ErrorClass>(error);
            const Counts counts = measure(
                std::string(name(kind)), [&] { return kind; }, 1);
            all += counts;
        }
        if (shown_.empty())
            print("all of these", all);
        if (tables_.front().table->id == "t3") {
            measure_cells("carried in", [&](const TrueTable& table) { return carried_in(table); });
            measure_cells("with its total, typed", [&](const TrueTable& table) { return with_total(table, true); });
            measure_cells("with its total, any", [&](const TrueTable& table) { return with_total(table, false); });
            measure_cells("with all totals, typed", [&](const TrueTable& table) { return with_totals(table, true); });
            measure_cells("with all totals, any", [&](const TrueTable& table) { return with_totals(table, false); });
            if (witness_ == Witness::last_year)
                measure_last_year();
        }
        for (const std::size_t errors : {1U, 2U, 3U})
            measure(
                std::to_string(errors) + " at random", [&] { return any_class(); }, errors);
        std::printf("\n%-22s %7s %8s\n", "confidence", "number", "right");
        for (std::size_t i = 0; i < calibration_.size(); ++i)
            std::printf("%-22s %7d %7.1f%%\n", bins[i].second, calibration_[i].number,
                        100.0 * calibration_[i].right / std::max(1, calibration_[i].number));
    }

private:
    ErrorClass any_class() { return static_cast<ErrorClass>(random_() % error_classes); }

    template <typename Choose> Counts measure(const std::string& title, const Choose& choose, std::size_t errors) {
        return measure_cells(title, [&](const TrueTable& table) { return errors_in(table, choose, errors); });
    }

    // What was carried in, in a column and in the total.
    std::vector<WrongCell> carried_in(const TrueTable& table) {
        const std::size_t column = random_() % 6;
        return raised(table, 1, column, static_cast<std::int64_t>(random_() % 9) - 4);
    }

    // A part of any row, as it is mistyped or by any number up to nine, and the row's total with it.
    std::vector<WrongCell> with_total(const TrueTable& table, bool typed) {
        const std::size_t row = random_() % table.figures.size();
        const std::size_t column = random_() % 6;
        if (table.table->rows[row].total)
            return {};
        std::int64_t off = static_cast<std::int64_t>(random_() % 19) - 9;
        if (typed) {
            const auto error = static_cast<ErrorClass>(random_() % 6); // of digits
            const std::vector<WrongCell> part = seed(error, *table.form, *table.table, table.figures, random_);
            if (part.empty() || part[0].column == 6 || table.table->rows[part[0].row].total)
                return {};
            off = *part[0].stands - table.figures[part[0].row][part[0].column];
            return raised(table, part[0].row, part[0].column, off);
        }
        return raised(table, row, column, off);
    }

    // The same, and the totals of both columns with them.
    std::vector<WrongCell> with_totals(const TrueTable& table, bool typed) {
        std::vector<WrongCell> cells = with_total(table, typed);
        const std::size_t sums = table.figures.size() - 2;
        if (cells.empty() || cells[0].row < 2 || cells[0].row > sums)
            return {};
        const std::int64_t off = *cells[0].stands - table.figures[cells[0].row][cells[0].column];
        for (const std::size_t column : {cells[0].column, std::size_t{6}})
            cells.push_back({sums, column, table.figures[sums][column] + off, false});
        return cells;
    }

    static std::vector<WrongCell> raised(const TrueTable& table, std::size_t row, std::size_t column,
                                         std::int64_t off) {
        if (off == 0 || table.figures[row][column] + off < 0)
            return {};
        return {{row, column, table.figures[row][column] + off, false}, {row, 6, table.figures[row][6] + off, false}};
    }

    // One of last year's figures that are carried over is wrong, and nothing of this year: how often that is named, and
    // how often this year is blamed.
    void measure_last_year() {
        Counts counts;
        int named = 0;
        for (; counts.reports < count_; ++counts.reports) {
            const TrueTable& table = tables_[random_() % tables_.size()];
            const std::size_t column = random_() % 7;
            ReportGrid last = table.last;
            const std::string& row = table.table->rows.back().id;
            last.number(last.at("t3", row, id(table.table->columns, column)),
                        std::to_string(table.figures[1][column] + 1 + static_cast<std::int64_t>(random_() % 9)));
            std::vector<CheckedReport> reports;
            microseconds_of_check(table.grid.workbook(), past_of(last), reports);
            for (const Finding& finding : reports.front().findings) {
                counts.falsely += finding.located() ? 1 : 0;
                named += finding.located_last_year() ? 1 : 0;
            }
        }
        std::printf("%-22s %7d, of which last year is named as wrong in %.1f%%, this year falsely in %.2f%%\n",
                    "carried over last year", counts.reports, 100.0 * named / counts.reports,
                    100.0 * counts.falsely / counts.reports);
    }

    template <typename Errors> Counts measure_cells(const std::string& title, const Errors& errors) {
        Counts counts;
        if (!shown_.empty() && title != shown_)
            return counts;
        for (int tries = 0; counts.reports < count_ && tries < 200 * count_; ++tries) {
            const TrueTable& table = tables_[random_() % tables_.size()];
            const std::vector<WrongCell> cells = errors(table);
            if (!cells.empty())
                look(title, table, cells, counts);
        }
        if (counts.reports > 0)
            print(title, counts);
        return counts;
    }

    template <typename Choose>
    std::vector<WrongCell> errors_in(const TrueTable& table, const Choose& choose, std::size_t errors) {
        std::vector<WrongCell> cells;
        std::set<std::pair<std::size_t, std::size_t>> places;
        for (std::size_t i = 0; i < errors; ++i) {
            std::vector<WrongCell> more;
            for (int tries = 0; more.empty() && tries < 2000; ++tries)
                more = seed(choose(), *table.form, *table.table, table.figures, random_);
            for (const WrongCell& cell : more)
                if (!places.emplace(cell.row, cell.column).second)
                    return {};
            if (more.empty())
                return {};
            cells.insert(cells.end(), more.begin(), more.end());
        }
        return cells;
    }

    void look(const std::string& title, const TrueTable& table, const std::vector<WrongCell>& cells, Counts& counts) {
        ReportGrid grid = table.grid;
        TableOfFigures standing = table.figures;
        Cells wrong;
        for (const WrongCell& cell : cells) {
            standing[cell.row][cell.column] = cell.stands.value_or(0);
            const CellAddress at = address(table, cell.row, cell.column);
            wrong[at] = std::to_string(table.figures[cell.row][cell.column]);
            if (!cell.stands)
                grid.clear(at);
            else if (grid.number(at, std::to_string(*cell.stands)); cell.formula)
                grid.formula(at);
        }
        std::vector<CheckedReport> reports;
        if (witness_ == Witness::text || witness_ == Witness::wrong_text)
            grid.text({200, 0}, text_of(*table.table, witness_ == Witness::text ? table.figures : standing));
        const auto last = witness_ == Witness::last_year ? past_of(table.last) : nullptr;
        const double microseconds = microseconds_of_check(grid.workbook(), last, reports);
        if (reports.front().relations.failed == 0 && reports.front().last_year.relations.failed == 0)
            return; // nobody could see it
        std::vector<CheckedReport> right;
        counts.more.push_back(microseconds - microseconds_of_check(table.grid.workbook(), last, right));
        count(title, reports.front(), wrong, counts);
    }

    void count(const std::string& title, const CheckedReport& report, const Cells& wrong, Counts& counts) {
        std::vector<const Finding*> findings;
        for (const Finding& finding : report.findings)
            if (!finding.suspects().empty() || !finding.relations().empty())
                findings.push_back(&finding);
        Cells first;
        bool certain = !findings.empty();
        bool falsely = false;
        for (const Finding* finding : findings) {
            const Cells cells = explanation(*finding, 0);
            first.insert(cells.begin(), cells.end());
            certain = certain && finding->located();
            const bool right = std::ranges::includes(wrong, cells);
            falsely = falsely || (finding->located() && !right);
            calibrate(*finding, right);
        }
        const bool first_is_right = first == wrong;
        ++counts.reports;
        counts.first += same_places(first, wrong) ? 1 : 0;
        counts.among_three += named(findings, 0, 3, {}, wrong) ? 1 : 0;
        counts.value += first_is_right ? 1 : 0;
        counts.certain += certain ? 1 : 0;
        counts.falsely += falsely ? 1 : 0;
        std::set<CellAddress> flagged;
        for (const Finding& relation : test::each_relation(report.findings))
            if (relation.expected)
                flagged.insert(relation.cells.front().at());
        counts.flagged +=
            std::ranges::equal(flagged, wrong, [](CellAddress at, const auto& cell) { return at == cell.first; }) ? 1
                                                                                                                  : 0;
        if (title == shown_ && !first_is_right)
            show(report, wrong);
    }

    void calibrate(const Finding& finding, bool right) {
        if (finding.suspects().empty())
            return;
        std::size_t bin = 0;
        while (finding.suspects().front().confidence > bins[bin].first)
            ++bin;
        ++calibration_[bin].number;
        calibration_[bin].right += right ? 1 : 0;
    }

    static void show(const CheckedReport& report, const Cells& wrong) {
        std::printf("  should be:");
        for (const auto& [at, value] : wrong)
            std::printf(" %s=%s", a1(at).c_str(), value.c_str());
        for (const Finding& finding : report.findings)
            for (const Suspect& suspect : finding.suspects())
                std::printf("%s %s %s->%s %s %.3f", suspect.explanation == 0 ? " |" : ";",
                            a1(suspect.cell.at()).c_str(), suspect.cell.found.c_str(), suspect.suggested.str().c_str(),
                            std::string(name(suspect.why)).c_str(), suspect.confidence);
        std::printf("\n");
    }

    static void print(const std::string& title, const Counts& counts) {
        const auto share = [&](int number) { return 100.0 * number / counts.reports; };
        std::vector<double> more = counts.more;
        std::sort(more.begin(), more.end());
        std::printf("%-22s %7d %7.1f%% %7.1f%% %7.1f%% %7.1f%% %7.2f%% %7.1f%% %8.0f %8.0f\n", title.c_str(),
                    counts.reports, share(counts.first), share(counts.among_three), share(counts.value),
                    share(counts.certain), share(counts.falsely), share(counts.flagged), more[more.size() / 2],
                    more[more.size() * 99 / 100]);
        std::fflush(stdout);
    }

    static constexpr std::array<std::pair<double, const char*>, 6> bins{
        {{0.5, "up to 0.5"}, {0.7, "to 0.7"}, {0.9, "to 0.9"}, {0.97, "to 0.97"}, {0.99, "to 0.99"}, {1.0, "to 1"}}};
    std::vector<TrueTable> tables_;
    std::mt19937 random_;
    int count_;
    std::string shown_;
    Witness witness_;
    std::array<Calibration, 6> calibration_;
};

constexpr std::array all_witnesses{Witness::none, Witness::last_year, Witness::text, Witness::wrong_text};

void run(const std::filesystem::path& figures, const std::vector<std::string>& tables, int count, unsigned seed,
         const std::string& shown) {
    for (const std::string& table_id : tables) {
        std::vector<TrueTable> published;
        add_published(figures, table_id, published);
        for (const Witness witness : all_witnesses)
            Measuring(published, seed, count, shown, witness).run("published " + table_id);
        std::vector<TrueTable> generated;
        std::mt19937 random(seed);
        const Form& form = *forms().back();
        const TableSpec& table = *form.table(table_id);
        for (int i = 0; i < 200; ++i) {
            TrueTable one = true_table(form, table, test::random_figures(form, table, random));
            if (holds(one))
                generated.push_back(std::move(one));
        }
        for (const Witness witness : all_witnesses)
            Measuring(generated, seed, count, shown, witness).run("generated " + table_id);
    }
}

} // namespace
} // namespace crossfoot::bench

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty() || words.size() % 2 == 0) {
        std::fprintf(stderr, "bench_locate FOLDER [--table ID] [--count N] [--seed N] [--show CLASS]\n");
        return 2;
    }
    int count = 1000;
    unsigned seed = 1;
    std::string shown;
    std::vector<std::string> tables{"t3", "t4"};
    for (std::size_t i = 1; i < words.size(); i += 2) {
        if (words[i] == "--count")
            count = std::stoi(words[i + 1]);
        else if (words[i] == "--seed")
            seed = static_cast<unsigned>(std::stoul(words[i + 1]));
        else if (words[i] == "--table")
            tables = {words[i + 1]};
        else
            shown = words[i + 1];
    }
    crossfoot::bench::run(words.front(), tables, count, seed, shown);
}
