#include "office/services/job_document.hpp"

namespace crossfoot::office {

using com::sun::star::beans::NamedValue;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;

Reference<com::sun::star::sheet::XSpreadsheetDocument> job_document(const Sequence<NamedValue>& arguments) {
    for (const NamedValue& argument : arguments) {
        Sequence<NamedValue> environment;
        if (argument.Name != "Environment" || !(argument.Value >>= environment)) {
            continue;
        }
        for (const NamedValue& value : environment) {
            if (value.Name == "Model") {
                return {value.Value, UNO_QUERY};
            }
        }
    }
    return {};
}

} // namespace crossfoot::office
