// What of a report's text is read, whether right sentences are left alone and false figures are told: reports with the
// sentences that such reports are made of, right ones and then one figure of one sentence false. Beside it regular
// expressions, as who wants to check texts would write them first.
//
//     bench_prose [--count N] [--seed N] [--show N]
#include "check/check.hpp"
#include "check/policy.hpp"
#include "prose_sentences.hpp"
#include "recognise/recognise.hpp"
#include "report/random_figures.hpp"
#include "report/report_grid.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <regex>
#include <string>
#include <vector>

namespace crossfoot::bench {
namespace {

using test::ReportGrid;
// Of the processor: other work on the machine is nothing of ours.
double milliseconds_so_far() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

const Form& form() { return *built_in_forms().back(); }

struct Generated {
    ReportGrid grid;
    Values values;
};

Generated report(std::mt19937& random) {
    Generated made{ReportGrid(form(), {3, true, {2, 0}}), {}};
    made.grid.text({0, 0}, "某市2024年政府信息公开工作年度报告");
    std::vector<test::TableOfFigures> tables;
    for (const TableSpec& table : form().tables) {
        tables.push_back(test::random_figures(form(), table, random));
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                made.grid.number(made.grid.at(table.id, table.rows[row].id, table.columns[column].id),
                                 std::to_string(tables.back()[row][column]));
    }
    for (const auto& [name, sum] : form().publication.values)
        for (const FigurePlace& place : sum)
            made.values[name] += tables[static_cast<std::size_t>(place.table)][static_cast<std::size_t>(place.row)]
                                       [static_cast<std::size_t>(place.column)];
    return made;
}

// The rival: the word, then anything but a mark, then the number.
struct Pattern {
    std::regex expression;
    std::vector<std::string> names; // any of them makes it right
};

const std::vector<Pattern>& patterns() {
    const auto all = [] {
        std::vector<Pattern> made;
        const auto add = [&](const std::string& words, std::vector<std::string> names) {
            made.push_back({std::regex("(?:" + words + ")[^，。；0-9]*?([0-9]+)\\s*件"), std::move(names)});
        };
        add("收到|受理|接收|新收", {"new", "new+before"});
        add("办结|答复", {"done"});
        add("结转下年度|结转", {"before", "after"});
        add("予以公开", {"granted"});
        add("部分公开", {"partly"});
        add("不予公开", {"refused"});
        add("无法提供", {"unable"});
        add("不予处理", {"not_handled"});
        add("行政复议", {"review_total"});
        add("行政诉讼", {"suits_total"});
        return made;
    };
    static const std::vector<Pattern> known = all();
    return known;
}

struct Rival {
    int read = 0;
    int differ = 0;
};

Rival by_patterns(const std::vector<std::string>& sentences, const Values& values) {
    Rival result;
    for (const std::string& sentence : sentences)
        for (const Pattern& pattern : patterns())
            for (std::sregex_iterator at(sentence.begin(), sentence.end(), pattern.expression), end; at != end; ++at) {
                ++result.read;
                const std::string found = (*at)[1];
                const bool right = std::ranges::any_of(pattern.names, [&](const std::string& name) {
                    const std::int64_t value =
                        name == "new+before" ? values.at("new") + values.at("before") : values.at(name);
                    return std::to_string(value) == found;
                });
                result.differ += right ? 0 : 1;
            }
    return result;
}

// Findings about the text, X-FEE aside, which is about what it does not say.
std::vector<const Finding*> told(const CheckedReport& report) {
    std::vector<const Finding*> all;
    for (const Finding& finding : report.findings)
        if (finding.rule->id.starts_with("X-") && finding.rule->check != CheckKind::mentions)
            all.push_back(&finding);
    return all;
}

class Measuring {
public:
    Measuring(int count, unsigned seed, int show) : count_(count), random_(seed), show_(show) {}

    void run() {
        for (int i = 0; i < count_; ++i)
            one();
        const auto share = [](long part, long whole) {
            return 100.0 * static_cast<double>(part) / std::max(1L, whole);
        };
        std::printf("%d reports, %ld sentences, %ld numbers, %ld of them figures of the form\n\n", count_, sentences_,
                    numbers_, stated_);
        std::printf("%-28s %12s %12s\n", "", "crossfoot", "patterns");
        std::printf("%-28s %11.1f%% %11.1f%%\n", "figures read", share(read_, stated_), share(rival_read_, stated_));
        std::printf("%-28s %12ld %12ld\n", "false alarms, right text", alarms_, rival_alarms_);
        std::printf("%-28s %12ld\n", "of them hints", hints_);
        std::printf("%-28s %11.1f%% %11.1f%%\n", "seeded false figures told", share(found_, seeded_),
                    share(rival_found_, seeded_));
        std::printf("%-28s %12.3f %12.3f\n", "ms a report", milliseconds_ / count_, rival_milliseconds_ / count_);
    }

private:
    std::vector<CheckedReport> checked(ReportGrid grid, const std::vector<std::string>& sentences) {
        int row = 300; // far below the tables
        for (const std::string& sentence : sentences)
            grid.text({row++, 0}, sentence);
        const Document document = grid.workbook();
        const double start = milliseconds_so_far();
        std::vector<CheckedReport> reports = check(document, recogniser_, {});
        last_ = milliseconds_so_far() - start;
        return reports;
    }

    void one() {
        Generated made = report(random_);
        const std::vector<Written> written = paragraphs(made.values, random_, sentences_);
        std::vector<std::string> sentences;
        for (const Written& paragraph : written)
            sentences.push_back(paragraph.text);
        count_in(written);
        checked(made.grid, {});
        const double bare = last_;
        const std::vector<CheckedReport> right = checked(made.grid, sentences);
        milliseconds_ += last_ - bare;
        read_ += static_cast<long>(right.front().prose.agree + right.front().prose.differ);
        const std::vector<const Finding*> alarms = told(right.front());
        for (const Finding* finding : alarms) {
            ++alarms_;
            hints_ += finding->severity == Severity::hint ? 1 : 0;
            if (show_-- > 0)
                std::printf("false alarm: %s %s in %s\n", finding->rule->id.c_str(),
                            finding->cells.front().found.c_str(), finding->placeholders.front().second.zh_cn.c_str());
        }
        const double start = milliseconds_so_far();
        const Rival rival = by_patterns(sentences, made.values);
        rival_milliseconds_ += milliseconds_so_far() - start;
        rival_read_ += rival.read;
        rival_alarms_ += rival.differ;
        seed(made, written, sentences, alarms.size(), rival);
    }

    void count_in(const std::vector<Written>& written) {
        for (const Written& sentence : written) {
            numbers_ += static_cast<long>(sentence.numbers.size());
            stated_ += std::ranges::count(sentence.numbers, true, &Number::stated);
        }
    }

    // One figure is up to 40 too high; it is told where more is told than of the right text.
    void seed(const Generated& made, const std::vector<Written>& written, std::vector<std::string> sentences,
              std::size_t alarms, const Rival& before) {
        std::vector<std::pair<std::size_t, const Number*>> candidates;
        for (std::size_t i = 0; i < written.size(); ++i)
            for (const Number& number : written[i].numbers)
                if (number.stated || number.share)
                    candidates.emplace_back(i, &number);
        if (candidates.empty())
            return;
        const auto& [index, number] = candidates[random_() % candidates.size()];
        const std::int64_t wrong = number->value + 1 + static_cast<std::int64_t>(random_() % 40);
        const std::string seeded = shown(*number, wrong);
        sentences[index].replace(number->first, number->length, seeded);
        ++seeded_;
        const std::vector<CheckedReport> reports = checked(made.grid, sentences);
        const bool found = told(reports.front()).size() > alarms;
        found_ += found ? 1 : 0;
        rival_found_ += by_patterns(sentences, made.values).differ > before.differ ? 1 : 0;
        if (!found && show_-- > 0)
            std::printf("missed: %s\n",
                        sentences[index].replace(number->first, seeded.size(), "【" + seeded + "】").c_str());
    }

    int count_;
    std::mt19937 random_;
    int show_;
    Recogniser recogniser_{built_in_forms()};
    double last_ = 0;
    long sentences_ = 0, numbers_ = 0, stated_ = 0, read_ = 0, alarms_ = 0, hints_ = 0, seeded_ = 0, found_ = 0;
    long rival_read_ = 0, rival_alarms_ = 0, rival_found_ = 0;
    double milliseconds_ = 0, rival_milliseconds_ = 0;
};

} // namespace
} // namespace crossfoot::bench

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() % 2 != 0) {
        std::fprintf(stderr, "bench_prose [--count N] [--seed N] [--show N]\n");
        return 2;
    }
    int count = 1000;
    unsigned seed = 1;
    int show = 0;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (words[i] == "--count")
            count = std::stoi(words[i + 1]);
        else if (words[i] == "--seed")
            seed = static_cast<unsigned>(std::stoul(words[i + 1]));
        else
            show = std::stoi(words[i + 1]);
    }
    crossfoot::bench::Measuring(count, seed, show).run();
}
