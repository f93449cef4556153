#include "office/commands/decision.hpp"

#include "check/acceptance.hpp"
#include "language/catalogue.hpp"
#include "office/commands/adopt.hpp"
#include "office/document/document_properties.hpp"
#include "office/document/read_document.hpp"
#include "office/document/registry.hpp"
#include "office/uno/local_time.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "review/outcome_text.hpp"
#include "review/worklist.hpp"
#include "tell/suspects.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

} // namespace

struct Decision::Exchange {
    PropertyTexts before;
    PropertyTexts after;
};

Decision::Decision(BoxOwner owner, const Document& document, Place cursor, Answers answers, Settings settings,
                   Validate validate)
    : owner_(std::move(owner)), document_(document), cursor_(cursor), answers_(std::move(answers)),
      settings_(std::move(settings)), language_(settings_.language), validate_(std::move(validate)) {}

ResultText Decision::refuse(std::string_view key) const { return notice(say(language_, key)); }

bool Decision::may_change(ResultText& refusal) const {
    if (!is_read_only(document_)) {
        return true;
    }
    refusal = refuse("calc.decision_read_only");
    return false;
}

bool Decision::confirmed(const std::string& question) const {
    return answers_.confirmed || ask(owner_, say(language_, "calc.adopt_title"), question);
}

// The office tells nobody of what a recalculation changes, or a script that has its windows locked.
bool Decision::still_stands(const crossfoot::Document& content, const Finding& finding) const {
    const auto holds = [&](const FindingCell& cell) { return still_holds(document_, content, cell.place); };
    return std::ranges::all_of(finding.cells, holds) &&
           std::ranges::all_of(finding.suspects(), holds, &Suspect::cell) &&
           std::ranges::all_of(finding.relations(),
                               [&](const Breach& one) { return std::ranges::all_of(one.cells, holds); });
}

std::shared_ptr<const Validation>
Decision::outcome_with(const std::function<std::vector<const Finding*>(const Validation&)>& wanted) const {
    std::shared_ptr<const Validation> last = validate_(Wanted::last);
    const std::vector<const Finding*> findings = wanted(*last);
    const bool stands = !findings.empty() && std::ranges::all_of(findings, [&](const Finding* finding) {
        return still_stands(last->content, *finding);
    });
    return stands ? last : validate_(Wanted::now);
}

ResultText Decision::adopt() {
    const auto suggested = [&](const Validation& validation) {
        return suggestion_at(
            validation, cursor_, [&](const Finding& finding) { return is_meant(validation.content, finding); },
            answers_.value);
    };
    const std::shared_ptr<const Validation> found = outcome_with([&](const Validation& validation) {
        const Suggestion one = suggested(validation);
        return one.suspects.empty() ? std::vector<const Finding*>() : std::vector{one.finding};
    });
    const Suggestion suggestion = suggested(*found);
    if (suggestion.suspects.empty()) {
        return apply_remedy();
    }
    if (ResultText refusal; !may_change(refusal)) {
        return refusal;
    }
    const std::string change = changes_text(suggestion.suspects, language_);
    std::string question;
    if (!suggestion.certain() && !answers_.value) {
        question = say(language_, "calc.adopt_uncertain", {{"change", change}});
    }
    for (const std::string& formula : formulas_replaced(document_, suggestion)) {
        question += (question.empty() ? "" : "\n") +
                    say(language_, "calc.adopt_formula", {{"formula", formula}, {"change", change}});
    }
    if (!question.empty() && !confirmed(question)) {
        ResultText text = notice(say(language_, "calc.not_adopted"), question);
        text.with_findings = true;
        return text;
    }
    if (!question.empty() && !still_stands(found->content, *suggestion.finding)) {
        return refuse("calc.nothing_to_adopt"); // edited while the question stood
    }
    UndoStep step(document_, to_uno(say(language_, "calc.undo_adopt")));
    if (const std::string locked = apply(document_, suggestion); !locked.empty()) {
        return notice(say(language_, "calc.not_adopted"), say(language_, "calc.adopt_locked", {{"sheet", locked}}));
    }
    return renewed(say(language_, "calc.adopted"), correction_brief(suggestion.suspects, language_), "calc.undo_adopt");
}

bool Decision::is_meant(const crossfoot::Document& content, const Finding& finding) const {
    const std::vector<std::string> keys = keys_of(content, finding);
    return answers_.finding.empty() || std::find(keys.begin(), keys.end(), answers_.finding) != keys.end();
}

// Those that lead to the cursor come before those that merely concern it.
std::vector<const Finding*> Decision::findings_here(const Validation& validation, bool accepted) const {
    std::vector<const Finding*> findings;
    for (const CheckedReport& report : validation.reports) {
        for (const Finding& finding : report.findings) {
            const bool here = std::any_of(finding.cells.begin(), finding.cells.end(),
                                          [&](const FindingCell& cell) { return cell.place == cursor_; });
            if (here && finding.accepted.has_value() == accepted && is_meant(validation.content, finding)) {
                findings.push_back(&finding);
            }
        }
    }
    std::stable_partition(findings.begin(), findings.end(),
                          [&](const Finding* finding) { return place_of(*finding) == cursor_; });
    return findings;
}

ResultText Decision::accept() {
    const auto here = [&](const Validation& one) { return findings_here(one, false); };
    const std::shared_ptr<const Validation> found = outcome_with(here);
    const Validation& validation = *found;
    const std::vector<const Finding*> findings = here(validation);
    if (findings.empty()) {
        return refuse("calc.nothing_to_accept");
    }
    const Finding* const finding = findings.front();
    if (ResultText refusal; !may_change(refusal)) {
        return refusal;
    }
    const std::string message = message_text(*finding, language_);
    const std::optional<std::string> reason =
        answers_.reason ? answers_.reason
                        : ask_text(owner_, say(language_, "calc.accept_title"),
                                   say(language_, "calc.accept_question", {{"message", message}}),
                                   say(language_, "calc.accept_label"), language_);
    if (!reason || trimmed(*reason).empty()) {
        return refuse("calc.no_reason");
    }
    if (!answers_.reason && !still_stands(validation.content, *finding)) {
        return refuse("calc.nothing_to_accept"); // edited while it was asked for
    }
    PropertyTexts before;
    PropertyTexts after;
    for (const DocumentProperty& property :
         acceptances_of(validation.content, *finding, trimmed(*reason), local_time("%Y-%m-%d"))) {
        before.emplace_back(property.name, std::nullopt);
        after.emplace_back(property.name, property.value);
    }
    return exchange("calc.undo_accept", say(language_, "calc.accepted"), message, {before, after});
}

ResultText Decision::withdraw() {
    const auto here = [&](const Validation& one) { return findings_here(one, true); };
    const std::shared_ptr<const Validation> found = outcome_with(here);
    const Validation& validation = *found;
    const std::vector<const Finding*> findings = here(validation);
    if (findings.empty()) {
        return refuse("calc.nothing_to_withdraw");
    }
    if (ResultText refusal; !may_change(refusal)) {
        return refusal;
    }
    PropertyTexts before;
    PropertyTexts after;
    for (const Finding* finding : findings) { // one cause may have been accepted with several relations
        for (const DocumentProperty& property : acceptances_of(validation.content, *finding, {}, {})) {
            before.emplace_back(property.name, *finding->accepted);
            after.emplace_back(property.name, std::nullopt);
        }
    }
    const std::string message = short_text(*findings.front(), language_);
    return exchange("calc.undo_withdraw", say(language_, "calc.withdrawn"), message, {before, after});
}

ResultText Decision::exchange(const std::string& title, const std::string& done, const std::string& about,
                              const Exchange& properties) {
    UndoStep step(document_, to_uno(say(language_, title)));
    step.perform([document = document_, before = properties.before] { put_properties(document, before); },
                 [document = document_, after = properties.after] { put_properties(document, after); });
    return renewed(done, about, title);
}

ResultText Decision::renewed(const std::string& done, const std::string& about, std::string_view title) const {
    const std::shared_ptr<const Validation> found = validate_(Wanted::renewed);
    const MarkingOutcome marking = findings_of(owner_.context, document_)->mark(*found, settings_, title);
    return decision_text(done, about, *found, marking, language_); // without a suggestion: the cursor stays
}

} // namespace crossfoot::office
