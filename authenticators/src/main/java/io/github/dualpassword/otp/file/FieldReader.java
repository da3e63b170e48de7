package io.github.dualpassword.otp.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.secret.TokenSecret;

/** From the texts of a file to values; each text that is none is a fault. */
final class FieldReader {

    /** Steps by which a token may be ahead or behind when it is delivered. */
    private static final int MAX_DRIFT = 20;

    /** Shorter than any secret: where columns are mixed up, one stands where a name is expected. */
    private static final Pattern QUOTABLE = Pattern.compile("[ -~]{1,%d}".formatted(TokenSecret.MIN_BYTES - 1));

    private static final Pattern HASH = Pattern.compile("(?:HMAC[-_]?)?SHA[-_]?(1|256|512)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITHOUT_ZONE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T[0-9:.]+");

    private FieldReader() {}

    /** Whether a text may stand in a report, whatever it was meant to be. */
    static boolean isQuotable(String text) {
        return QUOTABLE.matcher(text).matches();
    }

    static TokenSerial serial(String text) {
        return TokenSerial.read(text).orElseThrow(() -> new FaultException(FaultCode.SERIAL));
    }

    /** Also the names that tools write in place of the standard's. */
    static TokenKind kind(String text) {
        String name = text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('#')) + 1);
        try {
            return TokenKind.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("kind", text, "totp or hotp");
        }
    }

    static MacAlgorithm hash(String text) {
        Matcher name = HASH.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!name.matches()) {
            throw wrong("hash function", text, "HMAC-SHA1, HMAC-SHA256 or HMAC-SHA512");
        }
        return MacAlgorithm.valueOf("SHA" + name.group(1));
    }

    static CodeParameters parameters(TokenKind kind, MacAlgorithm algorithm, long digits, long period) {
        try {
            return new CodeParameters(kind, algorithm, (int) digits, kind == TokenKind.HOTP ? 0 : (int) period);
        } catch (IllegalArgumentException wrong) {
            throw new FaultException(FaultCode.PARAMETER, wrong.getMessage() + ".");
        }
    }

    /** The count of the next code of a token with a button; how far the clock of any other is ahead. */
    static CodeProgress progress(TokenKind kind, Optional<String> counter, Optional<String> drift) {
        if (kind == TokenKind.HOTP) {
            long next = counter.map(text -> number("counter", text, 0, CodeProgress.MAX_POSITION))
                    .orElse(0L);
            return CodeProgress.before(next);
        }
        long ahead =
                drift.map(text -> number("drift", text, -MAX_DRIFT, MAX_DRIFT)).orElse(0L);
        return new CodeProgress(CodeProgress.NOTHING_USED, (int) ahead);
    }

    static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below, as one that is out of range.
        }
        throw wrong(name, text, "a whole number from " + least + " to " + most);
    }

    static TokenDates dates(Optional<LocalDate> startsOn, Optional<LocalDate> expiresOn) {
        try {
            return new TokenDates(startsOn, expiresOn);
        } catch (IllegalArgumentException wrongOrder) {
            throw new FaultException(FaultCode.DATES);
        }
    }

    /** A day, or the day of a moment. */
    static LocalDate day(String text, ZoneId zone) {
        String stripped = text.strip().replace(' ', 'T');
        Matcher withoutZone = WITHOUT_ZONE.matcher(stripped);
        try {
            if (DAY.matcher(stripped).matches()) {
                return LocalDate.parse(stripped);
            }
            if (withoutZone.matches()) {
                return LocalDate.parse(withoutZone.group(1));
            }
            return OffsetDateTime.parse(stripped).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException none) {
            throw new FaultException(FaultCode.DATES);
        }
    }

    static TokenSecret secret(byte[] bytes) {
        try {
            return new TokenSecret(bytes);
        } catch (IllegalArgumentException wrongLength) {
            throw new FaultException(FaultCode.SECRET_LENGTH, wrongLength.getMessage() + ".");
        }
    }

    /** Line breaks and blanks may stand in it. */
    static byte[] base64(String text, FaultCode otherwise) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException none) {
            throw new FaultException(otherwise);
        }
    }

    private static FaultException wrong(String name, String text, String allowed) {
        String found = isQuotable(text) ? " is '%s'; it".formatted(text) : "";
        return new FaultException(FaultCode.PARAMETER, "The %s%s must be %s.".formatted(name, found, allowed));
    }
}
