// The list of reports (清单.ods) of a results folder as a document of the office.
#pragma once

#include "collect/collection.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <string>

namespace crossfoot::office {

std::filesystem::path list_file(const std::string& results);

// Whether it is open, and was changed since it was saved. For the main thread, as what follows.
bool list_has_changes(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const std::string& results);

// Opens it in front, and says in its bar what came of the run. Where it is open already it is opened anew, unless it
// has changes, which nobody loses: that is said instead.
void open_list(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& results, const CollectCounts& counts, Language language);

} // namespace crossfoot::office
