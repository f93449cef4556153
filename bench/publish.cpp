// publish: how long a report takes as .docx, .odt and .html, beside an office that makes a .docx of the same .odt, in
// turns; prints milliseconds a document and the ratio.
#include "process/conversion.hpp"
#include "process/office.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

using namespace crossfoot;

template <typename Work> double milliseconds(int times, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / times;
}

} // namespace

int main() try {
    const Form& form = *built_in_forms().back();
    const Document document = test::ReportGrid(form).workbook();
    const std::vector<Report> reports = recognise(document, built_in_forms());
    const std::vector<const Report*> all = {&reports.at(0)};
    PublishingOptions options;
    options.propose = true;
    std::size_t bytes = 0; // so that nothing can be left out as unused
    const std::string programs = office_programs({}).value();
    const auto by_office = [&](const std::string& odt) {
        return converted_by_office(programs, {odt, "odt", "docx"}).bytes.size();
    };
    const std::string odt = odt_bytes(published_report(document, all, 0, options).document);
    bytes += by_office(odt); // its profile is there from now on
    const std::pair<const char*, std::string (*)(const OfficialDocument&)> formats[] = {
        {"docx", docx_bytes}, {"odt", odt_bytes}, {"html", html_bytes}};
    for (const auto& [name, write] : formats) {
        const double ours =
            milliseconds(200, [&] { bytes += write(published_report(document, all, 0, options).document).size(); });
        const double theirs = milliseconds(2, [&] { bytes += by_office(odt); });
        std::cout << name << ": " << ours << " ms, an office " << theirs << " ms, " << theirs / ours << " times\n";
    }
    return bytes > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
