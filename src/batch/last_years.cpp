#include "batch/last_years.hpp"

#include "language/catalogue.hpp"
#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace crossfoot::batch {
namespace {

bool is_one_file(const std::vector<std::string>& named) {
    std::error_code unknown;
    return named.size() == 1 && !std::filesystem::is_directory(named.front(), unknown);
}

} // namespace

LastYearFiles::LastYearFiles(const FileOptions& options, std::vector<std::string> last_years,
                             Predecessors::NameOf name_of)
    : options_(options), files_(std::move(last_years)), one_of_each_(is_one_file(options.files) && is_one_file(files_)),
      named_(std::move(name_of)) {}

Outcome LastYearFiles::read(const Complain& complain, const std::function<void()>& told) {
    if (!any())
        return Outcome::clean;
    FileOptions of_last_years = options_;
    of_last_years.files = files_;
    FileWork work;
    work.of_document = [&](const Item& item, const Document& document, Recogniser& recogniser) {
        return past_reports(item, document, recogniser, complain);
    };
    work.of_unread = [&](const Item& item, std::string_view kind) {
        return useless(item, "unread." + std::string(kind), complain);
    };
    work.tell = [&](const std::vector<Told>&) {
        if (told)
            told();
    };
    work.complain = complain;
    return run_files(of_last_years, work).worst;
}

// Nobody is left to believe that its figures were compared.
Told LastYearFiles::useless(const Item& item, const std::string& reason, const Complain& complain) const {
    const std::string line = say(options_.language, "report.last_year_unread",
                                 {{"file", one_line(item.name)}, {"reason", say(options_.language, reason)}});
    return {{}, Outcome::unread, [&complain, line](Told&) { complain(line + '\n'); }};
}

Told LastYearFiles::past_reports(const Item& item, const Document& document, Recogniser& recogniser,
                                 const Complain& complain) {
    auto past = std::make_shared<std::vector<PastReport>>();
    const std::vector<Report> found = recogniser.recognise(document);
    for (const Report& report : found)
        if (auto one = past_report(report, document, item.name))
            past->push_back(std::move(*one));
    if (past->empty())
        return useless(item, found.empty() ? "unread.no_table" : "report.last_year_no_year", complain);
    return {{}, Outcome::clean, [this, past, packed = !item.archive.empty()](Told&) {
                one_of_each_ = one_of_each_ && !packed;
                for (const PastReport& one : *past)
                    named_.add(one);
            }};
}

LastYears LastYearFiles::of(const Item& item) const {
    if (!any())
        return {};
    return [this, one_of_each = one_of_each_ && item.archive.empty()](const Report& report, Predecessors::From from) {
        return named_.of(report, one_of_each ? from : Predecessors::From::many);
    };
}

} // namespace crossfoot::batch
