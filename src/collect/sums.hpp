// Which reports make up the sum of a superior, level by level: those of the units below it where they are there, else
// the sums of what is below them. Nothing is summed up in silence: what is absent is named.
#pragma once

#include "collect/survey.hpp"
#include "figure/decimal.hpp"
#include "form/form.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot {

// One of the units of a sum.
struct SumMember {
    std::string_view name;            // of the survey's or of Sums
    std::optional<std::size_t> entry; // the survey's, whose figures it gives
    std::size_t below = 0;            // or of so many units below it, whose sum it is
    std::string absent;               // or why it gives none
    bool is_there() const { return absent.empty(); }
};

struct SumGroup {
    std::string superior; // empty: without a list, or of those without a superior
    std::deque<SumMember> members;
    std::vector<std::size_t> nodes;  // of the members, for Sums
    std::optional<std::size_t> node; // of the superior, for Sums
    std::size_t absent() const;
    // Their names, of many the first; where their reasons are wanted, each behind its name.
    std::string absent_text(Language language, bool reasons) const;
};

// Of the figures of a form in its order, table by table and row by row.
using SumFigures = std::vector<Decimal>;

class Sums {
public:
    // The form is that of the survey.
    Sums(RecordsFile& records, const Survey& survey, const UnitList& units, const Form& form, Language language);

    const std::vector<SumGroup>& groups() const { return groups_; } // that of the highest superior first
    // The figures of a member that is there.
    SumFigures figures_of(const SumGroup& group, std::size_t member) const;
    SumFigures sum(const SumGroup& group) const; // of those that are there
    // The report that the superior itself sent.
    std::optional<std::size_t> report_of(const SumGroup& group) const;
    // Of a report its figures; nothing for one that cannot be read.
    std::vector<std::optional<Decimal>> figures_in(std::size_t entry) const;

private:
    // A unit of the list, or a superior that is no one of its units.
    struct Node {
        std::string name;
        std::optional<std::size_t> unit;
        std::vector<std::size_t> below; // those in its sum
        bool outside = false;           // of that of its superior
        bool placed = false;            // below another
    };
    void add_nodes();
    void add_groups();
    void add_group_without_list();
    SumMember member_of(std::size_t node, std::size_t depth) const;
    std::optional<std::size_t> report_of_node(std::size_t node) const;
    std::string why_absent(std::size_t node) const;
    SumFigures figures_of_node(std::size_t node, std::size_t depth) const;
    bool is_there(std::size_t node, std::size_t depth) const;

    RecordsFile& records_;
    const Survey& survey_;
    const UnitList& units_;
    const Form& form_;
    Language language_;
    std::vector<Node> nodes_;
    std::vector<SumGroup> groups_;
};

} // namespace crossfoot
