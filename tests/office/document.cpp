#include "office/document.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationShapeSupplier.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <minizip/unzip.h>

#include <array>
#include <fstream>
#include <stdexcept>

namespace crossfoot::test {

using namespace com::sun::star;
using office::from_uno;
using office::to_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

Document::Argument property(const char* name, const uno::Any& value) {
    beans::PropertyValue result;
    result.Name = to_uno(name);
    result.Value = value;
    return result;
}

namespace {

uno::Sequence<beans::PropertyValue> properties(const std::vector<beans::PropertyValue>& values) {
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

std::string a1(sal_Int32 column, sal_Int32 row) {
    std::string letters;
    for (sal_Int32 rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + 1);
}

} // namespace

Document::Document(Office& office, const std::filesystem::path& file, bool read_only, bool hidden) : office_(office) {
    std::string url = "private:factory/scalc";
    if (!file.empty())
        url = "file://" + (file.string().starts_with(office.folder().string()) ? file : office.copy(file)).string();
    model.set(office.desktop->loadComponentFromURL(
                  to_uno(url), to_uno("_blank"), 0,
                  properties({property("Hidden", uno::Any(hidden)), property("ReadOnly", uno::Any(read_only))})),
              UNO_QUERY_THROW);
}

Document::~Document() {
    try {
        Reference<util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
    } catch (const uno::Exception&) {
        // The office is gone, and with it the document.
    }
    // Whoever lets go of it last needs the office's lock. In the office that may be the thread that writes to us, for
    // which another document waits with that lock while it tells a listener of ours; so nobody lets go.
    static std::vector<Reference<uno::XInterface>> closed;
    closed.emplace_back(model, uno::UNO_QUERY);
}

Reference<sheet::XSpreadsheet> Document::sheet(std::string_view name) const {
    return {model->getSheets()->getByName(to_uno(name)), UNO_QUERY_THROW};
}

std::vector<std::string> Document::sheet_names() const {
    std::vector<std::string> names;
    for (const rtl::OUString& name : model->getSheets()->getElementNames())
        names.push_back(from_uno(name));
    return names;
}

Reference<table::XCell> Document::cell(std::string_view sheet_name, std::string_view address) const {
    return sheet(sheet_name)->getCellRangeByName(to_uno(address))->getCellByPosition(0, 0);
}

std::string Document::text(std::string_view sheet_name, std::string_view address) const {
    return from_uno(Reference<text::XTextRange>(cell(sheet_name, address), UNO_QUERY_THROW)->getString());
}

void Document::put(std::string_view sheet_name, std::string_view address, std::string_view content) const {
    cell(sheet_name, address)->setFormula(to_uno(content));
}

std::string Document::run(std::string_view command, const std::vector<Argument>& arguments) const {
    return dispatch("vnd.org.crossfoot:" + std::string(command), arguments);
}

std::string Document::dispatch(const std::string& address, const std::vector<Argument>& arguments) const {
    const auto controller = Reference<frame::XModel>(model, UNO_QUERY_THROW)->getCurrentController();
    frame::DispatchResultEvent event;
    rtl::OUString result;
    if (frame::DispatchHelper::create(office_.context)
            ->executeDispatch({controller->getFrame(), UNO_QUERY_THROW}, to_uno(address), to_uno("_self"), 0,
                              properties(arguments)) >>= event)
        event.Result >>= result;
    return from_uno(result);
}

void Document::select(std::string_view sheet_name, std::string_view range) const {
    const auto controller = Reference<frame::XModel>(model, UNO_QUERY_THROW)->getCurrentController();
    Reference<view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(uno::Any(sheet(sheet_name)->getCellRangeByName(to_uno(range))));
}

std::string Document::merged_range(std::string_view sheet_name, std::string_view address) const {
    const Reference<sheet::XSheetCellRange> range(sheet(sheet_name)->getCellRangeByName(to_uno(address)),
                                                  UNO_QUERY_THROW);
    const Reference<sheet::XSheetCellCursor> cursor = sheet(sheet_name)->createCursorByRange(range);
    cursor->collapseToMergedArea();
    const table::CellRangeAddress at =
        Reference<sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    const std::string first = a1(at.StartColumn, at.StartRow);
    const std::string last = a1(at.EndColumn, at.EndRow);
    return first == last ? first : first + ':' + last;
}

void Document::show() const {
    const auto frame = Reference<frame::XModel>(model, UNO_QUERY_THROW)->getCurrentController()->getFrame();
    frame->getContainerWindow()->setVisible(true);
    frame->activate();
}

std::string Document::cursor() const {
    const auto controller = Reference<frame::XModel>(model, UNO_QUERY_THROW)->getCurrentController();
    const Reference<sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
    const Reference<container::XNamed> active(view->getActiveSheet(), UNO_QUERY_THROW);
    const std::string name = from_uno(active->getName()) + '.';
    const uno::Any selected = Reference<view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->getSelection();
    if (const Reference<sheet::XCellRangeAddressable> selection(selected, uno::UNO_QUERY); selection.is()) {
        const table::CellRangeAddress at = selection->getRangeAddress();
        return name + a1(at.StartColumn, at.StartRow);
    }
    // In a filtered row nothing counts as selected; the window's data, "zoom;sheet;tabs;column/row/...;...", knows it.
    rtl::OUString data;
    controller->getViewData() >>= data;
    const sal_Int32 sheet = data.getToken(1, ';').toInt32();
    const rtl::OUString position = data.getToken(3 + sheet, ';');
    return name + a1(position.getToken(0, '/').toInt32(), position.getToken(1, '/').toInt32());
}

std::map<std::string, std::string> Document::notes() const {
    std::map<std::string, std::string> result;
    for (const std::string& name : sheet_names()) {
        const Reference<sheet::XSheetAnnotationsSupplier> supplier(sheet(name), UNO_QUERY_THROW);
        const Reference<container::XIndexAccess> notes(supplier->getAnnotations(), UNO_QUERY_THROW);
        for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
            const Reference<sheet::XSheetAnnotation> note(notes->getByIndex(i), UNO_QUERY_THROW);
            const table::CellAddress at = note->getPosition();
            // After loading .xlsx, LibreOffice 25.2 knows the text by the note's shape alone.
            const Reference<text::XText> shape(
                Reference<sheet::XSheetAnnotationShapeSupplier>(note, UNO_QUERY_THROW)->getAnnotationShape(),
                UNO_QUERY_THROW);
            result[name + '.' + a1(at.Column, at.Row)] = from_uno(shape->getString());
        }
    }
    return result;
}

std::map<std::string, std::string> Document::formats() const {
    std::map<std::string, std::string> result;
    for (const std::string& name : sheet_names()) {
        const Reference<beans::XPropertySet> properties_of_sheet(sheet(name), UNO_QUERY_THROW);
        const Reference<sheet::XConditionalFormats> formats(
            properties_of_sheet->getPropertyValue(to_uno("ConditionalFormats")), UNO_QUERY_THROW);
        for (const auto& format : formats->getConditionalFormats()) {
            const Reference<beans::XPropertySet> properties_of_format(format, UNO_QUERY_THROW);
            const Reference<sheet::XSheetCellRanges> ranges(properties_of_format->getPropertyValue(to_uno("Range")),
                                                            UNO_QUERY_THROW);
            rtl::OUString formula;
            if (format->getCount() > 0)
                Reference<beans::XPropertySet>(format->getByIndex(0), UNO_QUERY_THROW)
                    ->getPropertyValue(to_uno("Formula1")) >>= formula;
            for (const table::CellRangeAddress& range : ranges->getRangeAddresses())
                for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                    for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
                        result[name + '.' + a1(column, row)] = from_uno(formula);
        }
    }
    return result;
}

// What the office shows goes into a web page, conditional formats included.
std::map<std::string, int> Document::colours() const {
    constexpr std::string_view mark = "bgcolor=\"";
    const std::filesystem::path page = office_.folder() / "colours.html";
    store(page, "HTML (StarCalc)");
    std::map<std::string, int> counts;
    std::ifstream file(page);
    for (std::string line; std::getline(file, line);)
        for (std::size_t at = line.find(mark); at != std::string::npos; at = line.find(mark, at + 1))
            ++counts[line.substr(at + mark.size(), 7)];
    return counts;
}

Reference<document::XUndoManager> Document::undo_manager() const {
    return Reference<document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

std::vector<std::string> Document::undo_titles() const {
    std::vector<std::string> titles;
    for (const rtl::OUString& title : undo_manager()->getAllUndoActionTitles())
        titles.push_back(from_uno(title));
    return titles;
}

bool Document::modified() const { return Reference<util::XModifiable>(model, UNO_QUERY_THROW)->isModified(); }

void Document::store(const std::filesystem::path& file, std::string_view filter) const {
    Reference<frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(to_uno("file://" + file.string()), properties({property("FilterName", uno::Any(to_uno(filter)))}));
}

std::string package_part(const std::filesystem::path& file, const std::string& part) {
    const unzFile package = unzOpen(file.c_str());
    std::string text;
    if (package && unzLocateFile(package, part.c_str(), 1) == UNZ_OK && unzOpenCurrentFile(package) == UNZ_OK) {
        std::array<char, 65536> buffer{};
        for (int read = 0; (read = unzReadCurrentFile(package, buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<std::size_t>(read));
    }
    unzClose(package);
    if (text.empty())
        throw std::runtime_error(file.string() + " has no " + part);
    return text;
}

} // namespace crossfoot::test
