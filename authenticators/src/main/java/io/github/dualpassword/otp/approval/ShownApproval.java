package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionView;
import io.github.dualpassword.page.PersonName;
import io.github.dualpassword.policy.Operation;

/**
 * What a phone shows of a request: what is being done, by whom, for whom. The phone words it in its own language; it is given the
 * facts as one text, and signs the fingerprint of that text. The number is not among them: only the browser shows it.
 *
 * @param id of the request
 * @param purpose an id of {@link ApprovalPurpose}
 * @param bank by its name
 * @param loginId of whoever is asked
 * @param name of that person
 * @param operation id of what an operator is about to do; empty for nothing
 * @param subject the application that asks, or whom an operator is about to change; empty for nothing
 * @param address of the browser that asks; empty where it is not known
 * @param transaction that is to be confirmed; {@code null} for none
 * @param askedAt milliseconds since the epoch
 * @param validUntil milliseconds since the epoch
 */
@JsonPropertyOrder({
    "id",
    "purpose",
    "bank",
    "loginId",
    "name",
    "operation",
    "subject",
    "address",
    "transaction",
    "askedAt",
    "validUntil"
})
record ShownApproval(
        String id,
        String purpose,
        String bank,
        String loginId,
        String name,
        String operation,
        String subject,
        String address,
        Transaction transaction,
        long askedAt,
        long validUntil) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A transaction, as pages of the bank show it: empty is what it does not have. */
    @JsonPropertyOrder({"txn", "payee", "account", "amount", "currency", "lines"})
    record Transaction(
            String txn, Part payee, Part account, Part amount, String currency, List<TransactionDetails.Line> lines) {

        static Transaction of(TransactionView view) {
            return new Transaction(
                    view.txn(),
                    new Part(view.label("payee"), view.payee()),
                    new Part(view.label("account"), view.account()),
                    new Part(view.label("amount"), view.amount()),
                    view.currency(),
                    view.lines());
        }
    }

    /** @param label what the bank calls it in this transaction; empty where the usual word holds */
    @JsonPropertyOrder({"label", "value"})
    record Part(String label, String value) {}

    /** The same text for the same facts, whenever it is asked for. */
    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can be written", impossible);
        }
    }

    String fingerprint() {
        return Fingerprint.of(text());
    }

    static ShownApproval of(Approval asked, RealmModel realm, UserModel user, Optional<BoundTransaction> transaction) {
        return new ShownApproval(
                asked.id(),
                asked.purpose().id(),
                Optional.ofNullable(realm.getDisplayName()).orElse(realm.getName()),
                user.getUsername(),
                PersonName.of(user, Locale.JAPANESE),
                asked.what().operation().map(Operation::id).orElse(""),
                asked.what().subject(),
                asked.address(),
                transaction
                        .map(BoundTransaction::readDetails)
                        .map(TransactionView::new)
                        .map(Transaction::of)
                        .orElse(null),
                asked.askedAt(),
                asked.validUntil());
    }
}
