#include "collect/work_folder.hpp"

#include "batch/results_folder.hpp"
#include "write/file.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace crossfoot {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& file) { throw WriteError(file, {errno, std::generic_category()}); }

int opened(const fs::path& file) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        fail(file);
    return descriptor;
}

void cut(int descriptor, const fs::path& file, std::uint64_t size) {
    if (ftruncate(descriptor, static_cast<off_t>(size)) != 0 || lseek(descriptor, 0, SEEK_END) < 0)
        fail(file);
}

void put(int descriptor, const fs::path& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            fail(file);
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

// "size changed records figures name": where its records and figures end.
std::string done_line(const FileStamp& file, std::uint64_t records, std::uint64_t figures) {
    std::string line;
    for (const std::uint64_t number : {file.size, static_cast<std::uint64_t>(file.changed), records, figures})
        line += std::to_string(number) + ' ';
    return line + file.name + '\n';
}

std::uint64_t number_before_blank(std::string_view& line) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    line.remove_prefix(std::min<std::size_t>(static_cast<std::size_t>(end - line.data()) + 1, line.size()));
    return number;
}

} // namespace

struct WorkFolder::Ends {
    std::uint64_t done = 0;
    std::uint64_t records = 0;
    std::uint64_t figures = 0;
};

FileStamp stamp_of(const std::string& file) {
    struct stat is = {};
    if (stat(file.c_str(), &is) != 0)
        return {file, 0, 0};
    return {file, static_cast<std::uint64_t>(is.st_size),
            static_cast<std::int64_t>(is.st_mtim.tv_sec) * 1'000'000'000 + is.st_mtim.tv_nsec};
}

WorkFolder::WorkFolder(const fs::path& out) : out_(out), folder_(out / batch::work_folder_name) {
    std::error_code failure;
    fs::create_directories(out, failure);
    if (failure)
        throw WriteError(out, failure);
    lock_ = open(out.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0)
        fail(out);
    // A file system without locks has to do without.
    if (flock(lock_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(std::exchange(lock_, -1));
        throw FolderBusy(out.string());
    }
}

WorkFolder::~WorkFolder() {
    for (const int descriptor : {done_file_, records_file_, figures_file_, lock_})
        if (descriptor >= 0)
            ::close(descriptor);
}

std::size_t WorkFolder::begin(const std::string& settings, const std::vector<FileStamp>& files, std::string_view head,
                              bool go_on) {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
        throw WriteError(folder_, failure);
    std::size_t done = 0;
    const Ends ends = go_on ? known(settings, files, done) : Ends();
    done_file_ = opened(folder_ / "done");
    cut(done_file_, folder_ / "done", ends.done); // first: what it does not say was never read
    records_file_ = opened(records());
    figures_file_ = opened(figures());
    cut(records_file_, records(), ends.records);
    cut(figures_file_, figures(), ends.figures);
    record_bytes_ = ends.records;
    figure_bytes_ = ends.figures;
    if (ends.done == 0) {
        put(done_file_, folder_ / "done", settings + '\n');
        put(figures_file_, figures(), head);
        figure_bytes_ = head.size();
    }
    return done;
}

WorkFolder::Ends WorkFolder::known(const std::string& settings, const std::vector<FileStamp>& files,
                                   std::size_t& done) const {
    std::error_code missing;
    const std::uint64_t record_bytes = fs::file_size(records(), missing);
    const std::uint64_t figure_bytes = missing ? 0 : fs::file_size(figures(), missing);
    std::ifstream stream(folder_ / "done", std::ios::binary);
    std::string line;
    if (missing || !std::getline(stream, line) || stream.eof() || line != settings)
        return {};
    Ends ends{line.size() + 1, 0, 0};
    bool head = true;
    while (done < files.size() && std::getline(stream, line) && !stream.eof()) {
        std::string_view rest = line;
        FileStamp stamp;
        stamp.size = number_before_blank(rest);
        stamp.changed = static_cast<std::int64_t>(number_before_blank(rest));
        const std::uint64_t records_end = number_before_blank(rest);
        const std::uint64_t figures_end = number_before_blank(rest);
        stamp.name = rest;
        if (stamp != files[done] || records_end > record_bytes || figures_end > figure_bytes)
            break;
        ++done;
        head = false;
        ends = {ends.done + line.size() + 1, records_end, figures_end};
    }
    return head ? Ends() : ends; // without a file nothing tells how long the heading is
}

void WorkFolder::add(const FileStamp& file, std::string_view records_text, std::string_view figures_text) {
    put(figures_file_, figures(), figures_text);
    put(records_file_, records(), records_text);
    record_bytes_ += records_text.size();
    figure_bytes_ += figures_text.size();
    put(done_file_, folder_ / "done", done_line(file, record_bytes_, figure_bytes_));
}

void WorkFolder::close() {
    for (int* descriptor : {&done_file_, &records_file_, &figures_file_})
        if (*descriptor >= 0 && ::close(std::exchange(*descriptor, -1)) != 0)
            fail(folder_);
}

void WorkFolder::remove() {
    std::error_code left;
    fs::remove_all(folder_, left);
}

} // namespace crossfoot
