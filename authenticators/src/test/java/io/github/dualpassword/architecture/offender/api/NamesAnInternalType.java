package io.github.dualpassword.architecture.offender.api;

import java.util.List;

import io.github.dualpassword.PublicApi;

/** Promised, but it hands out what is not. */
@PublicApi
public interface NamesAnInternalType {

    List<Internal> all();
}
