// The list of units that have to report (名录): any sheet with their names, and with codes, superiors and other names
// where it has columns for them.
#pragma once

#include "collect/unit_name.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

struct Unit {
    std::string name;
    std::string code;     // may be empty
    std::string superior; // by name; may be empty
    std::string level;    // 机关层级, as 县级政府部门; may be empty
    std::vector<std::string> aliases;
    bool outside = false; // reports, but is no part of its superior's sum (垂直管理)
    bool listed = true;   // has to report; else it is there as a superior alone, and may
};

class UnitList {
public:
    UnitList() = default;
    // Of every sheet that has a heading such as 单位名称; where none has, of the first column with texts, or of
    // paragraphs. Empty where there is no name at all. A line that is there twice is one unit; superiors that go in a
    // circle are left out.
    explicit UnitList(const Document& document);

    // Those of the list, then superiors that are none of these.
    const std::vector<Unit>& units() const { return units_; }
    bool empty() const { return units_.empty(); }

    // The unit of that name, be it 第3局 for 第三局, of that name behind its superior's, of another name of it that is
    // no unit's own, or of that code. Nothing where there is none, or several: nobody guesses.
    std::optional<std::size_t> named(std::string_view text) const;

    // All of that name, as above; several where named() gives none though the name is there.
    std::vector<std::size_t> all_named(std::string_view text) const;

    // What the unit of that name is called now, behind its superior's name where others are called so too; the text
    // itself where no one unit is.
    std::string name_now(const std::string& text) const;

    // The names of units behind those of their superiors, by which the list knows them: "乙区水务局"; with their codes
    // where that does not tell them apart.
    std::string joined(const std::vector<std::size_t>& units, std::string_view between) const;

    // What is wrong in the list, by the key of the catalogue's [collect] that says it: the names that it is about.
    const std::map<std::string, std::vector<std::string>>& faults() const { return faults_; }

    // The only unit whose name stands in the name of a file, longer ones before those within them.
    std::optional<std::size_t> in_file_name(std::string_view file) const;

    // Other names that are few letters apart, the nearest first; three at most. None of units that are left out.
    std::vector<std::string> nearest(std::string_view text, const std::vector<bool>& left_out = {}) const;

private:
    struct Columns;
    bool add_sheet(const Grid& grid);
    void add_first_column(const Grid& grid);
    void add(Unit unit);
    void index();
    void take_superiors_by_code();
    void drop_own_superior(Unit& unit);
    void join_doubled();
    void enter_names();
    void add_superiors();
    void enter_letters();
    void check_superiors();
    std::string with_nearest(const std::string& name) const;
    void open_circle(std::size_t first, std::vector<std::optional<std::size_t>>& above);

    std::vector<Unit> units_;
    std::map<std::string, std::vector<std::string>> faults_;
    std::map<std::u32string, std::vector<std::size_t>> by_name_;  // units
    std::map<std::u32string, std::vector<std::size_t>> by_count_; // by their counted names
    std::map<std::u32string, std::vector<std::size_t>> letters_;  // listed units by one and two letters of their names
};

} // namespace crossfoot
