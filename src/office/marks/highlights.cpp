#include "office/marks/highlights.hpp"

#include "office/uno/spreadsheet.hpp"
#include "office/uno/undo_action.hpp"
#include "office/uno/uno_text.hpp"
#include "text/utf8.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/style/XStyleLoader.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

namespace crossfoot::office {
namespace {

namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::PropertyValue;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameContainer;
using com::sun::star::table::CellRangeAddress;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<sheet::XSpreadsheetDocument>;

constexpr char format_property[] = "ConditionalFormat";
constexpr char proposed_style[] = "Crossfoot proposed";
constexpr char proposed_marker[] = "LEN(\"crossfoot:proposed\")>0";

rtl::OUString styles_file(Palette palette) {
    return to_uno("vnd.sun.star.extension://org.crossfoot/marks/" + std::string(name(palette)) + ".fods");
}

rtl::OUString style_name(Paint paint) { return to_uno("Crossfoot " + name(paint)); }

std::set<rtl::OUString> all_styles() {
    std::set<rtl::OUString> styles;
    for (const Paint each : all_paints()) {
        styles.insert(style_name(each));
    }
    styles.insert(proposed_style);
    return styles;
}

rtl::OUString marker(Paint paint) { return to_uno("LEN(\"crossfoot:" + name(paint) + "\")>0"); }

// "a"&"b", in pieces that every file format takes.
std::string quoted_pieces(const std::string& text) {
    constexpr std::size_t longest = 120; // characters; .xlsx takes 255
    std::string pieces = "\"";
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = at;
        next_character(text, at);
        if (count++ == longest) {
            pieces += "\"&\"";
            count = 1;
        }
        pieces += text[first] == '"' ? "\"\"" : text.substr(first, at - first);
    }
    return pieces + '"';
}

// Of the cell, whose place in the formula follows it.
rtl::OUString proposed_formula(CellAddress cell, const std::string& text) {
    return to_uno("AND(" + std::string(proposed_marker) + ";EXACT(" + absolute_a1(cell) + ';' + quoted_pieces(text) +
                  "))");
}

Sequence<PropertyValue> properties(std::initializer_list<std::pair<const char*, Any>> values) {
    Sequence<PropertyValue> result(static_cast<sal_Int32>(values.size()));
    PropertyValue* next = result.getArray();
    for (const auto& [key, value] : values) {
        next->Name = to_uno(key);
        next->Value = value;
        ++next;
    }
    return result;
}

// What a conditional format of the document is to us.
struct Format {
    std::optional<Paint> paint; // of one of ours
    rtl::OUString proposal;     // the formula of a mark of proposed texts; empty for any other
    std::set<rtl::OUString> styles;
    Sequence<CellRangeAddress> ranges;
};

Format read_format(const Reference<sheet::XConditionalFormat>& source) {
    Format format;
    const Reference<sheet::XSheetCellRanges> ranges(
        Reference<XPropertySet>(source, UNO_QUERY_THROW)->getPropertyValue("Range"), UNO_QUERY_THROW);
    format.ranges = ranges->getRangeAddresses();
    for (sal_Int32 i = 0; i < source->getCount(); ++i) {
        const Reference<sheet::XConditionEntry> entry(source->getByIndex(i), UNO_QUERY_THROW);
        const sal_Int32 type = entry->getType();
        if (type != sheet::ConditionEntryType::CONDITION && type != sheet::ConditionEntryType::DATE) {
            continue; // colour scales, bars and icons have no style
        }
        const Reference<XPropertySet> values(entry, UNO_QUERY_THROW);
        rtl::OUString text;
        values->getPropertyValue("StyleName") >>= text;
        format.styles.insert(text);
        if (type == sheet::ConditionEntryType::CONDITION && source->getCount() == 1) {
            values->getPropertyValue("Formula1") >>= text;
            const auto& paints = all_paints();
            const auto ours = std::find_if(paints.begin(), paints.end(), [&](Paint p) { return text == marker(p); });
            format.paint = ours == paints.end() ? std::nullopt : std::optional(*ours);
            format.proposal = text.indexOf(proposed_marker) >= 0 ? text : rtl::OUString();
        }
    }
    return format;
}

std::vector<Format> read_formats(const Document& document) {
    std::vector<Format> result;
    const auto sheets = sheets_of(document);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<XPropertySet> one(sheets->getByIndex(i), UNO_QUERY_THROW);
        const Reference<sheet::XConditionalFormats> formats(one->getPropertyValue("ConditionalFormats"),
                                                            UNO_QUERY_THROW);
        for (const Reference<sheet::XConditionalFormat>& format : formats->getConditionalFormats()) {
            result.push_back(read_format(format));
        }
    }
    return result;
}

Reference<com::sun::star::style::XStyleFamiliesSupplier> families(const Document& document) {
    return {document, UNO_QUERY_THROW};
}

Reference<XNameContainer> cell_styles(const Document& document) {
    return {families(document)->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW};
}

// While it lives, rows keep their heights: loading styles has the office choose anew all those that it may choose,
// which no undo takes back, and an .xls file's rows change by that.
class HeightsKept {
public:
    explicit HeightsKept(const Document& document)
        : document_(document, UNO_QUERY_THROW), former_(document_->getPropertyValue(property)) {
        document_->setPropertyValue(property, Any(false));
    }
    ~HeightsKept() {
        try {
            document_->setPropertyValue(property, former_);
        } catch (const com::sun::star::uno::Exception&) { // the document was closed meanwhile
        }
    }
    HeightsKept(const HeightsKept&) = delete;
    HeightsKept& operator=(const HeightsKept&) = delete;

private:
    static constexpr char property[] = "IsAdjustHeightEnabled";
    Reference<XPropertySet> document_;
    Any former_;
};

// Loading them works on protected sheets too, where styles cannot be changed otherwise.
void add_styles(const Document& document, Palette palette, bool anew = false) {
    const Reference<com::sun::star::style::XStyleLoader> loader(families(document)->getStyleFamilies(),
                                                                UNO_QUERY_THROW);
    const HeightsKept guard(document);
    loader->loadStylesFromURL(
        styles_file(palette),
        properties({{"LoadCellStyles", Any(true)}, {"LoadPageStyles", Any(false)}, {"OverwriteStyles", Any(anew)}}));
}

void remove_unused(const Document& document, std::set<rtl::OUString> styles) {
    for (const Format& format : read_formats(document)) {
        for (const rtl::OUString& used : format.styles) {
            styles.erase(used);
        }
    }
    const Reference<XNameContainer> all = cell_styles(document);
    std::erase_if(styles, [&](const rtl::OUString& name) { // all of them first: to tell, the office looks at every cell
        if (!all->hasByName(name)) {                       // anew once one is removed
            return true;
        }
        const Reference<com::sun::star::style::XStyle> one(all->getByName(name), UNO_QUERY_THROW);
        return !one->isUserDefined() || one->isInUse();
    });
    for (const rtl::OUString& unused : styles) {
        all->removeByName(unused);
    }
}

// Whether a proposed text still stands where it is marked.
bool shows(const Document& document, const Format& mark) {
    return std::any_of(mark.ranges.begin(), mark.ranges.end(), [&](const CellRangeAddress& range) {
        const Reference<com::sun::star::text::XTextRange> cell(
            sheet_at(document, static_cast<std::size_t>(range.Sheet))
                ->getCellByPosition(range.StartColumn, range.StartRow),
            UNO_QUERY_THROW);
        return mark.proposal.indexOf(to_uno(quoted_pieces(from_uno(cell->getString())))) >= 0;
    });
}

// Calls the action for the ranges of each sheet, as one object: the office takes time for each change, not for each
// cell.
template <typename Action>
void for_each_sheet(const Document& document, const std::vector<CellRangeAddress>& ranges, const Action& action) {
    std::map<sal_Int16, std::vector<CellRangeAddress>> by_sheet;
    for (const CellRangeAddress& range : ranges) {
        by_sheet[range.Sheet].push_back(range);
    }
    const Reference<com::sun::star::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    for (const auto& [index, all] : by_sheet) {
        const Reference<sheet::XSheetCellRangeContainer> container(
            factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
        container->addRangeAddresses({all.data(), static_cast<sal_Int32>(all.size())}, true);
        const NothingRecorded guard(document);
        action(Reference<XPropertySet>(container, UNO_QUERY_THROW));
    }
}

void put_format(const Document& document, const std::vector<CellRangeAddress>& cells,
                std::initializer_list<std::pair<const char*, Any>> formula_and_style) {
    auto condition = properties(formula_and_style);
    condition.realloc(condition.getLength() + 1);
    condition.getArray()[condition.getLength() - 1].Name = "Operator";
    condition.getArray()[condition.getLength() - 1].Value <<= sheet::ConditionOperator_FORMULA;
    for_each_sheet(document, cells, [&](const Reference<XPropertySet>& all) {
        const Reference<sheet::XSheetConditionalEntries> entries(all->getPropertyValue(format_property),
                                                                 UNO_QUERY_THROW);
        entries->clear();
        entries->addNew(condition);
        all->setPropertyValue(format_property, Any(entries));
    });
}

void take_format_off(const Document& document, const std::vector<CellRangeAddress>& cells) {
    for_each_sheet(document, cells, [&](const Reference<XPropertySet>& all) {
        const Reference<sheet::XSheetConditionalEntries> entries(all->getPropertyValue(format_property),
                                                                 UNO_QUERY_THROW);
        entries->clear();
        all->setPropertyValue(format_property, Any(entries)); // takes the format off the document's list
    });
    // and this the empty format off the cells, which would be saved otherwise. Apart, since the former makes the
    // office record again.
    for_each_sheet(document, cells, [&](const Reference<XPropertySet>& all) {
        Reference<com::sun::star::beans::XPropertyState>(all, UNO_QUERY_THROW)->setPropertyToDefault(format_property);
    });
}

} // namespace

CellRangeAddress range_of(const Place& cell) {
    const CellAddress at = cell.cell();
    return {static_cast<sal_Int16>(cell.block), at.column, at.row, at.column, at.row};
}

bool ConditionalFormats::taken(Place place) const {
    return std::any_of(others.begin(), others.end(), [&](const CellRangeAddress& range) {
        return range.Sheet == static_cast<sal_Int16>(place.block) && range.StartRow <= place.cell().row &&
               place.cell().row <= range.EndRow && range.StartColumn <= place.cell().column &&
               place.cell().column <= range.EndColumn;
    });
}

ConditionalFormats conditional_formats(const Document& document) {
    ConditionalFormats result;
    for (const Format& format : read_formats(document)) {
        if (!format.proposal.isEmpty() && !shows(document, format))
            continue;
        auto& ranges = format.paint ? result.ours[*format.paint] : result.others;
        ranges.insert(ranges.end(), format.ranges.begin(), format.ranges.end());
    }
    return result;
}

void paint(const Document& document, const PaintedRanges& ranges, Palette palette) {
    const Reference<XNameContainer> styles = cell_styles(document);
    const bool all_there =
        std::ranges::all_of(ranges, [&](const auto& each) { return styles->hasByName(style_name(each.first)); });
    if (!all_there) {
        add_styles(document, palette);
    }
    for (const auto& [paint, cells] : ranges)
        put_format(document, cells, {{"Formula1", Any(marker(paint))}, {"StyleName", Any(style_name(paint))}});
    if (!all_there) {
        remove_unused(document, all_styles()); // loading brings all of them; a document gets those that it shows
    }
}

void recolour(const Document& document, Palette palette) {
    if (!conditional_formats(document).ours.empty()) {
        const NothingRecorded guard(document);
        add_styles(document, palette, true);
        remove_unused(document, all_styles());
    }
}

void show_samples(const Document& document, const PaintedRanges& ranges, Palette palette) {
    add_styles(document, palette);
    for (const auto& [paint, cells] : ranges) {
        for_each_sheet(document, cells, [&, style = style_name(paint)](const Reference<XPropertySet>& all) {
            all->setPropertyValue("CellStyle", Any(style));
        });
    }
    remove_unused(document, all_styles());
}

void unpaint(const Document& document, const PaintedRanges& ranges) {
    std::set<rtl::OUString> styles = all_styles(); // an .xlsx file has them besides those that its formats show
    for (const Format& format : read_formats(document)) {
        if (format.paint) {
            styles.insert(format.styles.begin(), format.styles.end());
        }
    }
    for (const auto& [paint, cells] : ranges)
        take_format_off(document, cells);
    remove_unused(document, std::move(styles));
}

void mark_proposed(const Document& document, const std::map<Place, std::string>& texts, Palette palette) {
    add_styles(document, palette);
    for (const auto& [cell, text] : texts)
        put_format(document, {range_of(cell)},
                   {{"Formula1", Any(proposed_formula(cell.cell(), text))},
                    {"SourcePosition", Any(com::sun::star::table::CellAddress(static_cast<sal_Int16>(cell.block),
                                                                              cell.cell().column, cell.cell().row))},
                    {"StyleName", Any(rtl::OUString(proposed_style))}});
    remove_unused(document, all_styles());
}

void unmark_proposed(const Document& document, const std::map<Place, std::string>& texts) {
    std::vector<CellRangeAddress> cells;
    cells.reserve(texts.size());
    for (const auto& [cell, text] : texts)
        cells.push_back(range_of(cell));
    take_format_off(document, cells);
    remove_unused(document, all_styles());
}

} // namespace crossfoot::office
