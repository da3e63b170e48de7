package io.github.dualpassword.loginhistory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.account.DeviceRepresentation;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail names browsers and systems of a list, and nothing that a browser could write into it. */
class BrowserKindTest {

    @ParameterizedTest
    @CsvSource({
        "Chrome, 119.0.0, Windows, Chrome, Windows",
        "Mobile Safari, 17.1, iOS, Safari, iOS",
        "Firefox, 128, Mac OS X, Firefox, macOS",
        "Call 0120 Bot, 1, Windows, '', Windows",
        "Chrome, 119, My <b>system</b>, Chrome, ''",
        ", , , '', ''"
    })
    void onlyWellKnownNamesAreTaken(String family, String version, String os, String browser, String system) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(family, version);
        device.setOs(os);

        BrowserKind kind = BrowserKind.of(device);

        assertThat(kind.browser().orElse("")).isEqualTo(browser);
        assertThat(kind.system().orElse("")).isEqualTo(system);
    }
}
