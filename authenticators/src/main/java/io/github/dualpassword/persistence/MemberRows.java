package io.github.dualpassword.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.Credential;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.StoredToken;
import io.github.dualpassword.otp.Token;
import io.github.dualpassword.otp.TokenRules;
import io.github.dualpassword.passkey.KeyReader;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberFilter;
import io.github.dualpassword.useradministration.MemberToken;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Members.Of;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/**
 * Reads members together with their states: one query for the rows, two for their types, and one for their passkeys where the realm has
 * any, whatever their number.
 *
 * <p>Members who are kept nowhere but in a user storage are not among them: Keycloak's tables of users do not know them.
 */
record MemberRows(EntityManager entityManager) implements Members {

    private static final String FROM = " from UserGroupMembershipEntity m join m.user u"
            + " left join LockoutRow l on l.realmId = :realmId and l.subjectId = u.id and l.credential = 'login'"
            + " left join LockoutRow c on c.realmId = :realmId and c.subjectId = u.id and c.credential = 'confirmation'"
            + " left join ServiceStopRow s on s.realmId = :realmId and s.userId = u.id"
            + " left join TokenUserRow h on h.realmId = :realmId and h.userId = u.id and h.contractId = :contractId"
            + " left join TokenRow t on t.realmId = :realmId and t.id = h.tokenId and t.contractId = :contractId"
            + " left join LockoutRow k on k.realmId = :realmId and k.subjectId = t.id and k.credential = 'token'"
            + " where m.groupId = :group and u.realmId = :realmId";

    private static final String SELECT =
            "select u.id, u.username, u.lastName, u.firstName, u.email, u.enabled, l, c, s.stoppedAt, t, k";

    private static final String SEARCH = "search";

    private static final List<String> SEARCHED = List.of(
            "u.username",
            "u.lastName",
            "u.firstName",
            "concat(coalesce(u.lastName, ''), ' ', coalesce(u.firstName, ''))");

    @Override
    public List<Member> find(Of contract, MemberFilter filter, int first, int max) {
        TypedQuery<Object[]> query =
                query(Object[].class, SELECT + FROM + where(filter) + " order by u.username", contract, filter);
        return members(contract, query.setFirstResult(first).setMaxResults(max));
    }

    @Override
    public long count(Of contract, MemberFilter filter) {
        return query(Long.class, "select count(u.id)" + FROM + where(filter), contract, filter)
                .getSingleResult();
    }

    @Override
    public Map<String, String> loginIds(Of contract, MemberFilter filter, int max) {
        String select = "select u.id, u.username" + FROM + where(filter) + " order by u.username";
        Map<String, String> loginIds = new LinkedHashMap<>();
        query(Object[].class, select, contract, filter)
                .setMaxResults(max)
                .getResultList()
                .forEach(row -> loginIds.put((String) row[0], (String) row[1]));
        return loginIds;
    }

    @Override
    public List<Member> among(Of contract, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        TypedQuery<Object[]> query = Jpql.query(
                entityManager,
                Object[].class,
                SELECT + FROM + " and u.id in :users order by u.username",
                Map.of(
                        "realmId",
                        contract.realm().getId(),
                        "contractId",
                        contract.contractId(),
                        "group",
                        contract.group(),
                        "users",
                        userIds));
        return members(contract, query);
    }

    private List<Member> members(Of contract, TypedQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        Map<String, MemberRoles> roles = new MembersByRole(entityManager)
                .rolesOf(
                        contract.realm(),
                        rows.stream().map(row -> (String) row[0]).toList());
        Map<String, List<Sharer>> sharers = sharers(contract, rows);
        Map<String, List<SeenKey>> passkeys = passkeys(contract, rows);
        List<Member> members = rows.stream()
                .map(row -> member(row, roles, sharers, contract, passkeys.getOrDefault((String) row[0], List.of())))
                .toList();
        rows.forEach(this::forget);
        return members;
    }

    private Map<String, List<SeenKey>> passkeys(Of contract, List<Object[]> rows) {
        return contract.passkeys()
                .map(reader -> passkeys(contract, reader, rows))
                .orElse(Map.of());
    }

    private Map<String, List<SeenKey>> passkeys(Of contract, KeyReader reader, List<Object[]> rows) {
        Map<String, List<SeenKey>> passkeys = new HashMap<>();
        new HeldPasskeyRows(entityManager)
                .ofUsers(
                        contract.realm().getId(),
                        rows.stream().map(row -> (String) row[0]).toList())
                .forEach((user, keys) -> passkeys.put(
                        user, keys.stream().map(key -> reader.see(key, user)).toList()));
        return passkeys;
    }

    /** Else a later look at a state in the same request would be answered with what was read now. */
    private void forget(Object[] row) {
        for (Object column : row) {
            if (column instanceof LockoutRow || column instanceof TokenRow) {
                entityManager.detach(column);
            }
        }
    }

    /** Somebody who has registered a token. */
    private record Sharer(String userId, String loginId) {}

    /** By the ids of tokens; asked only where there are any. */
    private Map<String, List<Sharer>> sharers(Of contract, List<Object[]> rows) {
        List<String> tokens = rows.stream()
                .flatMap(row -> token(row).stream())
                .map(Token::id)
                .distinct()
                .toList();
        Map<String, List<Sharer>> sharers = new HashMap<>();
        if (!tokens.isEmpty()) {
            Jpql.query(
                            entityManager,
                            Object[].class,
                            "select h.tokenId, u.id, u.username from TokenUserRow h join UserEntity u on u.id = h.userId"
                                    + " where h.realmId = :realmId and h.contractId = :contractId"
                                    + " and h.tokenId in :tokens order by u.username",
                            Map.of(
                                    "realmId",
                                    contract.realm().getId(),
                                    "contractId",
                                    contract.contractId(),
                                    "tokens",
                                    tokens))
                    .getResultStream()
                    .forEach(row -> sharers.computeIfAbsent((String) row[0], token -> new ArrayList<>())
                            .add(new Sharer((String) row[1], (String) row[2])));
        }
        return sharers;
    }

    private static Optional<Token> token(Object[] row) {
        return Optional.ofNullable((TokenRow) row[9]).map(TokenRow::toToken).map(StoredToken::token);
    }

    private static Optional<MemberToken> token(Object[] row, Map<String, List<Sharer>> sharers, Of contract) {
        boolean suspended = suspension((LockoutRow) row[10], contract.now()).standing() != Standing.USABLE;
        return token(row)
                .map(token -> new MemberToken(
                        token.serial().value(),
                        TokenRules.standing(token, suspended, contract.today()),
                        sharers.getOrDefault(token.id(), List.of()).stream()
                                .filter(sharer -> !sharer.userId().equals(row[0]))
                                .map(Sharer::loginId)
                                .toList()));
    }

    private static Member member(
            Object[] row,
            Map<String, MemberRoles> roles,
            Map<String, List<Sharer>> sharers,
            Of contract,
            List<SeenKey> passkeys) {
        long now = contract.now();
        return new Member(
                (String) row[0],
                (String) row[1],
                text(row[2]),
                text(row[3]),
                Optional.of(text(row[4])).filter(mail -> !mail.isBlank()),
                roles.getOrDefault((String) row[0], MemberRoles.NONE),
                new ServiceState(
                        Map.of(
                                Credential.LOGIN, suspension((LockoutRow) row[6], now),
                                Credential.CONFIRMATION, suspension((LockoutRow) row[7], now)),
                        row[8] == null ? Stop.NOT_STOPPED : Stop.STOPPED,
                        (boolean) row[5] ? Stop.NOT_STOPPED : Stop.STOPPED),
                token(row, sharers, contract),
                passkeys);
    }

    private static Suspension suspension(LockoutRow row, long now) {
        return Suspension.of(row == null ? LockoutState.NEW : row.toState(), now);
    }

    private static String where(MemberFilter filter) {
        String searched = filter.search().isEmpty()
                ? ""
                : SEARCHED.stream()
                        .map(column -> Jpql.contains(column, SEARCH))
                        .collect(Collectors.joining(" or ", " and (", ")"));
        return searched
                + switch (filter.states()) {
                    case ALL -> "";
                    case SUSPENDED ->
                        " and (s.stoppedAt is not null or " + LockoutRows.SUSPENDED.formatted("l") + " or "
                                + LockoutRows.SUSPENDED.formatted("c") + ")";
                    case OTP_SUSPENDED ->
                        " and (t.expiresOn is null or t.expiresOn >= :today)"
                                + " and (t.state = SUSPENDED or t.state = ASSIGNED and "
                                + LockoutRows.SUSPENDED.formatted("k") + ")";
                    case WITH_TOKEN -> " and (t.state = ASSIGNED or t.state = SUSPENDED)";
                    case WITH_PASSKEY ->
                        " and exists (select 1 from CredentialEntity p where p.user.id = u.id and p.type = '"
                                + PasskeyCredentialProviderFactory.TYPE + "')";
                };
    }

    private <T> TypedQuery<T> query(Class<T> type, String text, Of contract, MemberFilter filter) {
        TypedQuery<T> query = Jpql.query(
                entityManager,
                type,
                text,
                Map.of(
                        "realmId",
                        contract.realm().getId(),
                        "contractId",
                        contract.contractId(),
                        "group",
                        contract.group()));
        if (!filter.search().isEmpty()) {
            Jpql.contained(SEARCH, filter.search()).forEach(query::setParameter);
        }
        if (filter.states() == MemberFilter.States.SUSPENDED || filter.states() == MemberFilter.States.OTP_SUSPENDED) {
            query.setParameter("now", contract.now());
        }
        if (filter.states() == MemberFilter.States.OTP_SUSPENDED) {
            query.setParameter("today", contract.today().toEpochDay());
        }
        return query;
    }

    private static String text(Object column) {
        return column == null ? "" : (String) column;
    }
}
