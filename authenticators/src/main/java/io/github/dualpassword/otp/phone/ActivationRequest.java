package io.github.dualpassword.otp.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;

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
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return StrictJson.read(text, ActivationRequest.class).filter(ActivationRequest::isWhole);
        } catch (CharacterCodingException | JsonFault noSuchThing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isWhole() {
        return Stream.of(serviceId, userId, activationPassword, deviceKey)
                .map(Optional::ofNullable)
                .allMatch(text ->
                        text.filter(there -> there.length() <= MAX_LENGTH).isPresent());
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "ActivationRequest[***]";
    }
}
