package io.github.dualpassword.useradministration;

import java.util.List;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.page.Paging;
import io.github.dualpassword.storage.Storage;

/**
 * One page of the members of the operator's contract.
 *
 * @param view what is looked at; its page is one that there is
 * @param paging of all members whom the filter finds
 * @param rows those of the page
 */
public record MemberList(MemberView view, Paging paging, List<Member> rows) {

    /** As it is now. Where the list has become shorter than the wanted page, its last page is the answer. */
    public static MemberList read(KeycloakSession session, Operator operator, MemberView wanted) {
        Members members = Storage.of(session, Members.class);
        Members.Of contract = operator.members();
        Paging paging = Paging.of(wanted.page(), members.count(contract, wanted.filter()), Members.PAGE);
        List<Member> rows = members.find(contract, wanted.filter(), paging.offset(), Members.PAGE);
        return new MemberList(wanted.at(paging.page()), paging, rows);
    }
}
