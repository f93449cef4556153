#include "template/pages.hpp"

#include "template/styles.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace crossfoot {

extern const std::string_view built_in_page_files[];

namespace {

constexpr std::pair<std::string_view, PagePartKind> block_kinds[] = {
    {"title", PagePartKind::title}, {"heading", PagePartKind::heading}, {"section", PagePartKind::section},
    {"text", PagePartKind::text},   {"legend", PagePartKind::legend},   {"items", PagePartKind::items},
    {"field", PagePartKind::field}, {"prose", PagePartKind::prose}};

class PagesFile {
public:
    PagesFile(std::string_view text, std::string_view source) : source_(source) {
        try {
            root_ = toml::parse(text, source);
        } catch (const toml::parse_error& error) {
            fail(error.source().begin.line, std::string(error.description()));
        }
    }

    // Does it say only in what it differs from another file?
    bool is_like_another() const { return root_.contains("like"); }

    Pages pages(const std::vector<Pages>& others) const {
        Pages pages = is_like_another() ? other(others) : Pages();
        pages.form = text(root_, "form");
        pages.title = text(root_, "title");
        pages.description = text(root_, "description", false);
        if (!is_like_another() || root_.contains("totals")) {
            const toml::table& totals = table(root_, "totals");
            pages.totals = {text(totals, "field"), text(totals, "calculated"), text(totals, "typed"),
                            text(totals, "typed_label")};
        }
        if (!is_like_another() || root_.contains("checks")) {
            const toml::table& checks = table(root_, "checks");
            pages.checks = {text(checks, "label"), text(checks, "agrees"),    text(checks, "off"),
                            text(checks, "none"),  text(checks, "all_agree"), text(checks, "some_off")};
        }
        for (const auto& [name, value] : table(root_, "validity")) {
            const toml::table* validity = value.as_table();
            if (!validity)
                fail(value.source().begin.line, "a validity is a table");
            std::erase_if(pages.validities, [&](const Validity& known) { return known.name == name.str(); });
            pages.validities.push_back({std::string(name.str()),
                                        text(*validity, "condition"),
                                        text(*validity, "title"),
                                        text(*validity, "message"),
                                        {}});
        }
        each(root_, "page", [&](const toml::table& node) {
            Page& page = pages.pages.emplace_back();
            page.sheet = text(node, "sheet");
            page.label_width = node["label_width"].value_or(page.label_width);
            each(node, "block", [&](const toml::table& inner) { page.blocks.push_back(block(inner)); });
        });
        each(root_, "block", [&](const toml::table& node) { replace(node, pages); });
        return pages;
    }

private:
    [[noreturn]] void fail(toml::source_index line, const std::string& reason) const {
        std::ostringstream message;
        message << source_ << ':' << line << ": " << reason;
        throw std::runtime_error(message.str());
    }

    std::string text(const toml::table& from, std::string_view key, bool needed = true) const {
        const auto value = from[key].value_exact<std::string>();
        if (!value && (needed || from.contains(key)))
            fail(from.source().begin.line, "\"" + std::string(key) + "\" must be a text");
        return value.value_or(std::string());
    }

    const toml::table& table(const toml::table& from, std::string_view key) const {
        const toml::table* found = from[key].as_table();
        if (!found)
            fail(from.source().begin.line, "[" + std::string(key) + "] is missing");
        return *found;
    }

    template <typename Each> void each(const toml::table& from, std::string_view key, Each&& take) const {
        const toml::array* found = from[key].as_array();
        if (!found)
            return;
        for (const toml::node& node : *found) {
            if (!node.is_table())
                fail(node.source().begin.line, "[[" + std::string(key) + "]] is a list of tables");
            take(*node.as_table());
        }
    }

    PagePart block(const toml::table& from) const {
        PagePart block;
        block.kind = kind(from);
        block.id = text(from, "id", block.kind == PagePartKind::field || block.kind == PagePartKind::prose);
        block.label = text(from, "label", false);
        block.text = text(from, "text", false);
        block.value = text(from, "value", false);
        block.sample = text(from, "sample", false);
        block.condition = text(from, "condition", false);
        block.message = text(from, "message", false);
        block.hint = text(from, "hint", false);
        block.rows = from["rows"].value_or(1);
        block.number = from["number"].value_or(false);
        block.fixed = from["fixed"].value_or(false);
        if (const toml::array* choices = from["choices"].as_array())
            for (const toml::node& choice : *choices)
                block.choices.push_back(choice.value_or(std::string()));
        if (block.kind == PagePartKind::legend) {
            const auto look = look_named(text(from, "look"));
            if (!look)
                fail(from.source().begin.line, "there is no look \"" + text(from, "look") + '"');
            block.look = *look;
        }
        return block;
    }

    Pages other(const std::vector<Pages>& others) const {
        const std::string form = text(root_, "like");
        for (const Pages& pages : others)
            if (pages.form == form)
                return pages;
        fail(root_.get("like")->source().begin.line, "there are no pages of the form \"" + form + '"');
    }

    // Puts the block in the place of the one with its id.
    void replace(const toml::table& from, Pages& pages) const {
        const PagePart next = block(from);
        for (Page& page : pages.pages)
            for (PagePart& known : page.blocks)
                if (!next.id.empty() && known.id == next.id) {
                    known = next;
                    return;
                }
        fail(from.source().begin.line, "there is no block \"" + next.id + "\" to replace");
    }

    PagePartKind kind(const toml::table& from) const {
        const std::string word = text(from, "kind");
        for (const auto& [name, kind] : block_kinds)
            if (name == word)
                return kind;
        fail(from.source().begin.line, "there is no kind of block \"" + word + '"');
    }

    std::string_view source_;
    toml::table root_;
};

} // namespace

Pages parse_pages(std::string_view text, std::string_view source, const std::vector<Pages>& others) {
    return PagesFile(text, source).pages(others);
}

const Pages& built_in_pages(std::string_view form) {
    static const std::vector<Pages> all = [] {
        std::vector<PagesFile> files;
        for (const std::string_view* file = built_in_page_files; !file->empty(); file += 2)
            files.emplace_back(file[1], file[0]);
        std::stable_partition(files.begin(), files.end(),
                              [](const PagesFile& file) { return !file.is_like_another(); });
        std::vector<Pages> parsed;
        parsed.reserve(files.size());
        for (const PagesFile& file : files)
            parsed.push_back(file.pages(parsed));
        return parsed;
    }();
    for (const Pages& pages : all)
        if (pages.form == form)
            return pages;
    throw std::runtime_error("the form " + std::string(form) + " has no template");
}

} // namespace crossfoot
