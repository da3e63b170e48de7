package io.github.dualpassword.password;

import java.util.stream.Stream;

import io.github.dualpassword.password.change.ChangeDoor;
import io.github.dualpassword.useradministration.change.OperatorDoor;

/** All doors, for parameterised tests. */
final class EveryDoor {

    private EveryDoor() {}

    static Stream<Door> all() {
        return Stream.<Door[]>of(LoginDoor.values(), StepUpDoor.values(), ChangeDoor.values(), OperatorDoor.values())
                .flatMap(Stream::of);
    }

    /** One for each password: for what depends on the password, and not on where it is entered. */
    static Stream<Door> oneForEachPassword() {
        return Stream.of(LoginDoor.LOGIN_FORM, StepUpDoor.STEP_UP);
    }
}
