package io.github.dualpassword.architecture.offender.page;

import jakarta.persistence.EntityManager;

/** A page that speaks JPA. */
public final class AsksTheDatabase {

    public boolean isThere(EntityManager entityManager) {
        return entityManager.isOpen();
    }
}
