package io.github.dualpassword.realmsetup;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.Ids;

/** What a realm binds a flow to; named as in a realm file. */
enum FlowBinding {
    BROWSER("browserFlow", RealmModel::getBrowserFlow, RealmModel::setBrowserFlow),
    DIRECT_GRANT("directGrantFlow", RealmModel::getDirectGrantFlow, RealmModel::setDirectGrantFlow),
    FIRST_BROKER_LOGIN("firstBrokerLoginFlow", RealmModel::getFirstBrokerLoginFlow, RealmModel::setFirstBrokerLoginFlow),
    RESET_CREDENTIALS("resetCredentialsFlow", RealmModel::getResetCredentialsFlow, RealmModel::setResetCredentialsFlow);

    private final String id;
    private final Function<RealmModel, AuthenticationFlowModel> reader;
    private final BiConsumer<RealmModel, AuthenticationFlowModel> writer;

    FlowBinding(
            String id,
            Function<RealmModel, AuthenticationFlowModel> reader,
            BiConsumer<RealmModel, AuthenticationFlowModel> writer) {
        this.id = id;
        this.reader = reader;
        this.writer = writer;
    }

    static FlowBinding byId(String id) {
        return Ids.find(values(), FlowBinding::id, id).orElseThrow();
    }

    String id() {
        return id;
    }

    Optional<AuthenticationFlowModel> read(RealmModel realm) {
        return Optional.ofNullable(reader.apply(realm));
    }

    void write(RealmModel realm, AuthenticationFlowModel flow) {
        writer.accept(realm, flow);
    }
}
