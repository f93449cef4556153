#include "check/check.hpp"
#include "environment.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "process/office.hpp"
#include "publish/document_formats.hpp"
#include "publish/notices.hpp"
#include "publish/pdf.hpp"
#include "tell/report.hpp"
#include "write/file.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

namespace crossfoot::cli {

using namespace batch;

namespace {

namespace fs = std::filesystem;

struct ReportOptions : FileOptions {
    std::vector<std::string> endings; // of the formats
    std::string folder;               // empty: that of each file
    PublishingOptions publishing;
    bool force = false; // with errors too
    bool overwrite = false;
};

// Writes the reports of many files, on several threads.
class ReportWriter {
public:
    explicit ReportWriter(const ReportOptions& options) : options_(options) {}

    Told write(const Item& item, const Document& document, Recogniser& recogniser) {
        const std::vector<CheckedReport> checked = check(document, recogniser, {});
        Told told;
        if (checked.empty())
            return {unread_text(item.name, "no_table", options_.language), Outcome::unread};
        if (const std::size_t errors = tally(checked).errors; errors > 0) {
            told.outcome = Outcome::faulty;
            if (!options_.force) {
                told.text = findings_text(item.name, document, checked, options_.language) +
                            told_of(item.name, "publish.refused", {{"errors", std::to_string(errors)}});
                return told;
            }
            told.text = told_of(item.name, "publish.forced", {{"errors", std::to_string(errors)}});
        }
        std::vector<const Report*> reports;
        reports.reserve(checked.size());
        for (const CheckedReport& report : checked)
            reports.push_back(&report.report);
        std::vector<Made> made;
        for (std::size_t i = 0; i < reports.size(); ++i)
            made.push_back(make(document, published_report(document, reports, i, options_.publishing),
                                reports.size() > 1 ? '-' + std::to_string(i + 1) : std::string()));
        told.in_turn = [this, name = item.name, made = std::move(made)](Told& turn) {
            for (const Made& report : made)
                write(name, report, turn);
        };
        return told;
    }

private:
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    std::string told_of(const std::string& file, std::string_view key, Values values) const {
        return say(options_.language, "unread.line",
                   {{"file", file}, {"reason", say(options_.language, key, values)}}) +
               '\n';
    }

    // A report as files that are not written yet: they are in the order of the reports, whichever was ready first.
    struct Made {
        std::string number; // behind the file's name, among several
        std::size_t figures = 0;
        std::size_t paragraphs = 0;
        struct File {
            std::string ending;
            std::string bytes;
            std::string failure; // why there are none
        };
        std::vector<File> files;
        std::vector<std::string> notices;
    };

    Made make(const Document& document, const PublishedReport& report, std::string number) const {
        Made made{
            std::move(number), report.figures, report.paragraphs, {}, notices(report, document, options_.language)};
        for (const std::string& ending : options_.endings) {
            Made::File& file = made.files.emplace_back();
            file.ending = ending;
            try {
                file.bytes = bytes_of(ending, report.document);
            } catch (const std::exception& error) {
                file.failure = error.what();
            }
        }
        return made;
    }

    void write(const std::string& name, const Made& report, Told& told) {
        for (const Made::File& file : report.files) {
            const fs::path source(name);
            const fs::path out = out_for(source, report.number + '.' + file.ending);
            try {
                if (!file.failure.empty())
                    throw std::runtime_error(file.failure);
                put(source, out, file.bytes);
                told.text += told_of(
                    name, document_format(file.ending)->tables_alone ? "publish.tables_written" : "publish.written",
                    {{"out", out.string()},
                     {"figures", std::to_string(report.figures)},
                     {"paragraphs", std::to_string(report.paragraphs)}});
            } catch (const std::exception& error) {
                told.outcome = Outcome::unread;
                told.text += told_of(name, "publish.not_written", {{"reason", error.what()}});
            }
        }
        for (const std::string& notice : report.notices)
            told.text += "    " + notice + '\n';
    }

    // Of files of one name from several folders, all but the first bear that of their folder too.
    fs::path out_for(const fs::path& source, const std::string& ending) const {
        const fs::path folder = options_.folder.empty() ? source.parent_path() : fs::path(options_.folder);
        const fs::path out = folder / (source.stem().string() + ending);
        const std::string from = fs::weakly_canonical(source).parent_path().filename().string();
        return written_.contains(canonical(out)) ? folder / (source.stem().string() + '-' + from + ending) : out;
    }

    static std::string canonical(const fs::path& out) { return fs::weakly_canonical(out).string(); }

    void put(const fs::path& source, const fs::path& out, const std::string& bytes) {
        std::error_code none;
        if (fs::equivalent(source, out, none) || !written_.insert(canonical(out)).second)
            throw WriteError(say(options_.language, "publish.other_file", {{"out", out.string()}}));
        if (!may_be_written(out))
            throw WriteError(say(options_.language, "publish.no_regular_file", {{"out", out.string()}}));
        if (!options_.overwrite && fs::exists(out, none))
            throw WriteError(say(options_.language, "publish.exists", {{"out", out.string()}}));
        if (!options_.folder.empty())
            fs::create_directories(options_.folder, none); // else writing says why not
        write_file(out, bytes, options_.overwrite ? Existing::replaced : Existing::kept);
    }

    std::string bytes_of(std::string_view ending, const OfficialDocument& report) const {
        const DocumentFormat& format = *document_format(ending);
        return format.bytes ? format.bytes(report) : pdf_bytes(report);
    }

    // Throws std::runtime_error with the reason where there is none.
    std::string pdf_bytes(const OfficialDocument& report) const {
        const auto fail = [&](const char* key) -> void { throw std::runtime_error(say(options_.language, key)); };
        if (options_.office.forbidden)
            fail("publish.pdf_forbidden");
        const std::optional<std::string> programs = office_programs(options_.office);
        if (!programs)
            fail("publish.pdf_no_office");
        OfficeOutput made = pdf_by_office(*programs, odt_bytes(report));
        if (made.end != Conversion::done)
            fail(made.end == Conversion::missing_part ? "publish.pdf_no_office" : "publish.pdf_failed");
        return std::move(made.bytes);
    }

    const ReportOptions& options_;
    std::set<std::string> written_; // in the order of the reports, by one thread at a time
};

Outcome run(const ReportOptions& options) {
    ReportWriter writer(options);
    const FileWork work{[&](const Item& item, const Document& document, Recogniser& recogniser) {
                            return writer.write(item, document, recogniser);
                        },
                        [&](const Item& item, std::string_view kind) {
                            return Told{unread_text(item.name, kind, options.language), Outcome::unread};
                        },
                        print_texts, complain};
    return run_files(options, work).worst;
}

} // namespace

void add_report_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<ReportOptions>();
    options->language = language;
    CLI::App* command = app.add_subcommand("report", say(language, "command.report"));
    add_file_options(*command, *options, language);
    std::vector<std::string> endings;
    for (const DocumentFormat& format : document_formats())
        endings.emplace_back(format.ending);
    command->add_option("--to", options->endings, say(language, "command.report_to"))
        ->check(CLI::IsMember(endings))
        ->allow_extra_args(false)
        ->required()
        ->option_text(CLI::detail::join(endings, "|"));
    command->add_option("--out", options->folder, say(language, "command.report_out"))->option_text("FOLDER");
    command->add_flag("--propose", options->publishing.propose, say(language, "command.report_propose"));
    command->add_option("--scope", options->publishing.scope, say(language, "command.report_scope"))
        ->option_text("TEXT");
    command->add_flag("--force", options->force, say(language, "command.report_force"));
    command->add_flag("--overwrite", options->overwrite, say(language, "command.report_overwrite"));
    command->callback([options, &outcome] {
        options->publishing.written = time_of_writing();
        outcome = run(*options);
    });
}

} // namespace crossfoot::cli
