package io.github.dualpassword.loginhistory;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** By what somebody has logged in. The ids are part of a claim: applications read them. */
public enum LoginKind {
    /** Login ID and login password. */
    PASSWORD,
    /** The same, and a one-time password or an approval on the phone. */
    PASSWORD_AND_CODE,
    /** A client certificate and the login password. */
    CERTIFICATE,
    /** The same, and a one-time password or an approval on the phone. */
    CERTIFICATE_AND_CODE,
    /** An identity provider, whatever it has asked for. */
    IDENTITY_PROVIDER,
    /** The same, and a one-time password or an approval on the phone here. */
    IDENTITY_PROVIDER_AND_CODE;

    /** The name in the table and in the claim; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    static Optional<LoginKind> byId(String id) {
        return Ids.find(values(), LoginKind::id, id);
    }

    /** The same with a code. */
    LoginKind withCode() {
        return switch (this) {
            case PASSWORD, PASSWORD_AND_CODE -> PASSWORD_AND_CODE;
            case CERTIFICATE, CERTIFICATE_AND_CODE -> CERTIFICATE_AND_CODE;
            case IDENTITY_PROVIDER, IDENTITY_PROVIDER_AND_CODE -> IDENTITY_PROVIDER_AND_CODE;
        };
    }
}
