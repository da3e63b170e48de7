package io.github.dualpassword.useradministration;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Lists of members as the templates of {@code dual-password-members.ftl} read them. */
public final class MemberTable {

    private final Moments moments;
    private final String reader;

    /** For the operator who reads it. */
    public MemberTable(KeycloakSession session, UserModel operator) {
        this.moments = new Moments(session, operator);
        this.reader = operator.getId();
    }

    /** A page of a list: its rows, its place among the pages, and what was looked for. */
    public record Table(List<Row> rows, Paging paging, String search, boolean suspendedOnly, boolean narrowed) {}

    /** A user, and whether anything keeps that user from working. */
    public record Row(String id, ShownPerson person, boolean suspended, List<ShownState> states) {}

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
    public record ShownState(String item, String until) {}

    public Table table(MemberList list) {
        MemberFilter filter = list.view().filter();
        return new Table(
                list.rows().stream().map(this::row).toList(),
                list.paging(),
                filter.search(),
                filter.states() == States.SUSPENDED,
                !filter.equals(MemberFilter.ALL));
    }

    private Row row(Member member) {
        return new Row(member.userId(), person(member), !member.state().isUsable(), states(member.state()));
    }

    /** One user. */
    public ShownPerson person(Member member) {
        return new ShownPerson(
                member.loginId(),
                Person.nameOf(member.familyName(), member.givenName()),
                member.type().map(UserType::id).orElse(""),
                member.userId().equals(reader),
                member.mail().isEmpty());
    }

    /** Each thing that applies, with the end of what ends by itself. */
    public List<ShownState> states(ServiceState state) {
        return state.items().stream()
                .map(item -> new ShownState(item.name(), until(state, item)))
                .toList();
    }

    /** Things of which no more is known than that they apply. */
    public static List<ShownState> states(List<Item> items) {
        return items.stream().map(item -> new ShownState(item.name(), "")).toList();
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
