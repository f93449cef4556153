// What the user settled under Tools, Options (org.crossfoot.Settings; extension/config/Settings.xcs tells the values).
#pragma once

#include "check/policy.hpp"
#include "language/language.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

enum class Palette { safe, plain, print };
const std::vector<Palette>& all_palettes();
std::string_view name(Palette palette); // "safe"

// What to do with a cell that has no figure.
enum class Unfilled { form, error, zero };
const std::vector<Unfilled>& all_unfilled();
std::string_view name(Unfilled unfilled); // "form"

struct Settings {
    Language language = Language::zh_cn; // that of the office where none was chosen
    std::string chosen_language;         // "zh-CN"; empty where none was chosen
    Palette palette = Palette::safe;
    Unfilled blanks = Unfilled::form;
    Unfilled dashes = Unfilled::form;
    std::map<std::string, Severity, std::less<>> severities; // by rule
    bool live = false;
    bool before_saving = false;
    bool first_steps = true;
    std::string form_folder; // a path, or an address as the user wrote it
    // Where a report was written last: the address of the folder, and the ending. Empty before the first.
    std::string report_folder;
    std::string report_format;

    Policy policy() const;
};

// A value that nobody can read counts as the one that is set at first.
Settings settings(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

// Keeps them for the user; all later commands follow them. The language is that in chosen_language.
void store(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const Settings& settings);

} // namespace crossfoot::office
