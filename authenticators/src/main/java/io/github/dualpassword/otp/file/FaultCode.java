package io.github.dualpassword.otp.file;

/** What can be wrong with a file of tokens. The names are stable. */
public enum FaultCode {
    NOT_WELL_FORMED("The file is not well-formed XML, or ends too early."),
    DOCUMENT_TYPE("A document type declaration is not allowed: it could bring entities along."),
    TOO_LARGE("Something in the file is larger, deeper or longer than in any file of a maker."),
    NOT_PSKC("This is no PSKC file: its root must be KeyContainer of version 1.0."),
    HEADER_LATE("EncryptionKey and MACMethod must stand before the first KeyPackage."),
    HEADER_TWICE("EncryptionKey and MACMethod may stand once each."),
    KEY_NEEDED("The secrets are encrypted: the password or key of the file is needed."),
    KEY_UNUSABLE("The password, or key, does not fit the way in which the file is encrypted."),
    KEY_DERIVATION("The key cannot be derived from the password."),
    ALGORITHM("The algorithm is not supported."),
    MAC_KEY_WRONG("The password or key is wrong, or the file was changed: the key of the MACs does not decrypt."),
    MAC_WRONG("The password or key is wrong, or the file was changed: the MAC of the secret is not right."),
    MAC_MISSING("The encrypted secret has no MAC, so it may have been changed."),
    PLAIN_SECRET("The secret is not encrypted."),
    SECRET_MISSING("There is no secret."),
    SECRET_UNREADABLE("The secret cannot be read."),
    SECRET_LENGTH("The secret is too short or too long."),
    ENCRYPTED_NUMBER("A number is encrypted; only secrets may be."),
    SERIAL("The serial number must have 8 to 12 digits."),
    PARAMETER("A value is not allowed."),
    DATES("The dates cannot be read, or the last day is before the first one."),
    NOT_FOR_CODES("The key is not meant for one-time passwords."),
    COLUMNS("The first line must name the columns."),
    CELLS("The line has not as many cells as the first one, or quotes that do not end.");

    private final String sentence;

    FaultCode(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }
}
