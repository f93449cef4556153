#include "recognise/chains.hpp"

#include "recognise/long_tables.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

constexpr float chain_anchor = 0.72F;      // the least likeness of a label that may be part of a chain
constexpr std::size_t long_label = 4;      // letters; shorter ones stand in many tables
constexpr int longest_gap = 14;            // rows between two labels
constexpr int widest_band = 3;             // columns between labels of one chain
constexpr std::size_t distinct_before = 6; // lines met before labels may come again
constexpr int look_ahead = 8;              // rows in which they do
constexpr int come_again = 3;              // of them
constexpr std::size_t shortest = 4;        // distinct lines, and rows

struct Hit {
    int column;
    TextId line; // its path
    bool of_end; // a line of the last quarter of its table
};

struct HitRow {
    int row;
    std::vector<Hit> hits;
};

// Labels in a table whose own labels are short may be short too.
std::size_t shortest_label(const LineNames& names, const Labels& labels) {
    std::vector<std::size_t> lengths;
    for (const LineName& name : names.names)
        lengths.push_back(name.variants.empty() ? 0 : labels.letters(name.variants.front().text).size());
    std::ranges::nth_element(lengths, lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2));
    return std::min(long_label, std::max<std::size_t>(2, lengths[lengths.size() / 2]));
}

class ChainFinder {
public:
    ChainFinder(const View& view, const FormNames& names) : view_(view), names_(names) {
        for (std::size_t f = 0; f < names.forms.size(); ++f)
            for (std::size_t t = 0; t < names.forms[f]->tables.size(); ++t)
                if (names.spec(f, t).row_labels && names.spec(f, t).rows.size() >= shortest_long_table) {
                    const LineNames& rows = names.labels.names(f, t, Axis::rows);
                    tables_.emplace_back(&rows, shortest_label(rows, names.labels));
                }
    }

    std::vector<Chain> find() {
        if (tables_.empty())
            return {};
        read_hits();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            for (const Hit& hit : bands(rows_[i]))
                take(i, hit);
            std::erase_if(active_, [&](Chain& chain) {
                const bool ended = rows_[i].row - chain.last > longest_gap;
                if (ended)
                    done_.push_back(std::move(chain));
                return ended;
            });
        }
        std::ranges::move(active_, std::back_inserter(done_));
        std::erase_if(
            done_, [](const Chain& chain) { return chain.seen.size() < shortest || chain.rows().size() < shortest; });
        std::ranges::sort(done_, {}, [](const Chain& chain) { return std::pair(chain.first(), chain.left); });
        return std::move(done_);
    }

private:
    std::optional<Hit> hit_of(int column, const Label& label) {
        const auto [known, added] = names_.known.row_hits.of(label);
        if (added)
            known = find_hit(label);
        return known ? std::optional(Hit{column, known->line, known->of_end}) : std::nullopt;
    }

    std::optional<RowHit> find_hit(const Label& label) {
        std::optional<RowHit> best;
        float like = 0;
        for (const auto& [rows, least] : tables_) {
            const Likeness& likes = names_.labels.likeness(label.segments, *rows);
            if (likes.best.first < 0 || likes.best.second < chain_anchor || likes.best.second <= like)
                continue;
            const auto line = static_cast<std::size_t>(likes.best.first);
            const LineName& name = rows->names[line];
            if (letters(name.variants.empty() ? 0 : name.variants.front().text) < least ||
                letters(label.segments.back().core) < least)
                continue;
            like = likes.best.second;
            best = RowHit{name.path, line > rows->names.size() * 3 / 4};
        }
        return best;
    }

    std::size_t letters(TextId text) const { return names_.labels.letters(text).size(); }

    void read_hits() {
        for (const ViewRow& row : view_.rows()) {
            HitRow found{row.row, {}};
            for (const ViewCell& cell : row.cells)
                if (cell.content->label && !cell.covered && !cell.content->label->segments.empty())
                    if (const auto hit = hit_of(cell.column, *cell.content->label))
                        found.hits.push_back(*hit);
            if (!found.hits.empty())
                rows_.push_back(std::move(found));
        }
    }

    // Labels side by side are one, unless figures stand between them: then tables do.
    std::vector<Hit> bands(const HitRow& row) const {
        std::vector<Hit> result;
        for (const Hit& hit : row.hits) {
            bool apart = result.empty() || hit.column - result.back().column > widest_band;
            for (int column = result.empty() ? 0 : result.back().column + 1; !apart && column < hit.column; ++column)
                apart = view_.figure(row.row, column);
            if (apart)
                result.push_back(hit);
            else
                result.back() = hit;
        }
        return result;
    }

    bool comes_again(const Chain& chain, std::size_t i, const Hit& hit) const {
        const auto known = chain.seen.find(hit.line);
        if (known == chain.seen.end() || known->second == rows_[i].row || chain.seen.size() < distinct_before ||
            hit.of_end)
            return false;
        int count = 0;
        for (std::size_t j = i; j < rows_.size() && rows_[j].row <= rows_[i].row + look_ahead; ++j)
            count += std::ranges::any_of(rows_[j].hits,
                                         [&](const Hit& other) {
                                             return std::abs(other.column - hit.column) <= widest_band &&
                                                    chain.seen.contains(other.line);
                                         })
                         ? 1
                         : 0;
        return count >= come_again;
    }

    void take(std::size_t i, const Hit& hit) {
        const int row = rows_[i].row;
        auto chain = std::ranges::find_if(active_, [&](const Chain& one) {
            return row - one.last <= longest_gap && hit.column >= one.left - widest_band &&
                   hit.column <= one.right + widest_band;
        });
        if (chain != active_.end() && comes_again(*chain, i, hit)) {
            done_.push_back(std::move(*chain));
            active_.erase(chain);
            chain = active_.end();
        }
        if (chain == active_.end()) {
            active_.push_back({{}, {}, hit.column, hit.column, row});
            chain = active_.end() - 1;
        }
        chain->hits.emplace_back(row, hit.column);
        chain->seen.try_emplace(hit.line, row);
        chain->left = std::min(chain->left, hit.column);
        chain->right = std::max(chain->right, hit.column);
        chain->last = row;
    }

    const View& view_;
    const FormNames& names_;
    std::vector<std::pair<const LineNames*, std::size_t>> tables_; // rows, and the shortest label that counts
    std::vector<HitRow> rows_;
    std::vector<Chain> active_;
    std::vector<Chain> done_;
};

} // namespace

std::vector<int> Chain::rows() const {
    std::vector<int> all;
    for (const auto& [row, column] : hits)
        if (all.empty() || all.back() != row)
            all.push_back(row);
    return all;
}

std::vector<Chain> chains(const View& view, const FormNames& names) { return ChainFinder(view, names).find(); }

} // namespace crossfoot
