package io.github.dualpassword.otp.software;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.authentication.otp.FreeOTPProvider;
import org.keycloak.authentication.otp.GoogleAuthenticatorProvider;
import org.keycloak.authentication.otp.MicrosoftAuthenticatorOTPProvider;
import org.keycloak.authentication.otp.OTPApplicationProvider;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** An app is named only where it can do what a token needs, by what Keycloak's providers say. */
class OtherAppsTest {

    private static final List<OTPApplicationProvider> STOCK =
            List.of(new MicrosoftAuthenticatorOTPProvider(), new GoogleAuthenticatorProvider(), new FreeOTPProvider());

    @ParameterizedTest
    @CsvSource({
        "SHA1, 6, 30, totpAppFreeOTPName totpAppGoogleName totpAppMicrosoftAuthenticatorName",
        "SHA1, 6, 60, totpAppFreeOTPName",
        "SHA256, 8, 60, totpAppFreeOTPName",
        "SHA1, 8, 30, totpAppFreeOTPName totpAppGoogleName"
    })
    void onlyAppsThatCanDoIt(MacAlgorithm algorithm, int digits, int period, String names) {
        assertThat(OtherApps.names(STOCK, new CodeParameters(TokenKind.TOTP, algorithm, digits, period)))
                .containsExactly(names.split(" "));
    }

    @Test
    void whereNoneCanThereIsNone() {
        assertThat(OtherApps.names(
                        List.of(new MicrosoftAuthenticatorOTPProvider()),
                        new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60)))
                .isEmpty();
    }

    @Test
    void aTokenIsIssuedAsTheRealmSetsIt() {
        assertThat(TokenIssuing.parameters(RealmPolicy.of(Map.of("dual-password.software-token.period-seconds", "60"))))
                .isEqualTo(new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60));
    }
}
