// The bar above the sheet that tells the outcome: it never waits for an answer, and shows nothing without a window.
#pragma once

#include "review/outcome_text.hpp"

#include <com/sun/star/frame/XController.hpp>

#include <string>
#include <utility>
#include <vector>

namespace crossfoot::office {

// Buttons are texts with addresses.
struct Bar {
    std::string headline;
    std::string details;
    Tone tone = Tone::notice;
    std::vector<std::pair<std::string, std::string>> buttons;
};

// In place of one of the same name.
void show_bar(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller, const char* name,
              const Bar& bar);
bool shows_bar(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller, const char* name);
void hide_bar(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller, const char* name);

} // namespace crossfoot::office
