#include "recognise/alignment.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace crossfoot {
namespace {

// Points of one line, measured on edited reports: what matters is that order and the whole decide.
constexpr double number_agrees = 0.2;
constexpr double group_agrees = 0.25; // a group that the line itself names
constexpr double group_goes_on = 0.15;
constexpr double no_figures = -0.15;
constexpr double hidden_line = -0.05; // of two that are alike, what people see is meant
constexpr double another_line = -1.0; // its label is plainly that of another line
constexpr double missing_line = -0.3;
constexpr double extra_line = -0.35;
constexpr double subtotal = -0.08;

constexpr double tie = 1e-9; // points that are no difference

constexpr float same_like = 0.98F;   // letter for letter, or an alias
constexpr float plain_like = 0.85F;  // so alike, and it is that line
constexpr float far_like = 0.25F;    // so much more alike than another
constexpr float empty_like = 0.6F;   // a line without figures must be so alike
constexpr float moved_like = 0.8F;   // so alike, and it may stand out of order
constexpr double group_like = 0.65;  // so alike, and it is that group's heading
constexpr double context_like = 0.6; // the same beside a label of its own
constexpr float leaf_like = 0.7F;    // a text that may be a line is compared with groups by its letters alone

class Alignment {
public:
    Alignment(std::vector<BlockLine>& found, const LineNames& names, Labels& labels)
        : found_(found), names_(names), labels_(labels) {}

    double run() {
        const auto with_figures = static_cast<std::size_t>(std::ranges::count_if(found_, &BlockLine::figures));
        twice_ = with_figures >= 2 * names_.names.size();
        latest_year_ = twice_ ? latest_year() : 0;
        const bool of_two_years = twice_ && std::ranges::any_of(found_, [&](const BlockLine& line) {
                                      return line.figures && !is_of_last_year(line); // else it says nothing
                                  });
        if (of_two_years)
            leave_out_this_year();
        likes_.reserve(found_.size());
        for (BlockLine& line : found_) {
            static const std::vector<Segment> nothing;
            likes_.push_back(&labels_.likeness(line.no_leaf ? nothing : line.segments, names_));
        }
        read_groups();
        find_totals();
        for (BlockLine& line : found_) {
            const bool helper = (!line.no_leaf && line.label && labels_.is_helper(*line.label->label, names_)) ||
                                (of_two_years && is_of_last_year(line));
            line.role = helper ? LineRole::helper : LineRole::extra;
            line.line = -1;
            line.like = 0;
            line.moved = false;
        }
        double points = agrees_throughout() ? most_points(names_) : best_way();
        points += find_moved();
        for (BlockLine& line : found_)
            if (line.line >= 0)
                line.role = LineRole::line;
            else if (line.role != LineRole::helper)
                line.role = !line.figures                      ? LineRole::heading
                            : line.is_group || line.says_total ? LineRole::subtotal
                                                               : LineRole::extra;
        return points;
    }

private:
    const LineName& name(std::size_t line) const { return names_.names[line]; }
    const LineNames::Group& group(int index) const { return names_.groups[static_cast<std::size_t>(index)]; }
    float like(std::size_t found, std::size_t line) const { return likes_[found]->of[line]; }

    // Which group each line stands in: the one that it names, else the one carried on from the lines before it.
    void read_groups() {
        int carried = -1;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            BlockLine& line = found_[i];
            line.is_group = line.says_total = line.group_named = false;
            line.group = -1;
            if (read_own_group(line, likes_[i]->best.second)) {
                carried = line.says_total ? -1 : line.group;
                continue;
            }
            GroupLikeness beside;
            const std::size_t context = line.segments.size() - (line.no_leaf || line.segments.empty() ? 0 : 1);
            for (std::size_t s = 0; s < context; ++s)
                if (const GroupLikeness other = labels_.group_likeness(line.segments[s].core, names_);
                    other.like >= context_like && other.like >= beside.like)
                    beside = other;
            const Likeness& likes = *likes_[i];
            if (beside.group >= 0) {
                line.group = carried = beside.group;
                line.group_named = true;
            } else if (likes.best.first >= 0 && likes.best.second >= plain_like &&
                       name(static_cast<std::size_t>(likes.best.first)).group < 0) {
                carried = -1;
            } else {
                line.group = carried;
            }
        }
    }

    // Its own text is a group's heading, and more like it than like any line.
    bool read_own_group(BlockLine& line, float leaf_best) {
        const Segment* leaf = line.leaf();
        if (!leaf)
            return false;
        const TextId stem = labels_.without_total(leaf->core);
        line.says_total = stem != leaf->core;
        GroupLikeness own = labels_.group_likeness(leaf->core, names_);
        if (line.says_total && stem != 0)
            if (const GroupLikeness other = labels_.group_likeness(stem, names_); other.like > own.like)
                own = other;
        if (own.group < 0)
            return false;
        if (own.like < 1 && leaf_best >= leaf_like) { // 予公开 is nearer to 予以公开 than to 不予公开
            own.like = labels_.alike_by_letters(leaf->core, group(own.group).text);
            if (line.says_total)
                own.like = std::max(own.like, labels_.alike_by_letters(stem, group(own.group).text));
        }
        const LineNames::Group& meant = group(own.group);
        if (leaf->number >= 0 && meant.level == leaf->level && meant.number != leaf->number)
            return false; // （一）… is not （三）不予公开
        line.is_group = own.like >= group_like && own.like > static_cast<double>(leaf_best);
        if (line.is_group) {
            line.group = own.group;
            line.group_named = true;
        }
        return line.is_group;
    }

    // Where the form's only total stands letter for letter, a share of the total is not it, nor is 总计（上年） beside
    // it.
    void find_totals() {
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (const Likeness& likes = *likes_[i]; !found_[i].group_named && likes.best.second >= same_like &&
                                                    likes.second.second < same_like && !has_remark(i))
                if (const auto line = static_cast<std::size_t>(likes.best.first); name(line).total)
                    total_ = line;
    }

    bool has_remark(std::size_t i) const {
        const Segment* leaf = found_[i].leaf();
        return leaf && leaf->remark;
    }

    // "上年", or "2023年" beside "2024年", over lines that stand there twice.
    bool is_of_last_year(const BlockLine& line) const {
        return std::ranges::any_of(line.segments, [&](const Segment& segment) {
            return labels_.is_helper_text(segment.core) || labels_.year(segment.core) + 1 == latest_year_;
        });
    }

    // "本年" under each of the form's lines, beside "上年".
    void leave_out_this_year() {
        std::vector<BlockLine*> lines;
        for (BlockLine& line : found_)
            if (line.figures && !is_of_last_year(line))
                lines.push_back(&line);
        const auto is_same = [&](const BlockLine* line) {
            return line->segments.size() > 1 && line->segments.back().core == lines.front()->segments.back().core;
        };
        if (lines.front()->segments.size() > 1 && std::ranges::all_of(lines, is_same))
            for (BlockLine* line : lines)
                line->segments.pop_back();
    }

    int latest_year() const {
        int latest = 0;
        for (const BlockLine& line : found_)
            for (const Segment& segment : line.segments)
                latest = std::max(latest, labels_.year(segment.core));
        return latest;
    }

    bool agrees(std::size_t i, std::size_t l) const {
        const BlockLine& line = found_[i];
        const Segment* leaf = line.leaf();
        const bool numbered =
            leaf && leaf->number >= 0 && leaf->level == name(l).level && leaf->number != name(l).number;
        return line.figures && !line.is_group && like(i, l) >= same_like && !numbered &&
               (line.group < 0 || name(l).group < 0 || line.group == name(l).group);
    }

    // As nearly always: each line of the form letter for letter, in its order, and nothing else with figures.
    bool agrees_throughout() {
        std::size_t next = 0;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (!found_[i].figures || found_[i].role == LineRole::helper)
                continue;
            if (next == names_.names.size() || !agrees(i, next)) {
                next = 0;
                break;
            }
            ++next;
        }
        if (next != names_.names.size())
            return false;
        next = 0;
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].figures && found_[i].role != LineRole::helper) {
                found_[i].like = like(i, next);
                found_[i].line = static_cast<int>(next++);
            }
        return true;
    }

    std::optional<double> points_of(std::size_t i, std::size_t l) const {
        const BlockLine& line = found_[i];
        const float alike = like(i, l);
        if ((line.is_group && alike < 0.9F) || (!line.figures && alike < empty_like))
            return {};
        double points = static_cast<double>(alike);
        const Likeness& likes = *likes_[i];
        if (total_ == l && (alike < same_like || has_remark(i)))
            points += another_line;
        else if (alike < plain_like)
            for (const auto& [other, other_like] : {likes.best, likes.second})
                if (other_like >= plain_like && other != static_cast<int>(l) && other_like - alike >= far_like) {
                    points += another_line;
                    break;
                }
        if (const Segment* leaf = line.leaf();
            leaf && leaf->number >= 0 && name(l).number >= 0 && leaf->level == name(l).level)
            points += leaf->number == name(l).number ? number_agrees : -number_agrees;
        if (line.says_total && line.group >= 0 && line.group_named && name(l).group < 0 && alike < plain_like)
            points += another_line; // a subtotal of that group
        if (line.group >= 0 && name(l).group >= 0) {
            const double weight = line.group_named ? group_agrees : group_goes_on;
            points += line.group == name(l).group ? weight : -weight;
        }
        if (line.label && line.label->hidden)
            points += hidden_line;
        return line.figures ? points : points + no_figures;
    }

    double left_over(const BlockLine& line) const {
        if (!line.figures || line.role == LineRole::helper)
            return 0;
        return line.is_group || line.says_total ? subtotal : extra_line;
    }

    double best_way() {
        const std::size_t lines = names_.names.size();
        const std::size_t width = lines + 1;
        enum Step : char { skip, miss, match };
        std::vector<double> best((found_.size() + 1) * width, 0);
        std::vector<Step> step(best.size(), miss);
        for (std::size_t l = 1; l <= lines; ++l)
            best[l] = best[l - 1] + missing_line;
        for (std::size_t i = 1; i <= found_.size(); ++i) {
            const BlockLine& line = found_[i - 1];
            const double skipped = left_over(line);
            double* row = &best[i * width];
            const double* above = row - width;
            row[0] = above[0] + skipped;
            step[i * width] = skip;
            for (std::size_t l = 1; l <= lines; ++l) {
                row[l] = above[l] + skipped;
                Step how = skip;
                if (row[l - 1] + missing_line > row[l]) {
                    row[l] = row[l - 1] + missing_line;
                    how = miss;
                }
                if (line.role != LineRole::helper)
                    if (const auto points = points_of(i - 1, l - 1);
                        points && above[l - 1] + *points > row[l] + (how == skip && twice_ ? tie : -tie)) {
                        row[l] = above[l - 1] + *points;
                        how = match;
                    }
                step[i * width + l] = how;
            }
        }
        for (std::size_t i = found_.size(), l = lines; i > 0;) {
            const Step how = step[i * width + l];
            if (how == match) {
                --i;
                --l;
                found_[i].line = static_cast<int>(l);
                found_[i].like = static_cast<double>(like(i, l));
            } else if (how == skip) {
                --i;
            } else {
                --l;
            }
        }
        return best.back();
    }

    // Lines out of the form's order whose labels say plainly which they are.
    double find_moved() {
        double points = 0;
        std::vector<bool> taken(names_.names.size(), false);
        for (const BlockLine& line : found_)
            if (line.line >= 0)
                taken[static_cast<std::size_t>(line.line)] = true;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            BlockLine& line = found_[i];
            if (line.line >= 0 || !line.figures || line.is_group || line.role == LineRole::helper || !line.leaf())
                continue;
            for (const auto& [other, alike] : {likes_[i]->best, likes_[i]->second}) {
                if (other < 0 || alike < moved_like || taken[static_cast<std::size_t>(other)])
                    continue;
                const int group = name(static_cast<std::size_t>(other)).group;
                if (line.group_named && line.group >= 0 && group >= 0 && line.group != group)
                    continue;
                taken[static_cast<std::size_t>(other)] = true;
                line.line = other;
                line.like = static_cast<double>(alike);
                line.moved = true;
                points += static_cast<double>(alike) + number_agrees - extra_line - missing_line;
                break;
            }
        }
        return points;
    }

    std::vector<BlockLine>& found_;
    const LineNames& names_;
    Labels& labels_;
    std::vector<const Likeness*> likes_;
    bool twice_ = false;  // each line stands there again, of which the first is meant: 本年 before 上年
    int latest_year_ = 0; // named over them
    std::optional<std::size_t> total_; // of the form, that stands there letter for letter
};

} // namespace

double align(std::vector<BlockLine>& found, const LineNames& names, Labels& labels) {
    return Alignment(found, names, labels).run();
}

double most_points(const LineNames& names) {
    double points = 0;
    for (const LineName& name : names.names)
        points += 1 + (name.number >= 0 ? number_agrees : 0) + (name.group >= 0 ? group_agrees : 0);
    return points;
}

} // namespace crossfoot
