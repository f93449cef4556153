#include "commands.hpp"
#include "environment.hpp"
#include "intake/intake.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "tell/report.hpp"
#include "template/template.hpp"
#include "text/lower_case.hpp"
#include "text/shown.hpp"
#include "write/file.hpp"

#include <exception>
#include <memory>
#include <system_error>

namespace crossfoot::cli {

namespace {

struct TemplateOptions {
    std::string out;
    std::string form;
    std::vector<std::string> figures;
    std::string from; // a report as published; empty: none
    bool overwrite = false;
    Language language;
};

const Form& chosen_form(const std::string& id) {
    for (const auto& form : built_in_forms())
        if (form->id == id)
            return *form;
    return *built_in_forms().back();
}

// Writes what can be opened by its name again, and replaces nothing but a file.
void put(const Book& book, const std::filesystem::path& out, Language language) {
    const std::string ending = lower_case(out.extension().string());
    const bool is_template = ending == ".ots";
    const auto fail = [&](const char* key) { throw WriteError(say(language, key, {{"out", out.string()}})); };
    if (!is_template && ending != ".ods")
        fail("publish.no_spreadsheet");
    if (!may_be_written(out))
        fail("publish.no_regular_file");
    write_book(book, out, is_template ? BookFile::spreadsheet_template : BookFile::spreadsheet);
}

// "年报-2.ods" of the second of several reports.
std::filesystem::path numbered(const std::filesystem::path& out, std::size_t which, std::size_t count) {
    std::filesystem::path file = out;
    if (count > 1)
        file.replace_filename(out.stem().string() + '-' + std::to_string(which + 1) + out.extension().string());
    return file;
}

void write_report(const TemplateOptions& options, const Document& document, const std::vector<const Report*>& reports,
                  std::size_t which) {
    const std::filesystem::path source(options.from);
    const std::filesystem::path out = numbered(options.out, which, reports.size());
    if (std::error_code none; std::filesystem::equivalent(source, out, none))
        throw WriteError(say(options.language, "publish.other_file", {{"out", out.string()}}));
    // Somebody may have worked in it.
    if (std::error_code none; !options.overwrite && std::filesystem::exists(out, none))
        throw WriteError(say(options.language, "publish.exists", {{"out", out.string()}}));
    const Intake intake = take_in(source.filename().string(), document, reports, which, options.language);
    put(intake.book, out, options.language);
    print(say(options.language, "unread.line",
              {{"file", options.from},
               {"reason", say(options.language, "publish.written",
                              {{"out", out.string()},
                               {"figures", std::to_string(intake.counted.figures)},
                               {"paragraphs", std::to_string(intake.counted.paragraphs)}})}}) +
          '\n');
    for (const std::string& notice : notices(intake, document, options.language))
        print("    " + notice + '\n');
}

// All of its reports are filled into templates of their forms.
Outcome fill_from(const TemplateOptions& options) {
    try {
        ReadLimits limits;
        limits.office = office_of_environment();
        Document document = read_document(options.from, limits);
        Recogniser recogniser(built_in_forms());
        recogniser.lay_out_tables(document);
        const std::vector<Report> found = recogniser.recognise(document);
        std::vector<const Report*> reports;
        reports.reserve(found.size());
        for (const Report& report : found)
            reports.push_back(&report);
        for (std::size_t i = 0; i < reports.size(); ++i)
            write_report(options, document, reports, i);
        if (!reports.empty())
            return Outcome::clean;
        complain(unread_text(options.from, "no_table", options.language));
    } catch (const ReadError& error) {
        complain(unread_text(options.from, name(error.kind()), options.language));
    }
    return Outcome::unread;
}

Outcome run(const TemplateOptions& options) {
    try {
        if (!options.from.empty())
            return fill_from(options);
        const Form& form = chosen_form(options.form);
        const Pages& pages = built_in_pages(form.id);
        const Figures figures =
            options.figures.empty() ? Figures() : load_figures({options.figures.begin(), options.figures.end()}, form);
        put(report_book(form, pages, figures), options.out, options.language);
        return Outcome::clean;
    } catch (const std::exception& error) {
        complain("crossfoot: " + one_line(error.what()) + '\n');
        return Outcome::unread;
    }
}

} // namespace

void add_template_command(CLI::App& app, Language language, Outcome& outcome) {
    std::vector<std::string> ids;
    for (const auto& form : built_in_forms())
        ids.push_back(form->id);
    const auto options = std::make_shared<TemplateOptions>();
    options->form = ids.back();
    options->language = language;
    CLI::App* command = app.add_subcommand("template", say(language, "command.template"));
    command->add_option("OUT", options->out, say(language, "command.template_out"))->required();
    CLI::Option* form =
        command->add_option("--form", options->form, say(language, "command.template_form"))->check(CLI::IsMember(ids));
    CLI::Option* figures = command->add_option("--figures", options->figures, say(language, "command.template_figures"))
                               ->check(CLI::ExistingFile)
                               ->option_text("FILE ...");
    CLI::Option* from = command->add_option("--from", options->from, say(language, "command.template_from"))
                            ->option_text("FILE")
                            ->excludes(form)
                            ->excludes(figures);
    command->add_flag("--overwrite", options->overwrite, say(language, "command.report_overwrite"))->needs(from);
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
