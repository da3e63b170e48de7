package io.github.dualpassword.policy;

import java.util.Optional;

/** What holds for tokens that show one-time passwords. */
public final class TokenSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    /** The name alone, never an expression: what is no expression, Keycloak takes for the secret itself. */
    private static final String ENTRY = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    public static final Setting<String> VAULT_ENTRY = TOPIC.setting(
                    "token.vault-entry",
                    "Name of the entry of Keycloak's vault that holds the keys by which the secrets of tokens are"
                            + " encrypted.")
            .values(
                    "token-key",
                    "1 to 64 letters, digits, hyphens and underscores, the first one a letter or a digit",
                    text -> Optional.of(text).filter(name -> name.matches(ENTRY)));

    private TokenSettings() {}
}
