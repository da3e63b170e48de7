package io.github.dualpassword.adminapi;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.staff.NeverFoundSearch;
import io.github.dualpassword.staff.PageMark;
import io.github.dualpassword.staff.UserQuery;
import io.github.dualpassword.staff.UserQuery.Span;
import io.github.dualpassword.staff.UserSearch;
import io.github.dualpassword.staff.UserState;

/** The list of users, for callers who may view all users of the realm. */
record UserList(KeycloakSession session, AdminPermissionEvaluator auth) {

    private static final int DEFAULT_PAGE = 100;

    /**
     * What is wanted, as it stands in the address; each may be missing.
     *
     * @param from since when the state holds, at the earliest
     * @param to since before when it holds
     */
    record Wanted(String state, String contract, String type, String from, String to, String after, String max) {}

    UsersView find(Wanted wanted) {
        auth.users().requireView();
        QueryValues.demandOnly(session, "state", "contract", "type", "from", "to", "after", "max");
        return UsersView.of(new UserSearch(session, visible()).page(query(wanted)));
    }

    /** Users whom nobody finds by their login IDs. */
    NeverFoundView neverFound(String after, String max) {
        auth.users().requireView();
        QueryValues.demandOnly(session, "after", "max");
        return NeverFoundView.of(new NeverFoundSearch(session, visible()).page(place(after), size(max)));
    }

    /**
     * Whoever has a role for it sees everybody. A fine-grained permission for all users may be taken back for some of them, so each
     * one is asked about.
     */
    private Predicate<String> visible() {
        if (auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS)) {
            return id -> true;
        }
        CurrentRealm realm = CurrentRealm.of(session);
        return id -> realm.user(id).filter(auth.users()::canView).isPresent();
    }

    private UserQuery query(Wanted wanted) {
        Optional<UserState> state = Optional.ofNullable(wanted.state())
                .map(id -> QueryValues.known("state", UserState.byId(id), ids(UserState.values(), UserState::id)));
        return new UserQuery(
                state,
                Optional.ofNullable(wanted.contract()).map(this::group),
                Optional.ofNullable(wanted.type())
                        .map(id -> QueryValues.known("type", UserType.byId(id), ids(UserType.values(), UserType::id))),
                span(state, wanted),
                place(wanted.after()),
                size(wanted.max()));
    }

    private static PageMark place(String after) {
        return Optional.ofNullable(after)
                .map(text -> QueryValues.mark(text, mark -> true))
                .orElse(PageMark.START);
    }

    private static int size(String max) {
        return Optional.ofNullable(max)
                .map(text -> QueryValues.number("max", text, 1, UserQuery.MAX_PAGE))
                .orElse(DEFAULT_PAGE);
    }

    private static Span span(Optional<UserState> state, Wanted wanted) {
        if (wanted.from() == null && wanted.to() == null) {
            return Span.ALWAYS;
        }
        if (state.filter(UserState::hasBeginning).isEmpty()) {
            throw QueryValues.refused(
                    "The parameters 'from' and 'to' are for states of which the beginning is known: suspensions and service_stopped.");
        }
        return new Span(
                Optional.ofNullable(wanted.from())
                        .map(text -> QueryValues.moment("from", text))
                        .orElse(Span.ALWAYS.from()),
                Optional.ofNullable(wanted.to())
                        .map(text -> QueryValues.moment("to", text))
                        .orElse(Span.ALWAYS.to()));
    }

    private String group(String contractId) {
        ContractProvider contracts = session.getProvider(ContractProvider.class);
        return contracts
                .find(contractId)
                .map(contracts::groupOf)
                .orElseThrow(AdminApiErrors.CONTRACT_NOT_FOUND::exception);
    }

    private static <T> String ids(T[] all, Function<T, String> id) {
        return Stream.of(all).map(id).collect(Collectors.joining(", "));
    }
}
