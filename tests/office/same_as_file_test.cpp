// A report is checked alike in Calc and from the file that Calc stores of it.
#include "check/check.hpp"
#include "office/reports.hpp"
#include "office/uno/uno_text.hpp"
#include "office/wrong_report.hpp"
#include "read/read.hpp"
#include "recognise/recognise.hpp"
#include "tell/json.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <org/crossfoot/ReportValidator.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

namespace crossfoot::test {
namespace {

using namespace com::sun::star;
using office::from_uno;
using uno::Reference;
using uno::UNO_QUERY_THROW;

// What follows the file's name: the form, its tables, all findings with places, figures and messages.
std::string behind_name(const std::string& json) {
    const std::size_t form = json.find("\"form\"");
    EXPECT_NE(form, std::string::npos) << json;
    return form == std::string::npos ? json : json.substr(form);
}

std::string in_calc(const Document& report) {
    const auto validator = org::crossfoot::ReportValidator::create(office().context);
    return behind_name(from_uno(validator->validate(Reference<lang::XComponent>(report.model, UNO_QUERY_THROW))));
}

std::string from_file(const std::filesystem::path& file) {
    crossfoot::Document document = read_document(file);
    Recogniser(built_in_forms()).lay_out_tables(document);
    return behind_name(findings_json("", document, check(document, built_in_forms()), Language::en));
}

// What one says from where they differ; nothing where they do not.
std::string first_difference(const std::string& one, const std::string& other) {
    const auto at = std::ranges::mismatch(one, other).in1;
    return at == one.end() && one.size() == other.size()
               ? ""
               : std::string(at - std::min<std::ptrdiff_t>(at - one.begin(), 200), one.end()).substr(0, 600);
}

void expect_the_same(const Document& report, const std::string& what) {
    const std::string told = in_calc(report);
    for (const auto& [ending, filter] : std::array<std::pair<const char*, const char*>, 3>{
             {{"ods", "calc8"}, {"fods", "OpenDocument Spreadsheet Flat XML"}, {"xlsx", "Calc MS Excel 2007 XML"}}}) {
        const std::filesystem::path file = office().folder() / (std::string("same.") + ending);
        report.store(file, filter);
        const std::string read = from_file(file);
        EXPECT_EQ(first_difference(read, told), first_difference(told, read)) << what << ", ." << ending;
    }
}

TEST(SameAsFile, TheSamples) {
    for (const auto& file : {clean_report(), faulty_report(), wrong_file()})
        expect_the_same(Document(office(), file), file.filename().string());
}

// Whatever somebody types, in cells that are the same in every run.
TEST(SameAsFile, ReportsIntoWhichOddThingsWereTyped) {
    const std::array<const char*, 24> odd{"1,234",   "５",       "2024-1-3", "TRUE",  "12%",     "=1/0",
                                          "'5",      "—",        "1 2/3",    "=\"\"", "=NA()",   "1e3",
                                          "5件",     "约5",      "  7 ",     "-0",    "0.1+0.2", "=0.1+0.2",
                                          "=1E-300", "=10^15+1", "12:30",    "=1=1",  "¥5.00",   "=\"5\""};
    std::mt19937 random; // whose numbers the standard fixes
    for (int round = 0; round < 12; ++round) {
        const Document report(office(), file_of("sound.fods", sound_report()));
        std::string what;
        for (int typed = 0; typed < 6; ++typed) {
            const std::string cell{static_cast<char>('D' + random() % 7), static_cast<char>('1' + random() % 2),
                                   static_cast<char>('0' + random() % 10)};
            const char* text = odd.at(random() % odd.size());
            report.put(sheet_name, cell, text);
            what += cell + ' ' + text + "  ";
        }
        expect_the_same(report, what);
    }
}

} // namespace
} // namespace crossfoot::test
