package io.github.dualpassword.otp.approval;

import java.time.Duration;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * By what a phone proves who it is: its key signs the moment.
 *
 * @param serviceId as the phone was told
 * @param userId as the phone was told; no id of Keycloak's
 * @param at by the phone's clock, put right by the server's: milliseconds since the epoch
 * @param signature see {@link SignedText}
 */
public record PhoneProof(String serviceId, String userId, long at, String signature) {

    private static final String FIRST_LINE = "dual-password-phone";

    /** By how much the clocks may differ. Whoever repeats a proof within it learns what the phone was told. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final int MAX_ID = 16;

    /** In the place of a key, where no phone is known by that user ID: whoever measures the time learns of none. */
    private static final String KEY_OF_NOBODY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMT1oy_UQnZ3-XC7X9lT2isSw6YNpdbpwJjjYLJ-OzyPyqi0zwNhxOhY7RDGJSdxrec11inssoKpg2qguZhma8A";

    /** The phone whose proof it is; empty for what proves nothing. */
    public Optional<Phone> phone(KeycloakSession session) {
        if (!isPossible() || Math.abs(CurrentRealm.of(session).now() - at) > TOLERANCE.toMillis()) {
            return Optional.empty();
        }
        SignedText text =
                new SignedText(String.join("\n", FIRST_LINE, serviceId, userId, String.valueOf(at)), signature);
        CurrentRealm realm = CurrentRealm.of(session);
        Optional<Phone> known = realm.policy()
                .get(SoftwareTokenSettings.SERVICE_ID)
                .filter(serviceId::equals)
                .flatMap(service ->
                        Storage.of(session, Phones.class).find(realm.model().getId(), userId));
        boolean isSigned = text.isSignedBy(known.map(Phone::publicKey).orElse(KEY_OF_NOBODY));
        return known.filter(phone -> isSigned);
    }

    private boolean isPossible() {
        return isDigits(serviceId) && isDigits(userId) && signature != null;
    }

    private static boolean isDigits(String text) {
        return text != null && text.length() <= MAX_ID && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }
}
