// Checking an open document: what the commands and the service for scripts share.
#pragma once

#include "check/checker.hpp"
#include "check/policy.hpp"
#include "form/form_folder.hpp"
#include "office/document/read_document.hpp"
#include "review/validation.hpp"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <memory>
#include <string>

namespace crossfoot::office {

// Checks what was read of a document by these forms, weighed by the policy, with a checker that is kept for the
// document: only what was changed since the last time.
Validation validate(const crossfoot::Document& content, const FormSet& forms, const Policy& policy, Checker& checker);

// What was told of a document last: to write it takes longer than to find that nothing was changed, and a program may
// ask again and again. Not thread-safe.
class ToldJson {
public:
    // The document's findings as one line of JSON, as docs/json.md describes it. Its file is the path of the document,
    // or the title of its window where it has none. Valid until the next call.
    const std::string& of(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const std::shared_ptr<const Validation>& found, Language language);

private:
    std::weak_ptr<const Validation> found_;
    Language language_ = {};
    std::string file_;
    std::string text_;
};

} // namespace crossfoot::office
