package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.passkey.Passkey;
import io.github.dualpassword.passkey.SeenKey;

/**
 * A passkey of a user. Holds nothing of the key. Moments are ISO 8601 in UTC.
 *
 * @param id of Keycloak's credential
 * @param label that its user has given it: one line of up to 40 characters
 * @param state usable, cooling_down, suspended, of_another_name, synced or not_registered
 * @param synced whether it can be copied to other devices; missing, as all that follows, for one that is not registered
 * @param registeredAt when it was registered
 * @param usableFrom from when on it confirms anything
 * @param lastUsedAt when its last signature was accepted; missing where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasskeyView(
        String id,
        String label,
        String state,
        Boolean synced,
        String registeredAt,
        String usableFrom,
        String lastUsedAt) {

    static PasskeyView of(SeenKey key) {
        Optional<Passkey> registration = key.registration();
        return new PasskeyView(
                key.id(),
                key.label(),
                Ids.underscored(key.standing()),
                registration.map(Passkey::synced).orElse(null),
                registration.map(Passkey::registeredAt).map(PasskeyView::moment).orElse(null),
                registration.map(Passkey::usableFrom).map(PasskeyView::moment).orElse(null),
                registration
                        .filter(passkey -> passkey.signedAt() > passkey.registeredAt())
                        .map(Passkey::signedAt)
                        .map(PasskeyView::moment)
                        .orElse(null));
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
