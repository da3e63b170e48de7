package io.github.dualpassword.otp.file;

/** What the secrets of a file are encrypted by; given apart from the file. Never printed. */
public sealed interface FileKey {

    /** A password from which the key is derived. */
    record Password(String value) implements FileKey {

        @Override
        public String toString() {
            return "Password[***]";
        }
    }

    /** The key itself: 16, 24 or 32 bytes. */
    record PreShared(byte[] value) implements FileKey {

        public PreShared {
            value = value.clone();
        }

        @Override
        public byte[] value() {
            return value.clone();
        }

        @Override
        public String toString() {
            return "PreShared[***]";
        }
    }
}
