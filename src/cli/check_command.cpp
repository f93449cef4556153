#include "check/finding.hpp"
#include "commands.hpp"
#include "form/form_folder.hpp"
#include "in_order.hpp"
#include "language/catalogue.hpp"
#include "read/read.hpp"
#include "report_files.hpp"
#include "tell/json.hpp"
#include "tell/report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <memory>
#include <thread>
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
    std::vector<std::string> folders; // of forms
    std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
};

// What is to be told about: a file to check, or one of which it is known already why nothing can be checked.
struct Item {
    std::string name;
    std::shared_ptr<const FormSet> forms; // to check it by
    std::string_view unread;              // why not; empty: to be checked
};

struct Told {
    std::string text;
    Outcome outcome = Outcome::clean;
};

// The forms that each file is checked by.
class FormsOfFiles {
public:
    // Throws TomlError where the form file of the options cannot be used.
    explicit FormsOfFiles(const CheckOptions& options) : options_(options) {
        FormSet set;
        set.forms = options.form.empty() ? built_in_forms() : std::vector{form_in_file(options)};
        for (const std::string& folder : options.folders)
            add(set, forms_in(folder, FormFolder::named));
        complain(set.complaints);
        everywhere_ = std::make_shared<const FormSet>(std::move(set));
        for (const std::string& folder : options.folders)
            by_folder_[folder] = everywhere_; // a report that lies there meets no form twice
    }

    // Files come in the order of their folders, so that each folder is looked at once.
    std::shared_ptr<const FormSet> of(const fs::path& file) {
        if (!options_.form.empty())
            return everywhere_;
        const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
        if (const auto known = by_folder_.find(folder); known != by_folder_.end())
            return known->second;
        auto& forms = by_folder_[folder] = everywhere_;
        const FormSet own = forms_in(folder, FormFolder::beside);
        if (own.forms.empty() && own.complaints.empty())
            return forms;
        complain(own.complaints);
        FormSet set = *everywhere_;
        add(set, own);
        return forms = std::make_shared<const FormSet>(std::move(set));
    }

    bool complained() const { return complained_; }

private:
    // Throws TomlError.
    static std::shared_ptr<const Form> form_in_file(const CheckOptions& options) {
        if (auto form = crossfoot::form_in_file(options.form))
            return form;
        throw TomlError(say(options.language, "command.form_not_read", {{"file", options.form}}));
    }

    void complain(const std::vector<std::string>& complaints) {
        for (const std::string& reason : complaints) {
            std::fprintf(stderr, "%s\n", say(options_.language, "report.bad_form", {{"reason", reason}}).c_str());
            complained_ = true;
        }
    }

    const CheckOptions& options_;
    std::shared_ptr<const FormSet> everywhere_;
    std::map<std::string, std::shared_ptr<const FormSet>> by_folder_;
    bool complained_ = false;
};

// Files are checked several at once, and each is told as soon as it and all before it were: a reviewer's thousand files
// need no memory and show progress.
class Checking {
public:
    explicit Checking(const CheckOptions& options) : options_(options), forms_(options) {}

    Outcome run() {
        for (const std::string& named : options_.files) {
            std::error_code unknown;
            if (fs::is_directory(named, unknown))
                list_folder(named);
            else
                items_.push_back({named, forms_.of(named), {}});
        }
        in_order(
            items_.size(), options_.jobs, [this](std::size_t i) { return outcome_of(items_[i]); },
            [this](const Told& told) { tell(told); });
        if (options_.format == Format::text && items_.size() > 1)
            tell_counts();
        return forms_.complained() ? Outcome::unread : worst_;
    }

private:
    void list_folder(const std::string& folder) {
        const std::vector<FoundFile> files = report_files_below(folder);
        for (const FoundFile& file : files) {
            if (file.unreadable_folder)
                items_.push_back({file.path.string(), nullptr, name(ReadErrorKind::unreadable)});
            else
                items_.push_back({file.path.string(), forms_.of(file.path), {}});
        }
        if (files.empty())
            items_.push_back({folder, nullptr, "no_spreadsheets"});
    }

    // Called from several threads.
    Told outcome_of(const Item& item) const {
        if (!item.unread.empty())
            return unread(item, item.unread);
        try {
            const Document document = read_document(item.name);
            return findings(item, document, check(document, item.forms->forms));
        } catch (...) { // whatever it is, the other files are checked all the same
            return unread(item, unread_kind(item.name, std::current_exception()));
        }
    }

    Told findings(const Item& item, const Document& document, const std::vector<CheckedReport>& reports) const {
        const Language language = options_.language;
        Told told;
        told.text = options_.format == Format::json
                        ? findings_json(item.name, document, reports, language, item.forms->complaints)
                        : findings_text(item.name, document, reports, language);
        if (reports.empty())
            told.outcome = Outcome::unread;
        else
            told.outcome = tally(reports).errors > 0 ? Outcome::faulty : Outcome::clean;
        return told;
    }

    Told unread(const Item& item, std::string_view kind) const {
        return {options_.format == Format::json ? unread_json(item.name, kind, options_.language)
                                                : unread_text(item.name, kind, options_.language),
                Outcome::unread};
    }

    void tell(const Told& told) {
        std::fwrite(told.text.data(), 1, told.text.size(), stdout);
        if (options_.format == Format::json)
            std::fputc('\n', stdout);
        std::fflush(stdout);
        worst_ = std::max(worst_, told.outcome);
        ++counts_[static_cast<std::size_t>(told.outcome)];
    }

    void tell_counts() const {
        const std::string line = say(options_.language, "report.files",
                                     {{"files", std::to_string(items_.size())},
                                      {"clean", std::to_string(counts_[0])},
                                      {"faulty", std::to_string(counts_[1])},
                                      {"unread", std::to_string(counts_[2])}});
        std::printf("%s\n", line.c_str());
    }

    const CheckOptions& options_;
    FormsOfFiles forms_;
    std::vector<Item> items_;
    Outcome worst_ = Outcome::clean;
    std::array<std::size_t, 3> counts_{}; // by outcome
};

Outcome run(const CheckOptions& options) {
    try {
        return Checking(options).run();
    } catch (const TomlError& error) {
        std::fprintf(stderr, "%s\n", say(options.language, "report.bad_form", {{"reason", error.what()}}).c_str());
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
    std::vector<std::string> tags;
    for (const Language each : all_languages())
        tags.emplace_back(language_tag(each));
    command
        ->add_option_function<std::string>(
            "--lang", [options](const std::string& tag) { options->language = language_of_tag(tag).value(); },
            say(language, "command.check_lang"))
        ->check(CLI::IsMember(tags))
        ->option_text(CLI::detail::join(tags, "|"));
    CLI::Option* form =
        command->add_option("--form", options->form, say(language, "command.check_form"))->option_text("FILE");
    command->add_option("--forms", options->folders, say(language, "command.check_forms"))
        ->option_text("FOLDER")
        ->allow_extra_args(false)
        ->excludes(form);
    command->add_option("--jobs", options->jobs, say(language, "command.check_jobs"))
        ->check(CLI::Range(1, 256))
        ->option_text("N");
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
