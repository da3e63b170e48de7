package io.github.dualpassword.useradministration.bulk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

/** Makes of a selection those whom it means now, and says who has joined or left since the operator saw the list. */
final class SelectedMembers {

    private final BulkPage page;
    private final Selection selection;
    private final Listed listed;

    SelectedMembers(BulkPage page) {
        this.page = page;
        this.selection = page.notes.selection();
        this.listed = page.notes.listed();
    }

    /** What is to be confirmed; it may have no targets, or too many. */
    ConfirmedTargets toConfirm(Choice choice) {
        return selection.coversAll() ? all(choice) : picked(choice);
    }

    private ConfirmedTargets all(Choice choice) {
        List<Member> members = read();
        Set<String> seen = listed.loginIds().keySet();
        List<String> joined = members.stream()
                .filter(member -> !seen.contains(member.userId()))
                .map(Member::loginId)
                .toList();
        Map<String, String> left = new LinkedHashMap<>(listed.loginIds());
        left.keySet().removeIf(id -> !selection.has(id));
        members.forEach(member -> left.remove(member.userId()));
        return confirmation(choice, targets(members), joined, List.copyOf(left.values()));
    }

    private List<Member> read() {
        // Room for those who are left out, for the operator, and for the one that is too many.
        int most = ConfirmedTargets.MAX_TARGETS + selection.ids().size() + 2;
        return members()
                .find(page.request.operator().members(), page.notes.view().filter(), 0, most)
                .stream()
                .filter(member -> selection.has(member.userId()))
                .toList();
    }

    /** An id that the list never showed is a target too: at execution it is refused, and the refusal is recorded. */
    private ConfirmedTargets picked(Choice choice) {
        List<Member> members = members().among(page.request.operator().members(), selection.ids());
        Map<String, Target> targets = targets(members);
        Set<String> gone = new LinkedHashSet<>(selection.ids());
        gone.removeAll(targets.keySet());
        Map<String, String> names = listed.picked();
        gone.stream().filter(id -> !names.containsKey(id)).forEach(id -> targets.put(id, Target.UNKNOWN));
        return confirmation(
                choice,
                targets,
                List.of(),
                gone.stream().filter(names::containsKey).map(names::get).toList());
    }

    /** What is confirmed on the list is carried out once, however often the list is sent: it gives its id. */
    private ConfirmedTargets confirmation(
            Choice choice, Map<String, Target> targets, List<String> joined, List<String> left) {
        return new ConfirmedTargets(listed.id(), choice.id(), targets, joined, left);
    }

    private Map<String, Target> targets(List<Member> members) {
        Map<String, Target> targets = new LinkedHashMap<>();
        members.forEach(member -> targets.put(member.userId(), Target.of(member, page.operation)));
        return targets;
    }

    private Members members() {
        return Storage.of(page.request.session(), Members.class);
    }
}
