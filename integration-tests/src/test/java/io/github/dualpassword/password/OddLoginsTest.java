package io.github.dualpassword.password;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is entered at the login page and the direct grant: a clear answer, and nothing changes that should not. */
class OddLoginsTest {

    private static final String ODDITIES = "io.github.dualpassword.password.Oddities#all";
    private static final String USABLE = "io.github.dualpassword.password.Oddities#usable";
    private static final String SETTABLE = "io.github.dualpassword.password.Oddities#settable";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> file.with(realm -> realm.put("passwordPolicy", ""))
                            .quickHashes()
                            .attribute("dual-password.confirmation.password-policy", "length(3)"));

    private static final String TOO_LONG = "長すぎます。短いパスワードを入力してください。";

    private static final AtomicInteger USERS = new AtomicInteger();

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddLoginIdIsRefusedOnTheLoginPage(String loginId) {
        Page page = journeys.logIn(loginId, Journeys.WRONG);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("[id^=input-error]")).isTrue();
        assertThat(page.has("script:containsData(alert(1))")).isFalse();
        assertThat(newestError().get("error").asText()).isIn("user_not_found", "invalid_user_credentials");
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddLoginIdIsRefusedByTheDirectGrant(String loginId) {
        Tokens tokens = ground.client().directGrant(loginId, Journeys.WRONG);

        assertThat(tokens.answer().status()).isIn(400, 401);
        assertThat(tokens.error()).isIn("invalid_grant", "invalid_request");
        assertThat(newestError().get("error").asText()).isEqualTo("user_not_found");
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddPasswordIsAWrongPasswordAndCounts(String password) {
        TestUser user = user();

        Page page = journeys.logIn(user.loginId(), password);

        assertThat(page.status()).isEqualTo(200);
        assertThat(newestError().get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddPasswordIsAWrongPasswordForTheDirectGrant(String password) {
        TestUser user = user();

        Tokens tokens = ground.client().directGrant(user.loginId(), password);

        assertThat(tokens.answer().status()).isIn(400, 401);
        assertThat(tokens.error()).isEqualTo("invalid_grant");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(USABLE)
    void anOddPasswordThatIsTheRightOneLogsIn(String password) {
        TestUser user = user().withLoginPassword(password);

        assertThat(journeys.logIn(user.loginId(), password).response().code()).isPresent();
        assertThat(ground.client().directGrant(user.loginId(), password).granted())
                .isTrue();
    }

    @Test
    void anEmptyLoginIdIsRefusedAndCountsForNobody() {
        Page page = journeys.logIn("", Journeys.WRONG);

        assertThat(page.status()).isEqualTo(200);
        assertThat(newestError().get("error").asText()).isEqualTo("invalid_user_credentials");
    }

    @Test
    void anEmptyDirectGrantIsRefused() {
        assertThat(ground.client().directGrant("", "").error()).isEqualTo("invalid_request");
        assertThat(ground.client().token(Map.of("grant_type", "password")).error())
                .isEqualTo("invalid_request");
        assertThat(ground.client().directGrant("user01", "").error()).isEqualTo("invalid_grant");
    }

    @Test
    void aFormWithoutAnyFieldIsRefused() {
        Visitor visitor = ground.client().visitor();
        Page login = visitor.open(ground.client().authorization().url());

        Page page = visitor.post(login.formAction(), Map.of("credentialId", ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("input[name=password]")).isTrue();
    }

    @Test
    void aUserWithoutCredentialsIsRefused() {
        TestUser user = TestUser.added(ground.realm(), "without-credentials");

        Page page = journeys.logIn(user.loginId(), Journeys.WRONG);

        assertThat(page.atApplication()).isFalse();
        assertThat(newestError().get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(user.storedCredentials()).isEmpty();
    }

    @Test
    void aDisabledUserWithTheRightPasswordIsToldSo() {
        TestUser user = user().disabled();

        Page page = journeys.logIn(user);

        assertThat(page.atApplication()).isFalse();
        assertThat(newestError().get("error").asText()).isEqualTo("user_disabled");
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .error())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aDisabledUserIsCountedLikeAnyOther() {
        TestUser user = user().disabled();

        journeys.wrongLogins(user, 5);

        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.representation().get("enabled").asBoolean()).isFalse();
    }

    @Test
    void aServiceAccountIsNobodyAtTheLoginPage() {
        JsonNode client = ground.realm()
                .admin()
                .get(ground.realm().path("/clients?clientId=test-app"))
                .get(0);
        ground.realm()
                .admin()
                .put(
                        ground.realm().path("/clients/" + client.get("id").asText()),
                        Map.of("clientId", "test-app", "serviceAccountsEnabled", true));

        Page page = journeys.logIn("service-account-test-app", Journeys.WRONG);

        assertThat(page.atApplication()).isFalse();
        assertThat(newestError().get("error").asText()).isEqualTo("user_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid organization"})
    void aUserWithoutAContractLogsInAndConfirms(String scope) {
        TestUser user = user().withConfirmationPassword();
        AuthorizationRequest request = journeys.confirmationRequest().scope(scope);

        Page back = journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddConfirmationPasswordIsAWrongOneAndCounts(String entered) {
        TestUser user = user().withConfirmationPassword();

        Page page = journeys.confirm(journeys.toConfirmation(user), entered);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isTrue();
        assertThat(newestError().get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @Test
    void anEmptyConfirmationPasswordIsNotCounted() {
        TestUser user = user().withConfirmationPassword();
        Page confirmation = journeys.toConfirmation(user);

        Page empty = journeys.confirm(confirmation, "");

        assertThat(empty.has("#input-error-" + Journeys.CONFIRMATION_FIELD)).isTrue();
        assertThat(empty.visitor()
                        .post(empty.formAction(), Map.of("confirm", "true"))
                        .status())
                .isEqualTo(200);
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
    }

    @ParameterizedTest
    @MethodSource(USABLE)
    void anOddConfirmationPasswordThatIsTheRightOneConfirms(String value) {
        TestUser user = user().withConfirmationPassword(value);

        Page back = journeys.confirm(journeys.toConfirmation(user), value);

        assertThat(back.response().code()).isPresent();
    }

    @ParameterizedTest
    @MethodSource(SETTABLE)
    void anOddConfirmationPasswordCanBeSetAndThenConfirms(String value) {
        TestUser user = userWithMail();
        Page form = journeys.toConfirmation(user).press("send");

        Page confirmation = form.submit(first(code(user), user.loginPassword(), value));

        assertThat(journeys.confirm(confirmation, value).response().code()).isPresent();
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddCodeIsAWrongCode(String code) {
        TestUser user = userWithMail();

        Page page = journeys.toConfirmation(user)
                .press("send")
                .submit(first(code, user.loginPassword(), user.confirmationPassword()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddLoginPasswordSetsNothing(String loginPassword) {
        TestUser user = userWithMail();
        Page form = journeys.toConfirmation(user).press("send");

        Page page = form.submit(first(code(user), loginPassword, user.confirmationPassword()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(ODDITIES)
    void anOddCurrentConfirmationPasswordReplacesNothing(String current) {
        TestUser user = user().withProvisionalConfirmationPassword("Provisional-1");

        Page page = journeys.toConfirmation(user).submit(replacement(current, user.confirmationPassword()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(SETTABLE)
    void anOddConfirmationPasswordReplacesAProvisionalOneAndThenConfirms(String value) {
        TestUser user = user().withProvisionalConfirmationPassword("Provisional-1");

        Page confirmation = journeys.toConfirmation(user).submit(replacement("Provisional-1", value));

        assertThat(journeys.confirm(confirmation, value).response().code()).isPresent();
    }

    @Test
    void aConfirmationPasswordThatIsTooLongIsNotSet() {
        TestUser user = userWithMail();
        Page form = journeys.toConfirmation(user).press("send");

        Page page = form.submit(first(code(user), user.loginPassword(), Oddities.TOO_LONG));

        assertThat(page.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .isEqualTo(TOO_LONG);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("not_set");
    }

    @Test
    void aConfirmationPasswordThatIsTooLongReplacesNoProvisionalOne() {
        TestUser user = user().withProvisionalConfirmationPassword("Provisional-1");

        Page page = journeys.toConfirmation(user).submit(replacement("Provisional-1", Oddities.TOO_LONG));

        assertThat(page.document()
                        .select("#input-error-new-confirmation-password")
                        .text())
                .isEqualTo(TOO_LONG);
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
    }

    private static Map<String, String> first(String code, String loginPassword, String value) {
        return Map.of(
                "code",
                code,
                "login-password",
                loginPassword,
                "new-confirmation-password",
                value,
                "new-confirmation-password-again",
                value);
    }

    private static Map<String, String> replacement(String current, String value) {
        return Map.of(
                "current-confirmation-password",
                current,
                "new-confirmation-password",
                value,
                "new-confirmation-password-again",
                value);
    }

    private static String code(TestUser user) {
        return CodeMail.newestCode(ground.mail(), user.loginId() + "@sample.example", 1);
    }

    private static TestUser user() {
        return ground.userWithLoginPassword("odd-" + USERS.incrementAndGet());
    }

    private static TestUser userWithMail() {
        TestUser user = user();
        return user.withMail(user.loginId() + "@sample.example");
    }

    private static JsonNode newestError() {
        return ground.realm().newestLoginError();
    }
}
