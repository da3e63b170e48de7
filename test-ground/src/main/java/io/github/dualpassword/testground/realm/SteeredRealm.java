package io.github.dualpassword.testground.realm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * What a test does to a realm, and learns of it, through the test providers, which the server must have. Time is that of
 * the whole realm; everything else is asked of one node.
 */
abstract class SteeredRealm {

    private boolean clockMoved;

    /** Address of the realm. */
    abstract URI url();

    /** Its addresses on all nodes that run, that one included. */
    abstract List<URI> urlsOnRunningNodes();

    /** Moves the realm's clock this far from the real time, on all nodes that run; one started later has the real time. */
    public void shiftClock(Duration offset) {
        clockMoved = true;
        urlsOnRunningNodes().forEach(node -> post(node, "test-clock?offset-seconds=" + offset.toSeconds()));
    }

    /** Stops the realm's clock at this moment, on all nodes that run; one started later has the real time. */
    public void standClockAt(Instant moment) {
        clockMoved = true;
        urlsOnRunningNodes().forEach(node -> post(node, "test-clock/stand?at-millis=" + moment.toEpochMilli()));
    }

    /** Stops the realm's clock at this moment on this node alone, as one whose clock is off. */
    public void standClockOfThisNodeAt(Instant moment) {
        post(url(), "test-clock/stand?at-millis=" + moment.toEpochMilli());
    }

    /** Whether the clock was moved or stopped through this object, and not given the real time again. */
    public boolean clockMoved() {
        return clockMoved;
    }

    /** What the realm's clock says on this node. */
    public Instant now() {
        return Instant.ofEpochMilli(getFrom("test-clock").get("millis").asLong());
    }

    /** Gives the realm the real time again, on all nodes that run. */
    public void resetClock() {
        clockMoved = false;
        urlsOnRunningNodes().forEach(node -> delete(node, "test-clock"));
    }

    /** Holds every evaluation of a {@code blocking} hash in this realm, on this node alone. */
    public void holdHashes() {
        postTo("test-hash/arm");
    }

    public void releaseHashes() {
        postTo("test-hash/release");
    }

    /**
     * Fields {@code armed}, {@code calls} (comparisons), {@code waiting} and {@code encodings} of the {@code blocking} hash
     * in this realm, on this node alone.
     */
    public JsonNode hashes() {
        return getFrom("test-hash");
    }

    /**
     * Fields {@code statements}, {@code transactions} and {@code connections} (taken from the pool) of this whole node since
     * this was first asked.
     */
    public JsonNode sql() {
        return getFrom("test-sql");
    }

    /** Removes what is to be removed by now, in all realms, as a timer of this node does once a day. */
    public void sweep() {
        postTo("test-tasks/sweep");
    }

    /** Goes over sessions that were to end some time ago, in all realms, as a timer of this node does twice a minute. */
    public void goOverEndedSessions() {
        postTo("test-tasks/session-ends");
    }

    /** Goes over imported states that nothing has told of, and missing mirrors, in all realms, as timers of this node do. */
    public void goOverMirrors() {
        postTo("test-tasks/mirrors");
    }

    /**
     * Stops a user's service in the name of an operator, and requests the end of the user's sessions, in one transaction:
     * what is committed when the server crashes right after it.
     */
    public void stopService(String userId, String operatorId, String contractId) {
        post("test-stops/stop", Map.of("user", userId, "operator", operatorId, "contract", contractId));
    }

    /** Lifts the stop again. */
    public void liftStop(String userId) {
        post("test-stops/lift", Map.of("user", userId));
    }

    /**
     * Sets a login password that the user need not change, and requests the end of the user's sessions, in one
     * transaction: what is committed when the server crashes right after a reset.
     */
    public void resetPassword(String userId, String password) {
        post("test-stops/reset", Map.of("user", userId, "password", password));
    }

    /** Ends sessions as far as it was requested, as the request of an operator does after its transactions. */
    public void endSessions(String userId) {
        post("test-stops/carry-out", Map.of("user", userId));
    }

    /** Sends the mails that are due, in all realms, as a timer of this node does every ten seconds. */
    public void sendMails() {
        postTo("test-tasks/mails");
    }

    /** Tells that an administrator has carried out a procedure before login: {@code RELEASE}, {@code RESET} or {@code RELEASE_OTP}. */
    public void completeBeforeLogin(String procedure, TestContract contract, TestUser operator, TestUser target) {
        post(
                "test-before-login",
                Map.of(
                        "procedure", procedure,
                        "contract", contract.id(),
                        "operator", operator.id(),
                        "target", target.id()));
    }

    /** Notices to contracts of this realm for which somebody is still without a mail. */
    public int openContractNotices() {
        return getFrom("test-before-login").get("open").asInt();
    }

    /** Counts the tokens of all realms for the page of metrics, as a timer of this node does. */
    public void countTokens() {
        postTo("test-tasks/token-gauges");
    }

    /** Puts down the day's reminders of what expires, in all realms, as a timer of this node does. */
    public void remindOfExpiry() {
        postTo("test-tasks/reminders");
    }

    /** Enqueues a mail that is mailed once by its key; whether this was the first time. */
    public boolean enqueueOnce(String userId, String key) {
        return JsonHttp.postForm(URI.create(url() + "/test-tasks/mails/once"), Map.of("user", userId, "key", key))
                .orFail()
                .json()
                .get("enqueued")
                .asBoolean();
    }

    /**
     * Mails of this realm, oldest first, whatever became of them: fields {@code userId}, {@code kind}, {@code state},
     * {@code attempts}, {@code dueAt} and {@code facts}.
     */
    public List<JsonNode> mails() {
        return StreamSupport.stream(getFrom("test-tasks/mails").spliterator(), false)
                .toList();
    }

    /**
     * Takes away all that came since the import of a realm without users: users, contracts, events, what the product has
     * stored, what was done to clock and hashes. Settings stay.
     */
    public void reset() {
        clockMoved = false;
        urlsOnRunningNodes().forEach(node -> post(node, "test-reset"));
    }

    /**
     * Lets the whole server log all it can.
     *
     * @param except a category of which only {@code DEBUG} is wanted
     */
    public void logEverythingExcept(String except) {
        post("test-log", Map.of("category", "", "level", "FINER"));
        post("test-log", Map.of("category", except, "level", "FINE"));
    }

    /** Lets the whole server log its SQL statements, each in a line. */
    public void logStatements() {
        post("test-log", Map.of("category", "org.hibernate.SQL", "level", "FINE"));
    }

    /** Ends {@link #logEverythingExcept} and {@link #logStatements}. */
    public void logAsBefore() {
        delete(url(), "test-log");
    }

    /** How many passwords the user storage of this realm has evaluated on this node. */
    public long storedUserEvaluations() {
        return getFrom("test-users").get("evaluations").longValue();
    }

    private void post(String resource, Map<String, String> fields) {
        JsonHttp.postForm(URI.create(url() + "/" + resource), fields).orFail();
    }

    private void postTo(String resource) {
        post(url(), resource);
    }

    private static void post(URI realm, String resource) {
        JsonHttp.postForm(URI.create(realm + "/" + resource), Map.of()).orFail();
    }

    private static void delete(URI realm, String resource) {
        JsonHttp.send(JsonHttp.request(URI.create(realm + "/" + resource))
                        .DELETE()
                        .build())
                .orFail();
    }

    private JsonNode getFrom(String resource) {
        return JsonHttp.send(
                        JsonHttp.request(URI.create(url() + "/" + resource)).build())
                .orFail()
                .json();
    }
}
