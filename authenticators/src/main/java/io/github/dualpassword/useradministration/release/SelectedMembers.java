package io.github.dualpassword.useradministration.release;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;

/** Makes of a selection those whom it means now, and says who has joined or left since the operator saw the list. */
final class SelectedMembers {

    private final KeycloakSession session;
    private final Operator operator;
    private final ReleaseNotes notes;

    SelectedMembers(KeycloakSession session, Operator operator, ReleaseNotes notes) {
        this.session = session;
        this.operator = operator;
        this.notes = notes;
    }

    /** What is to be confirmed; it may have no targets, or too many. */
    Confirmation toConfirm(StateAfter wanted) {
        Selection selection = notes.selection();
        return selection.coversAll() ? all(wanted, selection) : picked(wanted, selection);
    }

    private Confirmation all(StateAfter wanted, Selection selection) {
        List<Member> members = read(selection);
        Set<String> seen = notes.listed().others(operator.user().getId());
        List<String> joined = members.stream()
                .filter(member -> !seen.contains(member.userId()))
                .map(Member::loginId)
                .toList();
        Map<String, String> left = new LinkedHashMap<>(notes.listed().loginIds());
        left.keySet().retainAll(seen);
        left.keySet().removeIf(id -> !selection.has(id));
        members.forEach(member -> left.remove(member.userId()));
        return confirmation(wanted, targets(members), joined, List.copyOf(left.values()));
    }

    private List<Member> read(Selection selection) {
        // Room for those who are left out, for the operator, and for the one that is too many.
        int most = Confirmation.MOST_TARGETS + selection.ids().size() + 2;
        return Storage.of(session, Members.class)
                .find(realm(), operator.group(), notes.view().filter(), now(), 0, most)
                .stream()
                .filter(member -> selection.has(member.userId()))
                .filter(member -> !member.userId().equals(operator.user().getId()))
                .toList();
    }

    /** An id that the list never showed is a target too: at execution it is refused, and that is put down. */
    private Confirmation picked(StateAfter wanted, Selection selection) {
        List<Member> members =
                Storage.of(session, Members.class).among(realm(), operator.group(), selection.ids(), now());
        Map<String, Target> targets = targets(members);
        Set<String> gone = new LinkedHashSet<>(selection.ids());
        gone.removeAll(targets.keySet());
        Map<String, String> names = notes.listed().picked();
        gone.stream().filter(id -> !names.containsKey(id)).forEach(id -> targets.put(id, Target.UNKNOWN));
        return confirmation(
                wanted,
                targets,
                List.of(),
                gone.stream().filter(names::containsKey).map(names::get).toList());
    }

    private static Confirmation confirmation(
            StateAfter wanted, Map<String, Target> targets, List<String> joined, List<String> left) {
        return new Confirmation(UUID.randomUUID().toString(), wanted, targets, joined, left);
    }

    private static Map<String, Target> targets(List<Member> members) {
        Map<String, Target> targets = new LinkedHashMap<>();
        members.forEach(member -> targets.put(
                member.userId(), new Target(member.loginId(), member.state().words())));
        return targets;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private long now() {
        return CurrentRealm.of(session).now();
    }
}
