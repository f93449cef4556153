#include "pages.hpp"

#include "text/lower_case.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

namespace crossfoot::describe {
namespace {

using pugi::xml_node;

void add_text(xml_node parent, const char* element, const std::string& text) {
    parent.append_child(element).text() = text.c_str();
}

// A text in which `…` is code.
void add_marked_up(xml_node parent, const std::string& text) {
    bool code = false;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, '`'); code = !code) {
        if (code)
            add_text(parent, "code", part);
        else
            parent.append_child(pugi::node_pcdata).set_value(part.c_str());
    }
}

void add_link(xml_node parent, const std::string& anchor, const std::string& text) {
    xml_node link = parent.append_child("a");
    link.append_attribute("href") = ("#" + anchor).c_str();
    link.text() = text.c_str();
}

void add_heading(xml_node parent, const char* element, const std::string& anchor, const std::string& text) {
    xml_node target = parent.append_child(element).append_child("a");
    target.append_attribute("name") = anchor.c_str();
    target.text() = text.c_str();
}

std::string anchor_of(const Function& function) { return lower_case(function.id); }

class Page {
public:
    Page(const Prose& prose, Language language) : prose_(prose), language_(language) {
        document_.append_child(pugi::node_doctype).set_value("html");
        xml_node html = document_.append_child("html");
        html.append_attribute("lang") = std::string(language_tag(language)).c_str();
        xml_node head = html.append_child("head");
        head.append_child("meta").append_attribute("charset") = "UTF-8";
        add_text(head, "title", word("title"));
        body_ = html.append_child("body");
        add_text(body_, "h1", word("title"));
        for (const LocalText& paragraph : prose.overview)
            add_marked_up(body_.append_child("p"), paragraph.in(language));
    }

    void add_contents(const std::vector<Function>& functions, const std::vector<Command>& commands) {
        xml_node list = body_.append_child("ul");
        for (const Command& command : commands)
            add_link(list.append_child("li"), command.id, command.title().in(language_));
        for (const Function& function : functions) {
            xml_node item = list.append_child("li");
            add_link(item, anchor_of(function), function.name);
            item.append_child(pugi::node_pcdata).set_value((word("between") + summary(function, language_)).c_str());
        }
        add_link(list.append_child("li"), "without", word("without"));
    }

    void add(const Command& command) {
        const std::string keys = command.keys.empty() ? "" : " (" + command.keys + ")";
        add_heading(body_, "h3", command.id, command.title().in(language_) + keys);
        add_marked_up(body_.append_child("p"), command.help.in(language_));
    }

    void add(const Function& function) {
        add_heading(body_, "h3", anchor_of(function), function.name);
        add_text(body_, "p", summary(function, language_));
        add_text(body_.append_child("p"), "code", signature(function, language_));
        xml_node list = body_.append_child("ul");
        for (const Parameter& parameter : function.parameters) {
            xml_node item = list.append_child("li");
            add_text(item, "b", parameter.name.in(language_));
            const std::string rest =
                (parameter.optional ? word("optional") : "") + word("between") + parameter.description.in(language_);
            item.append_child(pugi::node_pcdata).set_value(rest.c_str());
        }
        add_text(body_, "p", word("result") + word("between") + function.result.in(language_));
        xml_node example = body_.append_child("p");
        example.append_child(pugi::node_pcdata).set_value((word("example") + word("between")).c_str());
        add_text(example, "code", function.example);
    }

    void add_section(const std::string& key, const std::vector<LocalText>& paragraphs) {
        add_heading(body_, "h2", key, word(key));
        xml_node list = body_.append_child("ul");
        for (const LocalText& paragraph : paragraphs)
            add_marked_up(list.append_child("li"), paragraph.in(language_));
    }

    void add_section(const std::string& key) { add_heading(body_, "h2", key, word(key)); }

    std::string text() const {
        std::ostringstream text;
        document_.save(text, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags);
        return text.str() + "\n";
    }

private:
    const std::string& word(const std::string& key) const { return prose_.word(key).in(language_); }

    const Prose& prose_;
    Language language_;
    pugi::xml_document document_;
    xml_node body_;
};

} // namespace

std::string help_page(const std::vector<Function>& functions, const std::vector<Command>& commands, const Prose& prose,
                      Language language) {
    Page page(prose, language);
    page.add_contents(functions, commands);
    page.add_section("commands");
    for (const Command& command : commands)
        page.add(command);
    page.add_section("functions", prose.rules);
    for (const Function& function : functions)
        page.add(function);
    page.add_section("without", prose.without);
    return page.text();
}

} // namespace crossfoot::describe
