// The bar in the status line, for work that takes a while.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include <chrono>
#include <string>

namespace crossfoot::office {

// For the main thread alone, within a command. Appears once half a second has gone by, and goes with the object.
class Progress {
public:
    Progress(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, std::string text);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
    std::string text_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> bar_;
};

} // namespace crossfoot::office
