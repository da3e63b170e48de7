package io.github.dualpassword.realmconfig;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileFilesTest {

    private static final Path MODULE = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theFilesAreWhatTheirSourcesGive(RealmProfile profile) throws Exception {
        assertThat(Files.readString(profile.file(MODULE), StandardCharsets.UTF_8))
                .as("Sources and profile differ. Write the profiles anew: mvn compile exec:java -pl realm-config")
                .isEqualTo(profile.build(MODULE));
    }

    @ParameterizedTest
    @EnumSource
    void theFilesOfTheSetUpAreWhatTheirSourcesGive(RealmProfile profile) throws Exception {
        assertThat(Files.readString(profile.setUpFile(MODULE), StandardCharsets.UTF_8))
                .as("Sources and set-up differ. Write the profiles anew: mvn compile exec:java -pl realm-config")
                .isEqualTo(profile.buildSetUp(MODULE));
    }

    /** Whatever a bank has in its realm already is not in them. */
    @ParameterizedTest
    @EnumSource
    void theSetUpHoldsWhatIsTheProductsAndNothingElse(RealmProfile profile) {
        JsonNode setUp = RealmFiles.read(profile.setUpFile(MODULE));

        assertThat(setUp.get("authenticationFlows").findValuesAsText("alias"))
                .isNotEmpty()
                .allMatch(alias -> alias.startsWith("dual-password "));
        assertThat(setUp.get("attributes").propertyStream().map(Map.Entry::getKey))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("dual-password.") || name.equals("acr.loa.map"));
        assertThat(setUp.propertyStream().map(Map.Entry::getKey))
                .doesNotContain("users", "clients", "organizations", "localizationTexts", "smtpServer", "loginTheme");
    }

    @ParameterizedTest
    @EnumSource
    void aProfileHoldsNoKeysAndNoIds(RealmProfile profile) {
        JsonNode realm = RealmFiles.read(profile.file(MODULE));

        assertThat(realm.findValues("id")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
        assertThat(realm.findValues("certificate")).isEmpty();
        assertThat(realm.findValues("secret")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySampleUserIsMarkedAndBelongsToOneContract(RealmProfile profile) {
        JsonNode realm = RealmFiles.read(profile.file(MODULE));

        assertThat(realm.get("users"))
                .isNotEmpty()
                .allSatisfy(user ->
                        assertThat(user.at("/attributes/sample/0").asText()).isEqualTo("true"));
        assertThat(realm.get("organizations").findValuesAsText("username"))
                .containsExactlyInAnyOrderElementsOf(realm.get("users").findValuesAsText("username"));
    }

    @ParameterizedTest
    @EnumSource
    void oneSampleUserHasAnExpiredLoginPasswordAndOneAProvisionalOne(RealmProfile profile) {
        JsonNode users = RealmFiles.read(profile.file(MODULE)).get("users");

        assertThat(users)
                .filteredOn(user -> user.has("requiredActions"))
                .singleElement()
                .satisfies(user ->
                        assertThat(user.at("/requiredActions/0").textValue()).isEqualTo("UPDATE_PASSWORD"));
        assertThat(users.findValues("createdDate"))
                .singleElement()
                .satisfies(date -> assertThat(Instant.ofEpochMilli(date.longValue()))
                        .isBefore(Instant.parse("2025-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource
    void aLoginLastsAsLongAsSingleSignOn(RealmProfile profile) {
        JsonNode realm = RealmFiles.read(profile.file(MODULE));

        // A shorter one would lose the level in the middle of a session.
        assertThat(realm.get("authenticatorConfig").findValues("loa-max-age"))
                .hasSize(2)
                .allSatisfy(age -> assertThat(age.asInt())
                        .isGreaterThanOrEqualTo(
                                realm.get("ssoSessionMaxLifespan").asInt()));
    }

    /** No page to fill in, no password, no mailed link, and nobody linked by the name alone. */
    @ParameterizedTest
    @EnumSource
    void aFirstLoginThroughAnIdentityProviderHasTheseStepsAndNoOthers(RealmProfile profile) {
        JsonNode realm = RealmFiles.read(profile.file(MODULE));

        assertThat(steps(realm, realm.get("firstBrokerLoginFlow").asText()))
                .containsExactly(
                        "idp-create-user-if-unique",
                        "dual-password-unlinked-identity",
                        "conditional-user-configured",
                        "idp-add-organization-member");
    }

    private static List<String> steps(JsonNode realm, String alias) {
        List<String> steps = new ArrayList<>();
        for (JsonNode flow : realm.get("authenticationFlows")) {
            if (flow.get("alias").asText().equals(alias)) {
                flow.get("authenticationExecutions")
                        .forEach(step -> steps.addAll(
                                step.has("flowAlias")
                                        ? steps(realm, step.get("flowAlias").asText())
                                        : List.of(step.get("authenticator").asText())));
            }
        }
        return steps;
    }
}
