package io.github.dualpassword.servicestop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.servicestop.ServiceStop.SetBy;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has stopped a service is told as it is, and not at all where it is not known. */
class StopMessageTest {

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, dualPasswordLoginServiceStoppedByOperator, dualPasswordServiceStoppedByOperator, dualPasswordSlipStoppedByOperator",
        "BANK, dualPasswordLoginServiceStoppedByBank, dualPasswordServiceStoppedByBank, dualPasswordSlipStoppedByBank",
        "UNKNOWN, dualPasswordLoginServiceStopped, dualPasswordServiceStopped, dualPasswordSlipStopped"
    })
    void eachHasItsOwn(SetBy setBy, String atLogin, String onPage, String inLetter) {
        ServiceStop stop = new ServiceStop("user", "somebody", setBy, 1);

        assertThat(StopMessage.atLogin(stop)).isEqualTo(atLogin);
        assertThat(StopMessage.onPage(stop)).isEqualTo(onPage);
        assertThat(StopMessage.inLetter(setBy)).isEqualTo(inLetter);
    }

    @Test
    void tablesAndFilesCallThemByStableNames() {
        assertThat(SetBy.OPERATOR.id()).isEqualTo("operator");
        assertThat(SetBy.byId("bank")).contains(SetBy.BANK);
        assertThat(SetBy.byId("clerk")).isEmpty();
    }
}
