// Changes to sheets that are protected without a password, as those of the template are.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <cstddef>
#include <vector>

namespace crossfoot::office {

// For the main thread, or under the office's lock, within a command. Takes the protection off sheets as they are
// needed, and puts it back, with the options it had, at the end of its life. Both are recorded for undo, so this has to
// live inside the undo step.
class OpenSheets {
public:
    explicit OpenSheets(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~OpenSheets();
    OpenSheets(const OpenSheets&) = delete;
    OpenSheets& operator=(const OpenSheets&) = delete;

    // False when the sheet is protected with a password. Takes an index of a sheet.
    bool open(std::size_t sheet);

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
    std::vector<com::sun::star::uno::Reference<com::sun::star::util::XProtectable>> opened_;
};

} // namespace crossfoot::office
