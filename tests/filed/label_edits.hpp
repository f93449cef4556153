// Small changes of labels, as hands, programs and habits make them. None makes a label mean something else.
#pragma once

#include "filed/plan.hpp"

#include <random>
#include <string>
#include <vector>

namespace crossfoot::filed {

enum class LabelEdit {
    dropped,      // a character
    doubled,      // a character
    swapped,      // two neighbours
    look_alike,   // 己 for 已
    synonym,      // 其它 for 其他
    blanks,       // between characters
    line_break,   // inside
    width,        // full for half, or half for full
    number_style, // ㈢ for （三）
    number_gone,
    traditional,
    radicals,  // of the Kangxi block, as some PDF have them
    invisible, // U+200E, U+200B, U+00AD
    year,      // 年度 for 年, or 年 for 年度
    affix,     // 数量, 情况 behind, 其中： before
    shortened  // to its beginning
};
constexpr int label_edits = 16;

// The label after the edit; the same where the edit does not apply to it.
std::string edited(const std::string& label, LabelEdit edit, const Form& form, std::mt19937& random);

std::string without_number(const std::string& label);
std::string with_wrong_number(const std::string& label, std::mt19937& random); // the same where it has none

// Labels of rows, columns and groups, and headings over tables: each with all the places in the plan that repeat it.
using LabelSlot = std::vector<std::string*>;
std::vector<LabelSlot> label_slots(Plan& plan);

// Changes so many labels, each once.
void edit_labels(Plan& plan, int count, std::mt19937& random);

} // namespace crossfoot::filed
