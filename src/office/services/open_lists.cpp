#include "office/services/open_lists.hpp"

#include "document/result_mark.hpp"
#include "office/document/document_properties.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include <algorithm>
#include <filesystem>

namespace crossfoot::office {

using com::sun::star::beans::XPropertySet;
using com::sun::star::frame::XModel;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Enumeration = Reference<com::sun::star::container::XEnumeration>;

namespace {

Enumeration enumerated(const Reference<com::sun::star::uno::XInterface>& all) {
    return Reference<com::sun::star::container::XEnumerationAccess>(all, UNO_QUERY_THROW)->createEnumeration();
}

bool is_result(const SpreadsheetDocument& document) {
    return std::ranges::any_of(document_properties(document),
                               [](const DocumentProperty& each) { return each.name == result_property; });
}

bool leads_to(const Any& cell, const std::filesystem::path& file) {
    const auto fields =
        enumerated(Reference<com::sun::star::text::XTextFieldsSupplier>(cell, UNO_QUERY_THROW)->getTextFields());
    while (fields->hasMoreElements()) {
        rtl::OUString address;
        Reference<XPropertySet>(fields->nextElement(), UNO_QUERY_THROW)->getPropertyValue("URL") >>= address;
        const std::string link = from_uno(address);
        if (path_of(link.substr(0, link.find('#'))) == file)
            return true;
    }
    return false;
}

// A long list takes the office no time to search, and a program seconds to walk through.
bool links_to(const SpreadsheetDocument& list, const std::filesystem::path& file) {
    const Reference<com::sun::star::util::XSearchable> sheet(sheet_at(list, 0), UNO_QUERY_THROW);
    const auto search = sheet->createSearchDescriptor();
    search->setSearchString(to_uno(file.filename().string()));
    const Reference<com::sun::star::sheet::XSheetCellRanges> found(sheet->findAll(search), UNO_QUERY);
    if (!found.is())
        return false;
    const auto cells = enumerated(found->getCells());
    while (cells->hasMoreElements())
        if (leads_to(cells->nextElement(), file))
            return true;
    return false;
}

} // namespace

bool is_in_open_list(const Reference<com::sun::star::uno::XComponentContext>& context,
                     const Reference<XModel>& document) {
    const auto file = path_of(from_uno(document->getURL()));
    const SpreadsheetDocument spreadsheet(document, UNO_QUERY);
    if (!file || (spreadsheet.is() && is_result(spreadsheet))) // it leads to other results too
        return false;
    const auto all = enumerated(com::sun::star::frame::Desktop::create(context)->getComponents());
    while (all->hasMoreElements()) {
        const SpreadsheetDocument other(all->nextElement(), UNO_QUERY);
        if (other.is() && other != document && is_result(other) && links_to(other, *file))
            return true;
    }
    return false;
}

} // namespace crossfoot::office
