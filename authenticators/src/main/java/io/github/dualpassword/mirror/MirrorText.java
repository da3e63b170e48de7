package io.github.dualpassword.mirror;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

/**
 * The values of the attribute {@value #ATTRIBUTE} of a user: one for each credential of which there is something to say, and
 * one for a service stop.
 *
 * <pre>
 * login 1 permanently-suspended 2
 * confirmation 1 temporarily-suspended 1 1800000000000
 * stop 2 1800000000000 bank 3f0c…
 * </pre>
 *
 * <p>The first word is the part, the second the version of its form. Then follow, of a suspension, the state, the number of
 * temporary suspensions so far, and the end of a temporary one; of a stop, its moment, who has set it ({@code operator} or
 * {@code bank}), and Keycloak's id of that person. A stop of version 1 does not say who has set it. Moments are milliseconds
 * since the epoch. Values come from files that people can edit: whatever has another form cannot be read, and then
 * {@link #UNREADABLE} holds.
 */
public final class MirrorText {

    /** The name of the attribute; stable, because it stands in files of exports. */
    public static final String ATTRIBUTE = "dual-password.service-state";

    /** The part of a service stop; the part of a credential is its id. */
    public static final String STOP = "stop";

    /** Stands for the operator of a stop that could not be read. */
    public static final String UNKNOWN_OPERATOR = "unknown";

    /** What holds of a user whose mirror cannot be read: all that it could have said. */
    public static final MirroredState UNREADABLE = unreadable();

    private static final String VERSION = "1";

    /** Of a stop of which it is known who has set it. */
    private static final String VERSION_WITH_AUTHOR = "2";

    /** Of Keycloak's ids, UTF-16 units. */
    private static final int MAX_ID = 255;

    /** Up to nine digits fit an {@code int}, up to eighteen a {@code long}. */
    private static final Pattern SUSPENSION = Pattern.compile("([a-z]+) 1 ([a-z-]+) (\\d{1,9})(?: (\\d{1,18}))?");

    private static final Pattern SERVICE_STOP =
            Pattern.compile("stop (?:1 (\\d{1,18})|2 (\\d{1,18}) (operator|bank)) (\\S.{0,254})");

    private MirrorText() {}

    /** The value of a credential. */
    public static String of(Credential credential, MirroredSuspension suspension) {
        String text = String.join(
                " ",
                part(credential),
                VERSION,
                Ids.hyphenated(suspension.standing()),
                String.valueOf(suspension.suspensions()));
        return suspension.standing() == Standing.TEMPORARILY_SUSPENDED ? text + " " + suspension.until() : text;
    }

    /** The value of a service stop. */
    public static String of(MirroredStop stop) {
        String at = String.valueOf(stop.at());
        return stop.setBy() == SetBy.UNKNOWN
                ? String.join(" ", STOP, VERSION, at, stop.operatorId())
                : String.join(" ", STOP, VERSION_WITH_AUTHOR, at, stop.setBy().id(), stop.operatorId());
    }

    /** The part that speaks of a credential. */
    public static String part(Credential credential) {
        return credential.id();
    }

    /** What the values say together; empty if one of them cannot be read, or if two speak of the same part. */
    public static Optional<MirroredState> read(Collection<String> values) {
        Map<Credential, MirroredSuspension> suspensions = new EnumMap<>(Credential.class);
        Optional<MirroredStop> stop = Optional.empty();
        for (String value : values) {
            Optional<MirroredStop> readStop = stop(value);
            if (readStop.isPresent() && stop.isEmpty()) {
                stop = readStop;
            } else if (readStop.isPresent() || !add(value, suspensions)) {
                return Optional.empty();
            }
        }
        return Optional.of(new MirroredState(suspensions, stop));
    }

    private static boolean add(String value, Map<Credential, MirroredSuspension> suspensions) {
        Matcher parts = SUSPENSION.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        Optional<Credential> credential = credential(parts.group(1));
        Optional<MirroredSuspension> suspension = suspension(parts);
        return credential.isPresent()
                && suspension.isPresent()
                && suspensions.putIfAbsent(credential.get(), suspension.get()) == null;
    }

    private static Optional<Credential> credential(String part) {
        return Arrays.stream(Password.values())
                .map(Password::credential)
                .filter(credential -> part(credential).equals(part))
                .findFirst();
    }

    private static Optional<MirroredSuspension> suspension(Matcher parts) {
        int suspensions = Integer.parseInt(parts.group(3));
        long until = parts.group(4) == null ? 0 : Long.parseLong(parts.group(4));
        try {
            return Ids.find(Standing.values(), Ids::hyphenated, parts.group(2))
                    .map(standing -> new MirroredSuspension(standing, suspensions, until));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    private static Optional<MirroredStop> stop(String value) {
        Matcher parts = SERVICE_STOP.matcher(value);
        if (!parts.matches() || !isId(parts.group(4))) {
            return Optional.empty();
        }
        SetBy setBy = Optional.ofNullable(parts.group(3)).flatMap(SetBy::byId).orElse(SetBy.UNKNOWN);
        String at = Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2));
        return Optional.of(new MirroredStop(parts.group(4), setBy, Long.parseLong(at)));
    }

    /** Blanks other than ASCII's pass the pattern, and so do characters of which each takes the place of two. */
    private static boolean isId(String operator) {
        return !operator.isBlank() && operator.length() <= MAX_ID;
    }

    private static MirroredState unreadable() {
        Map<Credential, MirroredSuspension> all = new EnumMap<>(Credential.class);
        for (Password password : Password.values()) {
            all.put(password.credential(), new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 0, 0));
        }
        return new MirroredState(all, Optional.of(new MirroredStop(UNKNOWN_OPERATOR, SetBy.UNKNOWN, 0)));
    }
}
