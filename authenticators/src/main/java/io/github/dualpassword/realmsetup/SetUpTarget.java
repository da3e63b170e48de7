package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Map;

/**
 * What a realm is to be set up as.
 *
 * @param items what each item is to be, in the order in which they are written
 * @param flows what flows are to be, by their aliases
 * @param actionNames how required actions are called in the Admin Console, by their ids
 */
record SetUpTarget(List<WantedItem> items, Map<String, FlowTree> flows, Map<String, String> actionNames) {}
