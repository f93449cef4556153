#include "intake/intake.hpp"

#include "form/table_layout.hpp"
#include "form/totals.hpp"
#include "intake/origins.hpp"
#include "intake/prose_rooms.hpp"
#include "language/catalogue.hpp"
#include "publish/notices.hpp"
#include "publish/printable.hpp"
#include "tell/place.hpp"
#include "template/table_values.hpp"
#include "template/template.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <stdexcept>

namespace crossfoot {
namespace {

// Digits however they are spelled are the number; anything else stays, to be found by the checks, but for what stands
// for several figures that nobody can tell apart.
Cell cell_of(const ReportFigure& figure) {
    if (figure.run_together)
        return {};
    const FigureKind kind = figure.figure.kind;
    if (kind == FigureKind::number || (kind == FigureKind::text_number && !figure.figure.spelling.unit))
        return {CellKind::number, figure.figure.value.str(), false};
    std::string text = printable(figure.text);
    return text.empty() ? Cell{} : Cell{CellKind::text, std::move(text), false};
}

// A total as it was published, and what a formula shows, which may be an empty text.
bool is_same(const Cell& published, const Cell& shown) {
    return published.kind == CellKind::number && shown.kind == CellKind::number
               ? Decimal::parse(published.text) == Decimal::parse(shown.text)
               : published.kind != CellKind::number && published.text == shown.text;
}

class Taking {
public:
    Taking(std::string_view file, const Document& document, const std::vector<const Report*>& reports,
           std::size_t which, Language language)
        : document_(document), report_(*reports[which]), form_(*report_.form), origins_(file, document, language) {
        if (!has_template(form_))
            throw std::logic_error("a form without a template: " + form_.id);
        intake_.counted = published_report(document, reports, which, {});
        intake_.counted.document.blocks.clear();
        intake_.counted.paragraphs = 0;
        take_prose(section_texts(document, reports, which));
    }

    Intake take() {
        take_fields();
        for (const TableSpec& spec : form_.tables)
            if (const ReportTable* table = report_.table(spec))
                take_figures(*table);
        intake_.typed_totals = are_other_totals();
        figures_.form = form_.id;
        figures_.typed_totals = intake_.typed_totals;
        figures_.spare_rows = true; // so that it fits into an open template
        intake_.book = report_book(form_, built_in_pages(form_.id), figures_);
        add_origins();
        return std::move(intake_);
    }

private:
    void take_fields() {
        if (!report_.organ.empty())
            figures_.fields["unit"] = {CellKind::text, printable(report_.organ), false};
        if (report_.year)
            figures_.fields["year"] = {CellKind::number, std::to_string(report_.year->year), false};
    }

    void take_figures(const ReportTable& table) {
        const TableSpec& spec = *table.spec;
        for (std::size_t row = 0; row < spec.rows.size(); ++row) {
            std::vector<Cell>& cells = figures_.rows[{spec.id, spec.rows[row].id}];
            for (std::size_t column = 0; column < spec.columns.size(); ++column) {
                const ReportFigure* figure = table.figure(static_cast<int>(row), static_cast<int>(column));
                cells.push_back(figure ? cell_of(*figure) : Cell{});
                if (cells.back().kind == CellKind::text)
                    intake_.as_text.push_back({figure->place, cells.back().text});
            }
        }
    }

    // Whether the formulas would show other totals than were published. A blank is another one as well, unless none was
    // published at all.
    bool are_other_totals() const {
        bool any = false;
        bool other = false;
        for (const TableSpec& spec : form_.tables)
            if (const ReportTable* table = report_.table(spec)) {
                const TablePlan plan(form_, spec, table_grid({&spec}), 0);
                const TableValues values(plan, figures_);
                for (const TotalPlace& total : totals_of(form_, spec))
                    if (const ReportFigure* figure = table->figure(total.row, total.column)) {
                        const Cell published = cell_of(*figure);
                        any = any || published.kind != CellKind::empty;
                        other = other || !is_same(published, values.shown(total.row, total.column));
                    }
            }
        return any && other;
    }

    void take_prose(const SectionTexts& texts) {
        const ProseRooms rooms = prose_rooms(form_, texts);
        prose_ = rooms.taken;
        for (const auto& [id, paragraphs] : rooms.taken) {
            std::string& prose = figures_.prose[id];
            for (const SourceText& paragraph : paragraphs)
                prose += (prose.empty() ? "" : "\n") + printable(paragraph.text);
            intake_.counted.paragraphs += paragraphs.size();
        }
        without_room_ = rooms.left_out;
        for (const SourceText& text : without_room_)
            if (std::ranges::find(intake_.counted.left_out, text.place) == intake_.counted.left_out.end())
                intake_.counted.left_out.push_back(text.place);
    }

    void add_origins() {
        const Book& book = intake_.book;
        const auto cell = [&](std::string_view id, CellAddress within) -> std::optional<Place> {
            const auto name = std::ranges::find(book.names, defined_name(id), &NamedRange::name);
            if (name == book.names.end())
                return {};
            const CellAddress first = name->range.first;
            return Place(name->block, CellAddress{first.row + within.row, first.column + within.column});
        };
        if (report_.year)
            origins_.add(book, cell("year", {}), std::to_string(report_.year->year), report_.year->place);
        for (const TableSpec& spec : form_.tables)
            if (const ReportTable* table = report_.table(spec))
                add_origins(*table, cell);
        for (const auto& [id, paragraphs] : prose_)
            for (std::size_t i = 0; i < paragraphs.size(); ++i)
                origins_.add(book, cell(id, {static_cast<int>(i), 0}), paragraphs[i].text, paragraphs[i].place);
        for (const TableGaps& gaps : intake_.counted.gaps)
            for (const Place& place : gaps.left_out)
                origins_.add_left_out(document_.blocks[place.block].grid.at(place.cell()).text, place, gaps.spec);
        for (const SourceText& text : without_room_)
            origins_.add_left_out(text.text, text.place, nullptr);
        origins_.add_to(intake_.book);
    }

    template <typename CellOf> void add_origins(const ReportTable& table, const CellOf& cell) {
        const TableSpec& spec = *table.spec;
        std::vector<const TableSpec*> beside; // on the same sheet, and in the same columns
        for (const TableSpec& each : form_.tables)
            if (each.sheet == spec.sheet)
                beside.push_back(&each);
        const TableGrid grid = table_grid(beside);
        for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column)
                if (const ReportFigure* figure = table.figure(row, column); figure && !figure->text.empty())
                    origins_.add(intake_.book,
                                 cell(spec.id, {head_rows(spec) + row, first_grid_column(spec, grid, column)}),
                                 figure->text, figure->place, &spec);
    }

    const Document& document_;
    const Report& report_;
    const Form& form_;
    Figures figures_;
    std::map<std::string, std::vector<SourceText>> prose_; // by the id of its room
    std::vector<SourceText> without_room_;
    Origins origins_;
    Intake intake_;
};

} // namespace

namespace {

constexpr std::size_t most_told = 6;

// "第1个表格第4行第2列“详见附件”、…"
std::string places_with_texts(const Document& document, const std::vector<SourceText>& texts, Language language) {
    std::string list;
    for (std::size_t i = 0; i < std::min(texts.size(), most_told); ++i)
        list += (i == 0 ? "" : say(language, "finding.list_comma")) + place_text(document, texts[i].place, language) +
                "“" + shown(texts[i].text) + "”";
    return texts.size() > most_told ? list + say(language, "finding.list_comma") + "…" : list;
}

} // namespace

bool has_template(const Form& form) {
    return std::ranges::any_of(built_in_forms(), [&](const auto& each) { return each.get() == &form; });
}

Intake take_in(std::string_view file, const Document& document, const std::vector<const Report*>& reports,
               std::size_t which, Language language) {
    return Taking(file, document, reports, which, language).take();
}

std::vector<std::string> notices(const Intake& intake, const Document& document, Language language) {
    std::vector<std::string> lines = notices(intake.counted, document, language);
    if (!intake.as_text.empty())
        lines.push_back(say(language, "intake.as_text",
                            {{"count", std::to_string(intake.as_text.size())},
                             {"places", places_with_texts(document, intake.as_text, language)}}));
    if (intake.typed_totals)
        lines.push_back(say(language, "intake.typed_totals"));
    return lines;
}

} // namespace crossfoot
