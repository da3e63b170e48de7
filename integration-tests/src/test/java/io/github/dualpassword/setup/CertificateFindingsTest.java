package io.github.dualpassword.setup;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank staff are told where certificates stand for somebody else than they should, or keep everybody out. */
class CertificateFindingsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String CUSTOMER = "certificate-login";

    @Test
    void aMappingByNameIsToldWithItsFlow() {
        RealmFile file = profile()
                .with(realm -> stepOf(realm)
                        .put("x509-cert-auth.mapping-source-selection", "Subject's Common Name")
                        .put("x509-cert-auth.confirmation-page-disallowed", "false"));
        try (TestRealm realm = ground.importRealm(file, "certificates-by-name")) {
            assertThat(findings(realm))
                    .contains("certificate-mapped-by-name: dual-password browser")
                    .contains("certificate-confirmation-page: dual-password browser");
        }
    }

    @ParameterizedTest
    @CsvSource({"certificate-sha256", "certificate-login"})
    void anAttributeThatUsersWriteOrThatIsNotDeclaredIsTold(String attribute) {
        try (TestRealm realm = ground.importRealm(profile(), "written-" + attribute)) {
            assertThat(findings(realm)).isEmpty();

            declare(
                    realm,
                    attribute,
                    declared -> declared.withObjectProperty("permissions")
                            .withArrayProperty("edit")
                            .add("user"));
            assertThat(findings(realm)).containsExactly("certificate-attribute-writable: " + attribute);

            declare(realm, attribute, ObjectNode::removeAll);
            assertThat(findings(realm)).containsExactly("certificate-attribute-not-declared: " + attribute);
        }
    }

    @Test
    void aUserWhoCouldNeverLogInIsTold() {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers(), "users-without-step")) {
            TestUser user = TestUser.added(realm, "certified");
            assertThat(findings(realm)).isEmpty();

            user.withAttribute(CUSTOMER, "true");

            assertThat(findings(realm))
                    .containsExactly(
                            "certificate-step-missing: certificate-login",
                            "certificate-attribute-not-declared: certificate-login");
        }
    }

    @Test
    void soIsAContractWhoseUsersCouldNot() {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers(), "contracts-without-step")) {
            TestContract contract = TestContract.added(realm, "certified");
            contract.withAttributes(Map.of(CUSTOMER, "false"));
            assertThat(findings(realm)).isEmpty();

            contract.withAttributes(Map.of(CUSTOMER, "true"));

            assertThat(findings(realm)).contains("certificate-step-missing: certificate-login");
        }
    }

    private static RealmFile profile() {
        return RealmFile.profile("hardware-token").withoutUsers();
    }

    private static ObjectNode stepOf(ObjectNode realm) {
        for (JsonNode config : realm.withArrayProperty("authenticatorConfig")) {
            if (config.path("alias").asText().equals("dual-password certificate")) {
                return (ObjectNode) config.get("config");
            }
        }
        throw new IllegalStateException("No step for certificates");
    }

    /** Changes how an attribute is declared; one of which nothing is left is taken out. */
    private static void declare(TestRealm realm, String attribute, Consumer<ObjectNode> change) {
        ObjectNode profile = (ObjectNode) realm.admin().get(realm.path("/users/profile"));
        ArrayNode attributes = profile.arrayNode();
        for (JsonNode declared : profile.path("attributes")) {
            if (declared.path("name").asText().equals(attribute)) {
                change.accept((ObjectNode) declared);
            }
            if (!declared.isEmpty()) {
                attributes.add(declared);
            }
        }
        realm.admin().put(realm.path("/users/profile"), profile.set("attributes", attributes));
    }

    private static List<String> findings(TestRealm realm) {
        return StreamSupport.stream(
                        realm.admin()
                                .get(realm.path("/dual-password/set-up-check"))
                                .spliterator(),
                        false)
                .map(finding -> finding.get("code").asText() + ": "
                        + finding.get("place").asText())
                .toList();
    }
}
