#include "check/finding.hpp"
#include "commands.hpp"
#include "read/read.hpp"
#include "spreadsheets.hpp"
#include "tell/catalogue.hpp"
#include "tell/json.hpp"
#include "tell/report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <utility>

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

enum class Format { text, json };

struct CheckOptions {
    std::vector<std::string> files;
    Format format = Format::text;
    Language language = Language::zh_cn;
    std::string form;
};

// Each file is told as soon as it was checked: a reviewer's thousand files need no memory and show progress.
class Checking {
public:
    Checking(const CheckOptions& options, std::vector<std::shared_ptr<const Form>> forms)
        : options_(options), forms_(std::move(forms)) {}

    Outcome run() {
        for (const std::string& named : options_.files) {
            std::error_code unknown;
            if (fs::is_directory(named, unknown))
                check_folder(named);
            else
                check_file(named);
        }
        if (options_.format == Format::text && files_ > 1)
            tell_counts();
        return worst_;
    }

private:
    void check_folder(const std::string& folder) {
        std::vector<fs::path> files;
        try {
            files = spreadsheets_below(folder);
        } catch (const fs::filesystem_error& error) {
            unread(error.path1().string(), name(ReadErrorKind::unreadable));
            return;
        }
        for (const fs::path& file : files)
            check_file(file.string());
        if (files.empty())
            unread(folder, "no_spreadsheets");
    }

    void check_file(const std::string& file) {
        try {
            const Workbook workbook = read_workbook(file);
            tell_findings(file, workbook, check(workbook, forms_));
        } catch (const ReadError& error) {
            unread(file, name(error.kind()));
        }
    }

    void tell_findings(const std::string& file, const Workbook& workbook, const std::vector<CheckedReport>& reports) {
        const auto told = options_.format == Format::json ? findings_json : findings_text;
        tell(told(file, workbook, reports, options_.language));
        if (reports.empty())
            count(Outcome::unread);
        else
            count(tally(reports).errors > 0 ? Outcome::faulty : Outcome::clean);
    }

    void unread(const std::string& file, std::string_view kind) {
        const auto told = options_.format == Format::json ? unread_json : unread_text;
        tell(told(file, kind, options_.language));
        count(Outcome::unread);
    }

    void tell(const std::string& outcome) {
        std::fwrite(outcome.data(), 1, outcome.size(), stdout);
        if (options_.format == Format::json)
            std::fputc('\n', stdout);
        std::fflush(stdout);
    }

    void count(Outcome outcome) {
        worst_ = std::max(worst_, outcome);
        ++counts_[static_cast<std::size_t>(outcome)];
        ++files_;
    }

    void tell_counts() const {
        const std::string line = say(options_.language, "report.files",
                                     {{"files", std::to_string(files_)},
                                      {"clean", std::to_string(counts_[0])},
                                      {"faulty", std::to_string(counts_[1])},
                                      {"unread", std::to_string(counts_[2])}});
        std::printf("%s\n", line.c_str());
    }

    const CheckOptions& options_;
    std::vector<std::shared_ptr<const Form>> forms_;
    Outcome worst_ = Outcome::clean;
    std::array<std::size_t, 3> counts_{}; // by outcome
    std::size_t files_ = 0;
};

// Throws FormError.
std::vector<std::shared_ptr<const Form>> forms_of(const CheckOptions& options) {
    if (options.form.empty())
        return built_in_forms();
    std::ostringstream content;
    if (std::ifstream file(options.form, std::ios::binary); file && (content << file.rdbuf()))
        return {parse_form(content.str(), options.form)};
    throw FormError(say(options.language, "command.form_not_read", {{"file", options.form}}));
}

Outcome run(const CheckOptions& options) {
    try {
        return Checking(options, forms_of(options)).run();
    } catch (const FormError& error) {
        std::fprintf(stderr, "%s\n", say(options.language, "command.bad_form", {{"reason", error.what()}}).c_str());
        return Outcome::unread;
    }
}

} // namespace

void add_check_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<CheckOptions>();
    options->language = language;
    CLI::App* command = app.add_subcommand("check", say(language, "command.check"));
    command->add_option("FILE", options->files, say(language, "command.check_files"))->required()->option_text("...");
    command
        ->add_option_function<std::string>(
            "--format",
            [options](const std::string& format) { options->format = format == "json" ? Format::json : Format::text; },
            say(language, "command.check_format"))
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("text|json");
    command
        ->add_option_function<std::string>(
            "--lang",
            [options](const std::string& tag) { options->language = tag == "en" ? Language::en : Language::zh_cn; },
            say(language, "command.check_lang"))
        ->check(CLI::IsMember({"zh-CN", "en"}))
        ->option_text("zh-CN|en");
    command->add_option("--form", options->form, say(language, "command.check_form"))->option_text("FILE");
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
