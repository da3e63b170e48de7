package io.github.dualpassword.otp.phone;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTest {

    @Test
    void theSameBytesHaveTheSameTagAndOthersAnother() {
        assertThat(content("page").tag()).isEqualTo(content("page").tag()).matches("[0-9a-f]{32}");
        assertThat(content("page").tag()).isNotEqualTo(content("Page").tag());
    }

    @Test
    void partsAreToldFromEachOtherWhereverTheyEnd() {
        assertThat(digest("ab", "c")).isEqualTo(digest("ab", "c"));
        assertThat(digest("ab", "c")).isNotEqualTo(digest("a", "bc")).isNotEqualTo(digest("abc"));
    }

    private static String digest(String... parts) {
        return Content.digest(Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)));
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
