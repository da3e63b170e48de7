package io.github.dualpassword.lockout;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keycloak.Config;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;

/**
 * The comparison of a login password with its hash, counted by Keycloak's own metric of password validations, which its
 * password provider would have counted.
 */
record HashValidation(KeycloakSession session, CredentialModel stored) {

    private static final String METRIC = "keycloak.credentials.password.hashing";
    private static final String UNIT = "validations";
    private static final String TAGS = "validations-counter-tags";
    private static final String ALL_TAGS = String.join(
            ",",
            PasswordCredentialProviderFactory.METER_REALM_TAG,
            PasswordCredentialProviderFactory.METER_ALGORITHM_TAG,
            PasswordCredentialProviderFactory.METER_HASHING_STRENGTH_TAG,
            PasswordCredentialProviderFactory.METER_VALIDATION_OUTCOME_TAG);

    /** Compares the secret. Throws when the hash provider is missing or fails, or the stored data cannot be read. */
    Verification of(String secret) {
        PasswordCredentialModel password = PasswordCredentialModel.createFromCredentialModel(stored);
        PasswordHashProvider hash = StoredHashVerifier.hashOf(session, password);
        boolean right;
        try {
            right = hash.verify(secret, password);
        } catch (RuntimeException failure) {
            count(hash, password, "error");
            throw failure;
        }
        count(hash, password, right ? "valid" : "invalid");
        return new Verification(right, Optional.of(stored));
    }

    private void count(PasswordHashProvider hash, PasswordCredentialModel password, String outcome) {
        Config.Scope config = Config.scope("credential", PasswordCredentialProviderFactory.PROVIDER_ID);
        if (!config.root().getBoolean("metrics-enabled", false)) {
            return;
        }
        Map<String, String> tags = new TreeMap<>(Map.of(
                PasswordCredentialProviderFactory.METER_REALM_TAG,
                session.getContext().getRealm().getName(),
                PasswordCredentialProviderFactory.METER_ALGORITHM_TAG,
                password.getPasswordCredentialData().getAlgorithm(),
                PasswordCredentialProviderFactory.METER_HASHING_STRENGTH_TAG,
                Optional.ofNullable(hash.credentialHashingStrength(password)).orElse(""),
                PasswordCredentialProviderFactory.METER_VALIDATION_OUTCOME_TAG,
                outcome));
        tags.keySet().retainAll(Arrays.asList(config.get(TAGS, ALL_TAGS).split(",")));
        Counter.builder(METRIC)
                .description("Password validations")
                .baseUnit(UNIT)
                .tags(tags.entrySet().stream()
                        .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                        .toList())
                .register(Metrics.globalRegistry)
                .increment();
    }
}
