package io.github.dualpassword.otp.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.Ids;

/** A column of a CSV file, named in its first line as here, in small letters with hyphens. */
enum CsvColumn {
    /** Required. */
    SERIAL,
    /** The secret; one of these three is required. */
    SECRET_HEX,
    SECRET_BASE32,
    SECRET_BASE64,
    /** {@code totp}, which is the default, or {@code hotp}. */
    KIND,
    /** {@code sha1}, which is the default, {@code sha256} or {@code sha512}. */
    ALGORITHM,
    /** 6 by default. */
    DIGITS,
    /** In seconds. */
    PERIOD,
    /** The count of the next code. */
    COUNTER,
    /** In steps. */
    DRIFT,
    /** The first day. */
    START,
    /** The last day. */
    EXPIRY,
    /** To which it is assigned. */
    CONTRACT;

    static List<String> names() {
        return Stream.of(values()).map(Ids::hyphenated).toList();
    }

    static Optional<CsvColumn> byName(String name) {
        return Ids.find(values(), Ids::hyphenated, name);
    }
}
