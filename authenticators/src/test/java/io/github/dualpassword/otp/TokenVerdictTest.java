package io.github.dualpassword.otp;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.DeviceMark;

import static org.assertj.core.api.Assertions.assertThat;

/** Only an accepted code tells by which device it was shown. */
class TokenVerdictTest {

    private static final DeviceMark DEVICE = new DeviceMark(DeviceMark.Kind.EXISTING_OTP, "a:b");

    @Test
    void theDeviceOfAnAcceptedCodeIsKnown() {
        assertThat(TokenVerdict.accepted(DEVICE).answer()).isEqualTo(TokenAnswer.ACCEPTED);
        assertThat(TokenVerdict.accepted(DEVICE).device()).contains(DEVICE);
        assertThat(TokenVerdict.of(TokenAnswer.WRONG).device()).isEmpty();
    }

    @Test
    void aMarkIsReadFromItsText() {
        assertThat(DeviceMark.read(DEVICE.text())).isEqualTo(DEVICE);
        assertThat(DeviceMark.read(new DeviceMark(DeviceMark.Kind.TOKEN, "id").text()))
                .isEqualTo(new DeviceMark(DeviceMark.Kind.TOKEN, "id"));
    }
}
