package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Which flows the realm is bound to, by their aliases. */
record FlowBindings(RealmModel realm) implements RealmPart {

    @Override
    public Optional<String> read(String binding) {
        return FlowBinding.byId(binding).read(realm).map(AuthenticationFlowModel::getAlias);
    }

    @Override
    public void write(String binding, Optional<String> alias) {
        FlowBinding.byId(binding)
                .write(realm, alias.map(realm::getFlowByAlias).orElse(null));
    }

    @Override
    public Optional<String> hindrance(String binding, Optional<String> former) {
        return former.filter(alias -> realm.getFlowByAlias(alias) == null)
                .map("The flow '%s', to which the realm was bound before, is gone."::formatted);
    }
}
