package io.github.dualpassword.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a mail says to turn to: the desk of the receiver's contract, else the one of the realm. */
class ContactInMailsTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final Map<String, String> DESK = Map.of(
            "dual-password.contact.ja", "東京支店 <デスク>\\n電話 03-0000-0000",
            "dual-password.contact.en", "Tokyo branch <desk>\\nTelephone +81 3 0000 0000");

    private Postbox postbox;

    @BeforeEach
    void look() {
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    /** The ways by which mails come to be sent. */
    enum Way {
        SUSPENSION(user -> new Journeys(ground.realm()).wrongLogins(user, 5)),
        CHANGE_BY_THE_BANK(
                user -> user.setConfirmationPassword("Provisional-1", true).orFail()),
        CODE(user -> new Journeys(ground.realm()).toConfirmation(user).press("send"));

        private final Consumer<TestUser> cause;

        Way(Consumer<TestUser> cause) {
            this.cause = cause;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("A11")
    void aMailNamesTheDeskOfTheReceiversContract(Way way) {
        TestUser japanese = member("japanese", way).speaking("ja");
        TestUser english = member("english", way).speaking("en");

        assertThat(mail(way, japanese)).satisfies(mail -> {
            assertThat(mail.text().lines()).contains("東京支店 <デスク>", "電話 03-0000-0000");
            assertThat(mail.html()).contains("東京支店 <デスク> 電話 03-0000-0000");
            assertThat(mail.says(Messages.JAPANESE.text("dualPasswordContact"))).isFalse();
        });
        assertThat(mail(way, english)).satisfies(mail -> {
            assertThat(mail.text().lines()).contains("Tokyo branch <desk>", "Telephone +81 3 0000 0000");
            assertThat(mail.html()).contains("Tokyo branch <desk> Telephone +81 3 0000 0000");
        });
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("A11")
    void whoHasNoContractIsToldTheRealmsContact(Way way) {
        TestUser user = postbox.user(loginId("no-contract", way));

        assertThat(mail(way, user).says(Messages.JAPANESE.text("dualPasswordContact")))
                .isTrue();
    }

    @Test
    @Requirement("A11")
    void theRealmsContactStandsInItsLines() {
        TestUser user = postbox.user("realms-lines");
        ground.realm().texts("ja", Map.of("dualPasswordContact", "サポートセンター\\n電話 0120-000-000"));
        try {
            ReceivedMail mail = mail(Way.SUSPENSION, user);

            assertThat(mail.text().lines()).contains("サポートセンター", "電話 0120-000-000");
            assertThat(mail.html()).contains("サポートセンター 電話 0120-000-000");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordContact");
        }
    }

    private TestUser member(String name, Way way) {
        TestUser user = postbox.user(loginId(name, way));
        TestContract.added(ground.realm(), loginId(name, way))
                .withAttributes(DESK)
                .join(user);
        return user;
    }

    /** What the way has had mailed to the user, who has had no mail before. */
    private ReceivedMail mail(Way way, TestUser user) {
        way.cause.accept(user);
        if (way == Way.CODE) {
            return ReceivedMail.of(CodeMail.newest(ground.mail(), Postbox.addressOf(user), 1));
        }
        List<ReceivedMail> mails = postbox.of(user);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String loginId(String name, Way way) {
        return name + "-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
