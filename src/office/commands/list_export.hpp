// The list of findings elsewhere: on the clipboard, on a sheet of its own, in a file.
#pragma once

#include "office/uno/info_bar.hpp"
#include "office/uno/message_box.hpp"
#include "review/worklist.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// As lines with tabs between the columns.
void copy_list(const BoxOwner& owner, const std::vector<WorkItem>& items, Language language);

// As one undo step; the items are those of the validation.
ResultText
save_list_as_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const Validation& validation, const std::vector<WorkItem>& items, const std::string& version,
                   Language language);

// To the file of that address; asks for one where it is empty, and saves nothing when the user cancels.
ResultText save_list_as_csv(const BoxOwner& owner, const std::vector<WorkItem>& items, const std::string& address,
                            Language language);

} // namespace crossfoot::office
