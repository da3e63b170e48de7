package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.confirmation.ManyConfirmationPasswords;
import io.github.dualpassword.staff.PageMark;
import io.github.dualpassword.staff.SoughtUsers.Candidate;
import io.github.dualpassword.staff.SoughtUsers.Candidates;
import io.github.dualpassword.staff.SoughtUsers.Moment;
import io.github.dualpassword.staff.UserQuery;
import io.github.dualpassword.staff.UserQuery.Span;
import io.github.dualpassword.staff.UserState;

/**
 * Along which index the users of a query are found, and in which order they come. A contract is the narrowest condition, and comes
 * first. A suspension or a stop has an index of its own, a flag Keycloak's. What no index knows is looked for among a limited
 * number of login IDs in their order, so that no page reads the whole table.
 */
record CandidateQuery(EntityManager entityManager, String realmId, UserQuery query, Moment moment) {

    /** Login IDs among which one page looks for what no index knows. */
    private static final int LOGIN_IDS = 10_000;

    private static final String OF_PEOPLE = " and u.realmId = :realmId and u.serviceAccountClientLink is null";

    Candidates find(int limit) {
        if (query.group().isPresent()) {
            return byLoginId(
                    " from UserGroupMembershipEntity m join m.user u where m.groupId = :group",
                    Map.of("group", query.group().get()),
                    limit);
        }
        return query.state()
                .map(state -> of(state, limit))
                .orElseGet(() -> byLoginId(" from UserEntity u where u.id is not null", Map.of(), limit));
    }

    private Candidates of(UserState state, int limit) {
        return switch (state) {
            case LOGIN_TEMPORARILY_SUSPENDED -> temporarilySuspended(Credential.LOGIN, limit);
            case CONFIRMATION_TEMPORARILY_SUSPENDED -> temporarilySuspended(Credential.CONFIRMATION, limit);
            case LOGIN_PERMANENTLY_SUSPENDED -> permanentlySuspended(Credential.LOGIN, limit);
            case CONFIRMATION_PERMANENTLY_SUSPENDED -> permanentlySuspended(Credential.CONFIRMATION, limit);
            case SERVICE_STOPPED -> stopped(limit);
            case LOGIN_MUST_CHANGE -> flagged(limit);
            case CONFIRMATION_MUST_CHANGE ->
                amongLoginIds(
                        stored("(c.credentialData like :first or c.credentialData like :second)"),
                        with(Credential.CONFIRMATION, Map.of("first", marks(0), "second", marks(1))),
                        limit);
            case LOGIN_EXPIRED -> expired(Password.LOGIN, limit);
            case CONFIRMATION_EXPIRED -> expired(Password.CONFIRMATION, limit);
            case LOGIN_NOT_SET ->
                amongLoginIds(
                        "u.federationLink is null and not " + stored("c.id is not null"),
                        with(Credential.LOGIN, Map.of()),
                        limit);
            case CONFIRMATION_NOT_SET ->
                amongLoginIds("not " + stored("c.id is not null"), with(Credential.CONFIRMATION, Map.of()), limit);
        };
    }

    /** Those that end first come first; those that are over are not among them. */
    private Candidates temporarilySuspended(Credential credential, int limit) {
        PageMark after = query.after().number() > moment.now() ? query.after() : new PageMark(moment.now() + 1, "");
        return suspended(credential, Standing.TEMPORARILY_SUSPENDED, "r.suspendedUntil", after, limit);
    }

    /** The oldest come first. */
    private Candidates permanentlySuspended(Credential credential, int limit) {
        return suspended(credential, Standing.PERMANENTLY_SUSPENDED, "r.suspendedSince", query.after(), limit);
    }

    private Candidates suspended(Credential credential, Standing standing, String order, PageMark after, int limit) {
        Map<String, Object> parameters = span();
        parameters.put("credential", credential.id());
        parameters.put("standing", standing);
        return inOrder(
                "LockoutRow r join UserEntity u on u.id = r.subjectId",
                order,
                "r.subjectId",
                "r.realmId = :realmId and r.credential = :credential and r.standing = :standing"
                        + " and r.oldestPending is null" + within("r.suspendedSince"),
                parameters,
                after,
                limit);
    }

    /** The oldest come first. */
    private Candidates stopped(int limit) {
        return inOrder(
                "ServiceStopRow r join UserEntity u on u.id = r.userId",
                "r.stoppedAt",
                "r.userId",
                "r.realmId = :realmId" + within("r.stoppedAt"),
                span(),
                query.after(),
                limit);
    }

    private Candidates flagged(int limit) {
        List<Object[]> rows = rows(
                "select a.user.id, u.id from UserRequiredActionEntity a join UserEntity u on u.id = a.user.id where a.action = :flag"
                        + " and a.user.id > :text" + OF_PEOPLE + " order by a.user.id",
                Map.of("flag", LoginPassword.FLAG, "text", query.after().text()),
                limit);
        return candidates(rows, limit);
    }

    private Candidates expired(Password password, int limit) {
        return moment.oldest()
                .map(oldest -> amongLoginIds(
                        stored("(c.createdDate is null or c.createdDate <= :oldest)"),
                        with(password.credential(), Map.of("oldest", oldest)),
                        limit))
                .orElse(new Candidates(List.of(), Optional.empty()));
    }

    /**
     * A condition on the user's stored passwords of one type. They are counted, user by user along an index: MariaDB answers
     * {@code exists} by reading the passwords of all users first.
     */
    private static String stored(String condition) {
        return "(0 < (select count(c.id) from CredentialEntity c where c.user.id = u.id and c.type = :type and "
                + condition + "))";
    }

    private static Map<String, Object> with(Credential credential, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("type", credential.type());
        return parameters;
    }

    private static String marks(int number) {
        return "%" + ManyConfirmationPasswords.marksOfThoseToChange().get(number) + "%";
    }

    /** Where the order has two parts. The comparison of both at once is one range of an index; the first alone is for databases that do not see it. */
    private Candidates inOrder(
            String from,
            String number,
            String text,
            String condition,
            Map<String, Object> parameters,
            PageMark after,
            int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("number", after.number());
        all.put("text", after.text());
        String order = number + ", " + text;
        List<Object[]> rows = rows(
                "select " + text + ", " + order + " from " + from + " where " + condition + " and " + number
                        + " >= :number and (" + order + ") > (:number, :text)" + OF_PEOPLE + " order by " + order,
                all,
                limit);
        List<Candidate> found = rows.stream()
                .map(row -> new Candidate((String) row[0], new PageMark((Long) row[1], (String) row[2])))
                .toList();
        return new Candidates(found, onward(found, limit));
    }

    /** Looks among the next login IDs only. */
    private Candidates amongLoginIds(String condition, Map<String, Object> parameters, int limit) {
        Object[] window = Jpql.query(
                        entityManager,
                        Object[].class,
                        "select max(w.loginId), count(w.loginId) from (select u.username as loginId from UserEntity u"
                                + " where u.realmId = :realmId and u.username > :text order by u.username limit "
                                + LOGIN_IDS + ") w",
                        Map.of("realmId", realmId, "text", query.after().text()))
                .getSingleResult();
        Optional<String> last = Optional.ofNullable((String) window[0]);
        if (last.isEmpty()) {
            return new Candidates(List.of(), Optional.empty());
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("last", last.get());
        Candidates found = byLoginId(" from UserEntity u where u.username <= :last and " + condition, all, limit);
        return found.onward().isPresent() || (Long) window[1] < LOGIN_IDS
                ? found
                : new Candidates(found.found(), Optional.of(new PageMark(0, last.get())));
    }

    private Candidates byLoginId(String from, Map<String, Object> parameters, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("text", query.after().text());
        return candidates(
                rows(
                        "select u.id, u.username" + from + " and u.username > :text" + OF_PEOPLE
                                + " order by u.username",
                        all,
                        limit),
                limit);
    }

    private static Candidates candidates(List<Object[]> rows, int limit) {
        List<Candidate> found = rows.stream()
                .map(row -> new Candidate((String) row[0], new PageMark(0, (String) row[1])))
                .toList();
        return new Candidates(found, onward(found, limit));
    }

    private static Optional<PageMark> onward(List<Candidate> found, int limit) {
        return found.size() < limit
                ? Optional.empty()
                : Optional.of(found.get(limit - 1).place());
    }

    /** Not where any time will do: a planner that does not know the bounds takes them for narrow ones. */
    private String within(String column) {
        return query.beginning().equals(Span.ALWAYS) ? "" : " and %1$s >= :from and %1$s < :to".formatted(column);
    }

    private Map<String, Object> span() {
        return query.beginning().equals(Span.ALWAYS)
                ? new HashMap<>()
                : new HashMap<>(Map.of(
                        "from", query.beginning().from(),
                        "to", query.beginning().to()));
    }

    private List<Object[]> rows(String text, Map<String, Object> parameters, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("realmId", realmId);
        return Jpql.query(entityManager, Object[].class, text, all)
                .setMaxResults(limit)
                .getResultList();
    }
}
