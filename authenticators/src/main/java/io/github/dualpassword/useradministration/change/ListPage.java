package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable;

/** 利用者一覧 (E02): one user of the contract is selected. */
final class ListPage {

    /** The radio button of each row; its value is the user's id. */
    static final String CHOSEN = "user";
    /** The button 変更. */
    static final String CHANGE = "change";

    private static final String TEMPLATE = "dual-password-change-users.ftl";

    private final Wizard wizard;

    ListPage(Wizard wizard) {
        this.wizard = wizard;
    }

    /** The page. */
    public record View(MemberTable.Table list) {}

    /** @param told what is to be said above the list */
    void show(Optional<FormMessage> problem, Optional<String> told) {
        MemberList list = MemberList.read(
                wizard.session(), wizard.operator(), wizard.notes().view());
        wizard.notes().view(list.view());
        MemberTable table = new MemberTable(
                wizard.session(),
                wizard.operator().user(),
                List.of(),
                member -> member.state().items());
        LoginFormsProvider page = WizardPage.of(wizard, new View(table.table(list)));
        problem.ifPresent(page::addError);
        told.ifPresent(page::setInfo);
        wizard.request().context().challenge(page.createForm(TEMPLATE));
    }
}
