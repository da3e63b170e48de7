package io.github.dualpassword;

import java.util.Optional;

/** A credential that has a suspension state of its own (C07: the states are independent of each other). */
public enum Credential implements CountedSecret {
    /** ログインパスワード: Keycloak's own {@code password}. */
    LOGIN("password"),
    /** 確認用パスワード: this product's {@code confirmation-password}. */
    CONFIRMATION("confirmation-password");

    private final String type;

    Credential(String type) {
        this.type = type;
    }

    /** The name in settings, tables, events, metrics and addresses; stable. */
    @Override
    public String id() {
        return Ids.hyphenated(this);
    }

    /** The type of Keycloak's stored credential, in events and in the account console; stable. */
    public String type() {
        return type;
    }

    /** Key of its name in the bundles: what people read, in pages, mails and the history. */
    public String label() {
        return MessageKey.of("Label", id());
    }

    public static Optional<Credential> byId(String id) {
        return Ids.find(values(), Credential::id, id);
    }
}
