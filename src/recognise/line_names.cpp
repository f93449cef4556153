// What the lines of forms are called: every wording of each, its group and what of it the labels of documents are held
// against.
#include "recognise/labels.hpp"

#include <algorithm>

namespace crossfoot {

std::size_t Labels::add_names(const Form& form, const std::vector<Line>& lines, Axis axis,
                              std::vector<TextId>& groups) {
    LineNames& names = names_.emplace_back();
    for (const Line& line : lines) {
        LineName& name = names.names.emplace_back(name_of(line, axis, names, groups));
        if (line.total)
            for (const std::string& word : form.total_labels)
                add(name, text(word), 0.9);
    }
    names.shape = shape_of(names);
    return names_.size() - 1;
}

int Labels::shape_of(const LineNames& names) const {
    const auto same = [&](const LineNames& other) {
        return other.names == names.names && other.groups == names.groups;
    };
    return static_cast<int>(std::ranges::find_if(names_, same) - names_.begin()); // itself where none is before it
}

const LineNames& Labels::names(std::size_t form, std::size_t table, Axis axis) const {
    const auto& [rows, columns] = by_table_[form][table];
    return names_[axis == Axis::rows ? rows : columns];
}

const LineNames& Labels::repeated(const LineNames& names, std::size_t size, std::size_t times) {
    const auto [known, added] =
        repeated_.try_emplace({static_cast<std::size_t>(names.shape), size, times}, names_.size());
    if (added) {
        LineNames& all = names_.emplace_back();
        for (std::size_t i = 0; i < size * times; ++i) {
            LineName name = names.names[i % size];
            name.group = -1;
            name.path = 0;
            all.names.push_back(std::move(name));
        }
        all.shape = shape_of(all);
    }
    return names_[known->second];
}

void Labels::add(LineName& name, TextId text, double worth) {
    if (text == 0)
        return;
    const auto known = std::ranges::find(name.variants, text, &LineName::Variant::text);
    if (known == name.variants.end())
        name.variants.push_back({text, worth});
    else
        known->worth = std::max(known->worth, worth);
}

LineName Labels::name_of(const Line& line, Axis axis, LineNames& names, std::vector<TextId>& groups_in_forms) {
    LineName name;
    const Label label = read(line.label);
    TextId whole = 0;
    for (const Segment& segment : label.segments)
        whole = joined(whole, segment.core);
    if (!label.segments.empty()) {
        const Segment& leaf = label.segments.back();
        name.level = leaf.level;
        name.number = leaf.number;
        add(name, leaf.core, 1);
        add(name, leaf.bare, 1);
        add(name, whole, 1);
    }
    std::vector<std::string> others = line.aliases;
    if (line.groups.empty() || line.name.zh_cn != line.groups.back() + ' ' + line.label) // which nobody wrote
        others.push_back(line.name.zh_cn);
    for (const std::string& alias : others)
        if (const Label& other = read(alias); !other.segments.empty()) {
            add(name, other.segments.back().core, 0.98);
            add(name, other.segments.back().bare, 0.98);
        }
    for (const std::string& group : line.groups)
        for (const Segment& segment : Label(read(group)).segments) {
            name.path = joined(name.path, segment.core);
            groups_in_forms.push_back(segment.core);
        }
    name.path = joined(name.path, label.segments.empty() ? 0 : label.segments.back().core);
    if (!line.groups.empty()) {
        const Label group = read(line.groups.back());
        const auto known = std::ranges::find(names.groups, line.groups.back(), &LineNames::Group::name);
        name.group = static_cast<int>(known - names.groups.begin());
        if (known == names.groups.end() && !group.segments.empty())
            names.groups.push_back({line.groups.back(), group.segments.back().core, group.segments.back().level,
                                    group.segments.back().number});
    }
    name.total = line.total;
    if (line.total && axis == Axis::rows && name.group >= 0)
        for (const TextId word : totals_)
            add(name, joined(names.groups[static_cast<std::size_t>(name.group)].text, word), 0.95);
    return name;
}

} // namespace crossfoot
