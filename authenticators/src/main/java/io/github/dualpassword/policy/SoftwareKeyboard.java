package io.github.dualpassword.policy;

/** Whether a software keyboard (ソフトウェアキーボード) stands under passwords, closed until somebody opens it (J10, M02, I17). */
public enum SoftwareKeyboard {
    NONE,
    OFFERED
}
