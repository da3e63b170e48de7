package io.github.dualpassword.useradministration;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * One page of the members of the operator's contract.
 *
 * @param view what is looked at; its page is one that there is
 * @param total how many members the filter finds
 * @param rows those of the page
 */
public record MemberList(MemberView view, long total, List<Member> rows) {

    /** As it is now. Where the list has become shorter than the wanted page, its last page is the answer. */
    public static MemberList read(KeycloakSession session, Operator operator, MemberView wanted) {
        RealmModel realm = session.getContext().getRealm();
        Members members = Storage.of(session, Members.class);
        long now = CurrentRealm.of(session).now();
        long total = members.count(realm, operator.group(), wanted.filter(), now);
        MemberView view = wanted.at(Math.min(wanted.page(), pages(total)));
        List<Member> rows = members.find(
                realm, operator.group(), view.filter(), now, (view.page() - 1) * Members.PAGE, Members.PAGE);
        return new MemberList(view, total, rows);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return pages(total);
    }

    /** How many pages so many rows fill, at least one. */
    public static int pages(long rows) {
        return (int) Math.max(1, (rows + Members.PAGE - 1) / Members.PAGE);
    }
}
