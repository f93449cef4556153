#include "recognise/recognise.hpp"

#include "recognise/long_tables.hpp"
#include "recognise/pages.hpp"
#include "recognise/settlement.hpp"
#include "recognise/single_rows.hpp"
#include "recognise/small_tables.hpp"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

constexpr double least_explained = 0.3; // of a long table, all its pages together
constexpr std::size_t sections_of_a_report = 3; // headings that make a document a whole report

double points(const Alternatives& place) { return std::ranges::max(place, {}, &Candidate::points).points; }

// The places of tables on a block: long tables first, whose cells nothing else may claim.
class BlockReader {
public:
    BlockReader(const Document& document, const BlockContents& contents, const FormNames& names)
        : plain_(document, contents, false), turned_(document, contents, true), names_(names) {}

    // Long tables are kept apart, since they may go on on the next block.
    void read(std::vector<Alternatives>& long_ones, std::vector<Alternatives>& others) {
        take(both_ways(long_tables), points, long_ones);
        take(both_ways(single_rows), points, others);
        take(both_ways(small_tables), [](const Alternatives& place) { return std::ranges::max(place, {}, &Candidate::fit).fit; },
             others);
    }

private:
    template <typename Find> std::vector<Alternatives> both_ways(Find find) {
        std::vector<Alternatives> all = find(plain_, names_);
        std::ranges::move(find(turned_, names_), std::back_inserter(all));
        return all;
    }

    template <typename Worth>
    void take(std::vector<Alternatives> found, Worth worth, std::vector<Alternatives>& result) {
        std::ranges::stable_sort(found, [&](const auto& a, const auto& b) { return worth(a) > worth(b); });
        for (Alternatives& place : found)
            if (claims_.take(*std::ranges::max_element(place, {}, &Candidate::fit)))
                result.push_back(std::move(place));
    }

    View plain_;
    View turned_;
    const FormNames& names_;
    Claims claims_;
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

ReportTable table_of(const Document& document, Candidate&& candidate) {
    ReportTable table;
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
        table.figures.push_back(read(place));
    for (const Axis axis : {Axis::rows, Axis::columns})
        for (CandidateExtra& extra : axis == Axis::rows ? candidate.extra_rows : candidate.extra_columns) {
            for (const std::optional<Place>& place : extra.cells)
                extra.line.figures.push_back(read(place));
            choose_parts(extra, axis, table);
            (axis == Axis::rows ? table.extra_rows : table.extra_columns).push_back(std::move(extra.line));
        }
    return table;
}

Report report_of(const Document& document, Settled&& settled, const FormNames& names) {
    Report report;
    report.form = names.forms[settled.form];
    report.year = settled.year;
    report.years = std::move(settled.years);
    report.paragraphs = std::move(settled.paragraphs);
    for (const Title& title : settled.titles)
        if (report.organ.empty())
            report.organ = title.organ;
    for (Candidate& candidate : settled.tables)
        report.tables.push_back(table_of(document, std::move(candidate)));
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

} // namespace

Recogniser::Recogniser(const std::vector<std::shared_ptr<const Form>>& forms)
    : forms_([&] {
          std::vector<std::shared_ptr<const Form>> newest_first = forms;
          std::ranges::stable_sort(newest_first, std::greater<>(), [](const auto& form) { return form->first_year; });
          return newest_first;
      }()),
      labels_(forms_) {}

std::vector<Report> Recogniser::recognise(const Document& document) {
    labels_.forget_much();
    const FormNames names{forms_, labels_};
    LandmarkReader landmarks_of(names);
    std::vector<Landmarks> landmarks(document.blocks.size());
    std::vector<Alternatives> long_ones;
    std::vector<Alternatives> places;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].hidden)
            continue;
        const BlockContents contents = contents_of(document, block, labels_);
        landmarks[block] = landmarks_of.read(document, contents);
        if (!contents.contents.empty())
            BlockReader(document, contents, names).read(long_ones, places);
    }
    std::ranges::sort(long_ones, {}, [](const Alternatives& place) {
        return std::pair(place.front().block, place.front().box.first);
    });
    for (Alternatives& place : joined_pages(std::move(long_ones))) {
        const bool enough = std::ranges::any_of(place, [](const Candidate& one) { return one.explained >= least_explained; });
        if (enough)
            places.push_back(std::move(place));
    }
    std::vector<Report> reports;
    for (Settled& settled : settle(std::move(places), landmarks, names))
        reports.push_back(report_of(document, std::move(settled), names));
    if (reports.empty() && !forms_.empty())
        if (auto report = headings_alone(landmarks, names))
            reports.push_back(std::move(*report));
    number_copies(reports);
    return reports;
}

std::vector<Report> recognise(const Document& document, const std::vector<std::shared_ptr<const Form>>& forms) {
    return Recogniser(forms).recognise(document);
}

} // namespace crossfoot
