#include "office/commands/dispatcher.hpp"

#include "office/command_list/outcome_bar.hpp"
#include "office/commands/availability.hpp"
#include "office/commands/commands.hpp"
#include "office/commands/dropped_reports.hpp"
#include "office/document/registry.hpp"
#include "office/uno/guarded.hpp"
#include "office/uno/uno_text.hpp"

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace crossfoot::office {

namespace frame = com::sun::star::frame;
using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::util::URL;

namespace {

std::optional<Command> command_in(const URL& url) {
    const std::string address = from_uno(url.Complete);
    if (!address.starts_with(command_protocol))
        return {};
    const std::string_view name = std::string_view(address).substr(command_protocol.size());
    return command_of(name.substr(0, name.find('?')));
}

// Behind the command in an entry of the context menu: "adopt-suggestion?32".
std::optional<Decimal> value_in(const URL& url) {
    const std::string address = from_uno(url.Complete);
    const std::size_t mark = address.find('?');
    return mark == std::string::npos ? std::nullopt : Decimal::parse(std::string_view(address).substr(mark + 1));
}

// Of a folder to validate, paths or addresses.
std::string CollectRequest::*folder_part(const rtl::OUString& name) {
    if (name == "Folder")
        return &CollectRequest::reports;
    if (name == "LastYear")
        return &CollectRequest::last_year;
    if (name == "Units")
        return &CollectRequest::units;
    if (name == "Results")
        return &CollectRequest::results;
    return name == "By" ? &CollectRequest::by : nullptr;
}

Answers answers_in(const Sequence<PropertyValue>& arguments) {
    Answers answers;
    for (const PropertyValue& argument : arguments) {
        rtl::OUString text;
        if (argument.Name == "Reason" && (argument.Value >>= text)) {
            answers.reason = from_uno(text);
        } else if (argument.Name == "Finding" && (argument.Value >>= text)) {
            answers.finding = from_uno(text);
        } else if (argument.Name == "File" && (argument.Value >>= text)) {
            answers.file = from_uno(text);
        } else if (argument.Name == "Value" && (argument.Value >>= text)) {
            answers.value = Decimal::parse(from_uno(text));
        } else if (argument.Name == "Confirmed") {
            argument.Value >>= answers.confirmed;
        } else if (argument.Name == "Replace") {
            argument.Value >>= answers.replace;
        } else if (const auto part = folder_part(argument.Name); part && (argument.Value >>= text)) {
            answers.folder.*part = from_uno(text);
        }
    }
    return answers;
}

} // namespace

Dispatcher::Dispatcher(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context), main_thread_(context) {}

void Dispatcher::initialize(const Sequence<Any>& arguments) {
    guarded("Dispatcher::initialize", [&] {
        if (arguments.hasElements()) {
            arguments[0] >>= frame_;
        }
    });
}

Reference<frame::XDispatch> Dispatcher::queryDispatch(const URL& url, const rtl::OUString&, sal_Int32) {
    return guarded("Dispatcher::queryDispatch", [&] {
        return from_uno(url.Complete).starts_with(command_protocol) ? Reference<frame::XDispatch>(this)
                                                                    : Reference<frame::XDispatch>();
    });
}

Sequence<Reference<frame::XDispatch>> Dispatcher::queryDispatches(const Sequence<frame::DispatchDescriptor>& requests) {
    Sequence<Reference<frame::XDispatch>> result(requests.getLength());
    Reference<frame::XDispatch>* next = result.getArray();
    for (const frame::DispatchDescriptor& request : requests) {
        *next++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
    }
    return result;
}

void Dispatcher::dispatch(const URL& url, const Sequence<PropertyValue>& arguments) {
    dispatchWithNotification(url, arguments, {});
}

void Dispatcher::dispatchWithNotification(const URL& url, const Sequence<PropertyValue>& arguments,
                                          const Reference<frame::XDispatchResultListener>& listener) {
    guarded("Dispatcher::dispatch", [&] { // a command may close the frame that holds the last reference
        main_thread_.now([&, alive = rtl::Reference<Dispatcher>(this)] { run(url, arguments, listener); });
    });
}

void Dispatcher::run(const URL& url, const Sequence<PropertyValue>& arguments,
                     const Reference<frame::XDispatchResultListener>& listener) {
    frame::DispatchResultEvent event;
    event.Source = static_cast<cppu::OWeakObject*>(this);
    event.State = frame::DispatchResultState::FAILURE;
    try {
        event.Result <<= guarded("Dispatcher::run", [&] {
            const std::optional<Command> command = command_in(url);
            if (!command)
                throw com::sun::star::lang::IllegalArgumentException("no such command: " + url.Complete, *this, 0);
            Answers answers = answers_in(arguments);
            if (!answers.value)
                answers.value = value_in(url);
            return to_uno(Commands(context_, frame_).run(*command, answers));
        });
        event.State = frame::DispatchResultState::SUCCESS;
    } catch (const com::sun::star::uno::Exception& error) {
        event.Result <<= error.Message;
    }
    if (listener.is())
        listener->dispatchFinished(event);
}

void Dispatcher::addStatusListener(const Reference<frame::XStatusListener>& listener, const URL& url) {
    guarded("Dispatcher::addStatusListener", [&] {
        const Listener added{listener, url, {}};
        {
            const std::lock_guard lock(guard_);
            listeners_.push_back(added);
        }
        // Nobody is waited for: this may be a thread that loads a document for which the main thread waits.
        main_thread_.soon([alive = rtl::Reference<Dispatcher>(this), added] {
            alive->listen();
            alive->tell(added);
        });
    });
}

void Dispatcher::removeStatusListener(const Reference<frame::XStatusListener>& listener, const URL& url) {
    guarded("Dispatcher::removeStatusListener", [&] {
        const Listener removed{listener, url, {}};
        const std::lock_guard lock(guard_);
        std::erase_if(listeners_, [&](const Listener& each) { return each.is(removed); });
    });
}

// A menu entry stays grey until it hears that its command can do something; what hears the same again may lay itself
// out anew for nothing.
void Dispatcher::tell(const Listener& one) {
    frame::FeatureStateEvent state;
    state.FeatureURL = one.url;
    state.Source = static_cast<cppu::OWeakObject*>(this);
    const std::optional<Command> command = command_in(one.url);
    state.IsEnabled = command && is_available(*command, context_, frame_);
    {
        const std::lock_guard lock(guard_);
        const auto known = std::ranges::find_if(listeners_, [&](const Listener& each) { return each.is(one); });
        if (known == listeners_.end() || std::exchange(known->told, state.IsEnabled) == bool(state.IsEnabled))
            return; // it left meanwhile, or knows
    }
    one.listener->statusChanged(state);
}

void Dispatcher::listen() {
    const auto controller = frame_.is() ? frame_->getController() : nullptr;
    const Reference<frame::XModel> model = controller.is() ? controller->getModel() : nullptr;
    const DocumentFindings::Document document(model, com::sun::star::uno::UNO_QUERY);
    if (document.is() && Reference<frame::XController>(view_) != controller)
        take_dropped_reports(context_, frame_);
    if (document.is() && Reference<frame::XModel>(heard_) != model)
        findings_of(context_, document)->add(this);
    view_ = controller;
    heard_ = model;
}

// In the midst of an edit a listener that lays out its toolbar would end the edit again.
void Dispatcher::modified(const com::sun::star::lang::EventObject&) {
    guarded_event("Dispatcher::modified", [&] {
        {
            const std::lock_guard lock(guard_);
            if (std::exchange(news_, true))
                return;
        }
        main_thread_.later([alive = rtl::Reference<Dispatcher>(this)] { alive->tell_news(); });
    });
}

void Dispatcher::tell_news() {
    std::vector<Listener> listeners;
    {
        const std::lock_guard lock(guard_);
        news_ = false;
        listeners = listeners_;
    }
    guarded_event("Dispatcher::hide", [&] { hide_what_is_no_longer_true(); });
    for (const Listener& each : listeners) // one that fails keeps no other from hearing
        guarded_event("Dispatcher::tell", [&] { tell(each); });
}

// What the bar told of figures that were edited since.
void Dispatcher::hide_what_is_no_longer_true() {
    const auto controller = frame_.is() ? frame_->getController() : nullptr;
    const DocumentFindings::Document document(controller.is() ? controller->getModel() : nullptr,
                                              com::sun::star::uno::UNO_QUERY);
    if (document.is() && findings_of(context_, document)->state().stale)
        hide_result(controller);
}

rtl::OUString Dispatcher::getImplementationName() { return "org.crossfoot.comp.Dispatcher"; }

sal_Bool Dispatcher::supportsService(const rtl::OUString& name) { return cppu::supportsService(this, name); }

Sequence<rtl::OUString> Dispatcher::getSupportedServiceNames() {
    const rtl::OUString name("com.sun.star.frame.ProtocolHandler");
    return {&name, 1};
}

} // namespace crossfoot::office
