#include "form/form_text.hpp"
#include "form/likeness.hpp"
#include "text/shown.hpp"
#include "text/utf8.hpp"

#include <sstream>

namespace crossfoot {

namespace {

// Names, labels and messages are told line by line and among those of other forms.
void bring_on_one_line(toml::node& node) {
    if (toml::table* table = node.as_table())
        for (auto&& [key, value] : *table)
            bring_on_one_line(value);
    else if (toml::array* array = node.as_array())
        for (toml::node& element : *array)
            bring_on_one_line(element);
    else if (toml::value<std::string>* text = node.as_string())
        *text = one_line(text->get());
}

} // namespace

FormText::FormText(std::string_view content, std::string_view source) : TomlFile(content, source) {
    bring_on_one_line(root_);
    if (!root_.contains("like"))
        return;
    text(root_, "id"); // is its own
    const std::string other = text(root_, "like");
    const std::string_view* file = built_in_form_files;
    while (!file->empty() && *file != other + ".toml")
        file += 2;
    if (file->empty())
        fail(*root_.get("like"), "there is no built-in form " + quoted(other));
    complete(*this, root_, std::move(FormText(file[1], file[0]).root_));
    root_.erase("like");
}

namespace {

class FormFile : private FormText {
public:
    FormFile(std::string_view text, std::string_view source, const Form* newest)
        : FormText(text, source), newest_(newest) {}

    Form form() {
        only(root_, {"id",
                     "name",
                     "authority",
                     "years",
                     "total_labels",
                     "subtotal_labels",
                     "ignored_labels",
                     "year",
                     "characters",
                     "units",
                     "sheet",
                     "table",
                     "rule",
                     "rate",
                     "amount",
                     "result",
                     "prose",
                     "statement",
                     "share",
                     "whole",
                     "claim",
                     "mention",
                     "publication",
                     "last_year",
                     "power"});
        form_.id = text(root_, "id");
        form_.name = local(root_, "name");
        form_.authority = text(root_, "authority");
        years();
        form_.total_labels = texts(root_, "total_labels");
        form_.subtotal_labels = texts(root_, "subtotal_labels");
        form_.ignored_labels = texts(root_, "ignored_labels");
        if (const auto* year = root_["year"].as_table())
            titles(*year);
        characters();
        units();
        read_tables(*this, form_);
        read_rules(*this, newest_, form_);
        read_publication(*this, form_);
        read_prose(*this, form_);
        read_last_year(*this, form_);
        read_powers(*this, form_);
        index_labels();
        return std::move(form_);
    }

private:
    void years() {
        const toml::array* years = root_["years"].as_array();
        if (!years || years->size() != 2 || !years->is_homogeneous<std::int64_t>())
            fail(1, "\"years\" must be the first and the last year of the form, as in [2021, 9999]");
        form_.first_year = static_cast<int>((*years)[0].value_or(std::int64_t{0}));
        form_.last_year = static_cast<int>((*years)[1].value_or(std::int64_t{0}));
        if (form_.first_year > form_.last_year)
            fail(*years, "the first year comes after the last");
    }

    void titles(const toml::table& year) {
        only(year, {"labels", "organ_labels", "organ_ends", "title_marks", "title_subjects", "title_fillers",
                    "title_kinds", "title_joins", "title_unlike", "period_labels"});
        form_.year_labels = texts(year, "labels");
        form_.organ_labels = texts(year, "organ_labels");
        form_.organ_ends = texts(year, "organ_ends");
        form_.title_marks = texts(year, "title_marks");
        form_.title_parts = {texts(year, "title_subjects"), texts(year, "title_fillers"), texts(year, "title_kinds"),
                             texts(year, "title_joins"), texts(year, "title_unlike")};
        form_.period_labels = texts(year, "period_labels");
    }

    void characters() {
        const toml::table* characters = root_["characters"].as_table();
        if (!characters)
            return;
        only(*characters, {"same"});
        std::istringstream pairs(text(*characters, "same"));
        for (std::string pair; pairs >> pair;) {
            std::size_t at = 0;
            const char32_t variant = next_character(pair, at);
            const char32_t simplified = at < pair.size() ? next_character(pair, at) : U'\0';
            if (simplified == U'\0' || at < pair.size())
                fail(*characters->get("same"), "\"" + pair + "\" is not a pair of characters");
            form_.labels.same(variant, simplified);
        }
    }

    void units() {
        if (newest_)
            form_.units = newest_->units;
        const toml::node* node = root_.get("units");
        if (!node)
            return;
        if (!node->is_table())
            fail(*node, "\"units\" must be a table of the units of \"money\" and of \"counts\"");
        const toml::table& units = *node->as_table();
        only(units, {"money", "counts", "labels", "unlike"});
        if (units.contains("counts"))
            form_.units.counts = texts(units, "counts");
        if (units.contains("labels"))
            form_.units.labels = texts(units, "labels");
        if (units.contains("unlike"))
            form_.units.unlike = texts(units, "unlike");
        if (units.contains("money"))
            money_units(*units.get("money"));
    }

    void money_units(const toml::node& node) {
        const std::string reason = "\"money\" must say how many of the smallest unit each is, as in { \"元\" = 1 }";
        if (!node.is_table())
            fail(node, reason);
        form_.units.money.clear();
        for (const auto& [unit, factor] : *node.as_table()) {
            const auto value = factor.value_exact<std::int64_t>();
            if (!value || *value < 1)
                fail(factor, reason);
            form_.units.money.emplace(unit.str(), *value);
        }
    }

    void index_labels() {
        for (std::size_t t = 0; t < form_.tables.size(); ++t) {
            const TableSpec& table = form_.tables[t];
            index_lines(table.rows, static_cast<int>(t), LabelKind::row, LabelKind::row_group);
            index_lines(table.columns, static_cast<int>(t), LabelKind::column, LabelKind::column_group);
        }
        for (const std::string& label : form_.subtotal_labels)
            form_.labels.add(label, {LabelKind::subtotal, -1, -1});
        for (const std::string& label : form_.ignored_labels)
            form_.labels.add(label, {LabelKind::ignored, -1, -1});
    }

    void index_lines(const std::vector<Line>& lines, int table, LabelKind kind, LabelKind group_kind) {
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const Line& line = lines[l];
            const int index = static_cast<int>(l);
            form_.labels.add(line.label, {kind, table, index});
            for (const std::string& alias : line.aliases)
                form_.labels.add(alias, {kind, table, index});
            if (line.groups.empty())
                continue;
            form_.labels.add(line.groups.back() + line.label, {kind, table, index}); // both in one cell
            form_.labels.add(line.groups.back(), {group_kind, table, index});
        }
    }

    const Form* newest_; // nullptr without one
    Form form_;
};

} // namespace

std::shared_ptr<const Form> parse_form(std::string_view text, std::string_view source,
                                       const std::vector<std::shared_ptr<const Form>>& known) {
    return std::make_shared<const Form>(FormFile(text, source, known.empty() ? nullptr : known.back().get()).form());
}

} // namespace crossfoot
