package io.github.dualpassword.otp.inventory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenChange;
import io.github.dualpassword.otp.TokenRules;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Whose tokens are.
 *
 * @param session of a request that has changed nothing yet
 */
public record Inventory(KeycloakSession session) {

    /** Gives a token to a contract; empty when there is no such token. */
    public Optional<TokenChange> assign(TokenSerial serial, String contractId) {
        return change(serial, token -> TokenRules.assign(token, contractId, today()));
    }

    /** Takes a token back into stock, and with it what is registered of it; empty when there is no such token. */
    public Optional<TokenChange> takeBack(TokenSerial serial) {
        return change(serial, TokenRules::takeBack);
    }

    private Optional<TokenChange> change(TokenSerial serial, Function<Token, TokenChange> rule) {
        RequestConnection.giveBack(session);
        String realmId = session.getContext().getRealm().getId();
        return SeparateTransaction.of(session)
                .run(job -> Storage.of(job, TokenStore.class)
                        .lockBySerial(realmId, serial)
                        .map(stored -> carryOut(job, realmId, stored.token(), rule.apply(stored.token()))));
    }

    private static TokenChange carryOut(KeycloakSession job, String realmId, Token before, TokenChange change) {
        if (change instanceof TokenChange.Allowed allowed && !allowed.after().equals(before)) {
            if (!Storage.of(job, TokenStore.class).change(realmId, before, allowed.after())) {
                throw new IllegalStateException("Token " + before.serial() + " was changed at the same moment");
            }
            if (allowed.after().contractId().isEmpty()) {
                Storage.of(job, Registrations.class).removeOfToken(realmId, before.id());
            }
        }
        return change;
    }

    private LocalDate today() {
        return CurrentRealm.of(session).localTime().toLocalDate();
    }
}
