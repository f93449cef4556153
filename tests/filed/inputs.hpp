// Reports as people file them, of named kinds, the same for the same seed.
#pragma once

#include "filed/figures.hpp"
#include "filed/hard_edits.hpp"
#include "filed/layouts.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot::filed {

struct Kind {
    std::string name;
    std::optional<Layout> layout; // none: the form's own in half of the inputs, any in the others
    int fewest_edits = 0;         // of labels, for each report
    int most_edits = 0;
    std::optional<HardEdit> hard;
    bool old_form = false; // that of 2019
    bool year = true;      // the title names it
};

// Each layout as it is and with 1 to 3 labels edited, the form of 2019, and the hard edits.
std::vector<Kind> kinds();

struct Input {
    Filed filed;
    int edits = 0; // how many labels of each report were edited
};

class Inputs {
public:
    Inputs(const std::filesystem::path& folder_of_figures, unsigned seed) : source_(folder_of_figures), seed_(seed) {}

    // Half of the inputs hold one wrong figure.
    Input input(const Kind& kind, unsigned number) const;

private:
    Plan plan(const Kind& kind, Layout layout, int edits, std::size_t report, std::mt19937& random) const;

    FigureSource source_;
    unsigned seed_;
};

// Tables that look a little like the form's and are not: nothing may be recognised in them.
struct LookAlike {
    std::string name;
    Document document;
};
std::vector<LookAlike> look_alikes();

} // namespace crossfoot::filed
