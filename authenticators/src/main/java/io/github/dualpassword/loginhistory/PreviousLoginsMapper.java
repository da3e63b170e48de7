package io.github.dualpassword.loginhistory;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

import io.github.dualpassword.VersionedProviderFactory;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.LoginHistorySettings;
import io.github.dualpassword.policy.PreviousLogins;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Tells the application the last logins of its user before the one that has opened the session (M04), at most
 * {@link LoginHistory#MAX_LOGINS}: the same throughout the session, whatever else happens meanwhile.
 */
public final class PreviousLoginsMapper extends AbstractOIDCProtocolMapper
        implements OIDCIDTokenMapper, UserInfoTokenMapper, VersionedProviderFactory {

    public static final String ID = "dual-password-previous-logins-mapper";

    static final String CLAIM = "previous_logins";

    /** Of the user's session: what was kept before its login. */
    private static final String NOTE = "dual-password-previous-logins";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, PreviousLoginsMapper.class);
        return List.copyOf(properties);
    }

    static void keep(UserSessionModel opened, List<PastLogin> before) {
        opened.setNote(NOTE, PastLogin.write(before));
    }

    /** In the form of ISO 8601, to the second. */
    static List<Map<String, String>> claim(List<PastLogin> logins, ZoneId zone) {
        return logins.stream().map(login -> claim(login, zone)).toList();
    }

    private static Map<String, String> claim(PastLogin login, ZoneId zone) {
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.ofEpochMilli(login.at()).atZone(zone).truncatedTo(ChronoUnit.SECONDS)));
        claim.put("kind", login.kind().id());
        return claim;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        previous(userSession, session, context)
                .ifPresent(logins -> token.setOtherClaims(
                        CLAIM, claim(logins, CurrentRealm.of(session).policy().get(BasicSettings.TIME_ZONE))));
    }

    /** Empty for a session from before they were kept, and for one that was opened in another way. */
    private static Optional<List<PastLogin>> previous(
            UserSessionModel userSession, KeycloakSession session, ClientSessionContext context) {
        Optional<String> note = Optional.ofNullable(userSession.getNote(NOTE));
        return note.map(PastLogin::read).or(() -> ofDirectGrant(userSession, session, context));
    }

    /** Keycloak makes the tokens of a direct grant before it sends the event of the login: what is kept is from before it. */
    private static Optional<List<PastLogin>> ofDirectGrant(
            UserSessionModel userSession, KeycloakSession session, ClientSessionContext context) {
        CurrentRealm realm = CurrentRealm.of(session);
        boolean isNew = OAuth2Constants.PASSWORD.equals(context.getAttribute(Constants.GRANT_TYPE, String.class));
        return isNew && realm.policy().get(LoginHistorySettings.PREVIOUS_LOGINS) == PreviousLogins.KEPT
                ? Optional.of(Storage.of(session, LoginHistories.class)
                        .find(realm.model().getId(), userSession.getUser().getId())
                        .logins())
                : Optional.empty();
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
        return "Dual Password: previous logins";
    }

    @Override
    public String getHelpText() {
        return "Adds previous_logins: when and by what the user has logged in before, the last three times at most. The realm must"
                + " keep them (dual-password.previous-logins).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }
}
