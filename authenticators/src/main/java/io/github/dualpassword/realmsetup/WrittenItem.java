package io.github.dualpassword.realmsetup;

import java.util.Optional;

import io.github.dualpassword.policy.ReferenceProfile;

/**
 * What a set-up has written, and what was there before.
 *
 * @param former empty where nothing was there
 * @param written empty where it was taken away
 * @param profile the profile that it was written for
 * @param at milliseconds since the epoch
 */
public record WrittenItem(
        SetUpItem item, Optional<String> former, Optional<String> written, ReferenceProfile profile, long at) {}
