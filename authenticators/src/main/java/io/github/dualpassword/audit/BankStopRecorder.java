package io.github.dualpassword.audit;

import java.util.Map;

import org.keycloak.events.EventType;

import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.servicestop.StopLifted;
import io.github.dualpassword.servicestop.StoppedByStaff;

/** Records that bank staff have stopped a user's service, or lifted a stop: in the contract's history and as an event of the user. */
public final class BankStopRecorder {

    /** Values of the detail {@link LockoutEvents#WHAT}. */
    static final String STOPPED = "service_stopped_by_bank";

    static final String LIFTED = "service_stop_lifted";

    private BankStopRecorder() {}

    public static void record(StoppedByStaff stopped) {
        new OwnHistory(stopped.session(), stopped.user()).done(OwnOperation.BANK_STOPPED, Person.BANK, Map.of());
        BankEvent.of(stopped.session(), EventType.CUSTOM_REQUIRED_ACTION, STOPPED, stopped.user(), stopped.staff())
                .success();
    }

    public static void record(StopLifted lifted) {
        new OwnHistory(lifted.session(), lifted.user()).done(OwnOperation.BANK_STOP_LIFTED, Person.BANK, Map.of());
        BankEvent.of(lifted.session(), EventType.CUSTOM_REQUIRED_ACTION, LIFTED, lifted.user(), lifted.staff())
                .success();
    }
}
