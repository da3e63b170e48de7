package io.github.dualpassword.otp.software;

import io.github.dualpassword.Ids;

/** What shows the codes of a software token. */
public enum TokenApp {
    /** The phone's page of this product, which has a key of its own and can approve. */
    PHONE_PAGE,
    /** An app of somebody else, which shows codes and does nothing else. */
    OTHER_APP;

    /** The name in events and in the operation history; stable. */
    public String id() {
        return Ids.hyphenated(this);
    }
}
