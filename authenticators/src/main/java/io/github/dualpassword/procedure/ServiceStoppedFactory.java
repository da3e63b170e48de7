package io.github.dualpassword.procedure;

/** See {@link ServiceStopped}. */
public final class ServiceStoppedFactory extends ProcedureFactory {

    public static final String ID = "service-stopped";

    public ServiceStoppedFactory() {
        super(ID, "end of logins that must not go on", new ServiceStopped());
    }
}
