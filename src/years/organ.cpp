#include "years/organ.hpp"

#include "text/fold.hpp"

#include <utility>

namespace crossfoot {
namespace {

using Name = std::u32string;
using NameView = std::u32string_view;

constexpr NameView areas = U"省市县区旗州盟镇乡"; // what an area's name ends in
constexpr NameView signs = U" ()《》“”\"";        // that no title's organ has
constexpr std::size_t shortest = 2;               // letters of a name

bool drop_end(Name& name, NameView end) {
    if (!name.ends_with(end) || name.size() < end.size() + shortest)
        return false;
    name.resize(name.size() - end.size());
    return true;
}

bool is_area(const Name& name) { return !name.empty() && areas.find(name.back()) != NameView::npos; }

Name without_office(Name name, bool of_government) {
    Name rest = name;
    for (const NameView office : {NameView(U"办公室"), NameView(U"办公厅")})
        if (drop_end(rest, office)) {
            for (const NameView government : {NameView(U"人民政府"), NameView(U"政府")})
                if (drop_end(rest, government))
                    break;
            return is_area(rest) && !of_government ? name : rest;
        }
    return name;
}

// "某" and "某市"; "泽区" and "某市泽区".
bool extends(const Name& longer, const Name& shorter) {
    if (shorter.size() < shortest || longer.size() <= shorter.size())
        return false;
    if (longer.size() == shorter.size() + 1 && longer.starts_with(shorter) && !is_area(shorter))
        return is_area(longer);
    return longer.ends_with(shorter) && is_area(longer.substr(0, longer.size() - shorter.size()));
}

} // namespace

std::u32string bare_name(std::string_view name) {
    Name bare = fold(name);
    std::erase_if(bare, [](char32_t c) { return signs.find(c) != NameView::npos; });
    return bare;
}

std::u32string organ_key(std::string_view organ) {
    Name name = bare_name(organ);
    if (name.starts_with(U"关于"))
        name.erase(0, 2);
    if (!drop_end(name, U"人民政府"))
        drop_end(name, U"政府");
    return name;
}

std::u32string loose_organ_key(const std::u32string& key) {
    Name name = without_office(key, true);
    for (const NameView area : {NameView(U"省"), NameView(U"自治区"), NameView(U"市")})
        if (const std::size_t at = name.find(area); at != Name::npos && name.size() >= at + area.size() + shortest)
            name.erase(0, at + area.size());
    if (is_area(name) && name.size() > 1)
        name.pop_back();
    return name;
}

bool alike(const std::u32string& one, const std::u32string& other, bool chosen) {
    const Name a = without_office(one, chosen);
    const Name b = without_office(other, chosen);
    return a == b || extends(a, b) || extends(b, a);
}

} // namespace crossfoot
