#include "form/form_text.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

class PublicationReader {
public:
    PublicationReader(const FormText& file, Form& form) : file_(file), form_(form) {}

    void run() {
        if (const toml::node* node = file_.root().get("publication")) {
            if (!node->is_table())
                file_.fail(*node, "\"publication\" is a table");
            read(*node->as_table());
        }
        if (!form_.publication.values.empty())
            add_results();
        if (form_.publication.title.empty())
            form_.publication.title = {"{organ}", "{year}年" + form_.name.zh_cn};
        if (form_.publication.sections.empty())
            section_of_each_sheet();
    }

private:
    void read(const toml::table& table) {
        file_.only(table, {"title", "breaks", "section", "scope", "values", "proposal"});
        form_.publication.title = file_.texts(table, "title");
        for (const std::string& text : file_.texts(table, "breaks")) {
            std::string broken = text;
            std::ranges::replace(broken, '|', '\n');
            std::string label = text;
            std::erase(label, '|');
            form_.publication.breaks.emplace(std::move(label), std::move(broken));
        }
        std::unordered_set<std::string> ids;
        for (const toml::table* section : file_.tables(table, "section")) {
            form_.publication.sections.push_back(read_section(*section));
            file_.unique(ids, form_.publication.sections.back().id, *section);
        }
        form_.publication.scope = file_.text(table, "scope", false);
        if (table.contains("values"))
            for (const auto& [name, words] : file_.table(table, "values"))
                form_.publication.values[std::string(name.str())] = places(words);
        std::unordered_set<std::string> proposals;
        for (const toml::table* proposal : file_.tables(table, "proposal")) {
            form_.publication.proposals.push_back(read_proposal(*proposal, ids));
            file_.unique(proposals, form_.publication.proposals.back().id, *proposal);
        }
    }

    // A form that is like another may leave out what they add up.
    void add_results() {
        std::unordered_set<std::string> ids;
        for (const toml::table* result : file_.tables(file_.root(), "result")) {
            file_.only(*result, {"id", "name"});
            Amount one{file_.text(*result, "id"), file_.local(*result, "name"), {}};
            file_.unique(ids, one.id, *result);
            known(one.id, *result->get("id"));
            one.figures = form_.publication.values.at(one.id);
            if (!one.figures.empty())
                form_.results.push_back(std::move(one));
        }
    }

    // "t3.r24.c7", or of several rows "t3.r5..r12.c7". False where the form has no such figure, as one may that is like
    // another and leaves out what its sentences speak of.
    bool add_places(const toml::node& node, std::vector<FigurePlace>& result) const {
        const std::string word = file_.text(node);
        const std::size_t first = word.find('.');
        const std::size_t last = word.rfind('.');
        if (first == std::string::npos || first == last)
            file_.fail(node, TomlFile::quoted(word) + " must be a table, a row and a column, as in \"t3.r24.c7\"");
        const auto table = std::ranges::find(form_.tables, word.substr(0, first), &TableSpec::id);
        if (table == form_.tables.end())
            return false;
        const std::string rows = word.substr(first + 1, last - first - 1);
        const std::size_t dots = rows.find("..");
        const int begin = table->row(rows.substr(0, dots));
        const int end = dots == std::string::npos ? begin : table->row(rows.substr(dots + 2));
        const int column = table->column(word.substr(last + 1));
        if (begin < 0 || end < begin || column < 0)
            return false;
        for (int row = begin; row <= end; ++row)
            result.push_back({static_cast<int>(table - form_.tables.begin()), row, column});
        return true;
    }

    std::vector<FigurePlace> places(const toml::node& words) const {
        std::vector<FigurePlace> result;
        if (!words.is_array())
            file_.fail(words, "a value is a list of figures, as in [\"t3.r24.c7\"]");
        bool all = true;
        for (const toml::node& word : *words.as_array())
            all = add_places(word, result) && all;
        return all ? result : std::vector<FigurePlace>();
    }

    Proposal read_proposal(const toml::table& table, const std::unordered_set<std::string>& sections) const {
        file_.only(table, {"id", "section", "when", "lead", "begin", "between", "end", "segments"});
        Proposal proposal;
        proposal.id = file_.text(table, "id");
        proposal.section = file_.text(table, "section");
        if (!sections.contains(proposal.section))
            file_.fail(*table.get("section"), "there is no section " + TomlFile::quoted(proposal.section));
        proposal.when = conditions(table);
        proposal.lead = file_.text(table, "lead", false);
        proposal.begin = file_.text(table, "begin", false);
        proposal.between = file_.text(table, "between", false);
        proposal.end = file_.text(table, "end", false);
        for (const toml::table* segment : file_.tables(table, "segments"))
            proposal.segments.push_back(read_segment(*segment));
        return proposal;
    }

    ProposedSegment read_segment(const toml::table& table) const {
        file_.only(table, {"when", "text", "total", "open", "close", "parts"});
        ProposedSegment segment;
        segment.when = conditions(table);
        segment.text = file_.text(table, "text", false);
        segment.total = file_.text(table, "total", false);
        if (!segment.total.empty())
            known(segment.total, *table.get("total"));
        segment.open = file_.text(table, "open", false);
        segment.close = file_.text(table, "close", false);
        for (const toml::table* part : file_.tables(table, "parts")) {
            file_.only(*part, {"value", "text", "all", "one"});
            segment.parts.push_back({file_.text(*part, "value"), file_.text(*part, "text"),
                                     file_.text(*part, "all", false), file_.text(*part, "one", false)});
            known(segment.parts.back().value, *part);
        }
        return segment;
    }

    void known(std::string_view value, const toml::node& at) const {
        if (!form_.publication.values.contains(std::string(value)))
            file_.fail(at, "there is no value " + TomlFile::quoted(value));
    }

    std::vector<std::string> conditions(const toml::table& table) const {
        std::vector<std::string> words = file_.texts(table, "when");
        for (const std::string& word : words)
            known(word.starts_with('!') ? std::string_view(word).substr(1) : word, *table.get("when"));
        return words;
    }

    PublishedSection read_section(const toml::table& table) const {
        file_.only(table, {"id", "sheet", "heading", "aliases", "texts", "widths", "heads", "row", "needed"});
        PublishedSection section;
        section.id = file_.text(table, "id");
        section.heading = file_.text(table, "heading", false);
        section.aliases = file_.texts(table, "aliases");
        section.needed = file_.truth(table, "needed");
        if (table.contains("sheet"))
            take_sheet(table, section);
        for (const toml::table* text : file_.tables(table, "texts")) {
            file_.only(*text, {"id", "heading", "label"});
            section.texts.push_back(
                {file_.text(*text, "id"), file_.text(*text, "heading", false), file_.text(*text, "label", false)});
        }
        section.widths = lengths(table, "widths");
        section.head_heights = lengths(table, "heads");
        if (const std::vector<double> row = lengths(table, "row"); !row.empty())
            section.row_height = row.front();
        return section;
    }

    void take_sheet(const toml::table& table, PublishedSection& section) const {
        const std::string id = file_.text(table, "sheet");
        const auto sheet = std::ranges::find(form_.sheets, id, &TemplateSheet::id);
        if (sheet == form_.sheets.end())
            file_.fail(*table.get("sheet"), "there is no [[sheet]] " + TomlFile::quoted(id));
        take_sheet(*sheet, section);
    }

    void take_sheet(const TemplateSheet& sheet, PublishedSection& section) const {
        if (section.heading.empty())
            section.heading = sheet.heading;
        section.aliases.insert(section.aliases.end(), sheet.aliases.begin(), sheet.aliases.end());
        for (std::size_t i = 0; i < form_.tables.size(); ++i)
            if (form_.tables[i].sheet == sheet.id)
                section.tables.push_back(static_cast<int>(i));
    }

    // Millimetres: a number, or a list of them.
    std::vector<double> lengths(const toml::table& table, std::string_view key) const {
        std::vector<double> result;
        const auto add = [&](const toml::node& node) {
            const auto length = node.value<double>();
            if (!length || *length < 1 || *length > 200)
                file_.fail(node, TomlFile::quoted(key) + " is given in millimetres, from 1 to 200");
            result.push_back(*length);
        };
        if (const toml::node* node = table.get(key)) {
            if (!node->is_array())
                add(*node);
            else
                for (const toml::node& element : *node->as_array())
                    add(element);
        }
        return result;
    }

    void section_of_each_sheet() {
        for (const TemplateSheet& sheet : form_.sheets) {
            PublishedSection section;
            section.id = sheet.id;
            take_sheet(sheet, section);
            if (!section.tables.empty())
                form_.publication.sections.push_back(std::move(section));
        }
    }

    const FormText& file_;
    Form& form_;
};

} // namespace

void read_publication(const FormText& file, Form& form) { PublicationReader(file, form).run(); }

std::string defined_name(std::string_view id) {
    std::string name = "crossfoot_" + std::string(id);
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace crossfoot
