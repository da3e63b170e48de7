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
    void anAddressThatAnybodyCouldHaveMailedIsAWarning() {
        RealmUnderCheck mailing = RealmUnderCheck.inOrder()
                .attribute(ISSUE, "on")
                .attribute("dual-password.software-token.service-id", "12345678")
                .attribute("dual-password.software-token.page-in-mail", "on");

        assertThat(mailing.findings()).extracting(Finding::code).doesNotContain("mailed-address-of-anybody");
        assertThat(mailing.with(Trait.NAME_OF_ANYBODY).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .contains(tuple(
                        "mailed-address-of-anybody", Severity.WARNING, "dual-password.software-token.page-in-mail"));
        assertThat(mailing.attribute("dual-password.software-token.page-in-mail", "off")
                        .with(Trait.NAME_OF_ANYBODY)
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("mailed-address-of-anybody");
    }

    @Test
    void appsOfOthersOfWhichNoneCanBeUsedAreAWarning() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(ISSUE, "on")
                        .attribute("dual-password.software-token.service-id", "12345678")
                        .with(Trait.OTHER_APPS_WITHOUT_ONE)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .contains(tuple("other-apps-missing", Severity.WARNING, "dual-password.software-token.other-apps"));
        assertThat(RealmUnderCheck.inOrder().with(Trait.OTHER_APPS_WITHOUT_ONE).findings())
                .isEmpty();
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
