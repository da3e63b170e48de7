package io.github.dualpassword.otp.phone;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestOriginTest {

    private static final List<URI> OWN =
            List.of(URI.create("https://login.bank.example/auth/"), URI.create("http://phone.bank.example:8080/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.bank.example",
                "https://LOGIN.bank.example",
                "http://phone.bank.example:8080",
                "https://phone.bank.example:8080"
            })
    void aPageOfThisServerIsTold(String origin) {
        assertThat(RequestOrigin.isOwn(Optional.of(origin), OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://login.bank.example.evil.example",
                "https://login.bank.example:444",
                "https://user@login.bank.example",
                "http://phone.bank.example",
                "null",
                "",
                "login.bank.example",
                "https://login.bank.example,https://evil.example",
                "https://login bank"
            })
    void anyOtherIsRefused(String origin) {
        assertThat(RequestOrigin.isOwn(Optional.of(origin), OWN)).isFalse();
    }

    @Test
    void whatIsNoBrowserSaysNothing() {
        assertThat(RequestOrigin.isOwn(Optional.empty(), OWN)).isTrue();
    }
}
