// The bar above the sheet that tells the outcome: it never waits for an answer, and shows nothing without a window.
#pragma once

#include "form/form.hpp"

#include <com/sun/star/frame/XController.hpp>

#include <string>

namespace crossfoot::calc {

enum class Tone { agreement, notice, trouble }; // green, yellow, red

struct ResultText {
    std::string headline;
    std::string details;
    Tone tone = Tone::notice;
    bool with_findings = false;   // offers the next finding and to clear the marks
    bool with_suggestion = false; // offers to adopt what is suggested for the cell at the cursor
};

// Replaces the text of an earlier command.
void show_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller,
                 const ResultText& text, Language language);

void hide_result(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

} // namespace crossfoot::calc
