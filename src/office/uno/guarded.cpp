#include "office/uno/guarded.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <sal/log.hxx>

#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

namespace crossfoot::office {
namespace {

constexpr char unknown[] = "something that is no exception";

// Also where the office was built without its own warnings: SAL_LOG says where to.
void log(const char* where, const std::string& message) {
    const std::string line = std::string(where) + ": " + message;
    sal_detail_log(SAL_DETAIL_LOG_LEVEL_WARN, "crossfoot", "", line.c_str(), 0);
}

} // namespace

void fail_for_test(const char* where) {
    static const char* const file = std::getenv("CROSSFOOT_FAIL_AT");
    if (!file)
        return;
    std::string entry;
    std::string kind;
    std::ifstream(file) >> entry >> kind;
    if (entry != where)
        return;
    std::ofstream(std::string(file) + ".failed", std::ios::app) << where << ' ' << kind << '\n';
    if (kind == "uno")
        throw com::sun::star::uno::Exception("for a test", nullptr);
    throw std::logic_error("for a test");
}

void rethrow_for_caller(const char* where) {
    std::string message;
    try {
        throw;
    } catch (const com::sun::star::uno::RuntimeException&) {
        throw;
    } catch (const com::sun::star::uno::Exception& error) { // none that the method declares: the bridges would end us
        message = from_uno(error.Message);
    } catch (const std::exception& error) {
        message = error.what();
    } catch (...) {
        message = unknown;
    }
    log(where, message);
    throw com::sun::star::uno::RuntimeException(to_uno(message), nullptr);
}

void log_failure(const char* where) noexcept {
    try {
        throw;
    } catch (const com::sun::star::lang::DisposedException&) {
    } catch (const com::sun::star::uno::Exception& error) {
        log(where, from_uno(error.Message));
    } catch (const std::exception& error) {
        log(where, error.what());
    } catch (...) {
        log(where, unknown);
    }
}

} // namespace crossfoot::office
