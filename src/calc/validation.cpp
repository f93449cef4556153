#include "validation.hpp"

#include "tell/json.hpp"
#include "text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <utility>

namespace crossfoot::calc {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;
}

std::vector<const Finding*> Validation::in_reading_order() const {
    std::vector<const Finding*> result;
    for (const CheckedReport& report : reports) {
        for (const Finding& finding : report.findings) {
            if (!finding.accepted) {
                result.push_back(&finding);
            }
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Finding* left, const Finding* right) { return place_of(*left) < place_of(*right); });
    return result;
}

void Validation::restrict_to(const std::vector<SelectedRange>& selection) {
    const auto selected = [&](const FindingCell& cell) {
        return std::any_of(selection.begin(), selection.end(), [&](const SelectedRange& part) {
            return part.sheet == cell.place.block && part.range.contains(cell.at());
        });
    };
    for (CheckedReport& report : reports) {
        std::erase_if(report.findings, [&](const Finding& finding) {
            return std::none_of(finding.cells.begin(), finding.cells.end(), selected);
        });
    }
}

Validation validate(const Document& document, const FormSet& forms, const Policy& policy,
                    const ReadingProgress& progress) {
    crossfoot::Document content = read_document(document, progress);
    std::vector<CheckedReport> reports = check(content, forms.forms, policy);
    return {std::move(content), std::move(reports), forms.complaints};
}

Validation validate(const Document& document, const FormSet& forms, const Policy& policy, Checker& checker) {
    crossfoot::Document content = read_document(document);
    std::vector<CheckedReport> reports = checker.check(content, forms.forms, policy);
    return {std::move(content), std::move(reports), forms.complaints};
}

std::string json(const Document& document, const Validation& validation, Language language) {
    const rtl::OUString url = Reference<com::sun::star::frame::XModel>(document, UNO_QUERY_THROW)->getURL();
    rtl::OUString name;
    if (osl::FileBase::getSystemPathFromFileURL(url, name) !=
        osl::FileBase::E_None) { // not stored yet, or not on a disk
        name = Reference<com::sun::star::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle();
    }
    return findings_json(from_uno(name), validation.content, validation.reports, language, validation.complaints);
}

Place place_of(const Finding& finding) { return finding.cells.front().place; }

} // namespace crossfoot::calc
