package io.github.dualpassword.notification;

import io.github.dualpassword.loginhistory.NewDeviceUsed;

/** Enqueues the mail about a login from a device that the user has not used before, in the transaction of the login. */
public final class NewDeviceNoticeListener {

    private NewDeviceNoticeListener() {}

    public static void tell(NewDeviceUsed used) {
        new MailOutbox(used.session())
                .add(
                        used.userId(),
                        Notice.at(MailKind.NEW_DEVICE, used.at())
                                .with(Notice.ADDRESS, used.address().orElse(""))
                                .with(Notice.BROWSER, used.browser().browser().orElse(""))
                                .with(Notice.SYSTEM, used.browser().system().orElse("")));
    }
}
