package io.github.dualpassword;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two passwords: secrets that a user chooses and changes, that expire, and that must differ from each other. */
public enum Password {
    /** ログインパスワード. */
    LOGIN(Credential.LOGIN),
    /** 確認用パスワード. */
    CONFIRMATION(Credential.CONFIRMATION);

    private final Credential credential;

    Password(Credential credential) {
        this.credential = credential;
    }

    /** The credential whose suspension keeps this password from being used. */
    public Credential credential() {
        return credential;
    }

    /** The same as that of its credential; stable. */
    public String id() {
        return credential.id();
    }

    public static Optional<Password> byId(String id) {
        return Ids.find(values(), Password::id, id);
    }

    /** Ids as events and tables hold them: in the order of the passwords, joined by commas. */
    public static String ids(Collection<Password> passwords) {
        return Stream.of(values()).filter(passwords::contains).map(Password::id).collect(Collectors.joining(","));
    }
}
