#include "pages.hpp"

#include <algorithm>
#include <functional>
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

void add_link(xml_node parent, const std::string& page, const std::string& text) {
    xml_node link = parent.append_child("a");
    link.append_attribute("href") = page.c_str();
    link.text() = text.c_str();
}

std::string page_of(const Function& function) {
    std::string name = function.id;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name + ".html";
}

class Pages {
public:
    Pages(const Prose& prose, Language language) : prose_(prose), language_(language) {}

    std::string index(const std::vector<Function>& functions) const {
        return page("title", [&](xml_node body) {
            for (const LocalText& paragraph : prose_.overview)
                add_marked_up(body.append_child("p"), paragraph.in(language_));
            add_link(body.append_child("h2"), "commands.html", word("commands"));
            add_text(body, "h2", word("functions"));
            add_list(body, prose_.rules);
            xml_node list = body.append_child("ul");
            for (const Function& function : functions) {
                xml_node item = list.append_child("li");
                add_link(item, page_of(function), function.name);
                item.append_child(pugi::node_pcdata)
                    .set_value((word("between") + summary(function, language_)).c_str());
            }
            add_text(body, "h2", word("without"));
            add_list(body, prose_.without);
        });
    }

    std::string commands(const std::vector<Command>& commands) const {
        return page("commands", [&](xml_node body) {
            for (const Command& command : commands) {
                const std::string keys = command.keys.empty() ? "" : " (" + command.keys + ")";
                add_text(body, "h2", command.title.in(language_) + keys);
                add_marked_up(body.append_child("p"), command.help.in(language_));
            }
        });
    }

    std::string function(const Function& function) const {
        return titled_page(function.name, [&](xml_node body) {
            add_text(body, "p", summary(function, language_));
            add_text(body.append_child("p"), "code", signature(function, language_));
            add_text(body, "h2", word("arguments"));
            xml_node list = body.append_child("ul");
            for (const Parameter& parameter : function.parameters) {
                xml_node item = list.append_child("li");
                add_text(item, "b", parameter.name.in(language_));
                const std::string rest = (parameter.optional ? word("optional") : "") + word("between") +
                                         parameter.description.in(language_);
                item.append_child(pugi::node_pcdata).set_value(rest.c_str());
            }
            add_text(body, "h2", word("result"));
            add_text(body, "p", function.result.in(language_));
            add_text(body, "h2", word("example"));
            add_text(body.append_child("p"), "code", function.example);
        });
    }

private:
    const std::string& word(const std::string& key) const { return prose_.word(key).in(language_); }

    void add_list(xml_node body, const std::vector<LocalText>& paragraphs) const {
        xml_node list = body.append_child("ul");
        for (const LocalText& paragraph : paragraphs)
            add_marked_up(list.append_child("li"), paragraph.in(language_));
    }

    std::string page(const std::string& heading, const std::function<void(xml_node)>& fill) const {
        return titled_page(word(heading), fill);
    }

    std::string titled_page(const std::string& title, const std::function<void(xml_node)>& fill) const {
        pugi::xml_document document;
        document.append_child(pugi::node_doctype).set_value("html");
        xml_node html = document.append_child("html");
        html.append_attribute("lang") = std::string(language_tag(language_)).c_str();
        xml_node head = html.append_child("head");
        head.append_child("meta").append_attribute("charset") = "UTF-8";
        add_text(head, "title", title);
        xml_node body = html.append_child("body");
        if (title != word("title"))
            add_link(body.append_child("p"), "index.html", word("title"));
        add_text(body, "h1", title);
        fill(body);
        std::ostringstream text;
        document.save(text, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags);
        return text.str() + "\n";
    }

    const Prose& prose_;
    Language language_;
};

} // namespace

std::map<std::string, std::string> help_pages(const std::vector<Function>& functions,
                                              const std::vector<Command>& commands, const Prose& prose,
                                              Language language) {
    const Pages pages(prose, language);
    std::map<std::string, std::string> files{{"index.html", pages.index(functions)},
                                             {"commands.html", pages.commands(commands)}};
    for (const Function& function : functions)
        files[page_of(function)] = pages.function(function);
    return files;
}

} // namespace crossfoot::describe
