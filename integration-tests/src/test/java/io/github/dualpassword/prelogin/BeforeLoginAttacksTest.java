package io.github.dualpassword.prelogin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody tries on the page before login who does not fill it in as it is meant: in the realm profile that has the page. */
class BeforeLoginAttacksTest {

    private static final int MANY = 8;
    private static final String NEW_LOGIN = "Told-login-1";
    private static final String LONGEST = "x".repeat(254);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "before-login",
                    file -> file.withoutUsers()
                            .quickHashes()
                            .attribute("dual-password.throttle.before-login.per-address", "0")
                            .attribute("dual-password.throttle.before-login.per-address-and-administrator", "0"));

    /** Number of the last token for these. */
    private static final AtomicInteger ODD = new AtomicInteger(620);

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    /** One code is good for one procedure, for whomever and wherever else it is sent. */
    @Test
    void ofManyRightEntriesOfOneCodeAtOnceOneIsCarriedOut() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-once", 581);
        List<TestUser> targets = IntStream.range(0, MANY)
                .mapToObj(each -> company.member("attack-once-" + each, "general-user"))
                .toList();
        Entry entry = company.entry("reset").newPassword("login", NEW_LOGIN);
        List<Page> pages = targets.stream()
                .map(target -> BeforeLoginScreen.open(ground.realm()))
                .toList();

        List<Page> answers = Crowd.allAtOnce(
                IntStream.range(0, MANY).boxed().toList(),
                each -> entry.target(targets.get(each).loginId()).execute(pages.get(each)));

        assertThat(answers.stream().filter(page -> page.has(BeforeLoginScreen.RESULT)))
                .hasSize(1);
        assertThat(targets.stream()
                        .filter(target -> target.representation()
                                .path("requiredActions")
                                .toString()
                                .contains("UPDATE_PASSWORD")))
                .hasSize(1);
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("USED");
    }

    /** Somebody has proven a password in this very tab, and not yet a second one. */
    @ParameterizedTest
    @CsvSource({"release, 591", "reset, 594", "release-otp, 597"})
    void aProcedureInTheMidstOfALoginNeitherFinishesItNorLeavesAnythingOfIt(String procedure, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-half-" + procedure, number);
        TestUser user = company.user();
        company.ownToken(number + 1);
        Visitor visitor = ground.client().visitor();
        Page login =
                visitor.open(new Journeys(ground.realm()).confirmationRequest().url());
        Page halfOpen = login.logIn(user.loginId(), user.loginPassword());
        assertThat(halfOpen.has("input[name=confirmation-password]")).isTrue();

        Page beforeLogin = visitor.open(BeforeLoginScreen.address(login));
        assertThat(beforeLogin.text()).doesNotContain(user.loginId());
        Page result = company.entry(procedure)
                .newPassword("login", NEW_LOGIN)
                .password(company.administrator().confirmationPassword())
                .execute(beforeLogin);
        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();

        Page back = halfOpen.submit(Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));
        assertThat(back.status()).isLessThan(500);
        assertNobodyIsLoggedIn(company, back);
    }

    /** Then the tab belongs to that login until it is given up. */
    @Test
    void aLoginThatWaitsForACodeDoesNotLeadToThePage() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-waiting", 600);
        company.ownToken(608);
        Visitor visitor = ground.client().visitor();
        Page login = visitor.open(ground.client().authorization().locale("ja").url());
        Page halfOpen = login.logIn(company.user().loginId(), company.user().loginPassword());
        assertThat(halfOpen.has("input[name=one-time-password]")).isTrue();

        Page page = visitor.open(BeforeLoginScreen.address(login));

        assertThat(page.has(BeforeLoginScreen.FORM)).isFalse();
        assertNobodyIsLoggedIn(company, page);
    }

    private static void assertNobodyIsLoggedIn(BeforeLoginCompany company, Page page) {
        assertThat(page.atApplication()).isFalse();
        assertThat(page.visitor().cookies(page.address())).doesNotContain("KEYCLOAK_IDENTITY");
        assertThat(List.of(company.user(), company.administrator()))
                .hasSize(2)
                .allSatisfy(user -> assertThat(
                                ground.realm().admin().get(ground.realm().path("/users/" + user.id() + "/sessions")))
                        .isEmpty());
        assertThat(page.visitor()
                        .open(ground.client().authorization().prompt("none").url())
                        .response()
                        .error())
                .contains("login_required");
    }

    static Stream<String> odd() {
        return Stream.of(
                "\u0000",
                "a\u0000b",
                "a\r\nSet-Cookie: b=c",
                "x".repeat(5_000),
                LONGEST + "\uD83C\uDFE6",
                "\uD83C\uDFE6".repeat(300),
                "\u202Euser",
                "' or '1'='1",
                "${7*7}<#list 1..9 as x>${x}</#list>",
                "\"><script>alert(1)</script>",
                "%00",
                "\uFFFF\uFFFE",
                "ﷺ".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whateverStandsInAFieldIsAnsweredAsAnyEntryAndRecorded(String odd) {
        int number = ODD.incrementAndGet();
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-odd-" + number, number);
        LogPart log = LogPart.fromNow(ground.server());
        ground.realm().clearEvents();
        Entry right = company.entryWithCode("release-otp", company.token().wrongCode())
                .password(Journeys.WRONG);

        assertThat(List.of("target-id", "operator-id", "operator-confirmation-password"))
                .hasSize(3)
                .allSatisfy(field -> {
                    Page page = right.with(field, odd).execute(ground.realm());
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.has(BeforeLoginScreen.FORM)).isTrue();
                    assertThat(page.html()).doesNotContain("<script>alert", "value=\"49");
                });
        assertThat(Stream.of("procedure", "one-time-password")
                        .map(field -> right.with(field, odd).execute(ground.realm())))
                .hasSize(2)
                .allMatch(page -> page.status() == 200 && page.has(BeforeLoginScreen.FORM));
        Page reset = company.entryWithCode("reset", company.token().wrongCode())
                .newPassword("login", odd)
                .newPassword("confirmation", odd)
                .execute(ground.realm());
        assertThat(reset.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(errors(log)).isEmpty();
        assertThat(ground.realm().events("RESET_PASSWORD_ERROR")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(company.entry("release").execute(ground.realm()).has(BeforeLoginScreen.RESULT))
                .isTrue();
    }

    /** Of a field that comes several times the first counts, for what is done as for what is shown. */
    @Test
    void whatIsShownIsWhatWasDoneHoweverOftenAFieldComes() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-twice", 605);
        TestUser other = company.member("attack-twice-other", "general-user");
        Entry entry = company.entry("reset").newPassword("login", NEW_LOGIN);
        Page page = BeforeLoginScreen.open(ground.realm());
        List<Map.Entry<String, String>> fields = new ArrayList<>(entry.pressed().entrySet());
        fields.add(Map.entry("target-id", other.loginId()));
        fields.add(Map.entry("procedure", "release-otp"));

        Page result = page.visitor().post(page.formAction(), fields);

        assertThat(result.document().select("#target").text())
                .isEqualTo(company.user().loginId());
        assertThat(mustChange(company.user())).isTrue();
        assertThat(mustChange(other)).isFalse();
    }

    @Test
    void nothingIsCarriedOutByAnAddressThatIsOpened() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "attack-opened", 607);
        Page page = BeforeLoginScreen.open(ground.realm());
        Entry entry = company.entry("release");
        String query = JsonHttp.encode(entry.pressed());

        Page opened = page.visitor().open(URI.create(page.formAction() + "&" + query));

        assertThat(opened.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(opened.text()).doesNotContain(Messages.JAPANESE.text("dualPasswordBeforeLoginRefused"));
        assertThat(company.token().enter(company.administrator(), entry.fields().get("one-time-password")))
                .isEqualTo("ACCEPTED");
    }

    private static boolean mustChange(TestUser user) {
        return user.representation().path("requiredActions").toString().contains("UPDATE_PASSWORD");
    }

    private static List<String> errors(LogPart log) {
        List<String> lines = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(" ERROR ") || line.contains(" WARN ") && !line.contains("[org.keycloak.events]")) {
                lines.add(line);
            }
        });
        return lines;
    }
}
