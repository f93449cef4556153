#include "template/template.hpp"

#include "template/page_sheet.hpp"
#include "template/table_sheet.hpp"

#include <algorithm>

namespace crossfoot {

Book report_book(const Form& form, const Pages& pages, const Figures& figures) {
    const Form shown = seeded(form, figures);
    Book book;
    book.title = pages.title;
    book.description = pages.description;
    book.validities = pages.validities;
    for (std::size_t i = 0; i < shown.sheets.size(); ++i) {
        const bool tables = std::any_of(shown.tables.begin(), shown.tables.end(),
                                        [&](const TableSpec& table) { return table.sheet == shown.sheets[i].id; });
        book.sheets.push_back(tables ? table_sheet(shown, i, pages, figures, book)
                                     : page_sheet(shown, i, pages, figures, book));
    }
    // A report that is filled in opens at its cover, an empty one at the instructions.
    const std::string cover = "crossfoot_" + pages.totals.field;
    if (!figures.empty())
        for (const NamedRange& name : book.names)
            if (name.name == cover)
                book.active = name.block;
    return book;
}

} // namespace crossfoot
