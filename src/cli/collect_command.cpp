#include "collect/collection.hpp"
#include "collect/day.hpp"
#include "collect/told.hpp"
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
        const std::string line = say(
            language_, progress.phase == CollectPhase::last_years ? "collect.progress_last_year" : "collect.progress",
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
    std::string text;
    for (const std::string& line : told_lines(counts, options.language))
        text += line + '\n';
    print(text + say(options.language, "collect.written", {{"folder", one_line(options.out.string())}}) + '\n');
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
    } catch (const WriteError& error) {
        complain("crossfoot: " + unwritten_text(error, command.language) + '\n');
    }
    return Outcome::unread;
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
            "--by", [&options](const std::string& text) { options.by = day_in(text); },
            say(language, "command.collect_by"))
        ->check([language](const std::string& text) {
            return day_in(text) ? std::string() : say(language, "command.no_day", {{"text", text}});
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
    command->add_option("--last-year", options->collect.last_years, say(language, "command.check_last_year"))
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
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
