// What the user decides on the finding at the cursor: to adopt what it suggests, to accept it with a reason, or to take
// that back. Each decision is one undo step, marks included, and checks the document again.
#pragma once

#include "collect/request.hpp"
#include "office/document/check_document.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/info_bar.hpp"
#include "office/uno/message_box.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::office {

// What a script gives in place of answers.
struct Answers {
    std::optional<std::string> reason;
    bool confirmed = false;
    bool replace = false; // what is filled in already
    std::string finding;  // one of its keys (review/worklist.hpp), where several concern the cell; empty for any
    std::optional<Decimal> value; // of the corrections of the cell, the one that was chosen; nothing: the likeliest
    std::string file;             // to save to, as an address
    CollectRequest folder;        // to validate

    // Not of a script: the paths of files that a person let drop, who is asked of what they hold.
    std::vector<std::string> dropped;
};

// Made by Commands for each, under the same conditions.
class Decision {
public:
    using Document = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

    // What is found in the document: by the last check where that still holds, by one of now, or by one of after the
    // decision, whose marks are to be set.
    enum class Wanted { last, now, renewed };
    using Validate = std::function<std::shared_ptr<const Validation>(Wanted)>;
    Decision(BoxOwner owner, const Document& document, Place cursor, Answers answers, Settings settings,
             Validate validate);

    // Asks before a formula is replaced, and where the suggestion is one of several.
    ResultText adopt();
    // Asks for the reason.
    ResultText accept();
    ResultText withdraw();
    // Of all tables, wherever the cursor is; asks nothing. See review/remedy.hpp.
    ResultText fill_zeros();
    // Of all cells of our template that something was pasted over.
    ResultText restore_cells();

private:
    struct Exchange;

    ResultText apply_remedy();
    ResultText fill_zeros(const std::vector<Place>& blanks);
    ResultText replace(const crossfoot::Document& read, const Finding& finding);
    ResultText mended(const std::string& done, const std::string& left, std::string_view title, bool marked) const;

    ResultText refuse(std::string_view key) const;
    bool may_change(ResultText& refusal) const;
    bool still_stands(const crossfoot::Document& content, const Finding& finding) const;
    // The last outcome where it has findings that are wanted, and their cells hold what they held; else a new one.
    std::shared_ptr<const Validation>
    outcome_with(const std::function<std::vector<const Finding*>(const Validation&)>& wanted) const;
    std::vector<const Finding*> findings_here(const Validation& validation, bool accepted) const;
    bool is_meant(const crossfoot::Document& content, const Finding& finding) const;
    bool confirmed(const std::string& question) const;
    ResultText exchange(const std::string& title, const std::string& done, const std::string& about,
                        const Exchange& properties);
    ResultText renewed(const std::string& done, const std::string& about, std::string_view title) const;

    BoxOwner owner_;
    Document document_;
    Place cursor_;
    Answers answers_;
    Settings settings_;
    Language language_;
    Validate validate_;
};

} // namespace crossfoot::office
