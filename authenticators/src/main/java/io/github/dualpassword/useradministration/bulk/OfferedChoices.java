package io.github.dualpassword.useradministration.bulk;

import java.util.List;

import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;

/**
 * What an operator may choose on the list.
 *
 * @param choices in the operation's order
 * @param chosen id of what is selected; empty where nothing is
 */
record OfferedChoices(List<Choice> choices, String chosen) {

    OfferedChoices {
        choices = List.copyOf(choices);
    }

    /** A choice; its name is a key of a message. Templates read it. */
    public record Offer(String id, String name) {}

    /** What this operator may do. @param before id of what was chosen before; empty where nothing was */
    static OfferedChoices of(BulkOperation operation, Operator operator, String before) {
        List<Choice> permitted = operation.choices().stream()
                .filter(choice -> operator.may(choice.operation()))
                .toList();
        return new OfferedChoices(
                permitted, chosen(permitted, operation.choices().get(0), before));
    }

    /** What was chosen before; else the first of all that can be done, for those who may. */
    static String chosen(List<Choice> permitted, Choice first, String before) {
        return permitted.stream()
                .filter(choice ->
                        before.isEmpty() ? choice.equals(first) : choice.id().equals(before))
                .map(Choice::id)
                .findFirst()
                .orElse("");
    }

    List<Offer> offers() {
        return choices.stream()
                .map(choice -> new Offer(choice.id(), choice.words().name()))
                .toList();
    }

    /** Keys of what an operator ought to know of them. */
    List<String> warnings() {
        return choices.stream()
                .map(choice -> choice.words().warning())
                .filter(warning -> !warning.isEmpty())
                .toList();
    }
}
