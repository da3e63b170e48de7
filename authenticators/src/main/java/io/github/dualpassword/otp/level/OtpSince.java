package io.github.dualpassword.otp.level;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.VersionedProviderFactory;

/**
 * Tells the application since when the user has the token by whose code the level was reached: how much it lets a new one approve, is
 * for the application to say. In the ID token of that exchange alone, which is recognised by the nonce of its request; Keycloak's
 * notes would otherwise say it of later ones, too.
 */
public final class OtpSince extends AbstractOIDCProtocolMapper implements OIDCIDTokenMapper, VersionedProviderFactory {

    public static final String ID = "dual-password-otp-since-mapper";

    /** Seconds since the epoch. */
    static final String CLAIM = "otp_since";

    /** Client note, which Keycloak hands over to the session of the application: seconds, and the nonce of the request. */
    private static final String NOTE = "dual-password-otp-since";

    private static final String SEPARATOR = " ";

    /**
     * Keeps it for a request whose code was accepted.
     *
     * @param since milliseconds since the epoch
     */
    static void keep(AuthenticationSessionModel authentication, long since) {
        Optional.ofNullable(authentication.getClientNote(OIDCLoginProtocol.NONCE_PARAM))
                .ifPresent(nonce -> authentication.setClientNote(NOTE, note(since, nonce)));
    }

    private static String note(long since, String nonce) {
        return Duration.ofMillis(since).toSeconds() + SEPARATOR + nonce;
    }

    /** Seconds since the epoch; empty where the note is of another request. */
    static Optional<Long> read(String note, String nonce) {
        String[] parts = note.split(SEPARATOR, 2);
        return Optional.of(parts).filter(both -> both[1].equals(nonce)).map(both -> Long.valueOf(both[0]));
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
        String note = context.getClientSession().getNote(NOTE);
        String nonce = context.getAttribute(OIDCLoginProtocol.NONCE_PARAM, String.class);
        if (isCode && note != null && nonce != null) {
            read(note, nonce).ifPresent(since -> token.setOtherClaims(CLAIM, since));
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
        return "Dual Password: since when the user has the token";
    }

    @Override
    public String getHelpText() {
        return "Adds otp_since to the ID token of a step-up by a one-time password: when its token was registered, in seconds"
                + " since the epoch.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
