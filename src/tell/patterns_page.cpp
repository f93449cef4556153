#include "tell/patterns_page.hpp"

#include "form/prose_keys.hpp"
#include "language/catalogue.hpp"
#include "tell/line_sum.hpp"
#include "tell/severity_word.hpp"
#include "text/shown.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace crossfoot {
namespace {

class PatternsOfForm {
public:
    PatternsOfForm(const Form& form, Language language) : form_(form), prose_(form.prose), language_(language) {}

    std::string page() {
        std::string sections;
        for (const Rule& rule : form_.rules) {
            collect(rule);
            sections += section("`" + one_line(rule.id) + "` " + severities(rule) + colon() +
                                one_line(rule.name.in(language_)));
        }
        for (const ProseKey& key : prose_keys())
            if (!key.of)
                add_words(key);
        sections += section(say(language_, "patterns.of_all"));
        for (const auto& [name, words] : prose_.lists)
            text_ += "- `@" + one_line(name) + "`" + colon() + plain(words) + "\n";
        sections += section(say(language_, "patterns.lists"));
        return "\n## " + one_line(form_.name.in(language_)) + " `" + one_line(form_.id) + "`\n" +
               (sections.empty() ? "\n" + say(language_, "patterns.none") + "\n" : sections);
    }

private:
    std::string colon() const { return say(language_, "patterns.colon"); }

    // Of what was collected; without anything there is none.
    std::string section(const std::string& title) {
        const std::string patterns = std::exchange(text_, {});
        return patterns.empty() ? patterns : "\n### " + title + "\n\n" + patterns;
    }

    void collect(const Rule& rule) {
        for (const ProseKey& key : prose_keys())
            if (key.of == rule.check)
                add_words(key);
        for (const Statement& statement : prose_.statements)
            if (statement.rule == rule.id)
                add(statement);
        for (const Claim& claim : prose_.claims)
            if (claim.rule == rule.id)
                add(claim);
        for (const Mention& mention : prose_.mentions)
            if (mention.rule == rule.id)
                add(mention);
        if (rule.check == CheckKind::shares)
            add_shares();
        if (const auto& repetition = form_.last_year_rules.repetition;
            repetition && rule.check == CheckKind::repetition)
            words("standard", repetition->standard, "");
    }

    std::string severities(const Rule& rule) const {
        std::string text = severity_word(rule.severity, language_);
        for (const Variant& variant : rule.variants)
            if (variant.severity != rule.severity)
                text +=
                    say(language_, "patterns.variant",
                        {{"variant", one_line(variant.id)}, {"severity", severity_word(variant.severity, language_)}});
        return text;
    }

    void add(const Statement& statement) {
        name(statement.id);
        words("words", statement.words);
        const auto also = statement.equals.begin() + static_cast<std::ptrdiff_t>(statement.alone);
        figures("equals", {statement.equals.begin(), also});
        figures("also", {also, statement.equals.end()});
        words("together", statement.together);
        if (!statement.aside.empty())
            figures("aside", {&statement.aside, 1});
        if (statement.units != prose_.units)
            words("units", statement.units);
        words("with", statement.with);
        ids(statement.with.empty() ? "after" : "or_after", statement.after);
        ids(statement.with.empty() && statement.after.empty() ? "ahead" : "or_ahead", statement.ahead);
        words("unlike", statement.unlike);
        words("apart", statement.apart);
        words("sure", statement.sure);
        truth("beside", statement.beside);
        truth("bare", statement.bare);
        truth("behind", statement.behind);
        truth("any_year", statement.any_year);
        truth("doubtful", statement.doubtful);
        truth("company", statement.company);
        truth("crosses", !statement.crossed.empty());
    }

    void add(const Claim& claim) {
        name(claim.id);
        std::string says;
        for (const Words& parts : claim.says) {
            says += says.empty() ? "" : " ";
            for (std::size_t i = 0; i < parts.size(); ++i)
                says += (i > 0 ? "…" : "") + one_line(utf8(parts[i]));
        }
        line("says", says);
        figures("zero", claim.zero);
        words("some", claim.some);
        figures("open", claim.open);
        words("with", claim.with);
        words("unlike", claim.unlike);
        words("apart", claim.apart);
        words("instead", claim.instead);
        words("plain", claim.plain);
        truth("doubtful", !claim.sure);
    }

    void add(const Mention& mention) {
        name(mention.id);
        words("mentioned", mention.words);
        line("section", one_line(mention.section));
    }

    void add_shares() {
        for (const SaidShare& share : prose_.shares) {
            name(share.id);
            words("share", share.words);
            figures("parts", share.parts);
            figures("wholes", share.wholes);
            words("with", share.with);
            words("unlike", share.unlike);
        }
        for (const NamedWhole& whole : prose_.wholes) {
            name(whole.id);
            words("whole", whole.words);
            figures("equals", whole.equals);
        }
    }

    void name(const std::string& id) { text_ += "- " + one_line(id) + "\n"; }

    void line(std::string_view key, const std::string& text, std::string_view indent = "  ") {
        if (!text.empty())
            text_ += std::string(indent) + "- " + say(language_, "pattern." + std::string(key)) + colon() + text + "\n";
    }

    void truth(std::string_view key, bool is_so) {
        if (is_so)
            text_ += "  - " + say(language_, "pattern." + std::string(key)) + "\n";
    }

    void words(std::string_view key, const Words& words, std::string_view indent = "  ") {
        line(key, joined(words), indent);
    }

    void add_words(const ProseKey& key) {
        if (const Words& words = prose_.*key.words; !words.empty())
            text_ += "- `" + std::string(key.name) + "` " + say(language_, "prose_key." + std::string(key.name)) +
                     colon() + joined(words) + "\n";
    }

    void ids(std::string_view key, const std::vector<std::string>& ids) {
        std::string text;
        for (const std::string& id : ids)
            text += (text.empty() ? "" : " ") + one_line(id);
        line(key, text);
    }

    void figures(std::string_view key, std::span<const FigureSum> sums) {
        std::string text;
        for (const FigureSum& sum : sums)
            text += (text.empty() ? "" : say(language_, "patterns.or")) + one_line(figure_sum(form_, sum, language_));
        line(key, text);
    }

    static std::string plain(const Words& words) {
        std::string text;
        for (const std::u32string& word : words)
            text += (text.empty() ? "" : " ") + one_line(utf8(word));
        return text;
    }

    // The list whose words stand from `at` on; none, the longest of several.
    const std::string* list_at(const Words& words, std::size_t at) const {
        const std::string* best = nullptr;
        std::size_t length = 0;
        for (const auto& [name, list] : prose_.lists)
            if (list.size() > length && list.size() <= words.size() - at &&
                std::equal(list.begin(), list.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
                best = &name;
                length = list.size();
            }
        return best;
    }

    // With the names of lists, as the form file has them.
    std::string joined(const Words& words) const {
        std::string text;
        for (std::size_t at = 0; at < words.size();) {
            const std::string* list = list_at(words, at);
            text += (text.empty() ? "" : " ") + one_line(list ? '@' + *list : utf8(words[at]));
            at += list ? prose_.lists.at(*list).size() : 1;
        }
        return text;
    }

    const Form& form_;
    const ProseWords& prose_;
    const Language language_;
    std::string text_; // of the section that is collected
};

} // namespace

std::string patterns_page(const std::vector<std::shared_ptr<const Form>>& forms, Language language) {
    std::string page = "# " + say(language, "patterns.title") + "\n\n" + say(language, "patterns.about") + "\n";
    for (const auto& form : forms)
        page += PatternsOfForm(*form, language).page();
    return page;
}

} // namespace crossfoot
