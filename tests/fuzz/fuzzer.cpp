// libFuzzer over the target that CROSSFOOT_FUZZ_TARGET names.
#include "target.hpp"

#include <cstdlib>

namespace {

const crossfoot::fuzz::Target* chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const char* name = std::getenv("CROSSFOOT_FUZZ_TARGET"); // NOLINT(concurrency-mt-unsafe): there is no thread yet
    for (const auto& target : crossfoot::fuzz::targets)
        if (name != nullptr && target.name == name)
            chosen = &target;
    crossfoot::fuzz::require(chosen != nullptr, "CROSSFOOT_FUZZ_TARGET names a target");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
