#include "office/commands/report_import.hpp"

#include "check/check.hpp"
#include "language/catalogue.hpp"
#include "office/uno/conversion.hpp"
#include "office/uno/progress.hpp"
#include "office/uno/property.hpp"
#include "office/uno/streams.hpp"
#include "office/uno/uno_text.hpp"
#include "read/read.hpp"
#include "tell/coverage.hpp"
#include "tell/report.hpp"
#include "template/template.hpp"
#include "text/lower_case.hpp"
#include "text/shown.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace crossfoot::office {
namespace {

namespace fs = std::filesystem;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Context = Reference<com::sun::star::uno::XComponentContext>;
using SpreadsheetDocument = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

// As a box for files wants them.
constexpr std::string_view documents = "*.docx;*.doc;*.wps;*.odt;*.rtf;*.pdf;*.html;*.htm;*.mht;*.txt;*.zip";
constexpr std::string_view spreadsheets = "*.xlsx;*.xls;*.et;*.ods;*.csv";

// Reads reports and tells of them, document by document.
class ReportReader {
public:
    explicit ReportReader(Language language) : language_(language) {}

    void add(const std::string& file, const crossfoot::Document& document, Recogniser& recogniser) {
        const std::vector<CheckedReport> checked = check(document, recogniser, {});
        if (checked.empty())
            return add_unread(file, "no_table");
        std::vector<const Report*> reports;
        reports.reserve(checked.size());
        for (const CheckedReport& each : checked)
            reports.push_back(&each.report);
        tell(0, one_line(file));
        for (std::size_t i = 0; i < checked.size(); ++i)
            add(file, document, reports, i, checked[i]);
    }

    void add_unread(const std::string& file, std::string_view kind) {
        tell(0, unread_text(file, kind, language_), Doubt::missing);
    }

    ReadReports take() { return std::move(result_); }

private:
    void add(const std::string& file, const crossfoot::Document& document, const std::vector<const Report*>& reports,
             std::size_t which, const CheckedReport& checked) {
        const Report& report = *reports[which];
        const std::string organ = report.organ.empty() ? say(language_, "import.no_organ") : one_line(report.organ);
        const std::string year = report.year ? std::to_string(report.year->year) : say(language_, "import.no_year");
        tell(1, say(language_, "import.report",
                    {{"organ", organ}, {"year", year}, {"form", report.form->name.in(language_)}}));
        if (!has_template(*report.form))
            return tell(2, say(language_, "import.no_template"), Doubt::missing);
        Intake intake = take_in(file, document, reports, which, language_);
        tell(2, say(language_, "import.found",
                    {{"figures", std::to_string(intake.counted.figures)},
                     {"paragraphs", std::to_string(intake.counted.paragraphs)}}));
        std::ranges::move(preview_of(report, document, language_), std::back_inserter(result_.found));
        std::vector<std::string> lines = notices(intake, document, language_);
        for (const std::string& line : lines)
            tell(2, line, Doubt::doubtful);
        tell(2, summary_text({checked}, language_));
        result_.reports.push_back({std::move(intake.book), std::move(intake.counted.document.title), std::move(lines)});
    }

    void tell(int depth, const std::string& text, Doubt doubt = Doubt::none) {
        result_.found.push_back({depth, doubt, one_line(text)});
    }

    Language language_;
    ReadReports result_;
};

ReadReports read(const batch::FileOptions& options) {
    ReportReader reader(options.language);
    const batch::FileWork work{
        [&](const batch::Item& item, const crossfoot::Document& document, Recogniser& recogniser) {
            reader.add(name_without_folder(item.name, options.files), document, recogniser);
            return batch::Told();
        },
        [&](const batch::Item& item, std::string_view kind) {
            reader.add_unread(name_without_folder(item.name, options.files), kind);
            return batch::Told();
        },
        [](const std::vector<batch::Told>&) {}, [](std::string_view) {}};
    run_files(options, work);
    return reader.take();
}

} // namespace

OfficeChoice this_office(const Context& context) {
    OfficeChoice choice;
    choice.where = program_folder();
    choice.convert = [context](const ConversionCall& call) {
        const char* const filter =
            call.to == "fodt" ? "OpenDocument Text Flat XML" : "OpenDocument Spreadsheet Flat XML";
        return converted_here(context, {call.bytes, {}, filter, {}});
    };
    return choice;
}

batch::FileOptions reading_options(const BoxOwner& owner, const std::vector<std::string>& paths, Language language) {
    batch::FileOptions options;
    options.files = paths;
    options.language = language;
    options.office = this_office(owner.context);
    options.jobs = 1;
    return options;
}

std::string name_without_folder(const std::string& file, const std::vector<std::string>& chosen) {
    for (const std::string& each : chosen)
        if (file.starts_with(each))
            return fs::path(each).filename().string() + file.substr(each.size());
    return file;
}

std::vector<FileKind> kinds_of_reports(Language language) {
    return {{say(language, "import.all_reports"), std::string(documents) + ';' + std::string(spreadsheets)},
            {say(language, "import.all_files"), "*.*"}};
}

bool is_no_spreadsheet(const std::string& file) {
    const std::string ending = lower_case(fs::path(file).extension().string());
    return !ending.empty() && (std::string(documents) + ';').find('*' + ending + ';') != std::string::npos;
}

ReadReports read_reports(const BoxOwner& owner, const std::vector<std::string>& paths, Language language) {
    const Progress progress(owner.frame, say(language, "import.progress"));
    return read(reading_options(owner, paths, language));
}

ReadReports read_pasted(const BoxOwner& owner, std::string_view bytes, const std::string& name, Language language) {
    ReportReader reader(language);
    ReadLimits limits;
    limits.office = this_office(owner.context);
    try {
        Recogniser recogniser(built_in_forms());
        crossfoot::Document document = read_document_bytes(bytes, limits);
        recogniser.lay_out_tables(document);
        reader.add(name, document, recogniser);
    } catch (const ReadError& error) {
        reader.add_unread(name, crossfoot::name(error.kind()));
    }
    return reader.take();
}

std::vector<std::string> ask_for_reports(const BoxOwner& owner, Language language) {
    FileQuestion question;
    question.title = say(language, "import.choose_files");
    question.kinds = kinds_of_reports(language);
    return ask_for_files(owner, question);
}

bool are_wanted(const BoxOwner& owner, const ReadReports& read, const char* question, Language language) {
    static constexpr const char* icons[] = {"fixed", "warning", "error"}; // by doubt
    std::vector<ListedLine> lines;
    for (const PreviewLine& line : read.found)
        lines.push_back({line.depth, line.depth < 2 ? "" : icons[static_cast<std::size_t>(line.doubt)], line.text});
    return ask_of_list(owner, say(language, "import.title"),
                       say(language, question, {{"count", std::to_string(read.reports.size())}}), lines,
                       say(language, "import.accept"), language);
}

SpreadsheetDocument open_filled(const Context& context, const ReadReport& report) {
    const std::string bytes = book_bytes(report.book, BookFile::spreadsheet);
    const com::sun::star::beans::PropertyValue how[] = {
        property("InputStream", Any(input_of(context, bytes))), property("FilterName", Any(rtl::OUString("calc8"))),
        property("AsTemplate", Any(true)), property("PickListEntry", Any(false))};
    const SpreadsheetDocument document(com::sun::star::frame::Desktop::create(context)->loadComponentFromURL(
                                           "private:stream", "_default", 0, {how, 4}),
                                       UNO_QUERY_THROW);
    Reference<com::sun::star::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(true); // in no file yet
    return document;
}

} // namespace crossfoot::office
