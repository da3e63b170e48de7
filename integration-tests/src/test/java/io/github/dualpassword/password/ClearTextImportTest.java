package io.github.dualpassword.password;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keycloak takes the clear-text value of every credential of a user representation for the login password, before any provider
 * is asked. What it does is held here, so that a change is noticed.
 */
class ClearTextImportTest {

    private static final String SET_TWICE = "was set twice within one transaction";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Journeys journeys;
    private LogSince log;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
        log = LogSince.now(ground.server());
    }

    @Test
    void aClearConfirmationPasswordBecomesTheLoginPassword() {
        create(user("clear-both", List.of(login(), confirmation())));

        TestUser user = ground.existingUser("clear-both");
        assertThat(journeys.logIn("clear-both", "Clear-confirmation").atApplication())
                .isTrue();
        assertThat(journeys.logIn("clear-both", "Clear-login").atApplication()).isFalse();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        assertThat(user.storedCredentials())
                .extracting(credential -> credential.get("type").asText())
                .containsExactly("password");
    }

    @Test
    void thatIsLoggedAsAnErrorThatNamesTheCause() {
        create(user("clear-logged", List.of(login(), confirmation())));

        assertThat(log.linesWith(SET_TWICE))
                .singleElement()
                .asString()
                .contains("ERROR", ground.existingUser("clear-logged").id(), "confirmation-password", "secretData")
                .doesNotContain("Clear-confirmation", "Clear-login");
    }

    @Test
    void soItIsInAPartialImport() {
        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/partialImport"),
                        Map.of(
                                "ifResourceExists",
                                "FAIL",
                                "users",
                                List.of(user("clear-imported", List.of(confirmation(), login())))));

        assertThat(log.linesWith(SET_TWICE)).singleElement().asString().contains("ERROR");
        assertThat(journeys.logIn("clear-imported", "Clear-login").atApplication())
                .isTrue();
    }

    @Test
    void soItIsWhenAUserIsChanged() {
        TestUser user = ground.userWithLoginPassword("clear-changed");

        ground.realm()
                .admin()
                .call(
                        "PUT",
                        ground.realm().path("/users/" + user.id()),
                        user("clear-changed", List.of(login(), confirmation())))
                .orFail();

        assertThat(journeys.logIn("clear-changed", "Clear-confirmation").atApplication())
                .isTrue();
    }

    @Test
    void aLoginPasswordThatIsSetOnceIsNotLogged() {
        create(user("clear-once", List.of(login())));

        ground.existingUser("clear-once").withLoginPassword("Another-one");
        journeys.logIn("clear-once", "Another-one").response();

        assertThat(log.linesWith(SET_TWICE)).isEmpty();
    }

    private static void create(Map<String, Object> user) {
        ground.realm().admin().post(ground.realm().path("/users"), user).orFail();
    }

    private static Map<String, Object> user(String loginId, List<Map<String, Object>> credentials) {
        return Map.of("username", loginId, "enabled", true, "lastName", "データ花子", "credentials", credentials);
    }

    private static Map<String, Object> login() {
        return Map.of("type", "password", "value", "Clear-login");
    }

    private static Map<String, Object> confirmation() {
        return Map.of("type", "confirmation-password", "value", "Clear-confirmation");
    }
}
