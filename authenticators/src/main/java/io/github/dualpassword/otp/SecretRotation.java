package io.github.dualpassword.otp;

import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.UnreadableSecretException;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Encrypts the secrets of a realm by the newest key of the vault, part by part, each in a transaction of its own. Codes are
 * accepted meanwhile; what has been done stays done when it is interrupted, and the next call goes on with what is left.
 *
 * @param session of a request that has changed nothing yet
 */
public record SecretRotation(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(SecretRotation.class);

    /** Secrets in a transaction. */
    private static final int PART = 500;

    /**
     * What was done.
     *
     * @param encrypted secrets that were encrypted anew
     * @param unreadable secrets that do not open: their key is gone, or they are not as they were. While there is one, no key
     *     may be taken out of the vault
     */
    public record Result(int encrypted, int unreadable) {

        private Result plus(Result other) {
            return new Result(encrypted + other.encrypted, unreadable + other.unreadable);
        }
    }

    /** Encrypts all that is encrypted by other keys; imports first, which may become tokens meanwhile. */
    public Result run() {
        RequestConnection.giveBack(session);
        return run(SealedSecrets.Place.IMPORTS)
                .plus(run(SealedSecrets.Place.TOKENS))
                .plus(run(SealedSecrets.Place.ISSUES));
    }

    private Result run(SealedSecrets.Place place) {
        Result all = new Result(0, 0);
        Part part = new Part("", all);
        do {
            String afterId = part.lastId();
            part = SeparateTransaction.of(session).run(job -> encrypt(job, place, afterId));
            all = all.plus(part.result());
        } while (!part.lastId().isEmpty());
        return all;
    }

    private static Part encrypt(KeycloakSession job, SealedSecrets.Place place, String afterId) {
        String realmId = job.getContext().getRealm().getId();
        SecretCipher cipher = new SecretCipher(new VaultKeys(job).read());
        SealedSecrets store = Storage.of(job, SealedSecrets.class);
        List<SealedSecrets.Sealed> secrets =
                store.byOtherKeys(place, realmId, cipher.keys().newestId(), afterId, PART);
        int encrypted = 0;
        int unreadable = 0;
        for (SealedSecrets.Sealed sealed : secrets) {
            try {
                SealedSecret after = cipher.reseal(sealed.secret(), sealed.owner(realmId));
                if (store.replace(place, realmId, sealed.tokenId(), sealed.secret(), after)) {
                    encrypted++;
                }
            } catch (UnreadableSecretException closed) {
                LOG.error(closed.getMessage());
                unreadable++;
            }
        }
        String lastId = secrets.isEmpty() ? "" : secrets.get(secrets.size() - 1).tokenId();
        return new Part(lastId, new Result(encrypted, unreadable));
    }

    /**
     * A part of it.
     *
     * @param lastId the last one seen; empty when there was none left
     */
    private record Part(String lastId, Result result) {}
}
