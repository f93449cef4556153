// Stands for the part of libstdc++.so.6 that throws and catches while the extension is linked. This part comes from the
// office's own library at run time (any since GCC 7 has all of it), so that both sides count the same exceptions; all
// else of the library of C++ is inside the extension.
extern "C" {
#define FROM_THE_OFFICE(name)                                                                                          \
    void name() {}
FROM_THE_OFFICE(__cxa_throw)
FROM_THE_OFFICE(__cxa_rethrow)
FROM_THE_OFFICE(__cxa_begin_catch)
FROM_THE_OFFICE(__cxa_end_catch)
FROM_THE_OFFICE(__cxa_allocate_exception)
FROM_THE_OFFICE(__cxa_free_exception)
FROM_THE_OFFICE(__cxa_get_globals)
FROM_THE_OFFICE(__cxa_get_globals_fast)
FROM_THE_OFFICE(__cxa_get_exception_ptr)
FROM_THE_OFFICE(__cxa_init_primary_exception)
FROM_THE_OFFICE(__gxx_personality_v0)
FROM_THE_OFFICE(_ZSt9terminatev)
FROM_THE_OFFICE(_ZSt10unexpectedv)
FROM_THE_OFFICE(_ZSt18uncaught_exceptionv)
FROM_THE_OFFICE(_ZSt19uncaught_exceptionsv)
// The compiler knows that it does not return.
void __cxa_call_unexpected(void*) { __builtin_unreachable(); } // NOLINT(bugprone-reserved-identifier)
}
