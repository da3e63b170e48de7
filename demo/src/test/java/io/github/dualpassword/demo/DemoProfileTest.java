package io.github.dualpassword.demo;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoProfileTest {

    @Test
    void theUsualOneIsThatOfTwoPasswords() {
        assertThat(DemoProfile.of(Map.of())).isEqualTo(DemoProfile.TWO_STAGE);
        assertThat(DemoProfile.of(Map.of("DEMO_PROFILE", "hardware-token"))).isEqualTo(DemoProfile.HARDWARE_TOKEN);
    }

    @Test
    void anotherNameIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> DemoProfile.of(Map.of("DEMO_PROFILE", "one-stag")))
                .isInstanceOf(DemoFailure.class)
                .hasMessage("DEMO_PROFILE is 'one-stag', but must be one of: two-stage, one-stage, hardware-token,"
                        + " before-login, software-token, phishing-resistant.");
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAProfileAndDataOfItsOwn(DemoProfile profile) {
        assertThat(profile.realmFile(Path.of(".."))).isRegularFile();
        assertThat(DemoProfile.values())
                .filteredOn(other -> other.home(Path.of("..")).equals(profile.home(Path.of(".."))))
                .containsExactly(profile);
        assertThat(profile.portalSettings().isEmpty()).isNotEqualTo(profile.hasVault());
    }
}
