package io.github.dualpassword.password;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** No defect of a stored confirmation password touches the login password. */
class UnreadableConfirmationPasswordTest {

    private static final String HASH = "{\"hashIterations\":10,\"algorithm\":\"pbkdf2-sha512\"}";
    private static final String SECRET = "{\"value\":\"aGFzaA==\",\"salt\":\"c2FsdA==\"}";

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "provisional"));

    private Journeys journeys;

    @BeforeEach
    void openJourneys() {
        journeys = new Journeys(ground.realm());
    }

    static Stream<Defect> defects() {
        return Stream.of(
                new Defect("no-data", null, null),
                new Defect("empty-data", "{}", "{}"),
                new Defect("no-json", "?", SECRET),
                new Defect("no-algorithm", "{\"hashIterations\":10}", SECRET),
                new Defect("unknown-algorithm", "{\"hashIterations\":10,\"algorithm\":\"no-such\"}", SECRET),
                new Defect("no-iterations", "{\"algorithm\":\"pbkdf2-sha512\"}", SECRET),
                new Defect("no-memory", "{\"hashIterations\":1,\"algorithm\":\"argon2\"}", SECRET),
                new Defect("no-secret", HASH, null),
                new Defect("secret-no-json", HASH, "?"),
                new Defect("no-value", HASH, "{\"salt\":\"c2FsdA==\"}"),
                new Defect("no-salt", HASH, "{\"value\":\"aGFzaA==\"}"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void itIsRefusedWithAUser(Defect defect) {
        Answer answer = ground.realm().admin().call("POST", ground.realm().path("/users"), defect.user());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(ground.realm().admin().get(ground.realm().path("/users?username=" + defect.refusedName())))
                .isEmpty();
    }

    @Test
    void itIsRefusedInAPartialImport() {
        Defect defect = new Defect("imported", "{}", null);

        Answer answer = ground.realm()
                .admin()
                .call(
                        "POST",
                        ground.realm().path("/partialImport"),
                        Map.of("ifResourceExists", "FAIL", "users", List.of(defect.user())));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(ground.realm().admin().get(ground.realm().path("/users?username=refused-imported")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void whereItStandsTheLoginWorksAndItCountsAsNotSet(Defect defect) {
        TestUser user = ground.user(defect.name());
        defect.put(user);

        assertThat(journeys.logIn(user).atApplication()).isTrue();
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        Page page = journeys.toConfirmation(user);
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationNotSet"));
        assertThat(page.press("back").response().errorDescription()).contains("confirmation_not_set");
    }

    @Test
    void aLoginLogsItOnce() {
        TestUser user = ground.user("logged");
        new Defect("logged", "{}", SECRET).put(user);
        LogSince log = LogSince.now(ground.server());

        journeys.logIn(user).response();

        assertThat(log.linesWith("cannot be evaluated"))
                .singleElement()
                .asString()
                .contains("ERROR", user.id())
                .doesNotContain("aGFzaA==", "c2FsdA==");
        assertThat(log.linesWith("Exception")).isEmpty();
    }

    @Test
    void theBankReplacesIt() {
        TestUser user = ground.user("replaced");
        new Defect("replaced", "?", "?").put(user);

        user.withConfirmationPassword("Another-one");

        assertThat(journeys.confirm(journeys.toConfirmation(user), "Another-one")
                        .atApplication())
                .isTrue();
        assertThat(user.storedCredentials())
                .extracting(credential -> credential.get("type").asText())
                .containsExactlyInAnyOrder("password", "confirmation-password");
    }

    @Test
    void aFormerOneKeepsNobodyFromChangingIt() {
        TestUser user = ground.user("former").withConfirmationPassword("Second-one");
        sql("update CREDENTIAL set SECRET_DATA = '?', CREDENTIAL_DATA = '?' where"
                + " TYPE = 'confirmation-password-history' and USER_ID = '" + user.id() + "'");
        ground.realm().clearCaches();

        user.withProvisionalConfirmationPassword("Provisional-one");
        Page replaced = journeys.toConfirmation(user)
                .submit(Map.of(
                        "current-confirmation-password", "Provisional-one",
                        "new-confirmation-password", "Third-one",
                        "new-confirmation-password-again", "Third-one"));

        assertThat(journeys.confirm(replaced, "Third-one").atApplication()).isTrue();
    }

    private static void sql(String statement) {
        JsonHttp.postForm(URI.create(ground.realm().url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    /** What can be wrong with the data of a credential; null where they are missing. */
    record Defect(String name, String credentialData, String secretData) {

        Map<String, Object> user() {
            Map<String, Object> broken = new LinkedHashMap<>(Map.of("type", "confirmation-password"));
            broken.put("credentialData", credentialData);
            broken.put("secretData", secretData);
            List<Map<String, Object>> credentials = new ArrayList<>();
            credentials.add(Map.of("type", "password", "value", "Login-" + name));
            credentials.add(broken);
            return Map.of("username", refusedName(), "enabled", true, "lastName", "データ花子", "credentials", credentials);
        }

        String refusedName() {
            return "refused-" + name;
        }

        /** Puts it into the database, as an earlier version has let it in. */
        void put(TestUser user) {
            sql("update CREDENTIAL set CREDENTIAL_DATA = %s, SECRET_DATA = %s where TYPE = 'confirmation-password'"
                            .formatted(literal(credentialData), literal(secretData))
                    + " and USER_ID = '" + user.id() + "'");
            ground.realm().clearCaches();
        }

        private static String literal(String text) {
            return text == null ? "null" : "'" + text + "'";
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
