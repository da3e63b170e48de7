package io.github.dualpassword.architecture.offender.policy;

import java.util.Optional;

import io.github.dualpassword.policy.Setting;

/** Breaks the rule that settings are made by topics: this one is in no list. */
public final class MakesASettingItself {

    public Setting<String> unlisted() {
        return new Setting<>("dual-password.unlisted", "", "", "any text", "Nothing.", Optional::of);
    }
}
