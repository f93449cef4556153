#include "collect/comparison_files.hpp"

#include "batch/results_folder.hpp"
#include "collect/comparison_charts.hpp"
#include "collect/list.hpp"
#include "language/catalogue.hpp"
#include "review/worklist.hpp"
#include "write/list_file.hpp"

#include <string>
#include <vector>

namespace crossfoot {

void put_comparison(ResultFiles& files, UnitComparison& comparison, std::optional<int> year, Language language) {
    const std::string name = say(language, "comparison.sheet");
    const std::vector<ListColumn> columns = comparison.columns();
    const std::optional<ChartSheet> charts = comparison_charts(comparison, name, year, language);
    NewFile book(files.out() / batch::comparison_name, files.unfinished());
    OdsList list(book, {{name, columns}}, charts ? &*charts : nullptr);
    NewFile table(files.out() / "比较.csv", files.unfinished());
    table.add(csv({headings_of(columns)}));
    comparison.each([&](const std::vector<ListCell>& row) {
        list.add(row);
        table.add(csv_row(texts_of(row)));
    });
    list.finish();
    files.finish(book, batch::comparison_name);
    files.finish(table, "比较.csv");
}

} // namespace crossfoot
