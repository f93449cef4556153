// The first steps for newcomers: three bars over the sample report, each with the button that leads on.
#pragma once

#include "language/language.hpp"

#include <com/sun/star/frame/XController.hpp>

namespace crossfoot::office {

constexpr int first_steps = 3;

// Shows the step of that number, from 1, in place of the one before.
void show_step(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller, int number,
               Language language);
bool shows_step(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);
void hide_steps(const com::sun::star::uno::Reference<com::sun::star::frame::XController>& controller);

} // namespace crossfoot::office
