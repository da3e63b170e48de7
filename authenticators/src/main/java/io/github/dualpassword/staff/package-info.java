/** What bank staff do with users and contracts, whoever asks for it: reset, stop and lift, initialisation, search, attempts. */
package io.github.dualpassword.staff;
