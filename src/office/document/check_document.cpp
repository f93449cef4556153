#include "office/document/check_document.hpp"

#include "office/uno/uno_text.hpp"
#include "tell/json.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <osl/file.hxx>

#include <utility>

namespace crossfoot::office {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

std::string file_of(const Document& document) {
    const rtl::OUString url = Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getURL();
    rtl::OUString name;
    if (osl::FileBase::getSystemPathFromFileURL(url, name) !=
        osl::FileBase::E_None) { // not stored yet, or not on a disk
        name = Reference<com::sun::star::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle();
    }
    return from_uno(name);
}

} // namespace

Validation validate(const crossfoot::Document& content, const FormSet& forms, const Policy& policy, Checker& checker) {
    std::vector<CheckedReport> reports = checker.check(content, forms.forms, policy);
    return {content, std::move(reports), forms.complaints};
}

const std::string& ToldJson::of(const Document& document, const std::shared_ptr<const Validation>& found,
                                Language language) {
    std::string file = file_of(document);
    if (found_.lock() != found || language_ != language || file_ != file) {
        found_.reset(); // should something be thrown
        text_ = findings_json(file, found->content, found->reports, language, found->complaints);
        language_ = language;
        file_ = std::move(file);
        found_ = found;
    }
    return text_;
}

} // namespace crossfoot::office
