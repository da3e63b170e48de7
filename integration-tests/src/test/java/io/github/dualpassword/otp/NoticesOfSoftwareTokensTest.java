package io.github.dualpassword.otp;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told by mail of the issue and registration of a software token, and what in no mail stands. */
class NoticesOfSoftwareTokensTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String PAGE_IN_MAIL = "dual-password.software-token.page-in-mail";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private SoftwareTokens tokens;
    private Postbox postbox;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        tokens = new SoftwareTokens(ground.realm());
        postbox = new Postbox(ground.realm(), ground.mail());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PAGE_IN_MAIL, "on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("L08")
    void thePhoneIsSentTheIdsAndWhatToDoAndNeverTheActivationPassword(String language) {
        TestUser user = Colleagues.of(ground.realm(), "issue-mail-" + language)
                .general("issue-mail-" + language)
                .speaking(language);
        String address = "phone-" + language + "@phones.example";

        SoftwareTokens.Issued issued = issue(user, address);
        ground.realm().sendMails();

        ReceivedMail mail = only(address);
        assertThat(mail.subject()).isEqualTo(text(language, "dualPasswordMailSubject.token-issued"));
        assertThat(mail.says("12345678")).isTrue();
        assertThat(mail.says(issued.userId())).isTrue();
        assertThat(mail.says(text(language, "dualPasswordMailTokenIssued"))).isTrue();
        assertThat(mail.text())
                .contains(ground.realm().url() + "/dual-password-phone/#s=12345678&u=" + issued.userId());
        assertThat(mail.text() + mail.html()).doesNotContain(SoftwareTokens.PASSWORD);
        assertThat(user.representation().get("email").asText()).isEqualTo(Postbox.addressOf(user));
    }

    @Test
    void whereNoLinkIsMailedTheMailLeadsToTheComputer() {
        ground.realm().attribute(PAGE_IN_MAIL, "off");
        TestUser user = Colleagues.of(ground.realm(), "no-link").general("no-link");

        issue(user, "phone-no-link@phones.example");
        ground.realm().sendMails();

        ReceivedMail mail = only("phone-no-link@phones.example");
        assertThat(mail.text() + mail.html()).doesNotContain("dual-password-phone");
        assertThat(mail.says(text("ja", "dualPasswordMailTokenIssuedScan"))).isTrue();
        assertThat(mail.says(text("ja", "dualPasswordMailNoSecret"))).isTrue();
    }

    @Test
    void theUsersOwnAddressAndTheMastersAreToldWithoutTheIds() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "told-issue");
        TestUser user = colleagues.general("told-issue-user");
        TestUser master = colleagues.master("told-issue-master");

        SoftwareTokens.Issued issued = issue(user, "phone-told@phones.example");

        assertThat(mails(user, "token-issue-notice")).singleElement().satisfies(mail -> {
            assertThat(mail.says(text("ja", "dualPasswordMailTokenIssueNotice")))
                    .isTrue();
            assertThat(mail.text() + mail.html())
                    .doesNotContain(issued.userId(), "12345678", SoftwareTokens.PASSWORD, "phone-told");
        });
        assertThat(mails(master, "token-issue-notice")).singleElement().satisfies(mail -> {
            assertThat(mail.says(text("ja", "dualPasswordMailTokenIssueNoticeOther")))
                    .isTrue();
            assertThat(mail.says(user.loginId())).isTrue();
            assertThat(mail.text() + mail.html())
                    .doesNotContain(issued.userId(), SoftwareTokens.PASSWORD, "phone-told");
        });
    }

    @Test
    void anAddressThatWasReplacedBeforeTheMailWasSentGetsNone() {
        TestUser user = Colleagues.of(ground.realm(), "replaced").general("replaced-user");
        Page again = issue(user, "phone-mistyped@phones.example").page().press("issue-again");

        SoftwareTokens.issue(again, "phone-right@phones.example", SoftwareTokens.PASSWORD);
        ground.realm().sendMails();

        only("phone-right@phones.example");
        assertThat(ground.mail().to("phone-mistyped@phones.example")).hasSizeLessThanOrEqualTo(1);
        assertThat(postbox.kinds(user)).contains("token-issued");
    }

    @Test
    void userAndMastersAreToldOfTheRegistrationBeforeItConfirmsAnything() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "told-registered");
        TestUser user = colleagues.general("told-registered-user");
        TestUser master = colleagues.master("told-registered-master");
        SoftwareTokens.Issued issued = issue(user, Postbox.addressOf(user));
        KeyFob fob = tokens.handed(issued);

        SoftwareTokens.confirm(issued.page(), tokens.code(fob));

        assertThat(mails(user, "software-token-registered")).singleElement().satisfies(mail -> {
            assertThat(mail.says("2026年11月24日 10:30")).isTrue();
        });
        assertThat(mails(master, "software-token-registered")).singleElement().satisfies(mail -> {
            assertThat(mail.says(user.loginId())).isTrue();
            assertThat(mail.says("2026年11月24日 10:30")).isTrue();
            assertThat(mail.text() + mail.html()).doesNotContain(tokens.code(fob));
        });
    }

    @Test
    void whoHasTriedInVainIsTold() {
        TestUser user = Colleagues.of(ground.realm(), "used-up").general("used-up-user");
        SoftwareTokens.Issued issued = issue(user, "phone-used-up@phones.example");
        for (int entry = 0; entry < 5; entry++) {
            Phone.another().ask(ground.realm(), issued.userId(), "4072");
        }

        assertThat(mails(user, "activation-used-up"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.says(text("ja", "dualPasswordMailActivationUsedUp")))
                        .isTrue());
    }

    private List<ReceivedMail> mails(TestUser user, String kind) {
        String subject = text("ja", "dualPasswordMailSubject." + kind);
        return postbox.of(user).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private ReceivedMail only(String address) {
        assertThat(ground.mail().awaitTo(address, 1, 30_000)).isTrue();
        assertThat(ground.mail().to(address)).hasSize(1);
        return ReceivedMail.of(ground.mail().to(address).get(0));
    }

    private SoftwareTokens.Issued issue(TestUser user, String address) {
        Page page = new Journeys(ground.realm()).logIn(user);
        return SoftwareTokens.Issued.on(SoftwareTokens.issue(page, address, SoftwareTokens.PASSWORD));
    }

    private static String text(String language, String key) {
        return (language.equals("ja") ? Messages.JAPANESE : Messages.ENGLISH).text(key);
    }
}
