package io.github.dualpassword.setup;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.mirror.MirrorText;
import io.github.dualpassword.setup.RealmFacts.Trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A realm in which the attribute of the mirror is not declared, or can be written, is reported. */
class MirrorRulesTest {

    private final RealmUnderCheck realm = RealmUnderCheck.inOrder();

    @Test
    void anAttributeThatIsNotDeclaredIsAnError() {
        assertThat(realm.with(Trait.MIRROR_NOT_DECLARED).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("service-state-not-declared", Severity.ERROR, MirrorText.ATTRIBUTE));
    }

    @Test
    void anAttributeThatPeopleCanWriteIsAnError() {
        assertThat(realm.with(Trait.MIRROR_WRITABLE).findings())
                .extracting(Finding::code, Finding::severity, Finding::place)
                .containsExactly(tuple("service-state-writable", Severity.ERROR, MirrorText.ATTRIBUTE));
    }
}
