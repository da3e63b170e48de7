package io.github.dualpassword;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A credential that has a suspension state of its own (C07: the states are independent of each other). */
public enum Credential {
    /** ログインパスワード: Keycloak's own {@code password}. */
    LOGIN("password", "dualPasswordLoginLabel"),
    /** 確認用パスワード: this product's {@code confirmation-password}. */
    CONFIRMATION("confirmation-password", "dualPasswordConfirmationLabel");

    private final String type;
    private final String label;

    Credential(String type, String label) {
        this.type = type;
        this.label = label;
    }

    /** The name in settings, tables, events, metrics and addresses; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    /** The type of Keycloak's stored credential, in events and in the account console; stable. */
    public String type() {
        return type;
    }

    /** Key of its name in the bundles: what people read, in pages, mails and the history. */
    public String label() {
        return label;
    }

    /** The labels of all, by their ids. */
    public static Map<String, String> labels() {
        return Stream.of(values()).collect(Collectors.toMap(Credential::id, Credential::label));
    }

    public static Optional<Credential> byId(String id) {
        return Ids.find(values(), Credential::id, id);
    }
}
