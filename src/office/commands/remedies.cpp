// Decisions that put no figure of a finding, but mend what it is about.
#include "language/catalogue.hpp"
#include "office/commands/decision.hpp"
#include "office/document/template_cells.hpp"
#include "office/marks/marks.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "review/remedy.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include <algorithm>
#include <stdexcept>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

using TextCursor = Reference<com::sun::star::text::XTextCursor>;

bool is_struck_out(const TextCursor& letter) {
    sal_Int16 line = 0;
    Reference<com::sun::star::beans::XPropertySet>(letter, UNO_QUERY_THROW)->getPropertyValue("CharStrikeout") >>= line;
    return line != 0 && letter->getString() != "\n"; // ends of lines are always read
}

// To the letter that so many were read before, which are those that are not struck out.
void go_behind(const TextCursor& cursor, sal_Int32 letters) {
    cursor->gotoStart(false);
    while (cursor->goRight(1, true)) {
        if (!is_struck_out(cursor) && letters-- == 0)
            return cursor->collapseToStart();
        cursor->collapseToEnd();
    }
}

// What else stands in the cell keeps its formats. False where something else stands there than was read, as a field.
bool replace_part(const Reference<com::sun::star::table::XCell>& cell, const Cell& read, const NumberInText& number) {
    const Reference<com::sun::star::text::XText> text(cell, UNO_QUERY_THROW);
    const rtl::OUString found = to_uno(number.found);
    const TextCursor cursor(text->createTextCursor(), UNO_QUERY_THROW);
    go_behind(cursor, to_uno(read.text.substr(0, number.digits.first)).getLength());
    cursor->goRight(static_cast<sal_Int16>(found.getLength()), true);
    if (cursor->getString() != found)
        return false;
    cursor->setString(to_uno(number.suggested));
    return true;
}

} // namespace

ResultText Decision::apply_remedy() {
    const auto here = [&](const Validation& validation) {
        std::vector<const Finding*> findings = findings_here(validation, false);
        std::erase_if(findings, [](const Finding* finding) { return !remedy_of(*finding); });
        return findings;
    };
    const std::shared_ptr<const Validation> found = outcome_with(here);
    const std::vector<const Finding*> findings = here(*found);
    if (findings.empty())
        return refuse("calc.nothing_to_adopt");
    switch (*remedy_of(*findings.front())) {
    case Remedy::zeros:
        return fill_zeros(blank_figures(*found, *findings.front()));
    case Remedy::form:
        return restore_cells();
    case Remedy::meaning:
    case Remedy::number_in_text:
        return replace(found->content, *findings.front());
    }
    throw std::logic_error("a remedy without its function");
}

ResultText Decision::replace(const crossfoot::Document& read, const Finding& finding) {
    if (ResultText refusal; !may_change(refusal))
        return refusal;
    const UndoStep step(document_, to_uno(say(language_, "calc.undo_adopt")));
    std::size_t locked = 0;
    for (const Replacement& one : replacements(finding)) {
        const auto sheet = sheet_at(document_, one.place.block);
        const auto cell = sheet->getCellByPosition(one.place.cell().column, one.place.cell().row);
        if (!may_be_filled(cell, is_protected(sheet)))
            ++locked;
        else if (one.part)
            locked += replace_part(cell, read.blocks[one.place.block].grid.at(one.place.cell()), *one.part) ? 0 : 1;
        else if (one.number)
            cell->setValue(one.number->nearest_double());
        else
            Reference<com::sun::star::text::XText>(cell, UNO_QUERY_THROW)->setString(to_uno(one.text));
    }
    if (locked == replacements(finding).size())
        return notice(say(language_, "calc.not_adopted"), say(language_, "remedy.not_filled"));
    const std::string about = a1(place_of(finding).cell()) + ' ' + remedy_text(finding, language_);
    return renewed(say(language_, "calc.adopted"), about, "calc.undo_adopt");
}

ResultText Decision::fill_zeros() {
    const std::shared_ptr<const Validation> found = validate_(Wanted::now);
    if (found->reports.empty())
        return refuse("remedy.no_table");
    return fill_zeros(blank_figures(*found));
}

ResultText Decision::fill_zeros(const std::vector<Place>& blanks) {
    if (ResultText refusal; !may_change(refusal))
        return refusal;
    std::size_t filled = 0;
    const bool marked = has_marks(document_);
    const UndoStep step(document_, to_uno(say(language_, "remedy.undo_zeros")));
    for (const Place& place : blanks) {
        const auto sheet = sheet_at(document_, place.block);
        const auto cell = sheet->getCellByPosition(place.cell().column, place.cell().row);
        if (may_be_filled(cell, is_protected(sheet))) {
            cell->setValue(0);
            ++filled;
        }
    }
    const std::size_t locked = blanks.size() - filled;
    const std::string left =
        locked == 0 ? std::string() : say(language_, "remedy.locked", {{"count", std::to_string(locked)}});
    if (filled == 0)
        return notice(say(language_, "remedy.no_blanks"), left);
    return mended(say(language_, "remedy.filled", {{"count", std::to_string(filled)}}), left, "remedy.undo_zeros",
                  marked);
}

ResultText Decision::restore_cells() {
    const std::shared_ptr<const Validation> found = validate_(Wanted::now);
    if (altered_cells(found->content).empty())
        return refuse("remedy.none_altered");
    if (ResultText refusal; !may_change(refusal))
        return refusal;
    const bool marked = has_marks(document_);
    const UndoStep step(document_, to_uno(say(language_, "remedy.undo_form")));
    const RestoredCells restored = restore_altered(document_, found->content);
    std::string left;
    for (const std::string& sheet : restored.locked)
        left += (left.empty() ? "" : " ") + say(language_, "remedy.form_locked", {{"sheet", sheet}});
    const std::string done = say(language_, "remedy.restored", {{"count", std::to_string(restored.count)}});
    return restored.count == 0 ? notice(done, left) : mended(done, left, "remedy.undo_form", marked);
}

// Marks are renewed where there were any.
ResultText Decision::mended(const std::string& done, const std::string& left, std::string_view title,
                            bool marked) const {
    if (marked)
        return renewed(done, left, title);
    validate_(Wanted::renewed);
    return left.empty() ? success(done) : notice(done, left);
}

} // namespace crossfoot::office
