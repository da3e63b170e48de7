package io.github.dualpassword.architecture.offender.page;

import org.hibernate.Session;

/** A page that speaks Hibernate. */
public final class AsksHibernate {

    public boolean isDirty(Session session) {
        return session.isDirty();
    }
}
