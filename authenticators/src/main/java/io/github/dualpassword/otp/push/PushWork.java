package io.github.dualpassword.otp.push;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.policy.SoftwareTokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Tells one phone that a request waits. While it speaks to the push service it has no session, and no connection to the database.
 *
 * @param asked the request as it is committed
 * @param realm by its name
 */
record PushWork(KeycloakSessionFactory sessions, Approval asked, String realm) {

    private static final Logger LOG = Logger.getLogger(PushWork.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param client of the server, which outlives the session */
    private record Prepared(StoredSubscription to, PushMessage message, CloseableHttpClient client) {}

    void carryOut(ScheduledExecutorService deadlines) {
        try {
            Optional<Prepared> prepared = transaction().once(this::prepared);
            prepared.ifPresent(ready -> {
                PushOutcome outcome = new PushService(ready.client(), deadlines).send(ready.message());
                if (outcome == PushOutcome.GONE) {
                    transaction()
                            .runWithoutResult(job -> Storage.of(job, Subscriptions.class)
                                    .remove(asked.realmId(), asked.tokenId(), ready.to()));
                }
                end(outcome, ready.message().endpoint().host());
            });
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "A phone of realm '%s' could not be told by Web Push", realm);
            tell(PushOutcome.FAILED);
        }
    }

    /** Nobody is told, because too many others are. */
    void dropAsOneOfMany() {
        drop("too many others wait");
    }

    private void drop(String why) {
        tell(PushOutcome.DROPPED);
        LOG.warnf("A phone of realm '%s' is not told by Web Push: %s", realm, why);
    }

    private Optional<Prepared> prepared(KeycloakSession job) {
        CurrentRealm here = CurrentRealm.of(job);
        if (!PushKey.isWanted(here.policy())) {
            return Optional.empty();
        }
        long seconds = (asked.validUntil() - here.now()) / 1_000;
        if (seconds <= 0) {
            drop("the time of the request is over");
            return Optional.empty();
        }
        return Storage.of(job, Subscriptions.class)
                .ofToken(asked.realmId(), asked.tokenId())
                .flatMap(to -> new PushKey(job)
                        .find()
                        .flatMap(key -> message(here, key, to.subscription(), seconds))
                        .map(message -> new Prepared(
                                to,
                                message,
                                job.getProvider(HttpClientProvider.class).getHttpClient())));
    }

    /** Empty where the list of hosts does not hold that of the phone any more. */
    private static Optional<PushMessage> message(CurrentRealm here, ServerKey key, Subscription to, long seconds) {
        return PushEndpoint.read(to.endpoint(), here.policy().get(SoftwareTokenSettings.PUSH_HOSTS))
                .map(endpoint -> new PushMessage(
                        endpoint,
                        key.authorization(endpoint.origin(), contact(here.model()), here.now()),
                        new MessageEncryption(
                                        to.receiver().orElseThrow(), to.secret().orElseThrow())
                                .encrypt(words(here.model())),
                        seconds));
    }

    /** Whose request it is, and nothing of the request. */
    private static byte[] words(RealmModel realm) {
        try {
            return JSON.writeValueAsString(Map.of(
                            "service",
                            Optional.ofNullable(realm.getDisplayName()).orElse(realm.getName())))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A text can be written", impossible);
        }
    }

    /** The sender of the realm's mails. */
    private static Optional<String> contact(RealmModel realm) {
        return Optional.ofNullable(realm.getSmtpConfig().get("from")).filter(address -> !address.isBlank());
    }

    private void end(PushOutcome outcome, String host) {
        if (outcome == PushOutcome.SENT) {
            LOG.debugf("A phone of realm '%s' is told by %s", realm, host);
        } else {
            LOG.infof("A phone of realm '%s' is not told by %s: %s", realm, host, outcome.id());
        }
        tell(outcome);
    }

    private void tell(PushOutcome outcome) {
        sessions.publish(new PushEnded(realm, outcome));
    }

    private SeparateTransaction transaction() {
        return SeparateTransaction.of(sessions, asked.realmId());
    }
}
