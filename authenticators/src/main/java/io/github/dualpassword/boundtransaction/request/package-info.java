/** How a transaction comes with a pushed authorization request, and how its code redeems it. */
package io.github.dualpassword.boundtransaction.request;
