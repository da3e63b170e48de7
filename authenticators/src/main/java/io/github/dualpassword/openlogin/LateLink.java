package io.github.dualpassword.openlogin;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.keycloak.broker.provider.IdpLinkAction;
import org.keycloak.models.FederatedIdentityModel.FederatedIdentityCreatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorPageException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Refuses a link to an identity provider that a user makes by a login that must not go on: whoever holds the other end of it
 * could log in from then on, whatever password is replaced. Keycloak makes the link in the request that comes back from the
 * provider, asks no required action before it, and publishes this event in the same transaction.
 */
final class LateLink implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(LateLink.class);

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof FederatedIdentityCreatedEvent linked) {
            AuthenticationSessionModel authentication =
                    linked.getKeycloakSession().getContext().getAuthenticationSession();
            if (authentication != null && isMadeByUser(authentication)) {
                refuseLate(linked, authentication);
            }
        }
    }

    private static boolean isMadeByUser(AuthenticationSessionModel authentication) {
        return Boolean.parseBoolean(authentication.getAuthNote(IdpLinkAction.KC_ACTION_LINKING_IDENTITY_PROVIDER));
    }

    private static void refuseLate(FederatedIdentityCreatedEvent linked, AuthenticationSessionModel authentication) {
        KeycloakSession session = linked.getKeycloakSession();
        new OpenLogin(session, authentication, linked.getUser()).refusal().ifPresent(refusal -> {
            LOG.warnf(
                    "Realm %s: user %s was not linked to the identity provider %s: %s",
                    linked.getRealm().getName(),
                    linked.getUser().getId(),
                    linked.getFederatedIdentity().getIdentityProvider(),
                    refusal.id());
            session.getTransactionManager().setRollbackOnly();
            throw new ErrorPageException(session, authentication, Response.Status.FORBIDDEN, refusal.message());
        });
    }
}
