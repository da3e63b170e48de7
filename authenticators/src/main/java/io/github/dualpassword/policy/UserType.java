package io.github.dualpassword.policy;

import java.util.Optional;

import io.github.dualpassword.Ids;
import io.github.dualpassword.PublicApi;

/** What a user is in the own contract (A02). */
@PublicApi
public enum UserType {
    /** マスターユーザ. */
    MASTER,
    /** 管理者ユーザ: has been given administrator authority. */
    ADMINISTRATOR,
    /** 一般ユーザ. */
    GENERAL;

    /** The name in settings, events and tables; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }

    public static Optional<UserType> byId(String id) {
        return Ids.find(values(), UserType::id, id);
    }
}
