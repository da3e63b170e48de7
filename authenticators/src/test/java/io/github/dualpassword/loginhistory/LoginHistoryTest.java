package io.github.dualpassword.loginhistory;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a user's logins, and when a login is news. */
class LoginHistoryTest {

    private static final long AT = 1_285_838_102_345L;

    @Test
    void theLastThreeLoginsAreKeptTheNewestFirst() {
        LoginHistory history = LoginHistory.NONE;
        for (long at = 1; at <= 4; at++) {
            history = history.with(new PastLogin(at, LoginKind.PASSWORD));
        }

        assertThat(history.logins()).extracting(PastLogin::at).containsExactly(4L, 3L, 2L);
    }

    @Test
    void theFirstDeviceIsNoNewsAndEachOtherOneIsUntilItIsKnown() {
        LoginHistory first = LoginHistory.NONE.with(new KnownDevice("first", AT));

        assertThat(LoginHistory.NONE.isNews("first")).isFalse();
        assertThat(first.isNews("first")).isFalse();
        assertThat(first.isNews("second")).isTrue();
        assertThat(first.with(new KnownDevice("second", AT)).isNews("second")).isFalse();
    }

    @Test
    void theDevicesThatWereUsedLastAreKept() {
        LoginHistory history = devices(LongStream.rangeClosed(1, LoginHistory.MAX_DEVICES));

        LoginHistory eleventh = history.with(new KnownDevice("device-1", 98)).with(new KnownDevice("another", 99));

        assertThat(history.devices()).hasSize(10);
        assertThat(eleventh.devices())
                .hasSize(10)
                .extracting(KnownDevice::fingerprint)
                .startsWith("another", "device-1");
        assertThat(eleventh.isNews("device-1")).isFalse();
        assertThat(eleventh.isNews("device-2")).isTrue();
    }

    @Test
    void whatIsNotWantedAnyMoreGoes() {
        LoginHistory both =
                LoginHistory.NONE.with(new PastLogin(AT, LoginKind.PASSWORD)).with(new KnownDevice("first", AT));

        assertThat(both.withoutLogins()).isEqualTo(LoginHistory.NONE.with(new KnownDevice("first", AT)));
        assertThat(both.withoutDevices()).isEqualTo(LoginHistory.NONE.with(new PastLogin(AT, LoginKind.PASSWORD)));
    }

    @Test
    void whatIsWrittenIsReadAndFitsIntoItsColumn() {
        List<PastLogin> logins = Stream.generate(() -> new PastLogin(AT, LoginKind.IDENTITY_PROVIDER_AND_CODE))
                .limit(LoginHistory.MAX_LOGINS)
                .toList();
        List<KnownDevice> devices = Stream.generate(() -> new KnownDevice("a".repeat(43), AT))
                .limit(LoginHistory.MAX_DEVICES)
                .toList();

        assertThat(PastLogin.write(logins)).hasSizeLessThan(255);
        assertThat(PastLogin.read(PastLogin.write(logins))).isEqualTo(logins);
        assertThat(PastLogin.read("")).isEmpty();
        assertThat(KnownDevice.write(devices)).hasSizeLessThan(1024);
        assertThat(KnownDevice.read(KnownDevice.write(devices))).isEqualTo(devices);
        assertThat(KnownDevice.read("")).isEmpty();
    }

    @Test
    void aKindOfALaterVersionIsLeftOut() {
        assertThat(PastLogin.read("2 by-smell,1 password")).containsExactly(new PastLogin(1, LoginKind.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsIdAndHasOneWithACode(LoginKind kind) {
        assertThat(LoginKind.byId(kind.id())).contains(kind);
        assertThat(kind.withCode().id()).startsWith(kind.id()).endsWith("-and-code");
    }

    @Test
    void theClaimSaysMomentsToTheSecondInTheTimeZoneOfTheRealm() {
        assertThat(PreviousLoginsMapper.claim(
                        List.of(new PastLogin(AT, LoginKind.CERTIFICATE)), ZoneId.of("Asia/Tokyo")))
                .containsExactly(Map.of("at", "2010-09-30T18:15:02+09:00", "kind", "certificate"));
    }

    private static LoginHistory devices(LongStream numbers) {
        return numbers.mapToObj(number -> new KnownDevice("device-" + number, number))
                .reduce(LoginHistory.NONE, LoginHistory::with, (one, other) -> other);
    }
}
