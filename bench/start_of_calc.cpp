// start_of_calc ROUNDS: measures in turns how long a headless Calc takes from its start to an empty spreadsheet, with
// the extension and without. Prints a line "what milliseconds" for each measurement.
#include "in_calc.hpp"
#include "office/document.hpp"

#include <cstdlib>

namespace {

using namespace crossfoot;

// The first start in a profile sets much up that later ones find, so that it is not the one measured.
class Starting {
public:
    explicit Starting(bool with_extension) { settings_.with_extension = with_extension; }

    void measure(const char* what) const {
        test::OfficeSettings settings = settings_;
        bench::measure(what, [&] {
            test::Office office(settings);
            const test::Document empty(office);
        });
    }

private:
    test::OfficeSettings settings_;
};

} // namespace

int main(int count, char** arguments) {
    return bench::program(count == 2, "bench_start_of_calc ROUNDS", [&] {
        for (int round = 0; round < std::atoi(arguments[1]); ++round)
            for (const bool with_extension : {false, true})
                Starting(with_extension).measure(with_extension ? "with" : "without");
    });
}
