// publish: how long a report with six pages takes as .docx, .odt and .html, beside an office that makes a .docx of the
// same .odt, in turns; prints milliseconds a document and the ratio, and the processor's time, which other work on the
// machine does not lengthen.
#include "process/conversion.hpp"
#include "process/office.hpp"
#include "publish/published_report.hpp"
#include "recognise/recognise.hpp"
#include "report/report_grid.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
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

// As much prose as that of a district.
void add_prose(OfficialDocument& document) {
    const std::string clause = "完善政府信息公开申请渠道，健全登记、审核、办理、答复、归档的工作制度；";
    for (int paragraph = 0; paragraph < 16; ++paragraph) {
        OfficialParagraph added;
        added.text = "（" + std::to_string(paragraph) + "）";
        for (int i = 0; i < 5; ++i)
            added.text += clause + std::to_string(paragraph * 7 + i) + "件。";
        document.blocks.emplace_back(std::move(added));
    }
}

OfficialDocument report_with_prose(const Document& document, const std::vector<const Report*>& reports) {
    PublishingOptions options;
    options.propose = true;
    OfficialDocument report = published_report(document, reports, 0, options).document;
    add_prose(report);
    return report;
}

double processor_milliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

int main() try {
    const Form& form = *built_in_forms().back();
    const Document document = test::ReportGrid(form).workbook();
    const std::vector<Report> reports = recognise(document, built_in_forms());
    const std::vector<const Report*> all = {&reports.at(0)};
    std::size_t bytes = 0; // so that nothing can be left out as unused
    const std::string programs = office_programs({}).value();
    const auto by_office = [&](const std::string& odt) {
        return converted_by_office(programs, {odt, "odt", "docx"}).bytes.size();
    };
    const std::string odt = odt_bytes(report_with_prose(document, all));
    bytes += by_office(odt); // its profile is there from now on
    const std::pair<const char*, std::string (*)(const OfficialDocument&)> formats[] = {
        {"docx", docx_bytes}, {"odt", odt_bytes}, {"html", html_bytes}};
    for (const auto& [name, write] : formats) {
        constexpr int times = 200;
        const double before = processor_milliseconds();
        const double ours = milliseconds(times, [&] { bytes += write(report_with_prose(document, all)).size(); });
        const double processor = (processor_milliseconds() - before) / times;
        const double theirs = milliseconds(2, [&] { bytes += by_office(odt); });
        std::cout << name << ": " << ours << " ms, of the processor " << processor << " ms, an office " << theirs
                  << " ms, " << theirs / ours << " times\n";
    }
    return bytes > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
