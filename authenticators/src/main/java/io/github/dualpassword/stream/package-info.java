/** What programs of the bank that watch for attacks read from the server's log: a line of JSON for each thing that happens. */
package io.github.dualpassword.stream;
