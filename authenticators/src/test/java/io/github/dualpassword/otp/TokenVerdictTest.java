package io.github.dualpassword.otp;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceMark;

import static org.assertj.core.api.Assertions.assertThat;

/** Only an accepted code tells by which device it was shown. */
class TokenVerdictTest {

    private static final DeviceMark DEVICE = new DeviceMark(DeviceMark.Kind.EXISTING_OTP, "a:b");

    @Test
    void theDeviceOfAnAcceptedCodeIsKnown() {
        assertThat(TokenVerdict.accepted(DEVICE).answer()).isEqualTo(TokenAnswer.ACCEPTED);
        assertThat(TokenVerdict.accepted(DEVICE).device()).contains(DEVICE);
        assertThat(TokenVerdict.of(TokenAnswer.WRONG, OneTimePassword.TOKEN).device())
                .isEmpty();
    }

    @Test
    void aVerdictSaysByWhatTheCodeWasJudged() {
        assertThat(TokenVerdict.accepted(DEVICE).kind()).isEqualTo(OneTimePassword.EXISTING_OTP);
        assertThat(TokenVerdict.accepted(new DeviceMark(DeviceMark.Kind.TOKEN, "id"))
                        .kind())
                .isEqualTo(OneTimePassword.TOKEN);
        assertThat(TokenVerdict.of(TokenAnswer.WRONG, OneTimePassword.EXISTING_OTP)
                        .kind())
                .isEqualTo(OneTimePassword.EXISTING_OTP);
    }

    @Test
    void aMarkIsReadFromItsText() {
        assertThat(DeviceMark.read(DEVICE.text())).isEqualTo(DEVICE);
        assertThat(DeviceMark.read(new DeviceMark(DeviceMark.Kind.TOKEN, "id").text()))
                .isEqualTo(new DeviceMark(DeviceMark.Kind.TOKEN, "id"));
    }
}
