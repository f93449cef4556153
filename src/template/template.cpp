#include "template/template.hpp"

#include "template/page_sheet.hpp"
#include "template/table_sheet.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

std::size_t sheet_index(const Form& form, std::string_view id) {
    const auto sheet = std::ranges::find(form.sheets, id, &TemplateSheet::id);
    return static_cast<std::size_t>(sheet - form.sheets.begin());
}

} // namespace

Book report_book(const Form& form, const Pages& pages, const Figures& figures) {
    const Form shown = seeded(form, figures);
    Book book;
    book.title = pages.title;
    book.description = pages.description;
    book.validities = pages.validities;
    std::erase_if(book.validities, [](const Validity& validity) { return validity.name == heading_validity; });
    const TypedTotals typed(shown, pages);
    for (std::size_t i = 0; i < shown.sheets.size(); ++i) {
        const bool tables = std::any_of(shown.tables.begin(), shown.tables.end(),
                                        [&](const TableSpec& table) { return table.sheet == shown.sheets[i].id; });
        book.sheets.push_back(tables ? table_sheet(shown, i, pages, figures, typed, book)
                                     : page_sheet(shown, i, pages, figures, book));
    }
    if (!typed.empty())
        typed.add_to(book, figures);
    // A report that is filled in opens at its title, an empty one at the instructions.
    if (!figures.empty())
        for (const Page& page : pages.pages)
            if (std::ranges::count(page.blocks, PagePartKind::title, &PagePart::kind) > 0)
                book.active = sheet_index(shown, page.sheet);
    return book;
}

} // namespace crossfoot
