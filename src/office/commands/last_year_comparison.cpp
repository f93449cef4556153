#include "office/commands/last_year_comparison.hpp"

#include "language/catalogue.hpp"
#include "office/commands/comparison_writer.hpp"
#include "office/commands/last_year_choice.hpp"
#include "office/document/document_forms.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/local_time.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "review/outcome_text.hpp"
#include "tell/last_year.hpp"
#include "text/trim.hpp"

#include <utility>

namespace crossfoot::office {

// What is to be written.
struct LastYearComparison::Compared {
    std::string why_not; // empty: it was compared
    Outcome found;       // in the document as it is
    std::vector<CheckedReport> reports;
    std::size_t which = 0;
    PropertyTexts kept;
    std::vector<SectionProse> last_prose = {};
};

LastYearComparison::LastYearComparison(BoxOwner owner, const Document& document, Place cursor, Answers answers,
                                       Settings settings, Check check)
    : owner_(std::move(owner)), document_(document), cursor_(cursor), answers_(std::move(answers)),
      settings_(std::move(settings)), language_(settings_.language), check_(std::move(check)) {}

ResultText LastYearComparison::refuse(std::string_view why) const {
    return notice(say(language_, "compare.not_compared"), std::string(trimmed(why)));
}

std::optional<std::size_t> LastYearComparison::report_in(const Validation& found, std::string& why_not) const {
    const auto which = report_at(found.reports, cursor_);
    if (!which)
        why_not = say(language_, found.reports.empty() ? "compare.no_report" : "compare.which_report");
    return which;
}

ResultText LastYearComparison::run() {
    if (is_read_only(document_))
        return refuse(say(language_, "calc.decision_read_only"));
    const Outcome found = check_();
    std::string why_not;
    const auto which = report_in(*found, why_not);
    if (!which)
        return refuse(why_not);
    const LastYear& last_year = found->reports[*which].last_year;
    const bool beside = last_year.report && last_year.report->file.empty(); // in the document itself
    const Compared compared =
        beside ? Compared{{}, found, found->reports, *which, {}, {}} : compared_with_chosen(*found, *which);
    return compared.why_not.empty() ? write(compared) : refuse(compared.why_not);
}

LastYearComparison::Compared LastYearComparison::compared_with_chosen(const Validation& before,
                                                                      std::size_t which) const {
    Compared compared;
    const auto file = answers_.file.empty()
                          ? ask_for_last_year(owner_, document_, before.reports[which].report, language_)
                          : path_of(answers_.file);
    if (!file)
        return {say(language_, "import.none_chosen"), {}, {}, 0, {}, {}};
    const LastYearFile read = read_last_year(owner_, *file, language_);
    compared.found = check_(); // somebody may have edited while the box was open
    const auto now = report_in(*compared.found, compared.why_not);
    if (!now)
        return compared;
    Pairing pairing = pair_with(read, compared.found->content, compared.found->reports, *now,
                                DocumentForms(owner_.context).of(document_).forms, settings_.policy(),
                                local_time("%Y-%m-%d"), language_);
    const DocumentProperty chosen = chosen_file(document_, *file);
    compared.why_not = std::move(pairing.why_not);
    compared.reports = std::move(pairing.reports);
    compared.which = *now;
    compared.last_prose = std::move(pairing.last_prose);
    compared.kept = {{pairing.kept.name, pairing.kept.value}, {chosen.name, chosen.value}};
    return compared;
}

ResultText LastYearComparison::write(const Compared& compared) {
    const CheckedReport& report = compared.reports[compared.which];
    const ComparisonSheet sheet =
        comparison_sheet(report, compared.found->content, compared.last_prose, local_time("%Y-%m-%d"), language_);
    UndoStep step(document_, to_uno(say(language_, "compare.undo")));
    const WrittenSheet written = write_comparison(document_, compared.found->content, sheet, language_);
    if (written.name.empty())
        return refuse(written.why_not);
    if (!compared.kept.empty()) {
        std::vector<std::string> names;
        for (const auto& [name, value] : compared.kept)
            names.push_back(name);
        step.perform([document = document_,
                      before = texts_of_properties(document_, names)] { put_properties(document, before); },
                     [document = document_, after = compared.kept] { put_properties(document, after); });
    }
    const Outcome found = check_();
    written_ = true;
    const MarkingOutcome marking = findings_of(owner_.context, document_)->mark(*found, settings_, "compare.undo");
    const ResultText now = validation_text(*found, marking, false, language_);
    ResultText text =
        success(say(language_, "compare.compared",
                    {{"year", std::to_string(report.last_year.report->report.year->year)}, {"sheet", written.name}}),
                year_relations_text(report.last_year, language_));
    text.more = compared_text(report, language_) + '\n' + now.headline + (now.more.empty() ? "" : '\n' + now.more);
    text.tone = now.tone;
    text.with_findings = now.with_findings;
    return text;
}

} // namespace crossfoot::office
