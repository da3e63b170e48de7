package io.github.dualpassword.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    private static final Instant BEFORE = Instant.parse("2026-11-24T00:29:12Z");
    private static final KeyFob FOB = new KeyFob(
            new SampleToken(
                    "12345678",
                    "sample-trading",
                    List.of("user01"),
                    SampleToken.Standing.REGISTERED,
                    null,
                    Map.of("en", "of `user01` & nobody", "ja", "`user01` のトークン")),
            "12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The vectors of RFC 4226, appendix D: step 0 is the first minute of 1970. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "9, 520489"})
    void aTokenShowsTheCodesOfTheStandard(long minute, String code) {
        Instant begin = Instant.ofEpochSecond(60 * minute);

        assertThat(FOB.codeAt(begin)).isEqualTo(code);
        assertThat(FOB.codeAt(begin.plusSeconds(59))).isEqualTo(code);
        assertThat(FOB.codeBefore(begin.plusSeconds(60))).isEqualTo(code);
        assertThat(FOB.wrongCodeAt(begin.plusSeconds(600))).isNotEqualTo(code).matches("[0-9]{6}");
    }

    @Test
    void thePageShowsEachCodeUntilTheNextAndSaysWhatItIs() {
        Codes codes = new Codes();
        codes.show(List.of(FOB));

        WebPage page = codes.page(BEFORE);

        assertThat(page.body())
                .contains(FOB.codeAt(BEFORE), "12345678", "of user01 &amp; nobody", "user01 のトークン")
                .contains("Demo only", "デモ専用", "09:30:00");
        assertThat(page.head()).contains("http-equiv=\"refresh\" content=\"48\"");
        assertThat(page.toString()).doesNotContain(FOB.secretInHex());
    }

    @Test
    void linesAreOfOneTokenOrOfAll() {
        Codes codes = new Codes();
        codes.show(List.of(FOB));

        assertThat(codes.lines("12345678", BEFORE).orElseThrow())
                .startsWith("12345678  " + FOB.codeAt(BEFORE))
                .isEqualTo(codes.lines("all", BEFORE).orElseThrow());
        assertThat(codes.lines("1234567", BEFORE)).isEmpty();
    }

    @Test
    void aDemoWithoutTokensSaysHowToHaveThem() {
        assertThat(new Codes().page(BEFORE).body()).contains("DEMO_PROFILE=hardware-token ./run.sh demo");
    }

    @Test
    void aTokenDoesNotTellItsSecret() {
        assertThat(FOB.toString()).contains("12345678").doesNotContain(FOB.secretInHex(), "secret");
    }
}
