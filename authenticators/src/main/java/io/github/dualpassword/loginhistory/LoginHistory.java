package io.github.dualpassword.loginhistory;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of the logins of one user. The newest come first.
 *
 * @param logins at most {@link #MAX_LOGINS}
 * @param devices at most {@link #MAX_DEVICES}
 */
public record LoginHistory(List<PastLogin> logins, List<KnownDevice> devices) {

    /** As many as document 004 shows (M04). */
    public static final int MAX_LOGINS = 3;

    /** More devices than a person uses. Whoever uses more is told of some of them again. */
    public static final int MAX_DEVICES = 10;

    /** Of a user who has never logged in since it is kept. */
    public static final LoginHistory NONE = new LoginHistory(List.of(), List.of());

    public LoginHistory {
        logins = List.copyOf(logins);
        devices = List.copyOf(devices);
    }

    LoginHistory with(PastLogin login) {
        return new LoginHistory(
                Stream.concat(Stream.of(login), logins.stream())
                        .limit(MAX_LOGINS)
                        .toList(),
                devices);
    }

    LoginHistory withoutLogins() {
        return new LoginHistory(List.of(), devices);
    }

    LoginHistory with(KnownDevice device) {
        Stream<KnownDevice> others =
                devices.stream().filter(known -> !known.fingerprint().equals(device.fingerprint()));
        return new LoginHistory(
                logins,
                Stream.concat(Stream.of(device), others).limit(MAX_DEVICES).toList());
    }

    LoginHistory withoutDevices() {
        return new LoginHistory(logins, List.of());
    }

    /**
     * Whether a login from a device is one to tell the user of. Nobody is told of the first device that is known at all: on the day
     * on which a bank switches it on, that is everybody's.
     */
    boolean isNews(String fingerprint) {
        return !devices.isEmpty()
                && devices.stream().noneMatch(known -> known.fingerprint().equals(fingerprint));
    }
}
