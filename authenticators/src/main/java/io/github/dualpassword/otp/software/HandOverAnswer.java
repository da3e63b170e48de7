package io.github.dualpassword.otp.software;

import io.github.dualpassword.otp.CodeParameters;

/** What a phone is answered that asks for the secret of a token. */
public sealed interface HandOverAnswer {

    /**
     * The secret, this one time.
     *
     * @param secret raw bytes
     * @param parameters how codes are made of it
     * @param serviceId 8 digits
     * @param userId 6 digits
     */
    record Handed(byte[] secret, CodeParameters parameters, String serviceId, String userId) implements HandOverAnswer {

        @Override
        public String toString() {
            return "Handed[" + serviceId + "/" + userId + ", ***]";
        }
    }

    /** Unknown, wrong, void, or handed over already: nobody is told which. */
    record Refused() implements HandOverAnswer {}

    /** The realm hands nothing to apps of others: nothing was looked up, evaluated or counted. */
    record NotOffered() implements HandOverAnswer {}

    /** The answer could not be found out: later. */
    record Unavailable() implements HandOverAnswer {}
}
