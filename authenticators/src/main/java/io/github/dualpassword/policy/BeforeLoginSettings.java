package io.github.dualpassword.policy;

import java.util.Optional;

/** What administrators can do for colleagues before login, and by what (I01 to I21, decision 15). */
public final class BeforeLoginSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final String PREFIX = "before-login.";

    public static final Setting<Boolean> ENABLED = TOPIC.setting(
                    PREFIX + "enabled",
                    "Whether administrators can carry out procedures for colleagues on a page before login, which then takes the"
                            + " place of Keycloak's page for forgotten passwords. It also needs \"Forgot password\" in the"
                            + " realm's login settings, and the flow `dual-password before login` as reset credentials flow.")
            .values("false", "true or false", text -> switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            });

    private BeforeLoginSettings() {}
}
