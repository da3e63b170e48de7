package io.github.dualpassword.adminapi;

/**
 * Two codes that a token has shown one after the other.
 *
 * @param code the earlier one
 * @param next the one after it
 */
public record ShownCodes(String code, String next) {

    @Override
    public String toString() {
        return "ShownCodes[***]";
    }
}
