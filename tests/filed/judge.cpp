#include "filed/judge.hpp"

#include <algorithm>
#include <set>

namespace crossfoot::filed {
namespace {

std::string told_in_words(const Place& place) { return std::to_string(place.block + 1) + "!" + a1(place.cell()); }
std::string told_in_words(const FigureKey& key) { return key.table + " " + key.row + " " + key.column; }

// The cells of a table: from its first label to its last figure, on each sheet.
class Area {
public:
    void add(const Place& place) {
        const auto [box, is_new] = boxes_.emplace(place.block, *place.range());
        if (!is_new)
            box->second = united(box->second, *place.range());
    }
    bool contains(const Place& place) const {
        const auto box = boxes_.find(place.block);
        return box != boxes_.end() && place.range() && box->second.overlaps(*place.range());
    }

private:
    std::map<std::size_t, CellRange> boxes_;
};

class Judging {
public:
    Judging(const Filed& filed, const Reading& reading, std::vector<std::string>* problems)
        : filed_(filed), reading_(reading), problems_(problems), named_(reading.told.size()) {
        for (std::size_t number = 0; number < filed.reports.size(); ++number)
            for (const auto& [key, place] : filed.reports[number].figures)
                written_.emplace(place, Written{number, key});
    }

    Judgement run() {
        result_.inputs = 1;
        result_.reports = filed_.reports.size();
        for (const ReadTable& table : reading_.tables)
            look_at(table);
        for (std::size_t number = 0; number < filed_.reports.size(); ++number)
            look_at(filed_.reports[number], number);
        result_.wrong_form = of_wrong_form_.size();
        look_at_findings();
        result_.not_judged = reading_.not_judged.value_or(0);
        result_.says_not_judged = reading_.not_judged.has_value();
        return result_;
    }

private:
    struct Written {
        std::size_t report;
        FigureKey key;
    };
    using TableOfReport = std::pair<std::size_t, std::string>;

    void say(const std::string& problem) const {
        if (problems_)
            problems_->push_back(problem);
    }

    // The table, as it was written, from which most of the figures come.
    std::optional<TableOfReport> origin(const ReadTable& table) const {
        std::map<TableOfReport, std::size_t> votes;
        for (const auto& [key, place] : table.figures)
            if (const auto written = written_.find(place); written != written_.end())
                ++votes[{written->second.report, written->second.key.table}];
        const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
        return most == votes.end() ? std::nullopt : std::optional(most->first);
    }

    void look_at(const ReadTable& table) {
        const auto from = origin(table);
        if (from && filed_.reports[from->first].form->id != table.form) {
            of_wrong_form_.insert(from->first);
            read_[*from];
            say("read by another form: " + table.table);
            return;
        }
        for (const auto& [key, place] : table.figures) {
            const auto written = written_.find(place);
            const bool right = from && written != written_.end() && written->second.report == from->first &&
                               written->second.key == key;
            if (!right) {
                ++result_.wrong_cells;
                say("wrong cell: " + told_in_words(key) + " read from " + told_in_words(place));
            }
            if (from)
                read_[{from->first, key.table}].insert(key);
        }
    }

    void look_at(const TrueReport& report, std::size_t number) {
        for (const TableSpec& table : report.form->tables) {
            ++result_.tables;
            const auto read = read_.find({number, table.id});
            if (read == read_.end()) {
                ++result_.lost;
                const bool silent = !is_named(report, table);
                result_.silent += silent ? 1 : 0;
                say("lost: " + table.id + (silent ? " in silence" : ", but named"));
            } else if (!of_wrong_form_.contains(number)) {
                for (const auto& [key, place] : report.figures)
                    if (key.table == table.id && !read->second.contains(key)) {
                        ++result_.unread;
                        say("not read: " + told_in_words(key) + " in " + told_in_words(place));
                    }
            }
        }
    }

    // Something told points into the table, or says that there is none; each such message counts for one table alone.
    bool is_named(const TrueReport& report, const TableSpec& table) {
        Area area;
        for (const auto& [key, place] : report.figures)
            if (key.table == table.id)
                area.add(place);
        for (const auto& [key, place] : report.labels)
            if (key.table == table.id)
                area.add(place);
        const auto section = report.labels.find(LabelKey{table.sheet, LabelKind::section, {}});
        const auto points_there = [&](const Place& place) {
            return area.contains(place) || (section != report.labels.end() && section->second == place);
        };
        for (const bool there : {true, false})
            for (std::size_t i = 0; i < reading_.told.size(); ++i) {
                const Told& told = reading_.told[i];
                const bool about_it = told.table == table.id || (there && told.table.empty());
                const bool names = there ? std::ranges::any_of(told.places, points_there) : told.not_found;
                if (about_it && names && !(told.not_found && named_[i])) {
                    named_[i] = true;
                    return true;
                }
            }
        return false;
    }

    void look_at_findings() {
        std::optional<Place> wrong;
        for (const TrueReport& report : filed_.reports)
            if (report.wrong)
                wrong = report.figures.at(*report.wrong);
        bool found = false;
        bool called_wrong = false;
        for (const Told& told : reading_.told) {
            if (!told.arithmetic)
                continue;
            const bool right = wrong && std::ranges::find(told.places, *wrong) != told.places.end();
            found = found || right;
            called_wrong = called_wrong || !right;
            if (!right)
                say("right figures called wrong: " + told.rule + " at " + told_in_words(told.places.front()) + ": " +
                    told.message);
        }
        ++(wrong ? result_.wrong : result_.right);
        (wrong ? result_.wrong_called : result_.right_called) += called_wrong ? 1 : 0;
        result_.missed += wrong && !found ? 1 : 0;
        if (wrong && !found)
            say("wrong figure missed: " + told_in_words(*wrong));
    }

    const Filed& filed_;
    const Reading& reading_;
    std::vector<std::string>* problems_;
    std::vector<bool> named_; // by what is told: it has named a table
    std::map<Place, Written> written_;
    std::map<TableOfReport, std::set<FigureKey>> read_;
    std::set<std::size_t> of_wrong_form_;
    Judgement result_;
};

} // namespace

Judgement& Judgement::operator+=(const Judgement& other) {
    inputs += other.inputs;
    reports += other.reports;
    tables += other.tables;
    lost += other.lost;
    silent += other.silent;
    wrong_cells += other.wrong_cells;
    unread += other.unread;
    right += other.right;
    right_called += other.right_called;
    wrong += other.wrong;
    wrong_called += other.wrong_called;
    missed += other.missed;
    wrong_form += other.wrong_form;
    not_judged += other.not_judged;
    says_not_judged = says_not_judged || other.says_not_judged;
    return *this;
}

Judgement judge(const Filed& filed, const Reading& reading, std::vector<std::string>* problems) {
    return Judging(filed, reading, problems).run();
}

} // namespace crossfoot::filed
