#include "office/commands/list_export.hpp"

#include "language/catalogue.hpp"
#include "office/uno/added_sheet.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "write/file.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <cppuhelper/implbase1.hxx>
#include <osl/file.hxx>

#include <filesystem>
#include <utility>

namespace crossfoot::office {
namespace {

using com::sun::star::datatransfer::DataFlavor;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
namespace dialogs = com::sun::star::ui::dialogs;

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

// The address of the file that the user wants; empty when there is none.
rtl::OUString ask_for_file(const BoxOwner& owner, const std::string& proposed) {
    if (!has_windows()) {
        return {};
    }
    const auto picker =
        dialogs::FilePicker::createWithMode(owner.context, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->appendFilter("CSV", "*.csv");
    picker->setDefaultName(to_uno(proposed));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK || !picker->getSelectedFiles().hasElements()) {
        return {};
    }
    return picker->getSelectedFiles()[0];
}

// Beside the document's own name.
std::string file_name(const BoxOwner& owner, Language language) {
    std::string title = title_of({owner.frame->getController()->getModel(), com::sun::star::uno::UNO_QUERY_THROW});
    if (const std::size_t dot = title.rfind('.'); dot != std::string::npos) {
        title.resize(dot);
    }
    return say(language, "panel.file_name", {{"document", title}});
}

bool save(const rtl::OUString& path, const std::string& bytes) {
    try {
        write_file(std::filesystem::path(from_uno(path)), bytes);
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
                              const std::vector<WorkItem>& items, Language language) {
    UndoStep step(document, to_uno(say(language, "panel.undo_sheet")));
    const auto added = add_sheet(document, say(language, "panel.sheet_name"));
    if (!added) {
        return notice(say(language, "panel.structure_locked"));
    }
    write_table(*added, 0, work_table(items, language));
    set_widths(*added, {1800, 3600, 6000, 2600, 11000, 6000, 5000});
    print_as_list(document, step, *added, 0);
    return success(
        say(language, "panel.saved_sheet", {{"count", std::to_string(items.size())}, {"sheet", added->name}}));
}

ResultText save_list_as_csv(const BoxOwner& owner, const std::vector<WorkItem>& items, const std::string& address,
                            Language language) {
    const rtl::OUString file = address.empty() ? ask_for_file(owner, file_name(owner, language)) : to_uno(address);
    if (file.isEmpty()) {
        return notice(say(language, "calc.not_adopted"));
    }
    rtl::OUString path;
    const bool saved = osl::FileBase::getSystemPathFromFileURL(file, path) == osl::FileBase::E_None &&
                       save(path, csv(work_table(items, language)));
    if (saved) {
        return success(say(language, "panel.saved_file"), from_uno(path));
    }
    ResultText lost =
        notice(say(language, "panel.not_saved"), say(language, "panel.save_elsewhere", {{"file", from_uno(path)}}));
    lost.tone = Tone::trouble;
    return lost;
}

} // namespace crossfoot::office
