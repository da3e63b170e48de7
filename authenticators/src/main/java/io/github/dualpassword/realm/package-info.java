/** The realm of a session: what it has decided, what time it is there, who its users are. */
package io.github.dualpassword.realm;
