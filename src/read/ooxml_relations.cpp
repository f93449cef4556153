#include "read/ooxml_relations.hpp"

#include "read/xml_part.hpp"

#include <algorithm>

namespace crossfoot {
namespace {

// "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "x/../worksheets/sheet1.xml",
// seen from a folder that ends in a slash.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path(target.starts_with('/') ? std::string_view() : folder);
    while (!target.empty()) {
        const std::string_view step = target.substr(0, target.find_first_of("/\\"));
        target.remove_prefix(std::min(step.size() + 1, target.size()));
        if (step == "..") {
            const std::size_t parent = path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2);
            path.resize(parent == std::string::npos ? 0 : parent + 1);
        } else if (!step.empty() && step != ".") {
            path.append(step);
            path.append(target.empty() ? "" : "/");
        }
    }
    return path;
}

} // namespace

Relations::Relations(ZipPackage& package, std::string_view of) {
    const std::size_t slash = of.rfind('/');
    const std::string folder(slash == std::string_view::npos ? "" : of.substr(0, slash + 1));
    const std::string part = folder + "_rels/" + std::string(of.substr(folder.size())) + ".rels";
    const XmlPart rels(package.extract(part), 0, part, package.budget());
    for (const pugi::xml_node node : rels.root().children()) {
        if (std::string_view(node.attribute("TargetMode").value()) == "External")
            continue;
        const std::string_view address = node.attribute("Type").value();
        const std::string type(address.substr(address.rfind('/') + 1));
        const std::string target = resolved(folder, node.attribute("Target").value());
        by_type_.emplace(type, target);
        by_id_.emplace(node.attribute("Id").value(), PartRelation{type, target});
    }
}

const PartRelation* Relations::with_id(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &found->second;
}

const std::string* Relations::part_of_type(std::string_view type) const {
    const auto found = by_type_.find(std::string(type));
    return found == by_type_.end() ? nullptr : &found->second;
}

} // namespace crossfoot
