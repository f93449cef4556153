// bare_read FILE...: what reading .ods and .xlsx cannot do without: the file's bytes, the parts that hold cells
// inflated, their XML parsed. No grid is built and nothing is checked, so it is the floor for all who use these
// libraries.
#include "read/xml_part.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace crossfoot;

// Both formats are read with the options that the readers use.
constexpr unsigned ods_space = pugi::parse_ws_pcdata;
constexpr unsigned xlsx_space = pugi::parse_ws_pcdata_single;

// Gives the root's number of children, so that nothing can be left out as unused.
std::ptrdiff_t parse(ZipPackage& package, const std::string& part, unsigned space) {
    const XmlPart xml(package.extract(part), space, part, package.budget());
    return std::distance(xml.root().begin(), xml.root().end());
}

std::ptrdiff_t bare_read(const std::filesystem::path& file) {
    std::string bytes(std::filesystem::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    Budget budget{ReadLimits()};
    ZipPackage package(bytes, budget);
    if (package.contains("content.xml"))
        return parse(package, "content.xml", ods_space);
    std::ptrdiff_t nodes = 0;
    for (const char* part : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"})
        nodes += parse(package, part, xlsx_space);
    std::string sheet = "xl/worksheets/sheet1.xml";
    for (int number = 1; package.contains(sheet); sheet = "xl/worksheets/sheet" + std::to_string(++number) + ".xml")
        nodes += parse(package, sheet, xlsx_space);
    return nodes;
}

} // namespace

int main(int count, char** arguments) try {
    std::ptrdiff_t nodes = 0;
    for (int i = 1; i < count; ++i)
        nodes += bare_read(arguments[i]);
    std::cout << nodes << '\n';
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
