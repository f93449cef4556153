#include "office/commands/availability.hpp"

#include "office/commands/text_proposals.hpp"
#include "office/document/registry.hpp"
#include "office/marks/marks.hpp"
#include "office/uno/spreadsheet.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = DocumentFindings::Document;

bool is_empty(const Document& document) {
    namespace sheet = com::sun::star::sheet;
    constexpr auto content = static_cast<sal_Int16>(sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME |
                                                    sheet::CellFlags::STRING | sheet::CellFlags::FORMULA);
    const auto sheets = sheets_of(document);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<sheet::XCellRangesQuery> query(sheets->getByIndex(i), UNO_QUERY_THROW);
        if (query->queryContentCells(content)->getRangeAddresses().hasElements())
            return false;
    }
    return true;
}

// Of the list, whose items are all there is where they are those of the document as it is.
bool has_item(const DocumentFindings::State& state, const Document& document, bool (*meant)(const WorkItem&)) {
    const bool tells_of_changes = Reference<com::sun::star::sheet::XCalculatable>(document, UNO_QUERY_THROW)
                                      ->isAutomaticCalculationEnabled(); // not of those by hand
    return state.checked && !state.stale && tells_of_changes ? std::ranges::any_of(state.items, meant)
                                                             : !is_empty(document);
}

// Where it was looked for and nothing was edited since, it is known.
bool may_hold_report(const DocumentFindings::State& state, const Document& document) {
    return state.checked && !state.stale ? state.holds_report : !is_empty(document);
}

bool is_open(const WorkItem& item) { return item.status == Status::open; }
bool is_accepted(const WorkItem& item) { return item.status == Status::accepted; }
bool is_there(const WorkItem& item) { return item.status != Status::fixed; }
bool is_any(const WorkItem&) { return true; }
bool can_be_adopted(const WorkItem& item) { return is_open(item) && item.adopts; }

} // namespace

bool is_available(Command command, const Reference<com::sun::star::uno::XComponentContext>& context,
                  const Reference<com::sun::star::frame::XFrame>& frame) {
    if (command == Command::new_report || command == Command::import_report || command == Command::paste_report ||
        command == Command::validate_folder || command == Command::open_sample || command == Command::about)
        return true;
    const auto controller = frame.is() ? frame->getController() : nullptr;
    if (!Reference<com::sun::star::sheet::XSpreadsheetView>(controller, UNO_QUERY).is())
        return false; // as in a print preview
    const Document document(controller->getModel(), UNO_QUERY_THROW);
    const auto state = [&] { return findings_of(context, document)->state(); };
    switch (command) {
    case Command::next_finding:
    case Command::previous_finding:
        return has_item(state(), document, is_open);
    case Command::adopt_suggestion:
        return !is_read_only(document) && has_item(state(), document, can_be_adopted);
    case Command::accept_finding:
        return !is_read_only(document) && has_item(state(), document, is_open);
    case Command::withdraw_acceptance:
        return !is_read_only(document) && has_item(state(), document, is_accepted);
    case Command::explain_finding:
        return has_item(state(), document, is_there);
    case Command::copy_findings:
    case Command::save_findings_sheet:
    case Command::save_findings_csv:
        return has_item(state(), document, is_any);
    case Command::clear_marks:
        return !is_read_only(document) && has_marks(document);
    case Command::compare_last_year:
        return !is_read_only(document) && may_hold_report(state(), document);
    case Command::propose_text:
        return !is_read_only(document) && may_hold_report(state(), document) &&
               has_room_for_proposals(document, findings_of(context, document)->forms());
    case Command::functions_to_values:
    case Command::paste_figures:
    case Command::fill_zeros:
    case Command::restore_cells:
        return !is_read_only(document) && !is_empty(document);
    case Command::validate:
    case Command::summary_sheet:
    case Command::generate_report:
        return !is_empty(document);
    default:
        return true;
    }
}

} // namespace crossfoot::office
