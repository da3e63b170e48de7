/** The realm of a session: its settings, its time, its users. */
package io.github.dualpassword.realm;
