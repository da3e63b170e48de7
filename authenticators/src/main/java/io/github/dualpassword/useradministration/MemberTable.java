package io.github.dualpassword.useradministration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
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
    public Map<String, Object> list(MemberList list) {
        MemberFilter filter = list.view().filter();
        Map<String, Object> attributes = new HashMap<>(pages(list.view().page(), list.total()));
        attributes.put("rows", list.rows().stream().map(this::row).toList());
        attributes.put("search", filter.search());
        attributes.put("suspendedOnly", filter.states() == States.SUSPENDED);
        attributes.put("narrowed", !filter.equals(MemberFilter.ALL));
        return attributes;
    }

    /** The place of a page of at most {@link Members#PAGE} rows. */
    public static Map<String, Object> pages(int page, long total) {
        long first = (page - 1L) * Members.PAGE + 1;
        return Map.of(
                "page",
                page,
                "pages",
                MemberList.pages(total),
                "total",
                total,
                "first",
                first,
                "last",
                Math.min(total, first + Members.PAGE - 1));
    }

    /** One user. */
    public Map<String, Object> row(Member member) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("id", member.userId());
        attributes.put("loginId", member.loginId());
        attributes.put("name", Person.nameOf(member.familyName(), member.givenName()));
        attributes.put("type", member.type().map(UserType::id).orElse(""));
        attributes.put("mail", member.mail().orElse(""));
        attributes.put("own", member.userId().equals(reader));
        attributes.put("suspended", !member.state().isUsable());
        attributes.put("states", states(member.state()));
        return attributes;
    }

    /** Each thing that applies, with the end of what ends by itself. */
    public List<Map<String, String>> states(ServiceState state) {
        return state.items().stream()
                .map(item -> Map.of("item", item.name(), "until", until(state, item)))
                .toList();
    }

    /** Things of which no more is known than that they apply. */
    public static List<Map<String, String>> states(List<Item> items) {
        return items.stream()
                .map(item -> Map.of("item", item.name(), "until", ""))
                .toList();
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
