/** Users who come from an identity provider: whom they are at their first login, and which level every login has reached. */
package io.github.dualpassword.identityprovider;
