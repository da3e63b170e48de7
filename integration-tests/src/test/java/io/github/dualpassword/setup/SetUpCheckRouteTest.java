package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.directory.DirectoryServer;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff are told of each way round as soon as somebody opens it, and no longer once it is closed. */
class SetUpCheckRouteTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @BeforeAll
    static void addUnusedFlow() {
        RealmWithWaysRound.addStockFlow(ground.realm());
        assertThat(findings(ground.realm())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWayRoundIsToldWithItsPlaceUntilItIsClosed(WayRound way) {
        way.open(ground.realm());
        JsonNode open = findings(ground.realm());
        way.close(ground.realm());

        assertThat(open).anyMatch(way::isToldBy);
        assertThat(findings(ground.realm())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-stage",
                "one-stage",
                "hardware-token",
                "before-login",
                "software-token",
                "phishing-resistant"
            })
    void aProfileAsImportedHasNothingWrongButItsSampleUsers(String profile) {
        // What a profile wants of whoever runs the realm, and of the server.
        RealmFile file = RealmFile.profile(profile).rpId("localhost");
        try (TestRealm realm = ground.importRealm(file, "checked-" + profile)) {
            TestVault.shared().keys(realm, TestVault.KEY);
            assertThat(findings(realm)).singleElement().satisfies(finding -> {
                assertThat(finding.get("code").asText()).isEqualTo("sample-users");
                assertThat(finding.get("severity").asText()).isEqualTo("warning");
            });
        }
    }

    @Test
    void theNameThatPasskeysBelongToIsTheBanksToChoose() {
        RealmFile file = RealmFile.profile("phishing-resistant").withoutUsers();
        try (TestRealm realm = ground.importRealm(file, "passkeys-without-name")) {
            TestVault.shared().keys(realm, TestVault.KEY);
            assertThat(findings(realm)).singleElement().satisfies(finding -> {
                assertThat(finding.get("code").asText()).isEqualTo("passkey-name-missing");
                assertThat(finding.get("severity").asText()).isEqualTo("error");
            });

            realm.update(json -> json.put("webAuthnPolicyRpId", "bank.example"));

            assertThat(findings(realm)).isEmpty();
        }
    }

    @Test
    void softwareTokensThatNobodyCouldEncryptAreToldOf() {
        RealmFile file = RealmFile.profile("software-token").withoutUsers();
        try (TestRealm realm = ground.importRealm(file, "issues-without-key")) {
            assertThat(findings(realm))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.get("code").asText()).isEqualTo("issue-key-missing"));
        }
    }

    /** This server has a name of its own; what one without is told, {@code NoVaultTest} says. */
    @Test
    void softwareTokensOfAServerWithKeyAndNameAreInOrder() {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("software-token").withoutUsers(), "issues")) {
            TestVault.shared().keys(realm, TestVault.KEY);
            assertThat(findings(realm)).isEmpty();
        }
    }

    @Test
    void anIdentityProviderWithTheFlowsOfTheProfileIsInOrder() {
        WayRound.addIdentityProvider(ground.realm(), "postBrokerLoginFlowAlias", "dual-password post broker login");
        JsonNode findings = findings(ground.realm());
        WayRound.removeIdentityProvider(ground.realm());

        assertThat(findings).isEmpty();
    }

    @Test
    void membersWhoStandForNoContractAreTold() {
        try (TestRealm realm = ground.importRealm(RealmFile.profile("two-stage"), "checked-members")) {
            TestContract first = TestContract.added(realm, "first");
            TestContract second = TestContract.added(realm, "second");
            TestContract off = TestContract.added(realm, "off").switchedOff();
            first.join(TestUser.existing(realm, "user01"));
            off.join(TestUser.existing(realm, "user02"));
            for (String name : List.of("c-plain", "a-plain", "b-plain")) {
                second.join(TestUser.added(realm, name));
            }
            off.join(TestUser.added(realm, "nobodys"));

            assertThat(sentences(realm, "members-of-several-contracts"))
                    .singleElement()
                    .asString()
                    .contains("1 user(s), user01: ");
            assertThat(sentences(realm, "members-without-user-type"))
                    .singleElement()
                    .asString()
                    .contains("3 user(s), a-plain, b-plain, c-plain: ");
        }
    }

    @Test
    void whatNobodyCanFulfilForUsersOfAReadOnlyDirectoryIsTold() {
        try (DirectoryServer directory = DirectoryServer.started(Map.of("reader", "Login-reader"));
                TestRealm realm = ground.importRealm(RealmFile.profile("two-stage"), "checked-read-only")) {
            realm.storages().addDirectory(directory, "READ_ONLY");
            realm.storages().addJudgedUsers(Map.of("judged", "Login-judged"));
            TestUser.existing(realm, "reader").withLoginPasswordToChange();
            TestUser.existing(realm, "judged").withName().withLoginPasswordToChange();

            assertThat(sentences(realm, "login-password-flagged-in-vain"))
                    .hasSize(2)
                    .anyMatch(sentence -> sentence.contains("'directory': 1 user(s), reader: "))
                    .anyMatch(sentence -> sentence.contains("'test-judged-users': 1 user(s)"));
            assertThat(sentences(realm, "login-password-expires-elsewhere"))
                    .hasSize(2)
                    .anyMatch(sentence -> sentence.contains("'directory'"));
        }
    }

    @Test
    void membersWhoAdministerKeycloakAreTold() {
        try (TestRealm realm = ground.importRealm(RealmFile.profile("two-stage"), "checked-administrators")) {
            TestUser administrator =
                    TestUser.existing(realm, "user01").withClientRole("realm-management", "view-users");
            TestContract.added(realm, "administered").join(administrator).join(TestUser.existing(realm, "user02"));

            assertThat(sentences(realm, "members-with-admin-roles"))
                    .singleElement()
                    .asString()
                    .contains("1 user(s), user01: ");
        }
    }

    @Test
    void anAddressOfAnOrganizationThatIsNoneIsTold() {
        try (TestRealm realm = ground.importRealm(RealmFile.profile("two-stage"), "checked-addresses")) {
            TestContract.added(realm, "right")
                    .withAttributes(Map.of("dual-password.help-url", "https://bank.example/"));
            TestContract.added(realm, "wrong")
                    .withAttributes(Map.of("dual-password.contact-form-url", "javascript:alert(1)"));

            assertThat(sentences(realm, "contract-address-wrong"))
                    .singleElement()
                    .asString()
                    .contains("'dual-password.contact-form-url' of organization 'wrong'");
        }
    }

    @Test
    void anAuthenticatorThatTheServerDoesNotHaveIsTold() {
        RealmFile file = RealmFile.profile("two-stage").with(realm -> {
            for (JsonNode flow : realm.withArrayProperty("authenticationFlows")) {
                if (flow.path("alias").asText().equals("dual-password forms")) {
                    flow.withArrayProperty("authenticationExecutions")
                            .addPOJO(Map.of(
                                    "authenticator", "taken-away", "requirement", "ALTERNATIVE", "priority", 90));
                }
            }
        });
        try (TestRealm realm = ground.importRealm(file, "checked-authenticators")) {
            assertThat(sentences(realm, "authenticator-missing"))
                    .singleElement()
                    .asString()
                    .contains("'dual-password browser'", "taken-away");
        }
    }

    /** In whatever way roles contain each other, and groups: nobody is reported who has a type. */
    @Test
    void aTypeThatComesFromAGroupOrAnotherRoleCounts() {
        try (TestRealm realm = ground.importRealm(RealmFile.profile("two-stage"), "checked-types")) {
            TestContract contract = TestContract.added(realm, "typed");
            AdminApi admin = realm.admin();
            admin.post(realm.path("/roles"), Map.of("name", "clerk"));
            JsonNode clerk = admin.get(realm.path("/roles/clerk"));
            admin.post(realm.path("/roles/clerk/composites"), List.of(admin.get(realm.path("/roles/general-user"))));
            admin.post(realm.path("/groups"), Map.of("name", "clerks"));
            String clerks = admin.get(realm.path("/groups?search=clerks"))
                    .get(0)
                    .get("id")
                    .asText();
            admin.post(realm.path("/groups/" + clerks + "/role-mappings/realm"), List.of(clerk));
            admin.post(realm.path("/groups/" + clerks + "/children"), Map.of("name", "juniors"));
            String juniors = admin.get(realm.path("/groups/" + clerks + "/children"))
                    .get(0)
                    .get("id")
                    .asText();
            TestUser byRole = TestUser.added(realm, "by-role");
            admin.post(realm.path("/users/" + byRole.id() + "/role-mappings/realm"), List.of(clerk));
            TestUser byGroup = TestUser.added(realm, "by-group");
            admin.put(realm.path("/users/" + byGroup.id() + "/groups/" + juniors), Map.of());
            contract.join(byRole).join(byGroup).join(TestUser.added(realm, "by-nothing"));

            assertThat(sentences(realm, "members-without-user-type"))
                    .singleElement()
                    .asString()
                    .contains("1 user(s), by-nothing: ");
        }
    }

    private static List<String> sentences(TestRealm realm, String code) {
        return StreamSupport.stream(findings(realm).spliterator(), false)
                .filter(finding -> finding.get("code").asText().equals(code))
                .map(finding -> finding.get("message").asText())
                .toList();
    }

    private static JsonNode findings(TestRealm realm) {
        return realm.admin().get(realm.path("/dual-password/set-up-check"));
    }
}
