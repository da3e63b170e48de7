package io.github.dualpassword.useradministration.step;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.useradministration.OperatorAndTarget;

/**
 * The further steps of the change of one user, in their order.
 *
 * @param all those that are offered to this operator for this target
 */
public record UserChangeSteps(List<Named> all) {

    public UserChangeSteps {
        all = List.copyOf(all);
    }

    /** A step and the id of its factory. */
    public record Named(String id, UserChangeStep step) {}

    public static UserChangeSteps of(KeycloakSession session, OperatorAndTarget both) {
        return new UserChangeSteps(session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(UserChangeStep.class)
                .map(UserChangeStepFactory.class::cast)
                .sorted(Comparator.comparingInt(UserChangeStepFactory::order)
                        .thenComparing(UserChangeStepFactory::getId))
                .map(UserChangeStepFactory::getId)
                .map(id -> new Named(id, session.getProvider(UserChangeStep.class, id)))
                .filter(named -> named.step().isOffered(both))
                .toList());
    }

    public Optional<Named> byId(String id) {
        return all.stream().filter(named -> named.id().equals(id)).findFirst();
    }
}
