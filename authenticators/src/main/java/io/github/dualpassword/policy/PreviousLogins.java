package io.github.dualpassword.policy;

/** Whether the last logins of each user are kept (ご利用履歴, M04). */
public enum PreviousLogins {
    NONE,
    KEPT
}
