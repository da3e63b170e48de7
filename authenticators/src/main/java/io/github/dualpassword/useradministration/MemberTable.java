package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Lists of members as the templates of {@code dual-password-members.ftl} read them. */
public final class MemberTable {

    private final Moments moments;
    private final String reader;
    private final List<Column> columns;
    private final Function<Member, List<Item>> items;

    /**
     * For the operator who reads it.
     *
     * @param columns beside who it is and the state
     * @param items what is shown of somebody's state
     */
    public MemberTable(
            KeycloakSession session, UserModel operator, List<Column> columns, Function<Member, List<Item>> items) {
        this.moments = new Moments(session, operator);
        this.reader = operator.getId();
        RealmPolicy policy = CurrentRealm.of(session).policy();
        this.columns =
                columns.stream().filter(column -> column.shown().test(policy)).toList();
        this.items = items;
    }

    /**
     * A further column.
     *
     * @param heading key of a message
     * @param shown whether the realm has what it is about
     */
    public record Column(String heading, Function<Member, String> cell, Predicate<RealmPolicy> shown) {

        /** One that is always shown. */
        public Column(String heading, Function<Member, String> cell) {
            this(heading, cell, policy -> true);
        }
    }

    /** A page of a list: its rows, its place among the pages, and what was looked for. */
    public record Table(
            List<String> headings,
            List<Row> rows,
            Paging paging,
            String search,
            boolean suspendedOnly,
            boolean narrowed) {}

    /** A user, and whether anything keeps that user from working. */
    public record Row(String id, ShownPerson person, List<String> cells, boolean suspended, List<ShownState> states) {}

    /**
     * Who it is. Templates read it.
     *
     * @param loginId empty where it may not be known
     * @param type id of the user type; empty where there is none
     * @param own whether it is the reader
     * @param mailless whether it is told that there is no mail address
     */
    public record ShownPerson(String loginId, String name, String type, boolean own, boolean mailless) {}

    /** A thing that applies; until when, if it ends by itself and that is known. */
    public record ShownState(Item item, String until) {}

    public Table table(MemberList list) {
        MemberFilter filter = list.view().filter();
        return new Table(
                headings(),
                list.rows().stream().map(this::row).toList(),
                list.paging(),
                filter.search(),
                filter.states() != States.ALL,
                !filter.equals(MemberFilter.ALL));
    }

    /** Keys of the headings of further columns. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private Row row(Member member) {
        return row(member, items.apply(member));
    }

    /** A user as the state was shown before; with the ends of suspensions while it is still the same. */
    public Row row(Member member, List<Item> shown) {
        return new Row(
                member.userId(),
                new ShownPerson(
                        member.loginId(),
                        Person.nameOf(member.familyName(), member.givenName()),
                        member.type().map(UserType::id).orElse(""),
                        member.userId().equals(reader),
                        member.mail().isEmpty()),
                columns.stream().map(column -> column.cell().apply(member)).toList(),
                items.apply(member).stream().anyMatch(Item::isHindrance),
                items.apply(member).equals(shown) ? states(member) : states(shown));
    }

    /** Somebody who is no member any more. */
    public Row row(String loginId, List<Item> shown) {
        List<String> cells = columns.stream().map(column -> "").toList();
        return new Row("", new ShownPerson(loginId, "", "", false, true), cells, false, states(shown));
    }

    /** Each thing that applies, with the end of what ends by itself. */
    private List<ShownState> states(Member member) {
        return items.apply(member).stream()
                .map(item -> new ShownState(item, until(member.state(), item)))
                .toList();
    }

    /** Things of which no more is known than that they apply. */
    public static List<ShownState> states(List<Item> items) {
        return items.stream().map(item -> new ShownState(item, "")).toList();
    }

    private String until(ServiceState state, Item item) {
        return item.isTemporary()
                ? item.credential()
                        .map(state::of)
                        .map(Suspension::until)
                        .map(moments::minute)
                        .orElseThrow()
                : "";
    }
}
