/** What users are told of their own logins: the previous ones, and one from a device that was not used before. */
package io.github.dualpassword.loginhistory;
