// Reports of which the prose is to be checked, and what is told of it.
#pragma once

#include "real_sheet.hpp"

#include <string>
#include <vector>

namespace crossfoot::test {

// Blocks of a text.
void add_paragraph(Document& document, const std::string& text);
void add_table(Document& document, Block table);

// Received 161, carried in 7; 70 granted, 27 denied, 37 not held, 25 refused; 159 in all, 9 carried out.
Document text_with(const std::vector<std::string>& paragraphs, const std::string& organ = "某市");

// "X-RECV 收到170件: …": of the rules on prose rule, case and message.
std::string told(const Document& document, Language language = Language::zh_cn);
std::string told(const std::string& paragraph);

// Rules and cases alone.
std::string rules(const std::string& paragraph, const std::string& organ = "某市");

} // namespace crossfoot::test
