#include "commands.hpp"

#include "about.hpp"
#include "function_values.hpp"
#include "help.hpp"
#include "marks.hpp"
#include "package.hpp"
#include "progress.hpp"
#include "result_text.hpp"
#include "tell/catalogue.hpp"
#include "text.hpp"
#include "ui_language.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <functional>
#include <map>

namespace crossfoot::calc {

using com::sun::star::frame::XController;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

Commands::Commands(const Reference<com::sun::star::uno::XComponentContext>& context,
                   const Reference<com::sun::star::frame::XFrame>& frame)
    : owner_{context, frame}, language_(ui_language(context)), forms_(context) {}

std::string Commands::run(std::string_view command, const Answers& answers) {
    const std::map<std::string_view, std::function<std::string()>> all{
        {"new-report", [this] { return open_copy("templates/crossfoot/report.ots"); }},
        {"open-sample", [this] { return open_copy("samples/sample.ods"); }},
        {"validate", [this] { return validate(); }},
        {"next-finding", [this] { return go(Direction::forward); }},
        {"previous-finding", [this] { return go(Direction::backward); }},
        {"adopt-suggestion", [&] { return decide(&Decision::adopt, answers); }},
        {"accept-finding", [&] { return decide(&Decision::accept, answers); }},
        {"withdraw-acceptance", [&] { return decide(&Decision::withdraw, answers); }},
        {"clear-marks", [this] { return clear_marks(); }},
        {"functions-to-values", [this] { return convert_functions(); }},
        {"help", [this] { return help(); }},
        {"about", [this] { return about(); }}};
    const auto known = all.find(command);
    if (known == all.end()) {
        throw com::sun::star::lang::IllegalArgumentException("no such command: " + to_uno(command), nullptr, 0);
    }
    return known->second();
}

std::string Commands::validate() {
    const std::vector<SelectedRange> selection = selected_ranges(controller());
    Validation validation = check_with_progress();
    if (!selection.empty()) {
        validation.restrict_to(selection);
    }
    const MarkingOutcome marking = mark(document(), validation.reports, language_);
    if (const auto findings = validation.in_reading_order(); !findings.empty()) {
        go_to(controller(), place_of(*findings.front()));
    }
    tell(validation_text(validation, marking, !selection.empty(), language_));
    return json(document(), validation, language_);
}

// The document is checked again each time, so that the way leads to what is wrong now.
std::string Commands::go(Direction direction) {
    const Validation validation = check_with_progress();
    const std::vector<const Finding*> findings = validation.in_reading_order();
    if (findings.empty()) {
        return tell(validation_text(validation, {}, false, language_));
    }
    const std::size_t index = beyond(findings, current_place(controller()), direction);
    go_to(controller(), place_of(*findings[index]));
    return tell(finding_text(*findings[index], index, findings.size(), language_));
}

std::string Commands::clear_marks() { return tell(clearing_text(calc::clear_marks(document(), language_), language_)); }

std::string Commands::convert_functions() {
    return tell(
        conversion_text(calc::convert_functions(document(), selected_ranges(controller()), language_), language_));
}

std::string Commands::decide(ResultText (Decision::*decision)(), const Answers& answers) {
    Decision made(owner_, document(), current_place(controller()), answers, language_,
                  [this] { return check_with_progress(); });
    return tell((made.*decision)());
}

std::string Commands::open_copy(const std::string& path) { return open_as_template(owner_.context, path); }

std::string Commands::help() { return show_help(owner_.context, current_formula(controller()), language_); }

std::string Commands::about() { return show_about(owner_, language_); }

Reference<XController> Commands::controller() const {
    const auto shown = owner_.frame.is() ? owner_.frame->getController() : Reference<XController>();
    if (!Reference<com::sun::star::sheet::XSpreadsheetView>(shown, UNO_QUERY).is()) { // as in Writer or a print preview
        throw com::sun::star::uno::RuntimeException(to_uno(say(language_, "calc.no_spreadsheet")), nullptr);
    }
    return shown;
}

Reference<com::sun::star::sheet::XSpreadsheetDocument> Commands::document() const {
    return {controller()->getModel(), UNO_QUERY_THROW};
}

Validation Commands::check_with_progress() {
    Progress progress(owner_.frame, say(language_, "calc.progress"));
    return calc::validate(document(), forms_.of(document()),
                          [&](std::size_t done, std::size_t all) { progress.show(done, all); });
}

std::string Commands::tell(const ResultText& text) const {
    show_result(controller(), text, language_);
    return text.details.empty() ? text.headline : text.headline + "\n" + text.details;
}

} // namespace crossfoot::calc
