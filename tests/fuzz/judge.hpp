// What holds for every document, whatever it came from.
#pragma once

#include "document/document.hpp"
#include "form/form.hpp"
#include "read/read.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace crossfoot::fuzz {

// Small enough that a run takes no longer than the program needs for it.
ReadLimits small();

// Checks the document and everything that is told of it.
void judge(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms = built_in_forms());

// Reads the bytes, which may be refused, and judges what was read.
void judge_file(std::string_view bytes);

// Holds no control character but line ends, and none that turns the direction of writing.
bool is_harmless(std::string_view text);

} // namespace crossfoot::fuzz
