#include "filed/inputs.hpp"

#include "filed/label_edits.hpp"

#include <array>
#include <numeric>

namespace crossfoot::filed {
namespace {

constexpr int most_edits = 3;

const std::shared_ptr<const Form>& form_of(const Kind& kind) {
    return kind.old_form ? built_in_forms().front() : built_in_forms().back();
}

unsigned number_of(const std::string& name) {
    return std::accumulate(name.begin(), name.end(), 0U,
                           [](unsigned so_far, char c) { return so_far * 31 + static_cast<unsigned char>(c); });
}

} // namespace

std::vector<Kind> kinds() {
    std::vector<Kind> result;
    for (int i = 0; i < layouts; ++i) {
        const auto layout = static_cast<Layout>(i);
        const std::string what(name(layout));
        result.push_back({what, layout, 0, 0, {}});
        result.push_back({what + ", edited", layout, 1, most_edits, {}});
    }
    result.push_back({"form of 2019", {}, 0, most_edits, {}, true, true});
    result.push_back({"form of 2019, no year", {}, 0, most_edits, {}, true, false});
    for (int i = 0; i < hard_edits; ++i) {
        const auto hard = static_cast<HardEdit>(i);
        result.push_back({std::string(name(hard)), {}, 0, 0, hard});
    }
    return result;
}

Plan Inputs::plan(const Kind& kind, Layout layout, int edits, std::size_t report, std::mt19937& random) const {
    constexpr std::array units{"某市", "某区", "某县", "某市某局", "某镇人民政府"};
    const auto& form = form_of(kind);
    const int years = kind.old_form ? 2 : 5;
    const int year = kind.year ? form->first_year + static_cast<int>(random() % static_cast<unsigned>(years)) : 0;
    Plan plan = plan_of(form, source_.any(*form, random), units[report % units.size()], year);
    if (kind.hard)
        apply(plan, *kind.hard, random);
    prepare(plan, layout, random); // afterwards, so that subtotals are of the rows that are there
    edit_labels(plan, edits, random);
    return plan;
}

Input Inputs::input(const Kind& kind, unsigned number) const {
    std::seed_seq seeds{seed_, number_of(kind.name), number};
    std::mt19937 random(seeds);
    Layout layout = kind.layout.value_or(Layout::own);
    if (!kind.layout && random() % 2 == 0)
        layout = static_cast<Layout>(random() % layouts);
    Input input;
    const auto choice = static_cast<unsigned>(kind.most_edits - kind.fewest_edits + 1);
    input.edits = kind.fewest_edits + static_cast<int>(random() % choice);
    const std::size_t reports = holds_several_reports(layout) ? 2 + random() % 2 : 1;
    std::vector<Plan> plans;
    for (std::size_t report = 0; report < reports; ++report)
        plans.push_back(plan(kind, layout, input.edits, report, random));
    if (random() % 2 == 0)
        plant_wrong_figure(plans[random() % reports], random);
    input.filed = lay_out(plans, layout, random);
    return input;
}

} // namespace crossfoot::filed
