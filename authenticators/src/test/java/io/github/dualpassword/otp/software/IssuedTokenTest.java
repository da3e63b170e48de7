package io.github.dualpassword.otp.software;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.otp.secret.SealedSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** How long an issue is good for what, to the very millisecond. */
class IssuedTokenTest {

    @Test
    void untilItsEndAPhoneMayHaveItOnce() {
        assertThat(issued(Optional.empty()).isOpen(199)).isTrue();
        assertThat(issued(Optional.empty()).isOpen(200)).isFalse();
        assertThat(issued(Optional.of(150L)).isOpen(199)).isFalse();
    }

    @Test
    void untilItsEndACodeRegistersIt() {
        assertThat(issued(Optional.of(150L)).isValid(199)).isTrue();
        assertThat(issued(Optional.of(150L)).isValid(200)).isFalse();
    }

    private static IssuedToken issued(Optional<Long> handedAt) {
        Optional<HandedOver> handed = handedAt.map(at -> new HandedOver(at, TokenApp.PHONE_PAGE));
        return new IssuedToken(
                "token", "user", "012345", "a@example.org", new SealedSecret("key", "text"), 100, 200, handed);
    }
}
