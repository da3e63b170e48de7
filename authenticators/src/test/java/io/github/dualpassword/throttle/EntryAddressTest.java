package io.github.dualpassword.throttle;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntryAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:0DB8:0001:0002::ffff, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void connectionsAreToldFromEachOtherAndTheAddressesOfOneAreNot(String address, String text) {
        assertThat(EntryAddress.of(Optional.of(address)).text()).isEqualTo(text);
    }

    /** Nor is a name looked up for any of them. */
    @ParameterizedTest
    @CsvSource({"unknown-host.example", "_hidden", "dead:beef", "1:2:3:4:5:6:7:8:9", "''"})
    void whatIsNoAddressStandsForItself(String text) {
        assertThat(EntryAddress.of(Optional.of(text)).text()).isEqualTo(text);
    }

    @Test
    void allWithoutAnAddressAreOne() {
        assertThat(EntryAddress.of(Optional.empty()).text()).isEqualTo("unknown");
    }
}
