#include "commands.hpp"
#include "language/catalogue.hpp"
#include "output.hpp"
#include "template/template.hpp"
#include "text/shown.hpp"

#include <exception>
#include <memory>

namespace crossfoot::cli {

namespace {

struct TemplateOptions {
    std::string out;
    std::string form;
    std::vector<std::string> figures;
};

const Form& chosen_form(const std::string& id) {
    for (const auto& form : built_in_forms())
        if (form->id == id)
            return *form;
    return *built_in_forms().back();
}

Outcome run(const TemplateOptions& options) {
    try {
        const Form& form = chosen_form(options.form);
        const Pages& pages = built_in_pages(form.id);
        const std::filesystem::path out(options.out);
        const BookFile kind = out.extension() == ".ots" ? BookFile::spreadsheet_template : BookFile::spreadsheet;
        if (options.figures.empty()) {
            write_book(report_book(form, pages), out, kind);
        } else {
            const Figures figures = load_figures({options.figures.begin(), options.figures.end()}, form);
            write_book(report_book(form, pages, figures), out, kind);
        }
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
    CLI::App* command = app.add_subcommand("template", say(language, "command.template"));
    command->add_option("OUT", options->out, say(language, "command.template_out"))->required();
    command->add_option("--form", options->form, say(language, "command.template_form"))->check(CLI::IsMember(ids));
    command->add_option("--figures", options->figures, say(language, "command.template_figures"))
        ->check(CLI::ExistingFile)
        ->option_text("FILE ...");
    command->callback([options, &outcome] { outcome = run(*options); });
}

} // namespace crossfoot::cli
