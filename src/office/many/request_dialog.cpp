#include "office/many/request_dialog.hpp"

#include "language/catalogue.hpp"
#include "office/uno/configuration.hpp"
#include "office/uno/file_picker.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"
#include "office/uno/window_file.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <array>
#include <utility>

namespace crossfoot::office {
namespace {

namespace awt = com::sun::star::awt;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Context = Reference<com::sun::star::uno::XComponentContext>;

struct Field {
    const char* control;
    std::string CollectRequest::*part;
    const char* setting; // in which it is kept; null: it is not
    const char* browse;  // the button beside it; null: none
};

constexpr std::array<Field, 5> fields{
    {{"reports", &CollectRequest::reports, "Folders/Reports", "browse_reports"},
     {"last_year", &CollectRequest::last_year, "Folders/LastYear", "browse_last_year"},
     {"units", &CollectRequest::units, "Folders/Units", "browse_units"},
     {"results", &CollectRequest::results, "Folders/Results", "browse_results"},
     {"by", &CollectRequest::by, nullptr, nullptr}}};

constexpr char settings_node[] = "/org.crossfoot.Settings";

CollectRequest last_request(const Context& context) {
    CollectRequest request;
    const auto values = configuration(context, settings_node);
    for (const Field& field : fields)
        if (field.setting) {
            rtl::OUString text;
            values->getByHierarchicalName(rtl::OUString::createFromAscii(field.setting)) >>= text;
            request.*field.part = from_uno(text);
        }
    return request;
}

void keep(const Context& context, const CollectRequest& request) {
    std::vector<std::pair<const char*, Any>> values;
    for (const Field& field : fields)
        if (field.setting)
            values.emplace_back(field.setting, Any(to_uno(request.*field.part)));
    change_configuration(context, settings_node, values);
}

// Owned by its box while that is open; for the main thread alone.
class Listener final : public cppu::WeakImplHelper2<awt::XActionListener, awt::XTextListener> {
public:
    explicit Listener(std::function<void(const std::string&)> pressed) : pressed_(std::move(pressed)) {}
    void SAL_CALL actionPerformed(const awt::ActionEvent& event) override {
        guarded_event("RequestDialog::actionPerformed", [&] { pressed_(from_uno(event.ActionCommand)); });
    }
    void SAL_CALL textChanged(const awt::TextEvent&) override {
        guarded_event("RequestDialog::textChanged", [&] { pressed_("reports"); });
    }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void(const std::string&)> pressed_;
};

class RequestDialog {
public:
    using Trouble = std::function<std::optional<std::string>(const CollectRequest&)>;

    RequestDialog(const BoxOwner& owner, Language language, const Trouble& trouble_in)
        : owner_(owner), language_(language), trouble_in_(trouble_in),
          window_(owner, "dialogs/many.xdl", say(language, "many.title")), controls_(window_.controls()) {
        controls_.name_all("many", language);
        const CollectRequest last = last_request(owner.context);
        for (const Field& field : fields) {
            controls_.set_text(field.control, last.*field.part);
            if (field.browse)
                controls_.set_text(field.browse, say(language, "many.browse"));
        }
        proposed_ = proposed_results(last.reports, language);
    }

    std::optional<CollectRequest> run() {
        const rtl::Reference<Listener> listener(new Listener([this](const std::string& name) { act(name); }));
        const auto listen = [&](const char* button) {
            const Reference<awt::XButton> control(controls_.get(button), UNO_QUERY_THROW);
            control->setActionCommand(rtl::OUString::createFromAscii(button));
            control->addActionListener(listener.get());
        };
        for (const Field& field : fields)
            if (field.browse)
                listen(field.browse);
        listen("start");
        Reference<awt::XTextComponent>(controls_.get("reports"), UNO_QUERY_THROW)->addTextListener(listener.get());
        // Shown first, or the office puts it back under its owner afterwards, and ends where that was closed meanwhile.
        Reference<awt::XWindow>(window_.dialog(), UNO_QUERY_THROW)->setVisible(true);
        window_.dialog()->execute();
        return std::move(agreed_);
    }

private:
    CollectRequest request() const {
        CollectRequest request;
        for (const Field& field : fields)
            request.*field.part = controls_.text(field.control);
        return request;
    }

    void act(const std::string& name) {
        if (name == "start")
            return start();
        if (name == "reports")
            return propose();
        for (const Field& field : fields)
            if (field.browse && name == field.browse)
                browse(field);
    }

    void start() {
        CollectRequest asked = request();
        const std::optional<std::string> trouble = trouble_in_(asked);
        controls_.set_text("trouble", trouble.value_or(std::string()));
        if (trouble)
            return;
        keep(owner_.context, asked);
        agreed_ = std::move(asked);
        window_.dialog()->endExecute();
    }

    // Unless the user named another folder.
    void propose() {
        controls_.set_text("trouble", {});
        const std::string before = std::exchange(proposed_, proposed_results(controls_.text("reports"), language_));
        if (const std::string results = controls_.text("results"); results.empty() || results == before)
            controls_.set_text("results", proposed_);
    }

    void browse(const Field& field) {
        const std::string now = controls_.text(field.control);
        std::optional<std::string> chosen;
        if (field.part == &CollectRequest::units) {
            FileQuestion question;
            question.title = say(language_, "many.choose_units");
            if (auto files = ask_for_files(owner_, question); !files.empty())
                chosen = std::move(files.front());
        } else {
            chosen = ask_for_folder(owner_.context, now.empty() ? std::string() : address_of(now));
        }
        if (!chosen)
            return;
        controls_.set_text(field.control, shown_path(*chosen));
        if (field.part == &CollectRequest::reports)
            propose();
    }

    const BoxOwner& owner_;
    Language language_;
    const Trouble& trouble_in_;
    WindowFile window_;
    const Controls& controls_;
    std::string proposed_;
    std::optional<CollectRequest> agreed_;
};

} // namespace

std::optional<CollectRequest>
ask_for_request(const BoxOwner& owner, Language language,
                const std::function<std::optional<std::string>(const CollectRequest&)>& trouble_in) {
    return RequestDialog(owner, language, trouble_in).run();
}

} // namespace crossfoot::office
