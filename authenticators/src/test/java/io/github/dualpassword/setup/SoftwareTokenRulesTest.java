package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm that is to issue software tokens, and cannot, is reported. */
class SoftwareTokenRulesTest {

    private static final String ISSUE = "dual-password.software-token.issue";

    @Test
    void whereNoneAreIssuedNothingIsMissing() {
        assertThat(RealmUnderCheck.inOrder().with(Trait.ISSUE_WITHOUT_KEY).findings())
                .isEmpty();
    }

    @Test
    void allThatIsMissingIsAnError() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ISSUE, "on")
                        .with(Trait.ISSUE_WITHOUT_KEY)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactlyInAnyOrder(
                        tuple("issue-key-missing", Severity.ERROR, "dual-password.token.vault-entry"),
                        tuple("service-id-missing", Severity.ERROR, "dual-password.software-token.service-id"),
                        tuple("procedure-missing", Severity.ERROR, "issue-token"));
    }

    @Test
    void whatIsThereIsNotReported() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ISSUE, "on")
                        .attribute("dual-password.software-token.service-id", "12345678")
                        .findings())
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("procedure-missing", "issue-token"));
    }
}
