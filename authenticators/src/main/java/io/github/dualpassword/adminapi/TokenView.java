package io.github.dualpassword.adminapi;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.Token;

/**
 * A token, without its secret.
 *
 * @param serial its serial number
 * @param kind totp or hotp
 * @param algorithm sha1, sha256 or sha512
 * @param digits of a code
 * @param periodSeconds length of a step; missing for hotp
 * @param startsOn first day, in the realm's time zone
 * @param expiresOn last day, in the realm's time zone
 * @param state in_stock, assigned or revoked
 * @param contract id of the contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenView(
        String serial,
        String kind,
        String algorithm,
        int digits,
        Integer periodSeconds,
        String startsOn,
        String expiresOn,
        String state,
        String contract) {

    static TokenView of(Token token) {
        return new TokenView(
                token.serial().value(),
                Ids.underscored(token.parameters().kind()),
                Ids.underscored(token.parameters().algorithm()),
                token.parameters().digits(),
                token.parameters().periodSeconds() == 0
                        ? null
                        : token.parameters().periodSeconds(),
                token.dates().startsOn().map(LocalDate::toString).orElse(null),
                token.dates().expiresOn().map(LocalDate::toString).orElse(null),
                Ids.underscored(token.state()),
                token.contractId().orElse(null));
    }
}
