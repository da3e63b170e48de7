package io.github.dualpassword.setup;

/** What the set-up check finds wrong with confirmations that are bound to transactions. */
final class TransactionFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Transactions");

    static final FindingCode BOUND_CLIENT_PUBLIC = TOPIC.error(
            "bound-client-public",
            "A client may confirm nothing without a transaction (`dual-password.confirmations-are-bound`), and is public:"
                    + " nobody can tell who pushes for it, so each of its step-ups is refused.",
            "switch on \"Client authentication\" in the client, or take the attribute away");

    static final FindingCode TRANSACTION_POLICY_MISSING = TOPIC.warning(
            "transaction-policy-missing",
            "Clients may confirm nothing without a transaction, and no enabled client policy has the executor"
                    + " `dual-password-pushed-transaction`: what could not be confirmed is refused only when a browser comes with it,"
                    + " and Keycloak repeats details that it cannot read in its log and in the address of the application.",
            "add the client policy \"dual-password transactions\" and its profile as they stand in the realm profiles");

    private TransactionFindings() {}
}
