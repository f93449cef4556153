#include "write/faces.hpp"

#include <algorithm>

namespace crossfoot {

const std::vector<Face>& faces() {
    static const std::vector<Face> all = {
        {FaceRole::latin,
         "Latin",
         "roman",
         "02020603050405020304",
         {"Times New Roman", "Liberation Serif", "Nimbus Roman", "Noto Serif"}},
        {FaceRole::title,
         "Title",
         "roman",
         "02010601030101010101",
         {"方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong",
          "思源宋体", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "宋体", "SimSun"}},
        {FaceRole::body,
         "Body",
         "roman",
         "02010609030101010101",
         {"仿宋_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体", "华文仿宋", "STFangsong",
          "思源宋体", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "宋体", "SimSun"}},
        {FaceRole::kai,
         "Kai",
         "roman",
         "02010609030101010101",
         {"楷体_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "华文楷体", "STKaiti",
          "AR PL UKai CN", "LXGW WenKai", "思源宋体", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC"}},
        {FaceRole::hei,
         "Hei",
         "swiss",
         "02010609060101010101",
         {"黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "华文黑体", "STHeiti", "思源黑体", "Source Han Sans SC",
          "Noto Sans CJK SC", "Noto Sans SC", "文泉驿正黑", "WenQuanYi Zen Hei"}},
        {FaceRole::song,
         "Song",
         "roman",
         "02010600030101010101",
         {"宋体", "SimSun", "方正书宋_GBK", "FZShuSong-Z01", "华文宋体", "STSong", "思源宋体", "Source Han Serif SC",
          "Noto Serif CJK SC", "Noto Serif SC"}},
    };
    return all;
}

const Face& face(FaceRole role) { return *std::ranges::find(faces(), role, &Face::role); }

std::string_view installed_name(const Face& face, const InstalledFaces& installed) {
    const auto found =
        std::ranges::find_if(face.names, [&](std::string_view name) { return installed.contains(name); });
    return found == face.names.end() ? face.names.front() : *found;
}

std::string font_configuration() {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
                       "<fontconfig>\n<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n";
    for (const Face& each : faces()) {
        text += "<alias binding=\"same\"><family>" + std::string(each.names.front()) + "</family><prefer>";
        for (const std::string_view name : each.names)
            text += "<family>" + std::string(name) + "</family>";
        text += "</prefer></alias>\n";
    }
    return text + "</fontconfig>\n";
}

} // namespace crossfoot
