// The commands of the menu, the toolbar and the shortcuts: vnd.org.crossfoot:validate and so on.
#pragma once

#include "intake/filling.hpp"
#include "office/command_list/command.hpp"
#include "office/commands/decision.hpp"
#include "office/commands/report_import.hpp"
#include "office/document/check_document.hpp"
#include "office/document/document_findings.hpp"
#include "office/document/navigation.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/info_bar.hpp"
#include "review/worklist.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace crossfoot::office {

// Runs the commands for one frame. For the main thread, or under the office's lock: made for each command.
class Commands {
public:
    Commands(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame);

    // Takes what a script answers in place of the user. Gives what a calling program may want: the JSON of validate,
    // the message of any other. Throws com::sun::star::uno::RuntimeException where the frame shows no spreadsheet.
    std::string run(Command command, const Answers& answers = {});

private:
    using Outcome = DocumentFindings::Outcome;

    std::string validate();
    std::string go(Direction direction);
    std::string clear_marks();
    std::string convert_functions();
    std::string decide(ResultText (Decision::*decision)(), const Answers& answers);
    std::string add_summary();
    std::string compare_last_year(const Answers& answers);
    std::string propose_text(const Answers& answers);
    std::string generate_report(const Answers& answers);
    std::string open_written();
    std::string import_reports(const Answers& answers);
    std::string paste_report(const Answers& answers);
    std::string take_in(const ReadReports& read, const Answers& answers, bool wanted);
    std::optional<bool> ask_whether_here();
    std::string fill_document(const ReadReports& read, const Filling& filling);
    std::string open_imported(const ReadReports& read);
    struct Imported {
        Outcome found;
        MarkingOutcome marking;
    };
    Imported check_imported(std::string_view undo_title);
    std::string tell_imported(const ReadReport& report, const Imported& imported);
    std::string paste_figures();
    std::string show_origin();
    std::string save_list(const Answers& answers, bool as_sheet);
    std::string copy_list();
    std::string open_panel();
    std::string explain();
    std::string new_report();
    std::string open_sample();
    std::string on_tour(int next, std::string (Commands::*command)());
    std::string next_step(int number);
    std::string end_steps();
    std::string help();
    std::string about();

    com::sun::star::uno::Reference<com::sun::star::frame::XController> controller() const;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document() const;
    void finish_typing();
    Outcome check_with_progress();
    std::vector<WorkItem> items(); // of the last run; of a new one where there was none
    void remember(const Outcome& outcome) const;
    std::string show(const ResultText& text) const;

    BoxOwner owner_;
    Settings settings_;
    Language language_;
};

} // namespace crossfoot::office
