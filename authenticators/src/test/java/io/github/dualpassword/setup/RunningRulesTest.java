package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Binding;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static io.github.dualpassword.setup.RealmUnderCheck.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm in use sends mails, keeps events and has chosen its time zone. */
class RunningRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void aRealmWithoutMailServerIsReported() {
        assertThat(realm.with(Trait.MAIL_SERVER_MISSING).findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("mail-server-missing", "smtpServer"));
    }

    @Test
    void eventsThatAreNotKeptAreNamed() {
        assertThat(realm.withoutEvents("LOGIN", "LOGIN_ERROR").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("events-not-kept");
                    assertThat(finding.sentence()).contains("of the types LOGIN, LOGIN_ERROR: save user events");
                });
    }

    @Test
    void adminEventsThatAreNotKeptAreReported() {
        assertThat(realm.with(Trait.ADMIN_EVENTS_NOT_KEPT).codes()).containsExactly("admin-events-not-kept");
    }

    @Test
    void aTimeZoneThatNobodyHasChosenIsReportedWithTheOneThatHolds() {
        assertThat(realm.without("dual-password.time-zone").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("time-zone-not-chosen");
                    assertThat(finding.sentence()).contains("so that Asia/Tokyo holds");
                });
    }

    @Test
    void aRealmThatDoesNotUseTheProductNeedsNoneOfIt() {
        assertThat(new RealmUnderCheck()
                        .flow("browser", stock("auth-cookie"))
                        .bind(Binding.BROWSER, "browser")
                        .with(Trait.MAIL_SERVER_MISSING, Trait.ADMIN_EVENTS_NOT_KEPT)
                        .withoutEvents("LOGIN")
                        .findings())
                .isEmpty();
    }
}
