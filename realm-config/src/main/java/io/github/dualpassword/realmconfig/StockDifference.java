package io.github.dualpassword.realmconfig;

/**
 * Something of a stock realm that another realm does not have, or has otherwise.
 *
 * @param path where, such as {@code requiredActions/delete_credential/enabled}
 * @param stock JSON of the stock realm's value
 * @param realm JSON of the other realm's value, or {@code missing}
 */
public record StockDifference(String path, String stock, String realm) {}
