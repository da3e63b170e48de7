package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each procedure of document 002 leaves behind, in a browser, in the realm profile that follows it: who is told, who is logged in, and
 * how the colleague's next login goes.
 */
class Document002Test {

    private static final String COMPLETED = "before-login-completed";
    private static final String NEW_LOGIN = "Told-login-1";
    private static final String NEW_APPROVAL = "Told-approval-1";
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile("before-login", file -> file.withoutUsers().quickHashes());

    private BeforeLoginCompany company;
    private TestUser colleague;
    private TestUser withoutMail;
    private Sharers tokenOfUser;
    private Postbox postbox;

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    private void addCompany(String name, int number) {
        company = BeforeLoginCompany.added(ground.realm(), name, number);
        tokenOfUser = company.ownToken(number + 1);
        postbox = new Postbox(ground.realm(), ground.mail());
        colleague = company.member(name + "-colleague", "general-user");
        withoutMail = company.member(name + "-silent", "general-user");
        for (TestUser reader : List.of(company.administrator(), company.user(), colleague)) {
            reader.withMail(Postbox.addressOf(reader));
        }
    }

    @Test
    @Requirement({"I01", "I02", "I08", "I14", "I15"})
    void theFirstProcedureUnlocksBothPasswords() {
        addCompany("joyo-unlock", 541);
        TestUser user = company.user();
        new Journeys(ground.realm()).wrongConfirmations(user, 5);
        new Journeys(ground.realm()).wrongLogins(user, 5);
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("permanently_suspended");
        assertThat(user.loginState().get("state").asText()).isEqualTo("permanently_suspended");
        Window window = ground.window();
        BeforeLoginFields fields =
                BeforeLoginFields.opened(window, ground.client()).choose("release");
        fields.areThoseOf("release");

        execute(fields, user);

        assertResult(window, "release", user);
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertNobodyIsLoggedIn(window);
        assertTold("release");
        logIn(window, user.loginPassword());
        window.page().locator("#one-time-password").fill(nextCode(tokenOfUser));
        window.page().locator("#one-time-password").press("Enter");
        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    @Requirement({"I01", "I02", "I06", "I09", "I15"})
    void theSecondProcedureSetsBothPasswords() {
        addCompany("joyo-reset", 547);
        TestUser user = company.user();
        new Journeys(ground.realm()).wrongLogins(user, 5);
        Window window = ground.window();
        BeforeLoginFields fields =
                BeforeLoginFields.opened(window, ground.client()).choose("reset");
        fields.areThoseOf("reset");
        fields.fill("new-login-password", NEW_LOGIN)
                .fill("new-login-password-again", NEW_LOGIN)
                .fill("new-confirmation-password", NEW_APPROVAL)
                .fill("new-confirmation-password-again", NEW_APPROVAL);

        execute(fields, user);

        assertResult(window, "reset", user);
        assertThat(user.loginState().get("state").asText())
                .as("decision 24: released, too")
                .isEqualTo("usable");
        assertThat(window.page().locator("body").innerText()).contains("ロックを解除しました");
        assertNobodyIsLoggedIn(window);
        assertTold("reset");
        logIn(window, NEW_LOGIN);
        window.page().locator("#one-time-password").fill(nextCode(tokenOfUser));
        window.page().locator("#one-time-password").press("Enter");
        window.page().locator("#new-login-password").waitFor();
        assertThat(window.page().locator("#new-confirmation-password").isVisible())
                .isTrue();
    }

    @Test
    @Requirement({"I01", "I07", "I10", "I11", "I15"})
    void theThirdProcedureReleasesTheRegistration() {
        addCompany("joyo-otp", 553);
        TestUser user = company.user();
        Window window = ground.window();
        BeforeLoginFields fields =
                BeforeLoginFields.opened(window, ground.client()).choose("release-otp");
        fields.areThoseOf("release-otp");
        fields.fill("operator-confirmation-password", company.administrator().confirmationPassword());

        execute(fields, user);

        assertResult(window, "release-otp", user);
        assertThat(tokenOfUser.state(user)).isEqualTo("NONE");
        assertNobodyIsLoggedIn(window);
        assertTold("release-otp");
        logIn(window, user.loginPassword());
        window.page().locator("#token-serial").fill(tokenOfUser.serial());
        window.page().locator("#one-time-password").fill(nextCode(tokenOfUser));
        window.page().locator("#one-time-password").press("Enter");
        Condition.await(
                "the token is registered", SOON, () -> tokenOfUser.state(user).equals("USABLE"));
    }

    private void execute(BeforeLoginFields fields, TestUser target) {
        fields.fill("target-id", target.loginId())
                .fill("operator-id", company.administrator().loginId())
                .fill("one-time-password", company.nextCode());
        fields.page().locator("#execute").click();
        fields.page().locator(BeforeLoginScreen.RESULT).waitFor();
    }

    private static void assertResult(Window window, String procedure, TestUser target) {
        Messages messages = Messages.JAPANESE;
        assertThat(window.page().locator("body").innerText())
                .contains(messages.text("dualPasswordBeforeLoginDone"))
                .contains(messages.text("dualPasswordBeforeLoginProcedure." + procedure))
                .contains(target.loginId())
                .contains(messages.text("dualPasswordBeforeLoginNotified"))
                .doesNotContain(NEW_LOGIN, NEW_APPROVAL);
    }

    /** Neither administrator nor colleague, in this browser or anywhere. */
    private void assertNobodyIsLoggedIn(Window window) {
        assertThat(window.page().context().cookies())
                .isNotEmpty()
                .noneMatch(cookie -> cookie.name.startsWith("KEYCLOAK_IDENTITY"));
        assertThat(List.of(company.administrator(), company.user()))
                .hasSize(2)
                .allSatisfy(user -> assertThat(
                                ground.realm().admin().get(ground.realm().path("/users/" + user.id() + "/sessions")))
                        .isEmpty());
        window.page().locator("a#to-login").click();
        window.page().locator("input[name=password]").waitFor();
    }

    /** Everybody of the contract who has an address, and nobody else, once. */
    private void assertTold(String procedure) {
        Condition.await("all are told", SOON, () -> {
            ground.realm().sendMails();
            return ground.realm().openContractNotices() == 0;
        });
        String subject = Messages.JAPANESE.text("dualPasswordMailSubject.before-login-completed");
        assertThat(List.of(company.administrator(), company.user(), colleague))
                .hasSize(3)
                .allSatisfy(reader -> assertThat(postbox.of(reader).stream()
                                .filter(mail -> mail.subject().equals(subject)))
                        .as(reader.loginId())
                        .singleElement()
                        .satisfies(mail ->
                                assertThat(says(mail, procedure, reader)).isTrue()));
        assertThat(postbox.kinds(company.user())).contains(COMPLETED);
        assertThat(postbox.kinds(withoutMail)).isNotEmpty().doesNotContain(COMPLETED);
    }

    /** What was done, and whom to call if it was nobody in the company. */
    private boolean says(ReceivedMail mail, String procedure, TestUser reader) {
        String unexpected = reader.equals(company.administrator())
                ? "dualPasswordMailBeforeLoginByReader"
                : "dualPasswordMailBeforeLoginUnexpected";
        return mail.says(Messages.JAPANESE.text("dualPasswordMailProcedure." + procedure))
                && mail.says(Messages.JAPANESE.text(unexpected, "").strip())
                && mail.says(Messages.JAPANESE.text("dualPasswordContact"));
    }

    private void logIn(Window window, String password) {
        window.logIn(company.user().loginId(), password);
    }

    private static String nextCode(Sharers token) {
        ground.realm().standClockAt(ground.realm().now().plus(Duration.ofMinutes(1)));
        return token.code();
    }
}
