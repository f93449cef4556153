#include "office/document/template_cells.hpp"

#include "office/uno/open_sheets.hpp"
#include "office/uno/spreadsheet.hpp"
#include "office/uno/uno_text.hpp"
#include "template/input_cells.hpp"
#include "template/styles.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace util = com::sun::star::util;
using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;

constexpr const char* borders[] = {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"};

Reference<XPropertySet> properties_of(const SpreadsheetDocument& document, const Place& place) {
    return {sheet_at(document, place.block)->getCellByPosition(place.cell().column, place.cell().row), UNO_QUERY_THROW};
}

class Looking {
public:
    explicit Looking(const SpreadsheetDocument& document)
        : document_(document),
          formats_(Reference<util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats()) {}

    AlteredCell look_at(const InputCell& cell) {
        const Reference<XPropertySet> now = properties_of(document_, cell.place);
        AlteredCell altered;
        altered.at = cell.place.cell();
        util::CellProtection lock;
        now->getPropertyValue("CellProtection") >>= lock;
        altered.locked = lock.IsLocked;
        altered.lines = std::ranges::none_of(borders, [&](const char* border) { return has_line(now, border); });
        sal_Int32 format = 0;
        now->getPropertyValue("NumberFormat") >>= format;
        altered.shown_as = !is_of_numbers(format);
        altered.unlimited = cell.validity && !has_limits(now);
        return altered;
    }

private:
    static bool has_line(const Reference<XPropertySet>& cell, const char* border) {
        table::BorderLine line;
        cell->getPropertyValue(rtl::OUString::createFromAscii(border)) >>= line;
        return line.OuterLineWidth > 0 || line.InnerLineWidth > 0;
    }

    bool is_of_numbers(sal_Int32 format) {
        const auto [known, added] = of_numbers_.try_emplace(format, true);
        if (added) {
            sal_Int16 type = 0;
            formats_->getByKey(format)->getPropertyValue("Type") >>= type;
            known->second = (type & (util::NumberFormat::NUMBER | util::NumberFormat::SCIENTIFIC)) != 0;
        }
        return known->second;
    }

    static bool has_limits(const Reference<XPropertySet>& cell) {
        const Reference<XPropertySet> limits(cell->getPropertyValue("Validation"), UNO_QUERY_THROW);
        sheet::ValidationType type = sheet::ValidationType_ANY;
        limits->getPropertyValue("Type") >>= type;
        return type != sheet::ValidationType_ANY;
    }

    SpreadsheetDocument document_;
    Reference<util::XNumberFormats> formats_;
    std::map<sal_Int32, bool> of_numbers_;
};

bool is_altered(const AlteredCell& cell) { return cell.locked || cell.lines || cell.shown_as || cell.unlimited; }

// Whatever a paste may bring, but for the merging of cells and for conditional formats, among which are our marks.
constexpr const char* pasted_properties[] = {
    "BottomBorder",  "CellBackColor",     "CellProtection", "CharColor",       "CharContoured",   "CharFontFamily",
    "CharFontName",  "CharFontNameAsian", "CharHeight",     "CharHeightAsian", "CharPosture",     "CharPostureAsian",
    "CharShadowed",  "CharStrikeout",     "CharUnderline",  "CharWeight",      "CharWeightAsian", "HoriJustify",
    "IsTextWrapped", "LeftBorder",        "NumberFormat",   "Orientation",     "ParaIndent",      "ParaRightMargin",
    "RightBorder",   "RotateAngle",       "ShadowFormat",   "ShrinkToFit",     "TopBorder",       "VertJustify"};

// "cell-content-is-whole-number() and cell-content()>=0" of a template's data.
struct Limits {
    sheet::ValidationType type = sheet::ValidationType_ANY;
    sheet::ConditionOperator comparison = sheet::ConditionOperator_GREATER_EQUAL;
    std::string bound;
};

Limits limits_of(const std::string& condition) {
    Limits limits;
    if (condition.find("whole-number()") != std::string::npos)
        limits.type = sheet::ValidationType_WHOLE;
    else if (condition.find("decimal-number()") != std::string::npos)
        limits.type = sheet::ValidationType_DECIMAL;
    else if (condition.find("text-length()") != std::string::npos)
        limits.type = sheet::ValidationType_TEXT_LEN;
    const std::size_t comparison = condition.find_last_of("<>");
    if (comparison == std::string::npos)
        return {};
    if (condition[comparison] == '<')
        limits.comparison = sheet::ConditionOperator_LESS_EQUAL;
    limits.bound = condition.substr(comparison + 2); // behind "<=" or ">="
    return limits;
}

void limit(const Reference<XPropertySet>& cell, const Validity& validity) {
    const Limits wanted = limits_of(validity.condition);
    const Reference<XPropertySet> limits(cell->getPropertyValue("Validation"), UNO_QUERY_THROW);
    limits->setPropertyValue("Type", Any(wanted.type));
    const Reference<sheet::XSheetCondition> condition(limits, UNO_QUERY_THROW);
    condition->setOperator(wanted.comparison);
    condition->setFormula1(to_uno(wanted.bound));
    limits->setPropertyValue("IgnoreBlankCells", Any(true));
    limits->setPropertyValue("ErrorAlertStyle", Any(sheet::ValidationAlertStyle_STOP));
    limits->setPropertyValue("ErrorTitle", Any(to_uno(validity.title)));
    limits->setPropertyValue("ErrorMessage", Any(to_uno(validity.message)));
    limits->setPropertyValue("ShowErrorMessage", Any(!validity.message.empty()));
    limits->setPropertyValue("InputTitle", Any(to_uno(validity.title)));
    limits->setPropertyValue("InputMessage", Any(to_uno(validity.hint)));
    limits->setPropertyValue("ShowInputMessage", Any(!validity.hint.empty()));
    cell->setPropertyValue("Validation", Any(limits));
}

// Where another program saved the document under no name of ours for the style, what the figures need.
void draw_plainly(const Reference<XPropertySet>& cell) {
    cell->setPropertyValue("CellProtection", Any(util::CellProtection(false, false, false, false)));
    const table::BorderLine line(0, 0, 18, 0); // half a point, in 1/100 mm
    for (const char* border : borders)
        cell->setPropertyValue(rtl::OUString::createFromAscii(border), Any(line));
    cell->setPropertyValue("HoriJustify", Any(table::CellHoriJustify_CENTER));
}

void restore(const SpreadsheetDocument& document, const InputCell& wanted) {
    const Reference<XPropertySet> cell = properties_of(document, wanted.place);
    const rtl::OUString name = to_uno(std::string(style(wanted.look).name));
    const Reference<com::sun::star::container::XNameAccess> styles(
        Reference<com::sun::star::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("CellStyles"),
        UNO_QUERY_THROW);
    const bool has_style = styles->hasByName(name);
    if (has_style)
        cell->setPropertyValue("CellStyle", Any(name));
    const Reference<com::sun::star::beans::XPropertyState> own(cell, UNO_QUERY_THROW);
    for (const char* pasted : pasted_properties)
        own->setPropertyToDefault(rtl::OUString::createFromAscii(pasted));
    if (!has_style)
        draw_plainly(cell);
    if (wanted.validity)
        limit(cell, *wanted.validity);
}

} // namespace

void find_altered(const SpreadsheetDocument& document, crossfoot::Document& read) {
    Looking looking(document);
    for (const InputCell& cell : input_cells(read))
        if (AlteredCell now = looking.look_at(cell); is_altered(now))
            read.blocks[cell.place.block].altered.push_back(now);
    for (Block& block : read.blocks)
        std::ranges::sort(block.altered, {}, &AlteredCell::at);
}

RestoredCells restore_altered(const SpreadsheetDocument& document, const crossfoot::Document& read) {
    RestoredCells restored;
    OpenSheets sheets(document);
    std::set<std::size_t> locked;
    for (const InputCell& cell : input_cells(read)) {
        const std::vector<AlteredCell>& altered = read.blocks[cell.place.block].altered;
        if (!std::ranges::binary_search(altered, cell.place.cell(), {}, &AlteredCell::at))
            continue;
        if (!sheets.open(cell.place.block)) {
            locked.insert(cell.place.block);
            continue;
        }
        restore(document, cell);
        ++restored.count;
    }
    for (const std::size_t sheet : locked)
        restored.locked.push_back(sheet_name(document, sheet));
    return restored;
}

} // namespace crossfoot::office
