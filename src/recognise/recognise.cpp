#include "recognise/recognise.hpp"

#include "recognise/captions.hpp"
#include "recognise/claims.hpp"
#include "recognise/leftovers.hpp"
#include "recognise/long_tables.hpp"
#include "recognise/money_units.hpp"
#include "recognise/pages.hpp"
#include "recognise/settlement.hpp"
#include "recognise/single_rows.hpp"
#include "recognise/small_tables.hpp"
#include "recognise/text_tables.hpp"
#include "recognise/typed_totals.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace crossfoot {
namespace {

constexpr double least_explained = 0.3;         // of a long table, all its pages together
constexpr std::size_t sections_of_a_report = 3; // headings that make a document a whole report

double points(const Alternatives& place) { return std::ranges::max_element(place, {}, &Candidate::points)->points; }

// The places of tables on a block: long tables first, whose cells nothing else may claim.
class BlockReader {
public:
    BlockReader(const Document& document, const BlockContents& contents, const FormNames& names,
                const std::vector<Title>& titles)
        : document_(document), contents_(contents), names_(names), titles_(titles) {}

    // Long tables are kept apart, since they may go on on the next block.
    void read(std::vector<Alternatives>& long_ones, std::vector<Alternatives>& others) {
        const View upright(document_, contents_, false);
        std::optional<View> turned;
        find(upright);
        choose();
        if (leaves_labels()) {
            find(turned.emplace(document_, contents_, true));
            choose();
        }
        const auto view_of = [&](const Candidate& one) -> const View& { return one.transposed ? *turned : upright; };
        const auto move_taken = [&](std::vector<Place>& found, std::vector<Alternatives>& result) {
            for (Place& place : found)
                if (place.taken) {
                    for (Candidate& candidate : place.alternatives)
                        add_leftovers(candidate, view_of(candidate), claims_, names_.labels);
                    result.push_back(std::move(place.alternatives));
                }
        };
        move_taken(long_, long_ones);
        move_taken(single_, others);
        move_taken(small_, others);
    }

private:
    struct Place {
        Alternatives alternatives;
        bool taken = false;
    };

    void find(const View& view) {
        const auto add = [](std::vector<Alternatives>&& found, std::vector<Place>& places) {
            for (Alternatives& alternatives : found)
                places.push_back({std::move(alternatives), false});
        };
        add(long_tables(view, names_), long_);
        add(single_rows(document_, view, names_, titles_), single_);
        add(small_tables(view, names_), small_);
    }

    void choose() {
        claims_ = {};
        const auto fit = [](const Alternatives& place) {
            return std::ranges::max_element(place, {}, &Candidate::fit)->fit;
        };
        mark(long_, points);
        mark(single_, points);
        mark(small_, fit);
    }

    template <typename Worth> void mark(std::vector<Place>& found, Worth worth) {
        std::vector<Place*> order;
        order.reserve(found.size());
        for (Place& place : found)
            order.push_back(&place);
        std::ranges::stable_sort(order, std::greater<>(),
                                 [&](const Place* place) { return worth(place->alternatives); });
        for (Place* place : order)
            place->taken = claims_.take(*std::ranges::max_element(place->alternatives, {}, &Candidate::fit));
    }

    // Labels of tables stand outside all that was found: there may be tables the other way round.
    bool leaves_labels() const {
        return std::ranges::any_of(contents_.contents, [&](const Content& content) {
            return content.label && is_of_a_table(*content.label) &&
                   !claims_.holds(crossfoot::Place(contents_.block, content.at));
        });
    }

    bool is_of_a_table(const Label& label) const {
        if (const TextKind* kind = names_.known.kinds.find(label); kind && (kind->row || kind->column))
            return true;
        if (const std::optional<RowHit>* hit = names_.known.row_hits.find(label); hit && *hit)
            return true;
        return std::ranges::any_of(names_.known.outcomes, [&](const auto& lines) {
            const int* line = lines.second.find(label);
            return line && *line >= 0;
        });
    }

    const Document& document_;
    const BlockContents& contents_;
    const FormNames& names_;
    const std::vector<Title>& titles_;
    Claims claims_;
    std::vector<Place> long_;
    std::vector<Place> single_;
    std::vector<Place> small_;
};

// Of the lines that a subtotal may add up, those that it does add up most often.
void choose_parts(CandidateExtra& extra, Axis axis, const ReportTable& table) {
    std::size_t most = 0;
    for (const std::vector<int>& parts : extra.choices) {
        std::size_t holds = 0;
        for (std::size_t i = 0; i < extra.line.figures.size(); ++i) {
            if (!extra.line.figures[i])
                continue;
            Decimal sum;
            for (const int part : parts) {
                const auto other = static_cast<int>(i);
                const ReportFigure* figure = axis == Axis::rows ? table.figure(part, other) : table.figure(other, part);
                if (figure)
                    sum += figure->figure.value;
            }
            holds += sum == extra.line.figures[i]->figure.value && !sum.is_zero() ? 1 : 0;
        }
        if (holds > most) {
            most = holds;
            extra.line.parts = parts;
        }
    }
}

ReportTable table_of(const Document& document, const Form& form, Candidate&& candidate) {
    ReportTable table;
    table.in_text = document.blocks[candidate.block].kind == BlockKind::table;
    table.spec = candidate.spec;
    table.parts = std::move(candidate.parts);
    table.rows = std::move(candidate.rows);
    table.columns = std::move(candidate.columns);
    table.issues = std::move(candidate.issues);
    table.uncertain = candidate.uncertain;
    table.fit = candidate.fit;
    const auto read = [&](const std::optional<Place>& place) {
        return place ? std::optional(read_cell(document, place->block, place->cell())) : std::nullopt;
    };
    table.figures.reserve(candidate.cells.size());
    for (const std::optional<Place>& place : candidate.cells)
        place ? table.figures.emplace_back(read_cell(document, place->block, place->cell()))
              : table.figures.emplace_back();
    for (const Axis axis : {Axis::rows, Axis::columns})
        for (CandidateExtra& extra : axis == Axis::rows ? candidate.extra_rows : candidate.extra_columns) {
            for (const std::optional<Place>& place : extra.cells)
                extra.line.figures.push_back(read(place));
            choose_parts(extra, axis, table);
            (axis == Axis::rows ? table.extra_rows : table.extra_columns).push_back(std::move(extra.line));
        }
    take_in_units_of_the_form(document, form, table);
    return table;
}

Report report_of(const Document& document, Settled&& settled, const FormNames& names) {
    Report report;
    report.form = names.forms[settled.form];
    report.year = settled.year;
    report.years = std::move(settled.years);
    report.paragraphs = std::move(settled.paragraphs);
    report.twice = std::move(settled.twice);
    for (const Title& title : settled.titles)
        if (report.organ.empty())
            report.organ = title.organ;
    for (Candidate& candidate : settled.tables)
        lead_to_typed_totals(document, *report.form,
                             report.tables.emplace_back(table_of(document, *report.form, std::move(candidate))));
    report.whole = !settled.titles.empty() && settled.sections >= sections_of_a_report;
    for (const TableSpec& spec : report.form->tables) {
        if (report.table(spec) || std::ranges::find(settled.beside, spec.id) != settled.beside.end())
            continue;
        MissingTable missing{&spec, {}};
        bool own = false;
        for (const auto& [table, heading] : settled.headings)
            if (table == spec.id && (!missing.heading || (heading.own && !own))) {
                missing.heading = heading.place;
                own = heading.own;
            }
        report.missing.push_back(missing);
    }
    return report;
}

// Two equal tables on one sheet are two.
void number_copies(std::vector<Report>& reports) {
    std::map<std::pair<std::size_t, std::string>, int> copies;
    for (Report& report : reports)
        for (ReportTable& table : report.tables)
            table.copy = copies[{table.parts.front().block, table.spec->id}]++;
}

// Where no table was found: a report of those whose headings stand there, which are named as not read.
std::optional<Report> headings_alone(const std::vector<Landmarks>& landmarks, const FormNames& names) {
    Report report;
    for (const Landmarks& marks : landmarks)
        report.years.insert(report.years.end(), marks.years.begin(), marks.years.end());
    report.year = most_named(report.years);
    for (const auto& form : names.forms)
        if (!report.form || (report.year && form->covers(report.year->year) && !report.form->covers(report.year->year)))
            report.form = form;
    for (const TableSpec& spec : report.form->tables) {
        MissingTable missing{&spec, {}};
        for (const Landmarks& marks : landmarks)
            for (const auto& [table, heading] : marks.headings)
                if (table == spec.id && !missing.heading)
                    missing.heading = heading.place;
        if (missing.heading)
            report.missing.push_back(missing);
    }
    return report.missing.empty() ? std::nullopt : std::optional(std::move(report));
}

bool is_left_out(const Block& block) { return block.hidden || is_comparison(block); }

} // namespace

// What was found on a block, before blocks are looked at together.
struct Recogniser::BlockFound {
    Landmarks landmarks;
    std::vector<Alternatives> long_ones;
    std::vector<Alternatives> others;
};

// What is kept from document to document.
struct Recogniser::Memory {
    explicit Memory(const std::vector<std::shared_ptr<const Form>>& forms)
        : labels(forms), names{forms, labels, known}, landmarks(names) {}
    Labels labels;
    KnownLabels known;
    FormNames names;
    LandmarkReader landmarks;
    std::vector<BlockFound> blocks; // of the document before, where it may come again
};

Recogniser::Recogniser(const std::vector<std::shared_ptr<const Form>>& forms) : forms_(forms) {
    std::ranges::stable_sort(forms_, std::greater<>(), [](const auto& form) { return form->first_year; });
    memory_ = std::make_unique<Memory>(forms_);
}

Recogniser::~Recogniser() = default;

std::vector<Report> Recogniser::recognise(const Document& document) {
    if (memory_->labels.holds_much())
        memory_ = std::make_unique<Memory>(forms_);
    std::vector<BlockFound> blocks(document.blocks.size());
    for (std::size_t block = 0; block < blocks.size(); ++block)
        look_at(document, block, blocks[block]);
    return reports_of(document, std::move(blocks));
}

std::vector<Report> Recogniser::recognise_again(const Document& document, const std::vector<bool>& same) {
    if (memory_->labels.holds_much())
        memory_ = std::make_unique<Memory>(forms_);
    std::vector<BlockFound>& blocks = memory_->blocks;
    const std::size_t known = blocks.size();
    blocks.resize(document.blocks.size());
    for (std::size_t block = 0; block < blocks.size(); ++block)
        if (block >= known || !same[block])
            look_at(document, block, blocks[block] = {});
    return reports_of(document, blocks);
}

void Recogniser::lay_out_tables(Document& document) { crossfoot::lay_out_tables(document, memory_->names); }

void Recogniser::look_at(const Document& document, std::size_t block, BlockFound& found) {
    if (is_left_out(document.blocks[block]))
        return;
    const BlockContents contents = contents_of(document, block, memory_->labels);
    found.landmarks = memory_->landmarks.read(document, contents);
    if (!contents.contents.empty())
        BlockReader(document, contents, memory_->names, found.landmarks.titles).read(found.long_ones, found.others);
}

std::vector<Report> Recogniser::reports_of(const Document& document, std::vector<BlockFound> blocks) const {
    const FormNames& names = memory_->names;
    std::vector<Landmarks> landmarks;
    landmarks.reserve(blocks.size());
    std::vector<Alternatives> long_ones;
    std::vector<Alternatives> places;
    std::vector<bool> free_blocks; // nothing was found there
    free_blocks.reserve(blocks.size());
    for (std::size_t block = 0; block < blocks.size(); ++block)
        free_blocks.push_back(blocks[block].long_ones.empty() && blocks[block].others.empty() &&
                              !is_left_out(document.blocks[block]));
    for (BlockFound& block : blocks) {
        landmarks.push_back(std::move(block.landmarks));
        std::ranges::move(block.long_ones, std::back_inserter(long_ones));
        std::ranges::move(block.others, std::back_inserter(places));
    }
    std::ranges::sort(long_ones, {}, [](const Alternatives& place) {
        return std::pair(place.front().block, place.front().box.first);
    });
    add_short_pages(long_ones, free_blocks, document, names);
    for (Alternatives& place : joined_pages(std::move(long_ones), document, landmarks)) {
        const bool enough =
            std::ranges::any_of(place, [](const Candidate& one) { return one.explained >= least_explained; });
        if (enough)
            places.push_back(std::move(place));
    }
    places = joined_single_rows(std::move(places), document, landmarks);
    std::vector<Settled> all = settle(std::move(places), landmarks, names);
    choose_by_captions(all, document, names);
    std::vector<Report> reports;
    reports.reserve(all.size());
    for (Settled& settled : all)
        reports.push_back(report_of(document, std::move(settled), names));
    if (reports.empty() && !forms_.empty())
        if (auto report = headings_alone(landmarks, names))
            reports.push_back(std::move(*report));
    number_copies(reports);
    return reports;
}

bool is_comparison(const Block& block) {
    constexpr int first_rows = 10;
    for (const Grid::Row& row : block.grid.rows()) {
        if (row.row >= first_rows)
            break;
        if (std::ranges::any_of(row.cells, [](const auto& cell) { return cell.cell.text == comparison_mark; }))
            return true;
    }
    return false;
}

std::vector<Report> recognise(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms) {
    return Recogniser(forms).recognise(document);
}

} // namespace crossfoot
