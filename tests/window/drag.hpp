// Another program from which a person drags files, as the windows of X11 talk to each other (XDND).
#pragma once

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <optional>
#include <poll.h>
#include <stdexcept>
#include <string>

namespace crossfoot::test {

class Drag {
public:
    explicit Drag(const std::string& file) : files_("file://" + file + "\r\n"), display_(XOpenDisplay(nullptr)) {
        if (!display_)
            throw std::runtime_error("no display to drag on");
        window_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, atom("XdndSelection"), window_, CurrentTime);
    }
    ~Drag() { XCloseDisplay(display_); }
    Drag(const Drag&) = delete;
    Drag& operator=(const Drag&) = delete;

    // Lets it drop there on the screen. Whether the window below took it; nothing where it never said so.
    std::optional<bool> drop_at(int x, int y) {
        target_ = taker_below(DefaultRootWindow(display_), x, y);
        if (target_ == None)
            return false;
        constexpr long version = 5L << 24;
        tell("XdndEnter", version, static_cast<long>(atom(list)), 0, 0);
        move_to(x, y);
        move_to(x + 1, y); // it answers the first before its listeners did
        if (!move_to(x, y)) {
            tell("XdndLeave", 0, 0, 0, 0);
            return false;
        }
        tell("XdndDrop", 0, CurrentTime, 0, 0);
        const auto finished = answer("XdndFinished");
        return finished ? std::optional(is_yes(finished)) : std::nullopt;
    }

private:
    static constexpr const char* list = "text/uri-list";

    Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    bool takes_drops(Window window) const {
        Atom type = None;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* data = nullptr;
        const int got = XGetWindowProperty(display_, window, atom("XdndAware"), 0, 1, False, AnyPropertyType, &type,
                                           &format, &count, &left, &data);
        if (data)
            XFree(data);
        return got == Success && type != None;
    }

    Window taker_below(Window window, int x, int y) const {
        for (Window below = window; below != None;) {
            if (takes_drops(below))
                return below;
            int within_x = 0;
            int within_y = 0;
            Window child = None;
            XTranslateCoordinates(display_, DefaultRootWindow(display_), below, x, y, &within_x, &within_y, &child);
            below = child;
        }
        return None;
    }

    void tell(const char* message, long first, long second, long third, long fourth) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.display = display_;
        event.xclient.window = target_;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(window_);
        event.xclient.data.l[1] = first;
        event.xclient.data.l[2] = second;
        event.xclient.data.l[3] = third;
        event.xclient.data.l[4] = fourth;
        XSendEvent(display_, target_, False, NoEventMask, &event);
        XFlush(display_);
    }

    bool move_to(int x, int y) {
        tell("XdndPosition", 0, static_cast<long>(x) << 16 | y, CurrentTime, static_cast<long>(atom("XdndActionCopy")));
        return is_yes(answer("XdndStatus"));
    }

    static bool is_yes(const std::optional<XClientMessageEvent>& answer) {
        return answer && (answer->data.l[1] & 1) != 0;
    }

    // Meanwhile the files are given to whoever asks for them. Nothing where there is none for ten seconds.
    std::optional<XClientMessageEvent> answer(const char* message) {
        pollfd more{ConnectionNumber(display_), POLLIN, 0};
        while (XPending(display_) > 0 || poll(&more, 1, 10'000) > 0) {
            XEvent event;
            XNextEvent(display_, &event);
            if (event.type == SelectionRequest)
                give(event.xselectionrequest);
            else if (event.type == ClientMessage && event.xclient.message_type == atom(message))
                return event.xclient;
        }
        return {};
    }

    void give(const XSelectionRequestEvent& wanted) const {
        XEvent event{};
        XSelectionEvent& given = event.xselection;
        given.type = SelectionNotify;
        given.display = display_;
        given.requestor = wanted.requestor;
        given.selection = wanted.selection;
        given.target = wanted.target;
        given.time = wanted.time;
        if (wanted.target == atom(list)) {
            given.property = wanted.property;
            XChangeProperty(display_, wanted.requestor, wanted.property, wanted.target, 8, PropModeReplace,
                            reinterpret_cast<const unsigned char*>(files_.data()), static_cast<int>(files_.size()));
        }
        XSendEvent(display_, wanted.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    std::string files_;
    Display* display_;
    Window window_ = None;
    Window target_ = None;
};

} // namespace crossfoot::test
