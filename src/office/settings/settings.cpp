#include "office/settings/settings.hpp"

#include "office/uno/configuration.hpp"
#include "office/uno/uno_text.hpp"

namespace crossfoot::office {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

namespace {

using Context = Reference<com::sun::star::uno::XComponentContext>;

constexpr char settings_node[] = "/org.crossfoot.Settings";

class Reader {
public:
    explicit Reader(const Context& context) : values_(configuration(context, settings_node)) {}

    template <typename Value> Value get(const char* path) const {
        Value value{};
        values_->getByHierarchicalName(rtl::OUString::createFromAscii(path)) >>= value;
        return value;
    }
    std::string text(const char* path) const { return from_uno(get<rtl::OUString>(path)); }

    // The one of these that has the name, or the first.
    template <typename Value> Value one_of(const std::vector<Value>& all, const char* path) const {
        const std::string wanted = text(path);
        for (const Value value : all) {
            if (name(value) == wanted) {
                return value;
            }
        }
        return all.front();
    }

private:
    Reference<com::sun::star::container::XHierarchicalNameAccess> values_;
};

Language language_of_office(const Context& context) {
    rtl::OUString locale;
    configuration(context, "/org.openoffice.Setup")->getByHierarchicalName("L10N/ooLocale") >>= locale;
    return language_of_locale(from_uno(locale));
}

std::map<std::string, Severity, std::less<>> severities_in(const Sequence<rtl::OUString>& lines) {
    std::map<std::string, Severity, std::less<>> result;
    for (const rtl::OUString& each : lines) {
        const std::string line = from_uno(each);
        const std::size_t sign = line.find('=');
        if (sign == std::string::npos)
            continue;
        if (const auto severity = severity_named(std::string_view(line).substr(sign + 1)))
            result[line.substr(0, sign)] = *severity;
    }
    return result;
}

void weigh(Policy& policy, const char* blank, Unfilled unfilled) {
    if (unfilled == Unfilled::error) {
        policy.cases[{CheckKind::blanks, blank}] = Severity::error;
    } else if (unfilled == Unfilled::zero) {
        policy.cases[{CheckKind::blanks, blank}] = std::nullopt;
    }
}

} // namespace

const std::vector<Palette>& all_palettes() {
    static const std::vector<Palette> all{Palette::safe, Palette::plain, Palette::print};
    return all;
}

std::string_view name(Palette palette) {
    switch (palette) {
    case Palette::safe:
        return "safe";
    case Palette::plain:
        return "plain";
    case Palette::print:
        return "print";
    }
    return {};
}

const std::vector<Unfilled>& all_unfilled() {
    static const std::vector<Unfilled> all{Unfilled::form, Unfilled::error, Unfilled::zero};
    return all;
}

std::string_view name(Unfilled unfilled) {
    switch (unfilled) {
    case Unfilled::form:
        return "form";
    case Unfilled::error:
        return "error";
    case Unfilled::zero:
        return "zero";
    }
    return {};
}

Policy Settings::policy() const {
    Policy policy;
    for (const auto& [rule, severity] : severities) {
        policy.severities[rule] = severity;
    }
    weigh(policy, "blank", blanks);
    weigh(policy, "", dashes);
    return policy;
}

Settings settings(const Context& context) {
    const Reader reader(context);
    Settings result;
    result.chosen_language = reader.text("Messages/Language");
    result.language = language_of_office(context);
    if (const auto chosen = language_of_tag(result.chosen_language)) {
        result.language = *chosen;
    }
    result.first_steps = reader.get<bool>("Messages/FirstSteps");
    result.palette = reader.one_of(all_palettes(), "Marks/Colours");
    result.blanks = reader.one_of(all_unfilled(), "Checking/Blanks");
    result.dashes = reader.one_of(all_unfilled(), "Checking/Dashes");
    result.severities = severities_in(reader.get<Sequence<rtl::OUString>>("Checking/Severities"));
    result.live = reader.get<bool>("Checking/Live");
    result.before_saving = reader.get<bool>("Checking/BeforeSaving");
    result.form_folder = reader.text("Forms/Folder");
    result.report_folder = reader.text("Reports/Folder");
    result.report_format = reader.text("Reports/Format");
    return result;
}

void store(const Context& context, const Settings& settings) {
    std::vector<rtl::OUString> severities;
    for (const auto& [rule, severity] : settings.severities) {
        severities.push_back(to_uno(rule + '=' + std::string(name(severity))));
    }
    change_configuration(context, settings_node,
                         {{"Messages/Language", Any(to_uno(settings.chosen_language))},
                          {"Messages/FirstSteps", Any(settings.first_steps)},
                          {"Marks/Colours", Any(to_uno(name(settings.palette)))},
                          {"Checking/Blanks", Any(to_uno(name(settings.blanks)))},
                          {"Checking/Dashes", Any(to_uno(name(settings.dashes)))},
                          {"Checking/Severities",
                           Any(Sequence<rtl::OUString>(severities.data(), static_cast<sal_Int32>(severities.size())))},
                          {"Checking/Live", Any(settings.live)},
                          {"Checking/BeforeSaving", Any(settings.before_saving)},
                          {"Forms/Folder", Any(to_uno(settings.form_folder))},
                          {"Reports/Folder", Any(to_uno(settings.report_folder))},
                          {"Reports/Format", Any(to_uno(settings.report_format))}});
}

} // namespace crossfoot::office
