#include "office/uno/file_picker.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace crossfoot::office {
namespace {

namespace dialogs = com::sun::star::ui::dialogs;
using Picker = com::sun::star::uno::Reference<dialogs::XFilePicker3>;

Picker picker_of(const BoxOwner& owner, const FileQuestion& question, sal_Int16 purpose) {
    const Picker picker = dialogs::FilePicker::createWithMode(owner.context, purpose);
    if (!question.title.empty())
        picker->setTitle(to_uno(question.title));
    for (const FileKind& kind : question.kinds)
        picker->appendFilter(to_uno(kind.name), to_uno(kind.pattern));
    if (question.kind < question.kinds.size())
        picker->setCurrentFilter(to_uno(question.kinds[question.kind].name));
    if (!question.name.empty())
        picker->setDefaultName(to_uno(question.name));
    if (!question.folder.empty()) {
        try {
            picker->setDisplayDirectory(to_uno(question.folder));
        } catch (const com::sun::star::lang::IllegalArgumentException&) { // it is there no longer
        }
    }
    return picker;
}

bool was_chosen(const Picker& picker) {
    return picker->execute() == dialogs::ExecutableDialogResults::OK && picker->getSelectedFiles().hasElements();
}

std::vector<std::string> asked_for(const BoxOwner& owner, const FileQuestion& question, bool several) {
    std::vector<std::string> files;
    if (!can_ask(owner))
        return files;
    const Picker picker = picker_of(owner, question, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setMultiSelectionMode(several);
    if (was_chosen(picker))
        for (const rtl::OUString& file : picker->getSelectedFiles())
            files.push_back(from_uno(file));
    return files;
}

} // namespace

std::optional<ChosenFile> ask_where_to_save(const BoxOwner& owner, const FileQuestion& question) {
    if (!can_ask(owner))
        return {};
    const Picker picker = picker_of(owner, question, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    if (!was_chosen(picker))
        return {};
    ChosenFile file{from_uno(picker->getSelectedFiles()[0]), question.kind};
    const auto kind = std::ranges::find(question.kinds, from_uno(picker->getCurrentFilter()), &FileKind::name);
    if (kind != question.kinds.end())
        file.kind = static_cast<std::size_t>(kind - question.kinds.begin());
    return file;
}

std::string ask_for_file(const BoxOwner& owner, const FileQuestion& question) {
    const std::vector<std::string> files = asked_for(owner, question, false);
    return files.empty() ? std::string() : files.front();
}

std::vector<std::string> ask_for_files(const BoxOwner& owner, const FileQuestion& question) {
    return asked_for(owner, question, true);
}

std::optional<std::string>
ask_for_folder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& begin) {
    if (!has_windows())
        return {};
    const auto picker = dialogs::FolderPicker::create(context);
    if (!begin.empty()) {
        try {
            picker->setDisplayDirectory(to_uno(begin));
        } catch (const com::sun::star::lang::IllegalArgumentException&) { // it is there no longer
        }
    }
    if (picker->execute() != dialogs::ExecutableDialogResults::OK)
        return {};
    return from_uno(picker->getDirectory());
}

std::string shown_path(const std::string& address) {
    const auto path = path_of(address);
    return path ? path->string() : address;
}

std::optional<std::filesystem::path> path_of(const std::string& address) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(to_uno(address), path) != osl::FileBase::E_None)
        return {};
    return std::filesystem::path(from_uno(path));
}

std::string address_of(const std::filesystem::path& path) {
    rtl::OUString address;
    osl::FileBase::getFileURLFromSystemPath(to_uno(path.string()), address);
    return from_uno(address);
}

} // namespace crossfoot::office
