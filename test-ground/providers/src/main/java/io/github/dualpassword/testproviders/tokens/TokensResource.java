package io.github.dualpassword.testproviders.tokens;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.Registration;
import io.github.dualpassword.otp.RegistrationEntry;
import io.github.dualpassword.otp.Registrations;
import io.github.dualpassword.otp.SecretRotation;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.software.HandOver;
import io.github.dualpassword.otp.software.HandOverAnswer;
import io.github.dualpassword.otp.software.HandOverEntry;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;

/** {@code /realms/{realm}/test-tokens}: tokens without pages. */
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource implements RealmResourceProvider {

    private final KeycloakSession session;

    TokensResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Registers a token for a user; its id. */
    @POST
    @Path("register")
    public Map<String, String> register(
            @FormParam("user") String userId,
            @FormParam("serial") String serial,
            @FormParam("contract") String contractId) {
        String id = Storage.of(session, TokenStore.class)
                .findBySerial(realmId(), new TokenSerial(serial))
                .orElseThrow()
                .token()
                .id();
        long now = session.getProvider(Clock.class).millis();
        Storage.of(session, Registrations.class).put(realmId(), new Registration(userId, id, contractId, now));
        return Map.of("id", id);
    }

    /** Has a user register a token as the page does; what is answered. */
    @POST
    @Path("register-by-code")
    public Map<String, String> registerByCode(
            @FormParam("user") String userId, @FormParam("serial") String serial, @FormParam("code") String code) {
        RegistrationEntry entry = RegistrationEntry.read(serial, code, "");
        return Map.of(
                "answer",
                new TokenRegistration(session)
                        .register(user(userId), entry)
                        .answer()
                        .name());
    }

    /** Enters a code. */
    @POST
    @Path("enter")
    public Map<String, String> enter(@FormParam("user") String userId, @FormParam("code") String code) {
        return Map.of(
                "answer",
                tokens().validate(user(userId), code, CodeUse.CONFIRMATION)
                        .answer()
                        .name());
    }

    /** Asks for the secret of an issued token as a phone does; what is answered, with the secret where it is handed over. */
    @POST
    @Path("hand-over")
    public Map<String, String> handOver(
            @FormParam("service") String serviceId,
            @FormParam("id") String userId,
            @FormParam("password") String password,
            @FormParam("key") String deviceKey) {
        HandOverAnswer answer =
                new HandOver(session).handOver(new HandOverEntry(serviceId, userId, password, Optional.of(deviceKey)));
        String name = answer.getClass().getSimpleName();
        return answer instanceof HandOverAnswer.Handed handed
                ? Map.of(
                        "answer", name,
                        "secret", HexFormat.of().formatHex(handed.secret()),
                        "period", String.valueOf(handed.parameters().periodSeconds()))
                : Map.of("answer", name);
    }

    /** What the token of a user is good for. */
    @POST
    @Path("state")
    public Map<String, String> state(@FormParam("user") String userId) {
        return Map.of("state", tokens().state(user(userId)).map(Enum::name).orElse("NONE"));
    }

    /** Releases a token in the name of a user. */
    @POST
    @Path("release")
    public Map<String, String> release(@FormParam("token") String tokenId, @FormParam("user") String userId) {
        return Map.of("before", tokens().release(tokenId, user(userId)).name());
    }

    /** Revokes a token in the name of a user. */
    @POST
    @Path("revoke")
    public Map<String, Boolean> revoke(@FormParam("token") String tokenId, @FormParam("user") String userId) {
        return Map.of("revoked", tokens().revoke(tokenId, user(userId)));
    }

    /** Encrypts secrets by the newest key. */
    @POST
    @Path("rotate")
    public Map<String, Integer> rotate() {
        SecretRotation.Result result = new SecretRotation(session).run();
        return Map.of("encrypted", result.encrypted(), "unreadable", result.unreadable());
    }

    private CountedTokens tokens() {
        return new CountedTokens(session);
    }

    private UserModel user(String id) {
        return session.users().getUserById(session.getContext().getRealm(), id);
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }

    @Override
    public void close() {}
}
