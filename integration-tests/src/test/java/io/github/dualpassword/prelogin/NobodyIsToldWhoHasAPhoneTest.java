package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.otp.ApprovalSteps;
import io.github.dualpassword.otp.ApprovingPhone;
import io.github.dualpassword.otp.OtherApp;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.otp.ApprovalSteps.goOn;
import static org.assertj.core.api.Assertions.assertThat;

/** Before login, whoever waits for a phone cannot tell whether one was asked, or what has become of it: neither by answers nor by work. */
class NobodyIsToldWhoHasAPhoneTest {

    private static final String BUDGET = "dual-password.before-login.max-failures";
    private static final Duration WAIT = Duration.ofSeconds(180);

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealmOfItsOwn().withProfile("software-token", PhoneBeforeLogin::in);

    private static PhoneBeforeLogin company;
    private static TestUser withoutPhone;
    private static TestUser withAnotherApp;
    private static TestUser elsewhere;
    private static ServerWork nobodys;

    @BeforeAll
    static void addEverybody() {
        company = PhoneBeforeLogin.added(ground.realm(), "told");
        ground.realm().attribute("dual-password.software-token.other-apps", "on");
        withAnotherApp = company.colleagues().administrator("push-told-another-app");
        OtherApp.of(ground.realm(), withAnotherApp);
        withoutPhone = company.colleagues().administrator("push-told-phoneless");
        elsewhere = PhoneBeforeLogin.added(ground.realm(), "told-elsewhere").user();
    }

    /** What is entered, and whether the administrator's phone shows a request then. */
    enum Kind {
        ASKED(true, entry -> entry),
        UNKNOWN_ADMINISTRATOR(false, entry -> entry.operator("nobody-has-this")),
        ADMINISTRATOR_WITH_ANOTHER_APP(false, entry -> entry.operator(withAnotherApp.loginId())),
        /** The page is closed for the administrator. */
        CLOSED(false, entry -> {
            ground.realm().attribute(BUDGET, "5");
            IntStream.range(0, 5)
                    .forEach(each -> company.entry("release").code("000000").execute(ground.realm()));
            ground.realm().attribute(BUDGET, "100");
            return entry;
        }),
        ADMINISTRATOR_WITHOUT_PHONE(false, entry -> entry.operator(withoutPhone.loginId())),
        GENERAL_USER(false, entry -> entry.operator(company.user().loginId())),
        UNKNOWN_TARGET(false, entry -> entry.target("nobody-has-this-either")),
        TARGET_OF_ANOTHER_COMPANY(false, entry -> entry.target(elsewhere.loginId())),
        ASKED_LATELY(true, entry -> {
            entry.execute(ground.realm());
            return entry;
        }),
        REPEATED(true, entry -> {
            for (int minutes : new int[] {10, 10, 65}) {
                entry.execute(ground.realm());
                company.pass(Duration.ofMinutes(minutes));
            }
            return entry;
        }),
        REFUSED_BEFORE(false, entry -> {
            entry.execute(ground.realm());
            company.phone().answer(ApprovingPhone.REFUSE, "");
            return entry;
        });

        private final boolean rings;
        private final Function<Entry, Entry> altered;

        Kind(boolean rings, Function<Entry, Entry> altered) {
            this.rings = rings;
            this.altered = altered;
        }

        /** On a day of its own. */
        Entry prepared() {
            PhoneBeforeLogin.nextDay(ground.realm());
            return altered.apply(company.entry("release"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersAreTheSame(Kind kind) {
        Answers answers = answers(kind);

        assertThat(answers.waiting().html()).contains("dual-password-approval-number");
        assertThat(answers.over().html()).contains("お手続きは実行されませんでした");
        assertThat(answers.waiting().withoutMoments())
                .isEqualTo(answers(Kind.UNKNOWN_ADMINISTRATOR).waiting().withoutMoments());
        assertThat(answers.over()).isEqualTo(answers(Kind.UNKNOWN_ADMINISTRATOR).over());
    }

    @ParameterizedTest
    @EnumSource
    void theWorkIsTheSame(Kind kind) {
        if (nobodys == null) {
            nobodys = ServerWork.ofMany(ground.realm(), work(Kind.UNKNOWN_ADMINISTRATOR));
        }

        assertThat(nobodys.statements()).isPositive();
        assertThat(ServerWork.of(ground.realm(), work(kind), nobodys)).isEqualTo(nobodys);
    }

    private record Answers(SeenAnswer waiting, SeenAnswer over) {}

    private static Answers answers(Kind kind) {
        Entry entry = kind.prepared();
        Page waiting = entry.execute(ground.realm());
        boolean rings = company.phone().asked().isPresent();
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        company.pass(WAIT.minusMillis(1));
        assertThat(ApprovalSteps.state(waiting)).isEqualTo("waiting");
        Page still = goOn(waiting);
        assertThat(still.has(ApprovalSteps.WAITING)).isTrue();
        company.pass(Duration.ofMillis(1));
        assertThat(ApprovalSteps.state(still)).isEqualTo("over");
        assertThat(rings).isEqualTo(kind.rings);
        return new Answers(SeenAnswer.of(waiting, entry), SeenAnswer.of(goOn(still), entry));
    }

    /** Of the whole wait: asked, looked at, and over. */
    private static ServerWork.Repeated work(Kind kind) {
        return () -> {
            Entry entry = kind.prepared();
            Page form = BeforeLoginScreen.open(ground.realm());
            return () -> {
                Page waiting = entry.execute(form);
                ApprovalSteps.state(waiting);
                Page still = goOn(waiting);
                company.pass(WAIT);
                goOn(still);
            };
        };
    }
}
