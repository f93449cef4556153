#include "check/figure_sums.hpp"
#include "check/model.hpp"
#include "check/operands.hpp"
#include "check/prose.hpp"

#include <algorithm>
#include <set>

namespace crossfoot {
namespace {

// The sum, as far as its figures stand in relations; nothing where one is of another table or was not read.
std::optional<SaidSum> said_sum(const RelationModel& model, const Report& report, const ReportTable& table,
                                const FigureSum& sum, const Decimal& value) {
    SaidSum said{{}, value};
    for (const FigurePlace& place : sum) {
        const TableSpec& spec = report.form->tables[static_cast<std::size_t>(place.table)];
        const ReportFigure* figure = &spec == table.spec ? table.figure(place.row, place.column) : nullptr;
        if (!figure || !figure->known())
            return {};
        if (const auto known = model.figure_at.find(figure->place); known != model.figure_at.end())
            said.terms.push_back({known->second, +1});
        else if (figure->figure.kind == FigureKind::unreadable)
            return {};
        else
            said.value -= figure->figure.value;
    }
    return said.terms.empty() ? std::nullopt : std::optional(std::move(said));
}

// The number and what is said of it, as far as it is near.
FindingCell statement_cell(const ReadPassage& passage, const ReadSentence& sentence, const Reading& reading) {
    constexpr std::size_t near = 14; // letters
    const std::size_t number = sentence.number(reading).first;
    const Clause& clause = sentence.sentence.clauses[reading.clause];
    return prose_cell(passage, clause.first(number - std::min(number, near)), sentence.last(reading));
}

bool agrees(KnownSums& sums, const ReadSentence& sentence, const Reading& reading) {
    return std::ranges::any_of(reading.statement->equals,
                               [&](const FigureSum& sum) { return sums.of(sum).is(sentence.number(reading).value); });
}

bool may_be_about_something_else(KnownSums& sums, const ReadSentence& sentence) {
    return sentence.readings.size() > 1 && std::ranges::none_of(sentence.readings, [&](const Reading& reading) {
               return agrees(sums, sentence, reading);
           });
}

} // namespace

void add_witnesses(RelationModel& model, const Report& report, const ReportTable& table,
                   const std::vector<Witness>& witnesses) {
    for (const Witness& witness : witnesses) {
        Testimony testimony;
        for (const FigureSum& sum : witness.statement->equals)
            if (auto said = said_sum(model, report, table, sum, witness.value))
                testimony.push_back(std::move(*said));
        if (testimony.size() < witness.statement->equals.size())
            continue; // it may speak of what was not read
        model.table.testimonies.push_back(std::move(testimony));
        model.witnesses.push_back(witness.cell);
    }
}

std::vector<Witness> witnesses_in(const std::vector<ReadPassage>& prose, KnownSums& sums) {
    std::vector<Witness> witnesses;
    std::set<const Statement*> unclear;
    for (const ReadPassage& passage : prose)
        for (const ReadSentence& sentence : passage.sentences) {
            if (may_be_about_something_else(sums, sentence))
                continue;
            for (const Reading& reading : sentence.readings) {
                if (sentence.number(reading).approximate || reading.otherwise)
                    continue; // 1.2万件
                const Decimal& value = sentence.number(reading).value;
                const auto known = std::ranges::find(witnesses, reading.statement, &Witness::statement);
                if (sentence.scope || (known != witnesses.end() && known->value != value))
                    unclear.insert(reading.statement);
                else if (known == witnesses.end())
                    witnesses.push_back({reading.statement, value, statement_cell(passage, sentence, reading)});
            }
        }
    std::erase_if(witnesses, [&](const Witness& witness) { return unclear.contains(witness.statement); });
    return witnesses;
}

} // namespace crossfoot
