package io.github.dualpassword.portal.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.portal.payee.AccountKind;
import io.github.dualpassword.portal.payee.Branch;
import io.github.dualpassword.portal.payee.Payee;
import io.github.dualpassword.portal.payee.PayeeBook;
import io.github.dualpassword.portal.procedure.Procedure;
import io.github.dualpassword.portal.procedure.ProcedureOutcome;
import io.github.dualpassword.portal.signin.UserType;
import io.github.dualpassword.portal.stepup.Level;
import io.github.dualpassword.portal.stepup.StepUpRefusal;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    private final Properties japanese = bundle("portal.properties");
    private final Properties english = bundle("portal_en.properties");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    }

    @Test
    void noTextIsEmpty() {
        assertThat(japanese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyRefusalSaysWhatHappenedAndWhatToDo() {
        for (StepUpRefusal refusal : StepUpRefusal.values()) {
            assertThat(japanese).containsKeys("refusal." + refusal, "refusal." + refusal + ".todo");
        }
    }

    @Test
    void everyOutcomeOfAProcedureSaysWhatHappenedAndWhatToDo() {
        for (ProcedureOutcome outcome : ProcedureOutcome.values()) {
            if (outcome.tellsOfProcedure()) {
                for (Procedure procedure : Procedure.values()) {
                    String text = "procedure." + outcome + "." + procedure;
                    assertThat(japanese).containsKeys(text, text + ".todo");
                }
            } else {
                assertThat(japanese).containsKeys("procedure." + outcome, "procedure." + outcome + ".todo");
            }
        }
    }

    @Test
    void everyLevelHasAName() {
        for (Level level : Level.values()) {
            assertThat(japanese).containsKey("level." + level);
        }
    }

    @Test
    void everyPayeeAndUserTypeHasAName() {
        for (Payee payee : new PayeeBook().of("subject")) {
            assertThat(japanese).containsKeys("payee." + payee.id());
        }
        for (Branch branch : Branch.values()) {
            assertThat(japanese).containsKey("branch." + branch);
        }
        for (AccountKind kind : AccountKind.values()) {
            assertThat(japanese).containsKey("account." + kind);
        }
        for (UserType type : UserType.values()) {
            assertThat(japanese).containsKey("user.type." + type);
        }
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/messages/" + name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return texts;
    }
}
