package io.github.dualpassword.stepup;

import java.util.Map;
import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AcrProtocolMapper;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.VersionedProviderFactory;
import io.github.dualpassword.boundtransaction.ConfirmedTransaction;

/**
 * Keycloak's mapper of {@code acr}, in its place. Keycloak keeps one level for all that an application has been given within a
 * session: the code of an earlier request, exchanged after a step-up, would say that its own request was confirmed. A code gets
 * the level of a step-up only if its nonce is that of the request which was stepped up.
 *
 * <p>The ID token that says that something was confirmed says what, too, where that was a transaction: both are of one exchange.
 */
public final class LevelOfItsRequest extends AcrProtocolMapper implements VersionedProviderFactory {

    /** Client note, which Keycloak hands over to the session of the application: whose request reached the level. */
    private static final String NOTE = "dual-password-level-of-nonce";

    private static final String NO_NONCE = "";
    private static final int LOWEST_LEVEL = 1;

    /** Keeps whose request has just reached its level. */
    static void keep(AuthenticationSessionModel authentication) {
        authentication.setClientNote(
                NOTE,
                Optional.ofNullable(authentication.getClientNote(OIDCLoginProtocol.NONCE_PARAM))
                        .orElse(NO_NONCE));
    }

    /** Before Keycloak's own, which has the same id. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        Optional<ConfirmedTransaction> confirmed = ConfirmedTransaction.of(context);
        if (confirmed.isPresent()) {
            setConfirmed(token, context, confirmed.get());
        } else if (isOfAnotherRequest(context)) {
            token.setAcr(name(context, LOWEST_LEVEL));
        } else {
            super.setClaim(token, mapping, userSession, session, context);
        }
    }

    /** The level is that of the transaction, whatever the session has reached or lost since. */
    private static void setConfirmed(IDToken token, ClientSessionContext context, ConfirmedTransaction transaction) {
        token.setAcr(name(context, transaction.level()));
        if (!(token instanceof AccessToken)) {
            transaction.addTo(token);
        }
    }

    private static boolean isOfAnotherRequest(ClientSessionContext context) {
        String steppedUp = context.getClientSession().getNote(NOTE);
        boolean isCode =
                OAuth2Constants.AUTHORIZATION_CODE.equals(context.getAttribute(Constants.GRANT_TYPE, String.class));
        String own = Optional.ofNullable(context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class))
                .orElse(NO_NONCE);
        return isCode && steppedUp != null && !steppedUp.equals(own);
    }

    private static String name(ClientSessionContext context, int level) {
        Map<String, Integer> levels =
                AcrUtils.getAcrLoaMap(context.getClientSession().getClient());
        return Optional.ofNullable(AcrUtils.mapLoaToAcr(level, levels, levels.keySet()))
                .orElse(String.valueOf(level));
    }
}
