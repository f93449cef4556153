#include "comparison/comparison_sheet.hpp"

#include "language/catalogue.hpp"
#include "recognise/recognise.hpp"
#include "tell/last_year.hpp"
#include "tell/note.hpp"
#include "tell/place.hpp"
#include "tell/suspects.hpp"
#include "text/shown.hpp"
#include "years/past_report.hpp"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

using Entries = std::array<std::string, ComparisonSheet::columns>;

std::string as_text(std::string_view text) { return text.empty() ? std::string() : '\'' + one_line(text); }

bool is_plain(const ReportFigure& figure) {
    return figure.known() && (figure.figure.kind == FigureKind::number || figure.figure.kind == FigureKind::blank);
}

class ComparisonWriting {
public:
    ComparisonWriting(const CheckedReport& checked, const Document& document,
                      const std::vector<SectionProse>& last_prose, std::string_view day, Language language)
        : checked_(checked), document_(document), last_(*checked.last_year.report), last_prose_(last_prose), day_(day),
          language_(language), compared_(year_on_year(checked, document)) {}

    ComparisonSheet run() {
        sheet_.name = said("sheet_name");
        add_title();
        add_standing_out();
        add_relations();
        add_figures();
        add_prose();
        return std::move(sheet_);
    }

private:
    std::string said(std::string_view key,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const {
        return say(language_, "compare." + std::string(key), values);
    }

    int row() const { return static_cast<int>(sheet_.entries.size()) + 1; } // of the next, as formulas count

    void add_row(const Entries& entries) { sheet_.entries.emplace_back(entries.begin(), entries.end()); }
    void add_line(std::string_view text) { add_row({as_text(text)}); }
    void add_bold(std::string_view text) {
        sheet_.bold.push_back(row() - 1);
        add_line(text);
    }
    void add_part(std::string_view text) {
        add_row({});
        add_bold(text);
    }
    void add_head(std::initializer_list<std::string_view> keys) {
        Entries head;
        std::ranges::transform(keys, head.begin(),
                               [&](std::string_view key) { return key.empty() ? "" : as_text(said(key)); });
        sheet_.heads.push_back(row() - 1);
        add_row(head);
    }

    void add_title() {
        const std::string organ = one_line(checked_.report.organ);
        const std::string last = std::to_string(last_.report.year->year);
        add_bold(
            said("title", {{"organ", organ}, {"year", std::to_string(last_.report.year->year + 1)}, {"last", last}}));
        sheet_.entries.back().back() = as_text(comparison_mark);
        add_line(compared_text(checked_, language_));
        add_line(year_relations_text(checked_.last_year, language_));
        add_line(said("about", {{"day", std::string(day_)}}));
    }

    void add_standing_out() {
        add_part(said("standing_out", {{"count", std::to_string(compared_.standing_out.size())}}));
        if (compared_.standing_out.empty())
            return add_line(said("nothing"));
        add_head({"place", "rule", "", "", "", "", "message"});
        for (const Finding* finding : compared_.standing_out) {
            const FindingCell& first = finding->cells.front();
            const std::string last = last_cells_text(*finding, language_);
            const std::string title = finding->accepted
                                          ? say(language_, "summary.accepted") + ' ' + rules_text(*finding, language_)
                                          : title_text(*finding, language_);
            add_row({as_text(place_text(document_, first.place, language_, first.table)),
                     as_text(title + ' ' + finding->rule->name.in(language_)), "", "", "", "",
                     as_text(last.empty() ? message_text(*finding, language_)
                                          : said("with_last",
                                                 {{"message", message_text(*finding, language_)}, {"last", last}}))});
        }
    }

    void add_relations() {
        add_part(said("relations", {{"count", std::to_string(compared_.relations.size())}}));
        if (compared_.relations.empty())
            return add_line(said("no_relations"));
        add_head({"place", "relation", "now", "expected", "difference", "state", "last_figures"});
        for (const ComparedRelation& relation : compared_.relations)
            add(relation);
    }

    void add(const ComparedRelation& compared) {
        const CheckedYearRelation& checked = compared.checked;
        const Relation& relation = checked.relation->relation;
        const Rule* rule = checked_.report.form->rule(relation.rule);
        const std::string& name = relation.name.in(language_);
        const std::string rule_name = rule->name.in(language_);
        const TableSpec& spec = *checked.table->spec;
        const ReportFigure& first = *checked.sides.totals.front().figure;
        const bool live = compared.state != RelationState::accepted && is_plain_sum(checked.sides.totals) &&
                          is_plain_sum(checked.sides.parts);
        const std::string at = std::to_string(row());
        add_row({as_text(place_text(document_, first.place, language_, &spec)),
                 label(name.empty() ? rule_name
                                    : say(language_, "summary.relation", {{"rule", rule_name}, {"relation", name}}),
                       spec.lines(relation.across)[static_cast<std::size_t>(checked.line)]),
                 live ? '=' + sum_of(checked.sides.totals, true) : checked.found.str(),
                 live ? '=' + expected_of(checked) : checked.expected.str(),
                 live ? "=C" + at + "-D" + at : (checked.found - checked.expected).str(),
                 live ? state_formula(relation.comparison, "E" + at) : as_text(state_text(compared.state)),
                 as_text(last_figures(checked))});
    }

    std::string label(const std::string& what, const Line& line) const {
        return as_text(
            say(language_, "finding.item_and_applicant", {{"item", what}, {"applicant", line.name.in(language_)}}));
    }

    static bool is_plain_sum(const std::vector<YearOperand>& operands) {
        return std::ranges::all_of(operands, [](const YearOperand& operand) { return is_plain(*operand.figure); });
    }

    // A blank cell counts nothing, and neither does a text, be it that of a formula.
    std::string sum_of(const std::vector<YearOperand>& operands, bool now) const {
        std::string sum;
        for (const YearOperand& operand : operands) {
            const std::string value = operand.figure->figure.value.str();
            sum += operand.sign < 0 ? "-" : sum.empty() ? "" : "+";
            sum += now                      ? "N(" + reference(operand.figure->place) + ')'
                   : value.starts_with('-') ? '(' + value + ')'
                                            : value;
        }
        return sum;
    }

    std::string expected_of(const CheckedYearRelation& checked) const {
        const std::string parts = sum_of(checked.sides.parts, true);
        const std::string last = sum_of(checked.sides.last, false);
        return parts.empty() ? last : parts + (last.starts_with('-') ? "" : "+") + last;
    }

    // "$'表三'.D6".
    std::string reference(const Place& place) const {
        return '$' + sheet_reference(document_.blocks[place.block].name) + '.' + a1(place.cell());
    }

    std::string state_formula(Comparison comparison, const std::string& difference) const {
        const char* const holds = comparison == Comparison::equal      ? "=0"
                                  : comparison == Comparison::at_least ? ">=0"
                                                                       : "<=0";
        return "=IF(ROUND(" + difference + ";6)" + holds + ";\"" + say(language_, "summary.holds") + "\";\"" +
               say(language_, "summary.fails") + "\")";
    }

    std::string state_text(RelationState state) const {
        return say(language_, state == RelationState::holds   ? "summary.holds"
                              : state == RelationState::fails ? "summary.fails"
                                                              : "summary.accepted");
    }

    std::string last_figures(const CheckedYearRelation& checked) const {
        std::string text;
        for (const YearOperand& operand : checked.sides.last)
            text += (text.empty() ? "" : say(language_, "finding.list_comma")) +
                    place_text(last_.outline, operand.figure->place, language_, checked.last.table->spec) + ' ' +
                    operand.figure->figure.value.str();
        return text;
    }

    void add_figures() {
        add_part(said("figures"));
        const TableSpec* table = nullptr;
        for (const ComparedFigure& figure : compared_.figures) {
            if (figure.table != table) {
                table = figure.table;
                add_bold(table->title.in(language_));
                add_head({"place", "item", "now", "last", "difference", "change", "remark"});
                if (sheet_.changes.first.row == 0)
                    sheet_.changes.first = {row() - 1, 5};
            }
            add(figure);
        }
        sheet_.changes.last = {row() - 2, 5};
    }

    void add(const ComparedFigure& figure) {
        const TableSpec& spec = *figure.table;
        const std::string at = std::to_string(row());
        const std::string both = "=IF(AND(ISNUMBER(C" + at + ");ISNUMBER(D" + at + "));";
        const LocalText& item =
            spec.row_labels ? spec.rows[static_cast<std::size_t>(figure.row)].name : spec.title; // else it says nothing
        add_row(
            {figure.now ? as_text(place_text(document_, figure.now->place, language_, &spec)) : "",
             label(item.in(language_), spec.columns[static_cast<std::size_t>(figure.column)]),
             figure.now ? shown_cell(reference(figure.now->place)) : "", figure.last ? value_of(*figure.last) : "",
             both + 'C' + at + "-D" + at + ";\"\")",
             both + "IF(D" + at + "<>0;(C" + at + "-D" + at + ")/ABS(D" + at + ");IF(C" + at + "=0;\"\";\"—\"));\"\")",
             as_text(remark(figure))});
    }

    // What is blank is not 0.
    static std::string shown_cell(const std::string& cell) { return "=IF(" + cell + "=\"\";\"\";" + cell + ')'; }

    static std::string value_of(const ReportFigure& figure) {
        return figure.known() && figure.figure.has_value() ? figure.figure.value.str() : as_text(figure.text);
    }

    std::string remark(const ComparedFigure& figure) const {
        std::string text;
        const auto add = [&](const std::string& part) {
            text += (text.empty() ? "" : say(language_, "finding.list_comma")) + part;
        };
        for (const Finding* finding : figure.told)
            add(rules_text(*finding, language_));
        if (!figure.now)
            add(said("not_now"));
        else if (!is_plain(*figure.now))
            add(said("no_number"));
        if (!figure.in_last_form)
            add(said("not_in_form"));
        else if (!figure.last)
            add(said("not_read"));
        else if (!figure.last->known() || figure.last->figure.kind == FigureKind::unreadable)
            add(said("last_no_number"));
        return text;
    }

    // Of sections that both years have, what is last year's.
    void add_prose() {
        if (last_prose_.empty())
            return;
        add_part(said("prose"));
        for (const SectionProse& now : section_prose(document_, checked_.report))
            for (const SectionProse& last : last_prose_)
                if (checked_.report.form->publication.sections[now.section].id ==
                    last_.report.form->publication.sections[last.section].id)
                    add(now, last);
    }

    void add(const SectionProse& now, const SectionProse& last) {
        std::vector<const SectionSentence*> same;
        for (const SectionSentence& sentence : now.sentences) {
            const auto there = std::ranges::find(last.sentences, sentence.mark, &SectionSentence::mark);
            same.push_back(there == last.sentences.end() ? nullptr : &*there);
        }
        const auto repeated = static_cast<std::size_t>(same.size() - std::ranges::count(same, nullptr));
        add_bold(said("section", {{"section", checked_.report.form->publication.sections[now.section].heading},
                                  {"all", std::to_string(same.size())},
                                  {"same", std::to_string(repeated)}}));
        add_head({"place", "now", "", "", "", "sameness", "last"});
        for (std::size_t i = 0; i < same.size(); ++i) {
            const SectionSentence& sentence = now.sentences[i];
            const std::string text = one_line(sentence.text);
            add_row({as_text(place_text(document_, sentence.place, language_)), as_text(text), "", "", "",
                     !same[i] ? "" : as_text(said(one_line(same[i]->text) == text ? "same" : "same_but_figures")),
                     same[i] ? as_text(same[i]->text) : ""});
        }
    }

    const CheckedReport& checked_;
    const Document& document_;
    const PastReport& last_;
    const std::vector<SectionProse>& last_prose_;
    std::string_view day_;
    Language language_;
    YearOnYear compared_;
    ComparisonSheet sheet_;
};

} // namespace

ComparisonSheet comparison_sheet(const CheckedReport& checked, const Document& document,
                                 const std::vector<SectionProse>& last_prose, std::string_view day, Language language) {
    return ComparisonWriting(checked, document, last_prose, day, language).run();
}

} // namespace crossfoot
