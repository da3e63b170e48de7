/** Mails about what happened to a user's passwords: put down together with it, rendered and sent later by a timer. */
package io.github.dualpassword.notification;
