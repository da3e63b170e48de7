package io.github.dualpassword.audit.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.HistoryPosition;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Takes the operation history of a realm out, line by line in the order in which it was written. Pages are read in
 * transactions of their own, so that no more than one is in memory, however long the history is, and however slowly somebody
 * reads: the request's session may be over by then.
 */
public record HistoryExport(SeparateTransaction transaction) {

    private static final int PAGE = 1_000;

    public static HistoryExport of(KeycloakSession request) {
        return new HistoryExport(SeparateTransaction.of(
                request.getKeycloakSessionFactory(),
                request.getContext().getRealm().getId()));
    }

    /** Writes all lines, each ended by a line feed. */
    public void writeTo(OutputStream out) throws IOException {
        HistoryPosition position = HistoryPosition.BEGIN;
        List<OperationRecord> page;
        do {
            page = page(position);
            for (OperationRecord line : page) {
                out.write((TransferLine.of(line).json() + "\n").getBytes(StandardCharsets.UTF_8));
                position = HistoryPosition.of(line);
            }
            out.flush();
        } while (page.size() == PAGE);
    }

    private List<OperationRecord> page(HistoryPosition after) {
        return transaction.run(job -> Storage.of(job, OperationLog.class).after(transaction.realmId(), after, PAGE));
    }
}
