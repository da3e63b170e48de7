package io.github.dualpassword.openlogin;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.PasswordMark;

import static org.assertj.core.api.Assertions.assertThat;

/** A login goes on as long as its user is not stopped, and every password that has proven it is the present one. */
class ProvenMarksTest {

    private static final PasswordMark LOGIN = new PasswordMark("login@1");
    private static final PasswordMark OTHER = new PasswordMark("login@2");
    private static final PasswordMark IN_DIRECTORY = PasswordMark.ofDirectory(3);
    private static final PasswordMark CONFIRMATION = new PasswordMark("confirmation@1");

    private final ProvenMarks nothing = new ProvenMarks(Set.of(), Set.of());
    private final ProvenMarks both = new ProvenMarks(Set.of(LOGIN), Set.of(CONFIRMATION));

    @Test
    void whatNoPasswordHasProvenEndsByAStopAlone() {
        assertThat(nothing.refusal(new PresentFacts(false, Set.of(), Set.of()))).isEmpty();
        assertThat(nothing.refusal(new PresentFacts(false, Set.of(OTHER), Set.of(CONFIRMATION))))
                .isEmpty();
        assertThat(nothing.refusal(new PresentFacts(true, Set.of(), Set.of()))).contains(LoginRefusal.SERVICE_STOPPED);
    }

    @Test
    void presentPasswordsGoOn() {
        assertThat(both.refusal(new PresentFacts(false, Set.of(LOGIN), Set.of(CONFIRMATION))))
                .isEmpty();
        assertThat(new ProvenMarks(Set.of(LOGIN, IN_DIRECTORY), Set.of())
                        .refusal(new PresentFacts(false, Set.of(LOGIN, IN_DIRECTORY), Set.of())))
                .isEmpty();
    }

    @Test
    void aStopIsToldBeforeAnythingElse() {
        assertThat(both.refusal(new PresentFacts(true, Set.of(), Set.of()))).contains(LoginRefusal.SERVICE_STOPPED);
    }

    @Test
    void aLoginPasswordThatWasReplacedOrRemovedEndsIt() {
        assertThat(both.refusal(new PresentFacts(false, Set.of(OTHER), Set.of())))
                .contains(LoginRefusal.LOGIN_PASSWORD_REPLACED);
        assertThat(both.refusal(new PresentFacts(false, Set.of(), Set.of(CONFIRMATION))))
                .contains(LoginRefusal.LOGIN_PASSWORD_REPLACED);
    }

    @Test
    void ofSeveralMarksEveryOneMustBePresent() {
        assertThat(new ProvenMarks(Set.of(LOGIN, OTHER), Set.of())
                        .refusal(new PresentFacts(false, Set.of(LOGIN), Set.of())))
                .contains(LoginRefusal.LOGIN_PASSWORD_REPLACED);
        assertThat(new ProvenMarks(Set.of(LOGIN, IN_DIRECTORY), Set.of())
                        .refusal(new PresentFacts(false, Set.of(LOGIN, PasswordMark.ofDirectory(4)), Set.of())))
                .contains(LoginRefusal.LOGIN_PASSWORD_REPLACED);
    }

    @Test
    void aConfirmationPasswordThatWasReplacedEndsWhatItHasConfirmed() {
        assertThat(both.refusal(new PresentFacts(false, Set.of(LOGIN), Set.of())))
                .contains(LoginRefusal.CONFIRMATION_PASSWORD_REPLACED);
        assertThat(new ProvenMarks(Set.of(LOGIN), Set.of()).refusal(new PresentFacts(false, Set.of(LOGIN), Set.of())))
                .isEmpty();
    }
}
