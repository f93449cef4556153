#include "check/prose.hpp"
#include "text/utf8.hpp"

namespace crossfoot {

const Line& column_of(const Form& form, const FigureSum& sum) {
    return form.tables[static_cast<std::size_t>(sum.front().table)]
        .columns[static_cast<std::size_t>(sum.front().column)];
}

std::optional<MoneyUnits> money_units(const Form& form, const ProseNumber& number, const FigureSum& sum) {
    const auto own = form.units.money.find(column_of(form, sum).unit);
    if (own == form.units.money.end()) // as nearly all are
        return {};
    const auto said = form.units.money.find(utf8(number.unit));
    if (said == form.units.money.end())
        return {};
    return MoneyUnits{own->second, said->second};
}

bool states(const Form& form, const ProseNumber& number, const FigureSum& sum, const SumValue& value) {
    if (!value.known && !value.either)
        return false;
    if (number.tens > 0)
        return value.known && number.rounds(value.value);
    const std::optional<MoneyUnits> money = money_units(form, number, sum);
    if (!money)
        return value.is(number.value) || (value.either && value.value == number.value);
    const auto in_said_unit = value.value.scaled_by(money->own, money->said);
    return in_said_unit && rounded(*in_said_unit, number.places) == rounded(number.value, number.places);
}

} // namespace crossfoot
