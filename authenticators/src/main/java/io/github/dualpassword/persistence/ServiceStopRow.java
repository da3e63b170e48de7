package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

/** Table {@code DP_SERVICE_STOP}: users whose service an operator or the bank has stopped. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_SERVICE_STOP")
@IdClass(ServiceStopRowId.class)
public class ServiceStopRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "OPERATOR_ID", length = 255)
    private String operatorId;

    /** An id of {@link ServiceStop.SetBy}. */
    @Column(name = "SET_BY", length = 16)
    private String setBy;

    @Column(name = "STOPPED_AT")
    private long stoppedAt;

    protected ServiceStopRow() {}

    ServiceStop toStop() {
        return new ServiceStop(userId, operatorId, SetBy.byId(setBy).orElse(SetBy.UNKNOWN), stoppedAt);
    }
}
