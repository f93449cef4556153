#include "office/commands/commands.hpp"

#include "language/catalogue.hpp"
#include "office/command_list/outcome_bar.hpp"
#include "office/commands/about.hpp"
#include "office/commands/context_menu.hpp"
#include "office/commands/functions_to_values.hpp"
#include "office/commands/help.hpp"
#include "office/commands/list_export.hpp"
#include "office/commands/report_export.hpp"
#include "office/commands/summary_sheet.hpp"
#include "office/commands/text_proposals.hpp"
#include "office/document/document_findings.hpp"
#include "office/document/registry.hpp"
#include "office/many/validate_folder.hpp"
#include "office/marks/marks.hpp"
#include "office/uno/package.hpp"
#include "office/uno/progress.hpp"
#include "office/uno/sidebar.hpp"
#include "office/uno/uno_text.hpp"
#include "review/outcome_text.hpp"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <stdexcept>

namespace crossfoot::office {

using com::sun::star::frame::XController;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

Commands::Commands(const Reference<com::sun::star::uno::XComponentContext>& context,
                   const Reference<com::sun::star::frame::XFrame>& frame)
    : owner_{context, frame}, settings_(settings(context)), language_(settings_.language) {}

std::string Commands::run(Command command, const Answers& answers) {
    switch (command) {
    case Command::new_report:
        return new_report();
    case Command::open_sample:
        return open_sample();
    case Command::validate:
        return on_tour(2, &Commands::validate);
    case Command::next_finding:
        return go(Direction::forward);
    case Command::previous_finding:
        return go(Direction::backward);
    case Command::adopt_suggestion:
        return decide(&Decision::adopt, answers);
    case Command::accept_finding:
        return decide(&Decision::accept, answers);
    case Command::withdraw_acceptance:
        return decide(&Decision::withdraw, answers);
    case Command::findings_panel:
        return on_tour(3, &Commands::open_panel);
    case Command::explain_finding:
        return explain();
    case Command::first_steps_2:
        return next_step(2);
    case Command::first_steps_3:
        return next_step(3);
    case Command::first_steps_done:
        return end_steps();
    case Command::summary_sheet:
        return add_summary();
    case Command::compare_last_year:
        return compare_last_year(answers);
    case Command::propose_text:
        return propose_text(answers);
    case Command::generate_report:
        return generate_report(answers);
    case Command::open_written:
        return open_written();
    case Command::import_report:
        return import_reports(answers);
    case Command::validate_folder:
        return validate_folder(owner_, answers.folder, language_);
    case Command::paste_report:
        return paste_report(answers);
    case Command::paste_figures:
        return paste_figures();
    case Command::fill_zeros:
        return decide(&Decision::fill_zeros, answers);
    case Command::restore_cells:
        return decide(&Decision::restore_cells, answers);
    case Command::show_origin:
        return show_origin();
    case Command::copy_findings:
        return copy_list();
    case Command::save_findings_sheet:
        return save_list(answers, true);
    case Command::save_findings_csv:
        return save_list(answers, false);
    case Command::clear_marks:
        return clear_marks();
    case Command::functions_to_values:
        return convert_functions();
    case Command::help:
        return help();
    case Command::about:
        return about();
    }
    throw std::logic_error("a command without its function");
}

std::string Commands::validate() {
    const std::vector<SelectedRange> selection = selected_ranges(controller());
    const Outcome whole = check_with_progress();
    Outcome told = whole;
    if (!selection.empty()) {
        Validation part = *whole;
        part.restrict_to(selection);
        told = std::make_shared<Validation>(std::move(part));
    }
    const MarkingOutcome marking = findings_of(owner_.context, document())->mark(*told, settings_);
    remember(whole);
    if (const Finding* const first = told->foremost()) {
        go_to(controller(), place_of(*first));
    }
    show(validation_text(*told, marking, !selection.empty(), language_));
    return findings_of(owner_.context, document())->json(told, language_);
}

// The document is checked again each time, so that the way leads to what is wrong now.
std::string Commands::go(Direction direction) {
    const Outcome outcome = check_with_progress();
    remember(outcome);
    const std::vector<const Finding*> findings = outcome->in_reading_order();
    if (findings.empty()) {
        return show(validation_text(*outcome, {}, false, language_));
    }
    const std::size_t index = beyond(findings, current_place(controller()), direction);
    go_to(controller(), place_of(*findings[index]));
    return show(finding_text(*findings[index], index, findings.size(), language_));
}

std::string Commands::clear_marks() {
    const bool were_there = has_marks(document());
    const auto findings = findings_of(owner_.context, document());
    const MarkingOutcome marking = findings->clear_marks(settings_);
    findings->forget();
    return show(clearing_text(marking, were_there, language_));
}

std::string Commands::add_summary() {
    const Outcome outcome = check_with_progress();
    remember(outcome);
    ResultText added;
    findings_of(owner_.context, document())->keep_current([&] {
        added = office::add_summary(document(), *outcome, settings_, installed_version(owner_.context));
    });
    return show(added);
}

std::string Commands::propose_text(const Answers& answers) {
    const Outcome outcome = check_with_progress();
    remember(outcome);
    const ResultText told = office::propose_text(owner_, document(), *outcome, answers, settings_);
    remember(check_with_progress()); // of the text, too, lest what is told count as out of date at once
    return show(told);
}

std::string Commands::generate_report(const Answers& answers) {
    const Outcome outcome = check_with_progress();
    remember(outcome);
    const WrittenReport written =
        office::generate_report(owner_, *outcome, current_place(controller()), answers, settings_);
    if (written.file)
        findings_of(owner_.context, document())->remember_written(*written.file);
    return show(written.told);
}

std::string Commands::open_written() {
    const auto file = findings_of(owner_.context, document())->written();
    return show(file ? office::open_written(owner_, *file, language_)
                     : notice(say(language_, "generate.nothing_written")));
}

std::vector<WorkItem> Commands::items() {
    const rtl::Reference<DocumentFindings> run = findings_of(owner_.context, document());
    if (!run->state().checked) {
        remember(check_with_progress());
    }
    return run->state().items;
}

void Commands::remember(const Outcome& outcome) const {
    extend_context_menu(owner_.context, controller());
    findings_of(owner_.context, document())->finish(outcome, settings_);
}

std::string Commands::save_list(const Answers& answers, bool as_sheet) {
    if (!as_sheet) {
        return show(save_list_as_csv(owner_, items(), answers.file, language_));
    }
    const rtl::Reference<DocumentFindings> run = findings_of(owner_.context, document());
    if (!run->state().checked || run->state().stale)
        remember(check_with_progress()); // the sheet says as of when it is
    const Outcome outcome = run->up_to_date(settings_);
    const std::vector<WorkItem> all = items();
    ResultText saved;
    run->keep_current(
        [&] { saved = save_list_as_sheet(document(), *outcome, all, installed_version(owner_.context), language_); });
    return show(saved);
}

std::string Commands::copy_list() {
    const std::vector<WorkItem> all = items();
    office::copy_list(owner_, all, language_);
    return count_text(all, language_);
}

// All that is known of the findings at the cursor.
std::string Commands::explain() {
    const Place cursor = current_place(controller());
    std::string text;
    for (const WorkItem& item : items()) {
        const bool here = std::any_of(item.cells.begin(), item.cells.end(), [&](const WorkItem::Spot& spot) {
            return spot.at == cursor.cell() && place_of(document(), spot) == cursor;
        });
        if (here && item.status != Status::fixed) {
            text += (text.empty() ? "" : "\n\n") + item_text(item, language_);
        }
    }
    if (text.empty()) {
        text = say(language_, "calc.nothing_here");
    }
    if (findings_of(owner_.context, document())->state().stale) {
        text += "\n\n" + say(language_, "panel.stale");
    }
    show_message(owner_, say(language_, "calc.why_title"), text);
    return text;
}

std::string Commands::open_panel() {
    show_panel(owner_.context, controller());
    return {};
}

std::string Commands::convert_functions() {
    return show(
        conversion_text(office::convert_functions(document(), selected_ranges(controller()), language_), language_));
}

std::string Commands::decide(ResultText (Decision::*decision)(), const Answers& answers) {
    finish_typing();
    Outcome renewed;
    const auto findings = findings_of(owner_.context, document());
    Decision made(owner_, document(), current_place(controller()), answers, settings_, [&](Decision::Wanted wanted) {
        Outcome found = wanted == Decision::Wanted::last ? findings->up_to_date(settings_) : findings->check(settings_);
        if (wanted == Decision::Wanted::renewed)
            renewed = found;
        else
            remember(found); // before a box is open, in which time somebody else may edit
        return found;
    });
    const ResultText outcome = (made.*decision)();
    if (renewed) {
        remember(renewed); // with its marks
    }
    return show(outcome);
}

std::string Commands::new_report() {
    std::string address = package_address(owner_.context, "templates/crossfoot/report.ots");
    open_as_template(owner_.context, address);
    return address;
}

std::string Commands::help() { return show_help(owner_.context, current_formula(controller()), language_); }

std::string Commands::about() { return show_about(owner_, language_); }

Reference<XController> Commands::controller() const {
    const auto shown = owner_.frame.is() ? owner_.frame->getController() : Reference<XController>();
    const Reference<com::sun::star::sheet::XSpreadsheetView> view(shown, UNO_QUERY); // none in Writer, a print preview
    if (!view.is() || !shown->getModel().is()) {                                     // or closed while a box asked
        throw com::sun::star::uno::RuntimeException(to_uno(say(language_, "calc.no_spreadsheet")), nullptr);
    }
    return shown;
}

Reference<com::sun::star::sheet::XSpreadsheetDocument> Commands::document() const {
    return {controller()->getModel(), UNO_QUERY_THROW};
}

// What is being typed into a cell stands on the screen, but not in the document yet.
void Commands::finish_typing() {
    com::sun::star::frame::DispatchHelper::create(owner_.context)
        ->executeDispatch({owner_.frame, UNO_QUERY_THROW}, ".uno:AcceptFormula", "_self", 0, {});
}

Commands::Outcome Commands::check_with_progress() {
    finish_typing();
    Progress progress(owner_.frame, say(language_, "calc.progress"));
    return findings_of(owner_.context, document())->check(settings_, [&](std::size_t done, std::size_t all) {
        progress.show(done, all);
    });
}

std::string Commands::show(const ResultText& text) const {
    show_result(controller(), text, language_);
    findings_of(owner_.context, document())->remark(bar_text(text, language_).whole ? std::string() : whole_text(text));
    return whole_text(text);
}

} // namespace crossfoot::office
