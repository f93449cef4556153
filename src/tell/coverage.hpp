// What of a form was found in a report, in words: nobody is told that all is well of what was not looked at.
#pragma once

#include "check/checked_report.hpp"
#include "document/document.hpp"
#include "language/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// Every table of every report was found whole, and every relation of it, of which there is one at least, was judged.
bool is_complete(const std::vector<CheckedReport>& reports);

// "表三 39 项关系成立；没有找到表二、表四。": empty where all is complete. Of several reports it says how many are not.
std::string coverage_text(const std::vector<CheckedReport>& reports, Language language);

// "（表样文件在报表旁边：年报/readme.toml）", after the form's name: empty of a form that is built in or was named.
std::string beside_text(const Form& form, Language language);

// "正文中 12 个数字与表一致。", or that no prose was read, or none that speaks of the tables. Empty
// where the forms know nothing of prose.
std::string prose_text(const std::vector<CheckedReport>& reports, Language language);

// "隐藏的工作表“底稿”没有校验。", "划掉的数字没有读取：第2页。": a sentence for each reason for which something of the
// document was passed over.
std::vector<std::string> passed_over_texts(const Document& document, Language language);

// "struck_out": in JSON and in the catalogue of texts.
std::string_view name(PassedOver why);
// "划掉的数字没有读取：第2页、第5页。"
std::string not_read_text(PassedOver why, const std::vector<int>& pages, Language language);

// The names of sheets that were passed over because they are hidden.
std::vector<std::string> hidden_sheets(const Document& document);

} // namespace crossfoot
