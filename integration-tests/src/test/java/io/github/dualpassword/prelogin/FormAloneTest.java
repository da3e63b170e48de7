package io.github.dualpassword.prelogin;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the form alone tells is told before anything is looked up, evaluated or counted: in the same way for login IDs that somebody has and
 * for those that nobody has.
 */
class FormAloneTest {

    private static final String VALID = "Told-login-1";
    private static final String MADE_UP_TARGET = "Alone-Nobody-1";
    private static final String MADE_UP_OPERATOR = "alone-nobody-2";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    /** What is wrong, and at which field it is told. */
    enum Wrong {
        NO_PROCEDURE("procedure") {
            @Override
            Entry of(Entry release) {
                return release.with("procedure", "");
            }
        },
        A_PROCEDURE_THAT_THERE_IS_NOT("procedure") {
            @Override
            Entry of(Entry release) {
                return release.with("procedure", "unlock-everybody");
            }
        },
        NO_TARGET("target-id") {
            @Override
            Entry of(Entry release) {
                return release.target("　");
            }
        },
        NO_ADMINISTRATOR("operator-id") {
            @Override
            Entry of(Entry release) {
                return release.operator("");
            }
        },
        NO_CODE("one-time-password") {
            @Override
            Entry of(Entry release) {
                return release.code("");
            }
        },
        WHAT_CAN_BE_NO_CODE("one-time-password") {
            @Override
            Entry of(Entry release) {
                return release.code("12345");
            }
        },
        NO_PASSWORD_OF_THE_ADMINISTRATOR("operator-confirmation-password") {
            @Override
            Entry of(Entry release) {
                return release.with("procedure", "release-otp").password("");
            }
        },
        NEITHER_NEW_PASSWORD("new-login-password") {
            @Override
            Entry of(Entry release) {
                return reset(release);
            }
        },
        ENTERED_ONCE("new-confirmation-password-again") {
            @Override
            Entry of(Entry release) {
                return reset(release).with("new-confirmation-password", VALID);
            }
        },
        TWO_ENTRIES_THAT_DIFFER("new-login-password-again") {
            @Override
            Entry of(Entry release) {
                return reset(release).newPassword("login", VALID).with("new-login-password-again", VALID + "2");
            }
        },
        BOTH_PASSWORDS_THE_SAME("new-confirmation-password") {
            @Override
            Entry of(Entry release) {
                return reset(release).newPassword("login", VALID).newPassword("confirmation", VALID);
            }
        },
        A_RULE_OF_THE_REALM("new-login-password") {
            @Override
            Entry of(Entry release) {
                return reset(release).newPassword("login", "short");
            }
        },
        A_RULE_OF_THE_OTHER_PASSWORD("new-confirmation-password") {
            @Override
            Entry of(Entry release) {
                return reset(release).newPassword("confirmation", "ｗｉｄｅ-Password-1");
            }
        },
        THE_TARGETS_LOGIN_ID_AS_IT_WAS_TYPED("new-login-password") {
            @Override
            Entry of(Entry release) {
                return reset(release)
                        .newPassword("login", release.fields().get("target-id").toUpperCase());
            }
        };

        private final String field;

        Wrong(String field) {
            this.field = field;
        }

        /** @param release an entry in which nothing is wrong by itself */
        abstract Entry of(Entry release);

        private static Entry reset(Entry release) {
            return release.with("procedure", "reset");
        }
    }

    private static BeforeLoginCompany company;
    private static TestUser target;

    @BeforeAll
    static void addCompany() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        company = BeforeLoginCompany.added(ground.realm(), "alone", 521);
        target = company.member("alone-target-1", "general-user");
    }

    @ParameterizedTest
    @EnumSource
    void itIsToldInTheSameWayWhoeverIsNamed(Wrong wrong) {
        Entry named = wrong.of(Entry.of("release")
                .target(target.loginId())
                .operator(company.administrator().loginId())
                .code("123456"));
        Entry madeUp = wrong.of(Entry.of("release")
                .target(MADE_UP_TARGET)
                .operator(MADE_UP_OPERATOR)
                .code("123456"));

        Page page = named.execute(ground.realm());

        assertThat(page.document().select("[id^=input-error-]").eachAttr("id"))
                .containsExactly("input-error-" + wrong.field);
        assertThat(page.document().select("#input-error-" + wrong.field).text()).isNotBlank();
        assertThat(SeenAnswer.of(page, named)).isEqualTo(SeenAnswer.of(madeUp.execute(ground.realm()), madeUp));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLookedUpEvaluatedOrCounted(Wrong wrong) {
        ground.realm().clearEvents();
        List<String> counted = counted();
        Entry named = wrong.of(company.entry("release").target(target.loginId()));
        Entry madeUp = wrong.of(company.entry("release").target(MADE_UP_TARGET).operator(MADE_UP_OPERATOR));

        ServerWork work = workOf(named);

        assertThat(workOf(madeUp)).isEqualTo(work);
        assertThat(work.hashes()).isZero();
        assertThat(work.statements()).isZero();
        assertThat(counted()).isEqualTo(counted);
        assertThat(ground.realm().events("RESET_PASSWORD_ERROR", "RESET_PASSWORD", "CUSTOM_REQUIRED_ACTION"))
                .isEmpty();
    }

    private static ServerWork workOf(Entry entry) {
        return ServerWork.of(ground.realm(), () -> {
            Page page = BeforeLoginScreen.open(ground.realm());
            return () -> entry.execute(page);
        });
    }

    private static List<String> counted() {
        return ground.server()
                .tables()
                .orElseThrow()
                .query("select subject_id || credential || last_charged from dp_lockout order by 1");
    }
}
