package io.github.dualpassword.otp.level;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Since when a token exists is told to the request that was stepped up, and to no other. */
class OtpSinceTest {

    @Test
    void itIsReadByTheNonceOfItsRequest() {
        assertThat(OtpSince.read("1764500000 a nonce", "a nonce")).contains(1_764_500_000L);
    }

    @Test
    void anotherRequestIsToldNothing() {
        assertThat(OtpSince.read("1764500000 a nonce", "another")).isEmpty();
        assertThat(OtpSince.read("1764500000 a nonce", "a")).isEmpty();
    }
}
