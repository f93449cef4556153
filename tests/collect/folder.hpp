// A folder of reports for tests, and what was collected from it.
#pragma once

#include "collect/collection.hpp"
#include "document/document.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crossfoot::test {

// Everything lies in a folder of its own, which is gone with the object: reports in `in`, results in `out`.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }

    // A report of our template: that many requests received and granted, all from natural persons.
    void report(const std::string& file, const std::string& organ, int year, int requests) const;
    // One whose total of results is too high by one.
    void wrong_report(const std::string& file, const std::string& organ, int year, int requests) const;
    // One with many figures, none of which is another's.
    void full_report(const std::string& file, const std::string& organ, int year) const;
    void file(const std::string& name, const std::string& bytes) const;

    // Collects `in` into `out`; without a list where its file's name is empty.
    CollectCounts collect(const std::string& units = {}, std::size_t jobs = 1, bool resume = false) const;
    CollectCounts collect_into(const std::string& out, const std::vector<std::string>& files,
                               const std::string& units = {}, std::size_t jobs = 1, bool resume = false) const;
    CollectCounts join(const std::vector<std::string>& parts, const std::string& out,
                       const std::string& units = {}) const;

    // The rows of a list by their headings, or of the sheet of findings, which is the next.
    using Row = std::map<std::string, std::string>;
    std::vector<Row> list(const std::string& file = "out/清单.ods", std::size_t sheet = 0) const;
    Row row(const std::string& unit, const std::string& file = "out/清单.ods") const; // the first of the unit
    std::string text(const std::string& name) const;
    std::string part(const std::string& package, const char* name) const; // of a package
    // All files below by their names from it on.
    std::map<std::string, std::string> files(const std::string& name) const;

    // As the reviewer would: writes a state and a note into the row of a unit, in one of the two lists.
    void edit(const std::string& file, const std::string& unit, const std::string& state,
              const std::string& note) const;

    std::vector<std::string> last_years;         // folders with last year's reports
    std::optional<std::size_t> stopped_behind;   // so many files
    std::size_t sheet_rows = most_sheet_rows;    // as CollectOptions has them
    mutable std::vector<std::string> complaints; // of what was collected

private:
    void write(const std::string& file, const std::string& organ, int year, int requests,
               const std::string& more) const;
    std::filesystem::path folder_;
};

} // namespace crossfoot::test
