package io.github.dualpassword.notification;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.password.change.ChangePage;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes passwords on a page is told so by one mail. */
class NoticesOfChangesOnPagesTest {

    private static final String LOGIN = "ログインパスワード";
    private static final String CONFIRMATION = "確認用パスワード";
    private static final String SUBJECT = "dualPasswordMailSubject.passwords-changed";
    private static final String BY_OWNER = "dualPasswordMailChangedBy.owner";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Postbox postbox;

    @BeforeEach
    void look() {
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @ParameterizedTest
    @EnumSource
    void twoPasswordsThatAreChangedTogetherAreToldInOneMail(ChangeOccasion occasion) {
        TestUser user = occasion.user(postbox, "both");

        done(ChangeOccasion.both(user).executeOn(occasion.page(user, "ja")));

        assertThat(byOwner(user, Messages.JAPANESE)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(Messages.JAPANESE.text(SUBJECT));
            assertThat(mail.says(LOGIN)).isTrue();
            assertThat(mail.says(CONFIRMATION)).isTrue();
        });
    }

    @Test
    void aLoginPasswordThatIsChangedAloneIsTheOnlyOneThatIsNamed() {
        TestUser user = ChangeOccasion.OF_THEIR_OWN_ACCORD.user(postbox, "login-alone");

        done(ChangeEntries.login(user.loginPassword(), "Newer-login-1")
                .executeOn(ChangeOccasion.OF_THEIR_OWN_ACCORD.page(user, "ja")));

        assertThat(byOwner(user, Messages.JAPANESE)).singleElement().satisfies(mail -> {
            assertThat(mail.says(LOGIN)).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain(CONFIRMATION);
        });
    }

    @Test
    void aConfirmationPasswordThatIsChangedAloneIsTheOnlyOneThatIsNamed() {
        TestUser user = ChangeOccasion.OF_THEIR_OWN_ACCORD.user(postbox, "confirmation-alone");

        done(ChangeEntries.confirmation(user.confirmationPassword(), "Newer-confirm-1")
                .executeOn(ChangeOccasion.OF_THEIR_OWN_ACCORD.page(user, "ja")));

        assertThat(byOwner(user, Messages.JAPANESE)).singleElement().satisfies(mail -> {
            assertThat(mail.says(CONFIRMATION)).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain(LOGIN);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theMailSpeaksTheLanguageOfItsReceiverAndNotThatOfThePage(ChangeOccasion occasion) {
        TestUser user = occasion.user(postbox, "language").speaking("en");

        done(ChangeOccasion.both(user).executeOn(occasion.page(user, "ja")));

        assertThat(byOwner(user, Messages.JAPANESE)).isEmpty();
        assertThat(byOwner(user, Messages.ENGLISH)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(Messages.ENGLISH.text(SUBJECT));
            assertThat(mail.says("login password")).isTrue();
            assertThat(mail.says("confirmation password")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPresentPasswordIsNotTold(ChangeOccasion occasion) {
        TestUser user = occasion.user(postbox, "wrong");
        List<String> before = postbox.kinds(user);

        refused(ChangeOccasion.both(user)
                .with("current-login-password", Journeys.WRONG)
                .executeOn(occasion.page(user, "ja")));

        assertThat(postbox.kinds(user)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aNewPasswordThatBreaksARuleIsNotTold(ChangeOccasion occasion) {
        TestUser user = occasion.user(postbox, "rule");
        List<String> before = postbox.kinds(user);

        refused(ChangeOccasion.both(user)
                .andConfirmation(user.confirmationPassword(), "short")
                .executeOn(occasion.page(user, "ja")));

        assertThat(postbox.kinds(user)).isEqualTo(before);
    }

    /** Without those that tell of what the bank has set before. */
    private List<ReceivedMail> byOwner(TestUser user, Messages language) {
        return postbox.of(user).stream()
                .filter(mail -> mail.says(language.text(BY_OWNER)))
                .toList();
    }

    private static void done(Page page) {
        assertThat(page.has(ChangePage.RESULT)).as("%s", page).isTrue();
    }

    private static void refused(Page page) {
        assertThat(page.has(ChangePage.FORM + " [id^=input-error-]"))
                .as("%s", page)
                .isTrue();
    }
}
