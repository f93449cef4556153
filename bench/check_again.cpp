// What checking again after one edit takes beside checking anew, in a workbook of many reports: milliseconds and ratio.
//
//     bench_check_again [REPORTS]
#include "check/check.hpp"
#include "check/checker.hpp"
#include "report/report_grid.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

namespace crossfoot::bench {
namespace {

constexpr int rounds = 11;

// 表三 with so many figures that its totals do not follow.
Block sheet_with(int wrong, int figure) {
    const Form& form = *built_in_forms().back();
    const std::vector<Line>& rows = form.table("t3")->rows;
    test::ReportGrid grid = test::ReportGrid::only(form, "t3");
    for (int i = 0; i < wrong; ++i)
        grid.number(grid.at("t3", rows[static_cast<std::size_t>(3 + 4 * i)].id, "c2"), std::to_string(figure + i));
    return grid.workbook().blocks.front();
}

double milliseconds(const std::function<void()>& action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
    return values[rounds / 2];
}

void compare(int reports, int wrong) {
    Document workbook;
    for (int i = 0; i < reports; ++i)
        workbook.blocks.push_back(sheet_with(wrong, 7));
    Checker checker;
    checker.check(workbook, built_in_forms(), {});
    std::vector<double> anew;
    std::vector<double> again;
    for (int round = 0; round < rounds; ++round) {
        workbook.blocks.front() = sheet_with(1, 50 + round);
        anew.push_back(milliseconds([&] { check(workbook, built_in_forms()); }));
        again.push_back(milliseconds([&] { checker.check(workbook, built_in_forms(), {}); }));
    }
    std::printf("%d reports with %d wrong figures each: anew %.1f ms, again %.1f ms, %.1f times as fast\n", reports,
                wrong, median(anew), median(again), median(anew) / median(again));
}

} // namespace
} // namespace crossfoot::bench

int main(int count, char** arguments) {
    const int reports = count > 1 ? std::atoi(arguments[1]) : 200;
    if (reports < 1) {
        std::fprintf(stderr, "usage: bench_check_again [REPORTS]\n");
        return EXIT_FAILURE;
    }
    for (const int wrong : {0, 5})
        crossfoot::bench::compare(reports, wrong);
    return EXIT_SUCCESS;
}
