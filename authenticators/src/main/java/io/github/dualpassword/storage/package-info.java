/** Access to stored data: one provider returns every store by its interface. Depends on no other room. */
package io.github.dualpassword.storage;
