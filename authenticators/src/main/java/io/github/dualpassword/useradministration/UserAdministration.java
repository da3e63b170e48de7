package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;

/** The menu 作業内容選択 (A05, A06): lists what the signed-in user may do, and opens it. */
final class UserAdministration extends Procedure {

    /** Name of the buttons; their value is the procedure. */
    static final String OPEN = "open";

    static final String LEAVE = "leave";

    private static final String TEMPLATE = "dual-password-menu.ftl";

    UserAdministration() {
        super(Procedures.USER_ADMINISTRATION);
    }

    /** The page. */
    public record View(List<MenuEntry> entries) {}

    @Override
    protected void show(ProcedureRequest request) {
        request.show(TEMPLATE, new View(entries(request)), List.of());
    }

    @Override
    protected void take(ProcedureRequest request) {
        Optional<MenuEntry> entry = MenuEntry.byAction(request.text(OPEN)).filter(entries(request)::contains);
        if (entry.isPresent()) {
            Procedures.openFromMenu(request.authentication(), entry.get().action());
            request.success();
        } else if (request.pressed(LEAVE)) {
            request.leave();
        } else {
            show(request);
        }
    }

    private static List<MenuEntry> entries(ProcedureRequest request) {
        Operator operator = Operator.of(request.session(), request.user());
        return Arrays.stream(MenuEntry.values())
                .filter(entry -> Procedures.isEnabled(request.realm(), entry.action()))
                .filter(entry -> entry.isFor(operator))
                .toList();
    }
}
