#include "collect/collection.hpp"
#include "file_options.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "text/shown.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace crossfoot::cli {

using namespace batch;

namespace {

struct CollectCommand : FileOptions {
    CollectOptions collect;
    std::string files_from;
    std::vector<std::string> parts;
};

// A line on a terminal that is written anew ten times a second; nothing anywhere else.
class ProgressLine {
public:
    explicit ProgressLine(Language language) : language_(language) {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() {
        if (shown_)
            std::fputs("\r\033[K", stderr);
    }

    void tell(const CollectProgress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (!terminal_ || now - last_ < std::chrono::milliseconds(100))
            return;
        last_ = now;
        shown_ = true;
        const std::string line = say(language_, "collect.progress",
                                     {{"done", std::to_string(progress.done)},
                                      {"all", std::to_string(progress.all)},
                                      {"faulty", std::to_string(progress.faulty)},
                                      {"unread", std::to_string(progress.unread)}});
        std::fputs(("\r" + line + "\033[K").c_str(), stderr);
    }

private:
    Language language_;
    bool terminal_ = isatty(STDERR_FILENO) == 1;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_;
};

// One name a line, from a file or standard input.
void add_names(const std::string& from, std::vector<std::string>& names) {
    std::ifstream file;
    if (from != "-")
        file.open(from, std::ios::binary);
    std::istream& stream = from == "-" ? std::cin : file;
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            names.push_back(line);
    }
}

void tell_counts(const CollectCounts& counts, const CollectOptions& options) {
    const Language language = options.language;
    std::string text;
    const auto add = [&](std::string_view key,
                         std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
        text += say(language, key, values) + '\n';
    };
    const auto add_count = [&](std::string_view key, std::size_t count) {
        if (count > 0)
            add(key, {{"count", std::to_string(count)}});
    };
    add_count("collect.gone_on", counts.gone_on);
    add("report.files", {{"files", std::to_string(counts.files)},
                         {"clean", std::to_string(counts.by_outcome[0])},
                         {"faulty", std::to_string(counts.by_outcome[1])},
                         {"unread", std::to_string(counts.by_outcome[2])}});
    add(counts.year ? "collect.year" : "collect.no_year_known", {{"year", std::to_string(counts.year.value_or(0))}});
    add_count("collect.missing_units", counts.missing);
    add_count("collect.doubled_reports", counts.doubled);
    add_count("collect.wrong_years", counts.wrong_year);
    add_count("collect.not_listed_reports", counts.not_listed);
    add_count("collect.unclear_reports", counts.unclear);
    add_count("collect.mended_reports", counts.mended);
    add_count("collect.letters", counts.letters);
    for (const std::string& fault : counts.list_faults)
        text += fault + '\n';
    add("collect.written", {{"folder", one_line(options.out.string())}});
    print(text);
}

// "2024-02-20"; nothing for any other text.
std::optional<std::chrono::year_month_day> day_of(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int end = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end) != 3 || // NOLINT(cert-err34-c): widths
        text.size() != static_cast<std::size_t>(end))
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

template <typename Work> Outcome run(CollectCommand& command, const Work& work) {
    command.collect.language = command.language;
    command.collect.office = command.office;
    command.collect.version = CROSSFOOT_VERSION;
    try {
        ProgressLine line(command.language);
        const CollectHooks hooks{[&](const CollectProgress& progress) { line.tell(progress); }, complain};
        const CollectCounts counts = work(hooks);
        tell_counts(counts, command.collect);
        return counts.worst;
    } catch (const CollectError& error) {
        complain("crossfoot: " + std::string(error.what()) + '\n');
        return Outcome::unread;
    }
}

void add_results_options(CLI::App& command, CollectOptions& options, Language language) {
    command.add_option("--out", options.out, say(language, "command.collect_out"))->required()->option_text("FOLDER");
    command.add_option("--units", options.units, say(language, "command.collect_units"))
        ->check(CLI::ExistingFile)
        ->option_text("FILE");
    command.add_option("--year", options.year, say(language, "command.collect_year"))
        ->check(CLI::Range(2000, 9999))
        ->option_text("YEAR");
    command
        .add_option_function<std::string>(
            "--by", [&options](const std::string& text) { options.by = day_of(text); },
            say(language, "command.collect_by"))
        ->check([language](const std::string& text) {
            return day_of(text) ? std::string() : say(language, "command.no_day", {{"text", text}});
        })
        ->option_text("DATE");
}

} // namespace

void add_collect_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<CollectCommand>();
    options->language = language;
    CLI::App* command = app.add_subcommand("collect", say(language, "command.collect"));
    add_file_options(*command, *options, language);
    command->get_option("FILE")->required(false)->description(say(language, "command.collect_files"));
    command->add_option("--files-from", options->files_from, say(language, "command.collect_files_from"))
        ->check(CLI::ExistingFile | CLI::IsMember({"-"}))
        ->option_text("FILE|-");
    add_results_options(*command, options->collect, language);
    command->add_flag("--resume", options->collect.resume, say(language, "command.collect_resume"));
    command->callback([options, language, &outcome] {
        if (!options->files_from.empty())
            add_names(options->files_from, options->files);
        if (options->files.empty())
            throw CLI::ValidationError(say(language, "command.no_files"));
        outcome =
            run(*options, [&](const CollectHooks& hooks) { return collect_files(*options, options->collect, hooks); });
    });
}

void add_join_command(CLI::App& app, Language language, Outcome& outcome) {
    const auto options = std::make_shared<CollectCommand>();
    options->language = language;
    CLI::App* command = app.add_subcommand("join", say(language, "command.join"));
    command->add_option("PART", options->parts, say(language, "command.join_parts"))
        ->required()
        ->check(CLI::ExistingDirectory)
        ->option_text("...");
    add_form_options(*command, *options, language);
    add_results_options(*command, options->collect, language);
    command->callback([options, &outcome] {
        outcome = run(*options, [&](const CollectHooks& hooks) {
            return join_parts({options->parts.begin(), options->parts.end()}, *options, options->collect, hooks);
        });
    });
}

} // namespace crossfoot::cli
