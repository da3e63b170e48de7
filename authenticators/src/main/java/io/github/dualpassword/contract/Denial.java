package io.github.dualpassword.contract;

/** Why somebody may not carry out an operation on somebody. */
public enum Denial {
    /** The operator belongs to several enabled contracts or to none, or has no user type. */
    OPERATOR_NOT_ENTITLED("operator_not_entitled"),
    /** The operator would be the target. */
    ONESELF("oneself"),
    /** The target does not belong to the operator's contract alone; the same for a user who does not exist. */
    NOT_IN_CONTRACT("not_in_contract"),
    /** The permission matrix does not allow it between these types. */
    NOT_PERMITTED("not_permitted");

    private final String id;

    Denial(String id) {
        this.id = id;
    }

    /** The name in events and tables; stable. */
    public String id() {
        return id;
    }
}
