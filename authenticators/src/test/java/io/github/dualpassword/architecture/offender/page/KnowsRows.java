package io.github.dualpassword.architecture.offender.page;

import io.github.dualpassword.architecture.offender.persistence.Rows;

/** A page that knows rows. */
public record KnowsRows(Rows rows) {}
