package io.github.dualpassword.policy;

/** How users learn of a login from a device that they have not used before. */
public enum NewDeviceNotice {
    NONE,
    MAIL
}
