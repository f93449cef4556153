#include "batch/last_years.hpp"
#include "check/check.hpp"
#include "comparison/comparison_table.hpp"
#include "environment.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "tell/last_year.hpp"
#include "tell/report.hpp"
#include "text/shown.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <atomic>
#include <memory>

namespace crossfoot::cli {

using namespace batch;

namespace {

struct CompareOptions : FileOptions {
    std::vector<std::string> last_years; // files and folders with the reports of the year before
    bool mark = false;                   // the byte order mark, by which Excel knows UTF-8
};

// Lays the figures of both years beside each other, with as many threads as the options allow.
class CompareRun {
public:
    explicit CompareRun(const CompareOptions& options) : options_(options), last_years_(options, options.last_years) {}

    Outcome run() {
        const Outcome last_years = last_years_.read(complain);
        print((options_.mark ? "\xEF\xBB\xBF" : "") + comparison_csv_head());
        const FileWork work{[this](const Item& item, const Document& document, Recogniser& recogniser) {
                                return compared(item, document, recogniser);
                            },
                            [this](const Item& item, std::string_view kind) { return unread(item.name, kind); },
                            print_texts, complain};
        const Outcome worst = std::max(run_files(options_, work).worst, last_years);
        return compared_ > 0 ? worst : Outcome::unread;
    }

private:
    Told compared(const Item& item, const Document& document, Recogniser& recogniser) {
        const std::vector<CheckedReport> reports = check(document, recogniser, {}, last_years_.of(item));
        if (reports.empty())
            return unread(item.name, "no_table");
        Told told;
        std::string left; // why reports were not compared
        for (const CheckedReport& report : reports)
            if (report.last_year.report && report.report.year) {
                told.text += comparison_csv(shown_name(item.name), report, document, options_.language);
                ++compared_;
            } else {
                left += why_not(item, report.last_year);
            }
        complain_in_turn(told, std::move(left));
        return told;
    }

    std::string why_not(const Item& item, const LastYear& last_year) const {
        const std::string reason = last_year.reason.empty() ? say(options_.language, "report.last_year_not")
                                                            : year_relations_text(last_year, options_.language);
        return say(options_.language, "unread.line",
                   {{"file", shown_name(item.name)}, {"reason", std::string(trimmed(reason))}}) +
               '\n';
    }

    Told unread(const std::string& name, std::string_view kind) const {
        Told told{{}, Outcome::unread};
        complain_in_turn(told, unread_text(name, kind, options_.language));
        return told;
    }

    const CompareOptions& options_;
    LastYearFiles last_years_;
    std::atomic<std::size_t> compared_ = 0; // reports
};

} // namespace

void add_compare_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<CompareOptions>();
    options->language = language;
    CLI::App* command = app.add_subcommand("compare", say(language, "command.compare"));
    add_file_options(*command, *options, language);
    command->add_option("--last-year", options->last_years, say(language, "command.check_last_year"))
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command->add_flag("--bom", options->mark, say(language, "command.figures_bom"));
    command->callback([options, &outcome] { outcome = CompareRun(*options).run(); });
}

} // namespace crossfoot::cli
