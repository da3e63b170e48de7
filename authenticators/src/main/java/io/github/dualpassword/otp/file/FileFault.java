package io.github.dualpassword.otp.file;

import java.util.Optional;

/**
 * Something in a file for which nothing of it may be imported. Holds nothing of a secret.
 *
 * @param line in which it was noticed, from 1
 * @param serial of which token, as the file writes it; empty where it is about the file
 * @param code what is wrong, stable
 * @param detail what was found or is allowed; empty where the code says all
 */
public record FileFault(int line, Optional<String> serial, FaultCode code, String detail) {

    /** For people: what is wrong. */
    public String sentence() {
        return detail.isEmpty() ? code.sentence() : code.sentence() + " " + detail;
    }
}
