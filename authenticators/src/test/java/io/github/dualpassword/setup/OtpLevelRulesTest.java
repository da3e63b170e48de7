package io.github.dualpassword.setup;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Disabled;
import io.github.dualpassword.setup.RealmFacts.FlowElement;

import static io.github.dualpassword.setup.RealmUnderCheck.OUR_FORM;
import static io.github.dualpassword.setup.RealmUnderCheck.level;
import static io.github.dualpassword.setup.RealmUnderCheck.ours;
import static io.github.dualpassword.setup.RealmUnderCheck.requestedAcr;
import static io.github.dualpassword.setup.RealmUnderCheck.subflow;
import static org.assertj.core.api.Assertions.assertThat;

/** A level of a one-time password is not reached without one. */
class OtpLevelRulesTest {

    private static final FlowElement CONFIRMATION = ours("dual-password-confirmation-form");
    private static final FlowElement CODE = ours("dual-password-otp-form");

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void aSubflowForEachStepIsInOrder() {
        realm.flow("confirmation", requestedAcr("confirmation", "confirmation-otp"), CONFIRMATION)
                .flow("otp", requestedAcr("otp", "confirmation-otp"), CODE);

        assertThat(browser(subflow("confirmation"), subflow("otp")).findings()).isEmpty();
    }

    @Test
    void oneSubflowWithBothStepsIsInOrder() {
        assertThat(browser(requestedAcr("confirmation-otp"), CONFIRMATION, CODE).findings())
                .isEmpty();
    }

    @Test
    void aConditionWithoutItsStepIsAnError() {
        assertThat(browser(requestedAcr("otp")).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("otp-step-missing");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).isEqualTo("browser");
            assertThat(finding.sentence())
                    .contains("serves the acr 'otp' without")
                    .contains("dual-password-otp-form");
        });
    }

    @Test
    void aStepThatIsDisabledIsNone() {
        assertThat(browser(requestedAcr("otp"), new Disabled(Set.of("dual-password-otp-form")))
                        .codes())
                .containsExactly("otp-step-missing");
    }

    @Test
    void aStepBehindAnotherConditionIsNone() {
        browser(requestedAcr("confirmation"), CONFIRMATION, requestedAcr("otp", "confirmation-otp"), CODE);

        assertThat(realm.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("'confirmation-otp' without")
                        .contains("dual-password-confirmation-form"));
    }

    private RealmUnderCheck browser(FlowElement first, FlowElement... further) {
        FlowElement[] steps = new FlowElement[further.length + 3];
        steps[0] = level(1, 36_000);
        steps[1] = OUR_FORM;
        steps[2] = first;
        System.arraycopy(further, 0, steps, 3, further.length);
        return realm.flow("browser", steps);
    }
}
