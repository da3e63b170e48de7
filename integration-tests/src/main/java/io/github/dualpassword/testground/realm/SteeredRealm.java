package io.github.dualpassword.testground.realm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;

/** What a test does to a realm, and learns of it, through the test providers, which the server must have. */
abstract class SteeredRealm {

    /** Address of the realm. */
    abstract URI url();

    /** Moves the realm's clock this far from the real time. */
    public void shiftClock(Duration offset) {
        postTo("test-clock?offset-seconds=" + offset.toSeconds());
    }

    /** Stops the realm's clock at this moment. */
    public void standClockAt(Instant moment) {
        postTo("test-clock/stand?at-millis=" + moment.toEpochMilli());
    }

    /** Gives the realm the real time again. */
    public void resetClock() {
        JsonHttp.send(JsonHttp.request(URI.create(url() + "/test-clock"))
                        .DELETE()
                        .build())
                .orFail();
    }

    /** Holds every evaluation of a {@code blocking} hash in this realm. */
    public void holdHashes() {
        postTo("test-hash/arm");
    }

    public void releaseHashes() {
        postTo("test-hash/release");
    }

    /**
     * Fields {@code armed}, {@code calls} (comparisons), {@code waiting} and {@code encodings} of the {@code blocking} hash
     * in this realm.
     */
    public JsonNode hashes() {
        return getFrom("test-hash");
    }

    /** Fields {@code statements} and {@code transactions} of the whole server since this was first asked. */
    public JsonNode sql() {
        return getFrom("test-sql");
    }

    /** Forgets states that are to be forgotten, in all realms, as a timer does once an hour. */
    public void sweep() {
        postTo("test-tasks/sweep");
    }

    /** How many passwords the user storage of this realm has evaluated. */
    public long storedUserEvaluations() {
        return getFrom("test-users").get("evaluations").longValue();
    }

    private void postTo(String resource) {
        JsonHttp.postForm(URI.create(url() + "/" + resource), Map.of()).orFail();
    }

    private JsonNode getFrom(String resource) {
        return JsonHttp.send(
                        JsonHttp.request(URI.create(url() + "/" + resource)).build())
                .orFail()
                .json();
    }
}
