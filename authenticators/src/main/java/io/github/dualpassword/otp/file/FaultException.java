package io.github.dualpassword.otp.file;

import java.util.Optional;

/** Ends the reading of a token, or of the whole file. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String detail;

    FaultException(FaultCode code) {
        this(code, "");
    }

    FaultException(FaultCode code, String detail) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
    }

    FileFault at(int line, Optional<String> serial) {
        return new FileFault(line, serial, code, detail);
    }
}
