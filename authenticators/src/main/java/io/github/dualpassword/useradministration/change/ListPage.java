package io.github.dualpassword.useradministration.change;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.MemberView;

/** 利用者一覧 (E02): one user of the contract is selected. */
final class ListPage {

    /** The radio button of each row; its value is the user's id. */
    static final String CHOSEN = "user";
    /** The button 変更. */
    static final String CHANGE = "change";

    private static final String VIEW = "dual-password-change-user-view";
    private static final String TEMPLATE = "dual-password-change-users.ftl";

    private final Wizard wizard;

    ListPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** @param told what is to be said above the list */
    Response show(Optional<FormMessage> problem, Optional<String> told) {
        MemberList list = MemberList.read(wizard.session(), wizard.operator(), view());
        keep(list.view());
        LoginFormsProvider page = new WizardPage(wizard).page();
        problem.ifPresent(page::addError);
        told.ifPresent(page::setInfo);
        return page.setAttribute(
                        "list",
                        new MemberTable(wizard.session(), wizard.operator().user()).list(list))
                .createForm(TEMPLATE);
    }

    /** Another part of the list is looked at. */
    void turn(MultivaluedMap<String, String> form) {
        keep(view().after(form));
    }

    private MemberView view() {
        return MemberView.ofNote(notes().getAuthNote(VIEW));
    }

    private void keep(MemberView view) {
        notes().setAuthNote(VIEW, view.toNote());
    }

    private AuthenticationSessionModel notes() {
        return wizard.context().getAuthenticationSession();
    }
}
