package io.github.dualpassword.otp.phone;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The squares of a QR code, as the page draws them. */
class QrCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 400, 1_200})
    void aCameraReadsWhatWasWritten(int length) throws Exception {
        String text = "otpauth://totp/" + "%E9%8A%80".repeat(length).substring(0, length);
        List<String> rows = QrCode.rows(text);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSize(rows.size()).matches("[01]+"));
        assertThat(new Decoder().decode(matrix(rows)).getText()).isEqualTo(text);
    }

    @Test
    void whatDoesNotFitIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> QrCode.rows("x".repeat(4_000)));
    }

    private static BitMatrix matrix(List<String> rows) {
        BitMatrix matrix = new BitMatrix(rows.size());
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.size(); x++) {
                if (rows.get(y).charAt(x) == '1') {
                    matrix.set(x, y);
                }
            }
        }
        return matrix;
    }
}
