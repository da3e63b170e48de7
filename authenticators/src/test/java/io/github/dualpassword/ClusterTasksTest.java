package io.github.dualpassword;

import org.junit.jupiter.api.Test;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.architecture.ExtensionClasses;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak tells tasks apart by the simple names of their classes: two of one name would keep each other from running. */
class ClusterTasksTest {

    @Test
    void everyTaskHasASimpleNameOfItsOwn() {
        assertThat(ExtensionClasses.all()
                        .filter(ScheduledTask.class::isAssignableFrom)
                        .map(Class::getSimpleName))
                .isNotEmpty()
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
