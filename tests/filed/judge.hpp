// What was read, compared with what was written.
#pragma once

#include "filed/layouts.hpp"
#include "filed/reading.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace crossfoot::filed {

// Of one document, or added up.
struct Judgement {
    std::size_t inputs = 0;
    std::size_t reports = 0;
    std::size_t tables = 0;
    std::size_t lost = 0;         // tables of the form that were not read
    std::size_t silent = 0;       // of these, those that nothing told names
    std::size_t wrong_cells = 0;  // figures read from another cell than their own
    std::size_t unread = 0;       // figures not read, of tables that were
    std::size_t right = 0;        // inputs without a wrong figure
    std::size_t right_called = 0; // of these, those in which one is called wrong
    std::size_t wrong = 0;        // inputs with a wrong figure
    std::size_t wrong_called = 0; // of these, those in which (also) right figures are called wrong
    std::size_t missed = 0;       // of these, those in which the wrong figure is not among what is called wrong
    std::size_t wrong_form = 0;   // reports of which a table was read by another form
    std::size_t not_judged = 0;   // relations
    bool says_not_judged = false;

    Judgement& operator+=(const Judgement& other);
    bool any_problem() const { return lost + wrong_cells + unread + called_wrong() + missed + wrong_form > 0; }
    std::size_t called_wrong() const { return right_called + wrong_called; }
};

// Says each problem in a line of `problems`, if there is one to take them.
Judgement judge(const Filed& filed, const Reading& reading, std::vector<std::string>* problems = nullptr);

} // namespace crossfoot::filed
