#include "read/budget.hpp"

namespace crossfoot {
namespace {

constexpr std::size_t thing = 160; // bytes that a cell takes in its row, while that grows, or anything smaller

// Adds, where the sum stays within the limit.
bool grant(std::size_t& sum, std::size_t more, std::size_t limit) {
    if (more > limit || sum > limit - more)
        return false;
    sum += more;
    return true;
}

} // namespace

void damaged(const std::string& detail) { throw ReadError(ReadErrorKind::damaged, detail); }

void too_large(const std::string& detail) { throw ReadError(ReadErrorKind::too_large, detail); }

void Budget::take(std::size_t text) {
    if (!grant(taken_, 1, limits_.cells))
        too_large("more than " + std::to_string(limits_.cells) + " cells");
    if (!grant(text_, text, limits_.text))
        too_large("more than " + std::to_string(limits_.text) + " bytes of text in cells");
    hold(thing + text);
}

void Budget::work(std::size_t steps) {
    if (!grant(steps_, steps, limits_.work))
        too_large("it would take too long to read");
}

void Budget::work_on_numbers(std::string_view paragraph) {
    constexpr std::size_t steps_a_number = 50; // a thousand reports as one text have 300,000 of them
    std::size_t numbers = 0;
    bool in_one = false;
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
        const std::string_view rest = paragraph.substr(at, 3);
        const bool wide = rest.size() == 3 && rest.starts_with("\xEF\xBC") && rest[2] >= '\x90' && rest[2] <= '\x99';
        const bool digit = wide || (rest.front() >= '0' && rest.front() <= '9');
        numbers += digit && !in_one ? 1 : 0;
        in_one = digit;
        at += wide ? 2 : 0;
    }
    work(numbers * steps_a_number);
}

void Budget::inflate(std::size_t bytes) {
    if (!grant(inflated_, bytes, limits_.package))
        too_large("more than " + std::to_string(limits_.package) + " bytes of parts");
}

void Budget::hold(std::size_t bytes) {
    if (!grant(held_, bytes, limits_.memory))
        too_large("it would take more than " + std::to_string(limits_.memory) + " bytes of memory");
}

void Budget::Share::add(std::size_t bytes) {
    budget_->hold(bytes);
    bytes_ += bytes;
}

} // namespace crossfoot
