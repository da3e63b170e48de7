package io.github.dualpassword.useradministration.release;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the confirm page: every target with the state before and after, as far as it can be foreseen. */
final class ConfirmPage {

    private static final String TEMPLATE = "dual-password-stop-release-confirm.ftl";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final Operator operator;
    private final Confirmation confirmation;
    private final MemberTable table;
    private final PermissionMatrix permissions;

    ConfirmPage(RequiredActionContext context, Operator operator, Confirmation confirmation) {
        this.context = context;
        this.session = context.getSession();
        this.operator = operator;
        this.confirmation = confirmation;
        this.table = new MemberTable(session, operator.user());
        this.permissions = CurrentRealm.of(session).policy().permissions();
    }

    /** @param wanted page, from 1 */
    Response draw(int wanted, List<FormMessage> wrong) {
        int total = confirmation.targets().size();
        int page = Math.min(wanted, MemberList.pages(total));
        Map<String, Object> list = new HashMap<>(MemberTable.pages(page, total));
        list.put("rows", rows(page));
        LoginFormsProvider form = PageFrame.round(context.form(), session, operator.user());
        wrong.forEach(form::addError);
        return form.setAttribute("confirmationId", confirmation.id())
                .setAttribute("list", list)
                .setAttribute("wanted", confirmation.wanted().id())
                .setAttribute("joined", confirmation.joined())
                .setAttribute("left", confirmation.left())
                .createForm(TEMPLATE);
    }

    private List<Map<String, Object>> rows(int page) {
        List<String> ids = confirmation.targets().keySet().stream()
                .skip((page - 1L) * Members.PAGE)
                .limit(Members.PAGE)
                .toList();
        Map<String, Member> members = Storage.of(session, Members.class)
                .among(
                        session.getContext().getRealm(),
                        operator.group(),
                        ids,
                        CurrentRealm.of(session).now())
                .stream()
                .collect(Collectors.toMap(Member::userId, Function.identity()));
        return ids.stream()
                .map(id -> row(confirmation.targets().get(id), Optional.ofNullable(members.get(id))))
                .toList();
    }

    private Map<String, Object> row(Target target, Optional<Member> member) {
        Map<String, Object> row = new HashMap<>(member.map(table::row).orElseGet(() -> nobody(target)));
        Optional<String> denied = member.map(this::deny).orElse(Optional.of(Denial.NOT_IN_CONTRACT.id()));
        List<Item> before = ServiceState.items(target.state());
        List<Item> after = member.filter(known -> denied.isEmpty())
                .map(known -> confirmation.wanted().from(before, ended(known)))
                .orElse(before);
        row.put("denied", denied.orElse(""));
        row.put("states", stated(target, member));
        row.put("after", MemberTable.states(after));
        row.put("same", after.equals(before));
        return row;
    }

    /** As it was when the page was made; with the ends of suspensions that are still the same. */
    private List<Map<String, String>> stated(Target target, Optional<Member> member) {
        return member.map(Member::state)
                .filter(state -> state.items().equals(ServiceState.items(target.state())))
                .map(table::states)
                .orElse(MemberTable.states(ServiceState.items(target.state())));
    }

    private static Map<String, Object> nobody(Target target) {
        return Map.of("loginId", target.loginId(), "name", "", "type", "", "mail", "", "own", false);
    }

    private Optional<String> deny(Member member) {
        return deny(member, confirmation.wanted().operation()).map(Denial::id);
    }

    /** Whether the target stands for this contract alone is looked at when it is carried out. */
    private Optional<Denial> deny(Member member, Operation operation) {
        Party target =
                new Party(member.userId(), member.type(), operator.party().contract());
        return Permissions.deny(permissions, operator.party(), operation, target);
    }

    private Set<Item> ended(Member member) {
        Set<Item> ended = EnumSet.noneOf(Item.class);
        for (Password password : Password.values()) {
            ended.addAll(ServiceState.suspended(password.credential()));
        }
        if (deny(member, Operation.SERVICE_STOP).isEmpty()) {
            ended.add(Item.SERVICE_STOPPED);
        }
        return ended;
    }
}
