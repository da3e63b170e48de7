package io.github.dualpassword.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An entry on the page before login that is refused.
 *
 * @param shown what whoever enters it knows of it: only answers to the same can be compared
 * @param what why it is refused
 * @param error how the event says so
 * @param fields what is entered, with codes of the moment
 */
record Refusal(Shown shown, String what, String error, Supplier<Map<String, String>> fields) {

    /** What is entered. */
    enum Shown {
        CODE("release", "a code"),
        CODE_AND_NEW_PASSWORD("reset", "a code, a new password"),
        CODE_AND_PASSWORD("release-otp", "a code and a password");

        private final String procedure;
        private final String text;

        Shown(String procedure, String text) {
            this.procedure = procedure;
            this.text = text;
        }

        /** With what is entered everywhere. */
        Map<String, String> entry(String target, String operator, String code) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("procedure", procedure);
            fields.put("target-id", target);
            fields.put("operator-id", operator);
            fields.put("one-time-password", code);
            fields.put("execute", "true");
            return fields;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
