#include "form/form_lines.hpp"
#include "text/fold.hpp"

#include <unordered_set>

namespace crossfoot {
namespace {

class PowerReader {
public:
    PowerReader(const FormText& file, Form& form) : file_(file), form_(form), names_(file, form) {}

    void run() {
        for (const toml::table* table : file_.tables(file_.root(), "power"))
            try {
                add(*table);
            } catch (const TomlError&) { // what another form says of lines or rules that this one leaves out
                if (file_.is_own(*table))
                    throw;
            }
    }

private:
    void add(const toml::table& table) {
        file_.only(table, {"id", "rule", "field", "table", "row", "without", "organs", "note"});
        file_.unique(ids_, file_.text(table, "id"), table);
        Power power;
        power.rule = file_.text(table, "rule");
        const Rule* rule = form_.rule(power.rule);
        if (!rule || rule->check != CheckKind::powers)
            file_.fail(*table.get("rule"),
                       "there is no [[rule]] " + TomlFile::quoted(power.rule) + " with the \"check\" \"powers\"");
        power.field = file_.text(table, "field");
        power.table = file_.text(table, "table");
        power.row = names_.line(names_.table(power.table, *table.get("table")), Axis::rows, file_.text(table, "row"),
                                *table.get("row"));
        power.without = file_.texts(table, "without");
        if (power.without.empty())
            file_.fail(table, "\"without\" must name at least one level");
        for (const std::string& end : file_.texts(table, "organs"))
            power.organs.push_back(fold(end));
        power.note = file_.local(table, "note", false);
        form_.powers.push_back(std::move(power));
    }

    const FormText& file_;
    Form& form_;
    const FormLines names_;
    std::unordered_set<std::string> ids_;
};

} // namespace

void read_powers(const FormText& file, Form& form) { PowerReader(file, form).run(); }

} // namespace crossfoot
