// Sheets made of the labels of forms, laid out as forms are and disturbed by bytes.
#include "check/acceptance.hpp"
#include "check/check.hpp"
#include "judge.hpp"
#include "target.hpp"

#include <algorithm>
#include <set>

namespace crossfoot::fuzz {
namespace {

const std::vector<std::string>& labels() {
    static const std::vector<std::string> all = [] {
        std::set<std::string> found;
        for (const auto& form : built_in_forms()) {
            for (const TableSpec& table : form->tables) {
                found.insert({table.heading, table.corner});
                for (const Axis axis : {Axis::rows, Axis::columns})
                    for (const Line& line : table.lines(axis)) {
                        found.insert(line.label);
                        found.insert(line.aliases.begin(), line.aliases.end());
                        found.insert(line.groups.begin(), line.groups.end());
                    }
            }
            for (const auto* words : {&form->subtotal_labels, &form->ignored_labels, &form->year_labels})
                found.insert(words->begin(), words->end());
            for (const std::string& mark : form->title_marks)
                found.insert("2021年" + mark);
        }
        return std::vector<std::string>(found.begin(), found.end());
    }();
    return all;
}

const std::string& some_label(Decisions& decisions) { return labels()[decisions.up_to(labels().size() - 1)]; }

Cell figure(Decisions& decisions) {
    const std::size_t kind = decisions.up_to(255);
    if (kind < 200)
        return {CellKind::number, std::to_string(kind % 7), (kind & 8U) != 0};
    if (kind < 240)
        return {CellKind::text, std::string(decisions.text(12)), false};
    if (kind < 248)
        return {CellKind::error, "#REF!", true};
    return {CellKind::number, "99999999999999999999999e30", false};
}

// A row is added as a whole, its empty cells left out.
void add_row(Grid& grid, int row, int column, const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].kind != CellKind::empty)
            grid.add({row, column + static_cast<int>(i)}, cells[i]);
}

void add_table(Grid& grid, int& row, const TableSpec& table, Decisions& decisions) {
    const auto column = static_cast<int>(decisions.up_to(2));
    for (const bool groups : {true, false}) {
        std::vector<Cell> head(1);
        for (const Line& line : table.columns) {
            std::string text = !groups ? line.label : line.groups.empty() ? std::string() : line.groups.back();
            if (const std::size_t disturbed = decisions.up_to(255); disturbed > 250)
                text = some_label(decisions);
            else if (disturbed == 1)
                text.clear();
            head.push_back({text.empty() ? CellKind::empty : CellKind::text, text, false});
        }
        add_row(grid, row++, column, head);
    }
    for (const Line& line : table.rows) {
        row += decisions.up_to(255) == 9 ? 1 : 0;
        std::vector<Cell> cells{{CellKind::text, line.label, false}};
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            cells.push_back(figure(decisions));
        add_row(grid, row++, column, cells);
    }
}

void add_scattered(Grid& grid, Decisions& decisions) {
    int row = 0;
    for (std::size_t rows = decisions.up_to(40); rows > 0; --rows) {
        row += static_cast<int>(1 + decisions.up_to(2));
        int column = -1;
        for (std::size_t cells = decisions.up_to(14); cells > 0; --cells) {
            column += static_cast<int>(1 + decisions.up_to(1));
            if (decisions.yes())
                grid.add({row, column}, {CellKind::text, some_label(decisions), false});
            else
                grid.add({row, column}, figure(decisions));
        }
    }
}

Document document_of(Decisions& decisions) {
    Document document;
    for (std::size_t sheets = 1 + decisions.up_to(1); sheets > 0; --sheets) {
        Block& sheet = document.blocks.emplace_back();
        sheet.name = decisions.yes() ? "三" : std::string(decisions.text(10));
        int row = 0;
        if (decisions.up_to(3) == 0) {
            add_scattered(sheet.grid, decisions);
        } else {
            const Form& form = *built_in_forms()[decisions.up_to(built_in_forms().size() - 1)];
            for (const TableSpec& table : form.tables)
                if (decisions.yes()) {
                    add_table(sheet.grid, row, table, decisions);
                    row += static_cast<int>(decisions.up_to(3));
                }
        }
        std::vector<CellRange> merged;
        for (std::size_t ranges = decisions.up_to(5); ranges > 0; --ranges) {
            const CellAddress first{static_cast<int>(decisions.up_to(60)), static_cast<int>(decisions.up_to(20))};
            merged.push_back({first,
                              {first.row + static_cast<int>(decisions.up_to(50)),
                               first.column + static_cast<int>(decisions.up_to(20))}});
        }
        sheet.grid.merge(std::move(merged));
    }
    return document;
}

} // namespace

void grid(std::string_view bytes) {
    Decisions decisions(bytes);
    judge(document_of(decisions));
}

// Any properties may stand in a document; a finding that was accepted is accepted when the document is checked again.
void accepted(std::string_view bytes) {
    Decisions decisions(bytes);
    const std::string name(decisions.text(60));
    const std::string value(decisions.text(60));
    Document document = document_of(decisions);
    document.properties.push_back({name, value});
    judge(document);
    const std::vector<CheckedReport> reports = check(document, built_in_forms());
    for (const CheckedReport& report : reports) {
        if (report.findings.empty() || report.findings.front().accepted)
            continue;
        const std::vector<DocumentProperty> own =
            acceptances_of(document, report.findings.front(), "口径不同", "2022-01-31");
        document.properties.insert(document.properties.end(), own.begin(), own.end());
        std::size_t now = 0;
        std::size_t before = 0;
        for (const CheckedReport& again : check(document, built_in_forms()))
            now += static_cast<std::size_t>(std::ranges::count_if(
                again.findings, [](const Finding& finding) { return finding.accepted.has_value(); }));
        for (const CheckedReport& first : reports)
            before += static_cast<std::size_t>(std::ranges::count_if(
                first.findings, [](const Finding& finding) { return finding.accepted.has_value(); }));
        require(now > before, "an accepted finding is accepted");
        break;
    }
}

} // namespace crossfoot::fuzz
