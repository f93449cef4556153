// Reports as they are published, and what is opened of them.
#pragma once

#include "office/document.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <fstream>
#include <sstream>

namespace crossfoot::test {

namespace fs = std::filesystem;
using namespace com::sun::star;
using office::from_uno;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

inline const Document::Argument confirmed = property("Confirmed", uno::Any(true));

inline Document::Argument file_argument(const fs::path& file) {
    return property("File", uno::Any(to_uno("file://" + file.string())));
}

// A report in a format, made by the office itself of what the command writes.
inline fs::path published(const fs::path& workbook, const std::string& ending, const char* filter = nullptr) {
    const Document report(office(), workbook);
    const fs::path odt = office().folder() / ("公布的年报." + std::string(filter ? "odt" : ending));
    report.run("generate-report", {file_argument(odt), confirmed});
    if (!filter)
        return odt;
    const fs::path file = office().folder() / ("公布的年报." + ending);
    const Document::Argument hidden = property("Hidden", uno::Any(true));
    const Reference<frame::XStorable> text(
        office().desktop->loadComponentFromURL(to_uno("file://" + odt.string()), "_blank", 0, {&hidden, 1}),
        UNO_QUERY_THROW);
    const Document::Argument by = property("FilterName", uno::Any(rtl::OUString::createFromAscii(filter)));
    text->storeToURL(to_uno("file://" + file.string()), {&by, 1});
    Reference<util::XCloseable>(text, UNO_QUERY_THROW)->close(true);
    return file;
}

inline std::string content(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

// The document that the last command opened; it is closed with this.
class Opened {
public:
    Opened() : model_(office().desktop->getCurrentComponent(), UNO_QUERY_THROW) {}
    ~Opened() {
        Reference<util::XModifiable>(model_, UNO_QUERY_THROW)->setModified(false);
        Reference<util::XCloseable>(model_, UNO_QUERY_THROW)->close(true);
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    std::string address() const { return from_uno(model_->getURL()); }
    bool modified() const { return Reference<util::XModifiable>(model_, UNO_QUERY_THROW)->isModified(); }
    Reference<table::XCell> cell(const char* sheet, const char* at) const {
        const Reference<sheet::XSpreadsheetDocument> document(model_, UNO_QUERY_THROW);
        const Reference<table::XCellRange> cells(document->getSheets()->getByName(to_uno(sheet)), UNO_QUERY_THROW);
        return cells->getCellRangeByName(to_uno(at))->getCellByPosition(0, 0);
    }
    fs::path stored(const std::string& name) const {
        const fs::path file = office().folder() / name;
        const Document::Argument by = property("FilterName", uno::Any(to_uno("calc8")));
        Reference<frame::XStorable>(model_, UNO_QUERY_THROW)->storeToURL(to_uno("file://" + file.string()), {&by, 1});
        return file;
    }

private:
    Reference<frame::XModel> model_;
};

} // namespace crossfoot::test
