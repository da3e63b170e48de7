package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the list, and remembers what of it was shown. */
final class ListPage {

    private static final String TEMPLATE = "dual-password-stop-release.ftl";

    private final OperatorRequest request;
    private final KeycloakSession session;
    private final Operator operator;
    private final ReleaseNotes notes;

    ListPage(OperatorRequest request, ReleaseNotes notes) {
        this.request = request;
        this.session = request.session();
        this.operator = request.operator();
        this.notes = notes;
    }

    /**
     * The page.
     *
     * @param told key of something that is not wrong; empty where there is nothing to tell
     * @param picked those of the page who are selected
     * @param others how many can be selected
     * @param states ids of what the operator may make of others
     */
    public record View(
            String listId,
            String told,
            MemberTable.Table list,
            List<String> picked,
            boolean all,
            int leftOut,
            int selected,
            int others,
            List<String> states,
            List<Meaning> meanings) {}

    /** A state that is explained, and whether it comes after a temporary one. */
    public record Meaning(String item, String credential, boolean afterTemporary) {}

    /** @param told key of something that is not wrong */
    void show(List<FormMessage> wrong, Optional<String> told) {
        MemberList list = MemberList.read(session, operator, notes.view());
        notes.view(list.view());
        Listed listed = remember(list);
        Selection selection = notes.selection();
        View view = new View(
                listed.id(),
                told.orElse(""),
                new MemberTable(session, operator.user()).table(list),
                picked(list, selection),
                selection.coversAll(),
                selection.coversAll() ? selection.ids().size() : 0,
                selected(listed, selection),
                listed.others(operator.user().getId()).size(),
                states(),
                meanings());
        request.show(TEMPLATE, view, wrong);
    }

    /** One more than can be selected is enough to know that they are too many, and the operator may be among them. */
    private Listed remember(MemberList list) {
        Map<String, String> loginIds = Storage.of(session, Members.class)
                .loginIds(
                        session.getContext().getRealm(),
                        operator.group(),
                        list.view().filter(),
                        CurrentRealm.of(session).now(),
                        Confirmation.MOST_TARGETS + 2);
        Listed listed = new Listed(
                UUID.randomUUID().toString(), loginIds, notes.listed().picked());
        notes.listed(listed);
        return listed;
    }

    private int selected(Listed listed, Selection selection) {
        return selection.size(listed.others(operator.user().getId()));
    }

    private List<String> picked(MemberList list, Selection selection) {
        return list.rows().stream()
                .map(Member::userId)
                .filter(id -> !id.equals(operator.user().getId()))
                .filter(selection::has)
                .toList();
    }

    /** What the operator may make of others. */
    private List<String> states() {
        return Stream.of(StateAfter.values())
                .filter(state -> operator.may(state.operation()))
                .map(StateAfter::id)
                .toList();
    }

    /** The states that are explained: those that can occur by the realm's policy. */
    private List<Meaning> meanings() {
        return Stream.of(Item.values())
                .filter(item -> item != Item.USABLE && (!item.isTemporary() || isTwoStage(item)))
                .map(item -> new Meaning(
                        item.name(), item.credential().map(Credential::id).orElse(""), isTwoStage(item)))
                .toList();
    }

    /** Whether suspensions of its credential are temporary at first. */
    private boolean isTwoStage(Item item) {
        return item.credential()
                .map(CurrentRealm.of(session).policy()::lockout)
                .filter(lockout -> lockout.temporarySuspensions() > 0)
                .isPresent();
    }
}
