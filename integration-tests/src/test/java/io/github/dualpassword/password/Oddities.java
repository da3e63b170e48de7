package io.github.dualpassword.password;

import java.util.stream.Stream;

import org.junit.jupiter.api.Named;

/** What people and programs type where a short text is expected. */
public final class Oddities {

    /** Longer than what a page takes for a new password. */
    static final String TOO_LONG = "long-".repeat(2_000);

    private Oddities() {}

    public static Stream<Named<String>> all() {
        return Stream.concat(
                usable(),
                Stream.of(
                        Named.of("a NUL in the middle", "before\0after"),
                        Named.of("only a NUL", "\0"),
                        Named.of("line breaks", "first\r\nsecond"),
                        Named.of("half of a surrogate pair", "half-\uD83D-pair"),
                        Named.of("markup", "<script>alert(1)</script>${7*7}'\"--"),
                        Named.of("only a blank", " ")));
    }

    /** Those that may be somebody's password. */
    public static Stream<Named<String>> usable() {
        return Stream.concat(Stream.of(Named.of("10,000 characters", TOO_LONG)), settable());
    }

    /** Those that a page takes for a new password. */
    public static Stream<Named<String>> settable() {
        return Stream.of(
                Named.of("1,000 characters", "long-".repeat(200)),
                Named.of("emoji", "\uD83D\uDD11\uD83C\uDFE6\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 sesame"),
                Named.of("right to left", "\u202Eשלום-عالم-password"),
                Named.of("full width", "ｆｕｌｌ－ｗｉｄｔｈ　パスワード"));
    }
}
