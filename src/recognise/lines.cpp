#include "recognise/lines.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace crossfoot {
namespace {

// 1 for equal texts, 0 for texts without a common character in order (Levenshtein distance over the longer length).
double similarity(std::string_view left_text, std::string_view right_text) {
    const std::u32string left = characters(left_text);
    const std::u32string right = characters(right_text);
    if (left.empty() || right.empty())
        return 0;
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j - 1] + 1, row[j] + 1, change});
        }
    }
    return 1 - static_cast<double>(row.back()) / static_cast<double>(std::max(left.size(), right.size()));
}

class LineMatcher {
public:
    LineMatcher(std::vector<FoundLine> found, const std::vector<Line>& form, const LabelIndex& labels, bool rows,
                CellAddress corner)
        : found_(std::move(found)), form_(form), labels_(labels), rows_(rows), corner_(corner) {
        result_.at.assign(form.size(), -1);
    }

    MatchedLines match() {
        for (FoundLine& line : found_)
            take(line);
        collapse_groups();
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].line < 0)
                rename(i);
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].line < 0 && found_[i].figures)
                add_extra(i);
        find_disorder();
        for (std::size_t line = 0; line < form_.size(); ++line)
            if (result_.at[line] < 0 || collapsed(static_cast<int>(line)))
                issue(StructureKind::missing, static_cast<int>(line), -1, {}, corner_);
        return std::move(result_);
    }

private:
    int& at(int line) { return result_.at[static_cast<std::size_t>(line)]; }
    const Line& form(int line) const { return form_[static_cast<std::size_t>(line)]; }
    const std::string* group_of(int line) const {
        return line < 0 || form(line).groups.empty() ? nullptr : &form(line).groups.back();
    }
    void issue(StructureKind kind, int line, int where, const std::string& label, CellAddress cell) {
        result_.issues.push_back({kind, rows_, line, where, label, cell});
    }

    void take(FoundLine& line) {
        if (line.line < 0)
            return;
        if (at(line.line) >= 0) {
            line.line = -1; // the same label once more: an extra line
            return;
        }
        at(line.line) = line.at;
        result_.found += 1;
    }

    // A single row with a group's heading stands for all its lines where none of them is there.
    void collapse_groups() {
        for (FoundLine& line : found_) {
            if (line.line >= 0 || !line.group || !line.figures)
                continue;
            int last = -1;
            bool any = false;
            for (int candidate = 0; candidate < static_cast<int>(form_.size()); ++candidate)
                if (group_of(candidate) && *group_of(candidate) == *line.group) {
                    last = candidate;
                    any = any || at(candidate) >= 0;
                }
            if (any || last < 0)
                continue;
            line.line = last;
            at(last) = line.at;
            collapsed_.push_back(last);
        }
    }
    bool collapsed(int line) const { return std::find(collapsed_.begin(), collapsed_.end(), line) != collapsed_.end(); }

    // The form's lines that are missing between the neighbours of a found line that matched.
    std::vector<int> open_between(std::size_t i) const {
        int before = -1;
        for (std::size_t j = i; j-- > 0 && before < 0;)
            before = found_[j].line;
        int after = static_cast<int>(form_.size());
        for (std::size_t j = i + 1; j < found_.size(); ++j)
            if (found_[j].line >= 0) {
                after = found_[j].line;
                break;
            }
        std::vector<int> open;
        for (int line = before + 1; line < after; ++line)
            if (result_.at[static_cast<std::size_t>(line)] < 0)
                open.push_back(line);
        return open;
    }

    // A label unlike any of the form stands for the missing line that it resembles, or whose place it has to itself.
    void rename(std::size_t i) {
        FoundLine& line = found_[i];
        if (line.subtotal || line.group)
            return;
        const std::vector<int> open = open_between(i);
        int best = -1;
        double best_similarity = 0;
        const std::string key = labels_.key(line.label);
        for (const int candidate : open) {
            const double similar = similarity(key, labels_.key(form(candidate).label));
            if (similar > best_similarity) {
                best = candidate;
                best_similarity = similar;
            }
        }
        constexpr double alike = 0.5;
        if (best_similarity < alike) {
            const bool alone = open.size() == 1 && (i == 0 || found_[i - 1].line >= 0) &&
                               (i + 1 == found_.size() || found_[i + 1].line >= 0);
            if (!alone || !line.figures)
                return;
            best = open.front();
        }
        line.line = best;
        line.renamed = true;
        at(best) = line.at;
        result_.found += 0.5;
        issue(StructureKind::renamed, best, line.at, line.label, line.cell);
    }

    void add_extra(std::size_t i) {
        const FoundLine& line = found_[i];
        ExtraLine extra{line.at, line.label, false, {}};
        if (line.subtotal || line.group) {
            const std::string* group = line.group ? line.group : group_beside(i);
            for (int candidate = 0; group && candidate < static_cast<int>(form_.size()); ++candidate)
                if (group_of(candidate) && *group_of(candidate) == *group && !form(candidate).total &&
                    at(candidate) >= 0)
                    extra.parts.push_back(candidate);
            extra.subtotal = !extra.parts.empty();
        }
        if (!extra.subtotal)
            issue(StructureKind::extra, -1, line.at, line.label, line.cell);
        result_.extra.push_back(std::move(extra));
    }

    // A subtotal adds up the group that it follows, or that it leads.
    const std::string* group_beside(std::size_t i) const {
        const std::string* before = nullptr;
        for (std::size_t j = i; j-- > 0 && !before;)
            if (found_[j].line >= 0) {
                before = group_of(found_[j].line);
                break;
            }
        const std::string* after = nullptr;
        for (std::size_t j = i + 1; j < found_.size(); ++j)
            if (found_[j].line >= 0) {
                after = group_of(found_[j].line);
                break;
            }
        return before ? before : after;
    }

    // Lines that do not fit into the longest run that is in the form's order.
    void find_disorder() {
        std::vector<const FoundLine*> matched;
        for (const FoundLine& line : found_)
            if (line.line >= 0)
                matched.push_back(&line);
        const std::size_t count = matched.size();
        std::vector<std::size_t> length(count, 1);
        std::vector<std::size_t> from(count, count);
        std::size_t best = count;
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < i; ++j)
                if (matched[j]->line < matched[i]->line && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    from[i] = j;
                }
            if (best == count || length[i] > length[best])
                best = i;
        }
        std::vector<bool> in_order(count, false);
        for (std::size_t i = best; i < count; i = from[i])
            in_order[i] = true;
        for (std::size_t i = 0; i < count; ++i)
            if (!in_order[i])
                issue(StructureKind::out_of_order, matched[i]->line, matched[i]->at, matched[i]->label,
                      matched[i]->cell);
    }

    std::vector<FoundLine> found_;
    const std::vector<Line>& form_;
    const LabelIndex& labels_;
    bool rows_;
    CellAddress corner_;
    std::vector<int> collapsed_;
    MatchedLines result_;
};

} // namespace

MatchedLines match_lines(std::vector<FoundLine> found, const std::vector<Line>& form, const LabelIndex& labels,
                         bool rows, CellAddress corner) {
    return LineMatcher(std::move(found), form, labels, rows, corner).match();
}

} // namespace crossfoot
