// What a cell says: a number, no number on purpose, or something that nobody can count on.
//
// The kinds and spellings are those met in published reports: full-width digits, thousands separators, spaces inside
// numbers, units, a letter O for zero, 增 and 减 for a sign, notes in brackets, dashes and the word 无 where a 0 was
// meant.
#pragma once

#include "figure/decimal.hpp"

#include <string>
#include <string_view>

namespace crossfoot {

enum class FigureKind {
    number,      // stored as a number
    blank,       // nothing, or spaces only
    dash,        // "-", "—", "/", "——"
    none,        // "无", "未发生", "N/A"
    text_number, // a number stored as text: "１２", "12,345", "5件"
    note,        // a number with a note: "22（其中修订16件）"
    unreadable   // anything else; relations take it as 0
};

// The identifier used in JSON and by the cell functions: "number", "blank", "dash", "none", "text number", "note",
// "unreadable".
std::string_view name(FigureKind kind);

// Why a text is not the plain digits of its number; several may hold at once.
struct Spelling {
    bool full_width = false;  // １２
    bool separators = false;  // 12,345
    bool spaces = false;      // 1 2
    bool zero_letter = false; // 〇, Ｏ, O for 0
    bool unit = false;        // 5件, 251000元
    bool sign = false;        // +19, -2, 减4
    bool any() const { return full_width || separators || spaces || zero_letter || unit || sign; }
    friend bool operator==(const Spelling&, const Spelling&) = default;
};

struct Figure {
    FigureKind kind = FigureKind::blank;
    Decimal value;     // 0 where no number was read
    Spelling spelling; // of a text_number or a note
    std::string unit;  // "件", "元", "万元"; empty without one
    std::string note;  // what stands in the brackets or behind the number; empty without one

    bool has_value() const {
        return kind == FigureKind::number || kind == FigureKind::text_number || kind == FigureKind::note;
    }
    friend bool operator==(const Figure&, const Figure&) = default;
};

// Reads the text of a cell that is not stored as a number. Takes UTF-8; never throws.
Figure read_figure(std::string_view text);

// A cell that is stored as a number.
Figure stored_number(Decimal value);

} // namespace crossfoot
