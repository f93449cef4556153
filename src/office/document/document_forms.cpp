#include "office/document/document_forms.hpp"

#include "office/uno/configuration.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <osl/file.hxx>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

// The folder that the user chose, as a path or as an address; empty where there is none.
std::filesystem::path chosen_folder(const Reference<com::sun::star::container::XHierarchicalNameAccess>& settings) {
    rtl::OUString folder;
    settings->getByHierarchicalName("Folder") >>= folder;
    rtl::OUString path;
    return from_uno(osl::FileBase::getSystemPathFromFileURL(folder, path) == osl::FileBase::E_None ? path : folder);
}

// The folder in which the document is stored; empty where it is not stored on a disk.
std::filesystem::path folder_of(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) {
    const rtl::OUString url = Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getURL();
    rtl::OUString path;
    if (!url.startsWith("file:") || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) {
        return {};
    }
    return std::filesystem::path(from_uno(path)).parent_path();
}

} // namespace

DocumentForms::DocumentForms(const Reference<com::sun::star::uno::XComponentContext>& context)
    : settings_(configuration(context, "/org.crossfoot.Settings/Forms")) {}

FormSet DocumentForms::of(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) {
    const std::filesystem::path chosen = chosen_folder(settings_);
    const std::filesystem::path beside = folder_of(document);
    FormSet set{built_in_forms(), {}};
    const std::lock_guard lock(guard_);
    if (!chosen.empty()) {
        add(set, folders_.in(chosen, FormFolder::named));
    }
    if (!beside.empty() && beside != chosen) {
        add(set, folders_.in(beside, FormFolder::beside));
    }
    return set;
}

} // namespace crossfoot::office
