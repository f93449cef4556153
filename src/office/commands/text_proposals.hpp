// Sentences that only repeat figures, proposed in the prose cells of a document from our template.
#pragma once

#include "form/form_folder.hpp"
#include "office/commands/decision.hpp"
#include "office/settings/settings.hpp"
#include "office/uno/message_box.hpp"
#include "review/outcome_text.hpp"
#include "review/validation.hpp"

namespace crossfoot::office {

// Puts them into cells in which nobody wrote, marked until somebody touches them, and renews those that the figures
// have left behind. Where all are as the figures say, asks whether they are to stay without the mark. One undo step.
// For the main thread.
ResultText propose_text(const BoxOwner& owner,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const Validation& validation, const Answers& answers, const Settings& settings);

// Whether the document has cells for text of which one of the forms proposes some, and in which nothing stands but what
// was proposed.
bool has_room_for_proposals(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                            const FormSet& forms);

} // namespace crossfoot::office
