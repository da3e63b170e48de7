package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the list, and remembers what of it was shown. */
final class ListPage {

    private static final String TEMPLATE = "dual-password-stop-release.ftl";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final Operator operator;
    private final ReleaseNotes notes;

    ListPage(RequiredActionContext context, Operator operator, ReleaseNotes notes) {
        this.context = context;
        this.session = context.getSession();
        this.operator = operator;
        this.notes = notes;
    }

    /** @param told key of something that is not wrong */
    Response draw(List<FormMessage> wrong, Optional<String> told) {
        MemberList list = MemberList.read(session, operator, notes.view());
        notes.view(list.view());
        Listed listed = remember(list);
        Selection selection = notes.selection();
        LoginFormsProvider page = PageFrame.round(context.form(), session, operator.user());
        wrong.forEach(page::addError);
        return page.setAttribute("told", told.orElse(""))
                .setAttribute("listId", listed.id())
                .setAttribute("list", new MemberTable(session, operator.user()).list(list))
                .setAttribute("picked", picked(list, selection))
                .setAttribute("all", selection.coversAll())
                .setAttribute("leftOut", selection.coversAll() ? selection.ids().size() : 0)
                .setAttribute("selected", selected(listed, selection))
                .setAttribute("others", listed.others(operator.user().getId()).size())
                .setAttribute("most", Confirmation.MOST_TARGETS)
                .setAttribute("states", states())
                .setAttribute("meanings", meanings())
                .createForm(TEMPLATE);
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
    private List<Map<String, Object>> meanings() {
        return Stream.of(Item.values())
                .filter(item -> item != Item.USABLE && (!item.isTemporary() || isTwoStage(item)))
                .map(item -> Map.<String, Object>of(
                        "item", item.name(),
                        "credential", item.credential().map(Credential::id).orElse(""),
                        "afterTemporary", isTwoStage(item)))
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
