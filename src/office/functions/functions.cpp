#include "office/functions/functions.hpp"

#include "check/check.hpp"
#include "document/cell_figure.hpp"
#include "language/catalogue.hpp"
#include "lookup/lookup.hpp"
#include "office/document/document_properties.hpp"
#include "office/document/read_document.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace {

// A block whose last row and column are totals.
std::optional<CrossFooting> footing_of(const CellBlock& block, std::size_t& columns) {
    const FigureBlock figures = to_figures(block);
    columns = figures.columns;
    if (columns < 2 || figures.figures.size() < 2 * columns)
        return {};
    return cross_foot(figures.figures, columns);
}

Any shown(const crossfoot::Document& content, const ReportFigure& figure, std::string_view kind) {
    if (kind == "text")
        return to_cell(figure.text);
    if (kind == "kind")
        return to_cell(std::string(name(figure.figure.kind)));
    if (kind == "cell")
        return to_cell(place_text(content, figure.place, Language::zh_cn));
    if (figure.figure.kind == FigureKind::unreadable)
        return to_cell(CellError::value);
    return figure.figure.has_value() ? to_cell(figure.figure.value) : to_cell(CellError::not_available);
}

} // namespace

Functions::Functions(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context), forms_(context) {}

// A form file that cannot be used is complained of by the command; a cell has no place for it.
std::vector<std::shared_ptr<const Form>> Functions::forms_of(const Caller& document) {
    return forms_.of({document, UNO_QUERY_THROW}).forms;
}

void Functions::wrong_argument(const char* reason) {
    throw com::sun::star::lang::IllegalArgumentException(rtl::OUString::createFromAscii(reason), *this, 0);
}

std::string Functions::optional_text(const Any& argument) {
    rtl::OUString text;
    double number = 0;
    if (argument.hasValue() && !(argument >>= text) && (!(argument >>= number) || number != 0))
        wrong_argument("a text was expected"); // an empty cell comes as 0
    return from_uno(text);
}

Language Functions::language_of(const Any& argument, Language otherwise) {
    const std::string tag = optional_text(argument);
    if (tag.empty())
        return otherwise;
    if (const auto language = language_of_tag(tag))
        return *language;
    wrong_argument("the language is zh-CN or en");
}

CellBlock Functions::same_size(const CellBlock& outcome) {
    if (!outcome.hasElements())
        wrong_argument("the ranges differ in size");
    return outcome;
}

Any Functions::footDifference(const CellBlock& total, const CellBlock& part, const Sequence<Any>& parts) {
    return guarded("Functions::footDifference", [&] {
        Sum whole;
        add_to(whole, total);
        Sum sum;
        add_to(sum, part);
        for (const Any& more : parts)
            add_to(sum, more);
        if (!whole.value() || !sum.value())
            return to_cell(CellError::value);
        return to_cell(*whole.value() - *sum.value());
    });
}

CellBlock Functions::balanceDifference(const CellBlock& received, const CellBlock& carried_in, const CellBlock& handled,
                                       const CellBlock& carried_out) {
    return guarded("Functions::balanceDifference", [&] {
        return same_size(
            for_each_cell({&received, &carried_in, &handled, &carried_out}, [](const std::vector<Figure>& figures) {
                return to_cell(balance_difference(figures[0], figures[1], figures[2], figures[3]));
            }));
    });
}

CellBlock Functions::crossFoot(const CellBlock& block) {
    return guarded("Functions::crossFoot", [&] {
        std::size_t columns = 0;
        const auto footing = footing_of(block, columns);
        if (!footing)
            wrong_argument("a block has at least two rows and two columns");
        const auto last_row = static_cast<sal_Int32>(footing->rows.size()) - 1;
        const auto last_column = static_cast<sal_Int32>(columns) - 1;
        CellBlock result(last_row + 1);
        for (sal_Int32 row = 0; row <= last_row; ++row) {
            Sequence<Any> line(last_column + 1);
            for (sal_Int32 column = 0; column <= last_column; ++column)
                line.getArray()[column] = row == last_row ? to_cell(footing->columns[static_cast<std::size_t>(column)])
                                          : column == last_column
                                              ? to_cell(footing->rows[static_cast<std::size_t>(row)])
                                              : to_cell(std::string());
            result.getArray()[row] = line;
        }
        return result;
    });
}

Any Functions::crossFootFailures(const CellBlock& block) {
    return guarded("Functions::crossFootFailures", [&] {
        std::size_t columns = 0;
        const auto footing = footing_of(block, columns);
        if (!footing)
            wrong_argument("a block has at least two rows and two columns");
        std::int64_t failures = 0;
        for (const auto* lines : {&footing->rows, &footing->columns})
            for (const std::optional<Decimal>& difference : *lines) {
                if (!difference)
                    return to_cell(CellError::value);
                failures += difference->is_zero() ? 0 : 1;
            }
        return to_cell(Decimal(failures));
    });
}

Any Functions::reportCheck(const Caller& document, const Range& range, const Any& form) {
    return guarded("Functions::reportCheck", [&] {
        const std::string id = optional_text(form);
        std::vector<std::shared_ptr<const Form>> forms = forms_of(document);
        if (!id.empty())
            std::erase_if(forms, [&](const auto& candidate) { return candidate->id != id; });
        if (forms.empty())
            wrong_argument("there is no such form");
        const Checked checked = check_range(document, range, forms);
        if (std::ranges::all_of(checked.reports,
                                [](const CheckedReport& report) { return report.report.tables.empty(); }))
            return to_cell(CellError::not_available);
        std::size_t open = 0;
        for (const CheckedReport& report : checked.reports)
            open += report.relations.failed - report.relations.accepted;
        return to_cell(Decimal(static_cast<std::int64_t>(open)));
    });
}

Functions::Checked Functions::check_range(const Caller& document, const Range& range,
                                          const std::vector<std::shared_ptr<const Form>>& forms) {
    Checked checked;
    checked.content = read_range(range);
    checked.content.properties = document_properties({document, UNO_QUERY_THROW});
    const Policy policy = settings(context_).policy();
    checked.reports = recognisers_.by(forms, [&](Recogniser& by) { return check(checked.content, by, policy); });
    return checked;
}

Functions::Checked Functions::check_for(const Caller& document, const Range& range, sal_Int32 number) {
    if (number < 1)
        wrong_argument("findings are counted from 1");
    return check_range(document, range, forms_of(document));
}

const Finding* Functions::Checked::finding(sal_Int32 number) const {
    auto left = static_cast<std::size_t>(number);
    for (const CheckedReport& report : reports) {
        if (left <= report.findings.size())
            return &report.findings[left - 1];
        left -= report.findings.size();
    }
    return nullptr;
}

Any Functions::reportFinding(const Caller& document, const Range& range, sal_Int32 number, const Any& language) {
    return guarded("Functions::reportFinding", [&] {
        const Language told = language_of(language, settings(context_).language);
        const Checked checked = check_for(document, range, number);
        const Finding* finding = checked.finding(number);
        if (!finding)
            return to_cell(CellError::not_available);
        const FindingCell& first = finding->cells.front();
        std::string message = one_line(message_text(*finding, told));
        if (finding->accepted)
            message +=
                ' ' + say(told, "finding.accepted", {{"reason", crossfoot::shown(*finding->accepted, most_of_reason)}});
        return to_cell(say(told, "function.finding",
                           {{"title", title_text(*finding, told)},
                            {"place", place_text(checked.content, first.place, told)},
                            {"message", message}}));
    });
}

Any Functions::reportSuspect(const Caller& document, const Range& range, sal_Int32 number, const Any& kind) {
    return guarded("Functions::reportSuspect", [&] {
        const std::string wanted = optional_text(kind);
        if (!wanted.empty() && wanted != "cell" && wanted != "why" && wanted != "confidence")
            wrong_argument("the kind is cell, why or confidence");
        const Checked checked = check_for(document, range, number);
        const Finding* finding = checked.finding(number);
        if (!finding || finding->suspects().empty())
            return to_cell(CellError::not_available);
        const Suspect& suspect = finding->suspects().front();
        if (wanted == "why")
            return to_cell(say(settings(context_).language, "why." + std::string(name(suspect.why))));
        if (wanted == "confidence")
            return Any(suspect.confidence);
        return to_cell(place_text(checked.content, suspect.cell.place, settings(context_).language));
    });
}

Any Functions::reportSuggestion(const Caller& document, const Range& range, sal_Int32 number) {
    return guarded("Functions::reportSuggestion", [&] {
        const Checked checked = check_for(document, range, number);
        const Finding* finding = checked.finding(number);
        return !finding || finding->suspects().empty() ? to_cell(CellError::not_available)
                                                       : to_cell(finding->suspects().front().suggested);
    });
}

Any Functions::reportFigure(const Caller& document, const Range& range, const rtl::OUString& item, const Any& applicant,
                            const Any& kind) {
    return guarded("Functions::reportFigure", [&] {
        std::string wanted = optional_text(kind);
        if (wanted.empty())
            wanted = "value";
        if (wanted != "value" && wanted != "text" && wanted != "kind" && wanted != "cell")
            wrong_argument("the kind is value, text, kind or cell");
        const crossfoot::Document content = read_range(range);
        const std::vector<Report> reports =
            recognisers_.by(forms_of(document), [&](Recogniser& by) { return by.recognise(content); });
        const std::vector<const ReportFigure*> found = find_figures(reports, from_uno(item), optional_text(applicant));
        if (found.size() > 1)
            wrong_argument("several figures are called so");
        return found.empty() ? to_cell(CellError::not_available) : shown(content, *found.front(), wanted);
    });
}

Any Functions::reportRate(const Caller& document, const Range& range, const Any& rate) {
    return guarded("Functions::reportRate", [&] {
        const crossfoot::Document content = read_range(range);
        const std::vector<Report> reports =
            recognisers_.by(forms_of(document), [&](Recogniser& by) { return by.recognise(content); });
        if (reports.empty())
            return to_cell(CellError::not_available);
        const RateOutcome outcome = find_rate(reports, optional_text(rate));
        switch (outcome.problem) {
        case RateProblem::none:
            return Any(outcome.part.nearest_double() / outcome.whole.nearest_double());
        case RateProblem::unknown_rate:
            wrong_argument("there is no such rate");
        case RateProblem::missing:
            return to_cell(CellError::not_available);
        case RateProblem::unreadable:
            return to_cell(CellError::value);
        case RateProblem::no_whole:
            return to_cell(CellError::no_division);
        }
        return to_cell(CellError::value);
    });
}

Any Functions::itemLabel(const Caller& document, const rtl::OUString& code, const Any& language) {
    return guarded("Functions::itemLabel", [&] {
        const auto label = item_label(forms_of(document), from_uno(code), language_of(language, Language::zh_cn));
        return label ? to_cell(*label) : to_cell(CellError::not_available);
    });
}

CellBlock Functions::readFigure(const CellBlock& figure) {
    return guarded("Functions::readFigure", [&] {
        return for_each_cell({&figure}, [](const std::vector<Figure>& figures) {
            const Figure& read = figures.front();
            if (read.kind == FigureKind::unreadable)
                return to_cell(CellError::value);
            return read.has_value() ? to_cell(read.value) : to_cell(CellError::not_available);
        });
    });
}

CellBlock Functions::figureKind(const Range& figure) {
    return guarded("Functions::figureKind", [&] {
        const table::CellRangeAddress range =
            Reference<sheet::XCellRangeAddressable>(figure, UNO_QUERY_THROW)->getRangeAddress();
        const crossfoot::Document content = read_range(figure);
        const Grid& cells = content.blocks.front().grid;
        constexpr sal_Int32 last_of_sheet = 1'048'575;
        sal_Int32 last = range.EndRow;
        if (last == last_of_sheet) // a whole column is told as far as it is used
            last = cells.rows().empty() ? range.StartRow : static_cast<sal_Int32>(cells.rows().back().row);
        CellBlock result(last - range.StartRow + 1);
        for (sal_Int32 row = range.StartRow; row <= last; ++row) {
            Sequence<Any> line(range.EndColumn - range.StartColumn + 1);
            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
                line.getArray()[column - range.StartColumn] =
                    to_cell(std::string(name(figure_in(cells.at({row, column})).kind)));
            result.getArray()[row - range.StartRow] = line;
        }
        return result;
    });
}

CellBlock Functions::yearChange(const CellBlock& this_year, const CellBlock& last_year) {
    return guarded("Functions::yearChange", [&] {
        return same_size(for_each_cell({&this_year, &last_year}, [](const std::vector<Figure>& figures) {
            const Figure& is = figures[0];
            const Figure& was = figures[1];
            if (is.kind == FigureKind::unreadable || was.kind == FigureKind::unreadable)
                return to_cell(CellError::value);
            if (is.value == was.value)
                return to_cell(Decimal(0));
            if (was.value.is_zero())
                return to_cell(CellError::no_division);
            return Any((is.value - was.value).nearest_double() / was.value.nearest_double());
        }));
    });
}

rtl::OUString Functions::getImplementationName() { return "org.crossfoot.comp.Functions"; }

sal_Bool Functions::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> Functions::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.Functions");
    return {&name, 1};
}

} // namespace crossfoot::office
