#include "office/commands/report_export.hpp"

#include "language/catalogue.hpp"
#include "office/uno/conversion.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/progress.hpp"
#include "office/uno/property.hpp"
#include "office/uno/uno_text.hpp"
#include "publish/document_formats.hpp"
#include "publish/notices.hpp"
#include "publish/pdf.hpp"
#include "tell/report.hpp"
#include "tell/suspects.hpp"
#include "text/lower_case.hpp"
#include "write/file.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <algorithm>
#include <chrono>
#include <system_error>
#include <vector>

namespace crossfoot::office {
namespace {

namespace fs = std::filesystem;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using Context = Reference<com::sun::star::uno::XComponentContext>;

constexpr std::size_t most_errors_named = 3;

InstalledFaces installed_faces(const Context& context) {
    InstalledFaces faces;
    const Reference<com::sun::star::awt::XDevice> screen =
        com::sun::star::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1);
    for (const auto& face : screen->getFontDescriptors())
        faces.insert(from_uno(face.Name));
    return faces;
}

OfficeOutput pdf_bytes(const Context& context, const OfficialDocument& document) {
    std::vector<com::sun::star::beans::PropertyValue> options;
    options.reserve(pdf_options().size());
    for (const PdfOption& option : pdf_options())
        options.push_back(property(option.name, std::visit([](auto value) { return Any(value); }, option.value)));
    const std::string odt = odt_bytes_for(document, installed_faces(context));
    return converted_here(
        context, {odt, "writer8", std::string(pdf_filter), {options.data(), static_cast<sal_Int32>(options.size())}});
}

class ReportExport {
public:
    ReportExport(const BoxOwner& owner, const Validation& validation, std::size_t which, const Answers& answers,
                 Settings& settings)
        : owner_(owner), validation_(validation), report_(validation.reports[which]), answers_(answers),
          settings_(settings), language_(settings.language), errors_(tally({report_}).errors) {
        std::vector<const Report*> reports;
        reports.reserve(validation.reports.size());
        for (const CheckedReport& each : validation.reports)
            reports.push_back(&each.report);
        PublishingOptions options;
        options.written = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        published_ = published_report(validation.content, reports, which, options);
    }

    WrittenReport run() {
        if (errors_ > 0 && !may_have_errors())
            return refused(say(language_, "generate.has_errors", {{"count", std::to_string(errors_)}}));
        const auto chosen = chosen_file();
        if (!chosen)
            return {notice(say(language_, "generate.not_written")), {}};
        const auto file = path_of(chosen->address);
        if (!file)
            return refused(say(language_, "generate.not_here", {{"file", chosen->address}}));
        return write(*file, chosen->kind);
    }

private:
    using Formats = std::vector<const DocumentFormat*>;

    // Those that hold the whole report.
    static Formats formats() {
        Formats all;
        for (const DocumentFormat& format : document_formats())
            if (!format.tables_alone)
                all.push_back(&format);
        return all;
    }

    WrittenReport refused(const std::string& why) const {
        ResultText told = notice(say(language_, "generate.not_written"), why);
        told.tone = Tone::trouble;
        return {told, {}};
    }

    bool may_have_errors() const {
        if (answers_.confirmed)
            return true;
        std::string lines;
        std::size_t named = 0;
        for (const Finding& finding : report_.findings)
            if (finding.severity == Severity::error && !finding.accepted && named++ < most_errors_named)
                lines += "· " + short_text(finding, language_) + '\n';
        if (errors_ > most_errors_named)
            lines += "…\n";
        return ask(owner_, say(language_, "generate.title"),
                   say(language_, "generate.ask_errors", {{"count", std::to_string(errors_)}, {"findings", lines}}));
    }

    std::optional<ChosenFile> chosen_file() const {
        if (!answers_.file.empty())
            return ChosenFile{answers_.file, 0};
        FileQuestion question;
        question.title = say(language_, "generate.save_title");
        question.folder = settings_.report_folder;
        question.name = file_name_of(published_.document.title);
        for (const DocumentFormat* format : formats()) {
            if (format->ending == settings_.report_format)
                question.kind = question.kinds.size();
            const std::string ending(format->ending);
            question.kinds.push_back({say(language_, "generate.format_" + ending), "*." + ending});
        }
        return ask_where_to_save(owner_, question);
    }

    // As the file's name says, or the kind that was chosen for it.
    static const DocumentFormat& format_of(fs::path& file, std::size_t kind) {
        const Formats all = formats();
        const std::string ending = lower_case(file.extension().string());
        const auto named = std::ranges::find_if(
            all, [&](const DocumentFormat* each) { return ending == '.' + std::string(each->ending); });
        if (named != all.end())
            return **named;
        file += '.' + std::string(all[kind]->ending);
        return *all[kind];
    }

    bool is_own_file(const fs::path& file) const {
        const auto own = path_of(from_uno(owner_.frame->getController()->getModel()->getURL()));
        std::error_code unknown;
        return own && fs::equivalent(*own, file, unknown);
    }

    WrittenReport write(fs::path file, std::size_t kind) {
        const DocumentFormat& format = format_of(file, kind);
        if (is_own_file(file))
            return refused(say(language_, "generate.own_file", {{"file", file.filename().string()}}));
        std::string bytes;
        if (format.bytes) {
            bytes = format.bytes(published_.document);
        } else {
            const Progress progress(owner_.frame, say(language_, "generate.progress"));
            OfficeOutput made = pdf_bytes(owner_.context, published_.document);
            if (made.end != crossfoot::Conversion::done)
                return refused(say(language_, made.end == crossfoot::Conversion::missing_part ? "generate.no_writer"
                                                                                              : "publish.pdf_failed"));
            bytes = std::move(made.bytes);
        }
        try {
            write_file(file, bytes);
        } catch (const WriteError& error) {
            return refused(error.what());
        }
        settings_.report_folder = address_of(file.parent_path());
        settings_.report_format = format.ending;
        store(owner_.context, settings_);
        return {told_of(file), file};
    }

    ResultText told_of(const fs::path& file) const {
        ResultText told = success(say(language_, "generate.written",
                                      {{"figures", std::to_string(published_.figures)},
                                       {"paragraphs", std::to_string(published_.paragraphs)}}),
                                  file.string());
        std::vector<std::string> lines;
        if (errors_ > 0)
            lines.push_back(say(language_, "publish.forced", {{"errors", std::to_string(errors_)}}));
        std::ranges::move(notices(published_, validation_.content, language_), std::back_inserter(lines));
        for (const std::string& line : lines)
            told.more += (told.more.empty() ? "" : "\n") + line;
        if (!lines.empty())
            told.tone = Tone::notice;
        told.with_file = true;
        return told;
    }

    const BoxOwner& owner_;
    const Validation& validation_;
    const CheckedReport& report_;
    const Answers& answers_;
    Settings& settings_;
    Language language_;
    std::size_t errors_; // that are open
    PublishedReport published_;
};

} // namespace

WrittenReport generate_report(const BoxOwner& owner, const Validation& validation, const Place& cursor,
                              const Answers& answers, Settings& settings) {
    const Language language = settings.language;
    if (validation.reports.empty())
        return {notice(say(language, "generate.not_written"), say(language, "unread.no_table")), {}};
    const std::optional<std::size_t> which = report_at(validation.reports, cursor);
    if (!which)
        return {notice(say(language, "generate.several", {{"count", std::to_string(validation.reports.size())}}),
                       say(language, "generate.choose")),
                {}};
    return ReportExport(owner, validation, *which, answers, settings).run();
}

ResultText open_written(const BoxOwner& owner, const fs::path& file, Language language) {
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown))
        return notice(say(language, "generate.gone"), file.string());
    const rtl::OUString address = to_uno(address_of(file));
    try {
        com::sun::star::system::SystemShellExecute::create(owner.context)
            ->execute(address, {}, com::sun::star::system::SystemShellExecuteFlags::URIS_ONLY);
    } catch (const com::sun::star::uno::Exception&) { // the system knows of no program
        com::sun::star::frame::Desktop::create(owner.context)->loadComponentFromURL(address, "_default", 0, {});
    }
    return success(say(language, "generate.opened"), file.string());
}

} // namespace crossfoot::office
