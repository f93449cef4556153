// growth: how the time of reading, checking and telling grows with each kind of input. Doubles each kind four times and
// prints processor seconds and the exponent: 1 is in proportion, 2 in the square.
// growth KIND SIZE: does it once with one input, for valgrind to count the instructions, which no other work disturbs.
#include "check/check.hpp"
#include "growing_inputs.hpp"
#include "read/archive.hpp"
#include "read/printed.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "tell/json.hpp"
#include "text/toml_error.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace crossfoot;
using bench::Kind;
using bench::Through;

std::vector<Kind> kinds() {
    std::vector<Kind> all = bench::growing_sheets();
    std::ranges::move(bench::growing_texts(), std::back_inserter(all));
    return all;
}

void tell(Document document) {
    Recogniser(built_in_forms()).lay_out_tables(document);
    findings_json("a", document, check(document, built_in_forms()), Language::en);
}

Document printed_document(const std::string& stream) {
    Budget budget(ReadLimits{});
    Draft draft(budget);
    add_pages(pages_in(stream, budget), draft);
    return draft.finish();
}

void take_as_it_is(Through through, const std::string& input) {
    switch (through) {
    case Through::document:
        tell(read_document_bytes(input));
        break;
    case Through::form:
        parse_form(input, "form.toml");
        break;
    case Through::printed_pages:
        tell(printed_document(input));
        break;
    case Through::archive:
        each_archived_file(
            input, {}, [](const std::string&) { return true; },
            [](const ArchivedFile& file) {
                if (!file.bytes.empty())
                    tell(read_document_bytes(file.bytes));
            });
        break;
    }
}

// What is refused costs time too.
void take(const Kind& kind, const std::string& input) {
    try {
        take_as_it_is(kind.through, input);
    } catch (const ReadError& error) {
        std::printf("(%s: %s) ", kind.name, error.what());
    } catch (const TomlError& error) {
        std::printf("(%s: %s) ", kind.name, error.what());
    }
}

// Processor seconds, the least of three runs, since other work disturbs.
double seconds(const Kind& kind, const std::string& input) {
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        const std::clock_t begin = std::clock();
        take(kind, input);
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

int take_one(const std::string& name, int size) {
    const std::vector<Kind> all = kinds();
    const auto kind = std::ranges::find(all, name, &Kind::name);
    if (kind == all.end()) {
        std::fprintf(stderr, "no such kind of input: %s\n", name.c_str());
        return EXIT_FAILURE;
    }
    take(*kind, kind->input(size));
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** arguments) {
    built_in_forms();
    if (count == 3)
        return take_one(arguments[1], std::stoi(arguments[2]));
    std::printf("%-52s %8s %8s %9s\n", "kind of input", "from", "seconds", "exponent");
    for (const Kind& kind : kinds()) {
        std::array<double, 5> took{};
        for (std::size_t i = 0; i < took.size(); ++i)
            took.at(i) = seconds(kind, kind.input(kind.smallest << i));
        const double exponent = std::log2(took.back() / took.front()) / static_cast<double>(took.size() - 1);
        std::printf("%-52s %8d %8.3f %9.2f\n", kind.name, kind.smallest, took.back(), exponent);
    }
    return EXIT_SUCCESS;
}
