package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with what needs the administrator or the target, the answer and the work are the same: statements, connections and
 * transactions are counted, because a time says nothing on a busy machine. What the form alone tells is another matter.
 */
class RefusalsAreAlikeTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String MAX_FAILURES = "dual-password.before-login.max-failures";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.withLoginById(file.withoutUsers().quickHashes())
                            .with(realm -> realm.put(
                                    "passwordPolicy",
                                    realm.get("passwordPolicy").asText() + " and notEmail(undefined)"))
                            .attribute(MAX_FAILURES, "100")
                            .attribute("dual-password.before-login.pause-hours", "8760")
                            .attribute("dual-password.confirmation.max-failures", "1")
                            .attribute("dual-password.confirmation.temporary-suspensions", "0")
                            .attribute(
                                    "dual-password.permissions.pre-login-unlock",
                                    "master: master administrator general; administrator: administrator general"));

    private static final String MAIL = "alike-mailed@sample.example";
    private static final int WARM_UP = 2;
    private static final int MEASUREMENTS = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern SESSION_BOUND =
            Pattern.compile("(session_code|execution|tab_id|client_data|state|nonce)=[^&\"'\\s]*");
    /** Login IDs come back as they were typed. */
    private static final Pattern TYPED_ID =
            Pattern.compile("(<input id=\"(?:target|operator)-id\"[^>]*?) value=\"[^\"]*\"");

    private static final Pattern SESSION_HASH =
            Pattern.compile("(checkAuthSession\\()[^)]*\\)|(authSessionHash)[^;]*;|(data-session-hash=)\"[^\"]*\"");

    private static final Map<Like, Work> WRONG = new EnumMap<>(Like.class);

    private static World world;

    /** Everybody who is refused, and why. */
    private record World(
            BeforeLoginCompany company,
            Sharers tokenOfTarget,
            TestUser ofNoContract,
            TestUser ofTwoContracts,
            Sharers tokenOfTwo,
            TestUser stopped,
            TestUser disabled,
            TestUser withoutToken,
            Sharers suspended,
            Sharers expired,
            TestUser elsewhere,
            TestUser targetOfTwo,
            TestUser master,
            TestUser keycloakAdministrator,
            TestUser closed,
            TestUser provisional,
            TestUser expiredPassword,
            TestUser withoutPassword,
            TestUser suspendedPassword) {

        String code() {
            return company.token().code();
        }

        String wrongCode() {
            return company.token().wrongCode();
        }
    }

    /** A kind of refusal, by what is entered: for the general user of the company, unless something else is said. */
    enum Kind {
        WRONG_CODE(Like.RELEASE, world -> release(world.wrongCode())),
        UNKNOWN_ADMINISTRATOR(Like.RELEASE, world -> release(world.wrongCode()).operator("nobody-has-this")),
        ADMINISTRATOR_OF_NO_CONTRACT(
                Like.RELEASE,
                world -> release(world.code()).operator(world.ofNoContract().loginId())),
        ADMINISTRATOR_OF_TWO_CONTRACTS(
                Like.RELEASE,
                world -> release(world.tokenOfTwo().code())
                        .operator(world.ofTwoContracts().loginId())),
        GENERAL_USER_AS_ADMINISTRATOR(
                Like.RELEASE,
                world -> release(world.tokenOfTarget().code())
                        .operator(world.company().user().loginId())
                        .target(world.keycloakAdministrator().loginId())),
        STOPPED_ADMINISTRATOR(
                Like.RELEASE,
                world -> release(world.code()).operator(world.stopped().loginId())),
        DISABLED_ADMINISTRATOR(
                Like.RELEASE,
                world -> release(world.code()).operator(world.disabled().loginId())),
        ADMINISTRATOR_WITHOUT_TOKEN(
                Like.RELEASE,
                world -> release(world.code()).operator(world.withoutToken().loginId())),
        SUSPENDED_TOKEN(
                Like.RELEASE,
                world -> release(world.suspended().code())
                        .operator(world.suspended().users().get(0).loginId())),
        EXPIRED_TOKEN(
                Like.RELEASE,
                world -> release(world.expired().code())
                        .operator(world.expired().users().get(0).loginId())),
        USED_CODE(Like.RELEASE, world -> {
            String code = world.code();
            world.company().token().enter(world.company().administrator(), code);
            return release(code);
        }),
        UNKNOWN_TARGET(Like.RELEASE, world -> release(world.code()).target("nobody-has-this-either")),
        TARGET_OF_ANOTHER_COMPANY(
                Like.RELEASE,
                world -> release(world.code()).target(world.elsewhere().loginId())),
        TARGET_OF_TWO_CONTRACTS(
                Like.RELEASE,
                world -> release(world.code()).target(world.targetOfTwo().loginId())),
        TARGET_FORBIDDEN_BY_THE_MATRIX(
                Like.RELEASE,
                world -> release(world.code()).target(world.master().loginId())),
        TARGET_WHO_ADMINISTERS_KEYCLOAK(
                Like.RELEASE,
                world -> release(world.code())
                        .target(world.keycloakAdministrator().loginId())),
        ONESELF(
                Like.RELEASE,
                world -> release(world.code())
                        .target(world.company().administrator().loginId())),
        CLOSED_DOOR(
                Like.RELEASE,
                world -> release(world.code()).operator(world.closed().loginId())),
        WRONG_CODE_OF_A_RESET(Like.RESET, world -> reset(world.wrongCode())),
        PASSWORD_THAT_THE_TARGET_CANNOT_HAVE(Like.RESET, world -> reset(world.code())),
        WRONG_CODE_BESIDE_A_RIGHT_PASSWORD(
                Like.RELEASE_OTP,
                world -> releaseOtp(world.wrongCode(), world.company().administrator())),
        OWN_REGISTRATION(
                Like.RELEASE_OTP,
                world -> releaseOtp(world.code(), world.company().administrator())
                        .target(world.company().administrator().loginId())),
        WRONG_PASSWORD(
                Like.RELEASE_OTP,
                world -> releaseOtp(world.code(), world.company().administrator())
                        .password("not-the-password")),
        PROVISIONAL_PASSWORD(Like.RELEASE_OTP, world -> releaseOtp(world.code(), world.provisional())),
        EXPIRED_PASSWORD(Like.RELEASE_OTP, world -> releaseOtp(world.code(), world.expiredPassword())),
        NO_PASSWORD(Like.RELEASE_OTP, world -> releaseOtp(world.code(), world.withoutPassword())),
        SUSPENDED_PASSWORD(Like.RELEASE_OTP, world -> releaseOtp(world.code(), world.suspendedPassword())),
        UNKNOWN_ADMINISTRATOR_BESIDE_A_PASSWORD(
                Like.RELEASE_OTP,
                world -> releaseOtp(world.wrongCode(), world.company().administrator())
                        .operator("nobody-has-this"));

        private final Like like;
        private final Function<World, Entry> entered;

        Kind(Like like, Function<World, Entry> entered) {
            this.like = like;
            this.entered = entered;
        }

        Entry entry() {
            return entered.apply(world);
        }

        private static Entry release(String code) {
            return world.company().entryWithCode("release", code);
        }

        /** The new password is the target's mail address, which only who knows the target can tell. */
        private static Entry reset(String code) {
            return world.company()
                    .entryWithCode("reset", code)
                    .target("alike-mailed")
                    .newPassword("login", MAIL);
        }

        private static Entry releaseOtp(String code, TestUser operator) {
            return world.company()
                    .entryWithCode("release-otp", code)
                    .operator(operator.loginId())
                    .password(operator.confirmationPassword());
        }
    }

    /** What a refusal is compared with: whoever looks at it knows which procedure was chosen. */
    private enum Like {
        RELEASE,
        RESET,
        RELEASE_OTP;

        Kind kind() {
            return switch (this) {
                case RELEASE -> Kind.WRONG_CODE;
                case RESET -> Kind.WRONG_CODE_OF_A_RESET;
                case RELEASE_OTP -> Kind.WRONG_CODE_BESIDE_A_RIGHT_PASSWORD;
            };
        }
    }

    /** What an answer tells whoever looks at it. */
    private record Answer(int status, String address, List<String> headers, List<String> cookies, String html) {

        static Answer of(Page page) {
            String html = SESSION_BOUND.matcher(page.html()).replaceAll("$1=");
            html = SESSION_HASH.matcher(html).replaceAll("$1$2$3");
            html = TYPED_ID.matcher(html).replaceAll("$1");
            return new Answer(
                    page.status(),
                    page.address().getPath(),
                    page.headers(),
                    Stream.of(page.header("Set-Cookie"))
                            .map(cookie -> cookie.replaceAll("=.*", ""))
                            .toList(),
                    html);
        }
    }

    /** What the server has done for an entry. */
    private record Work(long statements, long connections, long transactions, long hashes) {

        static Work soFar() {
            JsonNode sql = ground.realm().sql();
            JsonNode hashes = ground.realm().hashes();
            return new Work(
                    sql.get("statements").asLong(),
                    sql.get("connections").asLong(),
                    sql.get("transactions").asLong(),
                    hashes.get("calls").asLong() + hashes.get("encodings").asLong());
        }

        Work since(Work before) {
            return new Work(
                    statements - before.statements,
                    connections - before.connections,
                    transactions - before.transactions,
                    hashes - before.hashes);
        }

        /** Timers of the server add to a measurement now and then, and never take away. */
        Work least(Work other) {
            return new Work(
                    Math.min(statements, other.statements),
                    Math.min(connections, other.connections),
                    Math.min(transactions, other.transactions),
                    Math.min(hashes, other.hashes));
        }
    }

    @BeforeAll
    static void makeEverybody() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING.minus(Duration.ofDays(91)));
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "alike", 431);
        TestUser expiredPassword = sharing(company, "alike-old");
        ground.realm().standClockAt(TestGround.MORNING);
        company.administrator().withConfirmationPassword();
        Sharers other = Sharers.added(ground.realm(), "alike-other", 432, 0);
        world = new World(
                company,
                company.ownToken(436),
                TestUser.addedWithLoginPassword(ground.realm(), "alike-nowhere").withRole("administrator-user"),
                ofBoth(company, other, "alike-two", "administrator-user"),
                company.token().withFurtherToken(433),
                sharing(company, "alike-stopped"),
                sharing(company, "alike-disabled").disabled(),
                company.member("alike-tokenless", "administrator-user"),
                Sharers.added(ground.realm(), "alike-suspended", 434, 1),
                Sharers.addedWith(ground.realm(), "alike-expired", 435, "expiry", "2026-11-20"),
                BeforeLoginCompany.member(ground.realm(), other.contract(), "alike-elsewhere", "general-user"),
                ofBoth(company, other, "alike-target-two", "general-user"),
                company.member("alike-master", "master-user"),
                company.member("alike-keycloak", "general-user").withClientRole("realm-management", "view-users"),
                sharing(company, "alike-closed"),
                sharing(company, "alike-provisional"),
                expiredPassword,
                withoutPassword(company),
                sharing(company, "alike-wrong"));
        company.member("alike-mailed", "general-user").withMail(MAIL);
        world.tokenOfTwo().register(world.ofTwoContracts());
        world.suspended().suspend();
        Stream.of(world.suspended(), world.expired())
                .forEach(token -> token.users().get(0).withRole("administrator-user"));
        world.provisional()
                .withProvisionalConfirmationPassword(world.provisional().confirmationPassword());
        ground.realm()
                .stopService(
                        world.stopped().id(),
                        company.administrator().id(),
                        company.token().contract().id());
        new Journeys(ground.realm()).wrongConfirmations(world.suspendedPassword(), 1);
        ground.realm().attribute(MAX_FAILURES, "1");
        Kind.CLOSED_DOOR.entry().code(world.wrongCode()).execute(ground.realm());
        ground.realm().attribute(MAX_FAILURES, "100");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerIsThatToAWrongCode(Kind kind) {
        Answer answer = Answer.of(attempt(kind));

        assertThat(answer.html()).contains("お手続きは実行されませんでした");
        assertThat(answer).isEqualTo(Answer.of(attempt(kind.like.kind())));
    }

    @ParameterizedTest
    @EnumSource
    void theWorkIsThatOfAWrongCode(Kind kind) {
        Work wrong = WRONG.computeIfAbsent(kind.like, like -> workOf(like.kind()));

        assertThat(wrong.statements()).isPositive();
        assertThat(workOf(kind)).isEqualTo(wrong);
    }

    /** Each for the reason that its name says, or the test would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "WRONG_CODE, wrong_code",
        "UNKNOWN_ADMINISTRATOR, no_such_operator",
        "ADMINISTRATOR_OF_NO_CONTRACT, wrong_code",
        "ADMINISTRATOR_OF_TWO_CONTRACTS, wrong_code",
        "GENERAL_USER_AS_ADMINISTRATOR, not_permitted",
        "STOPPED_ADMINISTRATOR, operator_stopped",
        "DISABLED_ADMINISTRATOR, operator_stopped",
        "ADMINISTRATOR_WITHOUT_TOKEN, wrong_code",
        "SUSPENDED_TOKEN, wrong_code",
        "EXPIRED_TOKEN, wrong_code",
        "USED_CODE, used_code",
        "UNKNOWN_TARGET, no_such_target",
        "TARGET_OF_ANOTHER_COMPANY, not_in_contract",
        "TARGET_OF_TWO_CONTRACTS, not_in_contract",
        "TARGET_FORBIDDEN_BY_THE_MATRIX, not_permitted",
        "TARGET_WHO_ADMINISTERS_KEYCLOAK, keycloak_administrator",
        "ONESELF, oneself",
        "CLOSED_DOOR, closed",
        "WRONG_CODE_OF_A_RESET, wrong_code",
        "PASSWORD_THAT_THE_TARGET_CANNOT_HAVE, password_rejected",
        "WRONG_CODE_BESIDE_A_RIGHT_PASSWORD, wrong_code",
        "OWN_REGISTRATION, oneself",
        "WRONG_PASSWORD, wrong_password",
        "PROVISIONAL_PASSWORD, operator_password_not_usable",
        "EXPIRED_PASSWORD, operator_password_not_usable",
        "NO_PASSWORD, wrong_password",
        "SUSPENDED_PASSWORD, wrong_password",
        "UNKNOWN_ADMINISTRATOR_BESIDE_A_PASSWORD, no_such_operator"
    })
    void theEventSaysWhy(Kind kind, String reason) {
        attempt(kind);

        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo(reason);
    }

    /** Whom such a login has identified stands in the authentication: here it is nobody. */
    @Test
    void afterALoginThatHasAskedForTheIdFirstTheAnswerIsTheSame() {
        Answer ordinary = Answer.of(attempt(Kind.WRONG_CODE));
        ground.realm().update(realm -> realm.put("browserFlow", BeforeLoginRealm.ID_FIRST));
        try {
            Visitor visitor = ground.client().visitor();
            Page password = visitor.open(
                            ground.client().authorization().locale("ja").url())
                    .submit(Map.of("username", world.company().administrator().loginId()));
            Page page = visitor.open(BeforeLoginScreen.address(password));

            assertThat(page.text())
                    .doesNotContain(world.company().administrator().loginId());
            assertThat(Answer.of(Kind.WRONG_CODE.entry().execute(page))).isEqualTo(ordinary);
        } finally {
            ground.realm().update(realm -> realm.put("browserFlow", "dual-password browser"));
        }
    }

    private static TestUser sharing(BeforeLoginCompany company, String loginId) {
        TestUser user = company.member(loginId, "administrator-user");
        company.token().register(user);
        return user;
    }

    private static TestUser withoutPassword(BeforeLoginCompany company) {
        TestUser user =
                TestUser.addedWithLoginPassword(ground.realm(), "alike-none").withRole("administrator-user");
        company.token().contract().join(user);
        company.token().register(user);
        return user;
    }

    private static TestUser ofBoth(BeforeLoginCompany company, Sharers other, String loginId, String role) {
        TestUser user = company.member(loginId, role);
        other.contract().join(user);
        return user;
    }

    /** Each at a minute of its own, in which the tokens show other codes. */
    private static Page attempt(Kind kind) {
        ground.realm().standClockAt(ground.realm().now().plus(MINUTE));
        Entry entry = kind.entry();
        return entry.execute(BeforeLoginScreen.open(ground.realm()));
    }

    private static Work workOf(Kind kind) {
        IntStream.range(0, WARM_UP).forEach(each -> attempt(kind));
        return IntStream.range(0, MEASUREMENTS)
                .mapToObj(each -> workOnce(kind))
                .reduce(Work::least)
                .orElseThrow();
    }

    private static Work workOnce(Kind kind) {
        ground.realm().standClockAt(ground.realm().now().plus(MINUTE));
        Entry entry = kind.entry();
        Page page = BeforeLoginScreen.open(ground.realm());
        Work before = Work.soFar();
        entry.execute(page);
        return Work.soFar().since(before);
    }
}
