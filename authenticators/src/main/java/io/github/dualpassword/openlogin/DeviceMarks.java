package io.github.dualpassword.openlogin;

import io.github.dualpassword.lockout.DeviceMark;

/** Whose devices are whose, read from the database past every cache. Bound to one database transaction. */
public interface DeviceMarks {

    /** Whether the user has the device as of this very moment: has registered it in the contract that it belongs to, or owns it. */
    boolean isOf(String realmId, String userId, DeviceMark mark);
}
