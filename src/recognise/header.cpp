#include "recognise/header.hpp"

#include <algorithm>
#include <optional>
#include <queue>
#include <utility>

namespace crossfoot {
namespace {

// Column labels stand in one row, or in two where some of them have no group over them.
constexpr int label_rows = 2;
// Headings of groups stand at most this far above them.
constexpr int group_rows = 3;

class HeaderFinder {
public:
    HeaderFinder(const Grid& sheet, const Form& form, int table, const std::vector<LabelHit>& hits)
        : sheet_(sheet), table_(table), spec_(form.tables[static_cast<std::size_t>(table)]) {
        for (const LabelHit& hit : hits) {
            if (hit.use(LabelKind::column, table))
                labels_.push_back(&hit);
            if (hit.use(LabelKind::column_group, table))
                groups_.push_back(&hit);
        }
    }

    // Takes the fullest pair of rows, then the next fullest, until none is full enough.
    std::vector<Header> find() {
        std::vector<Header> headers;
        std::priority_queue<std::pair<std::size_t, int>> pairs; // their labels, and the first row, the upper one larger
        for (int row = -1; const LabelHit* hit : labels_)
            if (std::exchange(row, hit->at.row) != hit->at.row)
                pairs.emplace(in_rows(labels_, hit->at.row, label_rows).size(), -hit->at.row);
        while (!pairs.empty() && pairs.top().first >= least()) {
            const auto [count, row] = pairs.top();
            pairs.pop();
            const auto labels = in_rows(labels_, -row, label_rows);
            if (labels.size() < count) { // the pair above or below took some of them
                pairs.emplace(labels.size(), row);
                continue;
            }
            std::vector<const LabelHit*> taken(labels.begin(), labels.end());
            const auto place = labels_.begin() + (labels.data() - labels_.data());
            labels_.erase(place, place + static_cast<std::ptrdiff_t>(count));
            std::sort(taken.begin(), taken.end(), [](const LabelHit* a, const LabelHit* b) {
                return std::pair(a->at.column, a->at.row) < std::pair(b->at.column, b->at.row);
            });
            split(taken, headers);
        }
        std::sort(headers.begin(), headers.end(), [](const Header& a, const Header& b) {
            return std::pair(a.label_row, a.left) < std::pair(b.label_row, b.left);
        });
        return headers;
    }

private:
    std::size_t least() const { return std::max<std::size_t>(1, (spec_.columns.size() * 2 + 4) / 5); }

    // Tables side by side share rows: a column that comes a second time begins the next table.
    void split(const std::vector<const LabelHit*>& taken, std::vector<Header>& headers) {
        Header header = fresh(0);
        std::vector<const LabelHit*> members;
        for (const LabelHit* hit : taken) {
            int line = choose(*hit, header);
            const int before = header.columns[static_cast<std::size_t>(line)];
            if (before >= 0 && replaces_subtotal(members, line)) {
                std::erase_if(members, [&](const LabelHit* member) { return member->at.column == before; });
            } else if (before >= 0) {
                finish(header, members, headers);
                header = fresh(members.empty() ? 0 : members.back()->at.column + 1);
                members.clear();
                line = choose(*hit, header);
            }
            header.columns[static_cast<std::size_t>(line)] = hit->at.column;
            members.push_back(hit);
        }
        finish(header, members, headers);
    }

    Header fresh(int left_limit) const {
        Header header;
        header.table = table_;
        header.columns.assign(spec_.columns.size(), -1);
        header.left_limit = left_limit;
        return header;
    }

    // Which of the columns with this label: the one under the nearest group to the left, else the first still open.
    int choose(const LabelHit& hit, const Header& header) const {
        const std::string* group = group_over(hit.at);
        int first_open = -1;
        int first = -1;
        for (const LabelUse& use : *hit.uses) {
            if (use.kind != LabelKind::column || use.table != table_)
                continue;
            const Line& line = spec_.columns[static_cast<std::size_t>(use.line)];
            if (group && !line.groups.empty() && line.groups.back() == *group)
                return use.line;
            if (first < 0)
                first = use.line;
            if (first_open < 0 && header.columns[static_cast<std::size_t>(use.line)] < 0)
                first_open = use.line;
        }
        return first_open >= 0 && !group ? first_open : first;
    }

    const std::string* group_over(CellAddress at) const {
        const LabelHit* nearest = nullptr;
        for (const LabelHit* hit : in_rows(groups_, at.row - group_rows, group_rows))
            if (hit->at.column <= at.column && (!nearest || hit->at.column >= nearest->at.column))
                nearest = hit;
        if (!nearest)
            return nullptr;
        const LabelUse* use = nearest->use(LabelKind::column_group, table_);
        return &spec_.columns[static_cast<std::size_t>(use->line)].groups.back();
    }

    // "合计" was taken for the total, until "总计" came as well: then the former is a subtotal.
    bool replaces_subtotal(const std::vector<const LabelHit*>& members, int line) const {
        return std::any_of(members.begin(), members.end(), [&](const LabelHit* member) {
            const LabelUse* use = member->use(LabelKind::column, table_);
            return use->line == line && !use->official && member->use(LabelKind::subtotal, -1);
        });
    }

    void finish(Header& header, const std::vector<const LabelHit*>& members, std::vector<Header>& headers) const {
        if (members.size() < least())
            return;
        header.left = members.front()->at.column;
        header.right = members.back()->at.column;
        header.label_row = header.first_row = members.front()->at.row;
        for (const LabelHit* hit : members) {
            header.label_row = std::min(header.label_row, hit->at.row);
            header.last_row = std::max(header.last_row, hit->at.row);
            for (const CellRange& merged : sheet_.merged())
                if (merged.first == hit->at && merged.last.row - merged.first.row < label_rows)
                    header.last_row = std::max(header.last_row, merged.last.row);
        }
        header.first_row = header.label_row;
        const int above = header.label_row - group_rows;
        for (const LabelHit* hit : in_rows(groups_, above, header.last_row - above))
            if (hit->at.column >= header.left && hit->at.column <= header.right)
                header.first_row = std::min(header.first_row, hit->at.row);
        headers.push_back(header);
    }

    const Grid& sheet_;
    int table_;
    const TableSpec& spec_;
    std::vector<const LabelHit*> labels_;
    std::vector<const LabelHit*> groups_;
};

} // namespace

std::vector<Header> find_headers(const Grid& sheet, const Form& form, const std::vector<LabelHit>& hits) {
    std::vector<Header> headers;
    for (std::size_t table = 0; table < form.tables.size(); ++table) {
        std::vector<Header> found = HeaderFinder(sheet, form, static_cast<int>(table), hits).find();
        std::move(found.begin(), found.end(), std::back_inserter(headers));
    }
    return headers;
}

} // namespace crossfoot
