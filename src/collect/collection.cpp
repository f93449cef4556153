#include "collect/collection.hpp"

#include "batch/last_years.hpp"
#include "batch/results_folder.hpp"
#include "check/check.hpp"
#include "check/policy.hpp"
#include "collect/record.hpp"
#include "collect/records_file.hpp"
#include "collect/results.hpp"
#include "collect/unit_list.hpp"
#include "collect/work_folder.hpp"
#include "language/catalogue.hpp"
#include "read/read.hpp"
#include "tell/figures_table.hpp"
#include "text/shown.hpp"
#include "write/file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;
using namespace batch;

namespace {

// Files that have several names, as behind a symbolic link, count once: by the name that comes first, which is said.
class SameFiles {
public:
    SameFiles(Language language, const std::function<void(std::string_view)>& complain)
        : language_(language), complain_(complain) {}

    bool knows(const std::string& file) {
        struct stat is = {};
        if (stat(file.c_str(), &is) != 0 || !S_ISREG(is.st_mode))
            return false;
        const auto [known, is_new] = names_.emplace(std::pair(is.st_dev, is.st_ino), file);
        if (!is_new)
            complain_(
                say(language_, "collect.same_file", {{"file", one_line(file)}, {"other", one_line(known->second)}}) +
                '\n');
        return !is_new;
    }

private:
    Language language_;
    const std::function<void(std::string_view)>& complain_;
    std::map<std::pair<dev_t, ino_t>, std::string> names_;
};

// Last year's files and folders that lie among the reports; not those among which the reports lie themselves.
std::vector<std::string> last_years_within(const FileOptions& files, const CollectOptions& options) {
    const auto folder = [](const std::string& name) { return fs::weakly_canonical(name).string() + '/'; };
    std::vector<std::string> within;
    for (const std::string& name : options.last_years)
        if (std::ranges::none_of(files.files,
                                 [&](const std::string& file) { return folder(file).starts_with(folder(name)); }))
            within.push_back(folder(name));
    return within;
}

// The files in the order of their names, each once by the name that came first; without the results, the list and last
// year's reports, which may lie among them.
std::vector<NamedFile> files_to_read(const FileOptions& files, const CollectOptions& options,
                                     const CollectHooks& hooks) {
    const std::string out = fs::weakly_canonical(options.out).string() + '/';
    const std::vector<std::string> last_years = last_years_within(files, options);
    const std::string units = options.units.empty() ? std::string() : fs::weakly_canonical(options.units).string();
    std::map<fs::path, std::string> folders; // canonical, by the name that they have here
    const auto whole = [&](const std::string& file) {
        const fs::path path(file);
        auto [folder, is_new] = folders.emplace(path.parent_path(), std::string());
        if (is_new)
            folder->second = fs::weakly_canonical(path.parent_path()).string() + '/';
        return folder->second + path.filename().string();
    };
    const auto passed_over = [&](const std::string& file) {
        const std::string name = whole(file);
        const auto holds = [&](const std::string& last_year) { return (name + '/').starts_with(last_year); };
        return name == units || (name.starts_with(out) && is_result(name.substr(out.size()))) ||
               std::ranges::any_of(last_years, holds);
    };
    std::vector<NamedFile> all = named_files(files, hooks.complain, passed_over);
    std::set<std::string> known;
    std::erase_if(all, [&](const NamedFile& file) { return !known.insert(whole(file.name)).second; });
    std::ranges::sort(all, {}, &NamedFile::name);
    SameFiles same(options.language, hooks.complain);
    std::erase_if(all, [&](const NamedFile& file) { return same.knows(file.name); });
    return all;
}

// What is compared with other reports of last year, or by other names of units, is checked anew.
std::size_t state_of(FileOptions files, const CollectOptions& options) {
    files.files = options.last_years;
    if (!options.units.empty())
        files.files.push_back(options.units);
    std::string state;
    for (const NamedFile& file : named_files(files, [](std::string_view) {})) {
        const FileStamp stamp = stamp_of(file.name);
        state += stamp.name + ' ' + std::to_string(stamp.size) + ' ' + std::to_string(stamp.changed) + '\n';
    }
    return std::hash<std::string>()(state);
}

std::string settings_of(const FileOptions& files, const CollectOptions& options) {
    std::string settings = options.version + ' ' + std::string(language_tag(options.language)) + ' ' +
                           (files.hidden ? "hidden " : "") + (files.office.forbidden ? "no-office " : "") + files.form;
    for (const std::string& folder : files.folders)
        settings += ' ' + folder;
    if (!options.last_years.empty())
        settings += " last-year " + std::to_string(state_of(files, options));
    std::ranges::replace(settings, '\n', ' ');
    return settings;
}

std::string lines(const std::vector<Record>& records) {
    std::string text;
    for (const Record& record : records)
        text += record_json(record) + '\n';
    return text;
}

const std::string& source_of(const Item& item) { return item.archive.empty() ? item.name : item.archive; }

Outcome outcome_of(const std::vector<Record>& records) {
    std::size_t relations = 0;
    for (const Record& record : records) {
        if (record.count(Severity::error) > 0)
            return Outcome::faulty;
        relations += record.relations;
    }
    return relations > 0 ? Outcome::clean : Outcome::unread;
}

FileWork work_of(const LastYearFiles& last_years, Language language, const CollectHooks& hooks) {
    FileWork work;
    work.of_document = [&last_years, language](const Item& item, const Document& document, Recogniser& recogniser) {
        Told told;
        const std::vector<Record> records =
            records_of(shown_name(item.name), shown_name(source_of(item)), document,
                       check(document, recogniser, {}, last_years.of(item)), language, told.figures);
        told.text = lines(records);
        told.outcome = outcome_of(records);
        return told;
    };
    work.of_unread = [](const Item& item, std::string_view kind) {
        Record record;
        record.file = shown_name(item.name);
        record.source = shown_name(source_of(item));
        record.unread = kind;
        return Told{lines({record}), Outcome::unread};
    };
    work.complain = hooks.complain;
    work.no_results = true;
    return work;
}

UnitList units_of(const CollectOptions& options) {
    if (options.units.empty())
        return {};
    ReadLimits limits;
    limits.office = options.office;
    try {
        UnitList units(read_document(options.units, limits));
        if (units.empty())
            throw CollectError(say(options.language, "collect.no_names", {{"file", options.units}}));
        return units;
    } catch (const ReadError& error) {
        throw CollectError(say(
            options.language, "unread.line",
            {{"file", options.units}, {"reason", say(options.language, "unread." + std::string(name(error.kind())))}}));
    }
}

WorkFolder work_folder(const CollectOptions& options) try {
    if (const auto file = file_of_others(options.out))
        throw WriteError(say(options.language, "collect.of_others", {{"file", file->string()}}));
    return WorkFolder(options.out);
} catch (const FolderBusy& busy) {
    throw CollectError(say(options.language, "collect.busy", {{"folder", busy.what()}}));
}

// A part's records in their order, with the rows of their figures.
class Part {
public:
    Part(const fs::path& folder, Language language)
        : folder_(folder), language_(language), records_(folder / "reports.jsonl", std::ios::binary),
          figures_(folder / "figures.csv", std::ios::binary) {
        const std::string head = figures_csv_head();
        if (!records_ || !figures_ || rows(head.size()) != head)
            fail();
        next();
    }

    bool ended() const { return ended_; }
    const Record& record() const { return record_; }
    // The rows of that record's figures; goes on to the next.
    std::string take_figures() {
        std::string text = rows(record_.figure_bytes);
        next();
        return text;
    }

private:
    void next() {
        std::string line;
        ended_ = !std::getline(records_, line);
        if (ended_) {
            if (taken_ == 0 || taken_ != standing_.lines || figures_.peek() != std::ifstream::traits_type::eof())
                fail();
            return;
        }
        try {
            record_ = parse_record(line, &standing_);
        } catch (const RecordError&) {
            fail();
        }
        if (standing_.line != ++taken_)
            fail();
    }

    std::string rows(std::size_t bytes) {
        std::string text(bytes, '\0');
        if (bytes > 0 && !figures_.read(text.data(), static_cast<std::streamsize>(bytes)))
            fail();
        return text;
    }

    [[noreturn]] void fail() const {
        throw CollectError(say(language_, "collect.bad_part", {{"folder", folder_.string()}}));
    }

    fs::path folder_;
    Language language_;
    std::ifstream records_;
    std::ifstream figures_;
    Record record_;
    Standing standing_;
    std::size_t taken_ = 0; // lines
    bool ended_ = false;
};

// By the names of their files; what several parts have is taken from the first.
void merge(std::vector<std::unique_ptr<Part>>& parts, WorkFolder& work, SameFiles same) {
    for (;;) {
        Part* first = nullptr;
        for (const auto& part : parts)
            if (!part->ended() && (first == nullptr || part->record().source < first->record().source))
                first = part.get();
        if (first == nullptr)
            return;
        const std::string source = first->record().source;
        std::string records;
        std::string figures;
        while (!first->ended() && first->record().source == source) {
            records += record_json(first->record()) + '\n';
            figures += first->take_figures();
        }
        if (!same.knows(name_shown(source)))
            work.add({source}, records, figures);
        for (const auto& part : parts)
            while (!part->ended() && part->record().source == source)
                part->take_figures();
    }
}

CollectCounts finish(WorkFolder& work, const FileOptions& files, const FormSet& forms, const UnitList& units,
                     const CollectOptions& options, const CollectHooks& hooks) {
    work.close();
    CollectCounts counts = write_results(work, forms, units, options, files.jobs, hooks.stopped);
    work.remove();
    return counts;
}

void end_if_stopped(const CollectHooks& hooks) {
    if (hooks.stopped && hooks.stopped())
        throw CollectStopped();
}

Outcome read_last_years(LastYearFiles& last_years, const CollectHooks& hooks) {
    CollectProgress progress;
    progress.phase = CollectPhase::last_years;
    return last_years.read(hooks.complain, [&] {
        end_if_stopped(hooks);
        ++progress.done;
        hooks.progress(progress);
    });
}

struct ReadFiles {
    std::size_t gone_on = 0; // of an earlier run
    Outcome worst = Outcome::clean;
};

// What is kept of each file while it is read is given back before the results are written.
ReadFiles read_files(WorkFolder& work, const FileOptions& files, const UnitList& units, const CollectOptions& options,
                     const CollectHooks& hooks) {
    const std::vector<NamedFile> all = files_to_read(files, options, hooks);
    std::vector<FileStamp> stamps;
    stamps.reserve(all.size());
    for (const NamedFile& file : all)
        stamps.push_back(stamp_of(file.name));
    const std::size_t gone_on = work.begin(settings_of(files, options), stamps, figures_csv_head(), options.resume);
    LastYearFiles last_years(files, options.last_years,
                             [&](const std::string& organ) { return units.name_now(organ); });
    const Outcome of_last_years = read_last_years(last_years, hooks);
    CollectProgress progress{gone_on, all.size(), gone_on};
    const auto go_on = [&] {
        progress.file = progress.done < all.size() ? all[progress.done].name : std::string();
        progress.phase = progress.done < all.size() ? CollectPhase::reports : CollectPhase::results;
        hooks.progress(progress);
    };
    go_on();
    FileWork reading = work_of(last_years, options.language, hooks);
    reading.tell = [&](const std::vector<Told>& told) {
        end_if_stopped(hooks);
        std::string records;
        std::string figures;
        for (const Told& one : told) {
            records += one.text;
            figures += one.figures;
            progress.faulty += one.outcome == Outcome::faulty ? 1 : 0;
            progress.unread += one.outcome == Outcome::unread ? 1 : 0;
        }
        work.add(stamps[progress.done++], records, figures);
        go_on();
    };
    const FileCounts read = run_files(files, std::span(all).subspan(gone_on), reading);
    if (work.is_empty()) { // nothing but results of other runs
        const Item folder{files.files.front(), nullptr, "no_reports"};
        work.add({folder.name}, reading.of_unread(folder, folder.unread).text, {});
    }
    return {gone_on, std::max(read.worst, of_last_years)};
}

} // namespace

CollectCounts collect_files(const FileOptions& files, const CollectOptions& options, const CollectHooks& hooks) {
    const UnitList units = units_of(options);
    WorkFolder work = work_folder(options);
    const ReadFiles read = read_files(work, files, units, options, hooks);
    const FormsOfFiles forms(files, [](std::string_view) {});
    CollectCounts counts = finish(work, files, forms.everywhere(), units, options, hooks);
    counts.gone_on = read.gone_on;
    counts.worst = std::max(counts.worst, read.worst); // of forms too
    return counts;
}

CollectCounts join_parts(const std::vector<fs::path>& parts, const FileOptions& forms, const CollectOptions& options,
                         const CollectHooks& hooks) {
    const UnitList units = units_of(options);
    WorkFolder work = work_folder(options);
    std::vector<std::unique_ptr<Part>> open;
    open.reserve(parts.size());
    for (const fs::path& part : parts)
        open.push_back(std::make_unique<Part>(part, options.language));
    work.begin({}, {}, figures_csv_head(), false);
    merge(open, work, {options.language, hooks.complain});
    return finish(work, forms, FormsOfFiles(forms, hooks.complain).everywhere(), units, options, hooks);
}

} // namespace crossfoot
