// The reports among which that of the year before is looked for.
#pragma once

#include "years/past_report.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossfoot {

// The report of the year before, or why there is none: a key of the catalogue's [last_year].
struct Predecessor {
    std::shared_ptr<const PastReport> report;
    std::string_view reason;
    // Without one: those that it may be, or those that a person put to the report and that it is not. A few of them.
    std::vector<std::shared_ptr<const PastReport>> instead = {};
};

// Finds by organ and year, and rather nothing than a report of which it is not certain. Keeps some kilobytes of each
// report. Reading is safe from several threads while nobody adds.
class Predecessors {
public:
    // Whether a person put one report and those of last year together, in one document or by naming the file of each.
    // Then a name like it will do, and the only one of its year where the one or the other names no organ. Of many,
    // only the same name will: one that is like it may be that of another organ whose report comes later.
    enum class From { chosen, many };

    // By which name an organ is known, whatever it is called in a report: one that was renamed by its name now, where a
    // person said so; its own otherwise. Asked by several threads.
    using NameOf = std::function<std::string(const std::string& organ)>;

    Predecessors() = default; // by their own names
    explicit Predecessors(NameOf name_of) : name_of_(std::move(name_of)) {}

    void add(const PastReport& past);
    Predecessor of(const Report& report, From from) const;
    bool empty() const { return by_year_.empty(); }

private:
    struct Kept {
        std::u32string key; // key_of(); empty where no organ is named
        std::shared_ptr<const Form> form;
        std::string text; // kept_text()
    };
    struct Year {
        std::vector<Kept> reports;
        std::multimap<std::u32string, std::size_t> by_key;
        std::multimap<std::u32string, std::size_t> by_loose_key;
    };

    std::u32string key_of(const Report& report) const;
    Predecessor other_year(From from) const;
    static Predecessor none(std::string_view reason, const Year& year, const std::vector<std::size_t>& instead);
    static std::shared_ptr<const PastReport> restored(const Kept& kept);
    static Predecessor one_of(const Year& year, const std::vector<std::size_t>& found);
    static std::vector<std::size_t> named_alike(const Year& year, const std::u32string& key, bool chosen);

    NameOf name_of_;
    std::map<int, Year> by_year_;
};

} // namespace crossfoot
