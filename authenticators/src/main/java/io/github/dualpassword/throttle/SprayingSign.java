package io.github.dualpassword.throttle;

import io.github.dualpassword.Ids;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.ThrottleSettings;

/** What makes guessing over many users suspected. */
public enum SprayingSign {
    /** Wrong entries for many login IDs, or issues of tokens, from one address. */
    MANY_LOGIN_IDS(ThrottleSettings.LOGIN_IDS_PER_ADDRESS),
    /** The same wrong password for many of them, from wherever. */
    ONE_PASSWORD(ThrottleSettings.LOGIN_IDS_PER_PASSWORD);

    private final Setting<Integer> limit;

    SprayingSign(Setting<Integer> limit) {
        this.limit = limit;
    }

    /** From how many login IDs on; 0 for never. */
    Setting<Integer> limit() {
        return limit;
    }

    /** The name in events and metrics; stable. */
    public String id() {
        return Ids.underscored(this);
    }
}
