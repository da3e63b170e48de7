package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Users who cannot log in because of the form of their login ID are reported, with a few of these. */
class LoginIdRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void whereEverybodyIsFoundNothingIsSaid() {
        assertThat(realm.findings()).isEmpty();
    }

    @Test
    void aLoginIdThatIsNeverFoundIsAWarning() {
        realm.neverFound(12, "ｕｓｅｒ０１");

        assertThat(realm.findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("login-id-never-found", Severity.WARNING, "users"));
        assertThat(realm.findings().get(0).sentence()).contains("12 user(s), ｕｓｅｒ０１ and 11 more: ");
    }
}
