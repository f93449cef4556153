#include "intake/preview.hpp"

#include "language/catalogue.hpp"
#include "tell/place.hpp"
#include "text/shown.hpp"

#include <algorithm>
#include <iterator>

namespace crossfoot {
namespace {

constexpr std::size_t most_figures = 12; // figures of a table

class TablePreview {
public:
    TablePreview(const ReportTable& table, const Document& document, Language language)
        : table_(table), document_(document), language_(language) {}

    std::vector<PreviewLine> lines() {
        for (int row = 0; row < static_cast<int>(table_.rows.size()); ++row)
            for (int column = 0; column < static_cast<int>(table_.columns.size()); ++column)
                look_at(row, column);
        const std::size_t not_told = doubtful_ + missing_ - figures_.size();
        if (not_told > 0)
            figures_.push_back(
                {3, Doubt::doubtful, say(language_, "preview.more", {{"count", std::to_string(not_told)}})});
        figures_.insert(figures_.begin(), whole());
        return std::move(figures_);
    }

private:
    PreviewLine whole() const {
        std::string text = say(language_, "preview.table",
                               {{"table", table_.spec->title.in(language_)}, {"count", std::to_string(plain_)}});
        if (doubtful_ > 0)
            text += say(language_, "preview.some_doubtful", {{"count", std::to_string(doubtful_)}});
        if (missing_ > 0)
            text += say(language_, "preview.some_missing", {{"count", std::to_string(missing_)}});
        return {2, missing_ > 0 ? Doubt::missing : doubtful_ > 0 ? Doubt::doubtful : Doubt::none, text};
    }

    void look_at(int row, int column) {
        const ReportFigure* const figure = table_.figure(row, column);
        if (!figure)
            return add(row, column, Doubt::missing, "preview.not_there", nullptr);
        if (figure->covered)
            return; // nobody could fill it in
        const FigureKind kind = figure->figure.kind;
        if (!figure->known())
            add(row, column, Doubt::missing,
                figure->picture        ? "preview.picture"
                : figure->run_together ? "preview.run_together"
                                       : "preview.uncalculated",
                figure);
        else if (kind == FigureKind::blank)
            add(row, column, Doubt::missing, "preview.blank", figure);
        else if (table_.rows[static_cast<std::size_t>(row)].doubtful() ||
                 table_.columns[static_cast<std::size_t>(column)].doubtful())
            add(row, column, Doubt::doubtful, "preview.line_in_doubt", figure);
        else if (figure->told_apart)
            add(row, column, Doubt::doubtful, "preview.told_apart", figure);
        else if (kind != FigureKind::number && (kind != FigureKind::text_number || figure->figure.spelling.unit))
            add(row, column, Doubt::doubtful, "preview.no_number", figure);
        else
            ++plain_;
    }

    void add(int row, int column, Doubt doubt, std::string_view why, const ReportFigure* figure) {
        ++(doubt == Doubt::missing ? missing_ : doubtful_);
        if (figures_.size() == most_figures)
            return;
        const Line& item = table_.spec->rows[static_cast<std::size_t>(row)];
        const Line& applicant = table_.spec->columns[static_cast<std::size_t>(column)];
        const std::string place = figure ? place_text(document_, figure->place, language_) : std::string();
        figures_.push_back(
            {3, doubt,
             say(language_, doubt == Doubt::missing ? "preview.missing" : "preview.doubtful",
                 {{"item", item.name.in(language_)},
                  {"applicant", applicant.name.in(language_)},
                  {"why",
                   say(language_, why, {{"text", figure ? shown(figure->text) : std::string()}, {"place", place}})}})});
    }

    const ReportTable& table_;
    const Document& document_;
    Language language_;
    std::vector<PreviewLine> figures_;
    std::size_t plain_ = 0;
    std::size_t doubtful_ = 0;
    std::size_t missing_ = 0;
};

} // namespace

std::vector<PreviewLine> preview_of(const Report& report, const Document& document, Language language) {
    std::vector<PreviewLine> lines;
    for (const ReportTable& table : report.tables)
        std::ranges::move(TablePreview(table, document, language).lines(), std::back_inserter(lines));
    for (const MissingTable& missing : report.missing)
        lines.push_back(
            {2, Doubt::missing, say(language, "preview.no_table", {{"table", missing.spec->title.in(language)}})});
    return lines;
}

std::string text_of(const std::vector<PreviewLine>& lines) {
    std::string text;
    for (const PreviewLine& line : lines)
        text += std::string(static_cast<std::size_t>(line.depth) * 2, ' ') + (line.doubt == Doubt::none ? "" : "⚠ ") +
                line.text + '\n';
    return text;
}

} // namespace crossfoot
