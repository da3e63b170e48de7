package io.github.dualpassword.otp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A serial number is read as it is printed, whatever keyboard it is typed on. */
class TokenSerialTest {

    @ParameterizedTest
    @CsvSource({
        "00123456, 00123456",
        "123456789012, 123456789012",
        "' 1234 5678 ', 12345678",
        "１２３４５６７８, 12345678",
        "'　１２３４　5678　', 12345678"
    })
    void digitsAreRead(String typed, String serial) {
        assertThat(TokenSerial.read(typed)).contains(new TokenSerial(serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "1234567890123", "1234567a", "12345678-", "١٢٣٤٥٦٧٨", "一二三四五六七八"})
    void anythingElseIsNoSerialNumber(String typed) {
        assertThat(TokenSerial.read(typed)).isEmpty();
    }

    @Test
    void oneThatIsNoneCannotBeMade() {
        assertThat(new TokenSerial("12345678")).hasToString("12345678");
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenSerial("１２３４５６７８"));
    }
}
