/** How an application asks for a confirmation by name, and how a refusal reaches it. */
package io.github.dualpassword.stepup;
