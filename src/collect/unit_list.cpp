#include "collect/unit_list.hpp"

#include "text/fold.hpp"
#include "text/shown.hpp"
#include "text/trim.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

namespace crossfoot {
namespace {

constexpr int heading_rows = 10;         // among which the heading is looked for
constexpr std::size_t most_proposed = 3; // names
constexpr std::size_t most_alike = 200;  // units that share a letter or two; more of them tell nothing

// What the columns of such lists are called, folded; the first that fits a heading is the one.
constexpr std::array name_words = {U"单位名称", U"机关名称", U"机构名称", U"行政机关", U"填报单位", U"报送单位",
                                   U"单位",     U"机关",     U"部门",     U"名称",     U"name",     U"unit"};
constexpr std::array code_words = {U"统一社会信用代码", U"单位代码", U"机构代码", U"代码", U"编码", U"编号", U"code"};
constexpr std::array superior_words = {U"上级单位", U"上级机关", U"主管单位", U"主管部门",
                                       U"上级",     U"所属",     U"superior", U"parent"};
constexpr std::array level_words = {U"机关层级", U"层级", U"级别", U"level"};
constexpr std::array alias_words = {U"简称", U"别名", U"曾用名", U"其他名称", U"alias", U"aliases"};
constexpr std::array outside_words = {U"不汇总", U"垂直管理", U"outside"};
constexpr std::array no_words = {U"", U"否", U"无", U"0", U"no", U"false"};

template <typename Words> int place_in(const Words& words, const std::u32string& text) {
    const auto found = std::ranges::find(words, text);
    return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

std::string cell_text_of(const Cell& cell) {
    return cell.kind == CellKind::text || cell.kind == CellKind::number ? one_line(trimmed(cell.text)) : std::string();
}

std::vector<std::string> parted(const std::string& text) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = narrow(next_character(text, at));
        if (std::u32string_view(U"、,;/|").find(c) != std::u32string_view::npos)
            parts.emplace_back();
        else
            append_character(parts.back(), c);
    }
    std::erase_if(parts, [](const std::string& part) { return trimmed(part).empty(); });
    return parts;
}

// How many letters have to be put in, taken out or changed; more than `most` need not be told apart.
std::size_t apart(const std::u32string& one, const std::u32string& other, std::size_t most) {
    const std::size_t longer = std::max(one.size(), other.size());
    if (longer - std::min(one.size(), other.size()) > most)
        return most + 1;
    std::vector<std::size_t> before(other.size() + 1);
    std::vector<std::size_t> now(other.size() + 1);
    for (std::size_t i = 0; i <= other.size(); ++i)
        before[i] = i;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j)
            now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0U : 1U)});
        std::swap(before, now);
    }
    return before.back();
}

bool is_word(const std::string& text) { // and no number
    return text.find_first_not_of("0123456789.,-+ ") != std::string::npos;
}

} // namespace

// Where the columns of a sheet are; -1 for one that it does not have.
struct UnitList::Columns {
    int name = -1, code = -1, superior = -1, level = -1, alias = -1, outside = -1;

    explicit Columns(const Grid::Row& row) {
        int best = static_cast<int>(name_words.size());
        for (const Grid::RowCell& entry : row.cells) {
            const std::u32string heading = folded_name(cell_text_of(entry.cell));
            if (const int place = place_in(name_words, heading); place >= 0 && place < best) {
                best = place;
                name = entry.column;
            }
            take(code, code_words, heading, entry.column);
            take(superior, superior_words, heading, entry.column);
            take(level, level_words, heading, entry.column);
            take(alias, alias_words, heading, entry.column);
            take(outside, outside_words, heading, entry.column);
        }
    }

    template <typename Words> static void take(int& column, const Words& words, const std::u32string& heading, int at) {
        if (column < 0 && place_in(words, heading) >= 0)
            column = at;
    }
};

UnitList::UnitList(const Document& document) {
    bool any = false;
    for (const Block& block : document.blocks)
        if (block.kind != BlockKind::paragraph && !block.hidden)
            any = add_sheet(block.grid) || any;
    for (const Block& block : document.blocks)
        if (!any && block.kind != BlockKind::paragraph && !block.hidden && !block.grid.rows().empty()) {
            add_first_column(block.grid);
            any = !units_.empty();
        }
    for (const Block& block : document.blocks)
        if (!any && block.kind == BlockKind::paragraph && place_in(name_words, folded_name(block.text)) < 0)
            add({one_line(trimmed(block.text)), {}, {}, {}, {}, false});
    index();
}

bool UnitList::add_sheet(const Grid& grid) {
    const auto& rows = grid.rows();
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows.size(), heading_rows));
    const auto head = std::find_if(rows.begin(), end, [](const Grid::Row& row) { return Columns(row).name >= 0; });
    if (head == end)
        return false;
    const Columns columns(*head);
    const auto text = [&](int row, int column) {
        return column < 0 ? std::string() : cell_text_of(grid.at({row, column}));
    };
    for (auto row = head + 1; row != rows.end(); ++row)
        add({text(row->row, columns.name), text(row->row, columns.code), text(row->row, columns.superior),
             text(row->row, columns.level), parted(text(row->row, columns.alias)),
             place_in(no_words, folded_name(text(row->row, columns.outside))) < 0});
    return true;
}

void UnitList::add_first_column(const Grid& grid) {
    std::map<int, std::size_t> words; // by column
    for (const Grid::Row& row : grid.rows())
        for (const Grid::RowCell& entry : row.cells)
            words[entry.column] += is_word(cell_text_of(entry.cell)) ? 1 : 0;
    const auto names = std::ranges::max_element(words, {}, &std::pair<const int, std::size_t>::second);
    for (const Grid::Row& row : grid.rows())
        if (names != words.end())
            add({cell_text_of(grid.at({row.row, names->first})), {}, {}, {}, {}, false});
}

void UnitList::add(Unit unit) {
    if (is_word(unit.name))
        units_.push_back(std::move(unit));
}

void UnitList::index() {
    take_superiors_by_code();
    join_doubled();
    enter_names();
    enter_letters();
    add_superiors();
    check_superiors();
}

void UnitList::enter_letters() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const std::u32string name = folded_name(units_[i].name);
        std::set<std::u32string> letters;
        for (std::size_t at = 0; at < name.size(); ++at)
            letters.insert({name.substr(at, 1), name.substr(at, 2)});
        for (const std::u32string& some : letters)
            letters_[some].push_back(i);
    }
}

// Lines of one name and superior are one unit, unless their codes say otherwise.
void UnitList::join_doubled() {
    std::map<std::pair<std::u32string, std::u32string>, std::vector<std::size_t>> known;
    std::set<std::size_t> doubled;
    std::vector<Unit> units;
    for (Unit& unit : units_) {
        std::vector<std::size_t>& same = known[{folded_name(unit.name), folded_name(unit.superior)}];
        const auto first = std::ranges::find_if(same, [&](std::size_t i) {
            return units[i].code.empty() || unit.code.empty() || folded_name(units[i].code) == folded_name(unit.code);
        });
        if (first == same.end()) {
            same.push_back(units.size());
            units.push_back(std::move(unit));
            continue;
        }
        Unit& one = units[*first];
        if (doubled.insert(*first).second)
            faults_["list_doubled"].push_back(one.name);
        if (one.code.empty())
            one.code = unit.code;
        if (one.level.empty())
            one.level = unit.level;
        one.aliases.insert(one.aliases.end(), unit.aliases.begin(), unit.aliases.end());
        one.outside = one.outside || unit.outside;
    }
    units_ = std::move(units);
}

// Who is called so in full comes before those for whom it is another name.
void UnitList::enter_names() {
    const auto enter = [&](const std::string& name, std::size_t unit) {
        std::vector<std::size_t>& all = by_name_[folded_name(name)];
        if (std::ranges::find(all, unit) == all.end())
            all.push_back(unit);
    };
    for (std::size_t i = 0; i < units_.size(); ++i)
        enter(units_[i].name, i);
    for (std::size_t i = 0; i < units_.size(); ++i)
        if (!units_[i].code.empty())
            enter(units_[i].code, i);
    std::set<std::u32string> told;
    for (const Unit& unit : units_)
        if (const std::u32string code = folded_name(unit.code); !code.empty())
            if (by_name_.at(code).size() > 1 && told.insert(code).second)
                faults_["list_shared_code"].push_back(unit.code + ": " + joined(all_named(unit.code), " / "));
    const auto full = by_name_;
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const Unit& unit = units_[i];
        if (!unit.superior.empty() && !full.contains(folded_name(unit.superior + unit.name)))
            enter(unit.superior + unit.name, i);
        for (const std::string& alias : unit.aliases)
            if (const auto other = full.find(folded_name(alias)); other == full.end())
                enter(alias, i);
            else if (std::ranges::find(other->second, i) == other->second.end())
                faults_["list_alias_is_name"].push_back(alias + " (" + unit.name + ')');
    }
    by_name_.erase(std::u32string());
    for (const auto& [name, units] : by_name_) {
        std::vector<std::size_t>& all = by_count_[counted_name(name)];
        std::ranges::copy_if(units, std::back_inserter(all),
                             [&](std::size_t unit) { return std::ranges::find(all, unit) == all.end(); });
    }
}

std::optional<std::size_t> UnitList::named(std::string_view text) const {
    const std::vector<std::size_t> all = all_named(text);
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

// Who is called so to the letter comes before those whose number is written otherwise.
std::vector<std::size_t> UnitList::all_named(std::string_view text) const {
    const std::u32string name = folded_name(text);
    if (const auto found = by_name_.find(name); found != by_name_.end())
        return found->second;
    const auto found = by_count_.find(counted_name(name));
    return found == by_count_.end() ? std::vector<std::size_t>() : found->second;
}

std::string UnitList::name_now(const std::string& text) const {
    const std::optional<std::size_t> unit = named(text);
    if (!unit)
        return text;
    const Unit& is = units_[*unit];
    return named(is.name) == unit ? is.name : is.superior + is.name;
}

std::string UnitList::joined(const std::vector<std::size_t>& units, std::string_view between) const {
    const auto name = [&](std::size_t unit) { return units_[unit].superior + units_[unit].name; };
    std::string text;
    for (const std::size_t unit : units) {
        text.append(text.empty() ? "" : between).append(name(unit));
        const bool alike = std::ranges::count(units, name(unit), name) > 1;
        if (alike && !units_[unit].code.empty())
            text.append(" (" + units_[unit].code + ')');
    }
    return text;
}

std::string UnitList::with_nearest(const std::string& name) const {
    const std::vector<std::string> near = nearest(name);
    return near.empty() ? name : name + " (≈ " + near.front() + ')';
}

std::optional<std::size_t> UnitList::in_file_name(std::string_view file) const {
    const std::u32string stem = folded_name(std::filesystem::path(file).stem().string());
    std::optional<std::size_t> unit;
    std::u32string longest;
    std::set<std::u32string> all; // names in it
    for (std::size_t first = 0; first < stem.size(); ++first)
        for (std::size_t length = 2; first + length <= stem.size(); ++length)
            if (const auto known = by_name_.find(stem.substr(first, length)); known != by_name_.end()) {
                all.insert(known->first);
                if (known->first.size() > longest.size()) {
                    longest = known->first;
                    unit = known->second.size() > 1 ? std::nullopt : std::optional(known->second.front());
                }
            }
    const bool one = std::ranges::all_of(
        all, [&](const std::u32string& name) { return longest.find(name) != std::u32string::npos; });
    return one ? unit : std::nullopt;
}

std::vector<std::string> UnitList::nearest(std::string_view text, const std::vector<bool>& left_out) const {
    const std::u32string name = folded_name(text);
    const std::size_t most = std::max<std::size_t>(1, name.size() / 3);
    std::set<std::size_t> candidates;
    for (std::size_t at = 0; at < name.size(); ++at)
        for (const std::size_t length : {1U, 2U})
            if (const auto known = letters_.find(name.substr(at, length));
                known != letters_.end() && known->second.size() <= most_alike)
                candidates.insert(known->second.begin(), known->second.end());
    std::vector<std::pair<std::size_t, std::size_t>> near; // how far, which
    for (const std::size_t unit : candidates) {
        const std::u32string other = folded_name(units_[unit].name);
        if (other == name || (unit < left_out.size() && left_out[unit]))
            continue;
        const bool within = other.find(name) != std::u32string::npos || name.find(other) != std::u32string::npos;
        if (const std::size_t distance = apart(name, other, most); distance <= most || within)
            near.emplace_back(distance, unit);
    }
    std::ranges::sort(near);
    std::vector<std::string> names;
    for (const auto& [distance, unit] : near)
        if (names.size() < most_proposed && std::ranges::find(names, units_[unit].name) == names.end())
            names.push_back(units_[unit].name);
    return names;
}

} // namespace crossfoot
