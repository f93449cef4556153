#include "check_run.hpp"

#include "batch/last_years.hpp"
#include "check/check.hpp"
#include "check/policy.hpp"
#include "language/catalogue.hpp"
#include "marked_copies.hpp"
#include "output.hpp"
#include "tell/json.hpp"
#include "tell/report.hpp"
#include "years/organ.hpp"
#include "years/predecessors.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace crossfoot::cli {

using namespace batch;

namespace {

// What was checked of a file, until it is its turn to be told.
struct CheckedFile {
    std::string name;
    std::shared_ptr<const FormSet> forms;
    Document document;
    std::vector<CheckedReport> reports;
    std::vector<PastReport> own; // for those of the year after
    std::string bytes;           // where a copy of it may be marked
};

class CheckRun {
public:
    explicit CheckRun(const CheckOptions& options) : options_(options), last_years_(options, options.last_years) {
        if (!options.marked.empty())
            copies_.emplace(options);
    }

    Outcome run() {
        const Outcome last_years = last_years_.read(complain);
        const FileWork work{[this](const Item& item, Document&& document, Recogniser& recogniser) {
                                return checked(item, std::move(document), recogniser);
                            },
                            [this](const Item& item, std::string_view kind) { return unread(item, kind); }, print_texts,
                            complain};
        const FileCounts counts = run_files(options_, work);
        if (options_.format == Format::text)
            tell_counts(counts);
        return std::max(counts.worst, last_years);
    }

private:
    Told checked(const Item& item, Document&& document, Recogniser& recogniser) {
        auto file = std::make_shared<CheckedFile>();
        file->name = item.name;
        file->forms = item.forms;
        file->document = std::move(document);
        file->reports = check(file->document, recogniser, {}, last_years_.of(item));
        for (const CheckedReport& report : file->reports)
            if (!report.report.organ.empty()) // without, nobody could say that it is the same organ
                if (auto past = past_report(report.report, file->document, item.name))
                    file->own.push_back(std::move(*past));
        if (copies_)
            file->bytes = item.bytes;
        Told told = told_of(*file);
        told.in_turn = [this, file](Told& changed) {
            if (compare_with_files_before(*file)) {
                const Told anew = told_of(*file);
                changed.text = anew.text;
                changed.outcome = anew.outcome;
            }
            if (copies_)
                copies_->write({file->name, file->bytes, file->document, file->reports}, changed);
        };
        return told;
    }

    // Whether one was found that was not found before, or of which nobody is certain.
    bool compare_with_files_before(CheckedFile& file) {
        bool any = false;
        for (CheckedReport& report : file.reports) {
            if (!report.last_year.report && report.report.form->last_year_rules.any())
                any = compare_with_files_before(report, file.document) || any;
            count(report);
        }
        for (const PastReport& past : file.own) {
            if (waiting_.contains({organ_key(past.report.organ), past.report.year->year + 1}))
                ++later_;
            before_.add(past);
        }
        return any;
    }

    bool compare_with_files_before(CheckedReport& report, const Document& document) {
        Predecessor before = before_.of(report.report, Predecessors::From::many);
        const bool doubtful = before.reason == "alike" || before.reason == "several";
        if (before.report)
            compare_with_last_year(report, document, std::move(before.report), {});
        else if (doubtful)
            report.last_year = not_compared(std::move(before));
        return report.last_year.report || doubtful;
    }

    void count(const CheckedReport& report) {
        ++(report.last_year.report ? compared_ : not_compared_);
        if (!report.last_year.report && report.report.year && !report.report.organ.empty())
            waiting_.emplace(organ_key(report.report.organ), report.report.year->year);
    }

    Told told_of(const CheckedFile& file) const {
        Told told;
        told.text =
            options_.format == Format::json
                ? findings_json(file.name, file.document, file.reports, options_.language, file.forms->complaints) +
                      '\n'
                : findings_text(file.name, file.document, file.reports, options_.language);
        const Tally count = tally(file.reports);
        if (count.errors > 0)
            told.outcome = Outcome::faulty;
        else // of figures that nothing was compared with nobody may say that they agree
            told.outcome = count.relations > 0 ? Outcome::clean : Outcome::unread;
        return told;
    }

    Told unread(const Item& item, std::string_view kind) const {
        const std::vector<std::string> complaints = item.forms ? item.forms->complaints : std::vector<std::string>();
        return {options_.format == Format::json ? unread_json(item.name, kind, options_.language, complaints) + '\n'
                                                : unread_text(item.name, kind, options_.language),
                Outcome::unread};
    }

    void tell_counts(const FileCounts& counts) const {
        const Language language = options_.language;
        if (counts.files > 1)
            print(say(language, "report.files",
                      {{"files", std::to_string(counts.files)},
                       {"clean", std::to_string(counts.by_outcome[0])},
                       {"faulty", std::to_string(counts.by_outcome[1])},
                       {"unread", std::to_string(counts.by_outcome[2])}}) +
                  '\n');
        if (compared_ > 0 || !options_.last_years.empty())
            print(say(language, "report.last_year_files",
                      {{"compared", std::to_string(compared_)}, {"not_compared", std::to_string(not_compared_)}}) +
                  '\n');
        if (later_ > 0)
            print(say(language, "report.last_year_later", {{"count", std::to_string(later_)}}) + '\n');
    }

    const CheckOptions& options_;
    LastYearFiles last_years_; // read before the files are checked, which several threads do
    // What follows is changed by one thread at a time.
    std::optional<MarkedCopies> copies_;               // where they are wanted
    Predecessors before_;                              // of the files that were told
    std::set<std::pair<std::u32string, int>> waiting_; // organ and year of those that were not compared
    std::size_t compared_ = 0;
    std::size_t not_compared_ = 0;
    std::size_t later_ = 0; // reports whose year before came after them
};

} // namespace

Outcome check_files(const CheckOptions& options) { return CheckRun(options).run(); }

} // namespace crossfoot::cli
