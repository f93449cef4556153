// What of a report's text is read, whether right sentences are left alone and false figures are told: reports with the
// sentences that such reports are made of, right ones and then one figure of one sentence false. Beside it regular
// expressions, as who wants to check texts would write them first.
//
//     bench_prose [--count N] [--seed N] [--show N]
#include "check/finding.hpp"
#include "check/policy.hpp"
#include "recognise/recognise.hpp"
#include "report/random_figures.hpp"
#include "report/report_grid.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <random>
#include <regex>
#include <string>
#include <vector>

namespace crossfoot::bench {
namespace {

using test::ReportGrid;
using Clock = std::chrono::steady_clock;
using Values = std::map<std::string, std::int64_t>; // by their names in the form's [publication]

const Form& form() { return *built_in_forms().back(); }

// Sentences as they are met; a {name} is a figure. {new+before} adds up. All stand for shapes, none is of a report.
const std::vector<std::string> shapes{
    "本年度共收到政府信息公开申请{new}件，上年结转{before}件。",
    "2024年，本机关新收政府信息公开申请{new}件（其中自然人{new_natural}件），均按规定登记。",
    "全年受理依申请公开{new+before}件，比较平稳。",
    "一年来，接收政府信息公开申请 {new} 件，含上年结转的{before}件。",
    "截至年底办结{done}件，结转下年度继续办理{after}件。",
    "已答复{done}件，另有{after}件结转下年度办理。",
    "从办理结果看，予以公开{granted}件，部分公开{partly}件，不予公开{refused}件。",
    "因本机关不掌握等原因无法提供{unable}件，不予处理{not_handled}件。",
    "其他处理{otherwise}件。",
    "{refused}件不予公开，{unable}件无法提供。",
    "本年度因政府信息公开被申请行政复议{review_total}件，被提起行政诉讼{suits_total}件。",
    "行政复议{review_total}件，均依法办理。",
    "制发行政规范性文件{normative_issued}件，废止{normative_repealed}件，现行有效{normative_valid}件。",
    "作出行政许可决定{licensing}件，作出行政处罚决定{punishment}件，实施行政强制{coercion}件。",
    "作出行政许可决定{licensing}件，行政处罚{punishment}件。",
    "制发规范性文件{normative_issued}件，废止规范性文件{normative_repealed}件，现行有效规范性文件{normative_valid}件。",
    "全年办理政府信息公开申请{new+before}件。",
};
// Figures of other things among them, which are nothing of the form's.
const std::vector<std::string> others{
    "全年通过门户网站主动公开政府信息{any}条。",
    "组织业务培训{any}次，参加{any}人次。",
    "办理政务热线工单{any}件，群众满意率98.5%。",
    "收到网民留言{any}条，均已回复。",
    "发布政策解读材料{any}件。",
    "承办人大代表建议{any}件、政协提案{any}件。",
};

struct Number {
    std::size_t first = 0; // in the sentence, bytes
    std::size_t length = 0;
    std::int64_t value = 0;
    bool stated = false; // a figure of the form
};
struct Written {
    std::string text;
    std::vector<Number> numbers;
};

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

Written write(const std::string& shape, const Values& values, std::mt19937& random) {
    Written written;
    for (std::size_t at = 0; at < shape.size();) {
        if (shape[at] != '{') {
            written.text += shape[at++];
            continue;
        }
        const std::size_t end = shape.find('}', at);
        Number number{written.text.size(), 0, 0, true};
        for (std::string names = shape.substr(at + 1, end - at - 1); !names.empty();) {
            const std::size_t plus = std::min(names.find('+'), names.size());
            const std::string name = names.substr(0, plus);
            number.stated = name != "any";
            number.value += number.stated ? values.at(name) : static_cast<std::int64_t>(random() % 3000);
            names.erase(0, plus + 1);
        }
        const std::string digits = std::to_string(number.value);
        number.length = digits.size();
        written.text += digits;
        written.numbers.push_back(number);
        at = end + 1;
    }
    return written;
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
        const auto start = Clock::now();
        std::vector<CheckedReport> reports = check(document, recogniser_, {});
        last_ = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        return reports;
    }

    void one() {
        Generated made = report(random_);
        std::vector<Written> written;
        std::vector<std::string> sentences;
        for (const auto* list : {&shapes, &others})
            for (const std::string& shape : *list)
                if (random_() % 2 == 0)
                    written.push_back(write(shape, made.values, random_));
        std::shuffle(written.begin(), written.end(), random_);
        for (const Written& sentence : written)
            sentences.push_back(sentence.text);
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
                std::printf("false alarm: %s %s\n", finding->rule->id.c_str(), finding->cells.front().found.c_str());
        }
        const auto start = Clock::now();
        const Rival rival = by_patterns(sentences, made.values);
        rival_milliseconds_ += std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        rival_read_ += rival.read;
        rival_alarms_ += rival.differ;
        seed(made, written, sentences, alarms.size(), rival);
    }

    void count_in(const std::vector<Written>& written) {
        sentences_ += static_cast<long>(written.size());
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
                if (number.stated)
                    candidates.emplace_back(i, &number);
        if (candidates.empty())
            return;
        const auto& [index, number] = candidates[random_() % candidates.size()];
        const std::int64_t wrong = number->value + 1 + static_cast<std::int64_t>(random_() % 40);
        sentences[index].replace(number->first, number->length, std::to_string(wrong));
        ++seeded_;
        const std::vector<CheckedReport> reports = checked(made.grid, sentences);
        const bool found = told(reports.front()).size() > alarms;
        found_ += found ? 1 : 0;
        rival_found_ += by_patterns(sentences, made.values).differ > before.differ ? 1 : 0;
        if (!found && show_-- > 0)
            std::printf("missed: %s\n", sentences[index].c_str());
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
