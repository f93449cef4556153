#include "office/options/options_page.hpp"

#include "language/catalogue.hpp"
#include "office/document/registry.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"
#include "tell/severity_word.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>

namespace crossfoot::office {

namespace awt = com::sun::star::awt;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;

namespace {

template <typename Value> std::size_t index_of(const std::vector<Value>& all, Value value) {
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), value) - all.begin());
}

} // namespace

OptionsPage::OptionsPage(const Reference<com::sun::star::uno::XComponentContext>& context) : context_(context) {}

sal_Bool OptionsPage::callHandlerMethod(const Reference<awt::XWindow>& window, const Any& event,
                                        const rtl::OUString& method) {
    return guarded("OptionsPage::callHandlerMethod", [&]() -> sal_Bool {
        rtl::OUString what;
        if (method != "external_event" || !(event >>= what)) {
            return false;
        }
        if (what == "initialize" || what == "back") {
            show(window);
        } else if (what == "ok") {
            keep();
        }
        return true;
    });
}

Sequence<rtl::OUString> OptionsPage::getSupportedMethodNames() {
    const rtl::OUString name("external_event");
    return {&name, 1};
}

void OptionsPage::show(const Reference<awt::XWindow>& window) {
    controls_ = Controls(window);
    shown_ = settings(context_);
    const Language language = shown_.language;
    controls_.name_all("options", language);
    rules_ = listed_rules();
    std::vector<std::string> languages{say(language, "options.language_auto")};
    for (const Language each : all_languages()) {
        languages.push_back(say(each, "options.language_name"));
    }
    const auto chosen = language_of_tag(shown_.chosen_language);
    controls_.set_lines("language", languages, chosen ? index_of(all_languages(), *chosen) + 1 : 0);
    std::vector<std::string> palettes;
    for (const Palette palette : all_palettes()) {
        palettes.push_back(say(language, "options.palette_" + std::string(name(palette))));
    }
    controls_.set_lines("palette", palettes, index_of(all_palettes(), shown_.palette));
    std::vector<std::string> unfilled;
    for (const Unfilled each : all_unfilled()) {
        unfilled.push_back(say(language, "options.as_" + std::string(name(each))));
    }
    controls_.set_lines("blanks", unfilled, index_of(all_unfilled(), shown_.blanks));
    controls_.set_lines("dashes", unfilled, index_of(all_unfilled(), shown_.dashes));
    controls_.set_checked("live", shown_.live);
    controls_.set_checked("before_saving", shown_.before_saving);
    controls_.set_checked("first_steps", shown_.first_steps);
    controls_.set_text("folder", shown_.form_folder);
    show_rules(0);
    if (!listening_) {
        listen();
        listening_ = true;
    }
}

void OptionsPage::listen() const {
    auto* const self = const_cast<OptionsPage*>(this);
    for (const char* list : {"rules", "rule"}) {
        Reference<awt::XListBox>(controls_.get(list), UNO_QUERY_THROW)->addItemListener(self);
    }
    Reference<awt::XButton>(controls_.get("browse"), UNO_QUERY_THROW)->addActionListener(self);
}

// Each rule of the built-in forms once. Those on blanks and dashes have settings of their own.
std::vector<OptionsPage::Listed> OptionsPage::listed_rules() const {
    std::vector<Listed> rules;
    for (const auto& form : built_in_forms()) {
        for (const Rule& rule : form->rules) {
            const bool known =
                std::any_of(rules.begin(), rules.end(), [&](const Listed& each) { return each.id == rule.id; });
            if (!known && rule.check != CheckKind::blanks) {
                rules.push_back({rule.id, rule.name.in(shown_.language), rule.severity});
            }
        }
    }
    return rules;
}

void OptionsPage::show_rules(std::size_t selected) {
    const Language language = shown_.language;
    std::vector<std::string> lines;
    for (const Listed& rule : rules_) {
        const auto own = shown_.severities.find(rule.id);
        std::string severity = severity_word(own == shown_.severities.end() ? rule.severity : own->second, language);
        if (own == shown_.severities.end()) {
            severity.insert(0, say(language, "options.by_form") + ' ');
        }
        lines.push_back(
            say(language, "options.rule_line", {{"rule", rule.id}, {"name", rule.name}, {"severity", severity}}));
    }
    controls_.set_lines("rules", lines, selected);
    std::vector<std::string> choices{say(language, "options.by_form")};
    std::size_t chosen = 0;
    const auto own = shown_.severities.find(rules_[selected].id);
    for (const Severity severity : all_severities) {
        choices.push_back(severity_word(severity, language));
        if (own != shown_.severities.end() && own->second == severity) {
            chosen = choices.size() - 1;
        }
    }
    controls_.set_lines("rule", choices, chosen);
}

void OptionsPage::itemStateChanged(const awt::ItemEvent& event) {
    guarded_event("OptionsPage::itemStateChanged", [&] {
        const std::size_t rule = std::min(controls_.selected("rules"), rules_.size() - 1);
        if (event.Source == controls_.get("rule")) {
            const std::size_t chosen = controls_.selected("rule");
            if (chosen == 0) {
                shown_.severities.erase(rules_[rule].id);
            } else {
                shown_.severities[rules_[rule].id] = all_severities[chosen - 1];
            }
        }
        show_rules(rule);
    });
}

void OptionsPage::actionPerformed(const awt::ActionEvent&) {
    guarded_event("OptionsPage::actionPerformed", [&] {
        if (const auto address = ask_for_folder(context_))
            controls_.set_text("folder", shown_path(*address));
    });
}

void OptionsPage::keep() {
    const std::size_t language = controls_.selected("language"); // 0: none chosen
    shown_.chosen_language = language == 0 ? "" : std::string(language_tag(all_languages()[language - 1]));
    shown_.palette = all_palettes()[controls_.selected("palette")];
    shown_.blanks = all_unfilled()[controls_.selected("blanks")];
    shown_.dashes = all_unfilled()[controls_.selected("dashes")];
    shown_.live = controls_.checked("live");
    shown_.before_saving = controls_.checked("before_saving");
    shown_.first_steps = controls_.checked("first_steps");
    shown_.form_folder = controls_.text("folder");
    const Settings before = settings(context_);
    store(context_, shown_);
    for (const auto& findings : Registry::of(context_)->all())
        findings->settings_changed(before);
}

void OptionsPage::disposing(const com::sun::star::lang::EventObject&) {}

rtl::OUString OptionsPage::getImplementationName() { return "org.crossfoot.comp.OptionsPage"; }

sal_Bool OptionsPage::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> OptionsPage::getSupportedServiceNames() {
    const rtl::OUString name("org.crossfoot.OptionsPage");
    return {&name, 1};
}

} // namespace crossfoot::office
