/** What every procedure of pages shares: how it begins and ends, what it remembers, and what is done once. */
package io.github.dualpassword.procedure;
