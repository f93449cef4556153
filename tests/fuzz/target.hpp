// What is fuzzed: functions that take any bytes and must neither crash nor break what they promise.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crossfoot::fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes); // ends the program where a promise is broken
};

extern const std::array<Target, 15> targets;

// Ends the program, as a crash does, where something is not as promised.
void require(bool holds, const char* promise);

// Takes decisions from bytes, the same ones from the same bytes; zeros where they are used up.
class Decisions {
public:
    explicit Decisions(std::string_view bytes) : bytes_(bytes) {}

    std::size_t up_to(std::size_t most); // 0..most
    bool yes() { return (up_to(255) & 1U) != 0; }
    std::string_view text(std::size_t longest);
    bool more() const { return !bytes_.empty(); }

private:
    std::string_view bytes_;
};

// The targets; each is in the file of its name.
void any_file(std::string_view bytes);
void ods_tables(std::string_view bytes);
void odt_text(std::string_view bytes);
void xlsx_parts(std::string_view bytes);
void docx_parts(std::string_view bytes);
void web_page(std::string_view bytes);
void plain_text(std::string_view bytes);
void printed_pages(std::string_view bytes);
void grid(std::string_view bytes);
void form_file(std::string_view bytes);
void figure_and_address(std::string_view bytes);
void located(std::string_view bytes);
void prose(std::string_view bytes);
void accepted(std::string_view bytes);
void published(std::string_view bytes);

} // namespace crossfoot::fuzz
