#include "prose_sentences.hpp"

#include <algorithm>
#include <utility>

namespace crossfoot::bench {
namespace {

// A sentence as it is met; a {name} is a figure, {new+before} adds up, {granted/done} is a share in per cent, and
// {~new} is just so much of something else. All stand for shapes, none is of a report.
struct Shape {
    Shape(std::string text_, std::vector<std::string> zero_ = {}) : text(std::move(text_)), zero(std::move(zero_)) {}

    std::string text;
    std::vector<std::string> zero; // values that are 0 where it is true
};

const std::vector<Shape> shapes{
    // requests
    {"本年度共收到政府信息公开申请{new}件，上年结转{before}件。"},
    {"2024年，本机关新收政府信息公开申请{new}件（其中自然人{new_natural}件），均按规定登记。"},
    {"全年受理依申请公开{new+before}件，比较平稳。"},
    {"一年来，接收政府信息公开申请 {new} 件，含上年结转的{before}件。"},
    {"全年办理政府信息公开申请{new+before}件。"},
    {"全县各级行政机关共受理申请{new}件，其中自然人申请{new_natural}件、法人或其他组织申请{new_organisations}件；办理"
     "完毕{done}件，结转下一年度{after}件。"},
    {"收到公民、法人和其他组织提出的政府信息公开申请{new}件，其中自然人申请{new_natural}件，占{new_natural/new}%，法人"
     "或其他组织申请{new_organisations}件，占{new_organisations/new}%。"},
    {"年内新增依申请公开件{new}件，加上上年度转入{before}件，应办{new+before}件。"},
    {"2024年度依申请公开数为{new}件，已答复{done}件。"},
    {"共登记政府信息公开申请{new}宗，到期应答复的均已答复。"},
    {"收到依申请公开件{new}件，其中当面申请{~new_natural}件、网上申请{~new_organisations}件，办结{done}件。"},
    {"（二）依申请公开情况。全年共收到{new}件申请，涉及自然人{new_natural}件，均依法办理。"},
    {"依申请公开方面，全市共收办申请{new+before}件，比上年增加{any}件，办结{done}件。"},
    {"全年新收申请{new}件，未收到上年结转申请。", {"before"}},
    {"政府信息公开申请总量为{new}件，其中公民申请{~new_natural}件。"},
    {"全街道共收到信息公开申请{new}份，上年度结转{before}份，全部登记在册。"},
    {"本年度新收{new}件，加之上一年度结转{before}件，共计{new+before}件申请。"},
    {"我局依申请公开受理{new}件，比去年同期减少{~before}件，下降{before/new+before}%。"},
    {"今年以来共受理政府信息公开申请{new}件次，按期答复率为100%。"},
    {"2024年1月1日至12月31日，本单位收到政府信息公开申请共{new}件，其中：自然人{new_natural}件，法人或其他组织"
     "{new_organisations}件。"},
    // what came of them
    {"截至年底办结{done}件政府信息公开申请，结转下年度继续办理{after}件。"},
    {"政府信息公开申请已答复{done}件，另有{after}件结转下年度办理。"},
    {"从办理结果看，予以公开{granted}件，部分公开{partly}件，不予公开{refused}件。"},
    {"因本机关不掌握等原因无法提供{unable}件，不予处理{not_handled}件。"},
    {"其他处理{otherwise}件。"},
    {"{refused}件不予公开，{unable}件无法提供。"},
    {"办结依申请公开件{done}件（含2023年结转的{before}件），其中，予以公开{granted}件，部分公开{partly}件，不予公开"
     "{refused}件，信息无法提供{unable}件，不予处理{not_handled}件，其他处理{otherwise}件。"},
    {"答复申请{done}件，予以公开{granted}件，占{granted/done}%；部分公开{partly}件，占{partly/done}%；不予公开{refused}"
     "件，占{refused/done}%；无法提供{unable}件，占{unable/done}%。"},
    {"答复结果为：予以公开的{granted}件，部分公开的{partly}件，不予公开的{refused}件。"},
    {"信息无法提供{unable}件、不予处理{not_handled}件、作其他处理（含申请人主动撤回）{otherwise}件、转下年度办理{after}"
     "件。"},
    {"予以公开及部分公开{granted+partly}件，其余依法告知。"},
    {"年底前未办结的{after}件转入2025年继续办理。"},
    {"尚有{after}件申请正在办理，结转至2025年。"},
    {"{not_handled}件因属于信访事项等情形不予处理。"},
    {"所有申请均已办结，没有结转下年度的申请。", {"after"}},
    {"全年收到政府信息公开申请{new}件，均已办结。", {"after"}},
    {"全年共办结政府信息公开申请{done}件，其中予以公开占{granted/done}%，部分公开占{partly/done}%，不予公开占"
     "{refused/done}%。"},
    {"在已办结的申请中，{granted}件予以公开，{partly}件部分公开，{refused}件不予公开，{unable}件无法提供，{not_handled}"
     "件不予处理，{otherwise}件作其他处理。"},
    {"对申请依法作出答复，其中同意公开{granted}件，不同意公开{refused}件。"},
    {"依法处理政府信息公开申请{done}件，结转到下一年{after}件。"},
    {"结转下一年度的申请共{after}件，将按期办理。"},
    {"截至2024年12月31日，仍有{after}件未到答复期限，结转下年度继续办理。"},
    {"无法提供的申请共{unable}件，主要是本机关不掌握。"},
    {"予以公开（{granted}件）、部分公开（{partly}件）、不予公开（{refused}件）。"},
    // reviews and suits
    {"本年度因政府信息公开被申请行政复议{review_total}件，被提起行政诉讼{suits_total}件。"},
    {"行政复议{review_total}件，均依法办理。"},
    {"全年因政府信息公开引发行政复议案件{review_total}件、行政诉讼案件{suits_total}件。"},
    {"行政复议{review_total}件，其中结果维持{review_upheld}件，结果纠正{review_corrected}件，其他结果{review_other}"
     "件，尚"
     "未审结{review_pending}件。"},
    {"涉及政府信息公开的行政复议、行政诉讼案件共{cases}件。"},
    {"共有{review_total}件行政复议、{suits_total}件行政诉讼。"},
    {"被提起行政诉讼{suits_total}起，其中未经复议直接起诉{suits_direct}起，复议后起诉{suits_after}起。"},
    {"办理政府信息公开类行政复议案{review_total}宗，行政应诉{suits_total}宗。"},
    {"本年度未发生因政府信息公开被申请行政复议的情况。", {"review_total"}},
    {"全年没有发生行政诉讼。", {"suits_total"}},
    {"行政复议{review_total}件，均获维持。", {"review_corrected", "review_other", "review_pending"}},
    {"因信息公开申请引起的行政复议共{review_total}起，引起的行政诉讼共{suits_total}起。"},
    {"政府信息公开行政复议{review_total}件，其中维持{review_upheld}件、纠正{review_corrected}件；行政诉讼{suits_total}"
     "件，其中维持{suits_upheld}件。"},
    {"被复议{review_total}件，被诉讼{suits_total}件。"},
    {"发生信息公开复议案件{review_total}件（维持{review_upheld}件、尚未审结{review_pending}件）。"},
    {"行政诉讼案件{suits_total}件，尚未审结{suits_pending}件。"},
    // documents and decisions
    {"制发行政规范性文件{normative_issued}件，废止{normative_repealed}件，现行有效{normative_valid}件。"},
    {"作出行政许可决定{licensing}件，作出行政处罚决定{punishment}件，实施行政强制{coercion}件。"},
    {"作出行政许可决定{licensing}件，行政处罚{punishment}件。"},
    {"制发规范性文件{normative_issued}件，废止规范性文件{normative_repealed}件，现行有效规范性文件{normative_valid}"
     "件。"},
    {"制定规章{regulations_issued}件，废止规章{regulations_repealed}件，现行有效规章{regulations_valid}件。"},
    {"集中公开现行有效行政规范性文件{normative_valid}件，本年度新制发行政规范性文件{normative_issued}件。"},
    {"公开行政许可处理决定{licensing}项，行政处罚处理决定{punishment}项，行政强制处理决定{coercion}项。"},
    {"全年作出行政许可{licensing}件、行政处罚{punishment}件、行政强制{coercion}件。"},
    {"全年新出台规范性文件{normative_issued}件，宣布失效{any}件，目前有效{any}件。"},
    {"截至年底，现行有效的行政规范性文件共{normative_valid}件，其中本年制定{normative_issued}件。"},
    {"行政许可办结{licensing}件，行政处罚决定{punishment}件。"},
    {"行政许可、行政处罚、行政强制分别为{licensing}件、{punishment}件、{coercion}件。"},
    {"行政事业性收费总额{fees}万元。"},
    {"行政规范性文件制发{normative_issued}件、废止{normative_repealed}件。"},
    {"行政许可{licensing}件，行政处罚{punishment}件。"},
    {"全年收到的申请均依法答复，没有结转。", {"after"}},
    {"收取行政事业性收费{fees}万元。"},
};
// Figures of other things among them, which are nothing of the form's.
const std::vector<Shape> others{
    {"全年通过门户网站主动公开政府信息{any}条。"},
    {"组织业务培训{any}次，参加{any}人次。"},
    {"办理政务热线工单{any}件，群众满意率98.5%。"},
    {"收到网民留言{any}条，均已回复。"},
    {"发布政策解读材料{any}件。"},
    {"承办人大代表建议{any}件、政协提案{any}件。"},
    {"受理12345热线诉求{any}件，按期办结{any}件，办结率100%。"},
    {"网站收到有效留言{any}条，答复{any}条。"},
    {"行政审批窗口受理各类事项{any}件，办结{any}件。"},
    {"全年受理不动产登记申请{any}件，全部办结。"},
    {"依申请公开工作进一步规范；收到群众来信{any}件，答复{any}件。"},
    {"开展依申请公开案卷互查，抽查答复文书{any}份。"},
    {"全年召开新闻发布会{any}场，回应社会关切{any}条。"},
    {"政策文件库收录文件{any}件，其中市级文件{any}件。"},
    {"清理历年规范性文件{any}件，拟修改{any}件。"},
    {"审核拟公开信息{any}件，对{any}件提出修改意见。"},
    {"申请数量较上年增加{any}件。"},
    {"区司法局审理行政复议案件{any}件，指导全区规范办案。"},
    {"公示行政许可信息{any}条、行政处罚信息{any}条。"},
    {"为{any}件申请减免信息处理费。"},
    {"通过政务新媒体发布信息{any}条，处理投诉举报{any}件。"},
    {"2023年，全区收到政府信息公开申请{any}件，办结{any}件。2024年继续规范办理。"},
    {"公开重大决策预公开事项{any}件，征集意见{any}条，采纳{any}条。"},
    {"县法院受理各类行政诉讼案件{any}件，政府负责人出庭{any}次。"},
    {"政务大厅累计受理企业群众申请{any}件，办结{any}件。"},
    {"全年作出行政处罚决定的案件均已公示，公示信息{any}条。"},
    {"指导各镇街处理依申请公开疑难问题{any}起，开展业务指导{any}次。"},
    {"其中，通过网站公开{any}条，通过公众号公开{any}条，其他方式{any}条。"},
    {"12345平台承接办件{any}件，按时答复{any}件，回访满意{any}件。"},
    {"对过去三年的{any}件申请开展回头看。"},
    {"开展现行有效文件清理，涉及废止文件{any}件。"},
    {"全年办理行政复议案件{any}件。"},
    {"截至6月底，办结政府信息公开申请{any}件。"},
    {"上半年收到政府信息公开申请{any}件，办结{any}件。"},
    {"第一季度未收到政府信息公开申请。"},
    {"实施行政强制措施{any}件，当场作出行政处罚{any}件。"},
};

std::int64_t sum_of(std::string names, const Values& values) {
    std::int64_t sum = 0;
    while (!names.empty()) {
        const std::size_t plus = std::min(names.find('+'), names.size());
        sum += values.at(names.substr(0, plus));
        names.erase(0, plus + 1);
    }
    return sum;
}

// Half up.
std::int64_t hundredths(std::int64_t part, std::int64_t whole) { return (2 * part * 10000 + whole) / (2 * whole); }

Number number_of(const std::string& name, std::size_t first, const Values& values, std::mt19937& random) {
    Number number{first, 0, 0, false, false};
    if (const std::size_t slash = name.find('/'); slash != std::string::npos) {
        number.share = true;
        number.value = hundredths(sum_of(name.substr(0, slash), values), sum_of(name.substr(slash + 1), values));
    } else if (name == "any") {
        number.value = static_cast<std::int64_t>(random() % 3000);
    } else {
        number.stated = !name.starts_with('~');
        number.value = sum_of(name.substr(number.stated ? 0 : 1), values);
    }
    return number;
}

// Nothing of what is not there is a share.
bool can_be_said(const Shape& shape, const Values& values) {
    for (std::size_t at = shape.text.find('/'); at != std::string::npos; at = shape.text.find('/', at + 1))
        if (sum_of(shape.text.substr(at + 1, shape.text.find('}', at) - at - 1), values) == 0)
            return false;
    return std::ranges::all_of(shape.zero, [&](const std::string& name) { return values.at(name) == 0; });
}

void write(const Shape& shape, const Values& values, std::mt19937& random, Written& written) {
    for (std::size_t at = 0; at < shape.text.size();) {
        if (shape.text[at] != '{') {
            written.text += shape.text[at++];
            continue;
        }
        const std::size_t end = shape.text.find('}', at);
        Number number = number_of(shape.text.substr(at + 1, end - at - 1), written.text.size(), values, random);
        const std::string digits = shown(number, number.value);
        number.length = digits.size();
        written.text += digits;
        written.numbers.push_back(number);
        at = end + 1;
    }
}

} // namespace

std::string shown(const Number& number, std::int64_t value) {
    if (!number.share)
        return std::to_string(value);
    const std::string places = std::to_string(100 + value % 100).substr(1);
    return std::to_string(value / 100) + '.' + places;
}

std::vector<Written> paragraphs(const Values& values, std::mt19937& random, long& sentences) {
    std::vector<const Shape*> chosen;
    static const std::vector<Shape> fresh(fresh_paragraphs().begin(), fresh_paragraphs().end());
    for (const auto* list : {&shapes, &others, &fresh})
        for (const Shape& shape : *list)
            if (random() % 4 == 0 && can_be_said(shape, values))
                chosen.push_back(&shape);
    std::shuffle(chosen.begin(), chosen.end(), random);
    sentences += static_cast<long>(chosen.size());
    std::vector<Written> result;
    while (!chosen.empty()) {
        Written& paragraph = result.emplace_back();
        for (std::size_t more = 1 + random() % 3; more > 0 && !chosen.empty(); --more) {
            write(*chosen.back(), values, random, paragraph);
            chosen.pop_back();
        }
    }
    return result;
}

} // namespace crossfoot::bench
