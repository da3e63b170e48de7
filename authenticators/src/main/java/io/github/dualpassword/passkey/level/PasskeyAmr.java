package io.github.dualpassword.passkey.level;

import java.util.List;

import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.VersionedProviderFactory;

/**
 * Tells the application by {@code amr} (RFC 8176) that a passkey was used for this very request, which is recognised by its nonce.
 * Keycloak's own mapper tells nothing, or goes on telling it in the next single sign-on.
 */
public final class PasskeyAmr extends AbstractOIDCProtocolMapper
        implements OIDCIDTokenMapper, VersionedProviderFactory {

    public static final String ID = "dual-password-passkey-amr-mapper";

    private static final String CLAIM = "amr";

    /** A key was used, of which nobody has shown that hardware keeps it; a person was there, and was verified by the device. */
    private static final List<String> METHODS = List.of("pop", "user", "mfa");

    /** Client note, which Keycloak hands over to the session of the application: who has signed, and the nonce of the request. */
    private static final String NOTE = "dual-password-passkey-amr";

    /** Keeps that the request was signed; one without a nonce could not be told from a later one. */
    static void keep(AuthenticationSessionModel authentication, UserModel user) {
        String nonce = authentication.getClientNote(OIDCLoginProtocol.NONCE_PARAM);
        if (nonce != null) {
            authentication.setClientNote(NOTE, note(user, nonce));
        }
    }

    private static String note(UserModel user, String nonce) {
        return user.getId() + ' ' + nonce;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        boolean isCode =
                OAuth2Constants.AUTHORIZATION_CODE.equals(context.getAttribute(Constants.GRANT_TYPE, String.class));
        String signed = context.getClientSession().getNote(NOTE);
        String nonce = context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class);
        if (isCode && signed != null && signed.equals(note(userSession.getUser(), nonce))) {
            token.setOtherClaims(CLAIM, METHODS);
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Dual Password: that a passkey was used";
    }

    @Override
    public String getHelpText() {
        return "Adds amr to the ID token of a step-up by a passkey: pop, user and mfa.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
