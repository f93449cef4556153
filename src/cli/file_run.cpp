#include "file_run.hpp"

#include "in_order.hpp"
#include "language/catalogue.hpp"
#include "read/read.hpp"
#include "report_files.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>
#include <utility>

namespace crossfoot::cli {

namespace fs = std::filesystem;

namespace {

// The forms that each file is read by.
class FormsOfFiles {
public:
    // Throws TomlError where the form file of the options cannot be used.
    explicit FormsOfFiles(const FileOptions& options) : options_(options) {
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
    static std::shared_ptr<const Form> form_in_file(const FileOptions& options) {
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

    const FileOptions& options_;
    std::shared_ptr<const FormSet> everywhere_;
    std::map<std::string, std::shared_ptr<const FormSet>> by_folder_;
    bool complained_ = false;
};

class FileRun {
public:
    FileRun(const FileOptions& options, const FileWork& work) : options_(options), work_(work), forms_(options) {}

    FileCounts run() {
        for (const std::string& named : options_.files) {
            std::error_code unknown;
            if (fs::is_directory(named, unknown))
                list_folder(named);
            else
                items_.push_back({named, forms_.of(named), {}});
        }
        counts_.files = items_.size();
        in_order(
            items_.size(), options_.jobs, [this](std::size_t i) { return outcome_of(items_[i]); },
            [this](const Told& told) { tell(told); });
        if (forms_.complained())
            counts_.worst = Outcome::unread;
        return counts_;
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

    // Called from several threads, each of which keeps what it learned of labels.
    Told outcome_of(const Item& item) const {
        if (!item.unread.empty())
            return work_.of_unread(item, item.unread);
        thread_local std::pair<std::shared_ptr<const FormSet>, std::unique_ptr<Recogniser>> kept;
        try {
            if (kept.first != item.forms)
                kept = {item.forms, std::make_unique<Recogniser>(item.forms->forms)};
            Document document = read_document(item.name);
            for (Block& block : document.blocks)
                block.hidden = block.hidden && !options_.hidden;
            return work_.of_document(item, document, *kept.second);
        } catch (...) { // whatever it is, the other files are read all the same
            return work_.of_unread(item, unread_kind(item.name, std::current_exception()));
        }
    }

    void tell(const Told& told) {
        std::fwrite(told.text.data(), 1, told.text.size(), stdout);
        std::fflush(stdout);
        counts_.worst = std::max(counts_.worst, told.outcome);
        ++counts_.by_outcome[static_cast<std::size_t>(told.outcome)];
    }

    const FileOptions& options_;
    const FileWork& work_;
    FormsOfFiles forms_;
    std::vector<Item> items_;
    FileCounts counts_;
};

} // namespace

FileCounts run_files(const FileOptions& options, const FileWork& work) {
    try {
        return FileRun(options, work).run();
    } catch (const TomlError& error) {
        std::fprintf(stderr, "%s\n", say(options.language, "report.bad_form", {{"reason", error.what()}}).c_str());
        FileCounts counts;
        counts.worst = Outcome::unread;
        return counts;
    }
}

void add_file_options(CLI::App& command, FileOptions& options, Language language) {
    command.add_option("FILE", options.files, say(language, "command.check_files"))->required()->option_text("...");
    std::vector<std::string> tags;
    for (const Language each : all_languages())
        tags.emplace_back(language_tag(each));
    command
        .add_option_function<std::string>(
            "--lang", [&options](const std::string& tag) { options.language = language_of_tag(tag).value(); },
            say(language, "command.check_lang"))
        ->check(CLI::IsMember(tags))
        ->option_text(CLI::detail::join(tags, "|"));
    CLI::Option* form =
        command.add_option("--form", options.form, say(language, "command.check_form"))->option_text("FILE");
    command.add_option("--forms", options.folders, say(language, "command.check_forms"))
        ->option_text("FOLDER")
        ->allow_extra_args(false)
        ->excludes(form);
    command.add_flag("--hidden", options.hidden, say(language, "command.check_hidden"));
    command.add_option("--jobs", options.jobs, say(language, "command.check_jobs"))
        ->check(CLI::Range(1, 256))
        ->option_text("N");
}

} // namespace crossfoot::cli
