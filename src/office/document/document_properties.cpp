#include "office/document/document_properties.hpp"

#include "office/uno/uno_text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include <algorithm>

namespace crossfoot::office {
namespace {

using com::sun::star::beans::XPropertyContainer;
using com::sun::star::beans::XPropertySet;
using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY_THROW;
using Document = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

Reference<XPropertyContainer> container_of(const Document& document) {
    return Reference<com::sun::star::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->getUserDefinedProperties();
}

} // namespace

std::vector<DocumentProperty> document_properties(const Document& document) {
    std::vector<DocumentProperty> result;
    const Reference<XPropertySet> all(container_of(document), UNO_QUERY_THROW);
    for (const auto& property : all->getPropertySetInfo()->getProperties()) {
        rtl::OUString text;
        if (all->getPropertyValue(property.Name) >>= text) {
            result.push_back({from_uno(property.Name), from_uno(text)});
        }
    }
    return result;
}

void set_property(const Document& document, const DocumentProperty& property) {
    const Reference<XPropertyContainer> container = container_of(document);
    const Reference<XPropertySet> all(container, UNO_QUERY_THROW);
    const rtl::OUString name = to_uno(property.name);
    if (all->getPropertySetInfo()->hasPropertyByName(name)) {
        all->setPropertyValue(name, Any(to_uno(property.value)));
    } else {
        container->addProperty(name, com::sun::star::beans::PropertyAttribute::REMOVABLE, Any(to_uno(property.value)));
    }
}

void remove_property(const Document& document, const std::string& name) {
    const Reference<XPropertyContainer> container = container_of(document);
    if (Reference<XPropertySet>(container, UNO_QUERY_THROW)->getPropertySetInfo()->hasPropertyByName(to_uno(name))) {
        container->removeProperty(to_uno(name));
    }
}

PropertyTexts texts_of_properties(const Document& document, const std::vector<std::string>& names) {
    const std::vector<DocumentProperty> all = document_properties(document);
    PropertyTexts texts;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(all, name, &DocumentProperty::name);
        texts.emplace_back(name, found == all.end() ? std::nullopt : std::optional(found->value));
    }
    return texts;
}

void put_properties(const Document& document, const PropertyTexts& texts) {
    for (const auto& [name, value] : texts) {
        if (value) {
            set_property(document, {name, *value});
        } else {
            remove_property(document, name);
        }
    }
}

} // namespace crossfoot::office
