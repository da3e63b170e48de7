package io.github.dualpassword.loginhistory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A device from which a user has logged in.
 *
 * @param fingerprint of the cookie's random id together with the user: two users of one device have nothing in common
 * @param seenAt its last login, milliseconds since the epoch
 */
public record KnownDevice(String fingerprint, long seenAt) {

    private static final String SEPARATOR = " ";
    private static final String NEXT = ",";

    /** Several of them, as they are kept. */
    public static String write(List<KnownDevice> devices) {
        return devices.stream()
                .map(device -> device.fingerprint + SEPARATOR + device.seenAt)
                .collect(Collectors.joining(NEXT));
    }

    /** What {@link #write} has written. */
    public static List<KnownDevice> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(NEXT))
                        .map(device -> device.split(SEPARATOR))
                        .map(parts -> new KnownDevice(parts[0], Long.parseLong(parts[1])))
                        .toList();
    }
}
