// The colours of our marks: conditional formats of our own, which leave the cells' own formats alone.
//
// Ours are told by the formula of their only condition, a constant truth such as LEN("crossfoot:error part")>0, since
// it survives every file format; the name of the style does not. The styles come from the package, a file a palette.
#pragma once

#include "office/settings/settings.hpp"
#include "review/mark_plan.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <map>
#include <vector>

namespace crossfoot::office {

// Of one cell.
com::sun::star::table::CellRangeAddress range_of(const Place& cell);

using PaintedRanges = std::map<Paint, std::vector<com::sun::star::table::CellRangeAddress>>;

// All conditional formats of a document, ours and others.
struct ConditionalFormats {
    PaintedRanges ours;
    std::vector<com::sun::star::table::CellRangeAddress> others; // marks of proposed texts that show among them

    // Whether another conditional format lies on the cell. Ours would be cut out of it.
    bool taken(Place place) const;
};

ConditionalFormats
conditional_formats(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

// Paints cells that lie in no conditional format. Their sheets must not be protected: the office would ignore the
// change without a word. Leaves nothing for undo, since the office's own step would spoil notes.
void paint(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
           const PaintedRanges& ranges, Palette palette);

// Gives the marks that are there the colours of a palette. Nothing of it is recorded for undo.
void recolour(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              Palette palette);

// Gives cells of our own the looks of marks as their style, as a legend needs it. Recorded by the office for undo.
void show_samples(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const PaintedRanges& ranges, Palette palette);

// Marks texts that were proposed for cells, as long as each stands in its cell as it was proposed: a formula compares
// them, so that the mark goes with the first edit, wherever that is made. What is as for paint().
void mark_proposed(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const std::map<Place, std::string>& texts, Palette palette);
void unmark_proposed(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const std::map<Place, std::string>& texts);

// Takes the paint off again, and the styles that no cell needs any more. The same holds for protection and undo.
void unpaint(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const PaintedRanges& ranges);

} // namespace crossfoot::office
