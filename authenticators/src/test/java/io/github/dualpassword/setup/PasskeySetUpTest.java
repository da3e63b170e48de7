package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.setup.RealmFacts.Maker;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm that wants passkeys, and has no name for them, or others beside them, is reported. */
class PasskeySetUpTest {

    private static final String USE = "dual-password.passkey.use";
    private static final String COOL_DOWN = "dual-password.passkey.cool-down-minutes";

    @Test
    void whereThereAreToBeNoneNothingIsMissing() {
        assertThat(RealmUnderCheck.inOrder()
                        .with(Trait.PASSKEYS_WITHOUT_NAME)
                        .with(Trait.PASSKEYS_OF_ANOTHER_NAME)
                        .findings())
                .isEmpty();
    }

    @Test
    void aNameAndAProcedureThatAreMissingAreTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(USE, "on")
                        .with(Trait.PASSKEYS_WITHOUT_NAME)
                        .with(Trait.PASSKEYS_OF_ANOTHER_NAME)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactlyInAnyOrder(
                        tuple("passkey-name-missing", Severity.ERROR, "webAuthnPolicyRpId"),
                        tuple("procedure-missing", Severity.ERROR, "register-passkey"));
    }

    @Test
    void keysOfAnotherNameAreTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(USE, "on")
                        .with(Trait.PASSKEYS_OF_ANOTHER_NAME)
                        .findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("passkey-name-changed", "procedure-missing");
    }

    @Test
    void aKeyThatConfirmsAtOnceIsTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(USE, "on")
                        .attribute(COOL_DOWN, "0")
                        .action("register-passkey", Maker.DUAL_PASSWORD)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("passkey-confirms-at-once", Severity.WARNING, COOL_DOWN));
    }

    @Test
    void aServerWithoutANameOfItsOwnIsTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(USE, "on")
                        .action("register-passkey", Maker.DUAL_PASSWORD)
                        .with(Trait.NAME_OF_ANYBODY)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("passkey-origin-of-request", Severity.WARNING, USE));
    }

    @Test
    void keycloaksOwnRegistrationBesideItIsTold() {
        assertThat(RealmUnderCheck.inOrder()
                        .attribute(USE, "on")
                        .action("register-passkey", Maker.DUAL_PASSWORD)
                        .action("webauthn-register", Maker.KEYCLOAK)
                        .findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("passkey-stock-registration", Severity.WARNING, "webauthn-register"));
    }
}
