package io.github.dualpassword.otp.phone;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.json.JsonBody;
import io.github.dualpassword.otp.software.HandOverEntry;

/**
 * What a phone has sent to be shown a secret for an app of somebody else: a JSON object of exactly these three texts. Whether they
 * mean anything is not said here.
 *
 * @param serviceId as typed
 * @param userId as typed
 * @param activationPassword as typed
 */
record OtherAppRequest(String serviceId, String userId, String activationPassword) {

    /** Nothing where the body is anything else. */
    static Optional<OtherAppRequest> read(InputStream body) {
        return JsonBody.read(body, ActivationRequest.MAX_BYTES, OtherAppRequest.class)
                .filter(OtherAppRequest::isWhole);
    }

    private boolean isWhole() {
        return Stream.of(serviceId, userId, activationPassword)
                .map(Optional::ofNullable)
                .allMatch(text -> text.filter(there -> there.length() <= ActivationRequest.MAX_LENGTH)
                        .isPresent());
    }

    HandOverEntry entry() {
        return new HandOverEntry(serviceId, userId, activationPassword, Optional.empty());
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "OtherAppRequest[***]";
    }
}
