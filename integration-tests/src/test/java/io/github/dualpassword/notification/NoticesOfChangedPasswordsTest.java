package io.github.dualpassword.notification;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail that passwords were changed. */
class NoticesOfChangedPasswordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Postbox postbox;

    @BeforeEach
    void look() {
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @Test
    void aConfirmationPasswordThatTheBankSetsIsTold() {
        TestUser user = postbox.user("by-bank");

        user.setConfirmationPassword("Provisional-1", true).orFail();

        assertThat(postbox.of(user)).singleElement().satisfies(mail -> {
            assertThat(mail.subject())
                    .isEqualTo(Messages.JAPANESE.text("dualPasswordMailSubject.confirmation-registered"));
            assertThat(mail.says("確認用パスワードが登録されました")).isTrue();
            assertThat(mail.says(Messages.JAPANESE.text("dualPasswordMailChangedBy.bank")))
                    .isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain("Provisional-1");
        });
    }

    @Test
    void onlyTheFirstConfirmationPasswordIsARegistration() {
        TestUser user = postbox.user("by-bank-again");

        user.setConfirmationPassword("Provisional-1", true).orFail();
        user.setConfirmationPassword("Provisional-2", true).orFail();

        assertThat(postbox.kinds(user)).containsExactly("confirmation-registered", "passwords-changed");
    }

    @Test
    void aConfirmationPasswordThatTheUserSetsIsTold() {
        TestUser user = postbox.user("by-owner").withProvisionalConfirmationPassword("Provisional-1");

        new Journeys(ground.realm())
                .toConfirmation(user)
                .submit(Map.of(
                        "current-confirmation-password", "Provisional-1",
                        "new-confirmation-password", "My-own-choice-1",
                        "new-confirmation-password-again", "My-own-choice-1"));

        assertThat(postbox.of(user))
                .hasSize(2)
                .filteredOn(mail -> mail.says(Messages.JAPANESE.text("dualPasswordMailChangedBy.owner")))
                .hasSize(1)
                .noneMatch(mail -> mail.text().contains("My-own-choice-1"));
    }

    @Test
    void aChangeThatIsRefusedIsNotTold() {
        TestUser user = postbox.user("refused");

        assertThat(user.setConfirmationPassword("short", true).status()).isEqualTo(400);

        assertThat(postbox.outbox(user)).isEmpty();
    }

    @Test
    void inARealmWithoutAMailServerNothingIsPutDown() {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile("two-stage").withoutUsers().quickHashes(), "without-mail")) {
            realm.update(json -> json.putObject("smtpServer"));
            TestUser user = new Postbox(realm, ground.mail()).user("unreachable");

            user.setConfirmationPassword("Provisional-1", true).orFail();

            assertThat(realm.mails()).isEmpty();
        }
    }
}
