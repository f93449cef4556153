#include "form/form_text.hpp"

#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace crossfoot {
namespace {

constexpr std::size_t most_figures = 100'000; // a report has each of them, read or missing; that of 2021 has 300

class TableReader {
public:
    TableReader(const FormText& file, Form& form) : file_(file), form_(form) {}

    void run() {
        for (const toml::table* sheet : file_.tables(file_.root(), "sheet"))
            add_sheet(*sheet);
        for (const toml::table* table : file_.tables(file_.root(), "table"))
            add_table(*table);
        if (form_.tables.empty())
            file_.fail(1, "a form has at least one [[table]]");
    }

private:
    void add_sheet(const toml::table& table) {
        file_.only(table, {"id", "name", "heading", "aliases", "instructions"});
        TemplateSheet sheet{file_.text(table, "id"), file_.local(table, "name"), file_.text(table, "heading", false),
                            file_.texts(table, "aliases"), file_.truth(table, "instructions")};
        file_.unique(sheets_, sheet.id, table);
        form_.sheets.push_back(std::move(sheet));
    }

    struct Measure {
        NumberKind number = NumberKind::count;
        std::string unit;
    };

    // "wan_yuan" is what 0.1.0 called money in 万元.
    Measure measure(const toml::table& table, Measure otherwise) const {
        if (table.contains("number")) {
            otherwise.number = file_.choice<NumberKind>(table, "number",
                                                        {{name(NumberKind::count), NumberKind::count},
                                                         {name(NumberKind::change), NumberKind::change},
                                                         {name(NumberKind::money), NumberKind::money},
                                                         {"wan_yuan", NumberKind::money}});
            otherwise.unit = table["number"] == "wan_yuan" ? "万元" : "";
        }
        if (!table.contains("unit"))
            return otherwise;
        otherwise.unit = file_.text(table, "unit");
        if (!form_.units.has(otherwise.number, otherwise.unit))
            file_.fail(*table.get("unit"), '"' + otherwise.unit + "\" is not among the [units] of such figures");
        return otherwise;
    }

    // The measure is the table's, for a column; a row has none of its own.
    Line line(const toml::table& table, const std::optional<Measure>& of_table) const {
        file_.only(table, {"id", "code", "label", "group", "aliases", "number", "unit", "zh", "en", "help"});
        Line line;
        line.id = file_.text(table, "id");
        line.code = file_.text(table, "code", false);
        line.label = file_.text(table, "label");
        line.groups = file_.texts(table, "group");
        line.aliases = file_.texts(table, "aliases");
        line.name = {file_.text(table, "zh", false), file_.text(table, "en")};
        if (of_table) {
            Measure own = measure(table, *of_table);
            line.number = own.number;
            line.unit = std::move(own.unit);
        }
        for (const char* key : {"number", "unit"})
            if (!of_table && table.contains(key))
                file_.fail(*table.get(key), '"' + std::string(key) + "\" is said of columns, not of rows");
        line.help = file_.local(table, "help", false);
        return line;
    }

    std::vector<Line> lines(const toml::table& table, std::string_view key,
                            const std::optional<Measure>& of_table) const {
        std::vector<Line> result;
        std::unordered_set<std::string> ids;
        std::set<std::pair<std::string, std::vector<std::string>>> labels; // with their groups
        for (const toml::table* element : file_.tables(table, key)) {
            Line next = line(*element, of_table);
            file_.unique(ids, next.id, *element);
            if (!labels.emplace(next.label, next.groups).second)
                file_.fail(*element, "label \"" + next.label + "\" stands twice in the same group");
            result.push_back(std::move(next));
        }
        if (result.empty())
            file_.fail(table, "a table has \"" + std::string(key) + '"');
        name_in_chinese(result);
        return result;
    }

    // By its label, and by its group where the label alone would not say which line is meant: below two headings, or
    // where it stands again.
    static void name_in_chinese(std::vector<Line>& lines) {
        std::unordered_map<std::string_view, int> count;
        for (const Line& line : lines)
            ++count[line.label];
        for (Line& line : lines) {
            if (!line.name.zh_cn.empty())
                continue;
            const bool with_group = line.groups.size() > 1 || (!line.groups.empty() && count[line.label] > 1);
            line.name.zh_cn = with_group ? line.groups.back() + " " + line.label : line.label;
        }
    }

    void add_table(const toml::table& table) {
        file_.only(table, {"id", "sheet", "title", "heading", "corner", "over", "number", "unit", "row_labels",
                           "columns", "rows"});
        TableSpec spec;
        spec.id = file_.text(table, "id");
        file_.unique(tables_, spec.id, table);
        spec.sheet = file_.text(table, "sheet");
        if (!sheets_.contains(spec.sheet))
            file_.fail(*table.get("sheet"), "there is no [[sheet]] \"" + spec.sheet + '"');
        spec.title = file_.local(table, "title");
        spec.heading = file_.text(table, "heading", false);
        spec.corner = file_.text(table, "corner", false);
        spec.over = file_.texts(table, "over");
        spec.row_labels = file_.truth(table, "row_labels", true);
        spec.columns = lines(table, "columns", measure(table, {}));
        spec.rows = lines(table, "rows", {});
        figures_ += spec.rows.size() * spec.columns.size();
        if (figures_ > most_figures)
            file_.fail(table, "a form has " + std::to_string(most_figures) + " figures at most");
        if (!spec.row_labels && spec.rows.size() != 1)
            file_.fail(table, "a table without row labels has one row");
        form_.tables.push_back(std::move(spec));
    }

    const FormText& file_;
    Form& form_;
    std::unordered_set<std::string> sheets_; // their ids
    std::unordered_set<std::string> tables_;
    std::size_t figures_ = 0; // of all tables
};

} // namespace

void read_tables(const FormText& file, Form& form) { TableReader(file, form).run(); }

} // namespace crossfoot
