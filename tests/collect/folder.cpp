#include "folder.hpp"

#include "collect/list.hpp"
#include "read/read.hpp"
#include "read/zip_package.hpp"
#include "template/template.hpp"
#include "write/list_file.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace crossfoot::test {

namespace fs = std::filesystem;

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "crossfoot-collect-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no folder for the test");
    folder_ = name;
    fs::create_directories(folder_ / "in");
}

Folder::~Folder() {
    std::error_code left;
    fs::remove_all(folder_, left);
}

void Folder::write(const std::string& file, const std::string& organ, int year, int requests,
                   const std::string& more) const {
    const Form& form = *built_in_forms().back();
    std::string text = "form = \"" + form.id + "\"\ntotals = \"calculated\"\n[fields]\nunit = \"" + organ +
                       "\"\nyear = " + std::to_string(year) + '\n';
    for (const TableSpec& table : form.tables) {
        text += "[figures." + table.id + "]\n";
        for (const Line& row : table.rows) {
            const bool filled = table.id == "t3" && (row.id == "r1" || row.id == "r3");
            text += row.id + " = [" + (filled ? std::to_string(requests) : "0");
            for (std::size_t i = 1; i < table.columns.size(); ++i)
                text += ", 0";
            text += "]\n";
        }
    }
    const Figures figures = parse_figures(text + more, file, form);
    fs::create_directories(path(file).parent_path());
    write_book(report_book(form, built_in_pages(form.id), figures), path(file), BookFile::spreadsheet);
}

void Folder::report(const std::string& file, const std::string& organ, int year, int requests) const {
    write(file, organ, year, requests, {});
}

void Folder::wrong_report(const std::string& file, const std::string& organ, int year, int requests) const {
    write(file, organ, year, requests,
          "[[seed]]\nrule = \"T3-SUM\"\ntable = \"t3\"\nrow = \"r24\"\ncolumn = \"c1\"\nput = " +
              std::to_string(requests + 1) + '\n');
}

void Folder::full_report(const std::string& file, const std::string& organ, int year) const {
    std::string seeds;
    for (int row = 5; row <= 12; ++row)
        seeds += "[[seed]]\nrule = \"T3-SUM\"\ntable = \"t3\"\nrow = \"r" + std::to_string(row) +
                 "\"\ncolumn = \"c1\"\nput = " + std::to_string(row * row) + '\n';
    write(file, organ, year, 3, seeds);
}

void Folder::file(const std::string& name, const std::string& bytes) const {
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
}

CollectCounts Folder::collect(const std::string& units, std::size_t jobs, bool resume) const {
    return collect_into("out", {"in"}, units, jobs, resume);
}

CollectCounts Folder::collect_into(const std::string& out, const std::vector<std::string>& names,
                                   const std::string& units, std::size_t jobs, bool resume) const {
    batch::FileOptions files;
    for (const std::string& name : names)
        files.files.push_back(path(name).string());
    files.jobs = jobs;
    files.office.forbidden = true;
    CollectOptions options;
    options.out = path(out);
    options.units = units.empty() ? units : path(units).string();
    for (const std::string& last_year : last_years)
        options.last_years.push_back(path(last_year).string());
    options.version = "test";
    options.resume = resume;
    options.sheet_rows = sheet_rows;
    std::size_t read = 0;
    return collect_files(files, options,
                         {[](const CollectProgress&) {},
                          [this](std::string_view line) { complaints.emplace_back(line); },
                          [&] { return stopped_behind && read++ >= *stopped_behind; }});
}

CollectCounts Folder::join(const std::vector<std::string>& parts, const std::string& out,
                           const std::string& units) const {
    std::vector<fs::path> folders;
    for (const std::string& part : parts)
        folders.push_back(path(part));
    CollectOptions options;
    options.out = path(out);
    options.units = units.empty() ? units : path(units).string();
    return join_parts(folders, {}, options, {[](const CollectProgress&) {}, [](std::string_view) {}});
}

std::vector<Folder::Row> Folder::list(const std::string& file, std::size_t sheet) const {
    const Document document = read_document(path(file));
    const Grid& grid = document.blocks.at(sheet).grid;
    std::vector<Row> rows;
    for (std::size_t i = 1; i < grid.rows().size(); ++i) {
        Row& row = rows.emplace_back();
        for (const Grid::RowCell& head : grid.rows().front().cells)
            row[head.cell.text] = grid.at({grid.rows()[i].row, head.column}).text;
    }
    return rows;
}

Folder::Row Folder::row(const std::string& unit, const std::string& file) const {
    for (const Row& row : list(file))
        if (row.at("单位") == unit)
            return row;
    throw std::runtime_error("no row of " + unit);
}

std::string Folder::text(const std::string& name) const {
    std::ifstream stream(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string Folder::part(const std::string& package, const char* name) const {
    const std::string bytes = text(package);
    const ReadLimits limits;
    Budget budget(limits);
    const Buffer buffer = ZipPackage(bytes, budget).extract(name);
    return {buffer.data.get(), buffer.size};
}

std::map<std::string, std::string> Folder::files(const std::string& name) const {
    std::map<std::string, std::string> all;
    if (fs::exists(path(name)))
        for (const auto& entry : fs::recursive_directory_iterator(path(name)))
            if (entry.is_regular_file()) {
                const std::string relative = entry.path().lexically_relative(path(name)).string();
                all[relative] = text(name + '/' + relative);
            }
    return all;
}

void Folder::edit(const std::string& file, const std::string& unit, const std::string& state,
                  const std::string& note) const {
    const std::vector<ListColumn> columns = list_columns(Language::zh_cn);
    const std::vector<Row> rows = list(file);
    NewFile edited(path(file));
    const auto fill = [&](auto&& writer) {
        for (const Row& row : rows) {
            std::vector<ListCell> cells;
            for (const ListColumn& column : columns)
                cells.push_back({row.at(column.heading)});
            if (row.at("单位") == unit) {
                cells[9].text = state;
                cells[10].text = note;
            }
            writer.add(cells);
        }
        writer.finish();
    };
    if (file.ends_with(".ods"))
        fill(OdsList(edited, {{"清单", columns}}));
    else
        fill(XlsxList(edited, {{"清单", columns}}));
    edited.finish();
    // Later than whatever was written before, also where clocks are coarse.
    fs::last_write_time(path(file), fs::file_time_type::clock::now() + std::chrono::seconds(10));
}

} // namespace crossfoot::test
