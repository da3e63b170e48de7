package io.github.dualpassword.policy;

/**
 * A realm attribute whose value is not allowed.
 *
 * @param attribute its name
 * @param value what it holds
 * @param allowed what it may hold, in words
 */
public record WrongSetting(String attribute, String value, String allowed) {

    /** A sentence for the administrator. */
    public String message() {
        return "Realm attribute '%s' is '%s', but must be %s.".formatted(attribute, shortened(), allowed);
    }

    private String shortened() {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
