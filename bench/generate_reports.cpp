// generate_reports <folder> <count>: writes that many reports of the newest form as flat .fods files, the same each
// time.
#include "flat_report.hpp"
#include "report/random_figures.hpp"
#include "report/report_grid.hpp"

#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

namespace {

using namespace crossfoot;

constexpr unsigned one_in_wrong = 10; // so many reports for each with a wrong figure

// Offices lay the form out in their own ways.
test::Layout layout_of(unsigned number) {
    test::Layout layout;
    layout.label_columns = 1 + static_cast<int>(number % 3);
    layout.merged = number % 4 != 0;
    layout.origin = {2, 0};
    return layout;
}

Document report(const Form& form, unsigned number) {
    std::mt19937 random(number);
    test::ReportGrid grid(form, layout_of(number));
    grid.text({0, 0}, "2024年" + form.title_marks.front());
    for (const TableSpec& table : form.tables) {
        const test::TableOfFigures figures = test::random_figures(form, table, random);
        for (std::size_t row = 0; row < figures.size(); ++row)
            for (std::size_t column = 0; column < figures[row].size(); ++column)
                grid.number(grid.at(table.id, table.rows[row].id, table.columns[column].id),
                            std::to_string(figures[row][column]));
    }
    if (number % one_in_wrong == 0) {
        const Relation& relation = form.relations[random() % form.relations.size()];
        const TableSpec& table = *form.table(relation.table);
        const auto part = static_cast<std::size_t>(relation.parts.front().line);
        const bool column = relation.across == Axis::rows;
        const Line& row = table.rows[column ? random() % table.rows.size() : part];
        const Line& applicant = table.columns[column ? part : random() % table.columns.size()];
        grid.number(grid.at(table.id, row.id, applicant.id), std::to_string(60000 + random() % 1000));
    }
    return grid.workbook();
}

} // namespace

int main(int count_of_arguments, char** arguments) try {
    if (count_of_arguments != 3) {
        std::cerr << "usage: " << arguments[0] << " FOLDER COUNT\n";
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = arguments[1];
    const auto count = static_cast<unsigned>(std::stoul(arguments[2]));
    std::filesystem::create_directories(folder);
    const Form& form = *built_in_forms().back();
    for (unsigned number = 0; number < count; ++number)
        bench::write_flat(report(form, number), folder / ("report" + std::to_string(number) + ".fods"));
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
