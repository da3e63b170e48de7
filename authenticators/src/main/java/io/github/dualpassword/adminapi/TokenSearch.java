package io.github.dualpassword.adminapi;

import java.time.LocalDate;
import java.util.Optional;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.HalfWidth;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.inventory.TokenQuery;

/** From the texts of an address to what is looked for; a text that is none is refused. */
final class TokenSearch {

    private static final int DEFAULT_PAGE = 100;
    private static final int MAX_PAGE = 1_000;
    private static final int MAX_DAYS = 3_660;
    private static final String DIGITS = "[0-9]{0,12}";

    private TokenSearch() {}

    static TokenQuery of(
            String serial,
            String contract,
            String state,
            String expiresWithin,
            String after,
            String max,
            LocalDate today) {
        return new TokenQuery(
                digits("serial", serial),
                Optional.ofNullable(contract).map(TokenSearch::contract),
                Optional.ofNullable(state).map(TokenSearch::state),
                Optional.ofNullable(expiresWithin)
                        .map(days -> QueryValues.number("expires-within", days, 0, MAX_DAYS))
                        .map(days -> new TokenQuery.Days(today, today.plusDays(days))),
                digits("after", after),
                Optional.ofNullable(max)
                        .map(size -> QueryValues.number("max", size, 1, MAX_PAGE))
                        .orElse(DEFAULT_PAGE));
    }

    private static String digits(String name, String text) {
        String digits = text == null ? "" : HalfWidth.of(text);
        if (!digits.matches(DIGITS)) {
            throw QueryValues.refused("The parameter '%s' must be up to 12 digits.".formatted(name));
        }
        return digits;
    }

    private static String contract(String id) {
        if (!ForeignText.canBeName(id)) {
            throw QueryValues.refused("The parameter 'contract' must be the id of a contract.");
        }
        return id;
    }

    private static TokenState state(String text) {
        return Ids.find(TokenState.values(), Ids::underscored, text)
                .orElseThrow(() ->
                        QueryValues.refused("The parameter 'state' must be in_stock, assigned, suspended or revoked."));
    }
}
