// The commands that take in what stands elsewhere.
#include "language/catalogue.hpp"
#include "office/commands/commands.hpp"
#include "office/commands/origin.hpp"
#include "office/commands/paste_figures.hpp"
#include "office/commands/template_filling.hpp"
#include "office/uno/clipboard.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

// A script names the file and wants it.
std::string Commands::import_reports(const Answers& answers) {
    std::vector<std::string> paths = answers.dropped;
    if (paths.empty())
        for (const std::string& address :
             answers.file.empty() ? ask_for_reports(owner_, language_) : std::vector{answers.file})
            if (const auto path = path_of(address))
                paths.push_back(path->string());
    if (paths.empty())
        return show(notice(say(language_, "import.none_chosen")));
    const ReadReports read = read_reports(owner_, paths, language_);
    return take_in(read, answers, !answers.file.empty());
}

// Files that a file manager copied; of the texts that another program offers, the first in which a report is found.
std::string Commands::paste_report(const Answers& answers) {
    if (const std::vector<std::string> files = clipboard_files(owner_.context); !files.empty())
        return take_in(read_reports(owner_, files, language_), answers, answers.confirmed);
    const std::vector<ClipboardText> texts = clipboard_texts(owner_.context);
    if (texts.empty())
        return show(notice(say(language_, "import.no_text")));
    ReadReports read;
    for (const ClipboardText& text : texts)
        if (read.reports.empty())
            read = read_pasted(owner_, text.bytes, say(language_, "import.clipboard"), language_);
    return take_in(read, answers, answers.confirmed);
}

std::string Commands::take_in(const ReadReports& read, const Answers& answers, bool wanted) {
    if (read.reports.empty()) {
        show_message(owner_, say(language_, "import.title"), read.told());
        ResultText none = notice(say(language_, "import.nothing_found"));
        none.more = read.told();
        return show(none);
    }
    const auto plan = [&] {
        return read.reports.size() == 1 ? filling_of(document(), read.reports.front().book) : std::nullopt;
    };
    const std::optional<Filling> filling = plan();
    const char* const question = !filling            ? "import.question"
                                 : filling->replaces ? "import.question_where"
                                                     : "import.question_here";
    if (!wanted && !are_wanted(owner_, read, question, language_))
        return show(notice(say(language_, "import.not_imported")));
    const std::optional<bool> here = !filling                                ? false
                                     : !filling->replaces || answers.replace ? true
                                                                             : ask_whether_here();
    if (here && !*here)
        return open_imported(read);
    const std::optional<Filling> now = here ? plan() : std::nullopt; // somebody may have edited while a box was open
    if (!now || (now->replaces && !filling->replaces))
        return show(notice(say(language_, "import.not_imported")));
    return fill_document(read, *now);
}

// Whether it goes into this document, in which something is filled in; nothing where the user wants neither.
std::optional<bool> Commands::ask_whether_here() {
    if (!can_ask(owner_))
        return false;
    const auto chosen = ask_choice(owner_, say(language_, "import.title"), say(language_, "import.holds_figures"),
                                   {say(language_, "import.into_new"), say(language_, "import.replace")},
                                   say(language_, "import.accept"), language_);
    return chosen ? std::optional(*chosen == 1) : std::nullopt;
}

std::string Commands::fill_document(const ReadReports& read, const Filling& filling) {
    finish_typing();
    const Place cursor = current_place(controller());
    const ReadReport& report = read.reports.front();
    Imported imported;
    { // to select a cell within the step would leave it without what was done before
        const UndoStep step(document(), to_uno(say(language_, "import.undo")));
        fill(document(), filling, report.book);
        imported = check_imported("import.undo");
    }
    go_to(controller(), cursor);
    return read.told() + tell_imported(report, imported) + '\n';
}

std::string Commands::open_imported(const ReadReports& read) {
    std::string told = read.told();
    for (const ReadReport& report : read.reports) {
        const Reference<com::sun::star::frame::XModel> opened(open_filled(owner_.context, report), UNO_QUERY_THROW);
        Commands there(owner_.context, opened->getCurrentController()->getFrame());
        told += there.tell_imported(report, there.check_imported("calc.undo_validate")) + '\n';
    }
    return told;
}

Commands::Imported Commands::check_imported(std::string_view undo_title) {
    const Outcome found = check_with_progress();
    return {found, findings_of(owner_.context, document())->mark(*found, settings_, undo_title)};
}

// What was imported is judged at once; what a person should know of importing it stands in the list.
std::string Commands::tell_imported(const ReadReport& report, const Imported& imported) {
    remember(imported.found);
    if (const auto findings = imported.found->in_reading_order(); !findings.empty())
        go_to(controller(), place_of(*findings.front()));
    ResultText text = validation_text(*imported.found, imported.marking, false, language_);
    std::string lines;
    for (const std::string& line : report.notices)
        lines += line + '\n';
    text.more = lines + text.more;
    if (!lines.empty() && text.tone == Tone::agreement)
        text.tone = Tone::notice;
    return show(text);
}

std::string Commands::paste_figures() {
    finish_typing();
    return show(office::paste_figures(owner_, document(), current_place(controller()), language_));
}

std::string Commands::show_origin() {
    const auto origin = origin_of(document(), current_place(controller()));
    if (!origin)
        return show(notice(say(language_, "import.no_origin")));
    std::string text =
        say(language_, "import.origin",
            {{"cell", origin->cell}, {"text", origin->text}, {"place", origin->place}, {"from", origin->from}});
    show_message(owner_, label(Command::show_origin, language_), text);
    return text;
}

} // namespace crossfoot::office
