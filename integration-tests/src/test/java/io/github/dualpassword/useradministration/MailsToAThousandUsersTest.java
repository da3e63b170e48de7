package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.requirements.Requirement;

/** As many users as a large company has are told of a procedure before login. */
@Tag("long")
class MailsToAThousandUsersTest {

    private static final int MANY = 1_000;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> Company.named("thousand-many")
                            .with("thousand-many-boss", "master", "操作 一郎")
                            .withMany("thousand-many", MANY - 1)
                            .in(Company.named("thousand-few")
                                    .with("thousand-few-boss", "master", "操作 一郎")
                                    .in(file.quickHashes())));

    @Test
    @Requirement("I15")
    void theyAreToldOnceEachAndCostTheRequestNothing() {
        ground.realm().standClockAt(TestGround.MORNING);

        new ManyToldUsers(ground, "thousand-few", "thousand-many", MANY).areToldOnceEachAndCostTheRequestNothing();
    }
}
