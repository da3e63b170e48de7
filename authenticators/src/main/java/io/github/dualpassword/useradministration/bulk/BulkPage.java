package io.github.dualpassword.useradministration.bulk;

import java.util.Optional;

import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.OperatorRequest;

/** One of the pages of an operation. What is posted counts only for the page that was shown last. */
abstract class BulkPage {

    final BulkOperation operation;
    final OperatorRequest request;
    final BulkNotes notes;

    BulkPage(BulkOperation operation, OperatorRequest request) {
        this.operation = operation;
        this.request = request;
        this.notes = notes(operation, request);
    }

    /** The page on which the operator is. */
    static BulkPage of(BulkOperation operation, OperatorRequest request) {
        Optional<ConfirmedTargets> confirmation = notes(operation, request).confirmation();
        if (confirmation.isEmpty()) {
            return new ListPage(operation, request);
        }
        return isExecuted(operation, request)
                ? new ResultPage(operation, request, confirmation.get())
                : new ConfirmPage(operation, request, confirmation.get());
    }

    /** Whether what was confirmed has been carried out, or is being. */
    static boolean isExecuted(BulkOperation operation, ProcedureRequest request) {
        BulkNotes notes = notes(operation, request);
        return notes.confirmation()
                .filter(confirmed -> notes.isExecuted() || OnceOnly.isTaken(request.session(), confirmed.id()))
                .isPresent();
    }

    private static BulkNotes notes(BulkOperation operation, ProcedureRequest request) {
        return new BulkNotes(request.authentication(), operation.procedure());
    }

    /** Answers with the page. */
    abstract void show();

    /** Answers what was posted while this is the present page. */
    abstract void take();

    /** The operator's id, who is a target only where somebody wants just that. */
    final String operatorId() {
        return request.operator().user().getId();
    }

    final MemberTable table() {
        return new MemberTable(request.session(), request.operator().user(), operation.columns(), operation::items);
    }
}
