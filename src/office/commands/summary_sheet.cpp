#include "office/commands/summary_sheet.hpp"

#include "language/catalogue.hpp"
#include "office/commands/dated_sheet.hpp"
#include "office/marks/highlights.hpp"
#include "office/uno/added_sheet.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/report.hpp"
#include "tell/severity_word.hpp"
#include "tell/summary_table.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

std::string meaning(Prominence prominence, Language language) {
    switch (prominence) {
    case Prominence::subject:
        return say(language, "summary.legend_total");
    case Prominence::part:
        return say(language, "summary.legend_part");
    case Prominence::suspect:
        return say(language, "summary.legend_suspect");
    }
    return {};
}

// Gives the cells of the samples of marks, to be painted.
PaintedRanges write_legend(const AddedSheet& added, sal_Int16 sheet, int row, Language language) {
    PaintedRanges samples;
    write_line(added, row, say(language, "summary.legend"), true);
    for (const Paint paint : all_paints()) {
        ++row;
        write_line(added, row, severity_word(paint.severity, language));
        added.sheet->getCellByPosition(1, row)->setFormula(to_uno(meaning(paint.prominence, language)));
        samples[paint].push_back({sheet, 0, row, 0, row});
    }
    return samples;
}

} // namespace

ResultText add_summary(const Document& document, const Validation& validation, const Settings& settings,
                       const std::string& version) {
    const Language language = settings.language;
    if (validation.reports.empty()) {
        return notice(say(language, "calc.no_table"), say(language, "unread.no_table"));
    }
    UndoStep step(document, to_uno(say(language, "summary.undo")));
    const auto added = add_sheet(document, say(language, "summary.sheet_name"));
    if (!added) {
        return notice(say(language, "panel.structure_locked"));
    }
    const auto table = summary_table(validation.content, validation.reports, language);
    const Tally tally = crossfoot::tally(validation.reports);
    write_origin(document, *added, validation, say(language, "summary.title"), version, language);
    write_line(*added, 3, summary_text(validation.reports, language));
    set_widths(*added, {2600, 8000, 7000, 3600, 2600, 2400, 2400});
    write_table(*added, 5, table);
    const auto sheet = static_cast<sal_Int16>(validation.content.blocks.size());
    const int below = 6 + static_cast<int>(table.size());
    const PaintedRanges samples = write_legend(*added, sheet, below, language);
    write_line(*added, below + 2 + static_cast<int>(all_paints().size()), say(language, "summary.signed"));
    show_samples(document, samples, settings.palette);
    std::size_t failed = 0;
    for (const CheckedReport& report : validation.reports) {
        failed += report.relations.failed - report.relations.accepted;
    }
    print_as_list(document, step, *added, 5);
    return success(say(language, "summary.added", {{"sheet", added->name}}),
                   say(language, "summary.counts",
                       {{"relations", std::to_string(tally.relations)}, {"failed", std::to_string(failed)}}));
}

} // namespace crossfoot::office
