package io.github.dualpassword.servicestop;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link ServiceStopped}. */
public final class ServiceStoppedFactory extends ProcedureFactory {

    public static final String ID = "service-stopped";

    public ServiceStoppedFactory() {
        super(ID, "refusal of users whose service is stopped", new ServiceStopped());
    }
}
