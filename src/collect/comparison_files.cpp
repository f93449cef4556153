#include "collect/comparison_files.hpp"

#include "batch/results_folder.hpp"
#include "collect/comparison_charts.hpp"
#include "collect/list.hpp"
#include "collect/sheet_room.hpp"
#include "language/catalogue.hpp"
#include "review/worklist.hpp"
#include "write/list_file.hpp"

#include <string>
#include <vector>

namespace crossfoot {

void put_comparison(ResultFiles& files, UnitComparison& comparison, std::optional<int> year, std::size_t sheet_rows,
                    Language language) {
    const std::string name = say(language, "comparison.sheet");
    const std::vector<ListColumn> columns = comparison.columns();
    const std::optional<ChartSheet> charts = comparison_charts(comparison, name, year, language);
    NewFile book(files.out() / batch::comparison_name, files.unfinished());
    OdsList list(book, {{name, columns}}, charts ? &*charts : nullptr);
    const char* const table_name = "比较.csv";
    NewFile table(files.out() / table_name, files.unfinished());
    table.add(csv({headings_of(columns)}));
    SheetRoom rows([&](const std::vector<ListCell>& row) { list.add(row); }, sheet_rows);
    comparison.each([&](const std::vector<ListCell>& row) {
        rows.add(row);
        table.add(csv_row(texts_of(row)));
    });
    rows.finish(table_name, language);
    list.finish();
    files.finish(book, batch::comparison_name);
    files.finish(table, table_name);
}

} // namespace crossfoot
