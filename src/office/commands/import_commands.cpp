// The commands that take in what stands elsewhere.
#include "language/catalogue.hpp"
#include "office/commands/commands.hpp"
#include "office/commands/origin.hpp"
#include "office/commands/paste_figures.hpp"
#include "office/marks/marks.hpp"
#include "office/uno/clipboard.hpp"
#include "office/uno/file_picker.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

// A script names the file and wants it.
std::string Commands::import_reports(const Answers& answers) {
    std::vector<std::string> paths;
    for (const std::string& address :
         answers.file.empty() ? ask_for_reports(owner_, language_) : std::vector{answers.file})
        if (const auto path = path_of(address))
            paths.push_back(path->string());
    if (paths.empty())
        return show(notice(say(language_, "import.none_chosen")));
    const ReadReports read = read_reports(owner_, paths, language_);
    if (!read.reports.empty() && answers.file.empty() && !are_wanted(owner_, read, language_))
        return show(notice(say(language_, "import.not_imported")));
    return open_imported(read);
}

// Of what the other program offers, the first in which a report is found.
std::string Commands::paste_report(const Answers& answers) {
    const std::vector<ClipboardText> texts = clipboard_texts(owner_.context);
    if (texts.empty())
        return show(notice(say(language_, "import.no_text")));
    ReadReports read;
    for (const ClipboardText& text : texts)
        if (read.reports.empty())
            read = read_pasted(owner_, text.bytes, say(language_, "import.clipboard"), language_);
    if (!read.reports.empty() && !answers.confirmed && !are_wanted(owner_, read, language_))
        return show(notice(say(language_, "import.not_imported")));
    return open_imported(read);
}

std::string Commands::open_imported(const ReadReports& read) {
    if (read.reports.empty()) {
        show_message(owner_, say(language_, "import.title"), read.told());
        ResultText none = notice(say(language_, "import.nothing_found"));
        none.more = read.told();
        return show(none);
    }
    std::string told = read.told();
    for (const ReadReport& report : read.reports) {
        const Reference<com::sun::star::frame::XModel> opened(open_filled(owner_.context, report), UNO_QUERY_THROW);
        Commands there(owner_.context, opened->getCurrentController()->getFrame());
        told += there.validate_imported(report) + '\n';
    }
    return told;
}

// What was imported is judged at once; what a person should know of importing it stands in the list.
std::string Commands::validate_imported(const ReadReport& report) {
    const Outcome found = check_with_progress();
    const MarkingOutcome marking = mark(document(), found->reports, settings_);
    remember(found);
    if (const auto findings = found->in_reading_order(); !findings.empty())
        go_to(controller(), place_of(*findings.front()));
    ResultText text = validation_text(*found, marking, false, language_);
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
