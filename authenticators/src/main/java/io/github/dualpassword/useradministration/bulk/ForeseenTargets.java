package io.github.dualpassword.useradministration.bulk;

import io.github.dualpassword.useradministration.bulk.Confirmation.Target;

import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.useradministration.ServiceState.Item;
import java.util.List;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.policy.Operation;
import java.util.Optional;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.MemberTable.ShownPerson;
import io.github.dualpassword.useradministration.MemberTable.ShownState;

/** What is to become of targets, as far as it can be foreseen: nothing is decided by it. */
final class ForeseenTargets {

    private final Bulk bulk;
    private final Choice choice;
    private final MemberTable table;
    private final PermissionMatrix permissions;

    ForeseenTargets(Bulk bulk, Choice choice) {
        this.bulk = bulk;
        this.choice = choice;
        this.table = bulk.table();
        this.permissions = CurrentRealm.of(bulk.session()).policy().permissions();
    }

    /** @param member as now; empty when it is none of the contract any more */
    ConfirmPage.Row row(Target target, Optional<Member> member) {
        Optional<String> denied = member.map(known -> deny(known, choice.operation()).map(Denial::id))
                .orElse(Optional.of(Denial.NOT_IN_CONTRACT.id()));
        List<Item> before = ServiceState.items(target.state());
        List<Item> after = member.filter(known -> denied.isEmpty())
                .map(known -> choice.foreseen(
                        before, operation -> deny(known, operation).isEmpty()))
                .orElse(before);
        return new ConfirmPage.Row(
                member.map(table::person).orElse(new ShownPerson(target.loginId(), "", "", false, true)),
                table.cells(member),
                member.filter(known -> !known.state().isUsable()).isPresent(),
                stated(before, member),
                denied.orElse(""),
                MemberTable.states(after),
                after.equals(before));
    }

    /** As it was when the page was made; with the ends of suspensions that are still the same. */
    private List<ShownState> stated(List<Item> before, Optional<Member> member) {
        return member.filter(known -> bulk.operation().items(known.state()).equals(before))
                .map(table::states)
                .orElse(MemberTable.states(before));
    }

    /** Whether the target stands for this contract alone is looked at when it is carried out. */
    private Optional<Denial> deny(Member member, Operation operation) {
        Party operator = bulk.operator().party();
        Party target = new Party(member.userId(), member.type(), operator.contract());
        return Permissions.deny(permissions, operator, operation, target);
    }
}
