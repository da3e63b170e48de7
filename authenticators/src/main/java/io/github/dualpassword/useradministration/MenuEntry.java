package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.dualpassword.MessageKey;
import io.github.dualpassword.password.change.Occasion;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.Procedures;

/** The entries of the menu 作業内容選択 (A06), in its order. Each opens a procedure. The template reads them. */
public enum MenuEntry {
    /** パスワード変更. */
    CHANGE_PASSWORDS(Occasion.OWN.actionId()),
    /** 利用者停止・解除. */
    STOP_RELEASE_USERS(Procedures.STOP_RELEASE_USERS, Operation.RELEASE_PASSWORD, Operation.SERVICE_STOP),
    /** 利用者情報の管理. */
    CHANGE_USER_PASSWORDS(Procedures.CHANGE_USER_PASSWORDS, Operation.CHANGE_PASSWORDS),
    /** ワンタイムパスワードトークン発行. */
    ISSUE_TOKEN(Procedures.ISSUE_TOKEN),
    /** パスキー登録. */
    REGISTER_PASSKEY(Procedures.REGISTER_PASSKEY),
    /** ワンタイムパスワードの利用停止解除. */
    RELEASE_OTP(Procedures.RELEASE_OTP, Operation.RELEASE_OTP),
    /** トークンの失効. */
    REVOKE_TOKENS(Procedures.REVOKE_TOKENS, Operation.REVOKE_TOKEN),
    /** パスキーの失効. */
    REVOKE_PASSKEYS(Procedures.REVOKE_PASSKEYS, Operation.REVOKE_PASSKEYS),
    /** 操作履歴照会. */
    OPERATION_HISTORY(Procedures.OPERATION_HISTORY);

    private final String action;
    private final List<Operation> operations;

    MenuEntry(String action, Operation... operations) {
        this.action = action;
        this.operations = List.of(operations);
    }

    /** The required action that it opens. */
    public String action() {
        return action;
    }

    /** Key of its name. */
    public String label() {
        return MessageKey.of("Menu", action);
    }

    /** Key of one line about it. */
    public String explanation() {
        return MessageKey.of("MenuExplanation", action);
    }

    /** Whether this user may do anything there. */
    boolean isFor(Operator operator) {
        if (this == ISSUE_TOKEN) {
            return operator.mayIssueToken();
        }
        if (this == REGISTER_PASSKEY) {
            return operator.mayRegisterPasskey();
        }
        if (this == REVOKE_PASSKEYS && !operator.hasPasskeys()) {
            return false;
        }
        return operations.isEmpty() || operations.stream().anyMatch(operator::may);
    }

    static Optional<MenuEntry> byAction(String action) {
        return Arrays.stream(values())
                .filter(entry -> entry.action.equals(action))
                .findFirst();
    }
}
