package io.github.dualpassword.otp.push;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.http.HttpHost;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;

/**
 * Speaks to push services, by Keycloak's own client for outgoing requests, which has the server's trust store and proxy. No redirect is
 * followed, and nothing is read of an answer but its status.
 *
 * @param deadlines by which a message is given up, however slowly the other side goes on
 */
record PushService(CloseableHttpClient client, ScheduledExecutorService deadlines) {

    private static final Logger LOG = Logger.getLogger(PushService.class);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /** In all. */
    private static final Duration END_WITHIN = Duration.ofSeconds(8);

    /** Where the connection has broken, which may have been an old one: one message in the place of itself does no harm. */
    private static final int TRIES = 2;

    /** A later message takes the place of an earlier one that the phone has not got. */
    private static final String TOPIC = "approval";

    PushOutcome send(PushMessage message) {
        HttpPost request = request(message);
        Future<?> deadline = deadlines.schedule(request::abort, END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return send(request, message);
        } finally {
            deadline.cancel(false);
        }
    }

    private PushOutcome send(HttpPost request, PushMessage message) {
        HttpHost host =
                new HttpHost(message.endpoint().host(), message.endpoint().port(), "https");
        for (int tried = 1; !request.isAborted(); tried++) {
            // Closing the answer closes the connection: what has not been read never is.
            try (CloseableHttpResponse answer = client.execute(host, request)) {
                return PushOutcome.of(answer.getStatusLine().getStatusCode());
            } catch (IOException failure) {
                // Its message may quote the address.
                LOG.debugf(
                        "No answer of %s: %s",
                        message.endpoint().host(), failure.getClass().getSimpleName());
                if (tried == TRIES) {
                    return PushOutcome.FAILED;
                }
            }
        }
        return PushOutcome.FAILED;
    }

    private static HttpPost request(PushMessage message) {
        HttpPost request = new HttpPost(message.endpoint().target());
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(millis(CONNECT_WITHIN))
                .setConnectTimeout(millis(CONNECT_WITHIN))
                .setSocketTimeout(millis(ANSWER_WITHIN))
                .setRedirectsEnabled(false)
                .setNormalizeUri(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build());
        request.setHeader("TTL", String.valueOf(message.seconds()));
        request.setHeader("Urgency", "high");
        request.setHeader("Topic", TOPIC);
        request.setHeader("Content-Encoding", MessageEncryption.NAME);
        request.setHeader("Content-Type", "application/octet-stream");
        request.setHeader("Authorization", message.authorization());
        request.setEntity(new ByteArrayEntity(message.body()));
        return request;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
