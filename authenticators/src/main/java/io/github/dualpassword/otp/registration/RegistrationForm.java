package io.github.dualpassword.otp.registration;

import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.otp.RegistrationEntry;
import io.github.dualpassword.page.FormViolation;

/**
 * What is wrong with an entry whatever tokens there are: it is told from the form alone, and neither looked up nor counted.
 * A pure function of what was typed.
 */
final class RegistrationForm {

    private static final String SERIAL_IMPOSSIBLE = "dualPasswordTokenSerialImpossible";
    private static final String CODE_IMPOSSIBLE = "dualPasswordOtpImpossible";

    private RegistrationForm() {}

    /** Nothing where it can be right. */
    static List<FormViolation> violations(String typedSerial, RegistrationEntry entry) {
        return Stream.of(serial(typedSerial, entry), code(entry), next(entry))
                .flatMap(violations -> violations)
                .toList();
    }

    private static Stream<FormViolation> serial(String typed, RegistrationEntry entry) {
        if (typed.isBlank()) {
            return FormViolation.ofEmpty(RegisterToken.SERIAL, "");
        }
        return unless(entry.serial().isPresent(), RegisterToken.SERIAL, SERIAL_IMPOSSIBLE);
    }

    private static Stream<FormViolation> code(RegistrationEntry entry) {
        return entry.code().isEmpty()
                ? FormViolation.ofEmpty(RegisterToken.CODE, entry.code())
                : unless(entry.isCodePossible(), RegisterToken.CODE, CODE_IMPOSSIBLE);
    }

    private static Stream<FormViolation> next(RegistrationEntry entry) {
        return unless(entry.isNextPossible(), RegisterToken.NEXT_CODE, CODE_IMPOSSIBLE);
    }

    private static Stream<FormViolation> unless(boolean possible, String field, String message) {
        return possible ? Stream.empty() : Stream.of(new FormViolation(field, message));
    }
}
