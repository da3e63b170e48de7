package io.github.dualpassword.realmprofiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.realmconfig.RealmProfile;
import io.github.dualpassword.realmconfig.StockComparison;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** An import registers only what its file names, so a profile has to name everything a new realm would have. */
class StockRealmIsKeptTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String STOCK = "stock-beside-profiles";

    private static final List<String> OF_ALL = List.of(
            "accessCodeLifespanUserAction = 1800",
            "adminEventsDetailsEnabled = true",
            "adminEventsEnabled = true",
            "browserFlow = \"dual-password browser\"",
            "clientScopes/organization/protocolMappers/organization/config/jsonType.label = \"JSON\"",
            "directGrantFlow = \"dual-password direct grant\"",
            "duplicateEmailsAllowed = true",
            "eventsEnabled = true",
            "firstBrokerLoginFlow = \"dual-password first broker login\"",
            "internationalizationEnabled = true",
            "loginWithEmailAllowed = false",
            "organizationsEnabled = true",
            "requiredActions/CONFIGURE_TOTP/enabled = false",
            "requiredActions/UPDATE_PROFILE/enabled = false",
            "requiredActions/delete_credential/enabled = false",
            "requiredActions/webauthn-register/enabled = false",
            "requiredActions/webauthn-register-passwordless/enabled = false",
            "ssoSessionIdleTimeout = 900");

    @BeforeAll
    static void addStockRealm() {
        ground.server().admin().post("/realms", Map.of("realm", STOCK, "enabled", true));
    }

    @AfterAll
    static void removeStockRealm() {
        ground.server().admin().delete("/realms/" + STOCK);
    }

    @ParameterizedTest
    @EnumSource
    void aProfileDiffersFromANewRealmOnlyWhereItMeansTo(RealmProfile profile) {
        try (TestRealm realm = ground.importRealm(RealmFile.profile(profile.realm()), "compared-" + profile.realm())) {
            assertThat(StockComparison.of(export(ground, STOCK), export(ground, realm.name())))
                    .extracting(difference -> difference.path() + " = " + difference.realm())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(OF_ALL.stream(), ofOne(profile).stream())
                            .toList());
        }
    }

    private static List<String> ofOne(RealmProfile profile) {
        return switch (profile) {
            case BEFORE_LOGIN ->
                List.of("resetCredentialsFlow = \"dual-password before login\"", "resetPasswordAllowed = true");
            case PHISHING_RESISTANT -> List.of("webAuthnPolicyRpEntityName = \"サンプル銀行 ビジネスWeb\"");
            default -> List.of();
        };
    }

    static JsonNode export(TestGround from, String realm) {
        return from.server()
                .admin()
                .post("/realms/" + realm + "/partial-export?exportClients=true&exportGroupsAndRoles=true", null)
                .json();
    }
}
