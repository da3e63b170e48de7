package io.github.dualpassword.policy;

import java.util.Arrays;
import java.util.Optional;

import io.github.dualpassword.PublicApi;

/** What a user is in the own contract (A02). */
@PublicApi
public enum UserType {
    /** マスターユーザ. */
    MASTER("master"),
    /** 管理者ユーザ: has been given administrator authority. */
    ADMINISTRATOR("administrator"),
    /** 一般ユーザ. */
    GENERAL("general");

    private final String id;

    UserType(String id) {
        this.id = id;
    }

    /** The name in settings, events and tables; stable. */
    public String id() {
        return id;
    }

    public static Optional<UserType> byId(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
