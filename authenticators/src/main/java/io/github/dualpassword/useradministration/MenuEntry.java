package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.Optional;

import io.github.dualpassword.password.change.Occasion;

/** The entries of the menu 作業内容選択 (A06), in its order. Each opens a procedure. */
enum MenuEntry {
    /** パスワード変更. */
    CHANGE_PASSWORDS(
            Occasion.OWN.actionId(), "dualPasswordMenuChangePasswords", "dualPasswordMenuChangePasswordsExplanation");

    private final String action;
    private final String label;
    private final String explanation;

    MenuEntry(String action, String label, String explanation) {
        this.action = action;
        this.label = label;
        this.explanation = explanation;
    }

    /** The required action that it opens. */
    String action() {
        return action;
    }

    /** Key of its name. */
    String label() {
        return label;
    }

    /** Key of one line about it. */
    String explanation() {
        return explanation;
    }

    static Optional<MenuEntry> byAction(String action) {
        return Arrays.stream(values())
                .filter(entry -> entry.action.equals(action))
                .findFirst();
    }
}
