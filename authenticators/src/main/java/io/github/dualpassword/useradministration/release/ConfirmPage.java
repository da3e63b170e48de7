package io.github.dualpassword.useradministration.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.MemberTable.ShownPerson;
import io.github.dualpassword.useradministration.MemberTable.ShownState;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the confirm page: every target with the state before and after, as far as it can be foreseen. */
final class ConfirmPage {

    private static final String TEMPLATE = "dual-password-stop-release-confirm.ftl";

    private final OperatorRequest request;
    private final KeycloakSession session;
    private final Operator operator;
    private final Confirmation confirmation;
    private final MemberTable table;
    private final PermissionMatrix permissions;

    ConfirmPage(OperatorRequest request, Confirmation confirmation) {
        this.request = request;
        this.session = request.session();
        this.operator = request.operator();
        this.confirmation = confirmation;
        this.table = new MemberTable(session, operator.user());
        this.permissions = CurrentRealm.of(session).policy().permissions();
    }

    /** The page. */
    public record View(
            String confirmationId,
            String wanted,
            List<Row> rows,
            Paging paging,
            List<String> joined,
            List<String> left) {}

    /**
     * A target.
     *
     * @param denied why nothing will be done; empty where it will
     * @param same whether nothing will change
     */
    public record Row(
            ShownPerson person,
            boolean suspended,
            List<ShownState> states,
            String denied,
            List<ShownState> after,
            boolean same) {}

    /** @param wanted page, from 1 */
    void show(int wanted, List<FormMessage> wrong) {
        Paging paging = Paging.of(wanted, confirmation.targets().size(), Members.PAGE);
        View view = new View(
                confirmation.id(),
                confirmation.wanted().id(),
                rows(paging),
                paging,
                confirmation.joined(),
                confirmation.left());
        request.show(TEMPLATE, view, wrong);
    }

    private List<Row> rows(Paging paging) {
        List<String> ids = confirmation.targets().keySet().stream()
                .skip(paging.offset())
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

    private Row row(Target target, Optional<Member> member) {
        Optional<String> denied = member.map(this::deny).orElse(Optional.of(Denial.NOT_IN_CONTRACT.id()));
        List<Item> before = ServiceState.items(target.state());
        List<Item> after = member.filter(known -> denied.isEmpty())
                .map(known -> confirmation.wanted().from(before, ended(known)))
                .orElse(before);
        return new Row(
                member.map(table::person).orElseGet(() -> nobody(target)),
                member.filter(known -> !known.state().isUsable()).isPresent(),
                stated(before, member),
                denied.orElse(""),
                MemberTable.states(after),
                after.equals(before));
    }

    /** As it was when the page was made; with the ends of suspensions that are still the same. */
    private List<ShownState> stated(List<Item> before, Optional<Member> member) {
        return member.map(Member::state)
                .filter(state -> state.items().equals(before))
                .map(table::states)
                .orElse(MemberTable.states(before));
    }

    private static ShownPerson nobody(Target target) {
        return new ShownPerson(target.loginId(), "", "", false, true);
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
