/** What another policy would have suspended: stored events, replayed through the rules of the suspension engine. */
package io.github.dualpassword.rehearsal;
