package io.github.dualpassword.persistence;

import java.util.stream.IntStream;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityEntryExtraState;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jboss.logging.Logger;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

import io.github.dualpassword.Credential;

/**
 * Logs an error when a login password is set twice within one transaction: Keycloak takes the clear-text {@code value} of
 * every credential of a user representation for a login password, whatever its type says, and asks no provider of that type.
 *
 * <p>Keycloak tells nobody of a password that was set, so it is noticed where the row is written. That a row was written in
 * this transaction is noted with the row in the persistence context, and forgotten with it. Of a row that was there before
 * Keycloak changes the object in memory as often as there are values, and writes it once: that cannot be noticed here.
 */
final class LoginPasswordSetTwice implements PostInsertEventListener, PostUpdateEventListener {

    private static final Logger LOG = Logger.getLogger(LoginPasswordSetTwice.class);

    private static final String SECRET = "secretData";
    private static final String OLD_SALT = "salt";

    static void watch(EntityManagerFactory database) {
        EventListenerRegistry registry = database.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        LoginPasswordSetTwice listener = new LoginPasswordSetTwice();
        registry.appendListeners(EventType.POST_INSERT, listener);
        registry.appendListeners(EventType.POST_UPDATE, listener);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (isLoginPassword(event.getEntity())) {
            wasSet(event.getSession(), event.getEntity());
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (isLoginPassword(event.getEntity()) && changesSecret(event)) {
            wasSet(event.getSession(), event.getEntity());
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static void wasSet(SharedSessionContractImplementor transaction, Object password) {
        EntityEntry row = transaction.getPersistenceContextInternal().getEntry(password);
        if (row.getExtraState(WasSet.class) == null) {
            row.addExtraState(new WasSet());
        } else {
            LOG.errorf(
                    "The login password of user %s was set twice within one transaction; the last value holds. In a user"
                            + " representation every credential with a clear-text \"value\" is taken for the login"
                            + " password, also one of type %s: import that by secretData and credentialData, or set it"
                            + " through the Admin API",
                    userId(password), Credential.CONFIRMATION.type());
        }
    }

    /** A salt from Keycloak's early versions is moved into the secret when it is read: that sets no password. */
    private static boolean changesSecret(PostUpdateEvent event) {
        String[] names = event.getPersister().getPropertyNames();
        int[] changed = event.getDirtyProperties();
        return changed != null
                && IntStream.of(changed).anyMatch(property -> SECRET.equals(names[property]))
                && IntStream.of(changed).noneMatch(property -> OLD_SALT.equals(names[property]));
    }

    private static boolean isLoginPassword(Object entity) {
        return entity instanceof CredentialEntity stored
                        && Credential.LOGIN.type().equals(stored.getType())
                || entity instanceof FederatedUserCredentialEntity ofStorage
                        && Credential.LOGIN.type().equals(ofStorage.getType());
    }

    private static String userId(Object password) {
        return password instanceof CredentialEntity stored
                ? stored.getUser().getId()
                : ((FederatedUserCredentialEntity) password).getUserId();
    }

    /** A note beside a row, as long as its persistence context lasts. */
    private static final class WasSet implements EntityEntryExtraState {

        private EntityEntryExtraState next;

        @Override
        public void addExtraState(EntityEntryExtraState other) {
            if (next == null) {
                next = other;
            } else {
                next.addExtraState(other);
            }
        }

        @Override
        public <T extends EntityEntryExtraState> T getExtraState(Class<T> type) {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            return next == null ? null : next.getExtraState(type);
        }
    }
}
