package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm that wants phones to be told, and cannot, or calls too many hosts, is reported. */
class PushRulesTest {

    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String PUSH = "dual-password.software-token.push";
    private static final String HOSTS = "dual-password.software-token.push-hosts";

    @Test
    void whereNobodyIsToBeToldNothingIsMissing() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ONE_PUSH, "on")
                        .with(Trait.PUSH_WITHOUT_KEY)
                        .findings())
                .isEmpty();
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(PUSH, "on")
                        .with(Trait.PUSH_WITHOUT_KEY)
                        .findings())
                .isEmpty();
    }

    @Test
    void aKeyAndHostsThatAreMissingAreTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ONE_PUSH, "on")
                        .attribute(PUSH, "on")
                        .attribute(HOSTS, ",")
                        .with(Trait.PUSH_WITHOUT_KEY)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactlyInAnyOrder(
                        tuple("push-key-missing", Severity.WARNING, "dual-password.software-token.push-vault-entry"),
                        tuple("push-hosts-missing", Severity.WARNING, HOSTS));
    }

    @Test
    void aWholeDomainIsTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ONE_PUSH, "on")
                        .attribute(PUSH, "on")
                        .attribute(HOSTS, "*.bank.example,push.example")
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("push-hosts-wide", Severity.WARNING, HOSTS));
    }

    @Test
    void thePushServicesOfBrowsersAreInOrder() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ONE_PUSH, "on")
                        .attribute(PUSH, "on")
                        .findings())
                .isEmpty();
    }
}
