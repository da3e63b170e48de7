/** Login by client certificate: who must log in by one, and what an authentication has to show for it. */
package io.github.dualpassword.certificate;
