package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a rehearsal came to.
 *
 * @param policy by which it was rehearsed, for each password
 * @param events with which
 * @param suspensions how many there would have been
 * @param permanent how many of them permanent
 * @param users how many users they would have met
 * @param masters how many of these are master users
 * @param suspensionsInFact how many suspensions the same events tell of
 * @param rightEntriesRefused right entries that would have been refused
 * @param unknownEntries entries that were refused then and would have been evaluated: nobody knows whether they were right
 * @param notRehearsed what the engine counts besides, and of which stored events do not say enough
 * @param listed the first suspensions, in the order of their beginning; at most a thousand
 */
public record RehearsalView(
        Map<String, Policy> policy,
        Events events,
        int suspensions,
        long permanent,
        int users,
        long masters,
        long suspensionsInFact,
        long rightEntriesRefused,
        long unknownEntries,
        List<String> notRehearsed,
        List<Suspended> listed) {

    /**
     * When a password is suspended.
     *
     * @param forgetSuspensions success or release
     */
    public record Policy(int maxFailures, long suspensionMinutes, int temporarySuspensions, String forgetSuspensions) {}

    /**
     * The events of the rehearsal. Moments are ISO 8601 in UTC.
     *
     * @param stored whether the realm stores events
     * @param missingTypes types that the realm does not store, and that a rehearsal needs
     * @param keptSeconds how long the realm keeps them; missing for ever
     * @param from the moment from which on they were read
     * @param oldest when the oldest one was written; missing where there is none
     * @param newest the same of the newest one
     * @param read how many
     * @param withoutDetails attempts whose events tell no more than when they were written
     * @param cutAt the moment at which the rehearsal ended before the events did; missing where it did not
     * @param cutBy events or users: of which there were too many
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Events(
            boolean stored,
            List<String> missingTypes,
            Long keptSeconds,
            String from,
            String oldest,
            String newest,
            long read,
            long withoutDetails,
            String cutAt,
            String cutBy) {}

    /**
     * A suspension that there would have been. Moments are ISO 8601 in UTC.
     *
     * @param userId Keycloak's id of the user
     * @param loginId missing where the user is gone
     * @param userType master, administrator or general; missing where the user has none
     * @param credential login or confirmation
     * @param from the moment of the entry that led to it
     * @param until the end of a temporary one
     * @param permanent whether it is permanent
     * @param failures wrong entries in a row that led to it
     * @param releasedAt when a release that has happened would have ended it; missing where none did
     * @param refusedEntries entries during it, which would not have been evaluated
     * @param refusedRightEntries those of them that were right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suspended(
            String userId,
            String loginId,
            String userType,
            String credential,
            String from,
            String until,
            boolean permanent,
            long failures,
            String releasedAt,
            long refusedEntries,
            long refusedRightEntries) {}
}
