package io.github.dualpassword.password.change;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.directory.DirectoryServer;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users whose login password nobody can change through Keycloak: they are offered what can be changed, are told whom to ask,
 * and whatever demands a new login password ends with a reason.
 */
class ReadOnlyDirectoryTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final String NOT_CHANGEABLE = "login_not_changeable";
    private static final String REFUSED = "form[data-refusal=" + NOT_CHANGEABLE + "]";
    private static final String NEW = "Newer-login-1";

    private static DirectoryServer imported;
    private static DirectoryServer notImported;
    private static DirectoryServer unsynced;

    private OwnChange own;

    /** Where the users of the tests come from; their login IDs begin with its name. */
    enum Home {
        IMPORTED,
        NOT_IMPORTED,
        JUDGED;

        TestUser user(int number) {
            return named(name().toLowerCase(Locale.ROOT).replace('_', '-') + number);
        }
    }

    @BeforeAll
    static void addThem() {
        imported = DirectoryServer.started(people("imported", 9));
        notImported = DirectoryServer.started(people("not-imported", 5));
        unsynced = DirectoryServer.started(people("unsynced", 1));
        ground.realm().storages().addDirectory(imported, "READ_ONLY");
        ground.realm().storages().addDirectoryWithoutImport(notImported, "READ_ONLY");
        ground.realm().storages().addDirectory(unsynced, "UNSYNCED");
        ground.realm().storages().addJudgedUsers(people("judged", 5));
    }

    @AfterAll
    static void stopDirectories() {
        List.of(imported, notImported, unsynced).forEach(DirectoryServer::close);
    }

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @ParameterizedTest
    @EnumSource
    void theOwnChangeOffersTheConfirmationPasswordAloneAndSaysWhomToAsk(Home home) {
        TestUser user = home.user(1).withConfirmationPassword();

        Page page = own.page(user);

        assertThat(page.has("[name=confirmation-change]")).isTrue();
        assertThat(page.has("[name=login-change]")).isFalse();
        assertThat(page.document().select("#part-login").text())
                .contains(Messages.JAPANESE.text("dualPasswordShownNotChangeable"));
        assertThat(page.has(".dual-password-contact")).isTrue();
        Page result = ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executeOn(page);
        assertThat(result.has(ChangePage.RESULT)).as(result.toString()).isTrue();
        assertThat(own.confirms(user, user.loginPassword(), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedChangeOfTheLoginPasswordChangesNothing(Home home) {
        TestUser user = home.user(2).withConfirmationPassword();

        Page after = ChangeEntries.login(user.loginPassword(), NEW).executeOn(own.page(user));

        assertThat(after.has(ChangePage.FORM)).as(after.toString()).isTrue();
        assertThat(own.logsIn(user, NEW)).isFalse();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-passwords", "UPDATE_PASSWORD"})
    void whereNothingCanBeChangedTheApplicationIsTold(String action) {
        TestUser user = named("imported" + (action.equals(OwnChange.ACTION) ? 3 : 4));

        Page page = new Journeys(ground.realm())
                .signedIn(user)
                .open(own.request().action(action).url());

        assertThat(page.has(REFUSED)).as(page.toString()).isTrue();
        assertThat(page.has(".dual-password-contact")).isTrue();
        assertThat(page.press("back").response().actionStatus()).contains("error");
    }

    @Test
    void aFlagThatNobodyCanFulfilEndsTheLoginWithTheReason() {
        TestUser user = named("imported5").withConfirmationPassword().withLoginPasswordToChange();

        Page page = new Journeys(ground.realm()).logIn(user);

        assertThat(page.has(REFUSED)).as(page.toString()).isTrue();
        Page back = page.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains(NOT_CHANGEABLE);
        assertThat(user.events("CUSTOM_REQUIRED_ACTION_ERROR"))
                .first()
                .extracting(event -> event.get("error").asText())
                .isEqualTo(NOT_CHANGEABLE);
    }

    /** Keycloak's own page would only ever say that the storage cannot be written. */
    @Test
    void soDoesOneOfASessionThatTheLoginPasswordHasNotOpened() {
        TestUser user = named("imported6");
        ground.realm()
                .admin()
                .put(ground.realm().path("/users/" + user.id() + "/execute-actions-email"), List.of("UPDATE_PASSWORD"));

        Page page = MailedLink.newest(ground, user).open();

        assertThat(page.has("input[name=password-new]")).isFalse();
        assertThat(page.has(REFUSED)).as(page.toString()).isTrue();
    }

    @Test
    void theDirectGrantIsRefusedWithTheReason() {
        TestUser user = named("imported7").withLoginPasswordToChange();

        Tokens refused = ground.client().directGrant(user.loginId(), user.loginPassword());

        assertThat(refused.error()).isEqualTo("invalid_grant");
        assertThat(refused.errorDescription()).isEqualTo(NOT_CHANGEABLE);
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo(NOT_CHANGEABLE);
    }

    @Test
    void whoeverGuessesIsNotToldOfTheFlag() {
        TestUser user = named("imported7").withLoginPasswordToChange();

        Tokens refused = ground.client().directGrant(user.loginId(), Journeys.WRONG);

        assertThat(refused.errorDescription()).isEqualTo("Invalid user credentials");
    }

    /** When such a password expires is the business of whoever keeps it. */
    @Test
    void aPasswordThatNobodyCanChangeDoesNotExpireHere() {
        TestUser user = named("imported8").withConfirmationPassword();
        imported.passwordsSetAt(Instant.parse("2020-01-01T00:00:00Z"));

        JsonNode state = user.loginState();

        assertThat(state.get("status").asText()).isEqualTo("valid");
        assertThat(state.has("validUntil")).isFalse();
        assertThat(state.get("changeable").asBoolean()).isFalse();
        assertThat(user.confirmationState().get("changeable").asBoolean()).isTrue();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORTED", "JUDGED"})
    void theFirstConfirmationPasswordIsSetAsByAnybody(Home home) {
        TestUser user =
                home == Home.IMPORTED ? home.user(9) : home.user(3).withName().withMail("judged3@sample.example");
        Journeys journeys = new Journeys(ground.realm());

        Page form = journeys.toConfirmation(user).press("send");
        String code = CodeMail.newestCode(ground.mail(), user.loginId() + "@sample.example", 1);
        Page confirmation = form.submit(Map.of(
                "code",
                code,
                "login-password",
                user.loginPassword(),
                "new-confirmation-password",
                user.confirmationPassword(),
                "new-confirmation-password-again",
                user.confirmationPassword()));

        assertThat(journeys.confirm(confirmation, user.confirmationPassword()).atApplication())
                .as(confirmation.toString())
                .isTrue();
    }

    @Test
    void keycloaksOwnResetIsRefusedByADirectory() {
        TestUser user = named("imported2");

        Answer refused = reset(user);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(own.logsIn(user, NEW)).isFalse();
    }

    /** What Keycloak does is held here, so that a change is noticed; the guide advises against it. */
    @Test
    void keycloaksOwnResetGivesAUserWhoseStorageCannotWriteASecondLoginPassword() {
        TestUser user = named("judged4");

        reset(user).orFail();

        assertThat(own.logsIn(user, NEW)).isTrue();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void whatKeycloakKeepsForADirectoryCanBeChanged() {
        TestUser user = named("unsynced1");
        assertThat(user.loginState().get("changeable").asBoolean()).isTrue();

        Page result = ChangeEntries.login(user.loginPassword(), NEW).executeOn(own.page(user));

        assertThat(result.has(ChangePage.RESULT)).as(result.toString()).isTrue();
        assertThat(own.logsIn(user, NEW)).isTrue();
        assertThat(own.logsIn(user, user.loginPassword())).isFalse();
    }

    private static Answer reset(TestUser user) {
        return ground.realm()
                .admin()
                .call(
                        "PUT",
                        ground.realm().path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", NEW, "temporary", false));
    }

    private static TestUser named(String loginId) {
        return TestUser.existing(ground.realm(), loginId);
    }

    private static Map<String, String> people(String prefix, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> prefix + each)
                .collect(Collectors.toMap(name -> name, name -> "Login-" + name));
    }
}
