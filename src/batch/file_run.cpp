#include "batch/file_run.hpp"

#include "batch/forms_of_files.hpp"
#include "batch/in_order.hpp"
#include "batch/report_files.hpp"
#include "language/catalogue.hpp"
#include "read/archive.hpp"
#include "read/read.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <utility>

namespace crossfoot::batch {

namespace fs = std::filesystem;

namespace {

class FileRun {
public:
    FileRun(const FileOptions& options, const FileWork& work)
        : options_(options), work_(work), forms_(options, work.complain) {
        limits_.office = options.office;
    }

    FileCounts run(const std::vector<NamedFile>& files) {
        items_.reserve(files.size());
        for (const NamedFile& file : files)
            items_.push_back({file.name, file.unread.empty() ? forms_.of(file.name) : nullptr, file.unread, {}});
        in_order(
            items_.size(), options_.jobs, [this](std::size_t i) { return outcomes_of(items_[i]); },
            [this](std::vector<Told> all) {
                counts_.files += all.size();
                for (Told& told : all)
                    if (told.in_turn)
                        told.in_turn(told);
                work_.tell(all);
                for (const Told& told : all)
                    count(told);
            });
        if (forms_.complained())
            counts_.worst = Outcome::unread;
        return counts_;
    }

private:
    // Called from several threads. An archive is as many as the files in it.
    std::vector<Told> outcomes_of(const Item& item) const {
        if (!item.unread.empty())
            return {work_.of_unread(item, item.unread)};
        std::vector<Told> all;
        try {
            const std::string bytes = file_bytes(item.name, limits_);
            if (!is_archive(bytes, limits_))
                return {outcome_of(item, bytes)};
            const auto packed = [&](const std::string& name) {
                return Item{item.name + '/' + name, item.forms, {}, item.name};
            };
            const auto wanted = [&](const std::string& name) {
                const bool leads_out = may_be_report(name) && !name_in_archive(name);
                if (leads_out)
                    all.push_back(work_.of_unread(packed(name), "outside"));
                return !leads_out && may_be_report(name);
            };
            std::map<std::string, std::size_t> names; // an archive may hold several of one name
            each_archived_file(bytes, limits_, wanted, [&](const ArchivedFile& file) {
                std::string plain = *name_in_archive(file.name);
                if (const std::size_t times = ++names[plain]; times > 1)
                    plain += " (" + std::to_string(times) + ')';
                const Item here = packed(plain);
                all.push_back(file.fault ? work_.of_unread(here, name(*file.fault)) : outcome_of(here, file.bytes));
            });
            if (all.empty())
                all.push_back(work_.of_unread(item, "no_reports"));
        } catch (...) { // whatever it is, the other files are read all the same
            all.push_back(work_.of_unread(item, unread_kind(std::current_exception())));
        }
        return all;
    }

    // Each thread keeps what it learned of labels.
    Told outcome_of(const Item& item, std::string_view bytes) const {
        thread_local std::pair<std::shared_ptr<const FormSet>, std::unique_ptr<Recogniser>> kept;
        try {
            if (kept.first != item.forms)
                kept = {item.forms, std::make_unique<Recogniser>(item.forms->forms)};
            Document document = read_document_bytes(bytes, limits_);
            kept.second->lay_out_tables(document);
            for (Block& block : document.blocks)
                block.hidden = block.hidden && !options_.hidden;
            return work_.of_document(item, std::move(document), *kept.second);
        } catch (...) { // whatever it is, the other files are read all the same
            return work_.of_unread(item, unread_kind(std::current_exception()));
        }
    }

    void count(const Told& told) {
        counts_.worst = std::max(counts_.worst, told.outcome);
        ++counts_.by_outcome[static_cast<std::size_t>(told.outcome)];
    }

    const FileOptions& options_;
    const FileWork& work_;
    FormsOfFiles forms_;
    ReadLimits limits_;
    std::vector<Item> items_;
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
            else if (!passed_over || !passed_over(file.path.native()))
                all.push_back({file.path.native(), file.unreadable_folder ? crossfoot::name(ReadErrorKind::unreadable)
                                                                          : std::string_view()});
        if (all.size() == before)
            all.push_back({name, "no_reports"});
    }
    return all;
}

FileCounts run_files(const FileOptions& options, const FileWork& work) {
    return run_files(options, named_files(options, work.complain), work);
}

FileCounts run_files(const FileOptions& options, const std::vector<NamedFile>& files, const FileWork& work) {
    try {
        return FileRun(options, work).run(files);
    } catch (const TomlError& error) {
        work.complain(say(options.language, "report.bad_form", {{"reason", error.what()}}) + '\n');
        FileCounts counts;
        counts.worst = Outcome::unread;
        return counts;
    }
}

} // namespace crossfoot::batch
