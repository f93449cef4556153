// The cell functions (service org.crossfoot.Functions): arguments in, the core's answer out. extension/functions.toml
// says what each one is for.
#pragma once

#include "check/checked_report.hpp"
#include "form/form.hpp"
#include "office/document/document_forms.hpp"
#include "office/functions/cell_values.hpp"
#include "recognise/kept_recognisers.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/crossfoot/XFunctions.hpp>

#include <memory>
#include <vector>

namespace crossfoot::office {

// Thread-safe as far as the office's formulas are: it calls one at a time, and what is kept has its own lock. Owned by
// the office, which makes one.
class Functions final : public cppu::WeakImplHelper2<org::crossfoot::XFunctions, com::sun::star::lang::XServiceInfo> {
public:
    using Any = com::sun::star::uno::Any;
    using Range = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;

    using Caller = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;

    explicit Functions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    Any SAL_CALL footDifference(const CellBlock& total, const CellBlock& part,
                                const com::sun::star::uno::Sequence<Any>& parts) override;
    CellBlock SAL_CALL balanceDifference(const CellBlock& received, const CellBlock& carried_in,
                                         const CellBlock& handled, const CellBlock& carried_out) override;
    CellBlock SAL_CALL crossFoot(const CellBlock& block) override;
    Any SAL_CALL crossFootFailures(const CellBlock& block) override;
    Any SAL_CALL reportCheck(const Caller& document, const Range& range, const Any& form) override;
    Any SAL_CALL reportFinding(const Caller& document, const Range& range, sal_Int32 number,
                               const Any& language) override;
    Any SAL_CALL reportSuspect(const Caller& document, const Range& range, sal_Int32 number, const Any& kind) override;
    Any SAL_CALL reportSuggestion(const Caller& document, const Range& range, sal_Int32 number) override;
    Any SAL_CALL reportFigure(const Caller& document, const Range& range, const rtl::OUString& item,
                              const Any& applicant, const Any& kind) override;
    Any SAL_CALL reportRate(const Caller& document, const Range& range, const Any& rate) override;
    Any SAL_CALL itemLabel(const Caller& document, const rtl::OUString& code, const Any& language) override;
    CellBlock SAL_CALL readFigure(const CellBlock& figure) override;
    CellBlock SAL_CALL figureKind(const Range& figure) override;
    CellBlock SAL_CALL yearChange(const CellBlock& this_year, const CellBlock& last_year) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    [[noreturn]] void wrong_argument(const char* reason);
    std::string optional_text(const Any& argument); // empty where it was left out
    Language language_of(const Any& argument, Language otherwise);
    CellBlock same_size(const CellBlock& outcome); // throws for a block that for_each_cell() could not make

    std::vector<std::shared_ptr<const Form>> forms_of(const Caller& document);

    // The tables of a range, and what was found in them; its findings are counted over all reports, from 1.
    struct Checked {
        crossfoot::Document content;
        std::vector<CheckedReport> reports;
        const Finding* finding(sal_Int32 number) const; // nullptr past the last
    };
    Checked check_range(const Caller& document, const Range& range,
                        const std::vector<std::shared_ptr<const Form>>& forms);
    Checked check_for(const Caller& document, const Range& range, sal_Int32 number);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    DocumentForms forms_;
    KeptRecognisers recognisers_;
};

} // namespace crossfoot::office
