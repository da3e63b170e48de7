/** What happens when a server starts: listeners and scheduled tasks of all rooms are registered, and realms are checked. */
package io.github.dualpassword.start;
