package io.github.dualpassword.otp.software;

import java.util.Optional;

import io.github.dualpassword.otp.HalfWidth;

/**
 * What a phone has sent, as far as its form is right.
 *
 * @param serviceId 8 digits
 * @param shortId 6 digits
 * @param deviceKey empty where an app of somebody else is to have the secret
 */
record ReadEntry(String serviceId, String shortId, ActivationPassword password, Optional<DeviceKey> deviceKey) {

    private static final String SERVICE_ID = "[0-9]{8}";
    private static final String SHORT_ID = "[0-9]{" + IssuedTokens.SHORT_ID_DIGITS + "}";

    /** Empty when it cannot be right, whatever was issued. */
    static Optional<ReadEntry> of(HandOverEntry entry) {
        Optional<DeviceKey> key = entry.deviceKey().flatMap(DeviceKey::read);
        return digits(entry.serviceId(), SERVICE_ID)
                .filter(service -> key.isPresent() == entry.deviceKey().isPresent())
                .flatMap(service -> digits(entry.userId(), SHORT_ID)
                        .flatMap(user -> ActivationPassword.read(entry.activationPassword())
                                .map(password -> new ReadEntry(service, user, password, key))));
    }

    TokenApp app() {
        return deviceKey.isPresent() ? TokenApp.PHONE_PAGE : TokenApp.OTHER_APP;
    }

    /** What the entry names, in one form. */
    String named() {
        return serviceId + "/" + shortId;
    }

    private static Optional<String> digits(String typed, String form) {
        return Optional.of(HalfWidth.of(typed)).filter(text -> text.matches(form));
    }

    @Override
    public String toString() {
        return "ReadEntry[" + named() + ", ***]";
    }
}
