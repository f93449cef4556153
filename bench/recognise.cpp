// Whether reports are read whatever they look like: reports laid out in many ways, with edited labels and sometimes one
// wrong figure, are checked, and what was read and told is compared with what was written. See tests/filed/.
//
//     bench_recognise FOLDER OF FIGURES [--count N] [--seed N] [--show KIND N]
//
// --show writes the N-th input of a kind that is not read as it should be to a .fods in the working directory, and says
// what is wrong with it.
#include "filed/inputs.hpp"
#include "filed/judge.hpp"
#include "flat_report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace crossfoot::bench {
namespace {

using namespace filed;

constexpr unsigned tries_to_show = 100000;

struct Options {
    std::string figures;
    unsigned count = 100; // inputs of each kind
    unsigned seed = 1;
    std::string shown;
    unsigned number = 1;
};

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Measured {
    Judgement judgement;
    std::vector<double> recognising; // microseconds a report
    std::vector<double> checking;

    void add(const Judgement& one, const Reading& reading) {
        judgement += one;
        const auto reports = static_cast<double>(one.reports);
        recognising.push_back(reading.recognising / reports);
        checking.push_back(reading.checking / reports);
    }
    void add(const Measured& other) {
        judgement += other.judgement;
        recognising.insert(recognising.end(), other.recognising.begin(), other.recognising.end());
        checking.insert(checking.end(), other.checking.begin(), other.checking.end());
    }
};

void print_head() {
    std::printf("\n| kind | inputs | tables | lost | in silence | wrong form | wrong cells | not read | called wrong, "
                "right inputs | called wrong, others | missed | not judged | µs, recognising | µs, checking |\n"
                "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
}

void print(const std::string& what, const Measured& measured) {
    const Judgement& all = measured.judgement;
    const std::string not_judged = all.says_not_judged ? std::to_string(all.not_judged) : "–";
    std::printf("| %s | %zu | %zu | %zu | %zu | %zu | %zu | %zu | %zu of %zu | %zu | %zu of %zu | %s | %.0f | %.0f |\n",
                what.c_str(), all.inputs, all.tables, all.lost, all.silent, all.wrong_form, all.wrong_cells, all.unread,
                all.right_called, all.right, all.wrong_called, all.missed, all.wrong, not_judged.c_str(),
                median(measured.recognising), median(measured.checking));
    std::fflush(stdout);
}

void print_look_alikes() {
    std::size_t recognised = 0;
    const std::vector<LookAlike> all = look_alikes();
    for (const LookAlike& one : all)
        for (const ReadTable& table : read(one.document).tables) {
            ++recognised;
            std::printf("recognised in %s: %s of %s\n", one.name.c_str(), table.table.c_str(), table.form.c_str());
        }
    std::printf("\n%zu tables of other statistics: %zu falsely recognised\n", all.size(), recognised);
}

void measure(const Options& options) {
    const Inputs inputs(options.figures, options.seed);
    std::array<Measured, 4> by_edits; // of the form of 2021, none of them hard
    Measured hard;
    Measured all;
    print_head();
    for (const Kind& kind : kinds()) {
        Measured measured;
        for (unsigned number = 0; number < options.count; ++number) {
            const Input input = inputs.input(kind, number);
            const Reading reading = read(input.filed.document);
            const Judgement judgement = judge(input.filed, reading);
            measured.add(judgement, reading);
            if (!kind.hard && !kind.old_form)
                by_edits[static_cast<std::size_t>(input.edits)].add(judgement, reading);
        }
        print(kind.name, measured);
        if (kind.hard)
            hard.add(measured);
        all.add(measured);
    }
    print_head();
    for (std::size_t edits = 0; edits < by_edits.size(); ++edits)
        print(std::to_string(edits) + " labels edited, any layout", by_edits[edits]);
    print("hard", hard);
    print("all", all);
    print_look_alikes();
}

int show(const Options& options) {
    const std::vector<Kind> all = kinds();
    const auto kind = std::ranges::find(all, options.shown, &Kind::name);
    if (kind == all.end()) {
        std::fprintf(stderr, "no kind is called \"%s\"\n", options.shown.c_str());
        return EXIT_FAILURE;
    }
    const Inputs inputs(options.figures, options.seed);
    unsigned found = 0;
    for (unsigned number = 0; number < tries_to_show; ++number) {
        const Input input = inputs.input(*kind, number);
        std::vector<std::string> problems;
        const bool problem = judge(input.filed, read(input.filed.document), &problems).any_problem();
        if (!problem || ++found < options.number)
            continue;
        const std::string file = "recognise-" + std::to_string(options.seed) + "-" + std::to_string(number) + ".fods";
        write_flat(input.filed.document, file);
        std::printf("%s: input %u of %s\n", file.c_str(), number, kind->name.c_str());
        for (const std::string& line : problems)
            std::printf("    %s\n", line.c_str());
        return EXIT_SUCCESS;
    }
    std::printf("%u inputs of %s have a problem\n", found, kind->name.c_str());
    return EXIT_SUCCESS;
}

std::optional<Options> options_in(const std::vector<std::string>& words) try {
    Options options;
    options.figures = words.at(0);
    const auto number = [&](std::size_t at) { return static_cast<unsigned>(std::stoul(words.at(at))); };
    for (std::size_t i = 1; i < words.size(); i += 2)
        if (words[i] == "--count")
            options.count = number(i + 1);
        else if (words[i] == "--seed")
            options.seed = number(i + 1);
        else if (words[i] == "--show") {
            options.shown = words.at(i + 1);
            options.number = number(++i + 1);
        } else
            return {};
    return options;
} catch (const std::logic_error&) { // a word is missing, or is no number
    return {};
}

} // namespace
} // namespace crossfoot::bench

int main(int argc, char** argv) {
    const auto options = crossfoot::bench::options_in({argv + 1, argv + argc});
    if (!options) {
        std::fprintf(stderr, "bench_recognise FOLDER [--count N] [--seed N] [--show KIND N]\n");
        return 2;
    }
    if (!options->shown.empty())
        return crossfoot::bench::show(*options);
    crossfoot::bench::measure(*options);
    return EXIT_SUCCESS;
}
