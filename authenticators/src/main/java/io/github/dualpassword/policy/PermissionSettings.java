package io.github.dualpassword.policy;

import java.util.Map;

/**
 * The rows of the {@link PermissionMatrix}. By default an administrator may release a master, and neither stop nor
 * reset one.
 */
public final class PermissionSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final Map<Operation, Setting<PermissionRow>> BY_OPERATION =
            Setting.Topic.forEach(Operation.class, PermissionSettings::declare);

    private PermissionSettings() {}

    /** Who may carry out an operation on whom. */
    public static Setting<PermissionRow> of(Operation operation) {
        return BY_OPERATION.get(operation);
    }

    private static Setting<PermissionRow> declare(Operation operation) {
        return TOPIC.setting(
                        "permissions." + operation.id(),
                        "Which users of a contract may %s which others.".formatted(operation.words()))
                .values(
                        byDefault(operation),
                        "operator types (master, administrator), each with a colon and target types (master,"
                                + " administrator, general%s), separated by semicolons; or %s"
                                        .formatted(
                                                operation.canBeAllowedOnOneself() ? ", self" : "",
                                                PermissionRow.NOBODY),
                        text -> PermissionRow.parse(operation, text));
    }

    private static String byDefault(Operation operation) {
        return switch (operation) {
            case RELEASE_PASSWORD, RELEASE_OTP, PRE_LOGIN_UNLOCK ->
                "master: master administrator general; administrator: master administrator general";
            case SERVICE_STOP, CHANGE_PASSWORDS, REVOKE_PASSKEYS, PRE_LOGIN_RESET, PRE_LOGIN_RELEASE_OTP ->
                "master: master administrator general; administrator: administrator general";
            case REVOKE_TOKEN -> "master: self master administrator general; administrator: self administrator general";
        };
    }
}
