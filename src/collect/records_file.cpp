#include "collect/records_file.hpp"

#include <utility>

namespace crossfoot {

RecordsFile::RecordsFile(std::filesystem::path file) : file_(std::move(file)), stream_(file_, std::ios::binary) {
    if (!stream_)
        throw RecordError(file_.string() + ": cannot be read");
}

void RecordsFile::each(const std::function<void(Record&& record, Standing&& standing, std::uint64_t at)>& take) {
    stream_.clear();
    stream_.seekg(0);
    std::uint64_t at = 0;
    for (std::string line; std::getline(stream_, line) && !stream_.eof();) {
        Standing standing;
        Record record = parse(line, &standing);
        take(std::move(record), std::move(standing), at);
        at += line.size() + 1;
    }
}

Record RecordsFile::at(std::uint64_t begin) {
    stream_.clear();
    stream_.seekg(static_cast<std::streamoff>(begin));
    std::string line;
    std::getline(stream_, line);
    return parse(line, nullptr);
}

Record RecordsFile::parse(const std::string& line, Standing* standing) const {
    try {
        return parse_record(line, standing);
    } catch (const RecordError& error) {
        throw RecordError(file_.string() + ": " + error.what());
    }
}

} // namespace crossfoot
