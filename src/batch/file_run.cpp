#include "batch/file_run.hpp"

#include "batch/forms_of_files.hpp"
#include "batch/in_order.hpp"
#include "batch/report_files.hpp"
#include "batch/result_document.hpp"
#include "language/catalogue.hpp"
#include "language/complaint.hpp"
#include "read/archive.hpp"
#include "read/read.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <utility>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

std::string pictures_passed_over(const std::string& where, std::size_t count, Language language) {
    return say(language, "report.pictures_passed_over", {{"folder", where}, {"count", std::to_string(count)}}) + '\n';
}

class FileRun {
public:
    FileRun(const FileOptions& options, const FileWork& work)
        : options_(options), work_(work), forms_(options, work.complain) {
        limits_.office = options.office;
        limits_.sources = options.sources;
    }

    FileCounts run(std::span<const NamedFile> files) {
        std::vector<std::shared_ptr<const FormSet>> forms; // all that is kept of each file besides its name
        forms.reserve(files.size());
        for (const NamedFile& file : files)
            forms.push_back(file.unread.empty() ? forms_.of(file.name) : nullptr);
        const auto outcomes = [&](std::size_t i) {
            return outcomes_of({files[i].name, forms[i], files[i].unread, {}, files[i].of_folder});
        };
        in_order(files.size(), options_.jobs, outcomes, [this](Outcomes all) {
            for (const std::string& complaint : all.complaints)
                work_.complain(complaint);
            counts_.files += all.told.size();
            for (Told& told : all.told)
                if (told.in_turn)
                    told.in_turn(told);
            work_.tell(all.told);
            for (const Told& told : all.told)
                count(told);
        });
        if (counts_.files == 0 && !files.empty())
            counts_.worst = Outcome::unread;
        if (forms_.complained())
            counts_.worst = Outcome::unread;
        return counts_;
    }

private:
    struct Outcomes {
        std::vector<Told> told;
        std::vector<std::string> complaints; // about what was left out
    };

    // Called from several threads. An archive is as many as the files in it.
    Outcomes outcomes_of(const Item& item) const {
        Outcomes outcomes;
        std::vector<Told>& all = outcomes.told;
        if (!item.unread.empty()) {
            all.push_back(work_.of_unread(item, item.unread));
            return outcomes;
        }
        try {
            const std::string bytes = file_bytes(item.name, limits_);
            if (!is_archive(bytes, limits_)) {
                add_outcome(item, bytes, outcomes);
                return outcomes;
            }
            const auto packed = [&](const std::string& name) {
                return Item{item.name + '/' + name, item.forms, {}, item.name, true};
            };
            std::size_t pictures = 0;
            const auto wanted = [&](const std::string& name) {
                const NameTells told = told_by_name(name);
                const bool leads_out = told == NameTells::may_be_report && !name_in_archive(name);
                if (leads_out)
                    all.push_back(work_.of_unread(packed(name), "outside"));
                pictures += told == NameTells::picture ? 1 : 0;
                const bool may_be = told == NameTells::may_be_report || told == NameTells::nothing;
                return may_be && name_in_archive(name);
            };
            std::map<std::string, std::size_t> names; // an archive may hold several of one name
            each_archived_file(bytes, limits_, wanted, [&](const ArchivedFile& file) {
                if (!may_be_report(file.name) && !begins_as_document(file.bytes))
                    return;
                std::string plain = *name_in_archive(file.name);
                if (const std::size_t times = ++names[plain]; times > 1)
                    plain += " (" + std::to_string(times) + ')';
                const Item here = packed(plain);
                if (file.fault)
                    all.push_back(work_.of_unread(here, name(*file.fault)));
                else
                    add_outcome(here, file.bytes, outcomes);
            });
            if (pictures > 0)
                outcomes.complaints.push_back(pictures_passed_over(item.name, pictures, options_.language));
            if (all.empty())
                all.push_back(work_.of_unread(item, "no_reports"));
        } catch (...) { // whatever it is, the other files are read all the same
            all.push_back(work_.of_unread(item, unread_kind(std::current_exception())));
        }
        return outcomes;
    }

    // Each thread keeps what it learned of labels.
    void add_outcome(const Item& item, std::string_view bytes, Outcomes& outcomes) const {
        thread_local std::pair<std::shared_ptr<const FormSet>, std::unique_ptr<Recogniser>> kept;
        try {
            if (kept.first != item.forms)
                kept = {item.forms, std::make_unique<Recogniser>(item.forms->forms)};
            const bool no_result = item.of_folder || work_.no_results;
            if (no_result && is_table_of_figures(bytes)) {
                outcomes.complaints.push_back(result_passed_over(item.name));
                return;
            }
            Document document = read_document_bytes(bytes, limits_);
            if (no_result && is_result_document(document)) {
                outcomes.complaints.push_back(result_passed_over(item.name));
                return;
            }
            kept.second->lay_out_tables(document);
            for (Block& block : document.blocks)
                block.hidden = block.hidden && !options_.hidden;
            Item read = item;
            read.bytes = bytes;
            outcomes.told.push_back(work_.of_document(read, std::move(document), *kept.second));
        } catch (...) { // whatever it is, the other files are read all the same
            outcomes.told.push_back(work_.of_unread(item, unread_kind(std::current_exception())));
        }
    }

    std::string result_passed_over(const std::string& file) const {
        return say(options_.language, "report.result_passed_over", {{"file", file}}) + '\n';
    }

    void count(const Told& told) {
        counts_.worst = std::max(counts_.worst, told.outcome);
        ++counts_.by_outcome[static_cast<std::size_t>(told.outcome)];
    }

    const FileOptions& options_;
    const FileWork& work_;
    FormsOfFiles forms_;
    ReadLimits limits_;
    FileCounts counts_;
};

} // namespace

std::vector<NamedFile> named_files(const FileOptions& options, const std::function<void(std::string_view)>& complain,
                                   const std::function<bool(const std::string&)>& passed_over) {
    std::vector<NamedFile> all;
    for (const std::string& name : options.files) {
        std::error_code unknown;
        if (!fs::is_directory(name, unknown)) {
            all.push_back({name, {}});
            continue;
        }
        const std::size_t before = all.size();
        for (const FoundFile& file : report_files_below(name))
            if (file.results_folder)
                complain(say(options.language, "report.results_passed_over", {{"folder", file.path.native()}}) + '\n');
            else if (file.pictures > 0)
                complain(pictures_passed_over(file.path.native(), file.pictures, options.language));
            else if (!passed_over || !passed_over(file.path.native()))
                all.push_back({file.path.native(),
                               file.unreadable_folder ? crossfoot::name(ReadErrorKind::unreadable) : std::string_view(),
                               true});
        if (all.size() == before)
            all.push_back({name, "no_reports"});
    }
    return all;
}

FileCounts run_files(const FileOptions& options, const FileWork& work) {
    return run_files(options, named_files(options, work.complain), work);
}

FileCounts run_files(const FileOptions& options, std::span<const NamedFile> files, const FileWork& work) {
    try {
        return FileRun(options, work).run(files);
    } catch (const TomlError& error) {
        work.complain(
            say(options.language, "report.bad_form", {{"reason", complaint_in(options.language, error.what())}}) +
            '\n');
        FileCounts counts;
        counts.worst = Outcome::unread;
        return counts;
    }
}

} // namespace crossfoot::batch
