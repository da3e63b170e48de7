package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Password;
import io.github.dualpassword.staff.StaffReset;

/**
 * What a reset has done.
 *
 * @param changed ids of the passwords that were set
 * @param provisional those of them that the user must change
 * @param generated those of them that were made, in clear text; shown here and never again
 * @param validUntil until when a new one is valid, ISO 8601 in UTC; a password without an end is missing
 * @param before the state of the user's service before, in words
 * @param after the same afterwards
 * @param reader how the user reads a slip with the passwords; missing in an admin event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResetView(
        List<String> changed,
        List<String> provisional,
        Map<String, String> generated,
        Map<String, String> validUntil,
        List<String> before,
        List<String> after,
        ReaderView reader) {

    static ResetView of(StaffReset.Done done, ReaderView reader) {
        return new ResetView(
                ids(done.changed()),
                ids(done.forced()),
                byId(done.generated()),
                moments(done.validUntil()),
                words(done.before()),
                words(done.after()),
                reader);
    }

    /** For an admin event. */
    static ResetView told(StaffReset.Done done) {
        return new ResetView(
                ids(done.changed()), ids(done.forced()), null, null, words(done.before()), words(done.after()), null);
    }

    /** The login password stands before the confirmation password, as everywhere. */
    static Map<String, String> byId(Map<Password, String> values) {
        Map<String, String> byId = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((password, value) -> byId.put(password.id(), value));
        return byId;
    }

    static Map<String, String> moments(Map<Password, Instant> moments) {
        Map<String, String> byId = new LinkedHashMap<>();
        new TreeMap<>(moments).forEach((password, moment) -> byId.put(password.id(), moment.toString()));
        return byId;
    }

    static List<String> words(String words) {
        return List.of(words.split(","));
    }

    private static List<String> ids(Collection<Password> passwords) {
        return new TreeSet<>(passwords).stream().map(Password::id).toList();
    }

    @Override
    public String toString() {
        return "ResetView" + changed;
    }
}
