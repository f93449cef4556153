#include "write/chart_sheet.hpp"

#include "write/opendocument.hpp"
#include "write/xml_text.hpp"

#include <array>
#include <numeric>

namespace crossfoot {
namespace {

constexpr double chart_width = 180; // mm
constexpr double air = 6;

// Told apart in print without colours too. The first is that of the series that matters most: of years beside each
// other the last, of bars below each other the one on top.
constexpr std::array<std::string_view, 3> colours = {"#2f6b9a", "#b4c7d9", "#7a9e56"};

double height_of(const Chart& chart) { return chart.kind == Chart::Kind::bars ? 130 : 90; } // mm

std::string range_of(const std::string& sheet, const CellRange& range) {
    const std::string name = sheet_reference(sheet) + '.';
    return name + a1(range.first) + ':' + name + a1(range.last);
}

std::string cell_of(const std::string& sheet, CellAddress at) { return sheet_reference(sheet) + '.' + a1(at); }

pugi::xml_node chart_style(pugi::xml_node parent, std::string_view name) {
    return element(parent, "style:style", {{"style:name", name}, {"style:family", "chart"}});
}

void letters(pugi::xml_node style, std::string_view size, bool bold = false) {
    element(style, "style:text-properties",
            {{"fo:font-size", size},
             {"style:font-size-asian", size},
             {"fo:font-weight", bold ? "bold" : "normal"},
             {"style:font-weight-asian", bold ? "bold" : "normal"}});
}

void chart_styles(pugi::xml_node parent, const Chart& chart) {
    const bool lying = chart.kind == Chart::Kind::bars;
    element(chart_style(parent, "chart"), "style:graphic-properties", {{"draw:stroke", "none"}});
    letters(chart_style(parent, "title"), "12pt", true);
    pugi::xml_node legend = chart_style(parent, "legend");
    element(legend, "style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}});
    letters(legend, "9pt");
    element(chart_style(parent, "wall"), "style:graphic-properties", {{"draw:stroke", "none"}, {"draw:fill", "none"}});
    element(chart_style(parent, "plot"), "style:chart-properties",
            {{"chart:vertical", lying ? "true" : "false"}, {"chart:include-hidden-cells", "true"}});
    for (const std::string_view axis : {"labels", "values"}) {
        pugi::xml_node style = chart_style(parent, axis);
        pugi::xml_node properties = element(style, "style:chart-properties", {{"chart:display-label", "true"}});
        if (axis == "labels") // the first bar on top
            attribute(properties, "chart:reverse-direction", lying ? "true" : "false");
        else
            attribute(properties, "chart:minimum", "0");
        letters(style, "9pt");
    }
    element(chart_style(parent, "grid"), "style:graphic-properties", {{"svg:stroke-color", "#d9d9d9"}});
    for (std::size_t i = 0; i < colours.size(); ++i) {
        pugi::xml_node style = chart_style(parent, "series" + std::to_string(i));
        element(style, "style:chart-properties", {{"chart:data-label-number", "value"}});
        element(style, "style:graphic-properties",
                {{"draw:stroke", "none"}, {"draw:fill", "solid"}, {"draw:fill-color", colours.at(i)}});
        letters(style, "8pt");
    }
}

void plot(pugi::xml_node parent, const ChartSheet& sheet, const Chart& chart) {
    const CellRange& cells = chart.cells;
    pugi::xml_node area = element(parent, "chart:plot-area",
                                  {{"chart:style-name", "plot"},
                                   {"table:cell-range-address", range_of(sheet.name, cells)},
                                   {"chart:data-source-has-labels", "both"}});
    pugi::xml_node labels = element(
        area, "chart:axis", {{"chart:dimension", "x"}, {"chart:name", "primary-x"}, {"chart:style-name", "labels"}});
    const int first = cells.first.row + 1;
    element(labels, "chart:categories",
            {{"table:cell-range-address",
              range_of(sheet.name, {{first, cells.first.column}, {cells.last.row, cells.first.column}})}});
    pugi::xml_node values = element(
        area, "chart:axis", {{"chart:dimension", "y"}, {"chart:name", "primary-y"}, {"chart:style-name", "values"}});
    element(values, "chart:grid", {{"chart:style-name", "grid"}, {"chart:class", "major"}});
    const int count = cells.last.column - cells.first.column;
    for (int number = 0; number < count; ++number) {
        const int column = cells.first.column + 1 + number;
        const auto colour = static_cast<std::size_t>(chart.kind == Chart::Kind::bars ? number : count - 1 - number);
        pugi::xml_node series = element(
            area, "chart:series",
            {{"chart:style-name", "series" + std::to_string(colour % colours.size())},
             {"chart:class", "chart:bar"},
             {"chart:values-cell-range-address", range_of(sheet.name, {{first, column}, {cells.last.row, column}})},
             {"chart:label-cell-address", cell_of(sheet.name, {cells.first.row, column})}});
        element(series, "chart:data-point", {{"chart:repeated", std::to_string(cells.last.row - first + 1)}});
    }
    element(area, "chart:wall", {{"chart:style-name", "wall"}});
}

void name_spaces(pugi::xml_document& document) {
    for (const auto& [name, space] : {std::pair("xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"),
                                      std::pair("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")})
        attribute(document.first_child(), name, space);
}

std::string chart_content(const ChartSheet& sheet, const Chart& chart) {
    pugi::xml_document document;
    pugi::xml_node whole = root(document, "office:document-content");
    name_spaces(document);
    chart_styles(element(whole, "office:automatic-styles"), chart);
    pugi::xml_node drawn = element(element(element(whole, "office:body"), "office:chart"), "chart:chart",
                                   {{"svg:width", mm(chart_width)},
                                    {"svg:height", mm(height_of(chart))},
                                    {"chart:class", "chart:bar"},
                                    {"chart:style-name", "chart"}});
    element(element(drawn, "chart:title", {{"chart:style-name", "title"}}), "text:p").text().set(chart.title.c_str());
    if (chart.cells.last.column - chart.cells.first.column > 1)
        element(drawn, "chart:legend", {{"chart:legend-position", "bottom"}, {"chart:style-name", "legend"}});
    plot(drawn, sheet, chart);
    return text_of(document);
}

std::string column_style(std::size_t column) { return "chart-column-" + std::to_string(column); }

std::string cell_xml(const ChartFigure& figure) {
    if (figure.text.empty() && figure.formula.empty())
        return "<table:table-cell/>";
    const std::string formula =
        figure.formula.empty() ? std::string() : " table:formula=\"" + xml_text("of:=" + figure.formula) + '"';
    const std::string text = xml_text(figure.text);
    const std::string style = figure.heading ? " table:style-name=\"heading\"" : std::string();
    return "<table:table-cell" + style + formula +
           (figure.number ? " office:value-type=\"float\" office:value=\"" + text + '"'
                          : std::string(" office:value-type=\"string\"")) +
           "><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace

std::string chart_object(std::size_t number) { return "Object " + std::to_string(number + 1); }

std::string chart_sheet_styles(const ChartSheet& sheet) {
    std::string styles;
    for (std::size_t i = 0; i < sheet.widths.size(); ++i)
        styles += "<style:style style:name=\"" + column_style(i) +
                  R"(" style:family="table-column"><style:table-column-properties style:column-width=")" +
                  mm(sheet.widths[i]) + "\"/></style:style>";
    return styles;
}

std::string chart_sheet_table(const ChartSheet& sheet) {
    std::string table = "<table:table table:name=\"" + xml_text(sheet.name) + "\"><table:shapes>";
    const double left = std::accumulate(sheet.widths.begin(), sheet.widths.end(), air);
    double top = air;
    for (std::size_t i = 0; i < sheet.charts.size(); ++i) {
        const Chart& chart = sheet.charts[i];
        table += "<draw:frame draw:z-index=\"" + std::to_string(i) + "\" draw:name=\"" + xml_text(chart.title) +
                 "\" svg:width=\"" + mm(chart_width) + "\" svg:height=\"" + mm(height_of(chart)) + "\" svg:x=\"" +
                 mm(left) + "\" svg:y=\"" + mm(top) + "\"><draw:object draw:notify-on-update-of-ranges=\"" +
                 xml_text(range_of(sheet.name, chart.cells)) + "\" xlink:href=\"./" + chart_object(i) +
                 R"(" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>)";
        top += height_of(chart) + air;
    }
    table += "</table:shapes>";
    for (std::size_t i = 0; i < sheet.widths.size(); ++i)
        table += "<table:table-column table:style-name=\"" + column_style(i) + "\"/>";
    for (const std::vector<ChartFigure>& row : sheet.rows) {
        table += "<table:table-row>";
        for (const ChartFigure& figure : row)
            table += cell_xml(figure);
        table += row.empty() ? "<table:table-cell/></table:table-row>" : "</table:table-row>";
    }
    return table + "</table:table>";
}

void add_charts(ZipWriter& package, const ChartSheet& sheet) {
    for (std::size_t i = 0; i < sheet.charts.size(); ++i)
        package.add((chart_object(i) + "/content.xml").c_str(), chart_content(sheet, sheet.charts[i]));
}

} // namespace crossfoot
