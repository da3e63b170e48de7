/** Mails about what happened to a user's passwords and token: enqueued in the same transaction, rendered and sent by a timer. */
package io.github.dualpassword.notification;
