package io.github.dualpassword.useradministration;

import io.github.dualpassword.Ids;
import io.github.dualpassword.PublicApi;

/**
 * Why nothing was done for one target, beside {@link io.github.dualpassword.contract.Denial}. Each has a sentence in the
 * bundles.
 */
@PublicApi
public enum TargetRefusal {
    /** The operator's own service is stopped, or the bank has switched the operator off. */
    OPERATOR_STOPPED,
    /** The state is no longer the one that was selected. */
    STATE_CHANGED,
    /** The contract would be left without a usable master user (decision 16). */
    LAST_MASTER,
    /** The bank has switched the target off; only the bank can change that. */
    STOPPED_BY_BANK,
    /** The target's service is stopped, and this operator may not lift the stop. */
    STOP_NOT_LIFTED,
    /** A password breaks a rule of its storage. */
    PASSWORD_REJECTED,
    /** The token is one that the operator uses, too: nobody releases an own suspension. */
    OWN_TOKEN,
    /** Somebody whom this operator may not release uses the same token: a matter of the bank. */
    SHARED_TOKEN,
    /** The bank has suspended the token, which may be lost or stolen; only the bank releases it. */
    TOKEN_SUSPENDED_BY_BANK,
    /** The operator's own token can be used no more: a matter of the bank (K03). */
    OWN_TOKEN_NOT_USABLE,
    /** The login password lies where nobody can change it through Keycloak. */
    LOGIN_NOT_CHANGEABLE,
    /** A password of the operator is provisional, expired, suspended or missing: it authorises nothing. */
    OPERATOR_PASSWORD_NOT_USABLE;

    /** The name in events and tables; stable. */
    public String id() {
        return Ids.underscored(this);
    }
}
