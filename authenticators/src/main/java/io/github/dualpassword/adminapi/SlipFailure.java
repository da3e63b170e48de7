package io.github.dualpassword.adminapi;

/**
 * Somebody whom an initialisation has left alone, for the sheet of the bank; the template of the slips reads it.
 *
 * @param name as it is written in the language of the page; possibly empty
 * @param reason an id of {@link io.github.dualpassword.staff.InitialisationFailure}
 */
public record SlipFailure(String loginId, String name, String reason) {}
