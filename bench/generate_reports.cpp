// generate_reports <folder> <count> [mixed | sheets]: writes that many reports of the newest form, the same each time:
// as flat .fods files, or as this program's own writers do in several formats, or half .ods and half .xlsx.
#include "flat_report.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/random_figures.hpp"
#include "report/report_grid.hpp"
#include "write/file.hpp"
#include "write/sheets.hpp"

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
    grid.text({0, 0}, "某市第" + std::to_string(number) + "局2024年" + form.title_marks.front());
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

struct Format {
    const char* ending;
    std::string (*bytes)(const OfficialDocument&);
};

const std::vector<Format> mixed = {{".ods", ods_bytes},   {".xlsx", xlsx_bytes}, {".docx", docx_bytes},
                                   {".xlsx", xlsx_bytes}, {".odt", odt_bytes},   {".html", html_bytes}};
const std::vector<Format> sheets = {{".ods", ods_bytes}, {".xlsx", xlsx_bytes}};

void write_published(const Document& document, Recogniser& recogniser, const std::filesystem::path& file,
                     const Format& format) {
    const std::vector<Report> reports = recogniser.recognise(document);
    const PublishedReport published = published_report(document, {&reports.front()}, 0, {});
    write_file(file.string() + format.ending, format.bytes(published.document));
}

} // namespace

int main(int count_of_arguments, char** arguments) try {
    const std::string how = count_of_arguments == 4 ? arguments[3] : "";
    if (count_of_arguments < 3 || count_of_arguments > 4 || (!how.empty() && how != "mixed" && how != "sheets")) {
        std::cerr << "usage: " << arguments[0] << " FOLDER COUNT [mixed | sheets]\n";
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = arguments[1];
    const auto count = static_cast<unsigned>(std::stoul(arguments[2]));
    std::filesystem::create_directories(folder);
    const Form& form = *built_in_forms().back();
    const std::vector<Format>& formats = how == "sheets" ? sheets : mixed;
    Recogniser recogniser(built_in_forms());
    for (unsigned number = 0; number < count; ++number) {
        const std::filesystem::path file = folder / ("report" + std::to_string(number));
        if (how.empty())
            bench::write_flat(report(form, number), file.string() + ".fods");
        else
            write_published(report(form, number), recogniser, file, formats[number % formats.size()]);
    }
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
