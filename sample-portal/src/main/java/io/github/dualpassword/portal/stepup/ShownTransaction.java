package io.github.dualpassword.portal.stepup;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.json.JsonMapper;

/**
 * What Keycloak's page shows of a transaction: all that the user has to compare, in the words and the language of the page on
 * which it was entered.
 *
 * @param payee at most 140 characters
 * @param account at most 140 characters
 * @param amount empty where no money moves
 * @param lines at most ten
 */
public record ShownTransaction(Line payee, Line account, Optional<Amount> amount, List<Line> lines) {

    private static final String TYPE = "dual-password-transaction";
    private static final JsonMapper JSON = new JsonMapper();

    /** @param label what the page calls it, at most 40 characters */
    public record Line(String label, String value) {}

    /**
     * @param value in the smallest unit of a currency without decimals, such as yen
     * @param currency of ISO 4217
     */
    public record Amount(String label, long value, String currency) {}

    /** An entry of {@code authorization_details} (RFC 9396). */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Entry(
            String type,
            String txn,
            String payee,
            String account,
            String amount,
            String currency,
            List<Line> lines,
            Labels labels) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Labels(String payee, String account, String amount) {}

    /**
     * The parameter {@code authorization_details}. What comes back is the hash of exactly this text: keep it.
     *
     * @param txn the identifier of this request
     */
    String authorizationDetails(String txn) {
        return JSON.writeValueAsString(List.of(new Entry(
                TYPE,
                txn,
                payee.value,
                account.value,
                amount.map(Amount::value).map(String::valueOf).orElse(null),
                amount.map(Amount::currency).orElse(null),
                lines,
                new Labels(payee.label, account.label, amount.map(Amount::label).orElse(null)))));
    }
}
