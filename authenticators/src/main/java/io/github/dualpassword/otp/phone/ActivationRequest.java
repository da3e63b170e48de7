package io.github.dualpassword.otp.phone;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.json.JsonBody;
import io.github.dualpassword.otp.software.HandOverEntry;

/**
 * What a phone has sent to be given a secret: a JSON object of exactly these four texts. Whether they mean anything is not said
 * here.
 *
 * @param serviceId as typed
 * @param userId as typed
 * @param activationPassword as typed
 * @param deviceKey public key of the phone
 */
record ActivationRequest(String serviceId, String userId, String activationPassword, String deviceKey) {

    /** Bytes of a body at most. */
    static final int MAX_BYTES = 4_096;

    /** Characters of a text at most: none that means something has as many. */
    static final int MAX_LENGTH = 255;

    /** Nothing where the body is anything else. */
    static Optional<ActivationRequest> read(InputStream body) {
        return JsonBody.read(body, MAX_BYTES, ActivationRequest.class).filter(ActivationRequest::isWhole);
    }

    private boolean isWhole() {
        return Stream.of(serviceId, userId, activationPassword, deviceKey)
                .map(Optional::ofNullable)
                .allMatch(text ->
                        text.filter(there -> there.length() <= MAX_LENGTH).isPresent());
    }

    HandOverEntry entry() {
        return new HandOverEntry(serviceId, userId, activationPassword, Optional.of(deviceKey));
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "ActivationRequest[***]";
    }
}
