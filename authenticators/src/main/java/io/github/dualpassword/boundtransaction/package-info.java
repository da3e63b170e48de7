/** The transaction that a confirmation is bound to: what the application has pushed, the page shows, and one code redeems. */
package io.github.dualpassword.boundtransaction;
