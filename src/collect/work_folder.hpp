// What a run has read so far, kept in the folder of its results until they are all there, so that one that was killed
// can be gone on with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// A file as it was when it was read.
struct FileStamp {
    std::string name;
    std::uint64_t size = 0;
    std::int64_t changed = 0; // nanoseconds of the system's clock
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

FileStamp stamp_of(const std::string& file);

// A folder of results, in which one run at a time may work. Not thread-safe; throws WriteError where something cannot
// be written.
class WorkFolder {
public:
    // Makes the folder where it is not there. Throws FolderBusy where another run works in it.
    explicit WorkFolder(const std::filesystem::path& out);
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    // How many of these files an earlier run with the same settings has read already, one after the other from the
    // first on; what it read of others is left out. 0 where nothing is to be gone on with.
    std::size_t begin(const std::string& settings, const std::vector<FileStamp>& files, std::string_view head,
                      bool go_on);
    bool is_empty() const { return record_bytes_ == 0; } // no file gave a record
    void add(const FileStamp& file, std::string_view records, std::string_view figures);

    // Where results lie until they are whole.
    const std::filesystem::path& unfinished() const { return folder_; }
    std::filesystem::path records() const { return folder_ / "reports.jsonl"; }
    std::filesystem::path figures() const { return folder_ / "figures.csv"; }

    // Ends the writing; the files can be read, and moved, after that.
    void close();
    // All is done: nothing is left of it.
    void remove();

private:
    struct Ends; // of the three files
    Ends known(const std::string& settings, const std::vector<FileStamp>& files, std::size_t& done) const;

    std::filesystem::path out_;
    std::filesystem::path folder_;
    int lock_ = -1;
    int done_file_ = -1;
    int records_file_ = -1;
    int figures_file_ = -1;
    std::uint64_t record_bytes_ = 0;
    std::uint64_t figure_bytes_ = 0;
};

// Another run works in the folder.
class FolderBusy : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace crossfoot
