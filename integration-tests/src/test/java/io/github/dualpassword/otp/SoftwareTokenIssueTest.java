package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.ImportedTokens;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** A user issues a software token to the own phone, as document 004 prints it. */
class SoftwareTokenIssueTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String SETTING = "dual-password.software-token.";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private SoftwareTokens tokens;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        tokens = new SoftwareTokens(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(SETTING + "needs-confirmation-password", "off");
        ground.realm().attribute(SETTING + "page-in-mail", "on");
        ground.realm().attribute(SETTING + "issue", "on");
        ground.realm().attribute("dual-password.token.required-from", "");
    }

    @Test
    @Requirement({"L02", "L04", "L05", "L06", "L15"})
    void afterTheLoginWithoutATokenThePageOfTheIssueComes() {
        Page page = new Journeys(ground.realm()).logIn(user("page"));

        assertThat(page.has(SoftwareTokens.PAGE)).isTrue();
        assertThat(page.text())
                .contains("ワンタイムパスワードトークン発行", "BLGI016")
                .contains("セキュリティ向上のため、ワンタイムパスワードでの認証が追加されました。")
                .contains("半角英数字記号4文字以上64文字以内")
                .contains("半角数字4桁以上8桁以内")
                .contains("必ずお手元に控えを残しておいてください");
        assertThat(page.document().select("input[type=text]").eachAttr("name"))
                .contains("mail-address", "mail-address-again");
        assertThat(page.document().select("input[type=password]").eachAttr("name"))
                .containsExactly("activation-password", "activation-password-again");
        assertThat(page.document().select("button[name=issue]").text()).isEqualTo("トークン発行");
    }

    @Test
    @Requirement({"L07", "L14", "L17"})
    void thePageMarksWhatIsMandatoryAndSaysFromWhereTheMailComes() {
        Page page = new Journeys(ground.realm()).logIn(user("marks"));

        assertThat(page.document().select("label[for=mail-address]").text()).endsWith("※");
        assertThat(page.document().select("label[for=activation-password]").text())
                .endsWith("※");
        assertThat(page.text()).contains("※は必須入力項目です。");
        assertThat(page.document().select("#sender").text())
                .contains("迷惑メールフィルター")
                .contains("「no-reply@bank.example」");
        Page confirm = SoftwareTokens.issue(page, SoftwareTokens.ADDRESS, SoftwareTokens.PASSWORD);
        assertThat(confirm.document().select("label[for=one-time-password]").text())
                .endsWith("※");
        assertThat(confirm.text())
                .contains("60秒ごとに更新されますので、入力時にご注意ください。")
                .contains("必ずお手元に控えを残しておいてください。")
                .contains("携帯電話メールアドレスを間違えていた等でメールが届かない場合");
    }

    @Test
    @Requirement("L03")
    void itCanBeSkippedWithItsConsequenceAndIsOfferedAgainAtTheNextLogin() {
        TestUser user = user("skips");
        Page page = new Journeys(ground.realm()).logIn(user);
        assertThat(page.document().select("#skip-note").text())
                .contains("「承認」および「振込先管理」")
                .contains("次回ログイン時に改めてトークン発行が可能です。");
        assertThat(page.document().select("button[name=later]").text()).isEqualTo("トークン発行の省略");

        assertThat(page.press("later").response().code()).isPresent();

        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("NONE");
        assertThat(new Journeys(ground.realm()).logIn(user).has(SoftwareTokens.PAGE))
                .isTrue();
    }

    @Test
    @Requirement({"L10", "L16", "L12"})
    void theCodeOfThePhoneConfirmsTheTokenAndLeadsToTheApplication() {
        TestUser user = user("confirms");
        SoftwareTokens.Issued issued = tokens.issued(user);
        Page page = issued.page();

        assertThat(page.has(SoftwareTokens.CONFIRM_PAGE)).isTrue();
        assertThat(page.document().select("#issued-address").text()).isEqualTo(SoftwareTokens.ADDRESS);
        assertThat(page.document().select("#service-id").text()).isEqualTo("12345678");
        assertThat(issued.userId()).matches("[0-9]{6}");
        assertThat(page.document().select("button[name=issue-again]").text()).isEqualTo("戻る");
        assertThat(page.document().select("button[name=confirm-token]").text()).isEqualTo("認証確認");
        assertThat(page.text())
                .contains("トークン発行サイトURLをメールで送付しました。")
                .contains("サービスIDとユーザID、および利用開始パスワードが必要となります。")
                .contains("「戻る」ボタンを押して、再度トークン発行を行ってください。");
        KeyFob fob = tokens.handed(issued);
        Page back = SoftwareTokens.confirm(page, tokens.code(fob));

        assertThat(back.response().code()).isPresent();
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("COOLING_DOWN");
        assertThat(ground.realm().eventsOf(user.id(), "UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(new Journeys(ground.realm()).logIn(user).response().code()).isPresent();
    }

    @Test
    @Requirement("L11")
    void backBeginsTheIssueAnewAndVoidsTheFormerOne() {
        TestUser user = user("goes-back");
        SoftwareTokens.Issued first = tokens.issued(user);

        Page again = first.page().press("issue-again");

        assertThat(again.has(SoftwareTokens.PAGE)).isTrue();
        assertThat(ask(first.userId())).isEqualTo(Phone.REFUSED);
        SoftwareTokens.Issued second =
                SoftwareTokens.Issued.on(SoftwareTokens.issue(again, "other@example.org", SoftwareTokens.PASSWORD));
        assertThat(second.page().document().select("#issued-address").text()).isEqualTo("other@example.org");
        assertThat(ask(first.userId())).isEqualTo(Phone.REFUSED);
        assertThat(ask(second.userId())).isEqualTo(Phone.HANDED);
    }

    @Test
    void whoComesBackLaterGoesOnWhereThePhoneIs() {
        TestUser user = user("comes-back");
        SoftwareTokens.Issued issued = tokens.issued(user);
        KeyFob fob = tokens.handed(issued);
        assertThat(issued.page().press("later").response().code()).isPresent();

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(23)));
        Page page = new Journeys(ground.realm()).logIn(user);

        assertThat(page.document().select("#phone-user-id").text()).isEqualTo(issued.userId());
        assertThat(SoftwareTokens.confirm(page, tokens.code(fob)).response().code())
                .isPresent();
    }

    @Test
    void afterItsEndAnIssueIsGoodForNothing() {
        TestUser user = user("too-late");
        SoftwareTokens.Issued issued = tokens.issued(user);
        KeyFob fob = tokens.handed(issued);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(24)));

        Page page = SoftwareTokens.confirm(issued.page(), tokens.code(fob));

        assertThat(page.has(SoftwareTokens.PAGE)).isTrue();
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordIssueOver"));
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("NONE");
    }

    @Test
    @Requirement({"L04", "L05"})
    void whatIsWrongInTheFormIsToldAndNothingIsIssued() {
        Page page = new Journeys(ground.realm()).logIn(user("wrong-form"));

        page = SoftwareTokens.issue(
                page,
                Map.of(
                        "mail-address", "no address",
                        "mail-address-again", "another",
                        "activation-password", "1234",
                        "activation-password-again", "4321"));

        assertThat(page.has(SoftwareTokens.PAGE)).isTrue();
        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordIssueAddressImpossible"))
                .contains(Messages.JAPANESE.text("dualPasswordIssueAddressesDiffer"))
                .contains(Messages.JAPANESE.text("dualPasswordIssuePasswordCommon"))
                .contains(Messages.JAPANESE.text("dualPasswordNotTheSameTwice"));
        assertThat(page.html()).doesNotContain("1234", "4321");
        assertThat(events("wrong-form", "token_issued")).isEmpty();
    }

    @Test
    void theAddressesStayWhereSomethingElseIsWrong() {
        Page page = SoftwareTokens.issue(
                new Journeys(ground.realm()).logIn(user("keeps")),
                Map.of(
                        "mail-address", "hanako@phones.example",
                        "mail-address-again", "hanako@phones.example",
                        "activation-password", "40718",
                        "activation-password-again", "40719"));

        assertThat(page.document().select("#mail-address, #mail-address-again").eachAttr("value"))
                .containsExactly("hanako@phones.example", "hanako@phones.example");
        assertThat(page.html()).doesNotContain("40718", "40719");
        assertThat(page.document().select(".dual-password-errors a").eachText())
                .containsExactly("利用開始パスワード（確認のため再度入力してください）： 2回の入力が一致しません。同じパスワードを2回入力してください。");
    }

    @Test
    void whoMustWaitAfterARevocationIsTalkedIntoNoSkipping() {
        TestUser user = user("waits");
        tokens.registered(user);
        String serial = events(user, "token_issued").get(0).at("/details/token").asText();
        ground.realm()
                .admin()
                .call("POST", ground.realm().path("/dual-password/tokens/" + serial + "/revoke"), null)
                .orFail();

        Page page = new Journeys(ground.realm()).logIn(user);

        assertThat(page.has("#dual-password-issue-token-refused[data-refusal=otp_not_yet]"))
                .isTrue();
        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordIssueUntilThen"))
                .doesNotContain("省略した場合");
    }

    @Test
    void wrongCodesCountForTheRegistrationAndTellNothing() {
        TestUser user = user("guesses");
        SoftwareTokens.Issued issued = tokens.issued(user);
        KeyFob fob = tokens.handed(issued);
        String wrong = fob.wrongCodeAt(ground.realm().now().toEpochMilli());
        Page page = issued.page();

        page = SoftwareTokens.confirm(page, wrong);
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordIssueCodeWrong"));
        for (int entry = 0; entry < 4; entry++) {
            page = SoftwareTokens.confirm(page, wrong);
        }
        page = SoftwareTokens.confirm(page, tokens.code(fob));

        assertThat(page.has(SoftwareTokens.CONFIRM_PAGE)).isTrue();
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("NONE");
        assertThat(ground.realm().eventsOf(user.id(), "USER_DISABLED_BY_TEMPORARY_LOCKOUT"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/details/credential_type").asText())
                                .isEqualTo("token-registration"));
    }

    @Test
    void moreThanThreeAnHourAreNotIssued() {
        Page page = new Journeys(ground.realm()).logIn(user("floods"));
        for (int issue = 0; issue < 3; issue++) {
            page = SoftwareTokens.issue(page, SoftwareTokens.ADDRESS, SoftwareTokens.PASSWORD);
            assertThat(page.has(SoftwareTokens.CONFIRM_PAGE)).isTrue();
            page = page.press("issue-again");
        }

        page = SoftwareTokens.issue(page, SoftwareTokens.ADDRESS, SoftwareTokens.PASSWORD);

        assertThat(page.has(SoftwareTokens.PAGE)).isTrue();
        assertThat(page.text()).contains("トークンの発行回数が上限に達しました。2026年11月24日 10:30");
        assertThat(events("floods", "token_issued")).hasSize(3);
    }

    @Test
    void theConfirmationPasswordIsAskedForWhereTheRealmWantsIt() {
        ground.realm().attribute(SETTING + "needs-confirmation-password", "on");
        TestUser user = user("password").withConfirmationPassword();
        Page page = new Journeys(ground.realm()).logIn(user);
        Map<String, String> fields = Map.of(
                "mail-address", SoftwareTokens.ADDRESS,
                "mail-address-again", SoftwareTokens.ADDRESS,
                "activation-password", SoftwareTokens.PASSWORD,
                "activation-password-again", SoftwareTokens.PASSWORD);

        page = SoftwareTokens.issue(page, fields);
        assertThat(page.has("#input-error-confirmation-password")).isTrue();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
        page = SoftwareTokens.issue(page, with(fields, Journeys.WRONG));
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordConfirmationWrong"));
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isEqualTo(1);
        assertThat(events("password", "token_issued")).isEmpty();

        page = SoftwareTokens.issue(page, with(fields, user.confirmationPassword()));

        assertThat(page.has(SoftwareTokens.CONFIRM_PAGE)).isTrue();
    }

    @Test
    void aProvisionalConfirmationPasswordIssuesNothing() {
        ground.realm().attribute(SETTING + "needs-confirmation-password", "on");
        TestUser user = user("without-password");

        Page page = new Journeys(ground.realm()).logIn(user);

        assertThat(page.has("#dual-password-issue-token-refused[data-refusal=confirmation_not_set]"))
                .isTrue();
        assertThat(page.press("back").response().code()).isPresent();
    }

    @Test
    void anApplicationOpensItForANewPhoneAndTheFormerTokenIsRevoked() {
        TestUser user = user("new-phone");
        KeyFob former = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(2)));
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);

        Page page = visitor.open(ground.client()
                .authorization()
                .locale("ja")
                .action("issue-token")
                .url());
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordIssueAgain"));
        SoftwareTokens.Issued issued =
                SoftwareTokens.Issued.on(SoftwareTokens.issue(page, SoftwareTokens.ADDRESS, SoftwareTokens.PASSWORD));
        KeyFob fob = tokens.handed(issued);
        assertThat(Sharers.enter(ground.realm(), user, tokens.code(former))).isEqualTo("ACCEPTED");
        Page back = SoftwareTokens.confirm(issued.page(), tokens.code(fob));

        assertThat(back.response().parameters()).containsEntry("kc_action_status", "success");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(4)));
        assertThat(Sharers.enter(ground.realm(), user, tokens.code(former))).isEqualTo("WRONG");
        assertThat(Sharers.enter(ground.realm(), user, tokens.code(fob))).isEqualTo("ACCEPTED");
    }

    @Test
    void aSuspendedTokenIsNotReplacedByItsUser() {
        TestUser user = user("suspended");
        KeyFob fob = tokens.registered(user);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(2)));
        String wrong = fob.wrongCodeAt(ground.realm().now().toEpochMilli());
        for (int entry = 0; entry < 5; entry++) {
            Sharers.enter(ground.realm(), user, wrong);
        }
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);

        Page page = visitor.open(ground.client()
                .authorization()
                .locale("ja")
                .action("issue-token")
                .url());

        assertThat(page.has("#dual-password-issue-token-refused[data-refusal=otp_suspended]"))
                .isTrue();
        assertThat(page.press("back").response().parameters()).containsEntry("kc_action_status", "error");
    }

    @Test
    void nobodyElseRegistersItWhateverSerialNumberIsTyped() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "not-theirs");
        TestUser owner = colleagues.general("not-theirs-owner");
        TestUser colleague = colleagues.general("not-theirs-colleague");
        SoftwareTokens.Issued issued = tokens.issued(owner);
        KeyFob fob = tokens.handed(issued);
        String serial =
                events(owner, "token_issued").get(0).at("/details/token").asText();

        assertThat(Sharers.registerByCode(ground.realm(), colleague, serial, tokens.code(fob)))
                .isEqualTo("WRONG");
        assertThat(Sharers.registerByCode(ground.realm(), owner, serial, tokens.code(fob)))
                .isEqualTo("WRONG");
        assertThat(new Journeys(ground.realm()).logIn(colleague).has(SoftwareTokens.PAGE))
                .isTrue();
    }

    @Test
    void aFreeTokenOfTheBankIsRegisteredInItsPlace() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "has-free");
        TestUser user = colleagues.general("has-free-user");
        new ImportedTokens(ground.realm())
                .addTo(colleagues.contract(), "30000001", KeyFob.number(1).hex());

        assertThat(new Journeys(ground.realm()).logIn(user).has("#dual-password-register-token"))
                .isTrue();
    }

    @Test
    void fromADayOnNobodyGetsPast() {
        ground.realm().attribute("dual-password.token.required-from", "2026-11-24");
        Page page = new Journeys(ground.realm()).logIn(user("required"));

        assertThat(page.has("button[name=later]")).isFalse();
        Page forged = page.visitor().post(page.formAction(), Map.of("later", "true"));

        assertThat(forged.has(SoftwareTokens.PAGE)).isTrue();
    }

    @Test
    void whereNoLinkIsMailedThePageShowsAnAddressAndItsPictureWithoutASecret() {
        ground.realm().attribute(SETTING + "page-in-mail", "off");
        SoftwareTokens.Issued issued = tokens.issued(user("qr-code"));

        assertThat(issued.page().document().select("#phone-page").text())
                .isEqualTo(ground.realm().url() + "/dual-password-phone/#s=12345678&u=" + issued.userId());
        assertThat(issued.page().document().select("#phone-page-qr").attr("src"))
                .startsWith("data:image/png;base64,iVBOR");
        assertThat(issued.page().html()).doesNotContain(SoftwareTokens.PASSWORD + "\"");
    }

    @Test
    void whereNoneAreIssuedNobodyHearsOfThem() {
        ground.realm().attribute(SETTING + "issue", "off");
        TestUser user = user("switched-off");
        SoftwareTokens.Issued nothing = new SoftwareTokens.Issued(new Journeys(ground.realm()).logIn(user), "");

        assertThat(nothing.page().response().code()).isPresent();
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        assertThat(visitor.open(ground.client()
                                .authorization()
                                .action("issue-token")
                                .url())
                        .has("#dual-password-issue-token-refused[data-refusal=issue_not_available]"))
                .isTrue();
    }

    private static Map<String, String> with(Map<String, String> fields, String confirmationPassword) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("confirmation-password", confirmationPassword);
        return all;
    }

    private static String ask(String userId) {
        return Phone.another()
                .ask(ground.realm(), userId, SoftwareTokens.PASSWORD)
                .name();
    }

    /** A user of a contract of its own, who can log in and has no confirmation password. */
    private static TestUser user(String name) {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "issue-" + name);
        Colleagues.of(ground.realm(), "issue-" + name).joined(user, "general");
        return user;
    }

    private static List<JsonNode> events(String name, String what) {
        return ground.realm().events("CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals(what))
                .filter(event ->
                        event.path("userId").asText().equals(ground.realm().userId("issue-" + name)))
                .toList();
    }

    private static List<JsonNode> events(TestUser user, String what) {
        return ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals(what))
                .toList();
    }
}
