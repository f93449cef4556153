// The notes that tell what is wrong with a cell, beside those of the user, which are never touched.
#pragma once

#include "review/mark_plan.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <map>
#include <set>
#include <string>

namespace crossfoot::office {

struct Annotations {
    std::map<Place, std::string> ours; // with their texts
    std::set<Place> others;
};

// The places of all notes. Which are ours is told by the first words of their texts.
Annotations annotations(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

// Adds a note to a cell that has none. The sheet must not be protected. The office records it for undo.
void annotate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, Place place,
              const std::string& text);

// Removes the notes of these cells. The same holds for protection and undo.
void remove_annotations(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const std::set<Place>& places);

} // namespace crossfoot::office
