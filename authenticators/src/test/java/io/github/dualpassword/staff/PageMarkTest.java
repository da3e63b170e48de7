package io.github.dualpassword.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller gets as the place of a page is what comes back, and nothing else is taken for one. */
class PageMarkTest {

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll long number, @ForAll @AlphaChars @Chars({':', '花', '-'}) @StringLength(max = 255) String text) {
        PageMark mark = new PageMark(number, text);

        assertThat(PageMark.read(mark.write())).contains(mark);
    }

    @Test
    void theStartIsAMarkToo() {
        assertThat(PageMark.read(PageMark.START.write())).contains(PageMark.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "bm8", "MTp4=", "MDE6eA"})
    void anyOtherTextIsNone(String text) {
        assertThat(PageMark.read(text)).isEmpty();
    }

    @Test
    void neitherIsOneWithControlCharacters() {
        String written =
                Base64.getUrlEncoder().withoutPadding().encodeToString("1:a\0b".getBytes(StandardCharsets.UTF_8));

        assertThat(PageMark.read(written)).isEmpty();
    }

    @Test
    void norALongerOneThanIsEverWritten() {
        String longest = new PageMark(1, "x".repeat(1_400)).write();

        assertThat(PageMark.read(longest)).isPresent();
        assertThat(PageMark.read(new PageMark(1, "x".repeat(1_600)).write())).isEmpty();
    }
}
