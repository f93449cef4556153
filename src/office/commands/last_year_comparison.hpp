// Comparing a report of the document with that of the year before: last year's figures are kept in the document, a
// sheet lays both years beside each other, and what does not follow is found and marked; one undo step.
#pragma once

#include "office/commands/decision.hpp"

#include <string_view>

namespace crossfoot::office {

// Made by Commands for each, under the same conditions as a decision.
class LastYearComparison {
public:
    using Document = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;
    using Outcome = std::shared_ptr<const Validation>;
    using Check = std::function<Outcome()>; // of the document as it is now

    LastYearComparison(BoxOwner owner, const Document& document, Place cursor, Answers answers, Settings settings,
                       Check check);

    // Asks for the file where a script did not name it; changes nothing where there is none that fits, and says why.
    ResultText run();
    bool has_written() const { return written_; } // after the last check, marks

private:
    struct Compared;

    ResultText refuse(std::string_view why) const;
    // Of the report at the cursor, where that can be told.
    std::optional<std::size_t> report_in(const Validation& found, std::string& why_not) const;
    Compared compared_with_chosen(const Validation& before, std::size_t which) const;
    ResultText write(const Compared& compared);

    BoxOwner owner_;
    Document document_;
    Place cursor_;
    Answers answers_;
    Settings settings_;
    Language language_;
    Check check_;
    bool written_ = false;
};

} // namespace crossfoot::office
