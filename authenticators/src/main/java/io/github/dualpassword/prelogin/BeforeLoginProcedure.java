package io.github.dualpassword.prelogin;

import io.github.dualpassword.Ids;

/** What an administrator does for a colleague without being logged in. */
public enum BeforeLoginProcedure {
    RELEASE,
    RESET,
    RELEASE_OTP;

    public String id() {
        return Ids.hyphenated(this);
    }
}
