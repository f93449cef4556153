#include "template/pages.hpp"

#include "template/styles.hpp"
#include "text/toml_file.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace crossfoot {

extern const std::string_view built_in_page_files[];

namespace {

constexpr std::pair<std::string_view, PagePartKind> block_kinds[] = {
    {"title", PagePartKind::title}, {"heading", PagePartKind::heading}, {"section", PagePartKind::section},
    {"text", PagePartKind::text},   {"legend", PagePartKind::legend},   {"items", PagePartKind::items},
    {"field", PagePartKind::field}, {"prose", PagePartKind::prose}};

class PagesFile : private TomlFile {
public:
    using TomlFile::TomlFile;

    // Does it say only in what it differs from another file?
    bool is_like_another() const { return root_.contains("like"); }

    Pages pages(const std::vector<Pages>& others) const {
        Pages pages = is_like_another() ? other(others) : Pages();
        pages.form = text(root_, "form");
        pages.title = text(root_, "title");
        pages.description = text(root_, "description", false);
        if (!is_like_another() || root_.contains("totals")) {
            const toml::table& totals = table(root_, "totals");
            pages.totals = {text(totals, "field"),       text(totals, "calculated"), text(totals, "typed"),
                            text(totals, "typed_label"), text(totals, "used"),       text(totals, "idle"),
                            text(totals, "ignored")};
        }
        if (!is_like_another() || root_.contains("checks")) {
            const toml::table& checks = table(root_, "checks");
            pages.checks = {text(checks, "label"),     text(checks, "agrees"),  text(checks, "off"),
                            text(checks, "none"),      text(checks, "filling"), text(checks, "left"),
                            text(checks, "all_agree"), text(checks, "some_off")};
        }
        const toml::table& validities = table(root_, "validity");
        for (const auto& entry : validities) {
            const std::string_view name = entry.first.str();
            const toml::table& validity = table(validities, name);
            std::erase_if(pages.validities, [&](const Validity& known) { return known.name == name; });
            pages.validities.push_back({std::string(name),
                                        text(validity, "condition"),
                                        text(validity, "title"),
                                        text(validity, "message"),
                                        {}});
        }
        for (const toml::table* node : tables(root_, "page")) {
            Page& page = pages.pages.emplace_back();
            page.sheet = text(*node, "sheet");
            page.label_width = (*node)["label_width"].value_or(page.label_width);
            for (const toml::table* inner : tables(*node, "block"))
                page.blocks.push_back(block(*inner));
        }
        for (const toml::table* node : tables(root_, "block"))
            replace(*node, pages);
        return pages;
    }

private:
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
        block.choices = texts(from, "choices");
        if (block.kind == PagePartKind::legend) {
            const auto look = look_named(text(from, "look"));
            if (!look)
                fail(from, "there is no look \"" + text(from, "look") + '"');
            block.look = *look;
        }
        return block;
    }

    Pages other(const std::vector<Pages>& others) const {
        const std::string form = text(root_, "like");
        for (const Pages& pages : others)
            if (pages.form == form)
                return pages;
        fail(*root_.get("like"), "there are no pages of the form \"" + form + '"');
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
        fail(from, "there is no block \"" + next.id + "\" to replace");
    }

    PagePartKind kind(const toml::table& from) const {
        const std::string word = text(from, "kind");
        for (const auto& [name, kind] : block_kinds)
            if (name == word)
                return kind;
        fail(from, "there is no kind of block \"" + word + '"');
    }
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
