package io.github.dualpassword.useradministration.step;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.Provider;

import io.github.dualpassword.PublicApi;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusedException;

/**
 * A step of the change of a user between 利用者変更[基本情報] and 内容確認 (E08, E09), such as 利用者権限を変更: a page of
 * its own, whose entries are carried out together with the passwords, or not at all.
 *
 * <p>Its values are texts by name. They are kept on the server between the pages, in the authentication session, and must
 * not be secrets. Every method may be called in any request; nothing is kept in the provider.
 */
@PublicApi
public interface UserChangeStep extends Provider {

    /** Whether this operator is shown the step for this target. */
    default boolean isOffered(OperatorAndTarget both) {
        return true;
    }

    /** Key of its title, which stands in the bar of steps. */
    String title();

    /** Key of what stands above its summary; its title unless it says otherwise. */
    default String summaryTitle() {
        return title();
    }

    /** File name of its page, a template that uses {@code dual-password-wizard.ftl}. */
    String template();

    /** The values as they are before the operator has changed anything. */
    Map<String, String> present(OperatorAndTarget both);

    /** The values that a form has sent. Names that the page does not have must be left out: forms can be forged. */
    Map<String, String> read(MultivaluedMap<String, String> form);

    /** What is wrong with the values; nothing when one can go on. Asked again at the execution. */
    List<FormMessage> check(OperatorAndTarget both, Map<String, String> values);

    /** What its page shows. */
    Map<String, Object> attributes(OperatorAndTarget both, Map<String, String> values);

    /** What the operator is shown before and after the execution. Asked at the execution before {@link #apply}. */
    List<SummaryLine> summary(OperatorAndTarget both, Map<String, String> values);

    /**
     * Carries it out, in the transaction of the target. Any exception undoes everything, the passwords included.
     *
     * @param job the session of that transaction; operator and target belong to it
     * @throws TargetRefusedException when the target is to be refused; any other exception is recorded as a failure
     */
    void apply(KeycloakSession job, OperatorAndTarget both, Map<String, String> values) throws TargetRefusedException;

    @Override
    default void close() {}
}
