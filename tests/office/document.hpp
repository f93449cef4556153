// A spreadsheet in the office under test, in the words of a test.
#pragma once

#include "office/office.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::test {

class Document {
public:
    using Argument = com::sun::star::beans::PropertyValue;

    // A new spreadsheet, or the one in the file: in a copy of it, unless it lies in the office's own folder.
    explicit Document(Office& office, const std::filesystem::path& file = {}, bool read_only = false,
                      bool hidden = true);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> model;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet(std::string_view name) const;
    std::vector<std::string> sheet_names() const;
    com::sun::star::uno::Reference<com::sun::star::table::XCell> cell(std::string_view sheet,
                                                                      std::string_view a1) const;
    std::string text(std::string_view sheet, std::string_view a1) const;
    void put(std::string_view sheet, std::string_view a1, std::string_view content) const; // as typed

    // Runs one of our commands; gives its result.
    std::string run(std::string_view command, const std::vector<Argument>& arguments = {}) const;
    // Goes to any address, as a toolbar or a menu does.
    std::string dispatch(const std::string& address, const std::vector<Argument>& arguments = {}) const;
    void select(std::string_view sheet, std::string_view range) const;
    // The range that is merged into a cell; the cell itself where there is none.
    std::string merged_range(std::string_view sheet, std::string_view a1) const;
    void show() const;          // makes it the office's current document
    std::string cursor() const; // "表三.E7": sheet and cell

    // The notes of all sheets: "sheet.A1" and the text.
    std::map<std::string, std::string> notes() const;
    // The cells that a conditional format covers: "sheet.A1" and the first formula.
    std::map<std::string, std::string> formats() const;

    // The background colours of all cells as they are shown, "#FFCCCC", and how many cells have each.
    std::map<std::string, int> colours() const;

    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undo_manager() const;
    std::vector<std::string> undo_titles() const;
    bool modified() const;
    void store(const std::filesystem::path& file, std::string_view filter = "calc8") const;

private:
    Office& office_;
};

Document::Argument property(const char* name, const com::sun::star::uno::Any& value);

// A part of a stored package, as text.
std::string package_part(const std::filesystem::path& file, const std::string& part);

} // namespace crossfoot::test
