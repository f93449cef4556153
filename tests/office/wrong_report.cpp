#include "office/wrong_report.hpp"

#include "office/normal_form.hpp"
#include "office/uno/uno_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace crossfoot::test {

using namespace com::sun::star;
using office::to_uno;
using testing::HasSubstr;
using testing::StartsWith;

const Arguments yes{property("Confirmed", uno::Any(true))};
const Arguments because{property("Reason", uno::Any(to_uno("口径不同")))};

std::string state(const Document& document) {
    const std::filesystem::path file = office().folder() / "state.ods";
    document.store(file);
    const std::string meta = package_part(file, "meta.xml");
    static const std::regex height("(style:row-height|svg:y)=(\"|&quot;)[^\"&]*(\"|&quot;) ?");
    return std::regex_replace(normal_form(package_part(file, "content.xml")), height, "") +
           meta.substr(std::min(meta.find("<meta:user-defined"), meta.size()));
}

std::filesystem::path file_of(const std::string& name, const std::string& text) {
    const std::filesystem::path file = office().folder() / name;
    std::ofstream(file) << text;
    return file;
}

std::string sound_report() {
    std::ostringstream text;
    text << std::ifstream(CROSSFOOT_SOURCE "/tests/cli/files/hulan-2021.fods").rdbuf();
    return text.str();
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

static constexpr char right_cell[] = R"(<table:table-cell office:value-type="float" office:value="13"/>)";
std::string wrong_report() {
    return replaced(sound_report(), right_cell, R"(<table:table-cell office:value-type="float" office:value="31"/>)");
}

std::filesystem::path wrong_file() { return file_of("wrong.fods", wrong_report()); }

std::string wrong_place() { return std::string(sheet_name) + '.' + suspect; }

double value(const Document& document) { return document.cell(sheet_name, suspect)->getValue(); }

// Says where two states differ, not what they are.
void expect_same(const std::string& expected, const std::string& actual, const std::string& what) {
    const auto at = static_cast<std::size_t>(
        std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end()).first - expected.begin());
    const std::size_t from = at < 200 ? 0 : at - 200;
    EXPECT_TRUE(expected == actual) << what << "\nexpected: " << expected.substr(from, 400)
                                    << "\nactual:   " << actual.substr(std::min(from, actual.size()), 400);
}

std::string step(const Document& document, const std::string& command, const Arguments& arguments) {
    const std::string before = state(document);
    const std::size_t steps = document.undo_titles().size();
    const std::string told = document.run(command, arguments);
    const std::string after = state(document);
    EXPECT_FALSE(after == before) << command << ": " << told;
    EXPECT_EQ(document.undo_titles().size(), steps + 1) << command;
    if (document.undo_manager()->isUndoPossible())
        document.undo_manager()->undo();
    expect_same(before, state(document), command + " is undone");
    if (document.undo_manager()->isRedoPossible())
        document.undo_manager()->redo();
    expect_same(after, state(document), command + " is done again");
    return told;
}

std::string look(const Document& document, const std::string& command, const Arguments& arguments) {
    const std::string before = state(document);
    const bool modified = document.modified();
    const auto titles = document.undo_titles();
    const std::string told = document.run(command, arguments);
    expect_same(before, state(document), command + ": " + told);
    EXPECT_EQ(document.modified(), modified) << command;
    EXPECT_THAT(document.undo_titles(), testing::ElementsAreArray(titles)) << command;
    return told;
}

void go_to_suspect(const Document& document) {
    for (int i = 0; i < 20 && document.cursor() != wrong_place(); ++i)
        look(document, "next-finding");
    EXPECT_EQ(document.cursor(), wrong_place());
}

void expect_all_commands_to_work(const Document& document) {
    const std::string before = state(document);
    EXPECT_THAT(step(document, "validate"), HasSubstr("\"suggested\":\"13\""));
    EXPECT_EQ(document.notes().count(wrong_place()), 1U);
    EXPECT_THAT(document.formats()[wrong_place()], HasSubstr("crossfoot:"));
    go_to_suspect(document);
    EXPECT_THAT(step(document, "accept-finding", because), StartsWith("Accepted, "));
    EXPECT_THAT(step(document, "withdraw-acceptance"), StartsWith("No longer accepted, "));
    EXPECT_THAT(step(document, "adopt-suggestion", yes), StartsWith("Adopted, "));
    EXPECT_EQ(value(document), 13);
    document.undo_manager()->undo();
    EXPECT_EQ(value(document), 31);
    EXPECT_THAT(step(document, "clear-marks"), StartsWith("The marks are cleared"));
    expect_same(before, state(document), "no mark left a trace");
    while (document.undo_manager()->isUndoPossible())
        document.undo_manager()->undo();
    expect_same(before, state(document), "undone");
}

} // namespace crossfoot::test
