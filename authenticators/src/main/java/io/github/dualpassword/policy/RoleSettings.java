package io.github.dualpassword.policy;

import java.util.Map;
import java.util.Optional;

/** The names of the realm roles by which users are what they are in their contract (A02). */
public final class RoleSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    static final int MAX_CHARACTERS = 255;

    private static final Map<UserType, Setting<String>> BY_TYPE =
            Setting.Topic.forEach(UserType.class, RoleSettings::declare);

    /** The role of those who may read the operation history of the whole contract (全履歴照会). */
    public static final Setting<String> FULL_HISTORY =
            role("full-history", "full-history-viewer", "let a user read the operation history of the whole contract");

    private RoleSettings() {}

    /** The role that makes a user one of this type. */
    public static Setting<String> of(UserType type) {
        return BY_TYPE.get(type);
    }

    private static Setting<String> declare(UserType type) {
        String effect = switch (type) {
            case MASTER -> "make a user a master user";
            case ADMINISTRATOR -> "make a user an administrator user";
            case GENERAL -> "make a user a general user";
        };
        return role(type.id(), type.id() + "-user", effect);
    }

    /** A realm role; one that the realm does not have makes nobody anything. */
    private static Setting<String> role(String name, String byDefault, String effect) {
        return TOPIC.setting(
                        "role." + name,
                        "The realm role that shall %s, held directly, through a group or through another role."
                                .formatted(effect))
                .values(
                        byDefault,
                        "the name of a realm role, at most %d characters".formatted(MAX_CHARACTERS),
                        text -> Optional.of(text).filter(RoleSettings::isName));
    }

    /** Whether a realm role can have this name. */
    static boolean isName(String role) {
        return !role.isBlank()
                && role.length() <= MAX_CHARACTERS
                && role.chars().noneMatch(Character::isISOControl);
    }
}
