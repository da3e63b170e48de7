package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.stream.Stream;

/** A credential that has a suspension state of its own (C07: the states are independent of each other). */
public enum Credential {
    /** ログインパスワード: Keycloak's own {@code password}. */
    LOGIN("login"),
    /** 確認用パスワード: this product's {@code confirmation-password}. */
    CONFIRMATION("confirmation");

    private final String id;

    Credential(String id) {
        this.id = id;
    }

    /** The name in settings, tables, events, metrics and addresses; stable. */
    public String id() {
        return id;
    }

    public static Optional<Credential> byId(String id) {
        return Stream.of(values())
                .filter(credential -> credential.id.equals(id))
                .findFirst();
    }
}
