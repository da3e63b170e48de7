package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.time.LocalDate;

import org.keycloak.models.KeycloakSession;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenSuspension;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.storage.Storage;

/**
 * A token, without its secret.
 *
 * @param serial its serial number
 * @param form hardware, or software: on the phone of the user to whom it was issued
 * @param app what shows the codes of a software token: phone_page or other_app; missing until it was handed over, and in lists
 * @param kind totp or hotp
 * @param algorithm sha1, sha256 or sha512
 * @param digits of a code
 * @param periodSeconds length of a step; missing for hotp
 * @param startsOn first day, in the realm's time zone
 * @param expiresOn last day, in the realm's time zone
 * @param state what was decided about it: in_stock, assigned, suspended (by the bank) or revoked
 * @param contract id of the contract
 * @param suspension usable, temporarily_suspended, permanently_suspended or suspended_by_bank; missing in lists
 * @param suspendedUntil end of a temporary suspension, ISO 8601 in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenView(
        String serial,
        String form,
        String app,
        String kind,
        String algorithm,
        int digits,
        Integer periodSeconds,
        String startsOn,
        String expiresOn,
        String state,
        String contract,
        String suspension,
        String suspendedUntil) {

    /** As one of a list. */
    static TokenView of(Token token) {
        return of(token, null, null, null);
    }

    /** With what codes have led to. */
    static TokenView of(KeycloakSession session, Token token) {
        Suspension counted = CountedTokens.suspension(session, token);
        TokenSuspension suspension = TokenSuspension.of(token.state(), counted.standing());
        return of(
                token,
                Storage.of(session, IssuedTokens.class)
                        .find(session.getContext().getRealm().getId(), token.id())
                        .flatMap(IssuedToken::handed)
                        .map(handed -> Ids.underscored(handed.app()))
                        .orElse(null),
                Ids.underscored(suspension),
                suspension == TokenSuspension.TEMPORARILY_SUSPENDED
                        ? Instant.ofEpochMilli(counted.until()).toString()
                        : null);
    }

    private static TokenView of(Token token, String app, String suspension, String suspendedUntil) {
        return new TokenView(
                token.serial().value(),
                Ids.underscored(token.form()),
                app,
                Ids.underscored(token.parameters().kind()),
                Ids.underscored(token.parameters().algorithm()),
                token.parameters().digits(),
                token.parameters().periodSeconds() == 0
                        ? null
                        : token.parameters().periodSeconds(),
                token.dates().startsOn().map(LocalDate::toString).orElse(null),
                token.dates().expiresOn().map(LocalDate::toString).orElse(null),
                Ids.underscored(token.state()),
                token.contractId().orElse(null),
                suspension,
                suspendedUntil);
    }
}
