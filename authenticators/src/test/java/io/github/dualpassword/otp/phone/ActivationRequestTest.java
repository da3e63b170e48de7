package io.github.dualpassword.otp.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActivationRequestTest {

    private static final String WHOLE =
            "{\"serviceId\":\"12345678\",\"userId\":\"012345\",\"activationPassword\":\"24680\",\"deviceKey\":\"key\"}";

    @Test
    void fourTextsAreRead() {
        assertThat(read(WHOLE)).contains(new ActivationRequest("12345678", "012345", "24680", "key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{\"serviceId\":\"1\",\"userId\":\"2\",\"activationPassword\":\"3\"}",
                "{\"serviceId\":1,\"userId\":\"2\",\"activationPassword\":\"3\",\"deviceKey\":\"4\"}",
                "{\"serviceId\":null,\"userId\":\"2\",\"activationPassword\":\"3\",\"deviceKey\":\"4\"}",
                "{\"serviceId\":[\"1\"],\"userId\":\"2\",\"activationPassword\":\"3\",\"deviceKey\":\"4\"}",
                "{\"serviceId\":\"1\",\"userId\":\"2\",\"activationPassword\":\"3\",\"deviceKey\":\"4\",\"more\":\"5\"}",
                "{\"serviceId\":\"1\",\"serviceId\":\"1\",\"userId\":\"2\",\"activationPassword\":\"3\",\"deviceKey\":\"4\"}",
                "serviceId=1&userId=2&activationPassword=3&deviceKey=4"
            })
    void anythingElseIsNone(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void nothingMayFollow() {
        assertThat(read(WHOLE + " ")).isPresent();
        assertThat(read(WHOLE + "{}")).isEmpty();
    }

    @Test
    void whatIsLongerThanAnyOfTheseIsNone() {
        assertThat(read(withPassword("1".repeat(ActivationRequest.MAX_LENGTH)))).isPresent();
        assertThat(read(withPassword("1".repeat(ActivationRequest.MAX_LENGTH + 1))))
                .isEmpty();
        assertThat(read(WHOLE + " ".repeat(ActivationRequest.MAX_BYTES - WHOLE.length())))
                .isPresent();
        assertThat(read(WHOLE + " ".repeat(ActivationRequest.MAX_BYTES + 1 - WHOLE.length())))
                .isEmpty();
    }

    @Test
    void noMoreIsReadThanItMayHave() throws IOException {
        InputStream endless = new ByteArrayInputStream(new byte[10 * ActivationRequest.MAX_BYTES]);

        assertThat(ActivationRequest.read(endless)).isEmpty();
        assertThat(endless.available()).isEqualTo(9 * ActivationRequest.MAX_BYTES - 1);
    }

    @Test
    void otherBytesThanUtf8AreNone() {
        byte[] bytes = withPassword("ä").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ActivationRequest.read(new ByteArrayInputStream(bytes))).isEmpty();
        assertThat(read(withPassword("\\ud800"))).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffIsAFailure() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };

        assertThatThrownBy(() -> ActivationRequest.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void itIsNeverWrittenAnywhere() {
        assertThat(read(WHOLE).orElseThrow()).asString().doesNotContain("24680", "012345", "12345678");
    }

    private static String withPassword(String password) {
        return WHOLE.replace("24680", password);
    }

    private static Optional<ActivationRequest> read(String body) {
        return ActivationRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
