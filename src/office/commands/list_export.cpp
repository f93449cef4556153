#include "office/commands/list_export.hpp"

#include "language/catalogue.hpp"
#include "office/commands/dated_sheet.hpp"
#include "office/uno/added_sheet.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "write/file.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <cppuhelper/implbase1.hxx>

#include <filesystem>
#include <optional>

namespace crossfoot::office {
namespace {

using com::sun::star::datatransfer::DataFlavor;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;

class PlainText final : public cppu::WeakImplHelper1<com::sun::star::datatransfer::XTransferable> {
public:
    explicit PlainText(const rtl::OUString& text) : text_(text) {}

    Any SAL_CALL getTransferData(const DataFlavor& flavor) override {
        if (!isDataFlavorSupported(flavor)) {
            throw com::sun::star::datatransfer::UnsupportedFlavorException();
        }
        return Any(text_);
    }
    Sequence<DataFlavor> SAL_CALL getTransferDataFlavors() override {
        const DataFlavor flavor("text/plain;charset=utf-16", "Unicode text", cppu::UnoType<rtl::OUString>::get());
        return {&flavor, 1};
    }
    sal_Bool SAL_CALL isDataFlavorSupported(const DataFlavor& flavor) override {
        return flavor.MimeType.startsWith("text/plain;charset=utf-16");
    }

private:
    rtl::OUString text_;
};

// Beside the document's own name.
FileQuestion csv_question(const BoxOwner& owner, Language language) {
    std::string title = title_of({owner.frame->getController()->getModel(), com::sun::star::uno::UNO_QUERY_THROW});
    if (const std::size_t dot = title.rfind('.'); dot != std::string::npos) {
        title.resize(dot);
    }
    FileQuestion question;
    question.name = say(language, "panel.file_name", {{"document", title}});
    question.kinds = {{"CSV", "*.csv"}};
    return question;
}

bool save(const std::filesystem::path& file, const std::string& bytes) {
    try {
        write_file(file, bytes);
        return true;
    } catch (const WriteError&) {
        return false;
    }
}

} // namespace

void copy_list(const BoxOwner& owner, const std::vector<WorkItem>& items, Language language) {
    com::sun::star::datatransfer::clipboard::SystemClipboard::create(owner.context)
        ->setContents(new PlainText(to_uno(tab_separated(work_table(items, language)))), {});
}

ResultText save_list_as_sheet(const Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                              const Validation& validation, const std::vector<WorkItem>& items,
                              const std::string& version, Language language) {
    UndoStep step(document, to_uno(say(language, "panel.undo_sheet")));
    const auto added = add_sheet(document, say(language, "panel.sheet_name"));
    if (!added) {
        return notice(say(language, "panel.structure_locked"));
    }
    write_origin(document, *added, validation, say(language, "panel.sheet_name"), version, language);
    set_widths(*added, {1800, 3600, 6000, 2600, 11000, 6000, 5000});
    write_table(*added, 4, work_table(items, language));
    print_as_list(document, step, *added, 4);
    return success(
        say(language, "panel.saved_sheet", {{"count", std::to_string(items.size())}, {"sheet", added->name}}));
}

ResultText save_list_as_csv(const BoxOwner& owner, const std::vector<WorkItem>& items, const std::string& address,
                            Language language) {
    std::string file = address;
    if (const auto chosen = file.empty() ? ask_where_to_save(owner, csv_question(owner, language)) : std::nullopt)
        file = chosen->address;
    if (file.empty()) {
        return notice(say(language, "calc.not_adopted"));
    }
    const auto path = path_of(file);
    const bool saved = path && save(*path, csv(work_table(items, language)));
    if (saved) {
        return success(say(language, "panel.saved_file"), path->string());
    }
    ResultText lost = notice(say(language, "panel.not_saved"),
                             say(language, "panel.save_elsewhere", {{"file", path ? path->string() : file}}));
    lost.tone = Tone::trouble;
    return lost;
}

} // namespace crossfoot::office
