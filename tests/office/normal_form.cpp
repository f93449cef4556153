#include "office/normal_form.hpp"

#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot::test {
namespace {

using Runs = std::vector<std::pair<std::string, int>>;

void add_run(Runs& runs, const std::string& what, int count) {
    if (!runs.empty() && runs.back().first == what)
        runs.back().second += count;
    else
        runs.emplace_back(what, count);
}

std::string joined(const Runs& runs) {
    std::string text;
    for (const auto& [what, count] : runs)
        text += std::to_string(count) + " x " + what + "\n";
    return text;
}

std::string text_of(const pugi::xml_node& node) {
    std::ostringstream text;
    node.print(text, "", pugi::format_raw);
    return text.str();
}

class Normaliser {
public:
    explicit Normaliser(const std::string& content) {
        document_.load_string(content.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
        for (pugi::xml_node style : document_.child("office:document-content").child("office:automatic-styles"))
            if (const std::string name = style.attribute("style:name").value(); !name.empty())
                styles_[name] = properties(style);
    }

    std::string text() {
        std::string result;
        for (pugi::xml_node part :
             document_.child("office:document-content").child("office:body").child("office:spreadsheet"))
            result += std::string_view(part.name()) == "table:table" ? table(part) : resolved(part) + "\n";
        return result;
    }

private:
    static std::string properties(pugi::xml_node style) {
        style.remove_attribute("style:name");
        pugi::xml_node row = style.child("style:table-row-properties");
        if (std::string_view(row.attribute("style:use-optimal-row-height").value()) == "true")
            row.remove_attribute("style:row-height");
        return text_of(style);
    }

    const std::string& style(const std::string& name) {
        const auto automatic = styles_.find(name);
        return automatic == styles_.end() ? styles_[name] = name : automatic->second;
    }

    // A node with its automatic styles, and those inside, replaced by what they say.
    std::string resolved(pugi::xml_node node) {
        struct Walker : pugi::xml_tree_walker {
            Normaliser* normaliser = nullptr;
            bool for_each(pugi::xml_node& inner) override {
                for (pugi::xml_attribute attribute : inner.attributes())
                    if (std::string_view(attribute.name()).ends_with("style-name"))
                        attribute.set_value(normaliser->style(attribute.value()).c_str());
                return true;
            }
        } walker;
        walker.normaliser = this;
        walker.for_each(node);
        node.traverse(walker);
        return text_of(node);
    }

    std::string table(pugi::xml_node table) {
        column_styles_.clear();
        Runs columns;
        Runs rows;
        std::string rest;
        for (pugi::xml_attribute attribute : table.attributes())
            rest += std::string(attribute.name()) + '=' + style(attribute.value()) + ' ';
        walk(table, columns, rows, rest);
        if (!rows.empty() && empty(rows.back().first))
            rows.pop_back(); // down to the last row of the sheet: only written for sheets that were touched
        return rest + '\n' + joined(columns) + joined(rows);
    }

    // Whether the cells of a row, behind the first line, are one run of empty ones.
    static bool empty(const std::string& row) {
        const std::string cells = row.substr(row.find('\n') + 1);
        return cells.find('\n') + 1 == cells.size() && cells.ends_with("x Default<table:table-cell/>\n");
    }

    void walk(pugi::xml_node parent, Runs& columns, Runs& rows, std::string& rest) {
        for (pugi::xml_node node : parent) {
            const std::string_view name = node.name();
            if (name == "table:table-column")
                add_column(node, columns);
            else if (name == "table:table-row")
                add_row(node, rows);
            else if (name.starts_with("table:table-row") || name.starts_with("table:table-column") ||
                     name == "table:table-header-rows" || name == "table:table-header-columns")
                walk(node, columns, rows, rest);
            else
                rest += resolved(node) + '\n';
        }
    }

    void add_column(pugi::xml_node column, Runs& columns) {
        const int count = column.attribute("table:number-columns-repeated").as_int(1);
        column_styles_.emplace_back(column.attribute("table:default-cell-style-name").as_string("Default"), count);
        column.remove_attribute("table:number-columns-repeated");
        column.remove_attribute("table:default-cell-style-name");
        add_run(columns, resolved(column), count);
    }

    void add_row(pugi::xml_node row, Runs& rows) {
        Runs cells;
        int column = 0;
        for (pugi::xml_node cell : row) {
            const int count = cell.attribute("table:number-columns-repeated").as_int(1);
            cell.remove_attribute("table:number-columns-repeated");
            const std::string own = cell.attribute("table:style-name").value();
            cell.remove_attribute("table:style-name");
            const std::string content = resolved(cell);
            for (int i = 0; i < count; ++i, ++column)
                add_run(cells, style(own.empty() ? column_style(column) : own) + content, 1);
        }
        const int count = row.attribute("table:number-rows-repeated").as_int(1);
        add_run(rows,
                style(row.attribute("table:style-name").value()) + row.attribute("table:visibility").value() + '\n' +
                    joined(cells),
                count);
    }

    std::string column_style(int column) const {
        for (const auto& [name, count] : column_styles_) {
            if (column < count)
                return name;
            column -= count;
        }
        return "Default";
    }

    pugi::xml_document document_;
    std::map<std::string, std::string> styles_; // what the automatic styles say, by name
    Runs column_styles_;
};

} // namespace

std::string normal_form(const std::string& content) { return Normaliser(content).text(); }

} // namespace crossfoot::test
