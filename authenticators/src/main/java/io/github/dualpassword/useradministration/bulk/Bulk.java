package io.github.dualpassword.useradministration.bulk;

import org.keycloak.models.KeycloakSession;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;

import java.util.Optional;

/**
 * A request of an operator who carries out an operation on many users.
 *
 * @param notes how far the operator has come
 */
record Bulk(BulkOperation operation, OperatorRequest request, BulkNotes notes) {

    static Bulk of(BulkOperation operation, OperatorRequest request) {
        return new Bulk(operation, request, new BulkNotes(request.authentication(), operation.procedure()));
    }

    /** The page on which the operator is. */
    BulkPage page() {
        Optional<Confirmation> confirmation = notes.confirmation();
        if (confirmation.isEmpty()) {
            return new ListPage(this);
        }
        return notes.isExecuted()
                        || OnceOnly.isTaken(request.session(), confirmation.get().id())
                ? new ResultPage(this, confirmation.get())
                : new ConfirmPage(this, confirmation.get());
    }

    KeycloakSession session() {
        return request.session();
    }

    Operator operator() {
        return request.operator();
    }

    /** The operator's id, who is no target. */
    String operatorId() {
        return operator().user().getId();
    }

    MemberTable table() {
        return new MemberTable(session(), operator().user(), operation.columns(), operation::items);
    }
}
