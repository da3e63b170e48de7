package io.github.dualpassword.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.policy.ReferenceProfile.Weakness;

import static org.assertj.core.api.Assertions.assertThat;

/** What a document demands stands in one place, the realm profiles keep to it, and whatever is weaker is found. */
class ReferenceProfileTest {

    private static final Path PROFILES = Path.of("../realm-config/profiles");

    @ParameterizedTest
    @EnumSource
    void aRealmProfileNamesItsDocumentAndIsNotWeaker(ReferenceProfile profile) throws IOException {
        RealmPolicy policy = RealmPolicy.of(attributes(profile));

        assertThat(policy.get(BasicSettings.PROFILE)).contains(profile);
        assertThat(profile.weaknesses(policy)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TWO_STAGE|login.max-failures|6|at most 5",
                "TWO_STAGE|confirmation.max-failures|50|at most 5",
                "TWO_STAGE|login.temporary-suspensions|3|at most 2",
                "TWO_STAGE|login.suspension-minutes|29|at least 30",
                "HARDWARE_TOKEN|confirmation.suspension-minutes|1|at least 30",
                "ONE_STAGE|login.temporary-suspensions|1|at most 0",
                "ONE_STAGE|token.max-failures|6|at most 5",
                "BEFORE_LOGIN|token.temporary-suspensions|1|at most 0",
                "TWO_STAGE|login.validity-days|0|a last day, 90 at most",
                "TWO_STAGE|confirmation.validity-days|91|at most 90",
                "TWO_STAGE|expired-passwords|warn|'must-change'",
                "BEFORE_LOGIN|token.at-login|where-usable|'always'",
                "HARDWARE_TOKEN|permissions.release-otp|master: administrator general|'master: general'",
                "HARDWARE_TOKEN|permissions.revoke-token|administrator: general"
                        + "|'master: self administrator general'",
                "PHISHING_RESISTANT|passkey.use|off|'on'",
                "PHISHING_RESISTANT|passkey.at-otp-level|off|'on'",
                "PHISHING_RESISTANT|passkey.cool-down-minutes|59|at least 60",
                "PHISHING_RESISTANT|passkey.further|by-code|'by-passkey'",
                "TWO_STAGE|permissions.pre-login-unlock|master: self general"
                        + "|'master: master administrator general; administrator: master administrator general'"
            })
    void whateverIsWeakerIsFoundWithBothValues(
            ReferenceProfile profile, String setting, String value, String documented) throws IOException {
        Map<String, String> attributes = new HashMap<>(attributes(profile));
        attributes.put("dual-password." + setting, value);

        assertThat(profile.weaknesses(RealmPolicy.of(attributes)))
                .containsExactly(new Weakness("dual-password." + setting, value, documented));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TWO_STAGE|login.max-failures|3",
                "TWO_STAGE|login.temporary-suspensions|0",
                "TWO_STAGE|login.suspension-minutes|60",
                "TWO_STAGE|login.validity-days|30",
                "TWO_STAGE|login.forget-suspensions|release",
                "TWO_STAGE|token.max-failures|9",
                "ONE_STAGE|login.suspension-minutes|1",
                "ONE_STAGE|token.at-login|always",
                "HARDWARE_TOKEN|permissions.release-otp|nobody",
                "HARDWARE_TOKEN|passkey.cool-down-minutes|0",
                "HARDWARE_TOKEN|passkey.further|by-code",
                "PHISHING_RESISTANT|passkey.cool-down-minutes|1440",
                "BEFORE_LOGIN|permissions.pre-login-reset|master: general"
            })
    void whateverIsStricterOrWithoutEffectIsInOrder(ReferenceProfile profile, String setting, String value)
            throws IOException {
        Map<String, String> attributes = new HashMap<>(attributes(profile));
        attributes.put("dual-password." + setting, value);

        assertThat(profile.weaknesses(RealmPolicy.of(attributes))).isEmpty();
    }

    @Test
    void aShortSuspensionMattersOnlyWhereOneIsTemporary() throws IOException {
        Map<String, String> attributes = new HashMap<>(attributes(ReferenceProfile.TWO_STAGE));
        attributes.putAll(Map.of(
                "dual-password.login.temporary-suspensions", "0", "dual-password.login.suspension-minutes", "1"));

        assertThat(ReferenceProfile.TWO_STAGE.weaknesses(RealmPolicy.of(attributes)))
                .isEmpty();
    }

    @Test
    void theSettingTakesTheNamesOfTheProfilesAndNothing() {
        assertThat(List.of(
                        "two-stage",
                        "one-stage",
                        "hardware-token",
                        "before-login",
                        "software-token",
                        "phishing-resistant",
                        ""))
                .allMatch(text -> BasicSettings.PROFILE.parser().apply(text).isPresent());
        assertThat(BasicSettings.PROFILE.parser().apply("three-stage")).isEmpty();
        assertThat(BasicSettings.PROFILE.allowed())
                .isEqualTo("two-stage or one-stage or hardware-token or before-login or software-token or"
                        + " phishing-resistant, or nothing");
    }

    private static Map<String, String> attributes(ReferenceProfile profile) throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(PROFILES.resolve(profile.id() + "-realm.json").toFile());
        Map<String, String> attributes = new HashMap<>();
        realm.get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return attributes;
    }
}
