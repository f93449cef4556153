// Reports that are handed out in each format, and read again.
#include "judge.hpp"
#include "publish/document_formats.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/figures_by_place.hpp"
#include "target.hpp"
#include "template/template.hpp"
#include "text/shown.hpp"

#include <array>

namespace crossfoot::fuzz {
namespace {

Cell some_figure(Decisions& decisions) {
    constexpr std::array<const char*, 12> texts{
        "—", "/", "-", "无", "", "0", "5件", "1,234", "２３", "12（含续报1件）", "约5", "-3"};
    const std::size_t kind = decisions.up_to(255);
    if (kind < 128)
        return {CellKind::number, std::to_string(kind % 9), false};
    if (kind < 160)
        return {CellKind::number, std::to_string(decisions.up_to(static_cast<std::size_t>(-1)) % 100'000'000), false};
    if (kind < 176)
        return {CellKind::number, std::to_string(kind) + '.' + std::to_string(decisions.up_to(999'999)), false};
    if (kind < 240)
        return {CellKind::text, texts.at(kind % texts.size()), false};
    return {CellKind::text, one_line(decisions.text(12)), false};
}

Figures some_report(const Form& form, Decisions& decisions) {
    Figures report;
    report.form = form.id;
    report.typed_totals = decisions.yes();
    report.fields["unit"] = {CellKind::text, "某市某区", false};
    report.fields["year"] = {CellKind::number, std::to_string(form.first_year), false};
    report.prose["overview"] = decisions.text(60);
    for (const TableSpec& table : form.tables)
        for (const Line& row : table.rows)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                report.rows[{table.id, row.id}].push_back(some_figure(decisions));
    return report;
}

// As a .csv file shows them, without blanks, of which texts show one at most. None that is blank.
test::FiguresByPlace figures_of(const Report& report) {
    test::FiguresByPlace all = test::figures_by_place(report);
    for (auto& [place, text] : all) {
        text = table_field(text);
        std::erase(text, ' ');
    }
    std::erase_if(all, [](const auto& figure) { return figure.second.empty(); });
    return all;
}

} // namespace

void published(std::string_view bytes) {
    Decisions decisions(bytes);
    const Form& form = *built_in_forms()[decisions.up_to(built_in_forms().size() - 1)];
    const Document source = document(report_book(form, built_in_pages(form.id), some_report(form, decisions)));
    const std::vector<Report> reports = recognise(source, built_in_forms());
    require(reports.size() == 1, "a template is one report");
    const PublishedReport out = published_report(source, {reports.data()}, 0, {});
    for (const DocumentFormat& format : document_formats()) {
        if (format.bytes == nullptr)
            continue;
        Document read = read_document_bytes(format.bytes(out.document));
        Recogniser(built_in_forms()).lay_out_tables(read);
        const std::vector<Report> again = recognise(read, built_in_forms());
        require(again.size() == 1 && figures_of(again[0]) == figures_of(reports[0]),
                "a report is read as it was handed out");
    }
}

} // namespace crossfoot::fuzz
