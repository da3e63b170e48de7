package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.models.credential.dto.PasswordSecretData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What keeps stored data from ever being evaluated. */
class HashDefectTest {

    private static final PasswordSecretData SECRET = new PasswordSecretData("hash", new byte[] {1});
    private static final PasswordCredentialData PBKDF2 = new PasswordCredentialData(10, "pbkdf2-sha512");
    private static final Map<String, List<String>> ARGON2 = Map.of(
            "type", List.of("id"),
            "version", List.of("1.3"),
            "hashLength", List.of("32"),
            "memory", List.of("7168"),
            "parallelism", List.of("1"));

    static Stream<Arguments> defects() {
        return Stream.of(
                arguments(null, SECRET, "credentialData are missing"),
                arguments(new PasswordCredentialData(10, null), SECRET, "no algorithm"),
                arguments(new PasswordCredentialData(10, " "), SECRET, "no algorithm"),
                arguments(PBKDF2, null, "secretData are missing"),
                arguments(PBKDF2, new PasswordSecretData(null, new byte[] {1}), "no value"),
                arguments(PBKDF2, new PasswordSecretData("hash", null), "no salt"),
                arguments(PBKDF2, new PasswordSecretData("hash", new byte[0]), "no salt"),
                arguments(new PasswordCredentialData(0, "pbkdf2-sha512"), SECRET, "number of iterations"),
                arguments(argon2("type", null), SECRET, "no usable type"),
                arguments(argon2("memory", null), SECRET, "no usable memory"),
                arguments(argon2("hashLength", "much"), SECRET, "no usable hashLength"),
                arguments(argon2("parallelism", "0"), SECRET, "no usable parallelism"),
                arguments(argon2("memory", "262145"), SECRET, "no usable memory"),
                arguments(argon2("parallelism", "65"), SECRET, "no usable parallelism"),
                arguments(new PasswordCredentialData(10_000_001, "pbkdf2-sha512"), SECRET, "too many iterations"),
                arguments(new PasswordCredentialData(1_001, "argon2", ARGON2), SECRET, "too many iterations"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void eachIsNamed(PasswordCredentialData credentialData, PasswordSecretData secretData, String words) {
        assertThat(HashDefect.of(credentialData, secretData))
                .get()
                .asString()
                .contains(words)
                .doesNotContain("hash ");
    }

    @Test
    void whatStockAlgorithmsNeedIsEnough() {
        assertThat(HashDefect.of(PBKDF2, SECRET)).isEmpty();
        assertThat(HashDefect.of(new PasswordCredentialData(5, "argon2", ARGON2), SECRET))
                .isEmpty();
    }

    @Test
    void anotherAlgorithmMayKeepItsParametersElsewhere() {
        assertThat(HashDefect.of(new PasswordCredentialData(0, "bcrypt"), new PasswordSecretData("hash", null)))
                .isEmpty();
    }

    private static PasswordCredentialData argon2(String name, String value) {
        Map<String, List<String>> parameters = new java.util.HashMap<>(ARGON2);
        parameters.remove(name);
        if (value != null) {
            parameters.put(name, List.of(value));
        }
        return new PasswordCredentialData(5, "argon2", parameters);
    }
}
