package io.github.dualpassword.testproviders.software;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenForm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.secret.SecretCipher;
import io.github.dualpassword.otp.secret.SecretOwner;
import io.github.dualpassword.otp.secret.TokenSecret;
import io.github.dualpassword.otp.secret.VaultKeys;
import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;

/** {@code POST /realms/{realm}/test-software-tokens}: issues a token as no page does, with parameters that no realm sets. */
@Produces(MediaType.APPLICATION_JSON)
public final class IssueResource implements RealmResourceProvider {

    private static final int SECRET_BYTES = 20;
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final KeycloakSession session;

    IssueResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** Issues a token to a user; its id. */
    @POST
    public Map<String, String> issue(
            @FormParam("user") String userId,
            @FormParam("contract") String contractId,
            @FormParam("short-id") String shortId,
            @FormParam("password") String password,
            @FormParam("algorithm") String algorithm,
            @FormParam("digits") int digits,
            @FormParam("period") int period) {
        Token token = new Token(
                KeycloakModelUtils.generateId(),
                new TokenSerial("900000" + shortId),
                TokenForm.SOFTWARE,
                new CodeParameters(TokenKind.TOTP, MacAlgorithm.valueOf(algorithm), digits, period),
                TokenDates.ALWAYS,
                TokenState.ASSIGNED,
                Optional.of(contractId));
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Storage.of(session, TokenStore.class)
                .add(
                        realmId(),
                        new StoredToken(
                                token,
                                new CodeProgress(CodeProgress.NOTHING_USED, 0),
                                sealed(secret, token, token.serial().value())));
        long now = session.getProvider(Clock.class).millis();
        byte[] padded = Arrays.copyOf(password.getBytes(StandardCharsets.US_ASCII), TokenSecret.MIN_BYTES);
        Storage.of(session, IssuedTokens.class)
                .add(
                        realmId(),
                        new IssuedToken(
                                token.id(),
                                userId,
                                shortId,
                                "phone@sample.example",
                                sealed(padded, token, IssuedTokens.PASSWORD_OWNER),
                                now,
                                now + VALIDITY.toMillis(),
                                Optional.empty()));
        return Map.of("id", token.id());
    }

    private SealedSecret sealed(byte[] bytes, Token token, String owner) {
        return new SecretCipher(new VaultKeys(session).read())
                .seal(new TokenSecret(bytes), new SecretOwner(realmId(), token.id(), owner));
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }

    @Override
    public void close() {}
}
