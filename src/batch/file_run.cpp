#include "batch/file_run.hpp"

#include "batch/forms_of_files.hpp"
#include "batch/in_order.hpp"
#include "batch/report_files.hpp"
#include "language/catalogue.hpp"
#include "read/archive.hpp"
#include "read/read.hpp"

#include <algorithm>
#include <exception>
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

    FileCounts run() {
        for (const std::string& named : options_.files) {
            std::error_code unknown;
            if (fs::is_directory(named, unknown))
                list_folder(named);
            else
                items_.push_back({named, forms_.of(named), {}});
        }
        in_order(
            items_.size(), options_.jobs, [this](std::size_t i) { return outcomes_of(items_[i]); },
            [this](std::vector<Told> all) {
                counts_.files += all.size();
                for (Told& told : all)
                    tell(told);
            });
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
            items_.push_back({folder, nullptr, "no_reports"});
    }

    // Called from several threads. An archive is as many as the files in it.
    std::vector<Told> outcomes_of(const Item& item) const {
        if (!item.unread.empty())
            return {work_.of_unread(item, item.unread)};
        std::vector<Told> all;
        try {
            const std::string bytes = file_bytes(item.name, limits_);
            if (!is_archive(bytes, limits_))
                return {outcome_of(item, bytes)};
            each_archived_file(bytes, limits_, may_be_report, [&](const ArchivedFile& file) {
                const Item packed{item.name + '/' + file.name, item.forms, {}};
                all.push_back(file.fault ? work_.of_unread(packed, name(*file.fault)) : outcome_of(packed, file.bytes));
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

    void tell(Told& told) {
        if (told.in_turn)
            told.in_turn(told);
        work_.print(told.text);
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

FileCounts run_files(const FileOptions& options, const FileWork& work) {
    try {
        return FileRun(options, work).run();
    } catch (const TomlError& error) {
        work.complain(say(options.language, "report.bad_form", {{"reason", error.what()}}) + '\n');
        FileCounts counts;
        counts.worst = Outcome::unread;
        return counts;
    }
}

} // namespace crossfoot::batch
