package io.github.dualpassword.otp.push;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.otp.approval.Phone;
import io.github.dualpassword.otp.approval.PhoneJson;
import io.github.dualpassword.otp.approval.PhoneProof;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.realm.OpenRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * What phones say of how they are to be told, under {@code /realms/{realm}/dual-password-push}. A phone proves by its key who it is;
 * nobody else is told anything.
 */
public final class PushResource implements RealmResourceProvider {

    private static final String IS_ON = "on";

    private final KeycloakSession session;

    PushResource(KeycloakSession session) {
        this.session = session;
    }

    /** @return {@code null}, by which Keycloak answers as for an unknown address, where the realm wants no phones to be told */
    @Override
    public Object getResource() {
        return OpenRealm.closed(session).isEmpty()
                        && PushKey.isWanted(CurrentRealm.of(session).policy())
                ? this
                : null;
    }

    /** By which key this server sends, and whether it sends anything to this phone. */
    @POST
    @Path("state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response state(InputStream body) {
        return PhoneJson.read(body, PhoneProof.class)
                .flatMap(proof -> proof.phone(session))
                .map(this::state)
                .orElseGet(() -> PhoneJson.status(Response.Status.UNAUTHORIZED));
    }

    private Response state(Phone phone) {
        return new PushKey(session)
                .find()
                .map(key -> PhoneJson.ok(Map.of("key", key.publicText(), IS_ON, String.valueOf(isTold(phone)))))
                .orElseGet(() -> PhoneJson.status(Response.Status.NOT_FOUND));
    }

    private boolean isTold(Phone phone) {
        return Storage.of(session, Subscriptions.class)
                .ofToken(realmId(), phone.tokenId())
                .isPresent();
    }

    /** Where the phone is to be told from now on, or that it is not. */
    @POST
    @Path("subscription")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response subscription(InputStream body) {
        Optional<SignedSubscription> sent =
                PhoneJson.read(body, SignedSubscription.class).filter(SignedSubscription::isWhole);
        return sent.flatMap(signed -> signed.proof().phone(session).filter(signed::isSignedBy))
                .map(phone -> take(phone, sent.get()))
                .orElseGet(() -> PhoneJson.status(Response.Status.UNAUTHORIZED));
    }

    private Response take(Phone phone, SignedSubscription signed) {
        Subscription subscription = signed.subscription();
        if (!subscription.isEnd()
                && !subscription.isUsable(CurrentRealm.of(session).policy().get(SoftwareTokenSettings.PUSH_HOSTS))) {
            return PhoneJson.status(Response.Status.BAD_REQUEST);
        }
        boolean isKept = SeparateTransaction.alone(session)
                .run(job -> Storage.of(job, Subscriptions.class).keep(realmId(), phone.tokenId(), signed.stored()));
        return isKept
                ? PhoneJson.ok(Map.of(IS_ON, String.valueOf(!subscription.isEnd())))
                : PhoneJson.status(Response.Status.CONFLICT);
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }

    @Override
    public void close() {}
}
