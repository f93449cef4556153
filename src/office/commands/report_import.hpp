// Reports as they were published, filled into new documents from the template.
#pragma once

#include "batch/file_run.hpp"
#include "intake/intake.hpp"
#include "intake/preview.hpp"
#include "language/language.hpp"
#include "office/uno/file_picker.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace crossfoot::office {

// A report that was read, filled into a template and not opened yet.
struct ReadReport {
    Book book;
    std::string title;                // organ, year and name of the report
    std::vector<std::string> notices; // what a person should know of it
};

struct ReadReports {
    std::vector<ReadReport> reports; // file by file
    std::vector<PreviewLine> found;  // of every file what was found in it, or why nothing was: some lines each
    std::string told() const { return text_of(found); }
};

// How this office reads files: what it reads itself for us is converted out of sight, and no second one is started.
OfficeChoice this_office(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

// Reads in this thread, which alone may load documents.
batch::FileOptions reading_options(const BoxOwner& owner, const std::vector<std::string>& paths, Language language);

// Of a file that was chosen or of one packed in it: "甲局.docx", "报送.zip/甲局.docx".
std::string name_without_folder(const std::string& file, const std::vector<std::string>& chosen);

// What a box that asks for reports offers.
std::vector<FileKind> kinds_of_reports(Language language);

// By its name, one in which a report may be published and that Calc would put into a sheet as a picture or an object.
bool is_no_spreadsheet(const std::string& file);

// For the main thread. Reads every file, in which there may be several reports, and files in archives. Changes nothing.
ReadReports read_reports(const BoxOwner& owner, const std::vector<std::string>& paths, Language language);

// What was pasted, under a name for it; the same.
ReadReports read_pasted(const BoxOwner& owner, std::string_view bytes, const std::string& name, Language language);

// The files that the user wants, as addresses; none where the user cancels.
std::vector<std::string> ask_for_reports(const BoxOwner& owner, Language language);

// Shows what was found below a question, by its key, that tells where it goes; whether the user wants it.
bool are_wanted(const BoxOwner& owner, const ReadReports& read, const char* question, Language language);

// As a new document that has no file yet.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>
open_filled(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const ReadReport& report);

} // namespace crossfoot::office
