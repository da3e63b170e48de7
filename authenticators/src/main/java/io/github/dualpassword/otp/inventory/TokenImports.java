package io.github.dualpassword.otp.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.transaction.SqlFailure;

/**
 * Imports of tokens. Keycloak takes no bodies of more than 10 MB, so an import takes any number of files; what is in them is
 * checked over all, and added all at once or not at all. Whoever wants to change an import while another request does so waits
 * for a moment, and is then refused ({@link ImportBusyException}).
 *
 * @param session of a request that has changed nothing yet
 */
public record TokenImports(KeycloakSession session) {

    /** Most faults in a report. */
    public static final int MAX_FAULTS = 1_000;

    private static final int ATTEMPTS = 3;

    /** Begins an import; its id. */
    public String begin() {
        String id = KeycloakModelUtils.generateId();
        in(job -> {
            staged(job).begin(realmId(), id, CurrentRealm.of(job).now());
            return true;
        });
        return id;
    }

    /**
     * Takes a file.
     *
     * @return what the file holds; empty when there is no such import
     * @throws io.github.dualpassword.otp.secret.MissingKeyException when its secrets cannot be encrypted
     */
    public Optional<ImportReport> add(String importId, TokenFile file) {
        return in(job -> staged(job).lock(realmId(), importId).map(files -> {
            StagedFile read = new StagedFile(job, new SecretCipher(new VaultKeys(job).read()), importId, files + 1);
            file.read(read);
            return read.end();
        }));
    }

    /** What it would do; empty when there is no such import. Changes nothing. */
    public Optional<ImportReport> report(String importId, Assigning assigning) {
        return in(job -> staged(job).files(realmId(), importId).map(files -> report(job, importId, files, assigning)));
    }

    /**
     * Adds all tokens, unless something is wrong; then the import is over.
     *
     * @return what it has done, or why not; empty when there is no such import
     */
    public Optional<ImportReport> commit(String importId, Assigning assigning) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commitOnce(importId, assigning);
            } catch (RuntimeException failure) {
                // Another import with one of the serial numbers was committed after the report: the next report tells.
                if (attempt == ATTEMPTS || !SqlFailure.isOfTakenKey(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Optional<ImportReport> commitOnce(String importId, Assigning assigning) {
        return in(job -> staged(job).lock(realmId(), importId).map(files -> {
            ImportReport report = report(job, importId, files, assigning);
            if (report.isGood()) {
                staged(job).commit(realmId(), importId);
                staged(job).remove(realmId(), importId);
            }
            return report;
        }));
    }

    /** Forgets an import; whether there was one. */
    public boolean discard(String importId) {
        return in(job -> {
            boolean found = staged(job).lock(realmId(), importId).isPresent();
            staged(job).remove(realmId(), importId);
            return found;
        });
    }

    private ImportReport report(KeycloakSession job, String importId, int files, Assigning assigning) {
        StagedTokens staged = staged(job);
        List<ImportFault> conflicts = staged.conflicts(realmId(), importId, MAX_FAULTS);
        List<ImportFault> assigned =
                assigning == Assigning.ALLOWED ? List.of() : staged.assigned(realmId(), importId, MAX_FAULTS);
        List<ImportFault> faults = Stream.of(staged.faults(realmId(), importId, MAX_FAULTS), conflicts, assigned)
                .flatMap(List::stream)
                .limit(MAX_FAULTS)
                .toList();
        return new ImportReport(
                files,
                staged.count(realmId(), importId),
                staged.countFaults(realmId(), importId) + conflicts.size() + assigned.size(),
                faults);
    }

    private <T> T in(Function<KeycloakSession, T> job) {
        RequestConnection.giveBack(session);
        try {
            return SeparateTransaction.of(session).run(job);
        } catch (RuntimeException failure) {
            throw SqlFailure.isOfLockedRow(failure) ? new ImportBusyException(failure) : failure;
        }
    }

    private static StagedTokens staged(KeycloakSession job) {
        return Storage.of(job, StagedTokens.class);
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
