package io.github.dualpassword.passkey;

import java.util.Optional;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.page.FormFields;

/**
 * What a browser has sent for a signature, as far as its form is right: presence, length and encoding are checked before anything of
 * it is parsed.
 *
 * @param userHandle empty where the authenticator has sent none
 */
public record PasskeyAnswer(
        byte[] credentialId,
        byte[] clientData,
        byte[] authenticatorData,
        byte[] signature,
        Optional<byte[]> userHandle) {

    /** Which challenge the page has shown. */
    public static final String CHALLENGE_ID = "challengeId";

    public static final String CREDENTIAL_ID = "credentialId";
    public static final String CLIENT_DATA = "clientDataJSON";
    public static final String AUTHENTICATOR_DATA = "authenticatorData";
    public static final String SIGNATURE = "signature";
    public static final String USER_HANDLE = "userHandle";

    /** Bytes: WebAuthn, 4.1 and 5.1. */
    public static final int MAX_CREDENTIAL_ID = 1_023;

    public static final int MAX_CLIENT_DATA = 2_048;

    /** 37 bytes and extensions, of which none is asked for. */
    private static final int MIN_AUTHENTICATOR_DATA = 37;

    public static final int MAX_AUTHENTICATOR_DATA = 1_024;

    /** RSA of 4,096 bits. */
    public static final int MAX_SIGNATURE = 512;

    private static final int MAX_USER_HANDLE = 64;

    /** Empty when it can be no signature, whatever was asked. */
    public static Optional<PasskeyAnswer> read(FormFields fields) {
        Optional<byte[]> handle = bytes(fields.text(USER_HANDLE), 1, MAX_USER_HANDLE);
        if (handle.isEmpty() && !fields.text(USER_HANDLE).isEmpty()) {
            return Optional.empty();
        }
        return bytes(fields.text(CREDENTIAL_ID), 1, MAX_CREDENTIAL_ID)
                .flatMap(id -> bytes(fields.text(CLIENT_DATA), 1, MAX_CLIENT_DATA)
                        .flatMap(client -> bytes(
                                        fields.text(AUTHENTICATOR_DATA), MIN_AUTHENTICATOR_DATA, MAX_AUTHENTICATOR_DATA)
                                .flatMap(data -> bytes(fields.text(SIGNATURE), 1, MAX_SIGNATURE)
                                        .map(signature -> new PasskeyAnswer(id, client, data, signature, handle)))));
    }

    /** The bytes of a text in strict base64url; empty for another one, and where they are fewer or more. */
    static Optional<byte[]> bytes(String text, int min, int max) {
        int most = (max * 4 + 2) / 3;
        return Optional.of(text)
                .filter(sent -> !sent.isEmpty() && sent.length() <= most)
                .flatMap(Base64Url::decode)
                .filter(bytes -> bytes.length >= min && bytes.length <= max);
    }

    /** Bytes are not for a log. */
    @Override
    public String toString() {
        return "PasskeyAnswer[]";
    }
}
