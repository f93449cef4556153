// The only way by which the office comes into our code.
//
// Every method that the office or a script calls, and that does more than give a constant, has its body in one of
// these. The office expects no exceptions but UNO's, and from news none at all: others end it, or make it drop a
// listener for good.
#pragma once

#include <type_traits>
#include <utility>

namespace crossfoot::office {

// Where a test wants this entry to fail (tests/office/entries_test.cpp says how), throws.
void fail_for_test(const char* where);

// To be called while an exception is handled. The first passes on what every caller must be ready for, a
// com::sun::star::uno::RuntimeException (lang::IllegalArgumentException is one), and any other as one with its message,
// having written one line to the office's log. The second only writes the line, and none where something was closed
// meanwhile.
[[noreturn]] void rethrow_for_caller(const char* where);
void log_failure(const char* where) noexcept;

// For one who waits for an answer.
template <typename Body> std::invoke_result_t<Body> guarded(const char* where, Body&& body) {
    try {
        fail_for_test(where);
        return std::forward<Body>(body)();
    } catch (...) {
        rethrow_for_caller(where);
    }
}

// For news, which nobody waits for: nothing leaves.
template <typename Body> void guarded_event(const char* where, Body&& body) noexcept {
    try {
        fail_for_test(where);
        std::forward<Body>(body)();
    } catch (...) {
        log_failure(where);
    }
}

} // namespace crossfoot::office
