#include "collect/results.hpp"

#include "batch/in_order.hpp"
#include "batch/results_folder.hpp"
#include "collect/comparison_files.hpp"
#include "collect/file_name.hpp"
#include "collect/finding_list.hpp"
#include "collect/letter_files.hpp"
#include "collect/list.hpp"
#include "collect/sum_book.hpp"
#include "collect/sum_check.hpp"
#include "collect/sum_files.hpp"
#include "language/catalogue.hpp"
#include "text/shown.hpp"
#include "write/file.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_named = 5; // of what is wrong in the list of units

Earlier earlier_in(const CollectOptions& options) {
    try {
        return {options.out, options.language};
    } catch (const std::exception& error) { // nobody's notes are lost for that
        throw CollectError(say(options.language, "collect.earlier_unread",
                               {{"folder", options.out.string()}, {"reason", error.what()}}));
    }
}

class Results {
public:
    Results(WorkFolder& work, const FormSet& forms, const UnitList& units, const CollectOptions& options,
            std::size_t threads, const std::function<bool()>& stopped)
        : work_(work), stopped_(stopped), files_(options.out, work.unfinished()), forms_(forms), options_(options),
          threads_(threads), units_(units), records_(work.records()), records_again_(work.records()),
          survey_(records_, units_, options.year, options.language), earlier_(earlier_in(options)),
          columns_(list_columns(options.language)),
          rows_([this](const std::vector<ListCell>& row) { ods_->add(row), xlsx_->add(row); }, options.sheet_rows),
          ods_file_(list_file(".ods"), work.unfinished()), xlsx_file_(list_file(".xlsx"), work.unfinished()),
          reports_(options.out / batch::records_name, work.unfinished()),
          findings_(options.out / batch::findings_name, work.unfinished()),
          comparison_(forms, survey_.form(), options.language) {}

    CollectCounts write() {
        for (const SurveyedReport& entry : survey_.entries())
            earlier_.set_present(entry.label);
        prepare_sums();
        begin_list();
        add_reports_and_put_sums();
        for (const std::size_t unit : survey_.missing())
            add_missing(unit);
        for (const EarlierRow& row : earlier_.left())
            add_row(gone_row(row, options_.language), true);
        rows_.finish(batch::records_name, options_.language);
        counts_.not_in_list = rows_.left_out();
        add_findings();
        finish();
        counts_.year = survey_.year();
        counts_.missing = survey_.missing().size();
        counts_.doubled = survey_.counts().doubled;
        counts_.year_is_clear = survey_.year_is_clear();
        counts_.wrong_year = survey_.counts().wrong_year;
        counts_.other_year = survey_.counts().other_year;
        counts_.not_listed = survey_.counts().not_listed;
        counts_.unclear = survey_.counts().unclear;
        counts_.alike = survey_.counts().alike;
        for (const auto& [key, names] : units_.faults())
            counts_.list_faults.push_back(list_fault(key, names));
        return counts_;
    }

private:
    fs::path list_file(const char* ending) const { return options_.out / (std::string(batch::list_name) + ending); }

    std::string list_fault(const std::string& key, const std::vector<std::string>& names) const {
        std::string few;
        for (std::size_t i = 0; i < names.size() && i <= most_named; ++i)
            few += (i == 0 ? "" : say(options_.language, "finding.list_comma")) + (i < most_named ? names[i] : "…");
        return say(options_.language, "collect." + key, {{"count", std::to_string(names.size())}, {"names", few}});
    }

    std::string form_name(const std::string& id) const {
        const auto form =
            std::ranges::find(forms_.forms, id, [](const auto& each) -> const std::string& { return each->id; });
        return form == forms_.forms.end() ? id : (*form)->name.in(options_.language);
    }

    Standing unit_of(const SurveyedReport& entry) const {
        Standing standing;
        standing.unit = entry.unit ? units_.units()[*entry.unit].name : entry.organ;
        if (entry.unit) {
            standing.code = units_.units()[*entry.unit].code;
            standing.superior = units_.units()[*entry.unit].superior;
            standing.level = units_.units()[*entry.unit].level;
        }
        return standing;
    }

    Standing standing_of(const Record& record, const SurveyedReport& entry) {
        Standing standing = unit_of(entry);
        standing.remarks = entry.remarks;
        const Before before =
            earlier_.take(entry.label, standing.unit, record.year ? std::to_string(*record.year) : std::string());
        add(before, standing);
        add_mended(record, before.report, standing);
        return standing;
    }

    void add(const Before& before, Standing& standing) const {
        standing.state = before.state.empty() ? say(options_.language, "list.state_open") : before.state;
        standing.note = before.note;
    }

    // What was wrong in the run before and is no more.
    void add_mended(const Record& record, const EarlierReport* before, Standing& standing) {
        if (before == nullptr || !record.unread.empty())
            return;
        std::set<std::uint64_t> now;
        for (const Problem& problem : record.problems)
            std::ranges::transform(problem.keys, std::inserter(now, now.end()), Earlier::key_of);
        const auto mended = std::ranges::count_if(before->keys, [&](const auto& key) { return !now.contains(key); });
        if (mended > 0)
            standing.remarks.push_back(
                {"mended", say(options_.language, "collect.mended", {{"count", std::to_string(mended)}})});
        counts_.mended += before->errors > 0 && record.count(Severity::error) == 0 ? 1 : 0;
    }

    // Of a form that is built in; one's own has no template.
    void prepare_sums() {
        for (const auto& form : built_in_forms())
            if (form->id == survey_.form())
                form_ = form.get();
        if (!form_)
            return;
        sums_ = std::make_unique<Sums>(records_again_, survey_, units_, *form_, options_.language);
        checked_ = check_sums(*sums_, survey_, *form_, work_.figures(), options_.language);
    }

    // Beside the list lie the units' charts and the sums, to which headings lead without an extension.
    void begin_list() {
        columns_.push_back(leading_to(batch::comparison_name));
        if (sums_ && !sums_->groups().empty())
            columns_.push_back(leading_to(batch::highest_sums_name));
        const std::vector<ListSheet> sheets = {
            {batch::list_name, columns_},
            {say(options_.language, "list.findings"), finding_columns(options_.language)}};
        ods_.emplace(ods_file_, sheets);
        xlsx_.emplace(xlsx_file_, sheets);
    }

    // Beside each other: neither looks at what the other does, and one takes as long as the other.
    void add_reports_and_put_sums() {
        const auto do_part = [this](std::size_t part) {
            if (part == 0)
                put_sums();
            else
                records_.each([&](Record&& record, Standing&& /*earlier*/, std::uint64_t /*at*/) { add(record); });
            return part;
        };
        batch::in_order(2, threads_, do_part, [](std::size_t) {});
        end_file();
    }

    void add_problems_of_sum(std::size_t number, Record& record) const {
        if (const auto of_sum = checked_.problems.find(number); of_sum != checked_.problems.end())
            record.problems.insert(record.problems.end(), of_sum->second.begin(), of_sum->second.end());
    }

    // As it was read, with what its sums have.
    Record record_again(std::size_t number) {
        Record record = records_again_.at(survey_.entries()[number].at);
        add_problems_of_sum(number, record);
        return record;
    }

    void add(Record& record) {
        end_if_stopped();
        const std::size_t number = next_++;
        add_problems_of_sum(number, record);
        if (!record.problems.empty())
            with_findings_.push_back(number);
        problems_ += record.problems.size();
        Standing standing = standing_of(record, survey_.entries()[number]);
        if (const auto of_sum = checked_.remarks.find(number); of_sum != checked_.remarks.end())
            standing.remarks.push_back(of_sum->second);
        standing.line = next_;
        standing.lines = survey_.entries().size();
        if (survey_.entries()[number].counts)
            comparison_.add(record, standing);
        else
            comparison_.add_absent(standing.unit.empty() ? record.label() : standing.unit, standing.superior,
                                   remarks_text(standing.remarks, options_.language));
        name_letter(record, number, standing);
        count(record);
        reports_.add(record_json(record, &standing) + '\n');
        add_row(report_row(record, standing, form_name(record.form), link_of(record), options_.language),
                is_written(standing, options_.language));
    }

    std::string link_of(const Record& record) const {
        return link_to(name_shown(record.source), options_.out.string());
    }

    // Behind the list, whose sheet comes first in a workbook: what was read is read again rather than kept.
    void add_findings() {
        FindingTables tables(*ods_, *xlsx_, findings_, problems_, options_.language);
        for (const std::size_t number : with_findings_) {
            end_if_stopped();
            const Record record = record_again(number);
            tables.add(record, unit_of(survey_.entries()[number]), link_of(record));
        }
        tables.finish();
    }

    // One for each unit, or for a report whose unit nobody knows, unless the reviewer has settled it. What cannot be
    // read and is nobody's may be no report at all.
    void name_letter(const Record& record, std::size_t number, Standing& standing) {
        const bool settled = standing.state == say(options_.language, "list.state_verified") ||
                             standing.state == say(options_.language, "list.state_passed");
        const bool nobodys = !record.unread.empty() && standing.unit.empty();
        if (settled || nobodys || !to_send_back(record, standing.remarks))
            return;
        const std::string unit = standing.unit.empty() ? fs::path(record.file).stem().string() : standing.unit;
        const auto [known, is_new] = letter_of_.emplace(unit, letters_.size());
        if (is_new)
            letters_.push_back({unit, new_file_name(unit, letter_names_), {}});
        LetterPlan& letter = letters_[known->second];
        letter.entries.emplace_back(number, standing.remarks);
        standing.letter = letter.name;
    }

    void put_letters() {
        LetterFiles files(files_, earlier_.letters());
        for (const LetterPlan& letter : letters_) {
            end_if_stopped();
            std::vector<LetterPart> parts;
            for (const auto& [number, remarks] : letter.entries) {
                LetterPart& part = parts.emplace_back();
                part.record = record_again(number);
                part.remarks = remarks;
            }
            files.write(letter.name, letter_to(letter.unit, parts, options_.by, options_.language));
        }
        files.finish();
        counts_.letters = letters_.size();
    }

    // A file with several reports is one, as when it is checked.
    void count(const Record& record) {
        ++counts_.reports;
        if (record.file != file_)
            end_file();
        file_ = record.file;
        in_file_ = true;
        errors_ += record.count(Severity::error);
        relations_ += record.relations;
    }

    void end_file() {
        if (!std::exchange(in_file_, false))
            return;
        const batch::Outcome outcome = std::exchange(errors_, 0) > 0      ? batch::Outcome::faulty
                                       : std::exchange(relations_, 0) > 0 ? batch::Outcome::clean
                                                                          : batch::Outcome::unread;
        relations_ = 0;
        ++counts_.files;
        ++counts_.by_outcome[static_cast<std::size_t>(outcome)];
        counts_.worst = std::max(counts_.worst, outcome);
    }

    void add_missing(std::size_t number) {
        const Unit& unit = units_.units()[number];
        const std::string year = survey_.year() ? std::to_string(*survey_.year()) : std::string();
        Standing standing;
        standing.remarks.push_back({"missing", survey_.missing_text(number)});
        add(earlier_.take_missing(unit.name, year), standing);
        add_row(missing_row(unit, year, standing, options_.language), is_written(standing, options_.language));
        comparison_.add_absent(unit.name, unit.superior, survey_.missing_text(number));
    }

    void add_row(std::vector<ListCell> row, bool written) {
        row.resize(columns_.size());
        rows_.add(std::move(row), written);
    }

    // What a person wrote and the new list does not have.
    void keep_lists() {
        std::set<std::string> lists(earlier_.enlarged().begin(), earlier_.enlarged().end());
        for (const char* ending : {".ods", ".xlsx"})
            if (std::error_code missing; rows_.leaves_out_writing() && fs::exists(list_file(ending), missing))
                lists.insert(list_file(ending).filename().string());
        for (const std::string& list : lists)
            files_.keep(list);
    }

    // That of the highest superior under its own name, others in a folder.
    void put_sums() {
        SumFiles files(files_);
        for (std::size_t i = 0; sums_ && i < sums_->groups().size(); ++i) {
            end_if_stopped();
            const SumGroup& group = sums_->groups()[i];
            const auto put = [&](NewFile& file) {
                put_sum_book(file, *sums_, group, survey_, *form_, built_in_pages(form_->id), options_.sheet_rows,
                             options_.language);
            };
            if (i == 0)
                files.write_highest(put);
            else
                files.write(group.superior, put);
        }
        counts_.left = files.others();
    }

    // Each takes its name; the records last, since they say what was written of the reviewer's.
    void finish() {
        put_letters();
        put_comparison(files_, comparison_, survey_.year(), options_.sheet_rows, options_.language);
        end_if_stopped();
        files_.finish(findings_, batch::findings_name);
        keep_lists();
        ods_->finish();
        xlsx_->finish();
        ods_file_.finish(); // what a person wrote into the list is in the new one
        xlsx_file_.finish();
        files_.move(work_.figures(), "figures.csv");
        reports_.finish();
        std::error_code failure;
        fs::last_write_time(options_.out / batch::records_name, fs::file_time_type::clock::now(),
                            failure); // see ResultFiles
        counts_.kept = files_.kept();
    }

    void end_if_stopped() const {
        if (stopped_ && stopped_())
            throw CollectStopped();
    }

    WorkFolder& work_;
    const std::function<bool()>& stopped_;
    ResultFiles files_;
    const FormSet& forms_;
    const CollectOptions& options_;
    std::size_t threads_;
    const UnitList& units_;
    RecordsFile records_;
    RecordsFile records_again_; // read where needed, while the others are read one after the other
    Survey survey_;
    const Form* form_ = nullptr; // of the sums
    std::unique_ptr<Sums> sums_;
    SumChecked checked_;
    Earlier earlier_;
    std::vector<ListColumn> columns_;
    SheetRoom rows_; // of both workbooks
    NewFile ods_file_;
    NewFile xlsx_file_;
    std::optional<OdsList> ods_;
    std::optional<XlsxList> xlsx_;
    NewFile reports_;
    NewFile findings_;
    std::vector<std::size_t> with_findings_; // entries of the survey
    std::size_t problems_ = 0;
    UnitComparison comparison_;
    struct LetterPlan {
        std::string unit;
        std::string name;
        std::vector<std::pair<std::size_t, std::vector<Standing::Remark>>> entries; // of the survey
    };
    std::vector<LetterPlan> letters_;
    std::map<std::string, std::size_t> letter_of_; // by unit
    std::set<std::string> letter_names_;
    CollectCounts counts_;
    std::size_t next_ = 0; // entry of the survey
    std::string file_;     // whose reports are counted
    bool in_file_ = false;
    std::size_t errors_ = 0;
    std::size_t relations_ = 0;
};

} // namespace

CollectCounts write_results(WorkFolder& work, const FormSet& forms, const UnitList& units,
                            const CollectOptions& options, std::size_t threads, const std::function<bool()>& stopped) {
    return Results(work, forms, units, options, threads, stopped).write();
}

} // namespace crossfoot
